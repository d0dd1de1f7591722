"""Search: from a question to a page of hits, flat or with the reports of a story as one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final, Literal

from natoasia.desk.finding import TEXTS, advice, seconds
from natoasia.desk.loading import Loading
from natoasia.desk.streaming import Streamed
from natoasia.rows import ArticleRow, Hit, Page, ScorePart
from natoasia.search.syntax import among, stories
from natoasia.store.compressing import ZSTD
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.desk.finding import Question
    from natoasia.rows import Runs, Showing
    from natoasia.search import Result

DEEPER: Final = 4
"""How many times as many reports are looked at when folding left too few; the first look is at
twice as many as are shown, for most stories have two or three reports."""


SHOWING: Final = ("natoasia.store.unpacking", "natoasia.search.marking", ZSTD)
"""What reads and marks the reports that were found."""

MANY: Final = 50_000
"""Reports from which on a search takes longer than to begin with something else beside it."""

FOLDED: Final = 10_000
"""Reports up to which those of one story are one hit: for that all of them are held."""

UNFOLDED: Final = "so many reports are shown one by one, not by story"

RANKED: Final = frozenset({"relevance", "recent"})
"""Orders in which what has more of the words comes first."""

PATHS: Final = 20_000
"""Paths read at a time: the more, the more of them lie beside each other."""

What = Literal["path", "id"]
"""By what reports are named where nothing else of them is asked for."""


class Part(NamedTuple):
    """Which hits are shown, and in which order."""

    sort: str = "relevance"
    limit: int | None = None
    offset: int = 0


class Ranked(NamedTuple):
    """The reports of a page with their scores, and how many match in all."""

    total: int
    rows: tuple[ArticleRow, ...]
    scores: dict[str, float]


def page(asked: Question, part: Part, showing: Showing) -> Page[Hit]:
    """Return a page of the reports that match, each with its best passage.

    Where none has all the words, those with most of them are shown, and a note says so.
    """
    if asked.index.count >= MANY:
        asked.index.beside = Loading(*SHOWING)
    total, hits = _found(asked, part, showing)
    if not total and asked.loosened():
        total, hits = _found(asked, part, showing)
    nearly: tuple[Hit, ...] = ()
    if 0 < total < showing.nearly and part.sort in RANKED and not (part.offset or asked.strict):
        hits = tuple(hits)
        nearly = _nearly(asked, part, showing, hits)
    held = hits if showing.streamed else tuple(hits)
    return Page(held, total, seconds(asked), *advice(asked, total), nearly=nearly)


def _nearly(asked: Question, part: Part, showing: Showing, hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """Return the hits with all words but one, so many that they fill a page with those shown."""
    near = asked.nearly()
    if near is None or (part.limit is not None and part.limit <= len(hits)):
        return ()
    most = showing.nearly if part.limit is None else min(showing.nearly, part.limit)
    _, found = _found(near, part._replace(limit=most), showing)
    known = {row.id for hit in hits for row in (hit.row, *hit.others)}
    return tuple(hit for hit in found if hit.row.id not in known)[: most - len(hits)]


def _found(asked: Question, part: Part, showing: Showing) -> tuple[int, Sequence[Hit]]:
    # Who asks for the reports of a story wants to see them.
    if showing.fold and not stories(asked.query.root) and _fold(asked, part):
        folded = _folded(asked, part)
        return folded.total, tuple(_hits(asked, part, folded, showing))
    result = asked.result(part.sort, part.limit, part.offset)
    read = partial(_read, asked, part, showing, result)
    return result.total, Streamed(len(result.hits), read, TEXTS)


def _fold(asked: Question, part: Part) -> bool:
    """Tell whether so many can be folded; a note says where not."""
    if (part.limit is not None and part.limit <= FOLDED) or asked.total() <= FOLDED:
        return True
    asked.notes = (*asked.notes, UNFOLDED)
    return False


def names(asked: Question, part: Part, what: What) -> Page[str]:
    """Return the paths or the ids of the reports that match, read as they are come to."""
    result = asked.result(part.sort, part.limit, part.offset)
    if not result.total and asked.loosened():
        result = asked.result(part.sort, part.limit, part.offset)
    read = partial(_ids if what == "id" else _paths, asked, result)
    items: Sequence[str] = Streamed(len(result.hits), read, PATHS)
    return Page(items, result.total, seconds(asked), *advice(asked, result.total))


def _ids(_: Question, result: Result, first: int, last: int) -> Iterator[str]:
    return (hit.id for hit in result.hits[first:last])


def _paths(asked: Question, result: Result, first: int, last: int) -> Iterator[str]:
    return asked.store.paths([hit.id for hit in result.hits[first:last]])


def _read(
    asked: Question, part: Part, showing: Showing, result: Result, first: int, last: int
) -> Iterator[Hit]:
    some = result._replace(hits=result.hits[first:last])
    return _hits(asked, part, _told(asked, some), showing)


def _told(asked: Question, result: Result) -> Ranked:
    scores = {hit.id: hit.score for hit in result.hits}
    return Ranked(result.total, tuple(asked.store.rows(list(scores))), scores)


def _folded(asked: Question, part: Part) -> Ranked:
    """Return the page of those reports that are the first of their story."""
    wanted = None if part.limit is None else part.offset + part.limit
    depth = None if wanted is None else 2 * wanted
    while True:
        found = _told(asked, asked.result(part.sort, depth))
        first = list(_first_of_stories(found.rows))
        if depth is None or wanted is None or len(first) >= wanted or depth >= found.total:
            return found._replace(rows=tuple(first[part.offset : wanted]))
        depth *= DEEPER


def _first_of_stories(rows: Iterable[ArticleRow]) -> Iterator[ArticleRow]:
    told: set[str] = set()
    for row in rows:
        if row.story is None or row.story not in told:
            yield row
        if row.story is not None:
            told.add(row.story)


def _hits(asked: Question, part: Part, found: Ranked, showing: Showing) -> Iterator[Hit]:
    passages: dict[str, Runs] = {}
    if showing.passages:
        passages = asked.passages(found.rows, showing.context, showing.width)
    titles = asked.marked(_titles(found.rows)) if showing.titles else {}
    others = _others(asked, part.sort, found.rows) if showing.fold else {}
    for row in found.rows:
        parts = _parts(asked, part.sort, row.id, found.scores[row.id]) if showing.explain else ()
        folded = tuple(one for one in others.get(row.story or "", ()) if one.id != row.id)
        passage, title = passages.get(row.id, ()), titles.get(row.id, ())
        yield Hit(row, found.scores[row.id], passage, folded, parts, title)


def _titles(rows: Iterable[ArticleRow]) -> dict[str, str]:
    return {row.id: row.headline or row.lead for row in rows}


def _others(asked: Question, sort: str, rows: Sequence[ArticleRow]) -> dict[str, list[ArticleRow]]:
    """Return the reports that match of each story on the page, best first."""
    told = {row.story for row in rows if row.story and row.story_size > 1}
    if not told or stories(asked.query.root):
        return {}
    members = [one for story in told for one in asked.store.story(story)]
    result = asked.result(sort, None, query=among(asked.query, members))
    found: dict[str, list[ArticleRow]] = {}
    for row in asked.store.rows([hit.id for hit in result.hits]):
        found.setdefault(row.story or "", []).append(row)
    return found


def _parts(asked: Question, sort: str, id_: str, score: float) -> tuple[ScorePart, ...]:
    parts = tuple(ScorePart(*part) for part in asked.index.explain(asked.query, id_))
    rest = score - sum(part.points for part in parts)
    extra = "being recent" if sort == "recent" else "having more of the words"
    if rest >= LEAST and (sort == "recent" or asked.strict):
        return (*parts, ScorePart("", extra, rest))
    return parts


LEAST: Final = 0.005
"""Points that would still be shown; less is what floating numbers leave over."""
