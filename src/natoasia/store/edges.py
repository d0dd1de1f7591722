"""The edges stories are made of: rows of one article's edges each, read and written as arrays.

An edge is kept once, under either of its articles: so a new one has all of its own.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final, Protocol

from natoasia.store.base import Base, chunks, marks
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from numpy import float32, int64
    from numpy.typing import NDArray

    from natoasia.store.records import Row

PACKED: Final = [("other", "<u4"), ("score", "<f4")]
"""An edge as it is packed: the number of the other article and the score."""

Edge = tuple[str, str, float]


class Columns(Protocol):
    """Edges as arrays: of each the places of its ends among ids, and its score."""

    @property
    def ids(self) -> Sequence[str]: ...  # noqa: D102
    @property
    def a(self) -> NDArray[int64]: ...  # noqa: D102
    @property
    def b(self) -> NDArray[int64]: ...  # noqa: D102
    @property
    def scores(self) -> NDArray[float32]: ...  # noqa: D102


class EdgeColumns(NamedTuple):
    """Edges as they were kept; ids ascend."""

    ids: Sequence[str]
    a: NDArray[int64]
    b: NDArray[int64]
    scores: NDArray[float32]


class KeptEdges(Base):
    """The edges of the store."""

    def put_edges(self, edges: Columns) -> None:
        """Keep edges under `a`, in place of all kept under it; ids unknown are passed over."""
        known: dict[str, int] = dict(self._db.ask("SELECT id, number FROM articles"))
        self._put(edges, known, edges.a, edges.b)

    def _put(
        self, edges: Columns, known: Mapping[str, int], a: NDArray[int64], b: NDArray[int64]
    ) -> None:
        import numpy as np

        numbers = np.array([known.get(id_, -1) for id_ in edges.ids], np.int64)
        a, b = numbers[a], numbers[b]
        order = np.argsort(a, kind="stable")
        order = order[(a[order] >= 0) & (b[order] >= 0)]
        packed = np.empty(len(order), PACKED)
        packed["other"], packed["score"] = b[order], edges.scores[order]
        self._put_rows(a[order], packed)

    def _put_rows(self, a: NDArray[int64], packed: NDArray[Any]) -> None:
        import numpy as np

        articles, starts = np.unique(a, return_index=True)
        ends = np.append(starts[1:], len(packed))[: len(starts)]
        rows = zip(articles.tolist(), starts.tolist(), ends.tolist(), strict=True)
        with self.batch():
            self._db.do_each(
                "INSERT OR REPLACE INTO edges VALUES (?, ?)",
                ((article, packed[start:end].tobytes()) for article, start, end in rows),
            )

    def drop_edges(self) -> None:
        """Forget all edges."""
        self._db.do("DELETE FROM edges")

    def change_edges(self, ids: Collection[str], edges: Columns, among: Iterable[str]) -> None:
        """Keep these edges of the articles `ids` in place of what is kept of theirs.

        What others have kept with them is looked for under those of `among`.
        """
        import numpy as np

        known = self._numbers({*ids, *edges.ids})
        gone = np.array([known[id_] for id_ in ids if id_ in known], np.int64)
        with self.batch():
            self._db.do_each("DELETE FROM edges WHERE article = ?", ((at,) for at in gone.tolist()))
            self._part(gone, among)
            own = np.array([id_ in ids for id_ in edges.ids], np.bool_)[edges.a]
            ends = np.where(own, edges.a, edges.b), np.where(own, edges.b, edges.a)
            self._put(edges, known, *ends)

    def _part(self, gone: NDArray[int64], among: Iterable[str]) -> None:
        """Forget the edges that these articles have with those."""
        import numpy as np

        for article, raw in list(self._rows(self._numbers(among).values())):
            packed = np.frombuffer(raw, PACKED)
            stay = packed[~np.isin(packed["other"], gone)]
            if len(stay) < len(packed):
                self._put_rows(np.full(len(stay), article, np.int64), stay)
                if not len(stay):
                    self._db.do("DELETE FROM edges WHERE article = ?", (article,))

    def _numbers(self, ids: Iterable[str]) -> dict[str, int]:
        """Return the numbers of articles by id; ids unknown are left out."""
        sql = "SELECT id, number FROM articles WHERE id IN ({})"
        groups = chunks(ids)
        return {
            id_: number
            for group in groups
            for id_, number in self._db.ask(sql.format(marks(group)), group)
        }

    def _rows(self, numbers: Iterable[int]) -> Iterator[Row]:
        for group in chunks(numbers):
            sql = f"SELECT article, packed FROM edges WHERE article IN ({marks(group)})"  # noqa: S608
            yield from self._db.ask(sql, group)

    def edge_columns(self, ids: Iterable[str] | None = None) -> EdgeColumns:
        """Return every edge that is kept between live articles, or those among the ids."""
        import numpy as np

        if ids is None:
            known: dict[str, int] = dict(self._db.ask("SELECT id, number FROM articles WHERE live"))
            rows = list(self._db.ask("SELECT article, packed FROM edges ORDER BY article"))
        else:
            known = self._numbers(ids)
            rows = list(self._rows(known.values()))
        names = sorted(known)
        numbers = np.array([known[id_] for id_ in names], np.int64)
        raw = b"".join(map(itemgetter(1), rows))
        packed = np.frombuffer(raw, PACKED) if raw else np.empty(0, PACKED)
        sizes = [len(raw) // packed.itemsize for _, raw in rows]
        a = _places(np.repeat(np.array([at for at, _ in rows], np.int64), sizes), numbers)
        b = _places(packed["other"].astype(np.int64), numbers)
        both = (a >= 0) & (b >= 0)
        ends = np.minimum(a, b)[both], np.maximum(a, b)[both]
        return EdgeColumns(names, *ends, packed["score"][both])

    def edge_ends(self, ids: Iterable[str], least: float) -> set[str]:
        """Return the articles that these keep an edge of so much with."""
        import numpy as np

        raw = b"".join(packed for _, packed in self._rows(self._numbers(ids).values()))
        packed = np.frombuffer(raw, PACKED) if raw else np.empty(0, PACKED)
        numbers = {*packed["other"][packed["score"] >= least].tolist()}
        sql = "SELECT id FROM articles WHERE number IN ({})"
        found = (self._db.ask(sql.format(marks(group)), group) for group in chunks(numbers))
        return {id_ for rows in found for (id_,) in rows}

    def edges(self, ids: Iterable[str] | None = None) -> Iterator[Edge]:
        """Yield every edge that is kept between live articles, or those among the ids."""
        found = self.edge_columns(ids)
        ends = zip(found.a.tolist(), found.b.tolist(), found.scores.tolist(), strict=True)
        return ((found.ids[a], found.ids[b], score) for a, b, score in ends)


def _places(found: NDArray[int64], numbers: NDArray[int64]) -> NDArray[int64]:
    """Return the places of numbers among others, which are in no order; -1 where they are not."""
    import numpy as np

    if not len(numbers):
        return np.full(len(found), -1, np.int64)
    order = np.argsort(numbers)
    at = order[np.searchsorted(numbers[order], found).clip(max=len(numbers) - 1)]
    return np.where(numbers[at] == found, at, -1)
