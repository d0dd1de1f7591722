"""The days sentences speak of, resolved against the day their article was published.

Not to be confused with the day of publication itself: `on Sunday`, `Jan 29` and `yesterday` say
when something happened. Without a publication date they stay unresolved.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final

from natoasia.date_words import MONTHS, WEEKDAYS
from natoasia.patterns import pattern
from natoasia.text import fold
from natoasia.tuples import NamedTuple
from natoasia.written_dates import KANJI_YEAR, YEAR, as_date, written_dates

if TYPE_CHECKING:
    from natoasia.model import Precision

BEFORE: Final = 90
"""Characters looked at before a weekday for a cue that it lies ahead: one clause."""
AFTER: Final = 70
FARTHEST: Final = 300
"""Days from publication of a day given without its year: of another one the year is given."""
OPENING: Final = 45
"""A weekday this near the start of its sentence may have its verb after it."""


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
        (?! \w | ,? \s (?: {_EN_MONTH} | (?: {_SHORT_MONTH} ) \.? ) \s \d )
      | (?P<md_m> {_EN_MONTH} | (?: {_SHORT_MONTH} ) \.? ) \s (?P<md_d> \d\d? ) (?: st|nd|rd|th )?
        (?! [\d%:] | [.,]\d )
      | (?P<dm_d> \d\d? ) (?: st|nd|rd|th )? \s (?: of \s )?
        (?P<dm_m> {_EN_MONTH} | (?: {_SHORT_MONTH} ) \b \.? ) (?! \w )
      | (?: in|since|until|during|late|early|mid|[Ll]ast|[Nn]ext|this | (?: by|of ) (?! \s May\b ) )
        [\s-] (?P<m_m> {_EN_MONTH} ) (?! \w | \s \d )
      | (?<! USA\s ) (?<! Russia\s )
        (?P<near> [Tt]oday | [Yy]esterday | [Tt]omorrow | [Tt]onight ) \b
      | (?P<far> (?: [Ll]ast | [Tt]his | [Nn]ext ) \s (?: month|year ) ) \b
      | (?: in|since|until|by|of|from|during ) \s (?P<y> (?: 1[6-9] | 20 ) \d\d )
        (?! [\w%] | [.,-]\d )
    )
    """,
    re.VERBOSE,
)

# `will meet` · `is due to` · `has meetings scheduled`: what follows lies ahead.
AHEAD: Final = pattern(
    r"""
    \b (?: will | won['’]t | due | schedul\w+ | slated | upcoming | next | expected | expects
      | brac (?: e | es | ing ) \s for | looming | effective
      | plan (?: s | ned | ning )? \s (?: to | for ) | (?: is | are ) \s (?: set | to | going )
      | set \s (?: to | for ) | ahead \s of | later \s (?: this | on ) | (?<= \w\s ) until
      | would | to \s be \s held | prepar \w+ \s to
      | likely \s (?: to | on | in | at | by | this )
      | (?: hop(?: e|es|ing ) | intend(?: s|ing )? | aim(?: s|ing )? | vows | agreed | poised
          | about | ready ) \s to
      | (?-i: may | might | could | shall ) (?! \s (?: not | have ) \b )
      ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# `he said on Monday it will` · `on Friday proposed`: the day is that of what was done.
TELLING: Final = pattern(
    r"""
    \b (?: said | says | told | according | wrote | met | was | were | had | came | went | took
      | made | began | won | lost | held | gave | led | saw | shot | put | found | left | spoke
      | (?! schedul | expect | plann | need | indeed | slated ) [a-z]{2,}ed ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
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
_CLAUSE_END: Final = pattern(r"[.!?;:]\s|\n\s*\n")
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
        return _month(match, published)
    first = match.start()
    if kind == "near":
        shift = _NEAR[match["near"].lower()]
        day = published + dt.timedelta(shift) if published else None
        return DayMention(first, last, _iso(day), "day", "counted from publication")
    ahead = match["which"] in {"next", "coming"} or lies_ahead(
        text, match.start(), last, start, end
    )
    return _weekday(match, published, ahead=ahead)


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


def lies_ahead(text: str, first: int, last: int, start: int, end: int) -> bool:
    """Tell whether the clause around `text[first:last]` puts its day after publication."""
    low = max(start, first - BEFORE)
    before = _CLAUSE_END.split(text[low:first])[-1]
    opens = len(before) < min(OPENING, first - low + 1)
    cue = max((hit.end() for hit in AHEAD.finditer(before)), default=-1)
    if cue >= 0:
        return not TELLING.search(before, cue)
    if not opens or TELLING.search(before):
        return False
    after = _CLAUSE_END.split(text[last : min(end, last + AFTER)])[0]
    hit = AHEAD.search(after)
    return bool(hit) and not TELLING.search(after, 0, hit.start() if hit else 0)


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
    ahead = lies_ahead(text, match.start(), match.end(), start, end)
    found = nearest(month, day, published, ahead=ahead) if published else None
    if published and found and abs((found - published).days) > FARTHEST:
        ahead = not ahead
        found = nearest(month, day, published, ahead=ahead)
    rule = "day and month, next such day" if ahead else "day and month, latest such day"
    return DayMention(match.start(), match.end(), _iso(found), "day", rule)


def nearest(month: int, day: int, published: dt.date, *, ahead: bool = False) -> dt.date | None:
    """Return the latest such day up to publication, or the first after it."""
    years = (
        range(published.year, published.year + 5)
        if ahead
        else range(published.year, published.year - 5, -1)
    )
    for year in years:
        found = as_date(year, month, day)
        if found and (found > published if ahead else found <= published):
            return found
    return None


def _month(match: re.Match[str], published: dt.date | None) -> DayMention:
    first, last = match.span("m_m")
    rule = "latest such month"
    if published is None:
        return DayMention(first, last, None, "month", f"{rule}, no publication date")
    month = MONTHS[match["m_m"].lower()]
    ahead = match.group().lower().startswith("next")
    year = published.year + (1 if ahead and month <= published.month else 0)
    year -= 1 if not ahead and month > published.month else 0
    return DayMention(first, last, f"{year:04}-{month:02}", "month", rule)


def _far(match: re.Match[str], published: dt.date | None) -> DayMention:
    word, unit = match["far"].lower().split()
    precision: Precision = "month" if unit == "month" else "year"
    rule = f"{word} {unit}, counted from publication"
    if published is None:
        return DayMention(*match.span("far"), None, precision, rule)
    shift = {"last": -1, "this": 0, "next": 1}[word]
    if unit == "year":
        return DayMention(*match.span("far"), f"{published.year + shift:04}", "year", rule)
    months = published.year * 12 + published.month - 1 + shift
    return DayMention(*match.span("far"), f"{months // 12:04}-{months % 12 + 1:02}", "month", rule)


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None
