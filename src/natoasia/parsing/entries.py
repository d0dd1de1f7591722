"""Dates that head the entries of a chronology or a calendar: `January 3, 1883`, then its text.

Such a line looks like the date line of a report. It shows by its likes: other days, written in the
same way, each alone on a line with text of its own under it.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from natoasia.parsing.date_lines import date_line
from natoasia.text import fold
from natoasia.written_dates import MONTHS, WEEKDAYS, YEAR

if TYPE_CHECKING:
    from natoasia.parsing.lines import Line

LONGEST: Final = 40
"""Characters of a line that is a date and nothing else, weekday and all."""
LEAST: Final = 2
"""Days that make a chronology."""

WORD: Final = re.compile(r"[^\W\d_]+|\d+")


def entries(rows: list[Line]) -> frozenset[int]:
    """Return where the date lines start that head entries: of one form, with text between."""
    found: dict[str, list[tuple[int, int, str]]] = {}
    for number, row in enumerate(rows):
        if len(row.text) <= LONGEST and YEAR.search(row.text):
            line = date_line(row.text)
            if line and not (line.rest or line.labelled or line.updated):
                found.setdefault(_form(row.text), []).append((number, row.start, line.date.iso))
    return frozenset(
        start for likes in found.values() if _is_chronology(likes) for _, start, _ in likes
    )


def _is_chronology(likes: list[tuple[int, int, str]]) -> bool:
    """Tell whether the days differ, and stand apart from each other."""
    days = {iso for *_, iso in likes}
    apart = all(after[0] - before[0] > 1 for before, after in pairwise(likes))
    return len(days) >= LEAST and apart


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
