"""Lists of names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from natoasia.views.formats import Field, Sheet
from natoasia.views.ink import Ink
from natoasia.views.marks import dashed, known
from natoasia.views.stories import days
from natoasia.views.table import Column, table

if TYPE_CHECKING:
    from natoasia.rows import NameRow

FIELDS: Final[tuple[Field[NameRow], ...]] = (
    Field("name", lambda row: row.name),
    Field("reports", lambda row: row.reports),
    Field("stories", lambda row: row.stories),
    Field("mentions", lambda row: row.mentions),
    Field("first_day", lambda row: row.first_day),
    Field("last_day", lambda row: row.last_day),
    Field("forms", lambda row: row.forms),
    Field("country", lambda row: row.country),
    Field("inferred", lambda row: row.inferred),
    Field("kind", lambda row: row.kind),
)
"""What TSV, CSV and JSON hold of a name, in this order; a public contract."""


def others(row: NameRow) -> str:
    """Return how else reports write a name."""
    return ", ".join(form for form in row.forms if form != row.name)


COLUMNS: Final[tuple[Column[NameRow], ...]] = (
    Column("NAME", lambda row: known(row.name), least=16, most=40, style=Ink.strong),
    Column("COUNTRY", lambda row: row.country or "", 5),
    Column("REPORTS", lambda row: f"{row.reports:,}", right=True),
    Column("INFERRED", lambda row: f"{row.inferred:,}" if row.inferred else "", 1, right=True),
    Column("STORIES", lambda row: f"{row.stories:,}", 2, right=True),
    Column("MENTIONS", lambda row: f"{row.mentions:,}", 2, right=True),
    Column("DAYS", lambda row: days(row.first_day, row.last_day), 3, style=dashed),
    Column("ALSO", others, 4, 12, style=Ink.faint),
)


def name_table(rows: Sequence[NameRow], room: int, ink: Ink) -> Iterator[str]:
    """Yield a table of names, a line each, none wider than `room`."""
    return table(rows, COLUMNS, room, ink)


SHEET: Final = Sheet(FIELDS, name_table, lambda row: row.name)
