"""Search: from a question to a page of hits, flat or with the reports of a story as one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final, overload

from natoasia.desk.finding import TEXTS, advice, seconds
from natoasia.rows import ArticleRow, Hit, Page, ScorePart
from natoasia.search.syntax import among, stories
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.desk.finding import Question
    from natoasia.rows import Showing
    from natoasia.search import Result

DEEPER: Final = 4
"""How many times as many reports are looked at when folding left too few; the first look is at
twice as many as are shown, for most stories have two or three reports."""


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
    total, hits = _found(asked, part, showing)
    if not total and asked.loosened():
        total, hits = _found(asked, part, showing)
    held = hits if showing.streamed else tuple(hits)
    return Page(held, total, seconds(asked), *advice(asked, total))


def _found(asked: Question, part: Part, showing: Showing) -> tuple[int, Sequence[Hit]]:
    # Who asks for the reports of a story wants to see them.
    if showing.fold and not stories(asked.query.root):
        folded = _folded(asked, part)
        return folded.total, tuple(_hits(asked, part, folded, showing))
    result = asked.result(part.sort, part.limit, part.offset)
    return result.total, Streamed(result, partial(_of, asked, part, showing))


def _of(asked: Question, part: Part, showing: Showing, result: Result) -> Iterator[Hit]:
    return _hits(asked, part, _told(asked, result), showing)


class Streamed(Sequence[Hit]):
    """Hits that are read when they are come to, and held no longer: a pipe may want all of them."""

    def __init__(self, result: Result, read: Callable[[Result], Iterator[Hit]]) -> None:
        self._result = result
        self._read = read

    def __len__(self) -> int:
        return len(self._result.hits)

    def __iter__(self) -> Iterator[Hit]:
        for at in range(0, len(self), TEXTS):
            yield from self[at : at + TEXTS]

    @overload
    def __getitem__(self, at: int) -> Hit: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Hit, ...]: ...
    def __getitem__(self, at: int | slice) -> Hit | tuple[Hit, ...]:
        hits = self._result.hits[at] if isinstance(at, slice) else (self._result.hits[at],)
        read = tuple(self._read(self._result._replace(hits=hits)))
        return read if isinstance(at, slice) else read[0]


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
    ids = [row.id for row in found.rows]
    passages = asked.passages(ids, showing.context) if showing.passages else {}
    others = _others(asked, part.sort, found.rows) if showing.fold else {}
    for row in found.rows:
        parts = _parts(asked, part.sort, row.id, found.scores[row.id]) if showing.explain else ()
        folded = tuple(one for one in others.get(row.story or "", ()) if one.id != row.id)
        yield Hit(row, found.scores[row.id], passages.get(row.id, ()), folded, parts)


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
    if sort == "recent" and rest >= LEAST:
        return (*parts, ScorePart("", "being recent", rest))
    return parts


LEAST: Final = 0.005
"""Points that would still be shown; less is what floating numbers leave over."""
