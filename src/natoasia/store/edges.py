"""The edges stories are made of: rows of one article's edges each, read and written as arrays."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Protocol

from natoasia.store.base import Base, chunks, marks

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
    """The edges of the store, each kept under its article `a`."""

    def put_edges(self, edges: Columns) -> None:
        """Keep edges, in place of all kept under each `a`; ids unknown are passed over."""
        import numpy as np

        known: dict[str, int] = dict(self._db.ask("SELECT id, number FROM articles"))
        numbers = np.array([known.get(id_, -1) for id_ in edges.ids], np.int64)
        a, b = numbers[edges.a], numbers[edges.b]
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

    def drop_edges(self, ids: Iterable[str] | None = None) -> None:
        """Forget the edges kept under these articles, or all."""
        if ids is None:
            self._db.do("DELETE FROM edges")
            return
        with self.batch():
            self._db.do_each(
                "DELETE FROM edges WHERE article = (SELECT number FROM articles WHERE id = ?)",
                ((id_,) for id_ in ids),
            )

    def edge_columns(self) -> EdgeColumns:
        """Return every edge that is kept."""
        import numpy as np

        named = sorted(((id_, at) for at, id_ in self._db.ask("SELECT number, id FROM articles")))
        places = np.full(max(map(itemgetter(1), named), default=0) + 1, -1, np.int64)
        places[[at for _, at in named]] = np.arange(len(named))
        rows = list(self._db.ask("SELECT article, packed FROM edges ORDER BY article"))
        raw = b"".join(map(itemgetter(1), rows))
        packed = np.frombuffer(raw, PACKED) if raw else np.empty(0, PACKED)
        sizes = [len(raw) // packed.itemsize for _, raw in rows]
        a = np.repeat(np.array([at for at, _ in rows], np.int64), sizes)
        ends = places[a], places[packed["other"].astype(np.int64).clip(max=len(places) - 1)]
        both = (ends[0] >= 0) & (ends[1] >= 0)
        scores = packed["score"][both]
        return EdgeColumns([id_ for id_, _ in named], ends[0][both], ends[1][both], scores)

    def edges(self, ids: Iterable[str] | None = None) -> Iterator[Edge]:
        """Yield the edges kept under these articles, or all."""
        sql = "SELECT id, packed FROM edges JOIN articles ON number = article"
        if ids is None:
            names: dict[int, str] = dict(self._db.ask("SELECT number, id FROM articles"))
            yield from _unpacked(self._db.ask(sql), names.__getitem__)
            return
        for group in chunks(ids):
            rows = self._db.ask(f"{sql} WHERE id IN ({marks(group)})", group)
            yield from _unpacked(rows, self._id)

    def _id(self, number: int) -> str:
        row = self._db.one("SELECT id FROM articles WHERE number = ?", (number,))
        return str(row[0]) if row else ""


def _unpacked(rows: Iterable[Row], name: Callable[[int], str]) -> Iterator[Edge]:
    import numpy as np

    for id_, raw in rows:
        for number, score in np.frombuffer(raw, PACKED).tolist():
            if other := name(number):
                yield id_, other, score
