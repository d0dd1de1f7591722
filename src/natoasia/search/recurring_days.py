"""What comes every year, as people name it: `summer 2031`, `last spring`, `june last year`."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from natoasia.patterns import pattern
from natoasia.search.days import MONTHS, NoDateError
from natoasia.search.spoken_days import is_weekday

if TYPE_CHECKING:
    from natoasia.search.days import Range

SEASONS: Final = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""The month each begins with, by the calendar of the north and of those who watch its weather."""

SEASON_MONTHS: Final = 3
YEAR_MONTHS: Final = 12

# `summer 2031`, `winter 2031-32`, `winter 2031/2032`
OF_YEAR: Final = pattern(
    r"(spring|summer|autumn|fall|winter) [ -] (\d{4}) (?: [-/–] (\d{4}|\d{2}) )?", re.VERBOSE
)

# `last spring`, `this june`
NAMED: Final = pattern(r"(this|last|past|next) [ ] ([a-z]+)", re.VERBOSE)

# `june last year`
IN_YEAR: Final = pattern(r"([a-z]+) [ ] (this|last|next) [ ] year", re.VERBOSE)

AROUND: Final = 2
"""Years before and after this one in which the last and the next of something are looked for."""

STEPS: Final = {"last": -1, "past": -1, "this": 0, "next": 1}


def of_year(plain: str) -> Range | None:
    """Return the days of a season of a year; raises NoDateError for a winter of two years."""
    if not (found := OF_YEAR.fullmatch(plain)):
        return None
    year = int(found[2])
    if found[1] == "winter" and not found[3]:
        raise NoDateError(
            f"‘{plain}’ can be two winters; write winter {year - 1}-{year % 100:02} "
            f"or winter {year}-{(year + 1) % 100:02}"
        )
    if found[3] and (found[1] != "winter" or int(found[3]) not in (year + 1, (year + 1) % 100)):
        return None
    return _occurring(found[1], year)


def of_this_year(plain: str, now: int) -> Range | None:
    """Return the days of the last, this or the next June or summer, as seen from a day.

    The last one is over, the next has not begun.
    """
    year = date.fromordinal(now).year
    if (found := IN_YEAR.fullmatch(plain)) and is_recurring(found[1]):
        return _occurring(found[1], year + STEPS[found[2]])
    if not (found := NAMED.fullmatch(plain)) or not is_recurring(found[2]):
        return None
    years = range(year - AROUND, year + AROUND + 1)
    all_ = [_occurring(found[2], one) for one in years]
    match STEPS[found[1]]:
        case -1:
            return max(days for days in all_ if days[1] < now)
        case 1:
            return min(days for days in all_ if days[0] > now)
        case _:
            inside = (days for days in all_ if days[0] <= now <= days[1])
            return next(inside, _occurring(found[2], year))


def is_recurring(name: str) -> bool:
    """Tell whether this is the name of a month or a season."""
    return name in MONTHS or name in SEASONS


def _occurring(name: str, year: int) -> Range:
    """Return the first and last day of a month or a season of a year, in which it begins."""
    month = MONTHS.get(name) or SEASONS[name]
    beyond = month + (1 if name in MONTHS else SEASON_MONTHS) - 1
    try:
        first = date(year, month, 1)
        after = date(year + beyond // YEAR_MONTHS, beyond % YEAR_MONTHS + 1, 1)
    except ValueError as error:
        raise NoDateError(f"‘{name} {year}’ is no day of the calendar") from error
    return first.toordinal(), after.toordinal() - 1


def is_seasonal(text: str) -> bool:
    """Tell whether a date names a season, which is another one in the south."""
    return any(season in text.lower() for season in SEASONS)


OF_DATES: Final = frozenset(
    """the of on in during a an last this next past ago since from after before until till to by and
    early mid late beginning start middle end around about circa first second third fourth half few
    quarter day week weekend fortnight month year decade days weeks months years couple""".split()
)
"""Words that dates are made of, besides their names and numbers."""


def is_of_date(word: str) -> bool:
    """Tell whether a word is likely to be part of a date, even of one that cannot be read."""
    plain = word.lower().strip(".,'’")
    return plain in OF_DATES or is_recurring(plain) or plain[:1].isdigit() or is_weekday(plain)
