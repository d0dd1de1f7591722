"""Days, months and years as words of the index: a range of days is at most some dozens of them.

Every report has as words the year, the month and the day of its date, as far as they are known;
where no more is known than a year or a month, a word says so, for any range that touches that may
mean the report. To look such words up takes a fifth of the time of comparing the days of all
reports, and what is asked besides is then looked for in the reports of those days only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise, starmap
from typing import Final

from natoasia.search.schema import LONGEST_MONTH

YEAR, MONTH, DAY, ONLY = "y", "m", "d", "o"
"""What the words begin with: of a year, a month, a day, and of one of which no more is known."""

MONTHS: Final = range(1, 13)
EVER: Final = date.max.toordinal()


def words_of(first: int, last: int) -> tuple[str, ...]:
    """Return the words of a date that covers a day, a month or a year.

    Days are as `date.toordinal` counts them.

    >>> words_of(738549, 738549), words_of(738521, 738551)
    (('y2023', 'm2023-01', 'd2023-01-29'), ('y2023', 'm2023-01', 'o2023-01'))
    """
    day = date.fromordinal(first).isoformat()
    year, month = day[:4], day[:7]
    if first == last:
        return YEAR + year, MONTH + month, DAY + day
    if last - first < LONGEST_MONTH:
        return YEAR + year, MONTH + month, ONLY + month
    return YEAR + year, ONLY + year


def words_within(first: int | None, last: int | None, years: Iterable[str]) -> list[str]:
    """Return words of which each report has one whose date touches a range of days, and no other.

    Without its first or last day a range has no end there; `years` are the words of all years that
    there are.
    """
    begin, end = first or 0, EVER if last is None else last
    return [word for year in years for word in _of_year(int(year[1:]), begin, end)]


def _of_year(year: int, begin: int, end: int) -> Iterator[str]:
    starts = [date(year, month, 1).toordinal() for month in MONTHS]
    starts.append(date(year, MONTHS[-1], LONGEST_MONTH).toordinal() + 1)
    if begin <= starts[0] and starts[-1] <= end + 1:
        yield f"{YEAR}{year:04}"
    elif begin < starts[-1] and starts[0] <= end:
        yield f"{ONLY}{year:04}"
        for month, days in zip(MONTHS, starmap(range, pairwise(starts)), strict=True):
            yield from _of_month(f"{year:04}-{month:02}", days, begin, end)


def _of_month(name: str, days: range, begin: int, end: int) -> Iterator[str]:
    if begin <= days[0] and days[-1] <= end:
        yield MONTH + name
    elif begin <= days[-1] and days[0] <= end:
        yield ONLY + name
        touched = range(max(begin, days[0]), min(end, days[-1]) + 1)
        yield from (f"{DAY}{name}-{day - days[0] + 1:02}" for day in touched)
