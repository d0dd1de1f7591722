"""Which quotations of two reports are one: the same, trimmed, altered, or in only one of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, Final, Literal

from natoasia.comparing.quotes import EXCERPT_WORDS, LEAST_WORDS
from natoasia.comparing.wordwise import Difference, hold_against
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.comparing.finding import Link
    from natoasia.comparing.quotes import Quoted
    from natoasia.comparing.wording import Word
    from natoasia.comparing.wordwise import Wording

SAME: Final = 0.80
"""Of all words, in order, to call two quotations one (word ratio 2M/T)."""

EXCERPT: Final = 0.93
"""Of the shorter one's words, inside the longer, to call it an excerpt."""

COMMON: Final = 200
"""Quotations of a report that may have a word for it to bring two together: no report has as many;
in books of them, two that share only commoner words are not looked at, or time were a square."""

ROUNDING: Final = 1e-9
"""Of shares of words that are just what is asked."""

Kind = Literal["same", "trimmed", "altered", "only"]


class Pairing(NamedTuple):
    """A quotation of one report, or the same one of both."""

    kind: Kind
    a: Quoted | None
    b: Quoted | None
    differences: tuple[Difference, ...] = ()


def pair_quotes(
    a: Sequence[Quoted], b: Sequence[Quoted], linked: Sequence[Link]
) -> tuple[Pairing, ...]:
    """Return the quotations of both reports, best matches first taken, in reading order.

    Each stands once, but for one that the other report has in pieces: it stands with each of them.
    `linked` are the groups of sentences that say the same.
    """
    left: set[int] = set()
    right: set[int] = set()
    pairs = []
    alike = sorted(_alike(a, b, linked), key=lambda item: -item[0])
    for fits in (_is_free, _is_piece):
        for _, i, j, pairing in alike:
            if fits(pairing, i in left, j in right):
                left.add(i)
                right.add(j)
                pairs.append(pairing)
    pairs += [Pairing("only", q, None) for i, q in enumerate(a) if i not in left and _long(q)]
    pairs += [Pairing("only", None, q) for j, q in enumerate(b) if j not in right and _long(q)]
    return tuple(sorted(pairs, key=place))


def _is_free(_: Pairing, a_taken: bool, b_taken: bool) -> bool:  # noqa: FBT001 - as _is_piece
    return not (a_taken or b_taken)


def _is_piece(pairing: Pairing, a_taken: bool, b_taken: bool) -> bool:  # noqa: FBT001 - two alike
    """Tell whether one of a pair is left over, and no longer than the other, which is not."""
    a, b = (len(one.keys) if one else 0 for one in (pairing.a, pairing.b))
    return (not a_taken and a <= b) or (not b_taken and b <= a)


def place(pairing: Pairing) -> tuple[bool, int]:
    """Return what sorts pairings into reading order: by the first report, then by the second."""
    held = pairing.a or pairing.b
    return pairing.a is None, held.start if held else 0


def _alike(
    a: Sequence[Quoted], b: Sequence[Quoted], linked: Sequence[Link]
) -> Iterator[tuple[float, int, int, Pairing]]:
    """Yield the pairs of quotations that may be one, by index, with how alike they are."""
    beside = Beside(linked)
    for i, j in _proposed(a, b):
        one, two = a[i], b[j]
        if _may_be_one(one.keys, two.keys) and _credible(one, two, beside):
            scored = _held(one, two)
            if scored:
                yield scored[0], i, j, scored[1]


def _proposed(a: Sequence[Quoted], b: Sequence[Quoted]) -> Iterator[tuple[int, int]]:
    """Yield pairs, by index and in order, of which one has one of the rarest words of the other.

    Two that are one share four words in five of the shorter one at least: so one of any that are
    more than a fifth of them is in both. They are not gathered: of two books there may be millions.
    """
    ours, theirs = _rows(a), _rows(b)
    led: dict[str, list[int]] = defaultdict(list)
    for j, two in enumerate(b):
        for key in _leading(two, ours):
            led[key].append(j)
    for i, one in enumerate(a):
        size = len(one.keys)
        longer = (j for key in _leading(one, theirs) for j in theirs[key])
        shorter = (j for key in {*one.keys} for j in led.get(key, ()))
        found = {j for j in longer if len(b[j].keys) >= size}
        found.update(j for j in shorter if len(b[j].keys) <= size)
        yield from ((i, j) for j in sorted(found))


def _rows(quotes: Sequence[Quoted]) -> dict[str, list[int]]:
    """Return which quotations have a word, by index."""
    rows: dict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(quotes):
        for key in {*one.keys}:
            rows[key].append(at)
    return rows


def _leading(one: Quoted, rows: Mapping[str, Sequence[int]]) -> Iterator[str]:
    """Yield those of a quotation's rarest words that lead to others, few enough to be looked at."""
    rarest = sorted(one.keys, key=lambda key: len(rows.get(key, ())))
    for key in dict.fromkeys(rarest[: int((1 - SAME) * len(one.keys) + ROUNDING) + 1]):
        if 0 < len(rows.get(key, ())) <= COMMON:
            yield key


def _may_be_one(a: Sequence[str], b: Sequence[str]) -> bool:
    """Tell whether so many words are in both, in whatever order, as those of one must share."""
    if max(len(a), len(b)) < LEAST_WORDS:
        return False
    needed = min(SAME * (len(a) + len(b)) / 2, EXCERPT * min(len(a), len(b))) - ROUNDING
    return sum(map(frozenset(a).__contains__, b)) >= max(EXCERPT_WORDS, needed)


class Beside:
    """In which links, by number, the sentences of a quotation stand."""

    def __init__(self, links: Sequence[Link]) -> None:
        self._sides = tuple(
            sorted((one.start, one.end, at) for at, link in enumerate(links) for one in side(link))
            for side in (attrgetter("a"), attrgetter("b"))
        )

    def one(self, a: Quoted, b: Quoted) -> bool:
        """Tell whether two quotations stand in sentences that are linked."""
        return not self._links(0, a).isdisjoint(self._links(1, b))

    def _links(self, side: int, one: Quoted) -> set[int]:
        """Return the links of the sentences that a quotation touches."""
        every = self._sides[side]
        first = bisect_left(every, one.start, key=lambda each: each[1])
        last = bisect_right(every, one.end, key=lambda each: each[0])
        return {link for _, _, link in every[first:last]}


def _credible(one: Quoted, two: Quoted, beside: Beside) -> bool:
    """Tell whether two quotations may be one: of one speaker, in linked sentences, or long enough.

    Many reports have `abuse of power` between marks, and many speakers.
    """
    if _long(one) and _long(two):
        return True
    if one.speaker and two.speaker and one.speaker.name == two.speaker.name:
        return True
    return beside.one(one, two)


def _long(one: Quoted) -> bool:
    return len(one.keys) >= LEAST_WORDS


def _held(one: Quoted, two: Quoted) -> tuple[float, Pairing] | None:
    """Return how alike two quotations are and what the one is to the other, or `None`."""
    if one.keys == two.keys:
        return 2.0, Pairing("same", one, two)
    a, b = one.words, two.words
    wording = hold_against(a, b)
    equal = len(wording.equal)
    ratio, partial = 2 * equal / (len(a) + len(b)), equal / min(len(a), len(b))
    edges = [each for each in wording.differences if _at_edge(each, a, b)]
    inner = tuple(each for each in wording.differences if each not in edges)
    if not inner and partial == 1:
        return 1 + ratio, Pairing("trimmed", one, two, tuple(edges))
    if ratio >= SAME or (partial >= EXCERPT and _dense(wording)):
        # Cut at one end here and at the other there, no word of it is altered.
        kind: Kind = "altered" if inner else "trimmed"
        return ratio, Pairing(kind, one, two, inner or tuple(edges))
    return None


def _dense(wording: Wording) -> bool:
    """Tell whether an excerpt's words stand together in the longer quotation."""
    first, last = wording.blocks[0], wording.blocks[-1]
    spread = max(last.a + last.size - first.a, last.b + last.size - first.b)
    return len(wording.equal) >= EXCERPT * spread


def _at_edge(one: Difference, a: Sequence[Word], b: Sequence[Word]) -> bool:
    """Tell whether a difference only cuts off the beginning or the end of one of the two."""
    if one.a[0] != one.a[1] and one.b[0] != one.b[1]:
        return False
    opening = one.a[0] == a[0].start and one.b[0] == b[0].start
    closing = one.a[1] >= a[-1].end and one.b[1] >= b[-1].end
    return opening or closing
