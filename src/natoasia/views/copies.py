"""Reports that are copies of each other: the earliest, and under it what was made of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Final

from natoasia.views.clean import one_line
from natoasia.views.fit import cut, cut_front, pad, width
from natoasia.views.formats import Field, Sheet
from natoasia.views.marks import known, title

if TYPE_CHECKING:
    from natoasia.rows import CopyRow
    from natoasia.views.ink import Ink

FIELDS: Final[tuple[Field[CopyRow], ...]] = (
    Field("group", lambda one: one.group),
    Field("kind", lambda one: one.kind),
    Field("of", lambda one: one.of),
    Field("share", lambda one: one.share),
    Field("id", lambda one: one.row.id),
    Field("date", lambda one: one.row.date),
    Field("source", lambda one: one.row.source),
    Field("headline", lambda one: one.row.headline),
    Field("path", lambda one: one.row.path),
)
"""What TSV, CSV and JSON hold of a copy, in this order; a public contract."""

LABEL: Final = 15
"""Columns of what a copy is: `version, 100 %`, and a blank."""

LEAST: Final = 20
"""Columns a headline keeps beside a long path."""


def copies(rows: Sequence[CopyRow], room: int, ink: Ink) -> Iterator[str]:
    """Yield each group of copies, set off by a blank line, none wider than `room`."""
    between = False
    for _, group in groupby(rows, lambda one: one.group):
        if between:
            yield ""
        between = True
        depth: dict[str, int] = {}
        for one in group:
            deep = depth.get(one.of or "", -1) + 1
            if one.of != one.row.id:
                depth[one.row.id] = deep
            yield _line(one, "  " * deep, room, ink)


def _line(one: CopyRow, indent: str, room: int, ink: Ink) -> str:
    label = "" if one.share is None else pad(f"{one.kind}, {one.share:.0%}", LABEL)
    left = f"{indent}{label}{one.row.id}  {known(one.row.date):<10}  "
    outlet = f"{one_line(one.row.source)}: " if one.row.source else ""
    told = "" if one.of == one.row.id else outlet + _title(one)
    path = cut_front(one_line(one.row.path), max(room - width(left) - LEAST, LEAST))
    said = cut(told, max(room - width(left) - width(path) - 2, 0))
    shown = f"{indent}{ink.strong(label)}{ink.key(one.row.id)}  {known(one.row.date):<10}  "
    return shown + (f"{said}  " if said else "") + ink.faint(path)


def _title(one: CopyRow) -> str:
    return title(one.row.headline, one.row.lead)


SHEET: Final = Sheet(FIELDS, copies, lambda one: one.row.id, lambda one: one.row.path)
