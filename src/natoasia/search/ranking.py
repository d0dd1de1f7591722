"""What a plan finds, in order, taken from the index a window at a time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias, overload

import tantivy

from natoasia.search.errors import translated
from natoasia.search.numbered import identity_of
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from natoasia.rows import Runs

Sort: TypeAlias = Literal["relevance", "recent", "date", "oldest", "source"]
"""`recent` is relevance with a few points more for what is new; `date` is the newest first."""

FIELDS: Final = {"date": "order", "oldest": "order", "source": "shelf"}
"""What it is sorted by, where not by its score. Reports without it come last."""

RISING: Final = frozenset({"oldest", "source"})

WINDOW: Final = 50_000
"""Hits held at a time, in 15 MB. To find the next ones, all before them are found once more, which
takes a tenth of a second of a million."""


class Hit(NamedTuple):
    """An article a search found."""

    id: str
    score: float
    """BM25 with the headline weighted; 0 where the order is not by relevance."""
    snippet: Runs


class Ranking(Sequence[Hit]):
    """The hits of a plan from the one at `offset` on, at most `most` of them."""

    def __init__(
        self, searcher: tantivy.Searcher, plan: tantivy.Query, sort: Sort, most: int, offset: int
    ) -> None:
        self._searcher = searcher
        self._plan = plan
        self._field = FIELDS.get(sort)
        self._order = tantivy.Order.Asc if sort in RISING else tantivy.Order.Desc
        self._offset = offset
        # The index refuses to look for none, but they are counted.
        self._start, found = 0, self._found(0, min(max(most, 1), WINDOW))
        self._held = self._hits(found) if most else ()
        self.total = int(found.count)
        self._length = min(most, max(self.total - offset, 0))

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, at: int) -> Hit: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Hit, ...]: ...
    def __getitem__(self, at: int | slice) -> Hit | tuple[Hit, ...]:
        here = range(self._length)[at]
        return self._at(here) if isinstance(here, int) else tuple(map(self._at, here))

    def _at(self, at: int) -> Hit:
        start = at // WINDOW * WINDOW
        if start != self._start:
            with translated():
                self._start, self._held = start, ()
                self._held = self._hits(self._found(start, WINDOW, count=False))
        return self._held[at - start]

    def _found(self, at: int, most: int, *, count: bool = True) -> Any:  # noqa: ANN401 - the library's
        return self._searcher.search(
            self._plan,
            most,
            count=count,
            order_by_field=self._field,
            offset=self._offset + at,
            order=self._order,
        )

    def _hits(self, found: Any) -> tuple[Hit, ...]:  # noqa: ANN401 - the library's
        ids = identities(self._searcher, [address for _, address in found.hits])
        scores = (score if self._field is None else 0.0 for score, _ in found.hits)
        return tuple(Hit(id_, score, ()) for id_, score in zip(ids, scores, strict=True))


def identities(searcher: tantivy.Searcher, addresses: list[tantivy.DocAddress]) -> Iterator[str]:
    """Yield the ids of the articles at some places of the index."""
    numbers = searcher.fast_field_values("key", addresses) if addresses else []
    for number, address in zip(numbers, addresses, strict=True):
        # An id too long for a number is read from the documents themselves.
        yield identity_of(int(number)) if number else searcher.doc(address)["long_id"][0]
