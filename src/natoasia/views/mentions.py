"""Where a report mentions a name: lines with the words in their middle."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from natoasia.views.clean import one_line
from natoasia.views.fit import cut, width
from natoasia.views.formats import Field, Sheet
from natoasia.views.ink import Ink
from natoasia.views.marks import dashed, known
from natoasia.views.table import Column, table

if TYPE_CHECKING:
    from natoasia.rows import Mention

FIELDS: Final[tuple[Field[Mention], ...]] = (
    Field("number", lambda row: row.number),
    Field("line", lambda row: row.line),
    Field("name", lambda row: row.name),
    Field("before", lambda row: row.before),
    Field("words", lambda row: row.words),
    Field("after", lambda row: row.after),
    Field("start", lambda row: row.span[0]),
    Field("end", lambda row: row.span[1]),
)
"""What TSV, CSV and JSON hold of a mention, in this order; a public contract."""

BEFORE: Final = 28
"""Columns of what stands before the words."""


def passage(row: Mention) -> str:
    """Return the words with what stands around them: `… and his wife, [Kim], said`."""
    # A letter keeps the blank before it, which would be lost at the end of a line.
    before, after = one_line(f"{row.before}x")[:-1], one_line(f"x{row.after}")[1:]
    if width(before) > BEFORE:
        before = "…" + before[-BEFORE:]
    return f"{before}[{one_line(row.words)}]{after}"


COLUMNS: Final[tuple[Column[Mention], ...]] = (
    Column("NO", lambda row: f"{row.number}", right=True),
    Column("LINE", lambda row: known(f"{row.line}" if row.line else None), right=True,
           style=dashed),
    Column("NAME", lambda row: known(row.name), least=12, most=30, style=Ink.strong),
    Column("PASSAGE", passage, least=40, fit=cut),
)  # fmt: skip


def mention_table(rows: Sequence[Mention], room: int, ink: Ink) -> Iterator[str]:
    """Yield a table of mentions, a line each, none wider than `room`."""
    return table(rows, COLUMNS, room, ink)


SHEET: Final = Sheet(FIELDS, mention_table, lambda row: str(row.number))
