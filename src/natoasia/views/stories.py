"""Lists of stories."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from natoasia.views.formats import Field, Sheet
from natoasia.views.ink import Ink
from natoasia.views.marks import UNKNOWN, count, dashed, known
from natoasia.views.table import Column, table

if TYPE_CHECKING:
    from natoasia.rows import StoryRow

FIELDS: Final[tuple[Field[StoryRow], ...]] = (
    Field("id", lambda row: row.id),
    Field("first_day", lambda row: row.first_day),
    Field("last_day", lambda row: row.last_day),
    Field("reports", lambda row: row.reports),
    Field("outlets", lambda row: row.outlets),
    Field("origins", lambda row: row.origins),
    Field("headline", lambda row: row.headline),
)
"""What TSV, CSV and JSON hold of a story, in this order; a public contract."""


def days(first: str | None, last: str | None) -> str:
    """Return a span of days as short as it can be said.

    >>> days("2023-01-29", "2023-01-30"), days("2023-01-29", "2023-01-29")
    ('2023-01-29 – 30', '2023-01-29')
    """
    if first is None or last is None or first == last:
        return first or last or UNKNOWN
    if len(first) == len(last) == len("2023-01-29"):
        shared = 8 if first[:7] == last[:7] else 5 if first[:4] == last[:4] else 0
        return f"{first} – {last[shared:]}"
    return f"{first} – {last}"


def counts(reports: int, outlets: int, origins: int) -> str:
    """Return the sentence a careful reader needs: `4 reports, 3 outlets, at most 2 origins`."""
    named = count(outlets, "outlet") if outlets else "no outlet named"
    return f"{count(reports, 'report')}, {named}, at most {count(origins, 'origin')}"


COLUMNS: Final[tuple[Column[StoryRow], ...]] = (
    Column("STORY", lambda row: row.id, style=Ink.key),
    Column("DAYS", lambda row: days(row.first_day, row.last_day), 1, style=dashed),
    Column("REPORTS", lambda row: f"{row.reports:,}", right=True),
    Column("ORIGINS", lambda row: f"≤ {row.origins:,}", 2, right=True),
    Column("OUTLETS", lambda row: known(", ".join(row.outlets)), 3, 14, 36, style=dashed),
    Column("HEADLINE", lambda row: known(row.headline), least=34, style=dashed),
)


def story_table(rows: Sequence[StoryRow], room: int, ink: Ink) -> Iterator[str]:
    """Yield a table of stories, a line each, none wider than `room`."""
    return table(rows, COLUMNS, room, ink)


SHEET: Final = Sheet(FIELDS, story_table, lambda row: row.id)
