"""Dates as people write them, read as ranges of days; never a guess."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from natoasia.errors import QueryError
from natoasia.patterns import pattern

Range = tuple[int, int]
"""First and last day, as `date.toordinal` counts."""

MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "jan january",
            "feb february",
            "mar march",
            "apr april",
            "may may",
            "jun june",
            "jul july",
            "aug august",
            "sep sept september",
            "oct october",
            "nov november",
            "dec december",
        ),
        start=1,
    )
    for name in names.split()
}

# `2023`, `2023-01`, `2023-1-9`, `2023/01/29`
ISO: Final = pattern(r"(\d{4}) (?: [-/.](\d{1,2}) (?: [-/.](\d{1,2}) )? )?", re.VERBOSE)

# `29/01/2023`, `1.29.2023`
DAY_AND_MONTH: Final = pattern(r"(\d{1,2}) [-/.] (\d{1,2}) [-/.] (\d{4})", re.VERBOSE)

# `jan 2023`, `29 january 2023`, `29-jan-2023`
DAY_FIRST: Final = pattern(r"(?:(\d{1,2})(?:st|nd|rd|th)?\ )? ([a-z]+)\ (\d{4})", re.VERBOSE)

# `jan 29 2023`
MONTH_FIRST: Final = pattern(r"([a-z]+)\ (\d{1,2})(?:st|nd|rd|th)?\ (\d{4})", re.VERBOSE)

# `20230129`
COMPACT: Final = pattern(r"(\d{4}) (\d{2}) (\d{2})", re.VERBOSE)

# `1/2023`, `01.2023`
MONTH_AND_YEAR: Final = pattern(r"(\d{1,2}) [-/.] (\d{4})", re.VERBOSE)

# `2023-q1`, `q1 2023`
QUARTER: Final = pattern(r"(?:(\d{4})[- ])? q([1-4]) (?:[- ](\d{4}))?", re.VERBOSE)

# `1990s`
DECADE: Final = pattern(r"(\d{3}) 0s", re.VERBOSE)

LAST_MONTH: Final = 12
MONTHS_IN_QUARTER: Final = 3


WRITE: Final = 'write 2023, 2023-01, 2023-01-29, "29 jan 2023" or "last week"'


class NoDateError(QueryError):
    """The text is no date; the message says why, for the caller to point at the place."""


def days_of(text: str) -> Range:
    """Return the first and last day of a date as precise as it is written.

    >>> first, last = days_of("2023-02"); last - first
    27
    """
    plain = " ".join(text.lower().replace(",", " ").split())
    if (found := QUARTER.fullmatch(plain)) and (found[1] or found[3]):
        year = int(found[1] or found[3])
        last = int(found[2]) * MONTHS_IN_QUARTER
        return _day(year, last - 2, 1, text), _month_of(year, last, text)[1]
    if found := DECADE.fullmatch(plain):
        return _day(int(found[1]) * 10, 1, 1, text), _day(int(found[1]) * 10 + 9, 12, 31, text)
    if named := _spoken(plain):
        return named
    return _of_calendar(*parts, text) if (parts := _parts(plain)) else _worded(plain)


def _worded(plain: str) -> Range:
    # Few dates are written so: a search without one need not load it.
    from natoasia.search.worded_days import advice, worded

    if found := worded(plain):
        return found
    said = advice(plain)
    raise NoDateError(f"‘{plain}’ is no date: {said}" if said else f"‘{plain}’ is no date; {WRITE}")


def _spoken(plain: str) -> Range | None:
    if plain[-1:].isdigit():
        return None
    # Few dates are named so: a search without one need not load it.
    from natoasia.search.spoken_days import spoken

    return spoken(plain)


def _of_calendar(year: int, month: int | None, day: int | None, text: str) -> Range:
    if month is None:
        return _day(year, 1, 1, text), _day(year, 12, 31, text)
    if day is None:
        return _month_of(year, month, text)
    only = _day(year, month, day, text)
    return only, only


def _month_of(year: int, month: int, text: str) -> Range:
    if month == LAST_MONTH:  # The year after 9999 has no first of January.
        return _day(year, month, 1, text), _day(year, month, 31, text)
    return _day(year, month, 1, text), _day(year, month + 1, 1, text) - 1


def _parts(plain: str) -> tuple[int, int | None, int | None] | None:
    if found := ISO.fullmatch(plain) or COMPACT.fullmatch(plain):
        return int(found[1]), _number(found[2]), _number(found[3])
    if found := MONTH_AND_YEAR.fullmatch(plain):
        return int(found[2]), int(found[1]), None
    if found := DAY_AND_MONTH.fullmatch(plain):
        return _unambiguous(int(found[1]), int(found[2]), int(found[3]))
    words = plain.replace("-", " ").replace(".", " ")
    if (found := DAY_FIRST.fullmatch(" ".join(words.split()))) and found[2] in MONTHS:
        return int(found[3]), MONTHS[found[2]], _number(found[1])
    if (found := MONTH_FIRST.fullmatch(" ".join(words.split()))) and found[1] in MONTHS:
        return int(found[3]), MONTHS[found[1]], int(found[2])
    return None


def _unambiguous(one: int, two: int, year: int) -> tuple[int, int, int]:
    if one == two or two > LAST_MONTH:
        return year, one, two
    if one > LAST_MONTH:
        return year, two, one
    raise NoDateError(
        f"‘{one}/{two}/{year}’ can be two days; "
        f"write {year}-{one:02}-{two:02} or {year}-{two:02}-{one:02}"
    )


def _number(digits: str | None) -> int | None:
    return None if digits is None else int(digits)


def _day(year: int, month: int, day: int, text: str) -> int:
    try:
        return date(year, month, day).toordinal()
    except ValueError as error:
        raise NoDateError(f"‘{text}’ is no day of the calendar") from error


def known_days(iso: str | None) -> Range | None:
    """Return the days an article's date covers: `2023-01` is any day of that month."""
    try:
        return None if iso is None else days_of(iso)
    except NoDateError:
        return None
