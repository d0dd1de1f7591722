"""Days as people name them beside the calendar: `yesterday`, `last week`, `past 10 days`."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Final

from natoasia.patterns import pattern

WEEKDAYS: Final = "monday tuesday wednesday thursday friday saturday sunday".split()

# `this week`, `last month`
UNIT: Final = pattern(r"(this|last) (week|month|year)")

# `past 10 days`, `last 2 weeks`
PAST: Final = pattern(r"(?:past|last) (\d{1,4}) (day|week|month|year)s?")

DAYS_IN: Final = {"day": 1, "week": 7, "month": 30, "year": 365}
"""Days counted back for so many of a unit; nobody who says `past 2 months` means it to the day."""

SHORTEST: Final = 3
"""Letters of a weekday that are enough: `mon`, `thurs`."""


def spoken(plain: str, today: date | None = None) -> tuple[int, int] | None:
    """Return the first and last day of what is named from today on, or `None`.

    A weekday is the latest one, today included; weeks begin on Monday.
    """
    now = (today or datetime.now().astimezone().date()).toordinal()
    if plain in ("today", "yesterday"):
        return (now, now) if plain == "today" else (now - 1, now - 1)
    if found := PAST.fullmatch(plain):
        return now - int(found[1]) * DAYS_IN[found[2]] + 1, now
    if found := UNIT.fullmatch(plain):
        return _unit(found[2], now, back=found[1] == "last")
    return _weekday(plain.removeprefix("last "), now)


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
