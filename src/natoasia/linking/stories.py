"""From bags to stories: the one door the desk comes through."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from natoasia.errors import UsageError
from natoasia.linking.clusters import THRESHOLD, Around, Pair, average_linkage
from natoasia.linking.doubts import doubt, doubts_of
from natoasia.linking.edges import (
    LEAST_COSINE,
    nearness,
    ordinals,
    similarities,
    time_factor,
)
from natoasia.linking.graph import Edge, Edges
from natoasia.linking.spoken_days import weekday_factor
from natoasia.linking.unions import Unions
from natoasia.linking.weights import count, frequencies, weigh
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from numpy import float64, int64, uint8
    from numpy.typing import NDArray

    from natoasia.linking.bags import Bag
    from natoasia.linking.edges import Pairs
    from natoasia.linking.frequencies import Frequencies


class Stories(NamedTuple):
    """What linking found: every edge, and every article in exactly one group."""

    edges: Edges
    groups: tuple[tuple[str, ...], ...]
    window: Frequencies
    """In how many of the linked articles words and phrases stand; what `explain` wants."""
    doubt: float
    """What an edge must have over the threshold here; `explain` wants it too."""


class Constraints(NamedTuple):
    """A person's rulings: pairs that are of one story, pairs that are not."""

    together: tuple[tuple[str, str], ...] = ()
    apart: tuple[tuple[str, str], ...] = ()


NO_RULINGS: Final = Constraints()


def link(
    bags: Mapping[str, Bag | bytes],
    days: Mapping[str, str | None],
    *,
    constraints: Constraints = NO_RULINGS,
) -> Stories:
    """Link the reports of one event.

    Bags may be as written. Days are ISO 8601; those less precise than a day count as unknown.
    Raises UsageError where rulings contradict each other.
    """
    ids = sorted(bags)
    counts = count([bags[id_] for id_ in ids])
    when = ordinals([days.get(id_) for id_ in ids])
    window = frequencies(counts)._replace(near=nearness(when))
    matrix, weekdays = weigh(counts, window), counts.weekdays
    del counts  # The largest thing here by far, and done with.
    pairs = similarities(matrix)
    edges = as_edges(pairs, scored(pairs, when, window.near, weekdays), ids)
    level = doubt(edges)
    about = doubts_of({id_: days.get(id_) for id_ in ids}, level)
    return Stories(edges, group(ids, edges, constraints, doubts=about), window, level)


def scored(
    pairs: Pairs, when: NDArray[float64], near: float, weekdays: NDArray[uint8]
) -> NDArray[float64]:
    """Return what clustering sees of the cosines: the edges."""
    a, b, cosines = pairs
    apart = when[a] - when[b]
    said = weekday_factor(weekdays[a], weekdays[b], apart)
    return (cosines * time_factor(apart, near) * said).clip(max=1.0)


def as_edges(pairs: Pairs, scores: NDArray[float64], ids: Sequence[str]) -> Edges:
    """Return the pairs of rows as edges between the articles of those rows; time may end some."""
    import numpy as np

    edges = Edges(ids, pairs.a, pairs.b, scores.astype(np.float32))
    return edges.where(scores >= LEAST_COSINE).onto(sorted(ids))


def group(
    ids: Iterable[str],
    edges: Iterable[Edge],
    constraints: Constraints = NO_RULINGS,
    *,
    crowds: Mapping[str, float] | None = None,
    doubts: Mapping[str, float] | None = None,
) -> tuple[tuple[str, ...], ...]:
    """Return the groups average linkage makes of the edges, singletons among them.

    Where the articles are but some of a desk, `crowds` tell of those around them. `doubts` are what
    an edge must have over the threshold, by article.
    """
    check(constraints)
    known = sorted(ids)
    found = Edges.of(edges).onto(known)
    place = {id_: index for index, id_ in enumerate(known)}
    together, apart = (
        sorted({(place[a], place[b]) for a, b in ruled if a in place and b in place and a != b})
        for ruled in constraints
    )
    # No group ever reaches over the parts that edges of the threshold leave: the rest is noise.
    parts = components(len(known), found, together)
    inner = found.where(parts[found.a] == parts[found.b])
    weighted = zip(inner.a.tolist(), inner.b.tolist(), inner.scores.tolist(), strict=True)
    around = Around(*(_column(known, told) for told in (crowds, doubts)))
    groups = average_linkage(range(len(known)), weighted, THRESHOLD, together, apart, around)
    return tuple(tuple(known[node] for node in members) for members in groups)


def _column(ids: Sequence[str], told: Mapping[str, float] | None) -> Sequence[float]:
    return [told.get(id_, 0.0) for id_ in ids] if told else ()


def components(size: int, edges: Edges, together: Sequence[Pair]) -> NDArray[int64]:
    """Return, by node, the part it is in when edges of the threshold and rulings connect.

    A part goes by its smallest node: each takes the smallest it touches, until none does.
    """
    import numpy as np

    strong = edges.where(edges.scores >= THRESHOLD)
    ruled = np.array(together, np.int64).reshape(-1, 2).T
    a, b = np.concatenate((np.stack((strong.a, strong.b)), ruled), axis=1)
    parts = np.arange(size)
    while len(a):
        np.minimum.at(parts, np.maximum(a, b), np.minimum(a, b))
        while not np.array_equal(further := parts[parts], parts):
            parts = further
        a, b = parts[a], parts[b]
        apart = a != b
        a, b = a[apart], b[apart]
    return parts


def check(constraints: Constraints) -> None:
    """Raise UsageError where a pair held apart is also held together, directly or by others."""
    joined = Unions()
    for a, b in constraints.together:
        joined.join(a, b)
    for a, b in constraints.apart:
        if joined.root(a) == joined.root(b):
            message = f"{a} and {b} are ruled apart and, directly or by others, of one story"
            raise UsageError(f"{message}; undo one of the rulings")
