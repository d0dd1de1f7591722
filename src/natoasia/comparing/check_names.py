"""One name spelled two ways, another name in the same place, in sentences that are linked."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import product
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from natoasia.comparing.finding import Finding, Findings, few, words_of
from natoasia.comparing.forms import MONTHS, PEOPLES
from natoasia.comparing.naming import same_name
from natoasia.comparing.wording import DESIGNATION_STEMS, FUNCTION_STEMS
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.comparing.finding import Pairing, Side
    from natoasia.comparing.wording import Word
    from natoasia.comparing.wordwise import Difference
    from natoasia.text import Span

SHORTEST: Final = 4
"""Letters of the longer: two shorter names a letter apart are mostly two names (Kim, Kin)."""

LEAST_ALONE: Final = 5
"""Letters of a name in a reworded sentence; shorter ones a letter apart are two (Bell, Bella)."""

LEAST_LETTERS: Final = 3
"""Letters of anything taken for a name; shorter ones are initials and models (B-1B)."""

LONG: Final = 8
"""Letters from which a name may differ in two letters."""

LONGEST_NAME: Final = 4
"""Words: a longer run of capitals is a title or a heading."""

SPELLED: Final = "one name in two spellings"
ANOTHER: Final = "another name in the same place"

ENDINGS: Final = frozenset(
    ("", "s", "es", "ic", "ics", "an", "ans", "ian", "al", "ing", "ed", "ity")
)
"""What makes another form of one word, not another spelling."""

AMERICA: Final = frozenset(("american", "americans", "america", "united-states"))

NOT_NAMES: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday".split()
) | frozenset(MONTHS.values())


def check_names(pairing: Pairing, left: Side, right: Side) -> Findings:
    """Return the names of a pair of sentences that look like one name, or stand for each other.

    Headlines are left out: where every word has a capital, a capital says nothing.
    """
    if pairing.zone == "headline":
        return Findings((), comparable=False)
    names = _names(pairing, left, "a"), _names(pairing, right, "b")
    known = {word.key for word in names[0]} & {word.key for word in names[1]}
    ours, theirs = (few(word for word in side if word.key not in known) for side in names)
    spelled = [
        finding_of(SPELLED, (a.start, a.end), (b.start, b.end), left, right)
        for a, b in product(ours, theirs)
        if (pairing.wording.verbatim or min(len(a.key), len(b.key)) >= LEAST_ALONE)
        and near(a.key, b.key)
        and not (is_form(a.key, b.key) or {a.stem, b.stem} <= DESIGNATION_STEMS)
        and not _acronym(left.text[a.start : a.end])
        and not _acronym(right.text[b.start : b.end])
    ]
    seen = {finding.a for finding in spelled}
    other = [one for one in _replaced(pairing, left, right, names) if not _covers(one.a, seen)]
    return Findings((*spelled, *other), comparable=bool(known or spelled or other))


def _letters(key: str) -> str:
    return "".join(sign for sign in key if sign.isalpha())


class Inside(NamedTuple):
    """The words of sentences, in order, and where those begin that may be names."""

    words: Sequence[Word]
    names: frozenset[int]

    def has_name(self, span: Span) -> bool:
        """Tell whether a stretch is a name and nothing else, and not that of a people."""
        first, last = (bisect_left(self.words, at, key=_start) for at in span)
        inside = self.words[first:last]
        if any(word.key in AMERICA or word.key in PEOPLES for word in inside):
            return False
        return 0 < len(inside) <= LONGEST_NAME and all(one.start in self.names for one in inside)


_start: Final = attrgetter("start")


def is_form(a: str, b: str) -> bool:
    """Tell whether two words are forms of one: a plural, an adjective, a people and its country."""
    common = _common(a, b)
    endings = {a[common:], b[common:]}
    if endings == {"m", "t"} and a[:common].endswith("is"):
        return True  # `Racism`, `Racist`
    return endings <= ENDINGS or PEOPLES.get(a, a) == PEOPLES.get(b, b)


def _acronym(name: str) -> bool:
    """Tell whether a name is all capitals: a letter more makes it another one."""
    return name.isupper()


def _covers(span: Span, seen: set[Span]) -> bool:
    return any(span[0] < last and first < span[1] for first, last in seen)


def _names(pairing: Pairing, side: Side, letter: str) -> list[Word]:
    """Return the capitalised words of the sentences, those that open one only if seen elsewhere."""
    sentences = pairing.a if letter == "a" else pairing.b
    openings = {one.words[0].start for one in sentences if one.words}
    return [
        word
        for word in words_of(sentences)
        if side.text[word.start].isupper() and word.start not in openings and _may_be_name(word)
    ]


def _may_be_name(word: Word) -> bool:
    """Tell whether a capital may make a word a name: no day, and no day of a month."""
    if word.stem in FUNCTION_STEMS or word.key.partition("-")[0] in NOT_NAMES:
        return False
    return len(_letters(word.key)) >= LEAST_LETTERS


def near(a: str, b: str) -> bool:
    """Tell whether two names differ by one letter, or two in long ones, and begin alike.

    >>> near("zelensky", "zelenskyy"), near("kallas", "callan")
    (True, False)
    """
    shorter, longer = sorted((len(a), len(b)))
    if longer < SHORTEST or a == b or a[0] != b[0]:
        return False
    allowed = 2 if shorter >= LONG else 1
    if longer - shorter > allowed:
        return False
    x, y = _parted(a, b)
    # One edit, two letters swapped included, leaves no more than two.
    return (allowed > 1 or max(len(x), len(y)) <= 2) and _distance(x, y) <= allowed  # noqa: PLR2004


def _parted(a: str, b: str) -> tuple[str, str]:
    """Return what is left of two different words without their common beginning and end.

    >>> _parted("stoltenberg", "stolenberg")
    ('t', '')
    """
    first = _common(a, b)
    a, b = a[first:], b[first:]
    last = _common(a[::-1], b[::-1])
    return a[: len(a) - last], b[: len(b) - last]


def _common(a: str, b: str) -> int:
    """Return with how many letters both begin."""
    letters = enumerate(zip(a, b, strict=False))
    return next((at for at, (x, y) in letters if x != y), min(len(a), len(b)))


def _distance(a: str, b: str) -> int:
    """Return the edits between two words, swapped neighbours counting as one (Damerau, 1964)."""
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, start=1):
        line = [i]
        for j, y in enumerate(b, start=1):
            best = min(row[j] + 1, line[j - 1] + 1, row[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                best = min(best, before[j - 2] + 1)
            line.append(best)
        before, row = row, line
    return row[-1]


def _replaced(
    pairing: Pairing, left: Side, right: Side, names: tuple[list[Word], list[Word]]
) -> Iterator[Finding]:
    """Yield the names that stand for each other in a copied sentence."""
    if pairing.wording.verbatim:
        ours, theirs = (
            Inside(words_of(sentences), frozenset(each.start for each in found))
            for sentences, found in zip((pairing.a, pairing.b), names, strict=True)
        )
        for one in pairing.wording.differences:
            said = left.text[slice(*one.a)].casefold(), right.text[slice(*one.b)].casefold()
            if is_form(*said) or _shortened(*said) or _one_place(one, left, right):
                continue
            if ours.has_name(one.a) and theirs.has_name(one.b):
                yield finding_of(ANOTHER, one.a, one.b, left, right)


def _shortened(a: str, b: str) -> bool:
    """Tell whether one name is how some call the other: `Exxon` and `ExxonMobil`."""
    return a.startswith(b) or b.startswith(a)


def _one_place(one: Difference, left: Side, right: Side) -> bool:
    """Tell whether two names are those of one place, in two houses' style: `Kiev` and `Kyiv`."""
    ours = [left.article.places[at] for at in left.places.around(one.a)]
    theirs = [right.article.places[at] for at in right.places.around(one.b)]
    return any(same_name(a, b) for a in ours for b in theirs)


def finding_of(rule: str, a: Span, b: Span, left: Side, right: Side) -> Finding:
    """Return what is to be said of two names."""
    return Finding(
        kind="name",
        rule=rule,
        message=f"{left.text[slice(*a)]} in A, {right.text[slice(*b)]} in B",
        a=a,
        b=b,
        reason=_WHY[rule],
    )


_WHY: Final = {
    SPELLED: "Harmless if they are two people, or two ways to write one name in Latin letters.",
    ANOTHER: "Harmless if both names are of the same person, place or body.",
}
