"""Dates as texts write them in full: strict patterns, nothing filled in from the clock.

A date counts only with its year, and only if the calendar has it. Where the order of day and month
is open (`03/04/2023`), both readings are kept.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from natoasia.text import fold

if TYPE_CHECKING:
    from natoasia.model import Precision

FIRST_YEAR: Final = 1600
"""The oldest printed newspaper is of 1605; a smaller number is no year of a report."""
LAST_YEAR: Final = 2100
_MONTH_WORDS: Final = (
    "january jan januar jänner janvier janv enero ene gennaio genn janeiro januari",
    "february feb februar février févr fév febrero febbraio febbr fevereiro fev februari",
    "march mar märz mrz mars marzo março maart mrt",
    "april apr avril avr abril abr aprile",
    "may mai mayo maggio magg maio mei",
    "june jun juni juin junio giugno giu junho",
    "july jul juli juillet juil julio luglio lug julho",
    "august aug août agosto ago augustus augusti",
    "september sep sept septembre septiembre settembre sett setembro",
    "october oct oktober okt octobre octubre ottobre ott outubro out",
    "november nov novembre noviembre novembro",
    "december dec dezember dez décembre déc diciembre dic dicembre dezembro",
)
MONTHS: Final = {
    fold(word): number for number, row in enumerate(_MONTH_WORDS, 1) for word in row.split()
}
_WEEKDAY_WORDS: Final = (
    "monday mon montag lundi lunes lunedì segunda-feira maandag",
    "tuesday tue tues dienstag mardi martes martedì terça-feira dinsdag",
    "wednesday wed weds mittwoch mercredi miércoles mercoledì quarta-feira woensdag",
    "thursday thu thur thurs donnerstag jeudi jueves giovedì quinta-feira donderdag",
    "friday fri freitag vendredi viernes venerdì sexta-feira vrijdag",
    "saturday sat samstag sonnabend samedi sábado sabato zaterdag",
    "sunday sun sonntag dimanche domingo domenica zondag",
)
WEEKDAYS: Final = {
    fold(word): number for number, row in enumerate(_WEEKDAY_WORDS) for word in row.split()
}


def _choice(rows: tuple[str, ...]) -> str:
    words = {word for row in rows for word in row.split()}
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


_MONTH: Final = _choice(_MONTH_WORDS)
_WEEKDAY: Final = _choice(_WEEKDAY_WORDS)

# `2023-01-30` · `Sunday, Jan. 29, 2023` · `29 de enero de 2023` · `29/01/2023` · `2023年1月29日` ·
# `January 2023`. A year is always there; a weekday before it is kept, to be checked against it.
WRITTEN_DATE: Final = re.compile(
    rf"""
    (?<![\w.,/-])
    (?: (?P<weekday> {_WEEKDAY} ) \b \.? ,? \s{{1,3}} (?: the \s )? )?
    (?:
        (?P<iso_y> \d{{4}} ) (?P<iso_sep> [-/.] | \.\s ) (?P<iso_m> \d\d? ) (?P=iso_sep)
        (?P<iso_d> \d\d? )
        (?! [\w/-] | \.\d ) | (?P<t_y> \d{{4}} ) - (?P<t_m> \d\d ) - (?P<t_d> \d\d ) (?= T\d )
      | (?: (?P<dm_d> \d\d? ) (?: st|nd|rd|th|er|º|\. )? (?: \s{{1,3}} | - )
            (?: (?: of|de ) \s )? )?
        (?P<month> {_MONTH} ) \b \.?
        (?(dm_d) ,? (?: \s{{1,3}} | - ) (?: (?: de|del ) \s )?
          | (?: \s{{1,3}} (?P<md_d> \d\d? ) (?: st|nd|rd|th )? ,? \s{{1,3}}
              | ,? \s{{1,3}} (?: (?: of|de ) \s )? ) )
        (?P<year> \d{{4}} ) (?! \w )
      | (?P<n_a> \d\d? ) (?P<n_sep> [/.-] ) (?P<n_b> \d\d? ) (?P=n_sep) (?P<n_y> \d{{4}} )
        (?! [\w/-] | \.\d )
      | (?P<e_y> \d{{4}} ) \s? [年년] \s? (?P<e_m> \d\d? ) \s? [月월] \s? (?P<e_d> \d\d? ) \s?
        [日일]
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
# What no written date is without.
YEAR: Final = re.compile(r"[12]\d{3}")


class WrittenDate(NamedTuple):
    """A date written with its year."""

    start: int
    end: int
    iso: str
    precision: Precision
    other: str | None
    """The second reading where the order of day and month is open: `iso` reads the day first."""
    weekday: int | None
    """Monday is 0; as written before the date."""

    @property
    def contradicted(self) -> bool:
        """Tell whether the weekday written with the date is not the date's."""
        if self.weekday is None or self.precision != "day":
            return False
        return dt.date.fromisoformat(self.iso).weekday() != self.weekday


def written_dates(text: str, start: int = 0, end: int | None = None) -> Iterator[WrittenDate]:
    """Yield the dates of `text[start:end]` that are written with their year, and exist."""
    limit = len(text) if end is None else end
    # Most stretches hold no year at all, and looking for one costs a tenth of the whole pattern.
    if not YEAR.search(text, start, limit):
        return
    for match in WRITTEN_DATE.finditer(text, start, limit):
        if date := _written(match):
            yield date


def as_date(year: int, month: int, day: int) -> dt.date | None:
    """Return the date, or `None` where the calendar has none."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _written(match: re.Match[str]) -> WrittenDate | None:
    groups = match.groupdict()
    weekday = WEEKDAYS[fold(groups["weekday"])] if groups["weekday"] else None
    if groups["year"] and not (groups["dm_d"] or groups["md_d"]):
        year, month = int(groups["year"]), MONTHS[fold(groups["month"] or "")]
        if not FIRST_YEAR <= year <= LAST_YEAR:
            return None
        iso = f"{year:04}-{month:02}"
        return WrittenDate(match.start(), match.end(), iso, "month", None, None)
    readings = [date.isoformat() for date in _readings(groups, weekday)]
    if not readings:
        return None
    other = readings[1] if len(readings) > 1 else None
    return WrittenDate(match.start(), match.end(), readings[0], "day", other, weekday)


def _readings(groups: dict[str, str | None], weekday: int | None) -> list[dt.date]:
    """Return the dates a match can mean, day first: one, or two where the order is open."""
    if groups["n_y"]:
        year, a, b = int(groups["n_y"]), int(groups["n_a"] or 0), int(groups["n_b"] or 0)
        both = {date for date in (as_date(year, b, a), as_date(year, a, b)) if date}
        if fitting := {date for date in both if weekday == date.weekday()}:
            both = fitting
        return sorted(both, key=lambda date: date.day != a)
    if groups["year"]:
        month, day = MONTHS[fold(groups["month"] or "")], groups["dm_d"] or groups["md_d"]
        found = as_date(int(groups["year"]), month, int(day or 0))
        return [found] if found else []
    for kind in ("iso", "t", "e"):
        if year_text := groups[f"{kind}_y"]:
            number, date = groups[f"{kind}_m"], groups[f"{kind}_d"]
            found = as_date(int(year_text), int(number or 0), int(date or 0))
            return [found] if found else []
    return []
