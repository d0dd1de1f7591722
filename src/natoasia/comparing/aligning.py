"""Which sentences of two reports say the same: best partners, joined to groups."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from natoasia.comparing.weighing import Bag, Weights, bag_of, dice

if TYPE_CHECKING:
    from natoasia.comparing.statements import Statement

LEAST_SCORE: Final = 0.24
"""Below it two sentences of one event mostly share only its names (measured on bench/pairs)."""

LEAST_LONG: Final = 0.27
"""The same, where a report has more than `SHORT` sentences: of links under it, in 150 pairs of long
reports of one event read by eye, about half were right; above it three in four or more."""

FEW: Final = 3
"""Under so many links two reports may be about different events."""

LEAST_ALONE: Final = 0.30
"""Asked of a link that fewer than `FEW` others stand by: reports of two robberies share phrases."""

LEAST_LEFT: Final = 0.20
"""Asked of two sentences left over that are each other's best, where the reports tell one story
all along (`PARALLEL`). Under it half of them are wrong."""

PARALLEL: Final = 0.4
"""Of the shorter report's sentences linked, `FEW` or more: only then is more looked for. In long
reports with a few passages in common, most of what is left over is not the same."""

SHORT: Final = 25
"""Sentences, up to which that holds: among more, some are alike by chance."""

LEAST_KEPT: Final = 0.5
"""Of the other links, with how many such a pair must be in one order."""

FAVOURITES: Final = 12
"""Candidates scored exactly for each sentence: the right one was never lower than fifth."""

MANY: Final = 2
"""Sentences on the many side of a group: a third is more often wrong than right."""


class Pair(NamedTuple):
    """Two sentences, by index, and how alike they are."""

    a: int
    b: int
    score: float


class Group(NamedTuple):
    """Sentences, by index, that together say the same; one side always has exactly one."""

    a: tuple[int, ...]
    b: tuple[int, ...]
    score: float
    pair: float
    """Of its best pair, which the whole group's score is never under."""


def align(a: Sequence[Statement], b: Sequence[Statement], weights: Weights) -> tuple[Group, ...]:
    """Return the groups of sentences that say the same, in the order of `a`."""
    left, right = [bag_of(one) for one in a], [bag_of(one) for one in b]
    scored = list(_scored(left, right, weights))
    least = LEAST_SCORE if max(len(a), len(b)) <= SHORT else LEAST_LONG
    likely = [pair for pair in scored if pair.score >= least]
    groups = _joined(partners(likely), left, right, weights)
    if len(groups) < FEW:
        groups = [group for group in groups if group.pair >= LEAST_ALONE]
    elif _parallel(groups, len(a), len(b)):
        groups += list(_left_over(scored, groups))
    return tuple(sorted(groups))


def _parallel(groups: Sequence[Group], a: int, b: int) -> bool:
    """Tell whether two reports of so many sentences are short and tell one story all along."""
    linked = min(sum(len(group.a) for group in groups), sum(len(group.b) for group in groups))
    return max(a, b) <= SHORT and linked >= PARALLEL * min(a, b)


def _left_over(scored: Iterable[Pair], groups: Sequence[Group]) -> Iterator[Group]:
    """Yield the pairs that are each other's best among what no group holds."""
    held_a = {at for group in groups for at in group.a}
    held_b = {at for group in groups for at in group.b}
    free = [pair for pair in scored if pair.a not in held_a and pair.b not in held_b]
    for pair in sorted({*_best(free, lambda pair: pair.a)} & {*_best(free, lambda pair: pair.b)}):
        if _in_order(pair, groups) >= LEAST_KEPT:
            yield Group((pair.a,), (pair.b,), pair.score, pair.score)


def _in_order(pair: Pair, groups: Sequence[Group]) -> float:
    """Return the share of groups that stand on the same side of a pair in both reports."""
    same = sum((group.a[0] < pair.a) == (group.b[0] < pair.b) for group in groups)
    return same / len(groups)


def partners(scored: Sequence[Pair]) -> tuple[Pair, ...]:
    """Return, for the sentences of both sides, the best partner of those that are good enough."""
    best = {*_best(scored, lambda pair: pair.a), *_best(scored, lambda pair: pair.b)}
    return tuple(sorted(best))


def _best(scored: Iterable[Pair], side: Callable[[Pair], int]) -> Iterable[Pair]:
    found: dict[int, Pair] = {}
    for pair in scored:
        known = found.get(side(pair))
        if known is None or pair.score > known.score:
            found[side(pair)] = pair
    return found.values()


def _scored(left: Sequence[Bag], right: Sequence[Bag], weights: Weights) -> Iterator[Pair]:
    """Yield the pairs that may be links, each sentence with its likeliest only."""
    postings = _postings(right, weights)
    for a, bag in enumerate(left):
        for b in _likeliest(bag, postings):
            score = dice(bag, right[b], weights)
            if score >= LEAST_LEFT:
                yield Pair(a, b, score)


def _postings(bags: Sequence[Bag], weights: Weights) -> dict[str, list[tuple[int, float]]]:
    """Return where each stem stands, without those that too many sentences have."""
    found: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for index, bag in enumerate(bags):
        for stem in bag:
            found[stem].append((index, weights[stem]))
    usual = _usual(len(bags))
    return {stem: rows for stem, rows in found.items() if len(rows) <= usual}


def _usual(sentences: int) -> int:
    """Return how many sentences may have a word before it stops proposing candidates."""
    return max(20, sentences // 10)


def _likeliest(bag: Bag, postings: Mapping[str, list[tuple[int, float]]]) -> list[int]:
    common: dict[int, float] = defaultdict(float)
    for stem in bag:
        for index, weight in postings.get(stem, ()):
            common[index] += weight
    return sorted(common, key=lambda index: -common[index])[:FAVOURITES]


def _joined(
    pairs: Iterable[Pair], left: Sequence[Bag], right: Sequence[Bag], weights: Weights
) -> list[Group]:
    """Return groups: the best pair first, then what hangs on one of its ends and adds to it."""
    held: dict[tuple[str, int], int] = {}
    groups: list[Group] = []
    for pair in sorted(pairs, key=lambda pair: (-pair.score, pair)):
        known = {held[end] for end in (("a", pair.a), ("b", pair.b)) if end in held}
        if not known:
            groups.append(Group((pair.a,), (pair.b,), pair.score, pair.score))
            held["a", pair.a] = held["b", pair.b] = len(groups) - 1
        elif len(known) == 1 and not (("a", pair.a) in held and ("b", pair.b) in held):
            at = known.pop()
            larger = _with(groups[at], pair, left, right, weights)
            if larger:
                groups[at] = larger
                held["a", pair.a] = held["b", pair.b] = at
    return groups


def _with(
    group: Group, pair: Pair, left: Sequence[Bag], right: Sequence[Bag], weights: Weights
) -> Group | None:
    """Return the group with a pair added, or `None` where that makes it no better."""
    a = tuple(sorted({*group.a, pair.a}))
    b = tuple(sorted({*group.b, pair.b}))
    if min(len(a), len(b)) > 1 or max(len(a), len(b)) > MANY:
        return None
    score = dice(_sum(left, a), _sum(right, b), weights)
    return Group(a, b, score, group.pair) if score > group.score else None


def _sum(bags: Sequence[Bag], indices: Iterable[int]) -> Bag:
    total: Counter[str] = Counter()
    for index in indices:
        total.update(bags[index])
    return total
