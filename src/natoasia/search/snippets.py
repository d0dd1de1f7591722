"""The best passage of a text for a query, with its hits marked: whole words, exact offsets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, TypeAlias

from natoasia.patterns import pattern
from natoasia.search.passages import Found, window
from natoasia.search.words import DROPPED, letter
from natoasia.text import sentences
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from natoasia.rows import Runs

WIDTH: Final = 200
"""Characters of a snippet: two or three lines of a terminal."""

ELLIPSIS: Final = "…"

NOT_ASCII: Final = pattern(r"[^\x00-\x7f]")

BETWEEN: Final = r"(?>(?:'s)?\.?[\W_]+)"
"""What may stand between the words of a phrase: an ending that is no word, and no letters. It is
read in one way only, so that no text takes long."""

WIDEST_GAP: Final = 20
"""Words between two of a phrase that are marked with them; with more it is hardly one place."""

SHORTEST_STEM: Final = 3
DOT: Final = r"\.?"
HYPHEN: Final = "-?"
WITHIN: Final = str.maketrans("", "", ".,-")
"""What may stand within a word."""

LONGEST_INITIALS: Final = 5
"""Letters of an abbreviation that may be written with dots."""


Credits: TypeAlias = Sequence[tuple[str, str]]
"""What is told beside a text, each with what stands before it: `by` and who wrote it."""

AFTER_CREDIT: Final = " · "


class PhraseMark(NamedTuple):
    """A phrase in prepared words; `gap` more may stand between two, the last may be only begun."""

    words: tuple[str, ...]
    gap: int = 0
    is_open: bool = False


class Marks(NamedTuple):
    """What counts as a hit in a text, in prepared words."""

    exact: frozenset[str]
    stems: frozenset[str]
    prefixes: tuple[str, ...]
    phrases: tuple[PhraseMark, ...]
    runs: tuple[str, ...] = ()
    """Of scripts without blanks: these may stand within what is between two."""


class Snipper:
    """Marks and cuts texts for one query; what it learns of a word serves all texts."""

    def __init__(self, marks: Marks, stem: Callable[[str], str]) -> None:
        self.marks = marks
        self.stem = stem
        self.known: dict[str, str] = {}
        self.word = _candidates(marks)
        self.phrases = [(" ".join(one.words), _phrase(one)) for one in marks.phrases]

    def snippet(self, text: str, width: int = WIDTH) -> Runs:
        """Return the best passage of about `width` characters as runs of text and hits."""
        hits = self.hits(text)
        start, end = window(text, hits, width)
        return runs(text, _inside(hits, start, end), start, end)

    def passage(self, text: str, around: int) -> Runs:
        """Return the sentence with the best hits, and so many more on either side of it."""
        hits = self.hits(text)
        all_ = list(sentences(text)) or [(0, len(text))]
        best = max(range(len(all_)), key=lambda at: _worth(hits, *all_[at]))
        start = all_[max(best - around, 0)][0]
        end = all_[min(best + around, len(all_) - 1)][1]
        return runs(text, _inside(hits, start, end), start, end)

    def credited(self, credits_: Credits, text: str) -> Runs:
        """Return those credits in which something was found that the text itself has not."""
        if not credits_:
            return ()
        found = [(before, one, self.hits(one)) for before, one in credits_]
        if not any(hits for *_, hits in found):
            return ()
        told = {hit.answers for hit in self.hits(text)}
        shown: list[tuple[str, bool]] = []
        for before, one, hits in found:
            if not told.issuperset(hit.answers for hit in hits):
                credit = runs(one, hits, 0, len(one))
                shown += [(f"{before} ", False), *credit, (AFTER_CREDIT, False)]
        return tuple(shown)

    def hits(self, text: str) -> list[Found]:
        """Return the hits in a text, in order and apart from each other."""
        plain = folded(text)
        if DROPPED not in plain:
            return _apart(self._found(plain))
        kept = [*(at for at, sign in enumerate(plain) if sign != DROPPED), len(plain)]
        found = self._found(plain.replace(DROPPED, ""))
        return _apart([hit._replace(start=kept[hit.start], end=kept[hit.end]) for hit in found])

    def _found(self, plain: str) -> list[Found]:
        found = list(self._words(plain))
        for run in self.marks.runs:
            places = re.finditer(re.escape(run), plain)
            found.extend(Found(match.start(), match.end(), run) for match in places)
        for answers, phrase in self.phrases:
            found.extend(
                Found(match.start(), match.end(), answers)
                for match in phrase.finditer(plain)
                if _starts_word(plain, match.start())
            )
        return found

    def _words(self, plain: str) -> Iterator[Found]:
        for match in self.word.finditer(plain) if self.word else ():
            if _starts_word(plain, match.start()) and (answers := self._answers(match.group())):
                yield Found(match.start(), match.end(), answers)

    def _answers(self, raw: str) -> str:
        """Return which word of the query a word answers, or nothing."""
        if raw not in self.known:
            self.known[raw] = self._compared(raw.translate(WITHIN))
        return self.known[raw]

    def _compared(self, word: str) -> str:
        if word in self.marks.exact:
            return word
        for prefix in self.marks.prefixes:
            if word.startswith(prefix):
                return prefix
        stem = self.stem(word)
        return stem if stem in self.marks.stems else ""


def _inside(hits: list[Found], start: int, end: int) -> list[Found]:
    return [hit for hit in hits if start <= hit.start and hit.end <= end]


def _worth(hits: list[Found], start: int, end: int) -> tuple[int, int]:
    """Return what makes a passage the better one: how many words it answers, and how often."""
    inside = _inside(hits, start, end)
    return len({hit.answers for hit in inside}), len(inside)


class _Folds(dict[str, str]):
    """Folds a character to one character, so that offsets stay true."""

    def __missing__(self, character: str) -> str:
        self[character] = letter(character)
        return self[character]


_FOLDS: Final = _Folds()


def folded(text: str) -> str:
    """Return a text as it is matched, of the same length, `DROPPED` for what is no part of it."""
    if text.isascii():
        return text.lower()
    return NOT_ASCII.sub(lambda found: _FOLDS[found[0]], text).lower()


def _starts_word(text: str, at: int) -> bool:
    return at == 0 or not text[at - 1].isalnum()


def _candidates(marks: Marks) -> re.Pattern[str] | None:
    """Return what begins like a hit; to look at nothing else is what makes snippets fast.

    It must begin with letters, not with an assertion: only then does `re` skip ahead.
    """
    whole = {_spelled(word) + r"(?![^\W_])" for word in marks.exact}
    # The last letter of a stem may differ from its words ("happi", "happy"), and in the shortest
    # all but the first ("die", "dying").
    begun = {stem[:-1] if len(stem) > SHORTEST_STEM else stem[:1] for stem in marks.stems}
    starts = {re.escape(start) + r"[^\W_]*" for start in (*begun, *marks.prefixes)}
    choices = [*sorted(whole), *sorted(starts, key=len, reverse=True)]
    return re.compile("|".join(choices)) if choices else None


def _phrase(mark: PhraseMark) -> re.Pattern[str]:
    between = BETWEEN
    if mark.gap:
        between += rf"(?:[^\W_]+{BETWEEN}){{0,{min(mark.gap, WIDEST_GAP)}}}"
    end = r"[^\W_]*" if mark.is_open else r"(?![^\W_])"
    return re.compile(between.join(map(_spelled, mark.words)) + end)


def _spelled(word: str) -> str:
    """Return the ways a prepared word may stand in a text: `us` as `u.s.`, `1500` as `1,500`."""
    if word.isdigit():
        return ",?".join(word)
    if 1 < len(word) <= LONGEST_INITIALS:
        # A dot behind is the word's own, as in `U.S.`, where one stands before its last letter.
        letters = [re.escape(letter) for letter in word]
        return rf"{DOT.join(letters)}(?:(?<=\.{letters[-1]})\.)?"
    # What is written with a hyphen is in the index as one word too: `ceasefire` for `cease-fire`.
    return HYPHEN.join(word) if word.isalpha() else re.escape(word)


def _apart(found: list[Found]) -> list[Found]:
    """Return hits in order; of two that overlap, the longer first one."""
    kept: list[Found] = []
    for hit in sorted(found, key=lambda hit: (hit.start, -hit.end)):
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return kept


def runs(text: str, hits: list[Found], start: int, end: int) -> Runs:
    """Return `text[start:end]` as runs, white space made single, ellipses where it is cut."""
    pieces: list[tuple[str, bool]] = []
    at = start
    for hit in hits:
        pieces.append((text[at : hit.start], False))
        pieces.append((text[hit.start : hit.end], True))
        at = hit.end
    pieces.append((text[at:end], False))
    pieces = [(_single_spaced(piece), hit) for piece, hit in pieces if piece]
    if start:
        pieces.insert(0, (ELLIPSIS, False))
    if end < len(text):
        pieces.append((ELLIPSIS, False))
    return tuple(pieces)


def _single_spaced(text: str) -> str:
    plain = " ".join(text.split())
    before = " " if text[:1].isspace() else ""
    after = " " if plain and text[-1:].isspace() else ""
    return before + plain + after
