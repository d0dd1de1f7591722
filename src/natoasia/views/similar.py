"""Reports like another, each with what makes it so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from natoasia.views.articles import FIELDS, SNIPPET, UNDER, article_table
from natoasia.views.clean import one_line
from natoasia.views.fit import flow
from natoasia.views.formats import BETWEEN, Field, Sheet

if TYPE_CHECKING:
    from natoasia.rows import ArticleRow, Similar
    from natoasia.views.ink import Ink


def _of_row(field: Field[ArticleRow]) -> Field[Similar]:
    return Field(field.name, lambda like: field.value(like.row))


SIMILAR_FIELDS: Final[tuple[Field[Similar], ...]] = (
    *map(_of_row, FIELDS),
    Field("likeness", lambda like: round(like.score, 4)),
    Field(
        "shared",
        lambda like: [{"text": text, "share": round(share, 4)} for text, share in like.shared],
        lambda like: BETWEEN.join(told(like)),
    ),
)
"""What TSV, CSV and JSON hold of a report like another: an article's fields, then these."""


def told(like: Similar) -> list[str]:
    """Return what two reports share, each part with its share of the likeness: `Seoul 5%`."""
    return [f"{one_line(text)} {share:.0%}" for text, share in like.shared]


def similar_table(rows: Sequence[Similar], room: int, ink: Ink) -> Iterator[str]:
    """Yield the table of the reports, each line followed by its likeness and what makes it up."""
    lines = article_table([like.row for like in rows], room, ink)
    yield next(lines)
    for like, line in zip(rows, lines, strict=True):
        yield line
        yield from (" " * UNDER + ink.faint(text) for text in _shared(like, room))


def _shared(like: Similar, room: int) -> Iterator[str]:
    parts = [*told(like), *_rest(like)]
    words = [f"{like.score:.2f} alike:", *(f"{part}," for part in parts[:-1]), *parts[-1:]]
    return flow(words, min(room - UNDER, SNIPPET))


def _rest(like: Similar) -> Iterator[str]:
    """Yield what the parts that are not told add up to, where that is anything."""
    rest = f"{1 - sum(share for _, share in like.shared):.0%}"
    if rest != "0%":
        yield f"the rest {rest}"


SHEET: Final = Sheet(
    SIMILAR_FIELDS, similar_table, lambda like: like.row.id, lambda like: like.row.path
)
