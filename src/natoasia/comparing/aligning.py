"""Which sentences of two reports say the same: weights, scores, partners, groups.

Inside one event every sentence shares the same names, so a word is weighted by how few of the two
reports' sentences have it (inverse sentence frequency), and two sentences are compared by the
weighted Dice coefficient of their words.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from natoasia.comparing.statements import Statement

LEAST_SCORE: Final = 0.24
"""Below it two sentences of one event mostly share only its names (measured on bench/pairs)."""

FAVOURITES: Final = 12
"""Candidates scored exactly for each sentence: the right one was never lower than fifth."""


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


Bag = Mapping[str, int]


def align(a: Sequence[Statement], b: Sequence[Statement]) -> tuple[Group, ...]:
    """Return the groups of sentences that say the same, in the order of `a`."""
    left, right = [bag_of(one) for one in a], [bag_of(one) for one in b]
    weights = weigh([*left, *right])
    return groups_of(partners(left, right, weights))


def bag_of(statement: Statement) -> Bag:
    """Return the stems of a sentence and how often each stands in it."""
    return Counter(word.stem for word in statement.words)


def weigh(bags: Sequence[Bag]) -> dict[str, float]:
    """Return `ln((1 + N) / (.5 + sf))` of every stem, over the sentences of both reports."""
    frequency = Counter(stem for bag in bags for stem in bag)
    total = 1 + len(bags)
    return {stem: math.log(total / (0.5 + count)) for stem, count in frequency.items()}


def mass(bag: Bag, weights: Mapping[str, float]) -> float:
    """Return the weight of all words of a sentence."""
    return sum(weights[stem] * count for stem, count in bag.items())


def dice(a: Bag, b: Bag, weights: Mapping[str, float]) -> float:
    """Return the weighted Dice coefficient of two multisets, 0 to 1."""
    common = sum(min(count, b[stem]) * weights[stem] for stem, count in a.items() if stem in b)
    total = mass(a, weights) + mass(b, weights)
    return 2 * common / total if total else 0.0


def partners(
    left: Sequence[Bag], right: Sequence[Bag], weights: Mapping[str, float]
) -> tuple[Pair, ...]:
    """Return, for the sentences of both sides, the best partner that is good enough."""
    scored = list(_scored(left, right, weights))
    best = {*_best(scored, lambda pair: pair.a), *_best(scored, lambda pair: pair.b)}
    return tuple(sorted(best))


def _best(scored: Iterable[Pair], side: Callable[[Pair], int]) -> Iterable[Pair]:
    found: dict[int, Pair] = {}
    for pair in scored:
        known = found.get(side(pair))
        if known is None or pair.score > known.score:
            found[side(pair)] = pair
    return found.values()


def _scored(
    left: Sequence[Bag], right: Sequence[Bag], weights: Mapping[str, float]
) -> Iterator[Pair]:
    """Yield the pairs at or above the least score, each sentence with its likeliest only."""
    postings = _postings(right, weights)
    for a, bag in enumerate(left):
        for b in _likeliest(bag, postings):
            score = dice(bag, right[b], weights)
            if score >= LEAST_SCORE:
                yield Pair(a, b, score)


def _postings(
    bags: Sequence[Bag], weights: Mapping[str, float]
) -> dict[str, list[tuple[int, float]]]:
    """Return where each stem stands, without those that too many sentences have."""
    found: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for index, bag in enumerate(bags):
        for stem in bag:
            found[stem].append((index, weights[stem]))
    usual = _usual(len(bags))
    return {stem: rows for stem, rows in found.items() if len(rows) <= usual}


def _likeliest(bag: Bag, postings: Mapping[str, list[tuple[int, float]]]) -> list[int]:
    common: dict[int, float] = defaultdict(float)
    for stem in bag:
        for index, weight in postings.get(stem, ()):
            common[index] += weight
    return sorted(common, key=lambda index: -common[index])[:FAVOURITES]


def _usual(sentences: int) -> int:
    """Return how many sentences may have a word before it stops proposing candidates."""
    return max(20, sentences // 10)


def groups_of(pairs: Iterable[Pair]) -> tuple[Group, ...]:
    """Return stars of pairs: the best pair first, each then joined by what hangs on one end."""
    members: dict[tuple[int, int], Star] = {}
    stars: list[Star] = []
    for pair in sorted(pairs, key=lambda pair: -pair.score):
        left, right = members.get((0, pair.a)), members.get((1, pair.b))
        star = left or right
        if star is None:
            star = Star()
            stars.append(star)
        if (left is None or right is None) and star.takes(pair):
            star.add(pair)
            members[0, pair.a] = members[1, pair.b] = star
    return tuple(sorted(star.group() for star in stars))


class Star:
    """Pairs that share one sentence."""

    LARGEST: Final = 2
    """Sentences on the many side: a third is more often wrong than right."""

    def __init__(self) -> None:
        self.pairs: list[Pair] = []

    def takes(self, pair: Pair) -> bool:
        """Tell whether adding a pair leaves one sentence on one side."""
        a = {one.a for one in self.pairs} | {pair.a}
        b = {one.b for one in self.pairs} | {pair.b}
        return min(len(a), len(b)) == 1 and max(len(a), len(b)) <= self.LARGEST

    def add(self, pair: Pair) -> None:
        """Add a pair that `takes` allowed."""
        self.pairs.append(pair)

    def group(self) -> Group:
        """Return the sentences of both sides and the best score."""
        a = tuple(sorted({pair.a for pair in self.pairs}))
        b = tuple(sorted({pair.b for pair in self.pairs}))
        return Group(a, b, max(pair.score for pair in self.pairs))
