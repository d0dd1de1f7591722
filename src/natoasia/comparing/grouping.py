"""How pairs of sentences that are alike become links: best partners, joined to groups."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Final

from natoasia.comparing.weighing import Bag, Weights, bag_of, dice
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.comparing.statements import Statement

MANY: Final = 2
"""Sentences on the many side of a group: a third is more often wrong than right."""

GAIN: Final = 0.02
"""By how much more alike a second sentence must make a pair; by less it was mostly wrong."""


class Pair(NamedTuple):
    """Two sentences, by index, and how alike they are."""

    a: int
    b: int
    score: float
    surplus: float
    """By how much they are more alike than is asked of them."""


class Group(NamedTuple):
    """Sentences, by index, that together say the same; one side always has exactly one."""

    a: tuple[int, ...]
    b: tuple[int, ...]
    score: float
    surplus: float
    """Of its best pair."""


def partners(pairs: Sequence[Pair]) -> tuple[Pair, ...]:
    """Return, for the sentences of both sides, the best partner of those that are good enough."""
    found = {*best(pairs, lambda pair: pair.a), *best(pairs, lambda pair: pair.b)}
    return tuple(sorted(found))


def best(pairs: Iterable[Pair], side: Callable[[Pair], int]) -> Iterable[Pair]:
    """Return the best pair of each sentence of a side."""
    found: dict[int, Pair] = {}
    for pair in pairs:
        known = found.get(side(pair))
        if known is None or _rank(pair) > _rank(known):
            found[side(pair)] = pair
    return found.values()


def _rank(pair: Pair) -> tuple[float, int]:
    """Return how good a pair is: of as good ones, as where a sentence is repeated, the nearest."""
    return pair.surplus, -abs(pair.a - pair.b)


def joined(
    pairs: Iterable[Pair], left: Sequence[Statement], right: Sequence[Statement], weights: Weights
) -> list[Group]:
    """Return groups: the best pair first, then what hangs on one of its ends and adds to it."""
    held: dict[tuple[str, int], int] = {}
    groups: list[Group] = []
    for pair in sorted(pairs, key=lambda pair: (-pair.surplus, pair)):
        known = {held[end] for end in (("a", pair.a), ("b", pair.b)) if end in held}
        if not known:
            groups.append(Group((pair.a,), (pair.b,), pair.score, pair.surplus))
            held["a", pair.a] = held["b", pair.b] = len(groups) - 1
        elif len(known) == 1 and not (("a", pair.a) in held and ("b", pair.b) in held):
            at = known.pop()
            larger = _with(groups[at], pair, left, right, weights)
            if larger:
                groups[at] = larger
                held["a", pair.a] = held["b", pair.b] = at
    return groups


def _with(
    group: Group,
    pair: Pair,
    left: Sequence[Statement],
    right: Sequence[Statement],
    weights: Weights,
) -> Group | None:
    """Return the group with a pair added, or `None` where that makes it no better."""
    a = tuple(sorted({*group.a, pair.a}))
    b = tuple(sorted({*group.b, pair.b}))
    if min(len(a), len(b)) > 1 or max(len(a), len(b)) > MANY:
        return None
    score = dice(_sum(left, a), _sum(right, b), weights)
    return Group(a, b, score, group.surplus) if score >= group.score + GAIN else None


def _sum(sentences: Sequence[Statement], indices: Iterable[int]) -> Bag:
    total: Counter[str] = Counter()
    for index in indices:
        total.update(bag_of(sentences[index]))
    return total
