"""Lists of reports and of stories: all there are, or those that match a question."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING, Final, Literal, cast

from natoasia.desk.finding import TEXTS, Question, advice, asks
from natoasia.desk.streaming import Streamed
from natoasia.rows import Page

if TYPE_CHECKING:
    from natoasia.rows import ArticleRow, Filters, StoryRow
    from natoasia.store import Store

MANY: Final = 10_000
"""Reports from which a page by date comes from the index, which has their order at hand, and not
from the record, which would look all of them up; on one day the two orders differ."""

UNDATED: Final = ""
"""Sorts before every day, so that in falling order it comes last."""


def listing(
    store: Store, query: str, filters: Filters, *, sort: str, limit: int | None, offset: int
) -> Page[ArticleRow]:
    """Return a page of the desk's reports, to be read while the desk is open."""
    started = perf_counter()
    order = cast("Literal['date', 'oldest', 'source', 'headline', 'path', 'added']", sort)
    if not asks(query, filters):
        total = store.count()
        rows = _rows(total, limit, offset, partial(store.rows, sort=order))
        return Page(rows, total, perf_counter() - started)
    asked = Question(store, query, filters)
    total = asked.total()
    if order == "date" and total > MANY:
        rows = _by_date(asked, limit, offset)
    else:
        rows = _rows(total, limit, offset, partial(store.rows_among, asked.found(), sort=order))
    return Page(rows, total, perf_counter() - started, *advice(asked, total))


def _rows(
    total: int, limit: int | None, offset: int, read: Callable[..., Iterator[ArticleRow]]
) -> Sequence[ArticleRow]:
    """Return rows that the record has in their order."""
    length = total - offset if limit is None else min(limit, total - offset)
    return Streamed(length, lambda first, last: read(limit=last - first, offset=offset + first))


def _by_date(asked: Question, limit: int | None, offset: int) -> Sequence[ArticleRow]:
    """Return rows in the order that the index has."""
    hits = asked.result("date", limit, offset).hits
    return Streamed(len(hits), lambda a, b: asked.store.rows([hit.id for hit in hits[a:b]]), TEXTS)


def stories(
    store: Store, query: str, filters: Filters, *, least: int, limit: int | None, offset: int
) -> Page[StoryRow]:
    """Return a page of the stories, or of those with a report that matches, latest first."""
    started = perf_counter()
    if not asks(query, filters):
        rows = tuple(store.story_rows(least=least, limit=limit, offset=offset))
        return Page(rows, store.story_count(least), perf_counter() - started, unlinked(store))
    asked = Question(store, query, filters)
    found = store.story_rows(sorted(store.stories_of(asked.found())), least=least)
    ordered = sorted(found, key=_latest_and_largest, reverse=True)
    last = None if limit is None else offset + limit
    notes, suggestions = advice(asked, len(ordered))
    told = (*unlinked(store), *notes)
    page = tuple(ordered[offset:last])
    return Page(page, len(ordered), perf_counter() - started, told, suggestions)


def _latest_and_largest(row: StoryRow) -> tuple[str, int]:
    return row.last_day or UNDATED, row.reports


def unlinked(store: Store) -> tuple[str, ...]:
    """Return a note of the reports that changed since stories were made of them, if any did."""
    if not (waiting := store.unlinked_count()):
        return ()
    said = "1 report is" if waiting == 1 else f"{waiting:,} reports are"
    return (f"{said} not linked into stories yet; the next `natoasia ingest` does it",)
