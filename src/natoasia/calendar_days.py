"""The days sentences speak of, resolved against the day their article was published.

Not to be confused with the day of publication itself: `on Sunday`, `Jan 29` and `yesterday` say
when something happened. Without a publication date they stay unresolved.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final

from natoasia.date_words import MONTHS, WEEKDAYS
from natoasia.day_cues import clause_around, invites
from natoasia.patterns import pattern
from natoasia.text import fold
from natoasia.tuples import NamedTuple
from natoasia.written_dates import KANJI_YEAR, YEAR, as_date, written_dates
from natoasia.years_meant import (
    BESIDE,
    YEARS_OFF,
    nearest,
    next_is_meant,
    year_beside,
    years_off,
)

if TYPE_CHECKING:
    from natoasia.model import Precision


class DayMention(NamedTuple):
    """A day, month or year a sentence speaks of."""

    start: int
    end: int
    iso: str | None
    """`None` where it cannot be resolved without a publication date."""
    precision: Precision
    rule: str


_EN_MONTH: Final = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
)
_SHORT_MONTH: Final = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
_EN_WEEKDAY: Final = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"

# How a day begins that has no capital and no figure: half the words are passed over at once.
_OPENING: Final = (
    r"thi | to[dmn] | in[\s-] | of[\s-] | by[\s-] | from | com | la[st] | next | since | until"
    r" | dur | ear | mid | yes"
)

# `last Sunday` · `Jan 29` · `29 January` · `in January` · `yesterday` · `last year` · `in 2012`
SPOKEN_DAY: Final = pattern(
    rf"""
    \b (?= [A-Z\d] | {_OPENING} ) (?:
        (?<! Super\s ) (?<! Bloody\s ) (?<! Black\s ) (?<! Good\s ) (?<! Ash\s ) (?<! Palm\s )
        (?<! Easter\s ) (?<! Cyber\s )
        (?: (?P<which> last|next|this|coming ) \s+ )? (?P<weekday> {_EN_WEEKDAY} )
        (?! \w | ,? \s (?: {_EN_MONTH} | (?: {_SHORT_MONTH} ) \.? ) \s \d
          | ,? \s \d\d? (?: st|nd|rd|th )? \s (?: of \s )? (?: {_EN_MONTH} | {_SHORT_MONTH} ) \b )
      | (?P<md_m> {_EN_MONTH} | (?: {_SHORT_MONTH} ) \.? ) \s (?P<md_d> \d\d? ) (?: st|nd|rd|th )?
        (?! [\d%:] | [.,]\d )
      | (?P<dm_d> \d\d? ) (?: st|nd|rd|th )? \s (?: of \s )?
        (?P<dm_m> {_EN_MONTH} | (?: {_SHORT_MONTH} ) \b \.? ) (?! \w )
      | (?: [Ii]n|[Ss]ince|[Uu]ntil|[Dd]uring|[Ll]ate|[Ee]arly|[Mm]id|[Ll]ast|[Nn]ext|[Tt]his
          | (?: by|of ) (?! \s May\b ) )
        [\s-] (?P<m_m> {_EN_MONTH} ) (?! \w | \s \d )
      | (?<! USA\s ) (?<! Russia\s ) (?! Today , \s [A-Z] )
        (?P<near> [Tt]oday | [Yy]esterday | [Tt]omorrow | [Tt]onight ) \b
      | (?P<far> (?: [Ll]ast | [Tt]his | [Nn]ext ) \s (?: month|year ) ) \b
      | (?: [Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|of|[Ff]rom|[Dd]uring ) \s (?P<y> (?: 1[6-9] | 20 ) \d\d )
        (?! [\w%] | [.,-]\d )
    )
    """,
    re.VERBOSE,
)

# `the Sept. 11 attacks`: a name that a day has become; `Oct 23, '16`: a year we do not read.
NAMED_AFTER: Final = pattern(
    r"""
    \s (?: attack | terror | hijack | massacre | uprising | revolution | riot | coup )
    | ,? \s ['’] \d\d \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# What no mention of a day is without: `Sunday` and `today` have `day`, a date its month or year.
MARKS: Final = (
    *"day year month night morrow Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(),
    KANJI_YEAR,
)
MARK: Final = pattern("|".join((*MARKS, YEAR.pattern)))
LATEST_DAY: Final = "day and month, latest such day"
NEXT_DAY: Final = "day and month, next such day"
LATEST_MONTH: Final = "latest such month"
NEXT_MONTH: Final = "next such month"
BY_YEAR: Final = "of the year beside it"
UNDECIDED: Final = "of this year or last, and nothing tells which"
_NEAR: Final = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}


def day_marks(text: str) -> list[int]:
    """Return where something begins that no mention of a day is without.

    Most stretches have nothing of it, and looking for it costs a tenth of looking for days.
    """
    found = [year.start() for year in YEAR.finditer(text)]
    for mark in MARKS:  # One after the other: a pattern of all of them takes three times as long.
        at = text.find(mark)
        while at >= 0:
            found.append(at)
            at = text.find(mark, at + 1)
    return sorted(found)


def day_mentions(
    text: str, start: int, end: int, published: dt.date | None
) -> tuple[DayMention, ...]:
    """Return the days `text[start:end]` speaks of, resolved against the day of publication.

    A bare weekday is the latest such day up to publication; it lies ahead only after a cue such as
    `will`, `due to`, `scheduled` or `next`.
    """
    if not MARK.search(text, start, end):
        return ()
    written = [
        DayMention(date.start, date.end, date.iso, date.precision, "written in full")
        for date in written_dates(text, start, end)
        if date.other is None
    ]
    taken = [(mention.start, mention.end) for mention in written]
    spoken = [
        _spoken(text, match, start, end, published)
        for match in SPOKEN_DAY.finditer(text, start, end)
        if not any(match.start() < last and first < match.end() for first, last in taken)
    ]
    return tuple(sorted([*written, *(mention for mention in spoken if mention)]))


def _spoken(
    text: str, match: re.Match[str], start: int, end: int, published: dt.date | None
) -> DayMention | None:
    kind = match.lastgroup or ""
    first, last = match.span(kind)
    if kind == "y":
        return DayMention(first, last, match["y"], "year", "year as written")
    if kind in {"md_d", "dm_m"}:
        return _month_day(text, match, start, end, published)
    if kind == "far":
        return _far(match, published)
    if kind == "m_m":
        return _month(text, match, start, end, published)
    first = match.start()
    if kind == "near":
        return _near(text, match, start, published)
    clause = clause_around(text, first, last, start, end)
    ahead = match["which"] in {"next", "coming"} or clause.is_ahead
    return _weekday(match, published, ahead=ahead)


def _near(
    text: str, match: re.Match[str], start: int, published: dt.date | None
) -> DayMention | None:
    first, last = match.span("near")
    if invites(text, first, start):
        return None  # It is the day of whoever reads.
    day = published + dt.timedelta(_NEAR[match["near"].lower()]) if published else None
    return DayMention(first, last, _iso(day), "day", "counted from publication")


def _weekday(match: re.Match[str], published: dt.date | None, *, ahead: bool) -> DayMention:
    rule = "weekday ahead" if ahead else "latest such weekday"
    if published is None:
        return DayMention(match.start(), match.end(), None, "day", f"{rule}, no publication date")
    wanted = WEEKDAYS[match["weekday"].lower()]
    if ahead:
        days = (wanted - published.weekday()) % 7
        if not days and match["which"]:  # `next Monday`, written on a Monday.
            days = 7
    else:
        days = -((published.weekday() - wanted) % 7)
        if match["which"] == "last" and not days:
            days = -7
    day = published + dt.timedelta(days)
    return DayMention(match.start(), match.end(), _iso(day), "day", rule)


def _month_day(
    text: str, match: re.Match[str], start: int, end: int, published: dt.date | None
) -> DayMention | None:
    name, number = (
        (match["md_m"], match["md_d"]) if match["md_m"] else (match["dm_m"], match["dm_d"])
    )
    month, day = MONTHS[fold(name.rstrip("."))], int(number)
    if as_date(2000, month, day) is None:  # A leap year: 29 February may exist.
        return None
    if NAMED_AFTER.match(text, match.end(), end):
        return None
    if published is None:
        return DayMention(*match.span(), None, "day", f"{LATEST_DAY}, no publication date")
    if beside := BESIDE.match(text, match.end(), end):
        year = year_beside(beside, published)
        found = None if year is None else as_date(year, month, day)
        return DayMention(*match.span(), _iso(found), "day", BY_YEAR)
    clause = clause_around(text, *match.span(), start, end)
    ahead = next_is_meant(nearest(month, day, published), published, clause)
    found = None if ahead is None else nearest(month, day, published, ahead=ahead)
    rule = UNDECIDED if ahead is None else NEXT_DAY if ahead else LATEST_DAY
    return DayMention(*match.span(), _iso(found), "day", rule)


def _month(
    text: str, match: re.Match[str], start: int, end: int, published: dt.date | None
) -> DayMention:
    first, last = match.span("m_m")
    if published is None:
        return DayMention(first, last, None, "month", f"{LATEST_MONTH}, no publication date")
    month = MONTHS[match["m_m"].lower()]
    if beside := BESIDE.match(text, last, end):
        year, rule = year_beside(beside, published), BY_YEAR
    else:
        word = re.split(r"[\s-]", match.group().lower())[0]
        # `of` is looked at, as in `ahead of November`; `until` is a limit, and no cue.
        clause = clause_around(text, first if word == "of" else match.start(), last, start, end)
        off = years_off(word, month - published.month, clause)
        year = None if off is None else published.year + off
        ahead = year is not None and (year, month) > (published.year, published.month)
        rule = UNDECIDED if off is None else NEXT_MONTH if ahead else LATEST_MONTH
    iso = None if year is None else f"{year:04}-{month:02}"
    return DayMention(first, last, iso, "month", rule)


def _far(match: re.Match[str], published: dt.date | None) -> DayMention:
    word, unit = match["far"].lower().split()
    precision: Precision = "month" if unit == "month" else "year"
    rule = f"{word} {unit}, counted from publication"
    if published is None:
        return DayMention(*match.span("far"), None, precision, rule)
    shift = YEARS_OFF[word]
    if unit == "year":
        return DayMention(*match.span("far"), f"{published.year + shift:04}", "year", rule)
    months = published.year * 12 + published.month - 1 + shift
    return DayMention(*match.span("far"), f"{months // 12:04}-{months % 12 + 1:02}", "month", rule)


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None
