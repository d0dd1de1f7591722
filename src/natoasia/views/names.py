"""Lists of names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from natoasia.views.fit import cut, pad, width
from natoasia.views.formats import BETWEEN, Field, Sheet
from natoasia.views.ink import Ink
from natoasia.views.marks import count, dashed, known
from natoasia.views.stories import days
from natoasia.views.table import Column, table

if TYPE_CHECKING:
    from natoasia.rows import NameRow

MOST_FORM: Final = 40
"""Columns of a form below its name."""

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
    Field("geonames_id", lambda row: row.geonames_id),
    Field("latitude", lambda row: row.latitude),
    Field("longitude", lambda row: row.longitude),
    Field(
        "written",
        lambda row: [form._asdict() for form in row.written],
        lambda row: BETWEEN.join(f"{form.name} ({form.reports})" for form in row.written),
    ),
)
"""What TSV, CSV and JSON hold of a name, in this order; a public contract."""


def others(row: NameRow) -> str:
    """Return how else reports write a name."""
    return ", ".join(form for form in row.forms if form != row.name)


def place(row: NameRow) -> str:
    """Return where a place is on the map, to a kilometre: `37.57N 126.98E`."""
    if row.latitude is None or row.longitude is None:
        return ""
    north, east = "S" if row.latitude < 0 else "N", "W" if row.longitude < 0 else "E"
    return f"{abs(row.latitude):.2f}{north} {abs(row.longitude):.2f}{east}"


COLUMNS: Final[tuple[Column[NameRow], ...]] = (
    Column("NAME", lambda row: known(row.name), least=16, most=40, style=Ink.strong),
    Column("COUNTRY", lambda row: row.country or "", 3),
    Column("REPORTS", lambda row: f"{row.reports:,}", right=True),
    Column("INFERRED", lambda row: f"{row.inferred:,}" if row.inferred else "", 1, right=True),
    Column("STORIES", lambda row: f"{row.stories:,}", 2, right=True),
    Column("MENTIONS", lambda row: f"{row.mentions:,}", 2, right=True),
    Column("DAYS", lambda row: days(row.first_day, row.last_day), 3, style=dashed),
    Column("AT", place, 6, right=True, style=Ink.faint),
    Column("ALSO", others, 4, 12, style=Ink.faint),
)


def name_table(rows: Sequence[NameRow], room: int, ink: Ink) -> Iterator[str]:
    """Yield a table of names, a line each, none wider than `room`."""
    return table(rows, COLUMNS, room, ink)


def explained(rows: Sequence[NameRow], room: int, ink: Ink) -> Iterator[str]:
    """Yield the table, and below each name the forms reports give, and how they are known."""
    head, *lines = name_table(rows, room, ink)
    yield head
    for row, line in zip(rows, lines, strict=True):
        yield line
        wide = min(max((width(known(form.name)) for form in row.written), default=0), MOST_FORM)
        for form in row.written:
            said = f"{pad(cut(known(form.name), wide), wide)}  {count(form.reports, 'report')}"
            because = f", {form.rule}" if form.rule else ""
            yield ink.faint(cut(f"    {said}{because}", room))


SHEET: Final = Sheet(FIELDS, name_table, lambda row: row.name)
