"""Lines that give the day of publication: `Published: Jan 29, 2023 at 3:05 pm KST`."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from natoasia.written_dates import YEAR, WrittenDate, written_dates

LONGEST: Final = 140
"""Characters of a date line; a longer line with a date in it is a sentence."""

# Whatever may stand beside a date without making a sentence of it.
DECORATION: Final = re.compile(
    r"""
    \b (?: first | originally | last | published | updated | update | posted | modified | created
      | issued | date | dated | filed | added | uploaded | publication | released | on | at | am | pm
      | gmt | utc | e[sd]?t | p[sd]?t | c[sd]t | m[sd]t | bst | ce?s?t | ist | kst | jst | sgt | hkt
      | ae[sd]t | msk | wib | pkt | eat | wat | sast | local | time | hrs | hours | uhr | print | edition
      | mon(?:day)? | tue(?:s|sday)? | wed(?:nesday)? | thu(?:rs|rsday)? | fri(?:day)? | sat(?:urday)?
      | sun(?:day)? | \d+ \s min(?:ute)?s? \s read ) \b \.?
    | \d{1,2} \s? [:.h] \s? \d\d (?: [:.] \d\d (?: \.\d+ )? )? (?: \s? [ap]\.?m\.? )?
    | \d{1,2} \s? [ap]\.?m\b \.?
    | T? \d\d:\d\d (?: :\d\d (?: \.\d+ )? )? (?: Z | [+-]\d\d:?\d\d )?
    | (?: gmt | utc )? [+-] \d{1,2} (?: :?\d\d )? \b
    | [\s,;:|•·()\[\]/*_.–—-]+
    """,
    re.VERBOSE | re.IGNORECASE,
)
UPDATED: Final = re.compile(r"\b(?:updated?|modified|edited)\b", re.IGNORECASE)
PUBLISHED: Final = re.compile(
    r"\b(?:published|posted|issued|publication|dated?|filed|released|created)\b", re.IGNORECASE
)

# `date 2023-01-30 Text of the report` · `January 29, 2023 – Text` · `2023-01-30: Text`
LABEL: Final = re.compile(
    r"[(\[]?\s*(?P<label>(?:date|dated|published|posted|updated|issued)(?:\s+on)?\s*[:\-–]?\s+)?",
    re.IGNORECASE,
)
AFTER_LABELLED: Final = re.compile(r"[)\]]?\s*(?:[-–—:|,.]+\s*)?(?=\S)")
AFTER_BARE: Final = re.compile(r"[)\]]?\s*[-–—|:]+\s+(?=\S)|[)\]]\s+(?=\S)")
AFTER_ISO: Final = re.compile(r"[)\]]?\s*(?:[-–—|:,]+\s*)?\s(?=[\"“‘'«(]*[A-ZÀ-Þ])")


class DateLine(NamedTuple):
    """A line that is a date, and what else stands on it."""

    date: WrittenDate
    """With spans in the line's own text."""
    updated: bool
    labelled: bool
    rest: str
    """The line without its dates and their decoration: an outlet, a byline, or nothing."""


def date_line(row: str) -> DateLine | None:
    """Return what a line says of the day of publication, if it says nothing else of length."""
    if len(row) > LONGEST or not YEAR.search(row):
        return None
    dates = list(written_dates(row))
    if not dates:
        return None
    date = _published(row, dates)
    rest = row
    for written in reversed(dates):
        rest = f"{rest[: written.start]}\0{rest[written.end :]}"
    label = row[max(0, date.start - 25) : date.start]
    updated = bool(UPDATED.search(label)) and not PUBLISHED.search(label)
    pieces = [_bare(piece) for piece in rest.split("\0")]
    rest = " ".join(piece for piece in pieces if piece)
    return DateLine(date, updated, bool(PUBLISHED.search(label)), rest)


def _published(row: str, dates: list[WrittenDate]) -> WrittenDate:
    """Return the first date not introduced as an update, else the first."""
    at = 0
    for date in dates:
        if not UPDATED.search(row[at : date.start]):
            return date
        at = date.end
    return dates[0]


def _bare(piece: str) -> str:
    """Return a piece of a line without what commonly stands beside dates."""
    if not DECORATION.sub("", piece).strip():
        return ""
    return piece.strip(" \t,;:|•·()[]/*_–—-")


def leading_date(text: str, start: int, end: int) -> tuple[WrittenDate, int, str] | None:
    """Return the date a paragraph opens with, where its text goes on, and the rule."""
    end = min(end, start + LONGEST)
    label = LABEL.match(text, start, end)
    at = label.end() if label else start
    date = next(written_dates(text, at, end), None)
    if date is None or date.start != at:
        return None
    labelled = bool(label and label["label"])
    iso = text[date.start : date.start + 4].isdecimal()
    shape = AFTER_LABELLED if labelled else AFTER_ISO if iso else AFTER_BARE
    after = shape.match(text, date.end, end)
    if after is None:
        return None
    return date, after.end(), "leading date line" if labelled or iso else "leading date"
