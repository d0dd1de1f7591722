"""Why a field says what it says: every candidate, where it stands, and which was taken."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from natoasia.tuples import NamedTuple
from natoasia.views.clean import one_line
from natoasia.views.fit import cut, pad, width
from natoasia.views.formats import Field, Sheet
from natoasia.views.marks import UNKNOWN, known

if TYPE_CHECKING:
    from natoasia.model import Article
    from natoasia.views.ink import Ink

CHOSEN: Final = "✓"
QUOTE_ROOM: Final = 60
"""Columns a quotation takes at most; a whole paragraph proves nothing more."""

QUOTE_LEAST: Final = 16
"""Columns a quotation has even where its place leaves fewer: a place is never cut."""

GAPS: Final = 6
"""Columns of the blanks before and behind a place, and of the quotation marks."""


Placing = Callable[[tuple[int, int] | None], tuple[int | None, int | None]]
"""From a span of a report's text to the line and column in its file, where they are known."""


class Candidate(NamedTuple):
    """A piece of evidence, and where in the file it stands."""

    field: str
    chosen: bool
    value: str
    confidence: float
    rule: str
    path: str
    line: int | None
    column: int | None
    quote: str | None

    @property
    def place(self) -> str:
        """Return `path:line:column`, as editors and compilers write it."""
        where = f":{self.line}:{self.column}" if self.line is not None else ""
        return f"{self.path}{where}"


def candidates(report: Article, fields: Sequence[str], place: Placing) -> list[Candidate]:
    """Return the evidence for the named fields, in the report's order; `place` finds its lines."""
    text = report.text
    return [
        Candidate(
            piece.field,
            piece.chosen,
            piece.value,
            piece.confidence,
            piece.rule,
            report.path,
            *place(piece.span),
            text[slice(*piece.span)] if piece.span else None,
        )
        for piece in report.evidence
        if piece.field in fields
    ]


def line_column(text: str, at: int) -> tuple[int, int]:
    """Return the line and the column of an offset, both counted from 1, columns in characters."""
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


def evidence(rows: Sequence[Candidate], room: int, ink: Ink) -> Iterator[str]:
    """Yield two lines for each candidate: what it says and why, then where and in what words.

    Where there are several fields each has its name above it.
    """
    values = min(max((width(known(row.value)) for row in rows), default=0), room // 2)
    several = len({row.field for row in rows}) > 1
    before = None
    for row in rows:
        if several and row.field != before:
            before = row.field
            yield ink.strong(before)
        mark = ink.good(CHOSEN) if row.chosen else " "
        value = pad(cut(known(row.value), values), values)
        shown = ink.strong(value) if row.chosen else value
        yield f"{mark} {shown}  {row.confidence:.2f}  {one_line(row.rule)}"
        place = one_line(row.place)
        yield f"  {ink.faint(place)}  {_quoted(row.quote, room - width(place) - GAPS)}".rstrip()


def _quoted(quote: str | None, room: int) -> str:
    """Return the words in quotation marks, cut to the room there is behind their place."""
    columns = min(max(room, QUOTE_LEAST), QUOTE_ROOM)
    return f"“{cut(one_line(quote), columns)}”" if quote else UNKNOWN


FIELDS: Final[tuple[Field[Candidate], ...]] = (
    Field("field", lambda row: row.field),
    Field("chosen", lambda row: row.chosen, lambda row: CHOSEN if row.chosen else ""),
    Field("value", lambda row: row.value),
    Field("confidence", lambda row: row.confidence),
    Field("rule", lambda row: row.rule),
    Field("path", lambda row: row.path),
    Field("line", lambda row: row.line),
    Field("column", lambda row: row.column),
    Field("quote", lambda row: row.quote),
)
"""What TSV and JSON hold of a candidate, in this order."""

SHEET: Final = Sheet(FIELDS, evidence, lambda row: row.value, lambda row: row.place)
