"""What the user ruled, and what a decision changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from natoasia.views.clean import one_line
from natoasia.views.fit import cut
from natoasia.views.formats import Field, Sheet
from natoasia.views.ink import Ink
from natoasia.views.marks import count, known, title
from natoasia.views.table import Column, table

if TYPE_CHECKING:
    from natoasia.rows import ArticleRow
    from natoasia.ruled import Consequences, FieldChange, Leave, NameChange, Ruled, StoryChange

NOTHING: Final = "No report changes."

ALL: Final = "all"
"""Stands for the report of a ruling that holds for every one."""

SHOWN: Final = 5
"""Reports shown for each name that changes; the rest is counted."""

MOST: Final = 20
"""Reports, and stories, shown of those that files take along: a screen; the rest is counted."""

FIELDS: Final[tuple[Field[Ruled], ...]] = (
    Field("number", lambda row: row.number),
    Field("kind", lambda row: row.kind),
    Field("article", lambda row: row.article),
    Field("other", lambda row: row.other),
    Field("field", lambda row: row.field),
    Field("value", lambda row: row.value),
    Field("name", lambda row: row.name),
    Field("mention", lambda row: row.mention),
)
"""What TSV, CSV and JSON hold of a ruling, in this order; a public contract."""


def ruling(row: Ruled) -> str:
    """Return a ruling in words: `date = 2023-01-29`, `of one story with k3qabcde`."""
    if row.name:
        return _renamed(row, row.name)
    if row.field:
        return f"{row.field} = {_value(row.value)}"
    return f"{'of' if row.kind == 'link' else 'not of'} one story with {row.other}"


def _renamed(row: Ruled, name: str) -> str:
    """Return a ruling on a name: `A. Lund is Ana Lund`, `Orient is none of the places`."""
    if row.value is None:
        return f"{known(name)} is none of the {row.field}"
    said = "nobody else" if row.value == name else _value(row.value)
    return f"{known(name)} is {said}"


def overruled(row: Ruled) -> str:
    """Return what a ruling on two reports says, whatever links them.

    `You ruled that they are not of one story: ruling 3.`
    """
    said = "are" if row.kind == "link" else "are not"
    return f"You ruled that they {said} of one story: ruling {row.number}."


def _about(row: Ruled) -> str:
    """Return the line of the mention a ruling is on, or the titles of its reports."""
    if row.line:
        return f"“{one_line(row.line)}”"
    return " / ".join(title(report.headline, report.lead) for report in row.reports)


COLUMNS: Final[tuple[Column[Ruled], ...]] = (
    Column("NO", lambda row: f"{row.number}", right=True),
    Column("REPORT", lambda row: row.article or ALL, style=Ink.key),
    Column("RULING", ruling, least=30, most=60),
    Column("HEADLINE", _about, 1, least=20, style=Ink.faint),
)


def ruling_table(rows: Sequence[Ruled], room: int, ink: Ink) -> Iterator[str]:
    """Yield a table of rulings, a line each, none wider than `room`."""
    return table(rows, COLUMNS, room, ink)


SHEET: Final = Sheet(FIELDS, ruling_table, lambda row: row.article or str(row.number))


def consequences(found: Consequences, room: int, ink: Ink) -> Iterator[str]:
    """Yield what changes: fields, names with their reports, stories with those that come or go."""
    yield from (_field(change, ink) for change in found.fields)
    for name in found.names:
        yield from _name(name, room, ink)
    if found.leave:
        yield from _leave(found.leave, room, ink)
    shown = found.stories[:MOST] if found.leave else found.stories
    for change in shown:
        yield from _story(change, room, ink)
    yield from _rest(len(found.stories) - len(shown), ink, "more stories change")
    if not (found.fields or found.names or found.stories or found.leave):
        yield NOTHING


def _field(change: FieldChange, ink: Ink) -> str:
    before, after = _value(change.before), ink.strong(_value(change.after))
    return f"{ink.key(change.article)}  {change.field}: {before} → {after}"


def _name(change: NameChange, room: int, ink: Ink) -> Iterator[str]:
    before, after = known(change.before), ink.strong(known(change.after))
    where = f"{count(change.mentions, 'mention')} in {count(len(change.reports), 'report')}"
    yield f"{change.kind}: {before} → {after}, {where}"
    yield from (_report(" ", row, room) for row in change.reports[:SHOWN])
    yield from _rest(len(change.reports) - SHOWN, ink)


def _rest(number: int, ink: Ink, what: str = "more") -> Iterator[str]:
    if number > 0:
        yield ink.faint(f"    and {number:,} {what}")


def _leave(leave: Leave, room: int, ink: Ink) -> Iterator[str]:
    """Yield which files are forgotten, which reports leave with them, and what stays."""
    files = leave.files
    what = one_line(files[0]) if len(files) == 1 else count(len(files), "file")
    goes = count(len(leave.reports), "report leaves the desk", "reports leave the desk")
    yield f"{what}: {ink.strong(goes)}"
    yield from (ink.bad(_report("-", row, room)) for row in leave.reports[:MOST])
    yield from _rest(len(leave.reports) - MOST, ink)
    if stay := leave.stay:
        yield count(
            len(stay),
            "report stays, as another file has it",
            "reports stay, as other files have them",
        )
    yield from (_report(" ", row, room) for row in leave.stay[:MOST])
    yield from _rest(len(leave.stay) - MOST, ink)
    if leave.rulings:
        yield count(
            leave.rulings,
            "ruling is kept, should the report come back",
            "rulings are kept, should the reports come back",
        )


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


def _value(value: tuple[str, ...] | str | None) -> str:
    return known("; ".join(value) if isinstance(value, tuple) else value)
