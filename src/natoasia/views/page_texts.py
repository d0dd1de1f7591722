"""Both texts of a comparison as markup: every sentence a place to jump to, links shaded."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from html import escape
from typing import TYPE_CHECKING, Final

from natoasia.tuples import NamedTuple
from natoasia.views.clean import clean
from natoasia.views.comparison_runs import Mark, Piece, pieces
from natoasia.views.comparison_words import label

if TYPE_CHECKING:
    from natoasia.model import Alignment, Article, Comparison, Segment, Sentence, Side

COMPARED: Final = ("headline", "caption", "paragraph")
"""Kinds of segment that hold sentences; all others are shown, set apart."""

TAGS: Final = {"shared": "b", "changed": "mark"}


class Column(NamedTuple):
    """One report of a comparison."""

    side: str
    """`a`, `b`, or what else the places of its sentences are named after."""
    article: Article
    text: str
    sentences: tuple[Sentence, ...]
    links: dict[int, Alignment]
    """By sentence number."""


def column(side: Side, article: Article, compared: Comparison) -> Column:
    """Return a report with its sentences and the links they have."""
    links = {number: one for one in compared.alignments for number in getattr(one, side)}
    return Column(side, article, article.text, compared.sentences(side), links)


def safe(text: str) -> str:
    """Return untrusted text as it may stand in a page: no markup, no control characters."""
    return escape(clean(text))


def markup(column: Column) -> Iterator[str]:
    """Yield the whole text of a report, a paragraph for each segment."""
    rest = deque(column.sentences)
    for segment in column.article.segments:
        inside = []
        while rest and rest[0].span[1] <= segment.end:
            inside.append(rest.popleft())
        if segment.kind in COMPARED and inside:
            yield from _paragraph(column, segment, inside)
        elif segment.text.strip():
            yield f'<p class="aside">{safe(segment.text.strip())}</p>'


def _paragraph(column: Column, segment: Segment, inside: Iterable[Sentence]) -> Iterator[str]:
    yield f'<p class="{segment.kind}">'
    line = 0
    for one in inside:
        if one.line != line:
            yield f'<span class="number">{one.line}</span>'
            line = one.line
        yield _sentence(column, one) + " "
    yield "</p>"


def _sentence(column: Column, one: Sentence) -> str:
    link = column.links.get(one.number)
    place = f"{column.side}{one.number}"
    if link is None:
        alone = " alone" if one.zone == "body" else ""
        return f'<span class="s{alone}" id="{place}">{safe(one.text)}</span>'
    other = "b" if column.side == "a" else "a"
    target = f"{other}{getattr(link, other)[0]}"
    moved = " moved" if link.moved else ""
    words = "".join(map(_tagged, pieces(column.text, one.span, marks(link, _side(column)))))
    return (
        f'<a class="s {link.kind}{moved}" id="{place}" href="#{target}" '
        f'title="{escape(label(link))}">{words}</a>'
    )


def _side(column: Column) -> Side:
    return "a" if column.side == "a" else "b"


def marks(link: Alignment, side: Side) -> list[Mark]:
    """Return what is marked in an aligned sentence: words that changed, or that both have."""
    changed = [Mark(getattr(one, side), "changed") for one in link.changes]
    return changed + [Mark(getattr(one, side), "shared") for one in link.shared]


def _tagged(piece: Piece) -> str:
    tag = TAGS.get(piece.role)
    return f"<{tag}>{safe(piece.text)}</{tag}>" if tag else safe(piece.text)
