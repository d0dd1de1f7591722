"""Tables of reports (CSV, TSV and their likes), each row a report, with its span in the file.

How a table is written is told by its first rows: the delimiter by which the first line names
columns of reports, the quotes by which its rows have as many cells as that. (`csv.Sniffer` goes by
how often a sign occurs, and texts have them all.)
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from natoasia.reading import keyed
from natoasia.reading.statements import DELIMITERS, NAMES, bare, is_body, is_lead
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.model import Document
    from natoasia.reading.content import Content

# What Excel writes above a table: `sep=;`.
SEPARATOR: Final = re.compile(r"\s*sep=.\r?\n", re.IGNORECASE)
BLANK: Final = re.compile(r"(?:[^\S\r\n]*[\r\n])*")
# A line with its end, of any system's; not the other ends that Python knows, which texts hold.
LINE: Final = re.compile(r"[^\r\n]*(?:\r\n?|\n)|[^\r\n]+\Z")
LONGEST_HEAD: Final = 10_000
"""Characters of the line that names the columns."""

SAMPLE: Final = 50
"""Rows by which a table is judged."""
SAME: Final = 0.8
"""Share of them with as many cells as there are columns: the rest have stray delimiters."""
TEXT: Final = 40
HEADLINE: Final = 20
"""Letters of a report's text and of a headline, at least; the names of products and towns have
fewer. A sign of a script that needs no alphabet counts three."""
LONG: Final = 0.3
"""Share of the cells that are so long: some reports are a note of one line."""

LONGEST_ROW: Final = 200_000
"""Characters of a row with a wrong number of cells from which its quote was never closed."""

Span = tuple[int, int]


class Dialect(NamedTuple):
    """How a table is written."""

    delimiter: str
    columns: tuple[str, ...] = ()
    """As the first row names them."""
    quoted: bool = True
    """Whether quotes around a cell are no part of it."""
    spaced: bool = False
    """Whether blanks stand between a delimiter and a quote."""
    escape: str | None = None
    """The sign before a quote that is part of a cell; `None` where quotes are doubled."""

    def reader(self, lines: Iterator[str], *, strict: bool = False) -> Iterator[list[str]]:
        """Return a reader of rows, which raises `csv.Error` at quotes out of place if `strict`."""
        return csv.reader(
            lines,
            strict=strict,
            delimiter=self.delimiter,
            quoting=csv.QUOTE_MINIMAL if self.quoted else csv.QUOTE_NONE,
            escapechar=self.escape,
            skipinitialspace=self.spaced,
        )


class Row(NamedTuple):
    """The cells of a row, and where it stands."""

    cells: Sequence[str]
    span: Span


def fits(content: Content) -> bool:
    """Tell a table of reports by what its first row calls the columns, and by some rows."""
    content.found = dialect(content.decoded.text) if content.decoded else None
    return content.found is not None


def documents(content: Content) -> tuple[Document, ...]:
    """Return the report of each row that has a text or a headline."""
    how: Dialect = content.found
    text = content.text().text
    keys = [(bare(column), column.lower()) for column in how.columns]
    order = DayOrder(text, how)
    found: list[Document] = []
    for row in islice(rows(text, how), 1, None):
        cells: dict[str, keyed.Cell] = {}
        for (key, column), value in zip(keys, row.cells, strict=False):
            if value.strip():
                cells.setdefault(key, keyed.Cell(column, value))
        found += keyed.document(content.path, "table", "column", cells, row.span, order.iso)
    return tuple(found)


def dialect(text: str) -> Dialect | None:
    """Return how a table of reports is written; `None` where a text is none."""
    start = begin(text)
    head = LINE.match(text, start, start + LONGEST_HEAD)
    for delimiter in DELIMITERS if head else ():
        plain = Dialect(delimiter, spaced=True)
        names = next(plain.reader(iter((head[0],))), []) if head else []
        if are_of_reports(names):
            made = Dialect(delimiter, tuple(map(str.strip, names)))
            return _fitting(text, tuple(made._replace(**way) for way in WAYS))
    return None


WAYS: Final[tuple[dict[str, Any], ...]] = (
    {},
    {"spaced": True},
    {"escape": "\\"},
    {"quoted": False},
)
"""How quotes are written, the commonest first."""


def _fitting(text: str, ways: Sequence[Dialect]) -> Dialect | None:
    """Return the way in which most of the first rows fit, if what they hold is reports."""
    shares = [_share(text, how) for how in ways]
    best = ways[shares.index(max(shares))]
    sample = [row.cells for row in islice(rows(text, best), 1, SAMPLE + 1)]
    fit = sum(len(cells) == len(best.columns) for cells in sample) >= SAME * len(sample)
    return best if fit and _hold_reports(best.columns, sample) else None


def _share(text: str, how: Dialect) -> float:
    """Return the share of the first lines that are rows as they should be."""
    reader = how.reader(Lines(text, begin(text)), strict=True)
    right = 0
    for seen in range(SAMPLE + 1):
        try:
            right += len(next(reader)) == len(how.columns)
        except StopIteration:
            return right / (seen or 1)
        except csv.Error:
            pass
    return right / (SAMPLE + 1)


def are_of_reports(columns: Sequence[str]) -> bool:
    """Tell whether columns are those of reports: a text, or a headline and its day, and more.

    >>> are_of_reports(["id", "Publication Date", "Title"]), are_of_reports(["name", "text"])
    (True, False)
    """
    keys = [bare(column) for column in columns]
    fields = {NAMES.get(key) for key in keys if key != "name"}
    if any(map(is_body, keys)):
        return not fields.isdisjoint(("headline", "date", "source", "byline"))
    return "headline" in fields and ("date" in fields or any(map(is_lead, keys)))


def _hold_reports(columns: Sequence[str], sample: Sequence[Sequence[str]]) -> bool:
    """Tell whether the cells are as long as texts, or headlines."""
    for number, column in enumerate(columns):
        key = bare(column)
        least = TEXT if is_body(key) or is_lead(key) else HEADLINE
        if least == TEXT or (NAMES.get(key) == "headline" and key != "name"):
            there = (cells[number] for cells in sample if len(cells) > number)
            filled = [cell for cell in there if cell.strip()]
            if filled and sum(_length(cell) >= least for cell in filled) >= LONG * len(filled):
                return True
    return False


def _length(cell: str) -> int:
    start = cell[: 10 * TEXT]
    return len(start) + 2 * sum(sign > "\u2e7f" for sign in start)


def begin(text: str) -> int:
    """Return where the row stands that names the columns."""
    told = SEPARATOR.match(text)
    blank = BLANK.match(text, told.end() if told else 0)
    return blank.end() if blank else 0


class Lines:
    """The lines of a text from an offset on, and how far they were read."""

    def __init__(self, text: str, at: int) -> None:
        self.at = at
        self._text = text

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = LINE.match(self._text, self.at)
        if line is None:
            raise StopIteration
        self.at = line.end()
        return line[0]


def rows(text: str, how: Dialect) -> Iterator[Row]:
    """Yield the rows of a table that are not blank, the first names the columns.

    A quote that is never closed costs its row and no other: the row is its line, then.
    """
    csv.field_size_limit(2**31 - 1)
    lines = Lines(text, begin(text))
    reader = how.reader(lines)
    spare = len(text)  # What may be read a second time.
    while True:
        start = lines.at
        cells = next(reader, None)
        if cells is None:
            return
        line = LINE.match(text, start)
        if line and line.end() < lines.at and len(cells) != len(how.columns or cells) and spare > 0:
            alone = line[0].rstrip("\r\n").split(how.delimiter)
            if len(alone) == len(how.columns) or lines.at - start > LONGEST_ROW:
                spare -= lines.at - start
                cells, lines.at = alone, line.end()
                reader = how.reader(lines)
        if any(cells):
            end = start + len(text[start : lines.at].rstrip("\r\n"))
            yield Row(_whole(cells, how), (start, end))


def _whole(cells: list[str], how: Dialect) -> list[str]:
    """Return the cells of a row; delimiters nobody quoted in the last column are part of it."""
    last = len(how.columns) - 1
    if last < 0 or len(cells) <= last + 1:
        return cells
    key = bare(how.columns[last])
    if is_body(key) or is_lead(key) or NAMES.get(key) == "headline":
        return [*cells[:last], how.delimiter.join(cells[last:])]
    return cells


# `03/04/2023`, `3.4.2023 15:05`
NUMERIC: Final = re.compile(r"\s*(\d\d?)([/.-])(\d\d?)\2(\d{4})(?!\d)")
MONTHS: Final = 12


class DayOrder:
    """Whether a table writes 03/04/2023 for March or April: one row can tell for all of them."""

    def __init__(self, text: str, how: Dialect) -> None:
        keys = [bare(column) for column in how.columns]
        dates = [at for at, key in enumerate(keys) if NAMES.get(key) == "date"]
        votes: set[bool] = set()
        for row in islice(rows(text, how), 1, None) if dates else ():
            for at in dates:
                match = NUMERIC.match(row.cells[at]) if at < len(row.cells) else None
                if match and (int(match[1]) > MONTHS) != (int(match[3]) > MONTHS):
                    votes.add(int(match[1]) > MONTHS)
        self._day_first = votes.pop() if len(votes) == 1 else None

    def iso(self, value: str) -> str:
        """Return a day as ISO 8601 where it can be only one; empty where it is read as any is."""
        match = NUMERIC.match(value)
        if match is None or self._day_first is None:
            return keyed.day(value)
        first, second = int(match[1]), int(match[3])
        day, month = (first, second) if self._day_first else (second, first)
        return keyed.calendar_day(int(match[4]), month, day)
