"""Rows for other programs: TSV, CSV, JSON and JSON Lines, complete and in a stable order.

A kind of row is described once, as a tuple of `Field`s; every format is made of that.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from natoasia.tuples import NamedTuple
from natoasia.views.clean import clean, escaped, one_line

if TYPE_CHECKING:
    from natoasia.rows import Page
    from natoasia.views.ink import Ink

Row = TypeVar("Row")

FORMATS: Final = ("table", "tsv", "csv", "markdown", "json", "jsonl", "paths", "ids")

BETWEEN: Final = "; "
"""Between the values of a list in one TSV or CSV field."""


COMPUTED: Final = ("=", "+", "@", "-", "\t")
"""What a formula begins with in one spreadsheet or another; no number of ours is negative."""


class Field(NamedTuple, Generic[Row]):
    """A named value of a row, the same in every format; in TSV and CSV unless `plain` is false."""

    name: str
    value: Callable[[Row], object]
    plain: Callable[[Row], str] | None = None
    """How TSV and CSV write it, where that is not the value itself."""


class Sheet(NamedTuple, Generic[Row]):
    """All there is to know about showing one kind of row."""

    fields: Sequence[Field[Row]]
    table: Callable[[Sequence[Row], int, Ink], Iterator[str]]
    id: Callable[[Row], str]
    path: Callable[[Row], str] | None = None
    """Where the row's file is; `None` where a row is no file."""
    counted: Callable[[Page[Row]], str] | None = None
    """What a footer calls the number of all rows, where they are no reports: `388 people`."""


def lines(sheet: Sheet[Row], form: str, rows: Sequence[Row], room: int, ink: Ink) -> Iterator[str]:
    """Return the lines of the rows in one of `FORMATS`."""
    if form == "table":
        return sheet.table(rows, room, ink)
    if form == "ids" or (form == "paths" and sheet.path is None):
        return map(sheet.id, rows)
    if form == "paths" and sheet.path:
        return map(sheet.path, rows)
    write = {"tsv": tsv, "csv": csv, "markdown": markdown, "json": json, "jsonl": jsonl}[form]
    return write(rows, sheet.fields)


def tsv(rows: Iterable[Row], fields: Sequence[Field[Row]]) -> Iterator[str]:
    """Yield a line for each row, without a header; an unknown value is an empty field.

    Tabs and line ends inside a value become blanks, so a line is a row and a tab a border.
    """
    for row in rows:
        yield "\t".join(one_line(_plain(field, row)) for field in fields)


def csv(rows: Iterable[Row], fields: Sequence[Field[Row]]) -> Iterator[str]:
    """Yield a header and a record for each row, quoted as RFC 4180 says, lines ending in LF.

    A text that a spreadsheet would compute (`=HYPERLINK(…)` for a headline) begins with an
    apostrophe, which makes it a text there too.
    """
    yield _record([field.name for field in fields])
    for row in rows:
        yield _record([_inert(clean(_plain(field, row))) for field in fields])


def markdown(rows: Iterable[Row], fields: Sequence[Field[Row]]) -> Iterator[str]:
    """Yield a table for a page or a mail: a header and a line for each row."""
    from natoasia.views.markdown import table

    cells = ([_plain(field, row) for field in fields] for row in rows)
    yield from table([field.name for field in fields], cells)


def json(rows: Iterable[Row], fields: Sequence[Field[Row]]) -> Iterator[str]:
    """Yield one JSON array, an object a line."""
    before = "["
    for line in jsonl(rows, fields):
        yield before
        before = line + ","
    if before == "[":
        yield "[]"
        return
    yield before.removesuffix(",")
    yield "]"


def jsonl(rows: Iterable[Row], fields: Sequence[Field[Row]]) -> Iterator[str]:
    """Yield a JSON object for each row."""
    for row in rows:
        yield dumps({field.name: field.value(row) for field in fields})


def dumps(value: object, indent: int | None = None) -> str:
    """Return a value as JSON that is safe to show: unsafe characters are escaped, none is lost."""
    from json import dumps as write

    return escaped(write(value, ensure_ascii=False, indent=indent))


def _inert(cell: str) -> str:
    return f"'{cell}" if cell.startswith(COMPUTED) else cell


def _record(values: Sequence[str]) -> str:
    from csv import writer

    out = io.StringIO()
    writer(out, lineterminator="\n").writerow(values)
    return out.getvalue().removesuffix("\n")


def _plain(field: Field[Row], row: Row) -> str:
    if field.plain:
        return field.plain(row)
    value = field.value(row)
    if value is None:
        return ""
    if isinstance(value, tuple | list):
        return BETWEEN.join(map(str, value))
    return str(value)
