"""How what a question finds is spread over outlets, days, people, places and stories."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, Literal

from natoasia.desk.finding import advice, seconds
from natoasia.rows import Count, Page
from natoasia.search.syntax import lacking

if TYPE_CHECKING:
    from natoasia.desk.finding import Question
    from natoasia.search.counting import By as Indexed

By = Literal["source", "date", "person", "place", "story"]

MOST: Final = 50_000
"""Values counted; the index library refuses to list more than 65,000."""

RECORD_TO: Final = 10_000
"""Reports whose names are counted from the record, which takes a quarter of a second; the index
counts those of a million as fast, but by what is written."""

AS_WRITTEN: Final = "so many reports are counted by names as they are written, each spelling apart"

LACKING: Final = {
    "source": ("name no outlet", "names no outlet", "names an outlet"),
    "date": (
        "have no date as precise as these",
        "has no date as precise as these",
        "has a date",
    ),
    "person": ("name no person", "names no person", "names a person"),
    "place": ("name no place", "names no place", "names a place"),
    "story": ("stand alone", "stands alone", "is in a story"),
}
"""What is said of the reports that are counted nowhere: of some, of one, and of `none of` all."""


def total(asked: Question) -> Page[Count]:
    """Return a page without items: how many reports a search finds."""
    found = asked.total()
    if not found and asked.loosened():
        found = asked.total()
    return Page((), found, seconds(asked), *advice(asked, found))


def counts(asked: Question, by: By, limit: int | None) -> Page[Count]:
    """Return the values most reports have, or days, months or years in order; `total` of values."""
    if by == "story":
        return _of_stories(asked, limit)
    reports = total(asked).total
    found = _counted(asked, by, reports) if reports else ()
    notes, suggestions = advice(asked, reports)
    if by in ("person", "place") and reports > RECORD_TO:
        notes = (*notes, AS_WRITTEN)
    notes = (*notes, *_lacking(by, reports, _without(asked, by, reports, found)))
    shown = tuple(found[:limit])
    return Page(shown, len(found), seconds(asked), notes, suggestions, reports)


def _of_stories(asked: Question, limit: int | None) -> Page[Count]:
    """Return the stories with most of the reports; of the others only how many there are."""
    reports = total(asked).total
    found = asked.found() if reports else frozenset()
    stories, inside, rows = asked.store.story_counts(found, limit)
    notes, suggestions = advice(asked, reports)
    notes = (*notes, *_lacking("story", reports, reports - inside))
    shown = tuple(Count(*row) for row in rows)
    return Page(shown, stories, seconds(asked), notes, suggestions, reports)


def _counted(asked: Question, by: Indexed, reports: int) -> tuple[Count, ...]:
    if by in ("person", "place") and reports <= RECORD_TO:
        # Of the record, where all spellings of a name are one; as `natoasia names` counts.
        return tuple(Count(row.name, row.reports) for row in asked.store.names(by, asked.ids())[1])
    found = asked.sound(lambda: asked.index.counts(asked.query, by, MOST, asked.members))
    return tuple(Count(value, reports) for value, reports in found)


def _without(asked: Question, by: By, reports: int, found: Sequence[Count]) -> int:
    """Return how many of the reports have no such value."""
    if by in ("person", "place"):
        unnamed = lacking(asked.query, by)
        return asked.total(unnamed)
    return reports - sum(count.reports for count in found)


def _lacking(by: By, reports: int, without: int) -> tuple[str, ...]:
    """Return a note of the reports that are counted nowhere, if there are any."""
    if not without:
        return ()
    many, one, none = LACKING[by]
    if without == reports:
        return (
            f"the only report {one}" if reports == 1 else f"none of {reports:,} reports {none}",
        )
    return (f"{without:,} of {reports:,} reports {one if without == 1 else many}",)
