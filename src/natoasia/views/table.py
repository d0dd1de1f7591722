"""A table fitted to a terminal: columns drop by rank, the rest shrink, long cells end with `…`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from natoasia.tuples import NamedTuple
from natoasia.views.clean import one_line
from natoasia.views.fit import cut, width
from natoasia.views.marks import SET_APART, is_set_apart

if TYPE_CHECKING:
    from natoasia.views.ink import Ink

Row = TypeVar("Row")

GAP: Final = 2
"""Blanks between two columns."""

EXTRA: Final = 4
"""Columns of this rank or higher are extras: they go before others must be cut short."""

MEASURED: Final = 1_000
"""Rows whose cells the widths are chosen by; nobody sees more of them together."""

NARROWEST: Final = 8
"""What is left of a column that may be cut when nothing is left to drop."""


UNBOUNDED: Final = 1_000
"""Columns; no terminal has as many."""


class Column(NamedTuple, Generic[Row]):
    """A column of a table; `least` and `most` are the widths it may be cut to and may take."""

    head: str
    cell: Callable[[Row], str]
    rank: int = 0
    """Columns of the highest rank are dropped first; rank 0 always stays."""
    least: int = 0
    """How narrow it may get before others are dropped; 0: it is never cut."""
    wish: int = 0
    """How narrow it may get before mere extras are dropped, where that is more than `least`."""
    most: int = UNBOUNDED
    right: bool = False
    fit: Callable[[str, int], str] = cut
    """How a cell that is too long is cut."""
    style: Callable[[Ink, str], str] | None = None


def table(
    rows: Iterable[Row], columns: Sequence[Column[Row]], room: int, ink: Ink
) -> Iterator[str]:
    """Yield a header and a line for each row, none wider than `room`.

    Beyond so many rows, which may come one by one, the widths stay as they are: a cell is cut to
    them, or stands out where its column is never cut.
    """
    rest = ([one_line(column.cell(row)) for column in columns] for row in rows)
    cells = list(islice(rest, MEASURED))
    widths = fitted(columns, cells, room)
    heads = [column.head for column in columns]
    yield ink.faint(_line(heads, columns, widths, None))
    for row in chain(cells, rest):
        yield _line(row, columns, widths, ink)


def fitted(
    columns: Sequence[Column[Row]], cells: Sequence[Sequence[str]], room: int
) -> dict[int, int]:
    """Return which columns stay, by position, and how wide each is."""
    widths = {
        at: min(
            max(width(text) for text in (column.head, *(row[at] for row in cells))), column.most
        )
        for at, column in enumerate(columns)
        if column.rank == 0 or any(row[at] for row in cells)
    }
    while True:
        last = max(widths, key=lambda at: (columns[at].rank, at))
        rank = columns[last].rank
        least = {at: _least(columns[at], wide, rank) for at, wide in widths.items()}
        if rank == 0 or _total(least.values()) <= room:
            break
        del widths[last]
    return _shrunk(widths, least, room)


def _least(column: Column[Row], wide: int, rank: int) -> int:
    """Return how narrow a column may get while there still is one of this rank to drop."""
    if not column.least:
        return wide
    if rank == 0:
        return min(wide, NARROWEST)
    return min(wide, max(column.least, column.wish if rank >= EXTRA else 0))


def _total(widths: Iterable[int]) -> int:
    taken = list(widths)
    return sum(taken) + GAP * (len(taken) - 1)


def _shrunk(widths: dict[int, int], least: dict[int, int], room: int) -> dict[int, int]:
    """Take from the widest column that can give, one by one, until the line fits."""
    while _total(widths.values()) > room:
        giving = [at for at, wide in widths.items() if wide > least[at]]
        if not giving:
            break
        widths[max(giving, key=widths.__getitem__)] -= 1
    return widths


def _line(
    row: Sequence[str], columns: Sequence[Column[Row]], widths: dict[int, int], ink: Ink | None
) -> str:
    """Join the cells of the columns that stay; no line ends in blanks."""
    cells = (_cell(row[at], columns[at], wide, ink) for at, wide in widths.items())
    return (" " * GAP).join(cells).rstrip()


def _cell(text: str, column: Column[Row], wide: int, ink: Ink | None) -> str:
    if is_set_apart(text):
        short = _cut(text, wide)
    else:
        # Half a number would be a false one.
        short = column.fit(text, wide) if column.least or column.most < UNBOUNDED else text
    blanks = " " * (wide - width(short))
    styled = column.style(ink, short) if ink and column.style else short
    return blanks + styled if column.right else styled + blanks


def _cut(text: str, wide: int) -> str:
    """Cut what is set apart so that it stays set apart on both sides."""
    opening, closing = SET_APART
    return f"{opening}{cut(text[1:-1], wide - 2)}{closing}"
