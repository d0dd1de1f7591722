"""Dates that head the entries of a chronology or a calendar: `January 3, 1883`, then its text.

Such a line looks like the date line of a report. It shows by its likes: other days, written in the
same way, each alone on a line with text of its own under it.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from natoasia.date_words import MONTHS, WEEKDAYS
from natoasia.parsing.date_lines import date_line
from natoasia.patterns import pattern
from natoasia.text import fold
from natoasia.tuples import NamedTuple
from natoasia.written_dates import has_year, written_dates

if TYPE_CHECKING:
    from natoasia.parsing.lines import Line

LONGEST: Final = 40
"""Characters of a line that is a date and nothing else, weekday and all."""
LEAST: Final = 2
"""Days that make a chronology."""

OPENS: Final = " …"
"""Of the form of a date whose line goes on with the entry: `2023-01-29 | A ship hits it`."""
WORD: Final = pattern(r"[^\W\d_]+|\d+")


class Entry(NamedTuple):
    """A date that may head an entry."""

    line: int
    start: int
    iso: str
    form: str
    """How it is written, and whether its line goes on."""


def entries(rows: list[Line]) -> frozenset[int]:
    """Return where the dates start that head entries: of one form, each with a text of its own."""
    found: dict[str, list[Entry]] = {}
    for number, row in enumerate(rows):
        if has_year(row.text, 0, LONGEST) and (entry := _entry(number, row)):
            found.setdefault(entry.form, []).append(entry)
    return frozenset(
        entry.start for likes in found.values() if _is_chronology(likes) for entry in likes
    )


def _entry(number: int, row: Line) -> Entry | None:
    """Return the date a line is, or that it opens with."""
    line = date_line(row.text) if len(row.text) <= LONGEST else None
    if line and not line.rest:
        said = line.labelled or line.updated
        return None if said else Entry(number, row.start, line.date.iso, _form(row.text))
    date = next(written_dates(row.text, 0, LONGEST), None)
    if date is None or date.start:
        return None
    return Entry(number, row.start, date.iso, _form(row.text[: date.end]) + OPENS)


def _is_chronology(likes: list[Entry]) -> bool:
    """Tell whether the days differ, and each has a text: on its line, or under it."""
    days = {entry.iso for entry in likes}
    apart = all(after.line - before.line > 1 for before, after in pairwise(likes))
    return len(days) >= LEAST and (apart or likes[0].form.endswith(OPENS))


def _form(text: str) -> str:
    """Return how a date is written: `Sunday, January 29, 2023` is `w, m 9, 9`.

    A time is part of the form, and its figures are not.
    """
    return WORD.sub(_kind, text)


def _kind(match: re.Match[str]) -> str:
    word = fold(match.group())
    if word.isdigit():
        return "9"
    return "w" if word in WEEKDAYS else "m" if word in MONTHS else word
