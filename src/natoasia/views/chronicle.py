"""Dated statements: a heading for each day, a sentence once, and who has it where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Final

from natoasia.text import fold
from natoasia.views.clean import one_line
from natoasia.views.fit import cut, wrap
from natoasia.views.formats import Field, Sheet
from natoasia.views.marks import known

if TYPE_CHECKING:
    from natoasia.rows import DatedStatement
    from natoasia.views.ink import Ink

MEASURE: Final = 88
"""The widest a sentence is set."""

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


def _statement(told: Sequence[DatedStatement], room: int, ink: Ink) -> Iterator[str]:
    for line in wrap(one_line(told[0].text), min(room, MEASURE) - 2):
        yield f"  {line}"
    for row in told:
        line = "" if row.line is None else f":{row.line}"
        place = cut(f"{known(row.source)}  {one_line(row.path)}{line}", room - len(row.article) - 6)
        yield f"    {ink.key(row.article)}  {ink.faint(place)}"


def place(row: DatedStatement) -> str:
    """Return where a statement stands, as editors take it: `path:line`."""
    return row.path if row.line is None else f"{row.path}:{row.line}"


SHEET: Final = Sheet(FIELDS, chronicle, lambda row: row.article, place)
