"""The best passage of a text for a query, with its hits marked: whole words, exact offsets."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final, NamedTuple

from natoasia.search.syntax import All, Any, Most, Near, Node, Phrase, Word
from natoasia.search.words import WORD, cleaned, tokens

if TYPE_CHECKING:
    from collections.abc import Callable

    from natoasia.rows import Runs

WIDTH: Final = 200
"""Characters of a snippet: two or three lines of a terminal."""

ELLIPSIS: Final = "…"


class Marks(NamedTuple):
    """What counts as a hit in a text, in prepared words."""

    exact: frozenset[str]
    stems: frozenset[str]
    prefixes: tuple[str, ...]
    phrases: tuple[tuple[str, ...], ...]


class Found(NamedTuple):
    """A hit in a text: its place, and which word of the query it answers."""

    start: int
    end: int
    answers: str


class _Fold(dict[int, int]):
    """Folds a character to one character, so that offsets stay true."""

    def __missing__(self, code: int) -> int:
        plain = unicodedata.normalize("NFKD", chr(code).casefold())[:1] or chr(code)
        self[code] = ord({"’": "'", "‘": "'", "ʼ": "'"}.get(plain, plain))
        return self[code]


_FOLD: Final = _Fold()


def leaves(node: Node) -> list[Word | Phrase]:
    """Return the words and phrases a report can be found by; what is excluded is not among them."""
    match node:
        case Word(field=None | "headline") | Phrase(field=None | "headline"):
            return [node]
        case Near(left, right):
            return [left, right]
        case All(parts) | Any(parts) | Most(parts):
            return [leaf for part in parts for leaf in leaves(part)]
        case _:
            return []


def folded(text: str) -> str:
    """Return a text as it is matched, character by character."""
    return text.lower() if text.isascii() else text.translate(_FOLD)


class Snipper:
    """Marks and cuts texts for one query; what it learns of a word serves all texts."""

    def __init__(self, marks: Marks, stem: Callable[[str], str]) -> None:
        self.marks = marks
        self.stem = stem
        self.known: dict[str, str] = {}

    def snippet(self, text: str, width: int = WIDTH) -> Runs:
        """Return the best passage of about `width` characters as runs of text and hits."""
        hits = self.hits(text)
        start, end = window(text, hits, width)
        return runs(
            text, [hit for hit in hits if start <= hit.start and hit.end <= end], start, end
        )

    def hits(self, text: str) -> list[Found]:
        """Return the hits in a text, in order and apart from each other."""
        found: list[Found] = []
        words: list[tuple[str, int, int]] = []
        for match in WORD.finditer(folded(text)):
            raw = match.group()
            word = raw if raw.isalnum() else cleaned(raw)
            answers = self.known.get(word)
            if answers is None:
                answers = self.known[word] = self._answers(word)
            if answers:
                found.append(
                    Found(match.start(), match.start() + len(raw.removesuffix("'s")), answers)
                )
            if self.marks.phrases:
                words.append((word, match.start(), match.end()))
        for phrase in self.marks.phrases:
            found.extend(_phrase_hits(words, phrase))
        return _apart(found)

    def _answers(self, word: str) -> str:
        """Return which word of the query a word answers, or nothing."""
        if word in self.marks.exact:
            return word
        for prefix in self.marks.prefixes:
            if word.startswith(prefix):
                return prefix
        # A stem keeps the first letter of its word; the stemmer is asked only where it can matter.
        if any(stem[0] == word[0] for stem in self.marks.stems):
            stem = self.stem(word)
            return stem if stem in self.marks.stems else ""
        return ""


def _phrase_hits(words: list[tuple[str, int, int]], phrase: tuple[str, ...]) -> list[Found]:
    found: list[Found] = []
    size = len(phrase)
    for at, (word, start, _) in enumerate(words):
        if word == phrase[0] and tuple(w for w, _, _ in words[at : at + size]) == phrase:
            found.append(Found(start, words[at + size - 1][2], " ".join(phrase)))
    return found


def _apart(found: list[Found]) -> list[Found]:
    """Return hits in order; of two that overlap, the longer first one."""
    kept: list[Found] = []
    for hit in sorted(found, key=lambda hit: (hit.start, -hit.end)):
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return kept


def window(text: str, hits: list[Found], width: int) -> tuple[int, int]:
    """Return the passage with the most different hits, then the most hits, then the earliest."""
    if len(text) <= width:
        return 0, len(text)
    best, best_score = 0, (0, 0)
    last = 0
    for first, hit in enumerate(hits):
        last = max(last, first)
        while last < len(hits) and hits[last].end - hit.start <= width:
            last += 1
        inside = hits[first:last]
        score = (len({one.answers for one in inside}), len(inside))
        if score > best_score:
            spread = inside[-1].end - hit.start if inside else 0
            best, best_score = max(hit.start - (width - spread) // 2, 0), score
    return _whole_words(text, best, min(best + width, len(text)), width)


def _whole_words(text: str, start: int, end: int, width: int) -> tuple[int, int]:
    start = max(min(start, len(text) - width), 0)
    if start:
        start = _space_after(text, start, start + width // 4)
    if end < len(text):
        end = _space_before(text, end, end - width // 4)
    return start, end


def _space_after(text: str, at: int, limit: int) -> int:
    for here in range(at, limit):
        if text[here].isspace():
            return here + 1
    return at


def _space_before(text: str, at: int, limit: int) -> int:
    for here in range(at, limit, -1):
        if text[here].isspace():
            return here
    return at


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


def phrase_marks(leaves_: list[Word | Phrase]) -> tuple[tuple[str, ...], ...]:
    """Return the phrases of a query as prepared words."""
    cut = (tuple(tokens(leaf.text)) for leaf in leaves_)
    return tuple(dict.fromkeys(words for words in cut if len(words) > 1))
