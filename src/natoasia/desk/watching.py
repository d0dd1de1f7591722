"""Searches a user keeps, and what came since."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from natoasia.desk.finding import NO_FILTERS, Answer

if TYPE_CHECKING:
    from natoasia.rows import Filters, News, SavedSearch
    from natoasia.store import Store


class Watching:
    """The part of a desk that keeps watch."""

    _store: Store

    def save_search(self, name: str, query: str, filters: Filters = NO_FILTERS) -> str | None:
        """Keep a search by name, and return the query whose place it takes, if any.

        What it finds now counts as seen. Raises `StoreBusyError`, `QueryError` for what is no query
        and `UsageError` for what is no name.
        """
        from natoasia.desk import saved

        return self._as_writer(lambda store: saved.keep(store, name, query, filters))

    def forget_search(self, name: str) -> None:
        """Drop a saved search; raises `NotFoundError`."""
        from natoasia.desk import saved

        self._as_writer(lambda store: saved.forget(store, name))

    def saved_searches(self) -> tuple[SavedSearch, ...]:
        """Return the saved searches, each with the number of its reports that are new."""
        from natoasia.desk import saved

        return tuple(saved.saved(self._store))

    def news(self, name: str, *, seen: bool = False) -> News:
        """Return what came since a saved search was last looked at; `look` then marks it seen.

        With `seen` what had come before is among it.
        """
        from natoasia.desk import saved

        return saved.news(self._store, name, seen=seen)

    def look(self, name: str, until: int) -> None:
        """Note that the news of a saved search were seen; raises `StoreBusyError`."""
        from natoasia.desk import saved

        self._as_writer(lambda store: saved.look(store, name, until))

    def _as_writer(self, act: Callable[[Store], Answer]) -> Answer:
        from natoasia.desk import indexing

        return indexing.as_writer(self._store, act)
