"""The edges of a desk, as arrays: a hundred thousand reports have some millions of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, overload

from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from numpy import bool_, float32, int64
    from numpy.typing import NDArray


class Edge(NamedTuple):
    """Two reports that are alike, the smaller id first, and how much."""

    a: str
    b: str
    score: float


class Edges(Sequence[Edge]):
    """Edges between articles; reads as a sequence of `Edge`, each pair once."""

    def __init__(
        self,
        ids: Sequence[str],
        a: NDArray[int64],
        b: NDArray[int64],
        scores: NDArray[float32],
    ) -> None:
        self.ids = ids
        self.a = a
        self.b = b
        """Places in `ids`, of the smaller id in `a`."""
        self.scores = scores

    @classmethod
    def of(cls, edges: Iterable[Edge]) -> Edges:
        """Return edges as arrays."""
        import numpy as np

        if isinstance(edges, Edges):
            return edges
        rows = list(edges)
        ids = sorted({id_ for edge in rows for id_ in edge[:2]})
        place = {id_: index for index, id_ in enumerate(ids)}
        ends = [(place[min(a, b)], place[max(a, b)]) for a, b, _ in rows]
        a, b = np.array(ends, np.int64).reshape(-1, 2).T
        return cls(ids, a, b, np.array([edge[2] for edge in rows], np.float32))

    def __len__(self) -> int:
        return len(self.scores)

    @overload
    def __getitem__(self, at: int) -> Edge: ...

    @overload
    def __getitem__(self, at: slice) -> Edges: ...

    def __getitem__(self, at: int | slice) -> Edge | Edges:
        if isinstance(at, slice):
            return Edges(self.ids, self.a[at], self.b[at], self.scores[at])
        return Edge(self.ids[self.a[at]], self.ids[self.b[at]], float(self.scores[at]))

    def __iter__(self) -> Iterator[Edge]:
        rows = zip(self.a.tolist(), self.b.tolist(), self.scores.tolist(), strict=True)
        return (Edge(self.ids[a], self.ids[b], score) for a, b, score in rows)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and [*self] == [*other]

    def __hash__(self) -> int:
        return hash(tuple(self))

    def where(self, kept: NDArray[bool_] | NDArray[int64]) -> Edges:
        """Return those marked, or those at these places."""
        return Edges(self.ids, self.a[kept], self.b[kept], self.scores[kept])

    def onto(self, ids: Sequence[str]) -> Edges:
        """Return the edges between these articles, as places among them; `ids` ascend."""
        import numpy as np

        if self.ids is ids:
            return self
        place = {id_: index for index, id_ in enumerate(ids)}
        moved = np.array([place.get(id_, -1) for id_ in self.ids], np.int64)
        a, b = moved[self.a], moved[self.b]
        kept = np.minimum(a, b) >= 0
        ends = a[kept], b[kept]
        return Edges(ids, np.minimum(*ends), np.maximum(*ends), self.scores[kept])

    def ends(self, least: float) -> set[str]:
        """Return the articles that have an edge of so much."""
        strong = self.where(self.scores >= least)
        return {self.ids[at] for at in {*strong.a.tolist(), *strong.b.tolist()}}

    def inside(self, groups: Mapping[str, Sequence[str]]) -> dict[str, Edges]:
        """Return the edges within each of these groups, by the group's name."""
        import numpy as np

        names = [*groups]
        home = {member: at for at, name in enumerate(names) for member in groups[name]}
        homes = np.array([home.get(id_, -1) for id_ in self.ids], np.int64)
        within = self.where((homes[self.a] >= 0) & (homes[self.a] == homes[self.b]))
        order = np.argsort(homes[within.a], kind="stable")
        found, starts = np.unique(homes[within.a][order], return_index=True)
        parts = np.split(order, starts[1:]) if len(order) else []
        return {
            names[at]: within.where(part) for at, part in zip(found.tolist(), parts, strict=True)
        }

    def __add__(self, other: Edges) -> Edges:
        import numpy as np

        theirs = other.onto(self.ids)
        ends = np.concatenate((self.a, theirs.a)), np.concatenate((self.b, theirs.b))
        return Edges(self.ids, *ends, np.concatenate((self.scores, theirs.scores)))
