"""What the user ruled, and what a ruling changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from natoasia.views.fit import cut
from natoasia.views.formats import Field, Sheet
from natoasia.views.ink import Ink
from natoasia.views.marks import count, known, title
from natoasia.views.table import Column, table

if TYPE_CHECKING:
    from natoasia.rows import ArticleRow, Consequences, FieldChange, Ruled, StoryChange

NOTHING: Final = "Nothing changes."

FIELDS: Final[tuple[Field[Ruled], ...]] = (
    Field("number", lambda row: row.number),
    Field("kind", lambda row: row.kind),
    Field("article", lambda row: row.article),
    Field("other", lambda row: row.other),
    Field("field", lambda row: row.field),
    Field("value", lambda row: row.value),
)
"""What TSV, CSV and JSON hold of a ruling, in this order; a public contract."""


def ruling(row: Ruled) -> str:
    """Return a ruling in words: `date = 2023-01-29`, `of one story with k3qabcde`."""
    if row.field:
        return f"{row.field} = {_value(row.value)}"
    return f"{'of' if row.kind == 'link' else 'not of'} one story with {row.other}"


def overruled(row: Ruled) -> str:
    """Return what a ruling on two reports says, whatever links them.

    `You ruled that they are not of one story: ruling 3.`
    """
    said = "are" if row.kind == "link" else "are not"
    return f"You ruled that they {said} of one story: ruling {row.number}."


COLUMNS: Final[tuple[Column[Ruled], ...]] = (
    Column("NO", lambda row: f"{row.number}", right=True),
    Column("REPORT", lambda row: row.article, style=Ink.key),
    Column("RULING", ruling, least=30, most=60),
    Column("HEADLINE", lambda row: _titles(row.reports), 1, least=20, style=Ink.faint),
)


def ruling_table(rows: Sequence[Ruled], room: int, ink: Ink) -> Iterator[str]:
    """Yield a table of rulings, a line each, none wider than `room`."""
    return table(rows, COLUMNS, room, ink)


SHEET: Final = Sheet(FIELDS, ruling_table, lambda row: row.article)


def consequences(found: Consequences, room: int, ink: Ink) -> Iterator[str]:
    """Yield the fields and the stories that change, a line for each report that comes or goes."""
    yield from (_field(change, ink) for change in found.fields)
    for change in found.stories:
        yield from _story(change, room, ink)
    if not found.fields and not found.stories:
        yield NOTHING


def _field(change: FieldChange, ink: Ink) -> str:
    before, after = _value(change.before), ink.strong(_value(change.after))
    return f"{ink.key(change.article)}  {change.field}: {before} → {after}"


def _story(change: StoryChange, room: int, ink: Ink) -> Iterator[str]:
    before, after = (_size(rows) for rows in (change.before, change.after))
    yield f"story {ink.key(change.story)}: {before} → {ink.strong(after)}"
    was, now = ({row.id for row in rows} for rows in (change.before, change.after))
    for row in change.before:
        if row.id not in now:
            yield ink.bad(_report("-", row, room))
    for row in change.after:
        yield ink.good(_report("+", row, room)) if row.id not in was else _report(" ", row, room)


def _size(rows: Sequence[ArticleRow]) -> str:
    return count(len(rows), "report") if rows else "none"


def _report(sign: str, row: ArticleRow, room: int) -> str:
    line = f"{sign} {row.id}  {known(row.date):<10}  {title(row.headline, row.lead)}"
    return f"  {cut(line, room - 2)}"


def _titles(rows: Sequence[ArticleRow]) -> str:
    return " / ".join(title(row.headline, row.lead) for row in rows)


def _value(value: tuple[str, ...] | str | None) -> str:
    return known("; ".join(value) if isinstance(value, tuple) else value)
