"""What reports say happened on which day, or will: dated statements in the order of their days."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from heapq import nsmallest
from time import perf_counter
from typing import TYPE_CHECKING, Final

from natoasia.calendar_days import DayMention, day_marks, day_mentions
from natoasia.desk import stories
from natoasia.desk.finding import Question, advice, asks
from natoasia.rows import DatedStatement, Page
from natoasia.text import sentences

if TYPE_CHECKING:
    from natoasia.model import Span
    from natoasia.rows import Filters, Located, ReportText
    from natoasia.store import Store

Placing = Callable[["Located"], Callable[["Span"], tuple[int | None, int | None]]]
"""From a report to what finds the line and the column of a span in its file."""

UNDATED: Final = "9999"
"""Sorts after every day."""


def dated(
    store: Store,
    query: str,
    filters: Filters,
    *,
    place: Placing,
    limit: int | None,
    offset: int,
) -> Page[DatedStatement]:
    """Return a page of the dated statements of all reports, or of those that match, or of a story.

    A query that is the id of a story, or begins one and holds a digit, stands for that story. Days
    that cannot be resolved are left out.
    """
    started = perf_counter()
    query, filters, notes = stories.asked(store, query, filters)
    asked = Question(store, query, filters) if asks(query, filters) else None
    reports = store.texts(asked.ids() if asked else None)
    found = Counted(one for report in reports for one in _statements(report, place))
    # What is not shown is not held.
    first = sorted(found, key=_order) if limit is None else nsmallest(offset + limit, found, _order)
    said = advice(asked, found.count) if asked else ((), ())
    items, seconds = tuple(first[offset:]), perf_counter() - started
    return Page(items, found.count, seconds, (*notes, *said[0]), said[1])


class Counted(Iterator[DatedStatement]):
    """Statements that are counted as they are gone through."""

    def __init__(self, every: Iterator[DatedStatement]) -> None:
        self._every = every
        self.count = 0

    def __next__(self) -> DatedStatement:
        found = next(self._every)
        self.count += 1
        return found


def _statements(report: ReportText, place: Placing) -> Iterator[DatedStatement]:
    published = _day(report.date)
    text = report.text
    where = None
    # Most paragraphs name no day, and need not be taken apart.
    for first, last in _marked(report.told, marks := day_marks(text)):
        for start, end in _marked(sentences(text, first, last), marks):
            for iso, mention in _days(text, start, end, published):
                where = where or place(report)
                yield DatedStatement(
                    day=iso,
                    text=" ".join(text[start:end].split()),
                    words=text[mention.start : mention.end],
                    rule=mention.rule,
                    article=report.id,
                    source=report.source,
                    published=report.date,
                    path=report.path,
                    line=where((start, end))[0],
                    story=report.story,
                )


def _marked(spans: Iterable[Span], marks: Sequence[int]) -> Iterator[Span]:
    """Yield the spans in which one of the marks stands; both are in order."""
    for start, end in spans:
        at = bisect_left(marks, start)
        if at < len(marks) and marks[at] < end:
            yield start, end


def _day(iso: str | None) -> date | None:
    """Return a day of publication; one known to the month alone resolves no weekday."""
    return date.fromisoformat(iso) if iso and len(iso) == len("2023-01-29") else None


def _days(
    text: str, start: int, end: int, published: date | None
) -> Iterator[tuple[str, DayMention]]:
    """Yield each day a sentence speaks of once, with its first mention."""
    found: dict[str, DayMention] = {}
    for mention in day_mentions(text, start, end, published):
        if mention.iso:
            found.setdefault(mention.iso, mention)
    yield from found.items()


def _order(one: DatedStatement) -> tuple[str, str, str, int]:
    return one.day, one.published or UNDATED, one.path, one.line or 0
