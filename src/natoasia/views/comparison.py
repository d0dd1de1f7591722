"""Two reports in a terminal: side by side from 100 columns, one below the other under that."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Final

from natoasia.views.clean import one_line
from natoasia.views.comparison_parts import (
    Sheet,
    agreed,
    checked,
    dated,
    headed,
    named,
    quoted,
    unmatched,
)
from natoasia.views.comparison_runs import Line, Piece, beside, wrap, written
from natoasia.views.comparison_words import (
    ALONE,
    may_differ,
    provenance,
    summary,
    title,
    unsought,
)

if TYPE_CHECKING:
    from natoasia.model import Article, Comparison
    from natoasia.views.ink import Ink

Part = Callable[[Sheet], Iterator[str]]


def comparison(
    a: Article,
    b: Article,
    compared: Comparison,
    width: int,
    ink: Ink,
    *,
    changed_only: bool = False,
) -> Iterator[str]:
    """Yield the lines that show a comparison, none wider than `width` columns.

    `changed_only` leaves out the sentences that stand unchanged in both.
    """
    sheet = Sheet(a, b, compared, width, ink, changed_only=changed_only)
    yield from _head(sheet)
    for heading, part in PARTS:
        lines = list(part(sheet))
        if lines:
            yield ""
            yield ink.strong(heading)
            yield from lines


def _head(sheet: Sheet) -> Iterator[str]:
    left, right = _title(sheet, "A", sheet.a), _title(sheet, "B", sheet.b)
    if sheet.beside:
        yield from beside(left, right, sheet.column, sheet.ink)
    else:
        yield from (written(line, sheet.ink) for line in (*left, *right))
    yield sheet.ink.faint("─" * sheet.width)
    yield from _told(sheet, [Piece(summary(sheet.compared), "plain")])
    if left_out := unsought(sheet.compared):
        yield from _told(sheet, [Piece(left_out, "plain")])
    if sheet.compared.may_differ:
        yield from _told(sheet, [Piece(may_differ(sheet.compared), "warn")])


def _told(sheet: Sheet, marked: Iterable[Piece]) -> Iterator[str]:
    for line in wrap(marked, sheet.width):
        yield written(line, sheet.ink)


def _title(sheet: Sheet, letter: str, article: Article) -> list[Line]:
    """Return the headline, the outlet and day, and the path of a report, one below the other."""
    columns = sheet.column - 3
    blocks = [
        wrap([Piece(title(article), "strong")], columns),
        wrap([Piece(provenance(article), "plain")], columns),
        wrap([Piece(one_line(article.path), "faint")], columns),
    ]
    lines = [line for block in blocks for line in block]
    first = [Piece(f"{letter}  ", "strong"), *lines[0]]
    return [first, *([Piece("   ", "plain"), *line] for line in lines[1:])]


PARTS: Final[tuple[tuple[str, Part], ...]] = (
    ("Both say", agreed),
    (ALONE, unmatched),
    ("Headlines and captions", headed),
    ("Quotes", quoted),
    ("Check before printing", checked),
    ("Who and where", named),
    ("Days they speak of", dated),
)
