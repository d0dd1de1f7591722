"""Dated statements: a heading for each day, what is said of it once, and who has it where."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Final

from natoasia.patterns import pattern
from natoasia.text import fold
from natoasia.views.clean import one_line
from natoasia.views.fit import cut, cut_front, width, wrap
from natoasia.views.formats import Field, Sheet
from natoasia.views.marks import known

if TYPE_CHECKING:
    from natoasia.rows import DatedStatement
    from natoasia.views.ink import Ink

MEASURE: Final = 88
"""The widest a sentence is set."""

WHOLE: Final = 100
"""Characters of a sentence that is told whole; of a longer one, the clause that names the day."""

LEAST: Final = 45
"""Characters of a clause that tells something; a shorter one is told with the one before it."""

# `…, who left on Sunday`  `…; the ferry sails`  `… - it was Sunday`: where a clause begins
BORDER: Final = pattern(
    r"""
    [;:] \s | \s [—–-] \s
    | , \s (?= (?: and | but | or | who | which | where | when | while | after | before | as
        | because | although | though | since | until | with | saying | according | including ) \b )
    """,
    re.VERBOSE,
)

WEEKDAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS: Final = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()

FIELDS: Final[tuple[Field[DatedStatement], ...]] = (
    Field("day", lambda row: row.day),
    Field("text", lambda row: row.text),
    Field("words", lambda row: row.words),
    Field("rule", lambda row: row.rule),
    Field("article", lambda row: row.article),
    Field("source", lambda row: row.source),
    Field("published", lambda row: row.published),
    Field("path", lambda row: row.path),
    Field("line", lambda row: row.line),
    Field("story", lambda row: row.story),
)
"""What TSV, CSV and JSON hold of a dated statement, in this order; a public contract."""


def day_name(iso: str) -> str:
    """Return a day as people say it, a month or a year as short as it is known.

    >>> day_name("2023-01-29"), day_name("2023-01"), day_name("2012")
    ('Sun 29 Jan 2023', 'Jan 2023', '2012')
    """
    year, *rest = iso.split("-")
    if not rest:
        return year
    month = MONTHS[int(rest[0]) - 1]
    if len(rest) == 1:
        return f"{month} {year}"
    return f"{WEEKDAYS[date.fromisoformat(iso).weekday()]} {int(rest[1])} {month} {year}"


def chronicle(rows: Sequence[DatedStatement], room: int, ink: Ink) -> Iterator[str]:
    """Yield the statements day by day, none wider than `room`; rows are in the order of days."""
    between = False
    for day, of_day in groupby(rows, lambda row: row.day):
        if between:
            yield ""
        between = True
        yield ink.strong(day_name(day))
        for told in _alike(list(of_day)):
            yield from _statement(told, room, ink)


def _alike(rows: Sequence[DatedStatement]) -> list[list[DatedStatement]]:
    """Put together what several reports say in the same words."""
    found: dict[str, list[DatedStatement]] = {}
    for row in rows:
        found.setdefault(fold(row.text), []).append(row)
    return list(found.values())


def clause(text: str, words: str) -> str:
    """Return the part of a sentence that names a day, word for word; `…` stands for the rest."""
    at = text.find(words)
    if len(text) <= WHOLE or at < 0:
        return text
    cuts = [0, *(border.end() for border in BORDER.finditer(text)), len(text)]
    first = max(index for index, cut in enumerate(cuts[:-1]) if cut <= at)
    last = next(index for index, cut in enumerate(cuts) if cut >= at + len(words))
    while cuts[last] - cuts[first] < LEAST and (first or last < len(cuts) - 1):
        first, last = (first - 1, last) if first else (first, last + 1)
    told = text[cuts[first] : cuts[last]]
    if cuts[last] < len(text):
        told = told.rstrip(" ,;:—–-") + " …"
    return f"… {told}" if first else told


def _statement(told: Sequence[DatedStatement], room: int, ink: Ink) -> Iterator[str]:
    brief = clause(one_line(told[0].text), one_line(told[0].words))
    for line in wrap(brief, min(room, MEASURE) - 2):
        yield f"  {line}"
    for row in told:
        source = cut(known(row.source), (room - len(row.article)) // 2)
        left = room - len(row.article) - len("        ") - width(source)
        yield f"    {ink.key(row.article)}  {ink.faint(f'{source}  {cut_front(place(row), left)}')}"


def place(row: DatedStatement) -> str:
    """Return where a statement stands, as editors take it: `path:line`."""
    path = one_line(row.path)
    return path if row.line is None else f"{path}:{row.line}"


SHEET: Final = Sheet(FIELDS, chronicle, lambda row: row.article, place)
