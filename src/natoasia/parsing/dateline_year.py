"""The year of a dateline that has none: `BUSAN, Jan. 29 (Yonhap) --`, from the rest of the text.

A year is taken only from what is written, and only where the weekday of the lead agrees with it:
that weekday falls on a given day of the month in one year of seven.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from natoasia.date_words import MONTHS
from natoasia.parsing.candidates import Candidate
from natoasia.patterns import pattern
from natoasia.text import fold
from natoasia.written_dates import as_date, written_dates

if TYPE_CHECKING:
    from natoasia.parsing.anatomy import Anatomy

NEAR: Final = 14
"""Days between a report and what it still tells with the whole date."""
TAKEN: Final = 0.65
OPEN: Final = 0.4
"""Of a year that no weekday confirms: shown and not taken."""

# `Jan. 29`, `29 January`
DAY: Final = pattern(
    r"""(?P<month> [^\W\d_]{3,9} ) \.? \s (?P<day> \d\d? )
      | (?P<d> \d\d? ) \s (?P<m> [^\W\d_]{3,9} )""",
    re.VERBOSE,
)
# `© 2023 The Example`, `Copyright 2023`
COPYRIGHT: Final = pattern(r"(?:©|\(c\)|Copyright)[^\n]{0,20}?\b(?P<year>(?:19|20)\d\d)\b")


def candidates(text: str, anatomy: Anatomy, weekdays: frozenset[int]) -> Iterator[Candidate]:
    """Yield the day a dateline without a year may mean; `weekdays` are those the lead names."""
    line = anatomy.dateline
    day = _day(text[slice(*line.date)]) if line and line.date else None
    if line is None or day is None:
        return
    years = dict(_years(text, anatomy, *day))
    dates = {year: date for year in years if (date := as_date(year, *day))}
    fitting = [date for date in dates.values() if date.weekday() in weekdays]
    for year, why in years.items():
        if date := dates.get(year):
            sure = TAKEN if fitting == [date] else OPEN
            rule = f"dateline date, {why}" + (", its weekday is the lead's" if sure > OPEN else "")
            yield Candidate("date", date.isoformat(), line.date, rule, sure)


def _day(written: str) -> tuple[int, int] | None:
    """Return month and day."""
    match = DAY.search(written)
    if match is None:
        return None
    month = MONTHS.get(fold(match["month"] or match["m"]))
    return (month, int(match["day"] or match["d"])) if month else None


def _years(text: str, anatomy: Anatomy, month: int, day: int) -> Iterator[tuple[int, str]]:
    """Yield the years the text gives: of a date near that day, and of its copyright."""
    for written in written_dates(text):
        if written.precision != "day" or written.other is not None:
            continue
        near = dt.date.fromisoformat(written.iso)
        for year in (near.year - 1, near.year, near.year + 1):
            date = as_date(year, month, day)
            if date and abs((date - near).days) <= NEAR:
                yield year, "year of a date near it"
    for part in anatomy.beside:
        if part.kind == "furniture" and (found := COPYRIGHT.search(text, part.start, part.end)):
            yield int(found["year"]), "year of the copyright"
