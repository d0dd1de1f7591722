"""Average linkage on a sparse graph: what is not an edge counts as nought.

UPGMA (Sokal and Michener 1958) with a lazy heap: two groups are as alike as the sum of the edges
between them over the number of pairs; the most alike are joined until none reaches the threshold.
The larger the smaller of two groups, the more alike they must be: an average over many pairs is a
surer thing than one pair, and two grown groups that are not sure to be one event are look-alikes.
And they must stand out from their crowd: profits of two firms are as alike as two reports of one
event may be, but profits of twenty others are nearly as like them, and of an event nothing else is.
And where a desk has many likenesses that are chance, one must be larger: see `doubts`.
Ties fall to the smaller indices, so the result depends on nothing but the graph.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from heapq import heapify, heappop, heappush, nlargest
from math import log
from typing import Final

from natoasia.tuples import NamedTuple

Weighted = tuple[int, int, float]
"""Two nodes and how alike they are."""

Pair = tuple[int, int]

GROWTH: Final = 0.6
"""How fast the threshold grows with the natural logarithm of the smaller group's size."""

CROWD: Final = 20
"""Groups less alike than two that are to be joined, on either side, which make up their crowd. Of
a story not yet put together the first of them are parts of it; so few tell less."""

CROWDING: Final = 2.0
"""How much of its likeness a pair must have over its crowd's average one, beside the threshold."""

SURE: Final = 0.3
"""An average edge from which on no crowd counts: a running story is a crowd of itself."""

THRESHOLD: Final = 0.1
"""The edge at which two reports are one story, where nothing speaks against it."""

APART: Final = float("-inf")
"""The sum of edges between groups a ruling holds apart: no edge makes up for it."""


class Around(NamedTuple):
    """What is known of nodes that their graph does not show, by node; nought where left out."""

    crowds: Sequence[float] = ()
    """The average edge to its crowd."""
    doubts: Sequence[float] = ()
    """What an edge must have over the threshold."""


NOTHING_AROUND: Final = Around()


class _Graph:
    """Groups of nodes and the sums of the edges between them."""

    def __init__(self, nodes: Iterable[int], edges: Iterable[Weighted], around: Around) -> None:
        self.members: dict[int, list[int]] = {node: [node] for node in nodes}
        crowds, doubts = around
        self.crowds: dict[int, float] = {
            node: crowds[node] if crowds else 0.0 for node in self.members
        }
        """By group: the sum of the crowds its nodes are known to have, whatever is in the graph."""
        self.doubts: dict[int, float] = {
            node: doubts[node] if doubts else 0.0 for node in self.members
        }
        """By group: the sum of the doubts about its nodes."""
        self.sums: dict[int, dict[int, float]] = {node: {} for node in self.members}
        for a, b, score in edges:
            self.add(a, b, score)

    def add(self, a: int, b: int, score: float) -> None:
        total = self.sums[a].get(b, 0.0) + score
        self.sums[a][b] = self.sums[b][a] = total

    def average(self, a: int, b: int) -> float:
        """Return the average edge between two groups."""
        return self.sums[a][b] / (len(self.members[a]) * len(self.members[b]))

    def likeness(self, a: int, b: int) -> float:
        """Return the average edge, measured by what groups of their size need."""
        return self.average(a, b) / growth(len(self.members[a]), len(self.members[b]))

    def is_credible(self, a: int, b: int, threshold: float) -> bool:
        """Tell whether the average edge is enough for the doubts about both groups."""
        doubts = (self.doubts[one] / len(self.members[one]) for one in (a, b))
        return self.average(a, b) >= threshold + sum(doubts) / 2

    def stands_out(self, a: int, b: int, threshold: float) -> bool:
        """Tell whether two groups are more alike than others are that are like either."""
        average = self.average(a, b)
        return average >= SURE or clears(
            average, self._crowd(a, average), self._crowd(b, average), threshold
        )

    def _crowd(self, one: int, most: float) -> float:
        """Return the average edge to the `CROWD` groups most like one, of those less so."""
        ours = len(self.members[one])
        others = ((total / ours, other) for other, total in self.sums[one].items() if total > 0)
        alike = (total / len(self.members[other]) for total, other in others)
        here = sum(nlargest(CROWD, (one for one in alike if one < most))) / CROWD
        return max(here, self.crowds[one] / ours)

    def join(self, a: int, b: int) -> int:
        """Put `b` into `a`, the smaller of the two being kept, and return it."""
        a, b = min(a, b), max(a, b)
        self.members[a] += self.members.pop(b)
        self.crowds[a] += self.crowds.pop(b)
        self.doubts[a] += self.doubts.pop(b)
        theirs = self.sums.pop(b)
        for other, total in theirs.items():
            del self.sums[other][b]
            if other != a:
                self.add(a, other, total)
        self.sums[a].pop(b, None)
        return a


def growth(ours: int, theirs: int) -> float:
    """Return how many times the threshold two groups of so many nodes need."""
    return 1 + GROWTH * log(min(ours, theirs))


def clears(average: float, ours: float, theirs: float, threshold: float) -> bool:
    """Tell whether an average edge is enough over those to two crowds."""
    return average - CROWDING * (ours + theirs) / 2 >= threshold


def average_linkage(
    nodes: Iterable[int],
    edges: Iterable[Weighted],
    threshold: float,
    together: Iterable[Pair] = (),
    apart: Iterable[Pair] = (),
    around: Around = NOTHING_AROUND,
) -> list[list[int]]:
    """Return the groups, each ascending, by their first node.

    `together` are joined before anything else; groups with a pair of `apart` are never joined.
    """
    graph = _Graph(nodes, edges, around)
    home = {node: node for node in graph.members}
    for a, b in apart:
        graph.add(a, b, APART)
    for a, b in together:
        _join_ruled(graph, home, a, b)
    _join_alike(graph, threshold)
    return sorted(sorted(members) for members in graph.members.values())


def _join_ruled(graph: _Graph, home: dict[int, int], a: int, b: int) -> None:
    a, b = home[a], home[b]
    if a == b:
        return
    kept = graph.join(a, b)
    for node in graph.members[kept]:
        home[node] = kept


def _join_alike(graph: _Graph, threshold: float) -> None:
    pairs = ((a, b) for a, others in graph.sums.items() for b in others if a < b)
    joined, doubtful = _join_who_stand_out(graph, threshold, pairs)
    # A crowd thins as its groups are joined: who did not stand out before may do so then.
    while joined:
        joined, doubtful = _join_who_stand_out(graph, threshold, doubtful)


def _join_who_stand_out(
    graph: _Graph, threshold: float, pairs: Iterable[Pair]
) -> tuple[bool, set[Pair]]:
    """Join the most alike first; return whether any were joined, and who did not stand out."""
    alike = ((graph.likeness(a, b), a, b) for a, b in pairs if b in graph.sums.get(a, ()))
    heap = [(-likeness, a, b) for likeness, a, b in alike if likeness >= threshold]
    heapify(heap)
    joined, doubtful = False, set()
    while heap:
        score, a, b = heappop(heap)
        # A group that grew has new averages; the entries of its smaller self are stale.
        if b not in graph.sums.get(a, ()) or -graph.likeness(a, b) != score:
            continue
        if not (graph.is_credible(a, b, threshold) and graph.stands_out(a, b, threshold)):
            doubtful.add((a, b))
            continue
        kept, joined = graph.join(a, b), True
        for other in graph.sums[kept]:
            if (likeness := graph.likeness(kept, other)) >= threshold:
                heappush(heap, (-likeness, min(kept, other), max(kept, other)))
    return joined, doubtful
