"""Dates as sentences give them: `early march 2031`, `first half of 2031`, `4-6 march 2031`.

Asked only where the plain forms do not fit: few queries load it.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from natoasia.patterns import pattern
from natoasia.search.days import MONTHS, NoDateError, days_of
from natoasia.search.recurring_days import is_recurring, of_year
from natoasia.search.spoken_days import WEEKDAYS, around, is_weekday, spoken

if TYPE_CHECKING:
    from collections.abc import Callable

    from natoasia.search.days import Range

# `the 4th of march 2031`, `in march 2031`
SMALL: Final = pattern(r"\b (?: the | of | on | in | during ) \s", re.VERBOSE)

# `2031-03-04t12:00`, `2031-03-04 12:00:30z`
MOMENT: Final = pattern(
    r"""(\d{4}-\d{2}-\d{2})
    (?: [t ] \d{2} (?: :\d{2} ){1,2} | t \d{4} (?: \d{2} )? )
    (?: \.\d{1,9} )? \s? (?: [a-z]{1,4} | [+-]\d{2}:?\d{2} )?""",
    re.VERBOSE,
)

# `monday 4 march 2031`
WEEKDAY: Final = pattern(r"([a-z]{3,9})\.? \s (.+)", re.VERBOSE)

# `early march 2031`, `mid-2031`, `late 1990s`, `end of march 2031`
THIRD: Final = pattern(
    r"(?: (early|beginning|start) | (mid|middle) | (late|end) ) [ -] (.+)", re.VERBOSE
)

# `month of march 2031`, `the year 2031`
UNIT: Final = pattern(r"(?: day | month | year ) [ ] (.+)", re.VERBOSE)

# `week of 4 march 2031`
WEEK_OF: Final = pattern(r"week [ ] (.+)", re.VERBOSE)

# `around march 2031`, `ca. 2031`
AROUND: Final = pattern(r"(?: around | about | circa | ca?\.? ) [ ] (.+)", re.VERBOSE)

# `march '31`, `'31`
LAST_OF_YEAR: Final = pattern(r"(?<!\S) ['’] (\d\d) (?!\S)", re.VERBOSE)

# `the 90s`, `'90s`, `the 1990's`
TENS: Final = pattern(r"['’]? (\d\d)? (\d) 0 ['’]? s", re.VERBOSE)

# `h1 2031`, `2031-h2`, `first half 2031`; `first quarter 2031`
HALF: Final = pattern(
    r"(?: (\d{4}) [- ] )? (?: h([12]) | ([12])h ) (?: [- ] (\d{4}) )?", re.VERBOSE
)
ORDINAL: Final = pattern(
    r"(first|second|third|fourth|last|[1-4](?:st|nd|rd|th)) \s (half|quarter) \s (\d{4})",
    re.VERBOSE,
)

# `2031-w10`, `week 10 2031`
WEEK: Final = pattern(r"(\d{4}) -? w(\d{1,2}) | week \s (\d{1,2}) \s (\d{4})", re.VERBOSE)

# `2031-2032`
YEARS: Final = pattern(r"(\d{4}) [-/] (\d{4})", re.VERBOSE)

# `march-april 2031`, `march and april 2031`
MONTHS_OF: Final = pattern(
    r"([a-z]+) \s* (?: - | and | & | / ) \s* ([a-z]+) \s (\d{4})", re.VERBOSE
)

# `4-6 march 2031`, `march 4-6 2031`
DAYS: Final = pattern(
    r"(?: (\d{1,2})-(\d{1,2}) \s ([a-z]+) | ([a-z]+) \s (\d{1,2})-(\d{1,2}) ) \s (\d{4})",
    re.VERBOSE,
)

# `4 mar`, `march 4`, `march`, `summer`: a day, month or season of no year
YEARLESS: Final = pattern(
    r"(?: (?:\d{1,2}(?:st|nd|rd|th)?\s)? ([a-z]+) | ([a-z]+) \s \d{1,2}(?:st|nd|rd|th)? )",
    re.VERBOSE,
)

# `q3`
QUARTER: Final = pattern(r"q[1-4] | h[12]", re.VERBOSE)

# `4.3.31`, `4 mar 31`, `4/3`
SHORT_YEAR: Final = pattern(
    r"\d{1,2} [-/.\ ] (?: \d{1,2} | [a-z]+ ) [-/.\ ] \d{2} | \d{1,2} [-/.] \d{1,2}", re.VERBOSE
)

UNDATED: Final = frozenset({"unknown", "none", "undated", "missing", "?", "-", "—"})
ANY: Final = frozenset({"*", "any", "known"})

ORDINALS: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4}
HALVES: Final = 2
QUARTERS: Final = 4
DAYS_AROUND: Final = 3
"""Days on either side of one that is only about right."""
WEEK_DAYS: Final = 7

A_DECADE: Final = 3_000
A_YEAR: Final = 300
A_SEASON: Final = 80
A_MONTH: Final = 28
"""Days that nothing shorter has."""

FOURTH: Final = 4
SEVENTH: Final = 7
"""Years of a decade that begin its second and third part: three each, four in the first."""


def worded(plain: str) -> Range | None:
    """Return the first and last day of a date in words, or `None`; raises NoDateError.

    `early`, `mid` and `late` are the thirds: ten days of a month, four months of a year. Weeks are
    those of ISO 8601, from Monday on. `around` is a year or month more on either side, or three
    days.
    """
    shorter = " ".join(SMALL.sub(" ", LAST_OF_YEAR.sub(_full_year, f" {plain} ")).split())
    if shorter and shorter != plain:
        return days_of(shorter)
    readers: tuple[Callable[[str], Range | None], ...] = (
        _moment,
        of_year,
        _third,
        _half,
        _week,
        _years,
        _months,
        _days,
        _tens,
        _unit,
        _around,
        _on_weekday,
    )
    return next((found for read in readers if (found := read(plain))), None)


def advice(plain: str) -> str | None:
    """Return what to write instead of something that is nearly a date, or `None`."""
    if plain in UNDATED:
        return "reports without a date are found by -has:date"
    if plain in ANY:
        return "reports with a date are found by has:date"
    if QUARTER.fullmatch(plain):
        return f"it has no year; write 2023-{plain}"
    if SHORT_YEAR.fullmatch(plain):
        return "write the year in full, and the month as a word or first: 2023-01-29"
    found = YEARLESS.fullmatch(plain)
    name = found and (found[1] or found[2])
    if not name or not is_recurring(name):
        return None
    return f'it has no year; write "{plain} 2023"' + (f' or "last {name}"' if name == plain else "")


def _full_year(short: re.Match[str]) -> str:
    """Return the year meant by its last two digits: the latest that is not to come."""
    this_year = date.today().year  # noqa: DTZ011 - as the person who asks counts
    year = this_year // 100 * 100 + int(short[1])
    return str(year if year <= this_year else year - 100)


def _tens(plain: str) -> Range | None:
    if not (found := TENS.fullmatch(plain)):
        return None
    if found[1]:
        return days_of(f"{found[1]}{found[2]}0s")
    now = date.today().year  # noqa: DTZ011
    tens = now // 100 * 100 + int(found[2]) * 10
    return days_of(f"{tens if tens <= now else tens - 100}s")


def _unit(plain: str) -> Range | None:
    return days_of(found[1]) if (found := UNIT.fullmatch(plain)) else None


def _around(plain: str) -> Range | None:
    """Return three times a span, or of a day three more on either side."""
    if not (found := AROUND.fullmatch(plain)):
        return None
    first, last = days_of(found[1])
    if first == last:
        return first - DAYS_AROUND, last + DAYS_AROUND
    unit = "year" if last - first > A_YEAR else "month"
    try:
        return around(unit, first - 1)[0], around(unit, last + 1)[1]
    except (OverflowError, ValueError) as error:
        raise NoDateError(f"‘{plain}’ is beyond the calendar") from error


def _months(plain: str) -> Range | None:
    found = MONTHS_OF.fullmatch(plain)
    if not found or not {found[1], found[2]} <= MONTHS.keys():
        return None
    first, last = (days_of(f"{found[at]} {found[3]}") for at in (1, 2))
    return (first[0], last[1]) if first < last else None


def _moment(plain: str) -> Range | None:
    found = MOMENT.fullmatch(plain)
    return days_of(found[1]) if found else None


def _third(plain: str) -> Range | None:
    if not (found := THIRD.fullmatch(plain)):
        return None
    first, last = days_of(found[4])
    begins = [first, *_later_thirds(first, last - first + 1, plain)]
    at = [bool(part) for part in found.groups()].index(True)
    return begins[at], [*begins[1:], last + 1][at] - 1


def _later_thirds(first: int, length: int, plain: str) -> tuple[int, int]:
    """Return the days on which the second and the last third of a span begin."""
    day = date.fromordinal(first)
    if length > A_DECADE:
        middle, late = day.year + FOURTH, day.year + SEVENTH
        return date(middle, 1, 1).toordinal(), date(late, 1, 1).toordinal()
    if length > A_YEAR:
        return day.replace(month=5).toordinal(), day.replace(month=9).toordinal()
    if length > A_SEASON and day.day == 1:
        second = around("month", first)[1] + 1
        return second, around("month", second)[1] + 1
    if length >= A_MONTH and day.day == 1:
        return first + 10, first + 20
    raise NoDateError(f"‘{plain}’ is no date: a month, a season, a year and ten years have parts")


def _half(plain: str) -> Range | None:
    if (found := HALF.fullmatch(plain)) and (year := found[1] or found[4]):
        return _share(year, int(found[2] or found[3]), HALVES)
    if not (found := ORDINAL.fullmatch(plain)):
        return None
    of = HALVES if found[2] == "half" else QUARTERS
    number = of if found[1] == "last" else ORDINALS.get(found[1]) or int(found[1][0])
    return _share(found[3], number, of) if number <= of else None


def _share(year: str, number: int, of: int) -> Range:
    """Return a half or a quarter of a year."""
    months = 12 // of
    last = number * months
    return days_of(f"{year}-{last - months + 1}")[0], days_of(f"{year}-{last}")[1]


def _week(plain: str) -> Range | None:
    if not (found := WEEK.fullmatch(plain)):
        return _week_of(plain)
    year, week = (int(found[1]), int(found[2])) if found[1] else (int(found[4]), int(found[3]))
    try:
        monday = date.fromisocalendar(year, week, 1).toordinal()
    except ValueError as error:
        raise NoDateError(f"‘{plain}’ is no week of the calendar") from error
    return monday, monday + WEEK_DAYS - 1


def _week_of(plain: str) -> Range | None:
    if not (found := WEEK_OF.fullmatch(plain)):
        return None
    first, last = days_of(found[1])
    monday = first - date.fromordinal(first).weekday()
    return (monday, monday + WEEK_DAYS - 1) if first == last else None


def _years(plain: str) -> Range | None:
    if not (found := YEARS.fullmatch(plain)) or found[1] > found[2]:
        return None
    return days_of(found[1])[0], days_of(found[2])[1]


def _days(plain: str) -> Range | None:
    if not (found := DAYS.fullmatch(plain)):
        return None
    first, last = (found[1], found[2]) if found[1] else (found[5], found[6])
    rest = f"{found[3] or found[4]} {found[7]}"
    days = days_of(f"{first} {rest}")[0], days_of(f"{last} {rest}")[1]
    return days if days[0] <= days[1] else None


def _on_weekday(plain: str) -> Range | None:
    """Read a day that is given with its weekday, which must be the right one."""
    found = WEEKDAY.fullmatch(plain)
    if not found or not is_weekday(found[1]):
        return None
    day, last = days_of(found[2])
    name = WEEKDAYS[date.fromordinal(day).weekday()]
    if day != last or spoken(found[2]):
        return None
    if not name.startswith(found[1]):
        raise NoDateError(f"‘{found[2]}’ is a {name.capitalize()}, no {found[1].capitalize()}")
    return day, day
