"""Days as people name them beside the calendar: `yesterday`, `last week`, `past 10 days`."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from math import ceil
from typing import Final

from natoasia.patterns import pattern

WEEKDAYS: Final = "monday tuesday wednesday thursday friday saturday sunday".split()

# `this week`, `last month`, `next weekend`
UNIT: Final = pattern(r"(this|last|next) (week|month|year|quarter|weekend)")

# `past 10 days`, `last 2 weeks`, `past month`, `last 24 hours`
PAST: Final = pattern(
    r"(?:past|last) (\d{1,4}) (hour|day|week|fortnight|month|year|decade)s?"
    r"|(?:past|last) (hour|day|fortnight|decade)|past (week|month|year)"
)

# `3 days ago`, `a week ago`
AGO: Final = pattern(r"(\d{1,4}|an?) (day|week|fortnight|month|year)s? ago")

NAMED: Final = {
    **dict.fromkeys(("today", "now", "tonight"), 0),
    **dict.fromkeys(("this morning", "this afternoon", "this evening"), 0),
    **dict.fromkeys(("yesterday", "last night"), -1),
    "day before yesterday": -2,
    "tomorrow": 1,
}

NUMBERS: Final = {
    word: str(number)
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), start=1
    )
}

HOURS: Final = 24

DAYS_IN: Final = {
    "day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365, "decade": 3652
}  # fmt: skip
"""Days counted back for so many of a unit; nobody who says `past 2 months` means it to the day."""

SHORTEST: Final = 3
"""Letters of a weekday that are enough: `mon`, `thurs`."""


def spoken(plain: str, today: date | None = None) -> tuple[int, int] | None:
    """Return the first and last day of what is named from today on, or `None`.

    A weekday is the latest one, today included; weeks begin on Monday.
    """
    now = (today or datetime.now().astimezone().date()).toordinal()
    plain = " ".join(NUMBERS.get(word, word) for word in plain.replace("a couple", "2", 1).split())
    if plain in NAMED:
        return now + NAMED[plain], now + NAMED[plain]
    if found := PAST.fullmatch(plain):
        return _since(int(found[1] or 1), found[2] or found[3] or found[4], now), now
    if found := AGO.fullmatch(plain):
        return _ago(int(found[1]) if found[1].isdigit() else 1, found[2], now)
    if found := UNIT.fullmatch(plain):
        return _unit(found[2], now, found[1])
    return _weekday(plain.removeprefix("last "), now) or _recurring(plain, now)


def _recurring(plain: str, now: int) -> tuple[int, int] | None:
    from natoasia.search.recurring_days import of_this_year

    return of_this_year(plain, now)


def _since(number: int, unit: str, now: int) -> int:
    """Return the first of so many days that end today; hours reach back into the day before."""
    if unit == "hour":
        return now - ceil(number / HOURS)
    return now - number * DAYS_IN[unit] + 1


def _ago(number: int, unit: str, now: int) -> tuple[int, int]:
    """Return the day, week, month or year so long ago, as precise as it is said."""
    if unit == "day":
        return now - number, now - number
    weeks = unit == "fortnight"
    first, last = around("week" if weeks else unit, now)
    for _ in range(2 * number if weeks else number):
        # Before the year 1 there are no days.
        first, last = around("week" if weeks else unit, max(first - 1, 1))
    return first, last


def _weekday(name: str, now: int) -> tuple[int, int] | None:
    for number, weekday in enumerate(WEEKDAYS):
        if len(name) >= SHORTEST and weekday.startswith(name):
            day = now - (date.fromordinal(now).weekday() - number) % 7
            return day, day
    return None


def _unit(unit: str, now: int, which: str) -> tuple[int, int]:
    first, last = around(unit, now)
    if which == "this":
        return first, last
    if unit == "weekend":
        return (first - 7, last - 7) if which == "last" else (first + 7, last + 7)
    return around(unit, first - 1 if which == "last" else last + 1)


def around(unit: str, day: int) -> tuple[int, int]:
    """Return the first and last day of the week, its end, the month, quarter or year of a day."""
    here = date.fromordinal(day)
    monday = day - here.weekday()
    if unit in ("week", "weekend"):
        return monday + (5 if unit == "weekend" else 0), monday + 6
    months = {"month": 1, "quarter": 3, "year": 12}[unit]
    first = here.replace(month=here.month - (here.month - 1) % months, day=1)
    beyond = first + timedelta(days=31 * months)
    return first.toordinal(), beyond.replace(day=1).toordinal() - 1


def is_weekday(name: str) -> bool:
    """Tell whether this is the name of a weekday, or enough of it."""
    return len(name) >= SHORTEST and any(weekday.startswith(name) for weekday in WEEKDAYS)
