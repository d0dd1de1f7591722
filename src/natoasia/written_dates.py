"""Dates as texts write them in full: strict patterns, nothing filled in from the clock.

A date counts only with its year, and only if the calendar has it. Where the order of day and month
is open (`03/04/2023`), both readings are kept.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from natoasia.date_words import MONTH_WORDS, MONTHS, WEEKDAY_WORDS, WEEKDAYS, WORDS_ELSE
from natoasia.patterns import pattern
from natoasia.text import fold
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.model import Precision

FIRST_YEAR: Final = 1600
"""The oldest printed newspaper is of 1605; a smaller number is no year of a report."""
LAST_YEAR: Final = 2100

# `2023-01-30` · `Jan. 29, 2023` · `29 de enero de 2023` · `29/01/2023` · `2023年1月29日` ·
# `January 2023`, and what pages run together, `31 Jan 202331 Jan 2023`, `Jan 31, 20235:00 AM`. A
# year is always there. Any word may stand where a month does: looked up, it costs less than a
# pattern of all the months of twenty languages, which took longer to compile than to read a report.
_DATE: Final = r"""
    (?:
        (?P<iso_y> \d{4} ) (?P<iso_sep> [-/.] | \.\s ) (?P<iso_m> \d\d? ) (?P=iso_sep)
        (?P<iso_d> \d\d? )
        (?! [\w/-] | \.\d ) | (?P<t_y> \d{4} ) - (?P<t_m> \d\d ) - (?P<t_d> \d\d ) (?= T\d )
      | (?: (?P<dm_d> \d\d? ) (?: st|nd|rd|th|er|º|\. )? (?: \s{1,3} | - )
            (?: (?: of|de ) \s )? )?
        (?P<month> [^\W\d_]{3,12} ) \b \.?
        (?(dm_d) ,? (?: \s{1,3} | - ) (?: (?: de|del ) \s )?
          | (?: \s{1,3} (?P<md_d> \d\d? ) (?: st|nd|rd|th )? ,? \s{1,3}
              | ,? \s{1,3} (?: (?: of|de ) \s )? ) )
        (?P<year> \d{4} )
        (?: (?! \w ) | (?= \d\d?:\d\d ) | \d\d? \s (?P<again> [^\W\d_]{3,12} ) \s (?P=year) )
      | (?P<n_a> \d\d? ) (?P<n_sep> [/.-] ) (?P<n_b> \d\d? ) (?P=n_sep) (?P<n_y> \d{4} )
        (?! [\w/-] | \.\d )
      | (?P<e_y> \d{4} ) \s? [年년] \s? (?P<e_m> \d\d? ) \s? [月월] \s? (?P<e_d> \d\d? ) \s?
        [日일]
    )"""
_APART: Final = r"(?<! [\w.,/-] )"
WRITTEN_DATE: Final = pattern(_APART + _DATE, re.VERBOSE | re.IGNORECASE)

UNSPACED: Final = "\u3040"
"""The first sign of the scripts that put no blanks between words."""

_AFTER: Final = r"(?-i: (?<= [\u3040-\u9fff\uac00-\ud7af] ) )"
# The same for texts in those scripts: a range is compiled sign by sign, for long.
UNSPACED_DATE: Final = pattern(f"(?: {_APART} | {_AFTER} ) {_DATE}", re.VERBOSE | re.IGNORECASE)

# `29 كانون الثاني 2023` · `29 يناير/كانون الثاني 2023`
ARABIC_DATE: Final = pattern(
    r"""
    (?<! [\w/] ) (?P<day> \d\d? ) \s (?P<other> [^\W\d_]{2,8} \s? / \s? )?
    (?P<month> (?: كانون | تشرين ) \s [^\W\d_]{5,7} | [^\W\d_]{2,8} )
    (?P<also> \s? / \s? (?: (?: كانون | تشرين ) \s )? [^\W\d_]{2,8} )?
    [,،]? \s (?P<year> \d{4} ) (?! \w )
    """,
    re.VERBOSE,
)
ALEF: Final = "ا"
"""The commonest letter of Arabic: a line of it without one is no date line."""
KANJI_YEAR: Final = "年"
SHORTEST_MONTH: Final = 3

# `二〇二三年一月二十九日` · `令和5年1月29日` · `民國112年1月29日`
SIGNED_DATE: Final = pattern(
    r"""
    (?P<era> 令和 | 平成 | 昭和 | 民國 | 民国 )? \s?
    (?P<year> (?(era) (?: \d{1,3} | [一二三四五六七八九十元]{1,4} )
        | [一二三四五六七八九〇零○]{4} ) ) \s? 年
    \s? (?P<month> \d\d? | [一二三四五六七八九十]{1,2} ) \s? 月
    \s? (?P<day> \d\d? | [一二三四五六七八九十]{1,3} ) \s? 日
    """,
    re.VERBOSE,
)
ERAS: Final = {"令和": 2018, "平成": 1988, "昭和": 1925, "民國": 1911, "民国": 1911, "": 0}
"""The year before the first of each."""
SIGNS: Final = {**{sign: str(n) for n, sign in enumerate("〇一二三四五六七八九")}, "零": "0",
    "○": "0", "元": "1"}  # fmt: skip

# `Sunday, ` before `Jan. 29, 2023`: kept, to be checked against the date.
WEEKDAY_BEFORE: Final = pattern(
    r"""
    (?<! [\w.,/-] ) (?P<weekday> [^\W\d_]+ (?: - [^\W\d_]+ )? ) \.? [,،]? \s{1,3} (?: the \s )? \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
LONGEST_WEEKDAY: Final = 24
"""Characters, with what parts it from its date: `segunda-feira, `."""
# What no written date is without.
YEAR: Final = pattern(r"[^\D03-9]\d{3}")
"""Four figures, of which the first is 1 or 2, or of another script: `٢٠٢٣`."""


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
    if YEAR.search(text, start, limit):
        yield from _of_figures(text, start, limit)
        if text.find(ALEF, start, limit) >= 0:
            yield from _of_two_names(text, start, limit)
    if text.find(KANJI_YEAR, start, limit) >= 0:
        yield from _of_signs(text, start, limit)


def has_year(text: str, start: int = 0, end: int | None = None) -> bool:
    """Tell whether a stretch may hold a date: whether it has what no date is without."""
    limit = len(text) if end is None else end
    return bool(YEAR.search(text, start, limit)) or text.find(KANJI_YEAR, start, limit) >= 0


def _of_figures(text: str, start: int, limit: int) -> Iterator[WrittenDate]:
    last = start
    for match in _matches(text, start, limit):
        before = WEEKDAY_BEFORE.search(
            text, max(last, match.start() - LONGEST_WEEKDAY), match.start()
        )
        if before and before["weekday"].lower() not in WEEKDAY_WORDS:
            before = None
        last = match.end()
        if date := _written(match, before):
            yield date


def _of_two_names(text: str, start: int, limit: int) -> Iterator[WrittenDate]:
    """Yield the Arabic dates whose month has two words, or two names."""
    for match in ARABIC_DATE.finditer(text, start, limit):
        month = match["month"]
        if not (match["other"] or match["also"] or " " in month or len(month) < SHORTEST_MONTH):
            continue  # Read by the pattern of all languages.
        number = MONTHS.get(fold(month.replace(" ", "-")), 0)
        if date := as_date(int(match["year"]), number, int(match["day"])):
            yield WrittenDate(match.start(), match.end(), date.isoformat(), "day", None, None)


def _of_signs(text: str, start: int, limit: int) -> Iterator[WrittenDate]:
    """Yield the dates whose year is no figure, or that of an era."""
    for match in SIGNED_DATE.finditer(text, start, limit):
        year, month, day = (_number(match[part]) for part in ("year", "month", "day"))
        if date := as_date(year + ERAS[match["era"] or ""], month, day):
            yield WrittenDate(match.start(), match.end(), date.isoformat(), "day", None, None)


def _number(written: str) -> int:
    """Return a number in figures or in Chinese signs.

    >>> _number("二〇二三"), _number("二十九"), _number("元"), _number("５")
    (2023, 29, 1, 5)
    """
    if written.isdecimal():
        return int(written)
    figures = "".join(SIGNS.get(sign, "") for sign in written)
    if "十" not in written:
        return int(figures)
    tens, _, ones = written.partition("十")
    return int(SIGNS.get(tens, "1")) * 10 + int(SIGNS.get(ones, "0"))


def _matches(text: str, start: int, limit: int) -> Iterator[re.Match[str]]:
    """Yield the matches whose month is one."""
    spaced = text.isascii() or max(text[max(start - 1, 0) : limit]) < UNSPACED
    dates, at = WRITTEN_DATE if spaced else UNSPACED_DATE, start
    while match := dates.search(text, at, limit):
        if all(word is None or is_month(word) for word in match.group("month", "again")):
            yield match
            at = match.end()
        else:
            at = match.start() + 1


def is_month(word: str) -> bool:
    """Tell whether a word is a month in one of the languages, or short for one.

    >>> is_month("Jan"), is_month("AOÛT"), is_month("men")
    (True, True, False)
    """
    return word.lower() in MONTH_WORDS or (not word.isascii() and fold(word) in MONTHS)


def as_date(year: int, month: int, day: int) -> dt.date | None:
    """Return the date, or `None` where the calendar has none."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _written(match: re.Match[str], before: re.Match[str] | None) -> WrittenDate | None:
    """Return the date of a match, with the weekday before it, or `None` where it has none."""
    groups = match.groupdict()
    weekday = WEEKDAYS[fold(before["weekday"])] if before else None
    start = (before or match).start()
    if groups["year"] and not (groups["dm_d"] or groups["md_d"]):
        year, month = int(groups["year"]), MONTHS[fold(groups["month"] or "")]
        if not FIRST_YEAR <= year <= LAST_YEAR or _is_cut(match, start):
            return None
        iso = f"{year:04}-{month:02}"
        return WrittenDate(start, match.end(), iso, "month", None, None)
    readings = [date.isoformat() for date in _readings(groups, weekday)]
    if not readings:
        return None
    other = readings[1] if len(readings) > 1 else None
    return WrittenDate(start, match.end(), readings[0], "day", other, weekday)


def _is_cut(match: re.Match[str], start: int) -> bool:
    """Tell whether a month is none: an English word, or with a number before it, `45 May 2023`."""
    if fold(match["month"]) in WORDS_ELSE:
        return True
    return match.string[max(0, start - 2) : start].strip(" .").isdigit()


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
