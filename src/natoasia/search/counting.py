"""How what a query finds is spread: over outlets, days, people and places."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from natoasia.search.plan import of_span
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    import tantivy

    from natoasia.search.plan import Planner

By: TypeAlias = Literal["source", "date", "person", "place"]

FIELDS: Final = {"source": "outlet", "person": "person_name", "place": "place_name"}

EVERY_NAME: Final = 1_000_000
"""Names looked at in each part of the index: with fewer, the counts of the first would be low."""

DAYS_TO: Final = 62
"""Days of a result up to which it is counted by day; two months fill a screen."""

MONTHS_TO: Final = 5 * 366
"""Days up to which it is counted by month; beyond, by year."""


class Count(NamedTuple):
    """A value and the number of reports that have it."""

    value: str
    reports: int


def counts(plan: tantivy.Query, planner: Planner, by: By, limit: int) -> tuple[Count, ...]:
    """Return the most frequent values, or the counts of days, months or years in order.

    A date counts only where it is as precise as the unit: what is known to be of a year is in no
    month of it. Undated reports are counted nowhere.
    """
    if by == "date":
        return tuple(_over_time(plan, planner))
    terms = {"field": FIELDS[by], "size": limit, "segment_size": EVERY_NAME}
    found = planner.searcher.aggregate(plan, {"by": {"terms": terms}})["by"]["buckets"]
    ordered = sorted(found, key=lambda bucket: (-bucket["doc_count"], bucket["key"]))
    return tuple(Count(bucket["key"], bucket["doc_count"]) for bucket in ordered)


def _over_time(plan: tantivy.Query, planner: Planner) -> Iterator[Count]:
    asked = {"least": {"min": {"field": "first"}}, "most": {"max": {"field": "last"}}}
    found = planner.searcher.aggregate(plan, asked)
    if found["least"]["value"] is None:
        return
    units = tuple(_units(int(found["least"]["value"]), int(found["most"]["value"])))
    # What is as precise as the unit has its first day in it, and its last day too.
    precise = of_span(planner, plan, max(end - start for _, start, end in units))
    ranges = [{"from": start, "to": end + 1} for _, start, end in units]
    spread = {"by": {"range": {"field": "first", "ranges": ranges}}}
    inside = planner.searcher.aggregate(precise, spread)["by"]["buckets"]
    counted = {int(bucket.get("from", -1)): int(bucket["doc_count"]) for bucket in inside}
    yield from (Count(label, counted.get(start, 0)) for label, start, _ in units)


def _units(first: int, last: int) -> Iterator[tuple[str, int, int]]:
    """Yield the name, first and last day of each day, month or year of a range."""
    size = 10 if last - first <= DAYS_TO else 7 if last - first <= MONTHS_TO else 4
    day = date.fromordinal(first)
    while day.toordinal() <= last:
        label = day.isoformat()[:size]
        start = day
        while day.isoformat()[:size] == label:
            day += timedelta(days=1)
        yield label, start.toordinal(), day.toordinal() - 1
