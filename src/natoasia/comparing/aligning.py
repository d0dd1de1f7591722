"""Which sentences of two reports say the same, by their words and by their place."""

from __future__ import annotations

import math
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, Final

from natoasia.comparing.grouping import Group, Pair, best, joined, partners
from natoasia.comparing.proposing import Proposing
from natoasia.comparing.watching import unwatched, watched
from natoasia.comparing.weighing import Weights, alike, bag_of, dice, weighed
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.comparing.statements import Statement
    from natoasia.comparing.watching import Watch

LEAST_SCORE: Final = 0.19
"""Below it two sentences mostly share only an event's names, however short the two reports."""

LEAST_OF_ONE: Final = 0.042
GROWTH: Final = 0.053
"""What is asked of a link grows with the logarithm of the longer report's sentences: among more
of them, some are alike by chance. Both fitted to some 700 pairs of sentences judged by hand."""

OTHER_PEOPLE: Final = 0.05
"""Asked beside, where each sentence names somebody the other does not: two people's statements."""

BESIDE: Final = 0.02
"""Asked less of a pair that stands beside another that is alike by `FIRM` more than is asked."""

FIRM: Final = 0.05

NEXT: Final = 2
"""Sentences away, in both reports, on one side: what is told next to one thing belongs to it."""

AROUND: Final = tuple(
    (way * x, way * y) for way in (-1, 1) for x in range(1, NEXT + 1) for y in range(1, NEXT + 1)
)
"""How far the places of such a pair are away, in either report."""

LEADS: Final = 0.04
"""Asked less of two first sentences: reports of one event open with it."""

FEW: Final = 3
"""Under so many links two reports may be about different events."""

ALONE: Final = 0.07
"""Asked beside, of a link that fewer than `FEW` others stand by: reports of two robberies share
phrases."""

LEFT: Final = 0.03
"""Asked less of two sentences left over that are each other's best, where the reports tell one
story all along (`PARALLEL`)."""

LENIENCE: Final = LEFT + LEADS + BESIDE + 1e-9
"""By as much less alike than is asked a pair may be and still become a link; at most, rounded up:
all others are passed over at once."""

PARALLEL: Final = 0.4
"""Of the shorter report's sentences linked, `FEW` or more: only then is more looked for. In long
reports with a few passages in common, most of what is left over is not the same."""

SHORT: Final = 25
"""Sentences, up to which that holds: among more, some are alike by chance."""

KNOWN_BY: Final = 6
"""Words by which a sentence is known wherever it stands: `He said no.` may be anybody's."""

LEAST_KEPT: Final = 0.5
"""Of the other links, with how many such a pair must be in one order."""


class Aligned(NamedTuple):
    """Two reports' sentences, aligned."""

    groups: tuple[Group, ...]
    """In the order of `a`."""
    unsought: tuple[int, ...]
    """Sentences of `a` in none, by index, whose usual words alone might have put them in one."""


def align(
    a: Sequence[Statement], b: Sequence[Statement], weights: Weights, watch: Watch = unwatched
) -> Aligned:
    """Return the groups of sentences that say the same, and which may be in one unfound."""
    proposing = Proposing(b, weights)
    groups = _groups(a, b, list(_eased(_pairs(a, b, proposing, weights, watch))), weights)
    (linked, _), least = _held(groups), asked(len(a), len(b))
    rest = ((at, weighed(one, weights)) for at, one in enumerate(a) if at not in linked)
    unsought = tuple(at for at, one in rest if proposing.is_unsought(one, least))
    return Aligned(tuple(sorted(groups)), unsought)


def _groups(
    a: Sequence[Statement], b: Sequence[Statement], pairs: Sequence[Pair], weights: Weights
) -> list[Group]:
    groups = joined(partners([pair for pair in pairs if pair.surplus >= 0]), a, b, weights)
    if len(groups) < FEW and a and a[0].zone != "headline":
        groups = [group for group in groups if group.surplus >= ALONE]
    else:
        if _parallel(groups, len(a), len(b)):
            groups += list(_left_over(pairs, groups))
        groups += list(_continued(a, b, groups, weights))
    groups += list(_repeated(a, b, groups, weights))
    return groups


def asked(a: int, b: int) -> float:
    """Return how alike sentences of reports of so many must be, to be linked."""
    return max(LEAST_SCORE, LEAST_OF_ONE + GROWTH * math.log(max(a, b, 1)))


def _pairs(
    a: Sequence[Statement],
    b: Sequence[Statement],
    proposing: Proposing,
    weights: Weights,
    watch: Watch,
) -> Iterator[Pair]:
    """Yield the pairs that may be links, each sentence with its likeliest only."""
    floor = asked(len(a), len(b))
    for i, one in enumerate(watched(a, "matching sentences", watch)):
        mine = weighed(one, weights)
        for j, most in proposing.candidates(mine):
            if most < floor - LENIENCE:
                continue
            score = alike(mine, proposing.weighed[j], weights)
            surplus = score - floor - OTHER_PEOPLE * _two_peoples(one, b[j])
            if surplus >= -LENIENCE and not _another_event(one, b[j]):
                yield Pair(i, j, score, surplus)


def _two_peoples(a: Statement, b: Statement) -> bool:
    """Tell whether each sentence names people the other does not."""
    return bool(a.people - b.people and b.people - a.people)


def _another_event(a: Statement, b: Statement) -> bool:
    """Tell whether two sentences have people, none in common, and figures, few in common.

    Reports of one series (a league, a court, an exchange) are worded alike.
    """
    if not (a.people and b.people) or a.people & b.people:
        return False
    return len(a.figures & b.figures) < min(len(a.figures), len(b.figures)) / 2


def _eased(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """Yield the pairs with what is asked of them lowered where their place speaks for them."""
    every = list(pairs)
    firm = {(pair.a, pair.b) for pair in every if pair.surplus >= FIRM}
    for pair in every:
        less = LEADS * (pair.a == pair.b == 0)
        if _is_beside(pair.a, pair.b, firm):
            less += BESIDE
        yield pair._replace(surplus=pair.surplus + less)


def _is_beside(a: int, b: int, firm: AbstractSet[tuple[int, int]]) -> bool:
    """Tell whether a pair, not firm itself, stands shortly before or after a firm one in both."""
    return (a, b) not in firm and any((a + x, b + y) in firm for x, y in AROUND)


def _parallel(groups: Sequence[Group], a: int, b: int) -> bool:
    """Tell whether two reports of so many sentences are short and tell one story all along."""
    linked = min(map(len, _held(groups)))
    return max(a, b) <= SHORT and linked >= PARALLEL * min(a, b)


def _left_over(pairs: Iterable[Pair], groups: Sequence[Group]) -> Iterator[Group]:
    """Yield the pairs that are each other's best among what no group holds."""
    held_a, held_b = _held(groups)
    free = [
        pair
        for pair in pairs
        if pair.surplus >= -LEFT and pair.a not in held_a and pair.b not in held_b
    ]
    for pair in sorted({*best(free, lambda pair: pair.a)} & {*best(free, lambda pair: pair.b)}):
        if _in_order(pair, groups) >= LEAST_KEPT:
            yield Group((pair.a,), (pair.b,), pair.score, pair.surplus)


def _held(groups: Sequence[Group]) -> tuple[set[int], set[int]]:
    """Return the sentences of either report that are in groups."""
    return {at for group in groups for at in group.a}, {at for group in groups for at in group.b}


def _continued(
    a: Sequence[Statement], b: Sequence[Statement], groups: Sequence[Group], weights: Weights
) -> Iterator[Group]:
    """Yield the sentences left over that stand word for word in both, next to a link in both.

    `Why?` alone may be anybody's; after the same sentence it is the same.
    """
    held_a, held_b = _held(groups)
    for group in groups:
        for x, y, way in ((group.a[0], group.b[0], -1), (group.a[-1], group.b[-1], 1)):
            for i, j in _onwards(x, y, way, len(a), len(b)):
                if i in held_a or j in held_b or not _is_same(a[i], b[j]):
                    break
                held_a.add(i)
                held_b.add(j)
                score = dice(bag_of(a[i]), bag_of(b[j]), weights)
                yield Group((i,), (j,), score, score - asked(len(a), len(b)))


def _repeated(
    a: Sequence[Statement], b: Sequence[Statement], groups: Sequence[Group], weights: Weights
) -> Iterator[Group]:
    """Yield the sentences left over that stand word for word in both, in order.

    A sentence that a report has again and again has no rare word; it stands there all the same.
    """
    held_a, held_b = _held(groups)
    places: dict[tuple[str, ...], deque[int]] = defaultdict(deque)
    for j, keys in _whole(b, held_b):
        places[keys].append(j)
    for i, keys in _whole(a, held_a):
        if rest := places.get(keys):
            j = rest.popleft()
            score = dice(bag_of(a[i]), bag_of(b[j]), weights)
            yield Group((i,), (j,), score, score - asked(len(a), len(b)))


def _whole(
    side: Sequence[Statement], held: AbstractSet[int]
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield the words of the sentences in no group that are long enough to be known by them."""
    for at, one in enumerate(side):
        if at not in held and len(one.read) >= KNOWN_BY:
            yield at, tuple([word.key for word in one.read])


def _onwards(a: int, b: int, way: int, ours: int, theirs: int) -> Iterator[tuple[int, int]]:
    """Yield the places after two places, or with a `way` of -1 before them, of so many."""
    ends = (ours, theirs) if way > 0 else (-1, -1)
    return zip(range(a + way, ends[0], way), range(b + way, ends[1], way), strict=False)


def _is_same(a: Statement, b: Statement) -> bool:
    """Tell whether two sentences have words, and the same, in the same order."""
    keys = [word.key for word in a.read]
    return bool(keys) and keys == [word.key for word in b.read]


def _in_order(pair: Pair, groups: Sequence[Group]) -> float:
    """Return the share of groups that stand on the same side of a pair in both reports."""
    same = sum((group.a[0] < pair.a) == (group.b[0] < pair.b) for group in groups)
    return same / len(groups)
