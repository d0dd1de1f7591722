"""From bags to stories: the one door the desk comes through."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from natoasia.errors import UsageError
from natoasia.linking.clusters import average_linkage
from natoasia.linking.edges import (
    nearness,
    ordinals,
    similarities,
    time_factor,
)
from natoasia.linking.weights import count, frequencies, weigh

if TYPE_CHECKING:
    from numpy import float32, float64
    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

    from natoasia.linking.bags import Bag
    from natoasia.linking.frequencies import Frequencies

THRESHOLD: Final = 0.1
"""The edge at which two reports are one story; groups need more, see `clusters.GROWTH`."""


class Edge(NamedTuple):
    """Two reports that are alike, the smaller id first, and how much."""

    a: str
    b: str
    score: float


class Stories(NamedTuple):
    """What linking found: every edge, and every article in exactly one group."""

    edges: tuple[Edge, ...]
    groups: tuple[tuple[str, ...], ...]
    window: Frequencies
    """In how many of the linked articles words and phrases stand; what `explain` wants."""


class Constraints(NamedTuple):
    """A person's rulings: pairs that are of one story, pairs that are not."""

    together: tuple[tuple[str, str], ...] = ()
    apart: tuple[tuple[str, str], ...] = ()


NO_RULINGS: Final = Constraints()


def link(
    bags: Mapping[str, Bag],
    days: Mapping[str, str | None],
    *,
    constraints: Constraints = NO_RULINGS,
) -> Stories:
    """Link the reports of one event.

    Days are ISO 8601; those less precise than a day count as unknown. Raises UsageError where
    rulings contradict each other.
    """
    ids = sorted(bags)
    counts = count([bags[id_] for id_ in ids])
    when = ordinals([days.get(id_) for id_ in ids])
    window = frequencies(counts)._replace(near=nearness(when))
    a, b, scores = scored(weigh(counts, window), when, window.near)
    edges = tuple(
        Edge(ids[i], ids[j], score)
        for i, j, score in zip(a.tolist(), b.tolist(), scores.tolist(), strict=True)
    )
    return Stories(edges, group(ids, edges, constraints), window)


def scored(rows: csr_matrix[float32], when: NDArray[float64], near: float) -> tuple[Any, Any, Any]:
    """Return the edges of reports as three arrays: two indices and the score."""
    a, b, cosines = similarities(rows)
    return a, b, (cosines * time_factor(when[a] - when[b], near)).clip(max=1.0)


def group(
    ids: Sequence[str], edges: Iterable[Edge], constraints: Constraints = NO_RULINGS
) -> tuple[tuple[str, ...], ...]:
    """Return the groups average linkage makes of the edges, singletons among them."""
    check(constraints)
    place = {id_: index for index, id_ in enumerate(sorted(ids))}
    known = sorted(place)
    pairs = ((place[a], place[b], score) for a, b, score in edges)
    together, apart = (
        sorted({(place[a], place[b]) for a, b in ruled if a in place and b in place and a != b})
        for ruled in constraints
    )
    groups = average_linkage(range(len(known)), pairs, THRESHOLD, together, apart)
    return tuple(tuple(known[node] for node in members) for members in groups)


def check(constraints: Constraints) -> None:
    """Raise UsageError where a pair held apart is also held together, directly or by others."""
    home: dict[str, str] = {}

    def root(id_: str) -> str:
        while (above := home.get(id_, id_)) != id_:
            id_ = above
        return id_

    for a, b in constraints.together:
        home[root(a)] = root(b)
    for a, b in constraints.apart:
        if root(a) == root(b):
            message = f"{a} and {b} are ruled apart and, directly or by others, of one story"
            raise UsageError(f"{message}; undo one of the rulings")
