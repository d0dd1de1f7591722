"""Saved searches: kept by name in the desk's record, and what came since one was last looked at.

Each is a fact of the desk and outlasts every rebuild, as rulings do.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from natoasia.desk.finding import Question
from natoasia.desk.hits import Part, page
from natoasia.errors import NotFoundError, UsageError
from natoasia.rows import Filters, News, SavedSearch, Showing
from natoasia.search import parse_query
from natoasia.search.fields import nearest
from natoasia.search.syntax import among
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from natoasia.store import Store

PREFIX: Final = "search: "
"""Before the name, in the key of the fact."""


class Kept(NamedTuple):
    """A search as it is kept; `seen` is the number of the latest report when it was looked at."""

    query: str
    filters: Filters
    seen: int


def keep(store: Store, name: str, query: str, filters: Filters) -> str | None:
    """Keep a search, and return the query whose place it takes; what is there counts as seen.

    Raises `UsageError` for what is no name, `QueryError` for what is no query.
    """
    parse_query(query, filters)
    if not name.strip() or not name.isprintable() or name.startswith("-"):
        raise UsageError(f"{name!r} is no name for a search; give it a word")
    before = _read(store, name).query if store.fact(PREFIX + name) else None
    _write(store, name, Kept(query, filters, store.newest()))
    return before


def forget(store: Store, name: str) -> None:
    """Drop a search; raises `NotFoundError`."""
    _read(store, name)
    store.forget(PREFIX + name)


def saved(store: Store) -> Iterator[SavedSearch]:
    """Yield the searches by name, each with the number of its reports that are new."""
    for name in _names(store):
        kept = _read(store, name)
        new = _asked(store, kept)[0].total()
        yield SavedSearch(name, kept.query, kept.filters, new)


def _names(store: Store) -> list[str]:
    return sorted(key.removeprefix(PREFIX) for key in store.facts() if key.startswith(PREFIX))


def news(store: Store, name: str, *, seen: bool = False) -> News:
    """Return what a search finds that came since it was last looked at; nothing is marked yet.

    With `seen` also what had come before.
    """
    kept = _read(store, name)
    asked, until = _asked(store, kept._replace(seen=0) if seen else kept)
    found = page(asked, Part("date"), Showing())
    return News(found._replace(suggestions=()), until)


def look(store: Store, name: str, until: int) -> None:
    """Note that the reports up to a number were seen; never fewer than before."""
    kept = _read(store, name)
    _write(store, name, kept._replace(seen=max(kept.seen, until)))


def _asked(store: Store, kept: Kept) -> tuple[Question, int]:
    """Return the question for what is new, and up to which report it is asked."""
    asked = Question(store, kept.query, kept.filters)
    # Only now, for opening the index may have made it catch up.
    until = store.newest()
    asked.query = among(asked.query, store.arrived(kept.seen, until))
    return asked, until


def _read(store: Store, name: str) -> Kept:
    written = store.fact(PREFIX + name)
    if written is None:
        raise NotFoundError(f"{name!r}: no search is saved by that name; {_instead(store, name)}")
    query, filters, seen = json.loads(written)
    given = (tuple(one) if isinstance(one, list) else one for one in filters)
    return Kept(query, Filters._make(given), seen)


def _instead(store: Store, name: str) -> str:
    near = nearest(name, _names(store))
    return f"did you mean {near!r}?" if near else "`natoasia new` lists those that are"


def _write(store: Store, name: str, kept: Kept) -> None:
    # Tuples of the filters in their order, to which new ones are only ever added at the end.
    store.set_fact(PREFIX + name, json.dumps(kept, ensure_ascii=False))
