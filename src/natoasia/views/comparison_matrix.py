"""Several reports in a terminal: statements down, reports across, line numbers in the cells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from string import ascii_uppercase
from typing import TYPE_CHECKING, Final

from natoasia.views.clean import one_line
from natoasia.views.comparison_words import provenance, title, unsought_among
from natoasia.views.fit import cut, pad, wrap

if TYPE_CHECKING:
    from natoasia.model import Article, Matrix, Told
    from natoasia.views.ink import Ink

CELL: Final = 5
"""Columns of a report: a line number of up to four digits and a blank."""

NARROWEST: Final = 24
"""Columns a statement has at least, however many reports there are."""


Lines = Sequence[Mapping[int, int]]
"""Of every report, on which line a sentence begins, by its number."""


class Grid:
    """What is shown, and the paper it is shown on."""

    def __init__(
        self, articles: Mapping[str, Article], matrix: Matrix, width: int, ink: Ink
    ) -> None:
        self.articles, self.matrix, self.width, self.ink = articles, matrix, width, ink
        self.lines = lines_of(matrix)

    @property
    def room(self) -> int:
        """Return the columns left for a statement."""
        return max(self.width - CELL * len(self.matrix.reports) - 1, NARROWEST)


def comparison_matrix(
    articles: Mapping[str, Article], matrix: Matrix, width: int, ink: Ink
) -> Iterator[str]:
    """Yield the lines that show who has which statement; `articles` by id."""
    grid = Grid(articles, matrix, width, ink)
    yield from _legend(grid)
    shared = [row for row in matrix.rows if row.told_by > 1]
    yield ""
    yield ink.strong(_letters(grid) + " Said by several, with the line of each file")
    for row in shared:
        yield from _row(grid, row)
    if not shared:
        yield " No sentence has close wording in another report."
    for at in range(len(matrix.reports)):
        yield from _alone(grid, at)
    if left_out := unsought_among(matrix):
        yield ""
        yield from wrap(left_out, width)


def lines_of(matrix: Matrix) -> Lines:
    """Return on which line of its report every sentence begins."""
    return [{one.number: one.line for one in report} for report in matrix.sentences]


def letter(at: int) -> str:
    """Return the letter of a report; after Z they are numbered.

    >>> letter(0), letter(26)
    ('A', '27')
    """
    return ascii_uppercase[at] if at < len(ascii_uppercase) else str(at + 1)


def _legend(grid: Grid) -> Iterator[str]:
    for at, report in enumerate(grid.matrix.reports):
        article = grid.articles[report]
        said = f"{pad(letter(at), 3)}{provenance(article)}  {title(article)}"
        yield cut(said, grid.width)


def _letters(grid: Grid) -> str:
    return "".join(pad(letter(at), CELL, right=True) for at in range(len(grid.matrix.reports)))


def _row(grid: Grid, row: Told) -> Iterator[str]:
    cells = "".join(_cell(grid, row, at) for at in range(len(row.sentences)))
    blank = " " * (CELL * len(row.sentences))
    for count, line in enumerate(wrap(one_line(row.text), grid.room)):
        yield f"{blank if count else cells} {line}"


def _cell(grid: Grid, row: Told, at: int) -> str:
    """Return the line a report has a statement on; strong for the earliest that has it."""
    if not row.sentences[at]:
        return grid.ink.faint(pad("·", CELL, right=True))
    line = pad(str(grid.lines[at][row.sentences[at][0]]), CELL, right=True)
    return grid.ink.strong(line) if at == row.first else line


def _alone(grid: Grid, at: int) -> Iterator[str]:
    rows = [row for row in grid.matrix.rows if row.first == at and row.told_by == 1]
    if rows:
        yield ""
        yield grid.ink.strong(f"{letter(at)}  No close wording in the others")
    for row in rows:
        line = grid.lines[at][row.sentences[at][0]]
        for count, text in enumerate(wrap(one_line(row.text), grid.width - CELL - 1)):
            yield f"{'' if count else line:>{CELL}} {text}"
