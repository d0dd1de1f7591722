"""Days as people name them beside the calendar: `yesterday`, `last week`, `past 10 days`."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from math import ceil
from typing import Final

from natoasia.patterns import pattern

WEEKDAYS: Final = "monday tuesday wednesday thursday friday saturday sunday".split()

# `this week`, `last month`
UNIT: Final = pattern(r"(this|last) (week|month|year)")

# `past 10 days`, `last 2 weeks`, `past month`, `last 24 hours`
PAST: Final = pattern(
    r"(?:past|last) (\d{1,4}) (hour|day|week|month|year)s?|past (hour|day|week|month|year)"
)

# `3 days ago`, `a week ago`
AGO: Final = pattern(r"(\d{1,4}|an?|one) (day|week|month|year)s? ago")

NAMED: Final = {"today": 0, "yesterday": -1, "day before yesterday": -2, "tomorrow": 1}

HOURS: Final = 24

DAYS_IN: Final = {"day": 1, "week": 7, "month": 30, "year": 365}
"""Days counted back for so many of a unit; nobody who says `past 2 months` means it to the day."""

SHORTEST: Final = 3
"""Letters of a weekday that are enough: `mon`, `thurs`."""


def spoken(plain: str, today: date | None = None) -> tuple[int, int] | None:
    """Return the first and last day of what is named from today on, or `None`.

    A weekday is the latest one, today included; weeks begin on Monday.
    """
    now = (today or datetime.now().astimezone().date()).toordinal()
    if plain in NAMED:
        return now + NAMED[plain], now + NAMED[plain]
    if found := PAST.fullmatch(plain):
        return _since(int(found[1] or 1), found[2] or found[3], now), now
    if found := AGO.fullmatch(plain):
        return _ago(int(found[1]) if found[1].isdigit() else 1, found[2], now)
    if found := UNIT.fullmatch(plain):
        return _unit(found[2], now, back=found[1] == "last")
    return _weekday(plain.removeprefix("last "), now)


def _since(number: int, unit: str, now: int) -> int:
    """Return the first of so many days that end today; hours reach back into the day before."""
    if unit == "hour":
        return now - ceil(number / HOURS)
    return now - number * DAYS_IN[unit] + 1


def _ago(number: int, unit: str, now: int) -> tuple[int, int]:
    """Return the day, week, month or year so long ago, as precise as it is said."""
    if unit == "day":
        return now - number, now - number
    first, last = _around(unit, now)
    for _ in range(number):
        first, last = _around(unit, max(first - 1, 1))  # Before the year 1 there are no days.
    return first, last


def _weekday(name: str, now: int) -> tuple[int, int] | None:
    for number, weekday in enumerate(WEEKDAYS):
        if len(name) >= SHORTEST and weekday.startswith(name):
            day = now - (date.fromordinal(now).weekday() - number) % 7
            return day, day
    return None


def _unit(unit: str, now: int, *, back: bool) -> tuple[int, int]:
    first, last = _around(unit, now)
    return _around(unit, first - 1) if back else (first, last)


def _around(unit: str, day: int) -> tuple[int, int]:
    """Return the first and last day of the week, month or year of a day."""
    here = date.fromordinal(day)
    if unit == "week":
        return day - here.weekday(), day - here.weekday() + 6
    first = here.replace(day=1) if unit == "month" else here.replace(month=1, day=1)
    beyond = first + timedelta(days=31 if unit == "month" else 366)
    return first.toordinal(), beyond.replace(day=1).toordinal() - 1
