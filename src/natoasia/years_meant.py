"""Which year a day or a month is of that is given without one, told by the clause it stands in."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final

from natoasia.patterns import pattern
from natoasia.written_dates import as_date

if TYPE_CHECKING:
    from natoasia.day_cues import Clause

FARTHEST: Final = 300
"""Days from publication of a day given without its year: of another one the year is given."""
HALF_A_YEAR: Final = 183
"""Days back from which the next such day is nearer, and only a verb tells which is meant."""
SOON: Final = 2
"""Months ahead, so that the latest such month is ten back: of that one it is said `last`."""
NEARER: Final = 5
"""Months ahead, so that the latest such month is seven back. Of 40 months with no verb to go by, in
the press of the United States of 2016-2020, 20 in 22 lay ahead up to here, none from eight on."""
FARTHER: Final = 8
DAYS_OF_A_YEAR: Final = 365
MONTHS_OF_A_YEAR: Final = 12

# `of last year` · `of that year`: the year of the month or day before it.
BESIDE: Final = pattern(
    r",? \s (?: of \s )? (?P<which> last | this | next | that ) \s year \b", re.VERBOSE
)
YEARS_OFF: Final = {"last": -1, "this": 0, "next": 1}


def next_is_meant(latest: dt.date | None, published: dt.date, clause: Clause) -> bool | None:
    """Tell whether the next such day is meant, not the latest; `None` where nothing tells."""
    back = (published - latest).days if latest else 0
    if clause.is_ahead:
        return back >= DAYS_OF_A_YEAR - FARTHEST
    if back <= HALF_A_YEAR or (latest and latest.year == published.year):
        return back > FARTHEST
    if back > FARTHEST:
        return True
    if clause.is_behind:
        return False
    return True if clause.is_limit else None


def nearest(month: int, day: int, published: dt.date, *, ahead: bool = False) -> dt.date | None:
    """Return the latest such day up to publication, or the first after it."""
    years = (
        range(published.year, published.year + 5)
        if ahead
        else range(published.year, published.year - 5, -1)
    )
    for year in years:
        found = as_date(year, month, day)
        if found and (found > published if ahead else found <= published):
            return found
    return None


def years_off(word: str, gap: int, clause: Clause) -> int | None:
    """Return the years from publication of a month `gap` later in the year; `None`: undecided.

    `word` is what stands before it: `in`, `last`, `until`.
    """
    if word in {"last", "since"} or clause.before.endswith("back "):
        return -(gap > 0 or (word == "last" and not gap))
    if word in {"next", "this"}:
        return int(word == "next" and gap <= 0)
    if gap <= 0:
        return int(clause.is_ahead and -gap >= MONTHS_OF_A_YEAR - NEARER)
    if clause.is_ahead:
        return 0
    if clause.is_behind:
        return None if gap <= SOON or word in {"by", "until"} or clause.is_limit else -1
    return 0 if gap <= NEARER else -1 if gap >= FARTHER else None


def year_beside(beside: re.Match[str], published: dt.date) -> int | None:
    """Return the year that stands after a day or month; of `that year` nothing is known."""
    off = YEARS_OFF.get(beside["which"])
    return None if off is None else published.year + off
