"""How crowded it is around each article: what linking found, for when it looks at only some."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from natoasia.store.base import Base, chunks, marks

STEPS: Final = 1_000
"""Parts of one that are kept: a byte or two an article."""


class Crowds(Base):
    """The crowds of the store's articles."""

    def crowds(self, ids: Iterable[str]) -> dict[str, float]:
        """Return what is kept of articles, by id; of many there is nothing."""
        sql = "SELECT id, alike FROM crowds JOIN articles ON number = article WHERE id IN ({})"
        rows = (self._db.ask(sql.format(marks(some)), some) for some in chunks(ids))
        return {id_: alike / STEPS for some in rows for id_, alike in some}

    def drop_crowds(self) -> None:
        """Forget all."""
        self._db.do("DELETE FROM crowds")

    def put_crowds(self, crowds: Mapping[str, float]) -> None:
        """Keep crowds in place of those of the same articles; ids unknown are passed over."""
        with self.batch():
            self._db.do_each(
                "INSERT OR REPLACE INTO crowds SELECT number, ? FROM articles WHERE id = ?",
                ((round(alike * STEPS), id_) for id_, alike in crowds.items()),
            )
