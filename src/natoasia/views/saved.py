"""Lists of saved searches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from natoasia.views.formats import Field, Sheet
from natoasia.views.ink import Ink
from natoasia.views.table import Column, table

if TYPE_CHECKING:
    from natoasia.rows import Filters, SavedSearch


def options(filters: Filters) -> str:
    """Return filters as they are typed: `--person 'Ana Lund' --since 2031`."""
    from shlex import quote

    values = ((name, _each(value)) for name, value in zip(filters._fields, filters, strict=True))
    return " ".join(f"--{name} {quote(one)}" for name, each in values for one in each)


def _each(value: str | tuple[str, ...] | None) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else (value,) if value else ()


FIELDS: Final[tuple[Field[SavedSearch], ...]] = (
    Field("name", lambda row: row.name),
    Field("new", lambda row: row.new),
    Field("query", lambda row: row.query),
    Field("filters", lambda row: row.filters._asdict(), lambda row: options(row.filters)),
)
"""What TSV, CSV and JSON hold of a saved search, in this order; a public contract."""

COLUMNS: Final[tuple[Column[SavedSearch], ...]] = (
    Column("NAME", lambda row: row.name, style=Ink.key),
    Column("NEW", lambda row: f"{row.new:,}", right=True),
    Column("SEARCH", lambda row: f"{row.query} {options(row.filters)}", least=24),
)


def saved_table(rows: Sequence[SavedSearch], room: int, ink: Ink) -> Iterator[str]:
    """Yield a table of saved searches, a line each, none wider than `room`."""
    return table(rows, COLUMNS, room, ink)


SHEET: Final = Sheet(FIELDS, saved_table, lambda row: row.name)
