"""The order in which articles came: an article's number only ever grows, and never changes."""

from __future__ import annotations

from natoasia.store.base import Base


class Arrivals(Base):
    """What came when."""

    def newest(self) -> int:
        """Return the number of the latest article, all before which the index has seen."""
        return self._db.number(
            "SELECT coalesce((SELECT min(article) - 1 FROM pending), max(number)) FROM articles"
        )

    def arrived(self, after: int, until: int) -> tuple[str, ...]:
        """Return the ids of the live articles that came after one number, up to another."""
        rows = self._db.ask(
            "SELECT id FROM articles WHERE live AND number > ? AND number <= ? ORDER BY number",
            (after, until),
        )
        return tuple(id_ for (id_,) in rows)
