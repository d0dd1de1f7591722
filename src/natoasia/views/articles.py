"""Lists of articles and of search hits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, groupby, tee
from typing import TYPE_CHECKING, Final

from natoasia.views.clean import one_line
from natoasia.views.fit import cut, cut_front, wrap
from natoasia.views.formats import Field, Sheet
from natoasia.views.ink import Ink
from natoasia.views.marks import count, dashed, is_set_apart, known, title
from natoasia.views.snippet import LINES as SNIPPET_LINES
from natoasia.views.snippet import mark, marked, snippet_json, snippet_lines
from natoasia.views.table import Column, table

if TYPE_CHECKING:
    from natoasia.rows import ArticleRow, Hit, ScorePart

FIELDS: Final[tuple[Field[ArticleRow], ...]] = (
    Field("id", lambda row: row.id),
    Field("date", lambda row: row.date),
    Field("source", lambda row: row.source),
    Field("agencies", lambda row: row.agencies),
    Field("headline", lambda row: row.headline),
    Field("lead", lambda row: row.lead),
    Field("words", lambda row: row.words),
    Field("language", lambda row: row.language),
    Field("story", lambda row: row.story),
    Field("story_size", lambda row: row.story_size),
    Field("path", lambda row: row.path),
)
"""What TSV, CSV and JSON hold of an article, in this order; a public contract."""

SNIPPET: Final = 100
"""Columns a line of a snippet takes at most; longer ones are hard to read."""

LEFT_OVER: Final = 6
"""Columns of a line of a snippet that stay empty, or go to what marks hits and ends."""

UNDER: Final = 10
"""Snippets stand under the second column: ids are eight characters."""

LEAST: Final = 0.005
"""Points that are shown: less, as very common words give, would read 0.00."""

NEARLY: Final = "All words but one:"

WHOLE: Final = 1_000
"""Lines of a snippet that was asked for in whole sentences: all of them."""


def via(row: ArticleRow) -> str:
    """Return the agencies a report came by, where they are not its source themselves."""
    return ", ".join(agency for agency in row.agencies if agency != row.source)


def story_mark(row: ArticleRow) -> str:
    """Return the story's id and size, or nothing where the article stands alone."""
    return f"{row.story} ×{row.story_size}" if row.story and row.story_size > 1 else ""


def _title(ink: Ink, text: str) -> str:
    return ink.lead(text) if is_set_apart(text) else dashed(ink, text)


HEADLINE: Final = "HEADLINE"

COLUMNS: Final[tuple[Column[ArticleRow], ...]] = (
    Column("ID", lambda row: row.id, style=Ink.key),
    Column("DATE", lambda row: known(row.date), style=dashed),
    Column("SOURCE", lambda row: known(row.source), 1, least=14, most=24, style=dashed),
    Column("VIA", via, 3, least=8, most=20),
    Column(HEADLINE, lambda row: title(row.headline, row.lead), least=36, wish=54, style=_title),
    Column("STORY", story_mark, 2, style=Ink.faint),
    Column("WORDS", lambda row: f"{row.words:,}", 4, right=True, style=Ink.faint),
    Column("PATH", lambda row: row.path, 5, 20, 48, fit=cut_front, style=Ink.faint),
)


def article_table(rows: Iterable[ArticleRow], room: int, ink: Ink) -> Iterator[str]:
    """Yield a table of articles, a line each, none wider than `room`."""
    return table(rows, COLUMNS, room, ink)


def _of_row(field: Field[ArticleRow]) -> Field[Hit]:
    return Field(field.name, lambda hit: field.value(hit.row))


HIT_FIELDS: Final[tuple[Field[Hit], ...]] = (
    *map(_of_row, FIELDS),
    Field("score", lambda hit: round(hit.score, 4)),
    Field("snippet", lambda hit: snippet_json(hit.snippet), lambda hit: marked(hit.snippet)),
)
"""What TSV, CSV and JSON hold of a hit: an article's fields, then these."""


def hit_table(
    hits: Sequence[Hit],
    room: int,
    ink: Ink,
    snippet: int = SNIPPET_LINES,
    nearly: Sequence[Hit] = (),
) -> Iterator[str]:
    """Yield the table of the articles found, each line followed by its snippet and what is told."""
    shown, rows = tee(chain(hits, nearly))
    found: set[str] = set()
    lines = table(_rows(rows, found), _columns(found), room, ink)
    measure = min(room - UNDER, SNIPPET)
    yield next(lines)
    for at, (hit, line) in enumerate(zip(shown, lines, strict=True)):
        if nearly and at == len(hits):
            yield from ("", ink.faint(NEARLY))
        yield line
        for text in snippet_lines(hit.snippet, measure, ink, snippet):
            yield " " * UNDER + text
        for text in _told(hit, measure):
            yield " " * UNDER + ink.faint(text)


def _rows(hits: Iterable[Hit], found: set[str]) -> Iterator[ArticleRow]:
    """Yield the rows of hits, and add to `found` what was found in their headlines."""
    for hit in hits:
        found.update(one_line(text) for text, is_hit in hit.title if is_hit)
        yield hit.row


def _columns(found: set[str]) -> Sequence[Column[ArticleRow]]:
    """Return the columns of articles, with what was found marked in the headlines."""

    def style(ink: Ink, text: str) -> str:
        marked = mark(text, found, ink) if found else text
        return ink.lead(marked) if is_set_apart(text) else dashed(ink, marked)

    return [one._replace(style=style) if one.head == HEADLINE else one for one in COLUMNS]


def _told(hit: Hit, measure: int) -> Iterator[str]:
    """Yield what a score is made of, and which reports are folded under a hit."""
    if hit.parts:
        yield from wrap(points(hit), measure)
    if hit.others:
        yield cut(folded(hit), measure)


def points(hit: Hit) -> str:
    """Return what a score is made of, word by word and each by where it stands.

    `2.71: korea 1.32 (0.34 in any form, 0.98 as typed); tanks 0.89 in any form; 0.50 being recent`
    """
    told = (_share(asked, list(parts)) for asked, parts in groupby(hit.parts, lambda it: it.asked))
    total = hit.score or sum(part.points for part in hit.parts)
    return one_line(f"{total:.2f}: {'; '.join(told)}")


def _share(asked: str, parts: Sequence[ScorePart]) -> str:
    """Return what one word gives: its points, and what they are made of if of more than one."""
    told = [part for part in parts if part.points >= LEAST] or parts
    each = [f"{part.points:.2f} {part.by}".rstrip() for part in told]
    if len(each) == 1:
        return f"{asked} {each[0]}".lstrip()
    return f"{asked} {sum(part.points for part in parts):.2f} ({', '.join(each)})".lstrip()


def folded(hit: Hit) -> str:
    """Return what is folded under a hit: `+3 reports of story 7qkabcde: The Harbour Courier`."""
    outlets = ", ".join(dict.fromkeys(one.source for one in hit.others if one.source))
    said = f"+{count(len(hit.others), 'report')} of story {hit.row.story}"
    return one_line(f"{said}: {outlets}" if outlets else said)


PARTS: Final[Field[Hit]] = Field(
    "parts",
    lambda hit: [part._asdict() for part in hit.parts],
    lambda hit: points(hit) if hit.parts else "",
)


def snippet_width(room: int) -> int:
    """Return how many characters of a snippet its lines on a terminal hold."""
    return SNIPPET_LINES * (min(room - UNDER, SNIPPET) - LEFT_OVER)


def hit_sheet(
    *, whole: bool = False, explained: bool = False, nearly: Sequence[Hit] = ()
) -> Sheet[Hit]:
    """Return how hits are shown: with whole snippets, with what their scores are made of.

    A table ends with those that have all words but one.
    """
    fields = (*HIT_FIELDS, PARTS) if explained else HIT_FIELDS
    made = partial(hit_table, snippet=WHOLE if whole else SNIPPET_LINES, nearly=nearly)
    return HIT_SHEET._replace(fields=fields, table=made)


SHEET: Final = Sheet(FIELDS, article_table, lambda row: row.id, lambda row: row.path)
HIT_SHEET: Final = Sheet(HIT_FIELDS, hit_table, lambda hit: hit.row.id, lambda hit: hit.row.path)
NAMES: Final[Sheet[str]] = Sheet((), lambda names, *_: iter(names), str, str)
"""Paths or ids alone."""
