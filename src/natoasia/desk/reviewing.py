"""A press review: what the reports of a question tell, story by story, and where they differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import TYPE_CHECKING, Final

from natoasia.desk import stories
from natoasia.desk.finding import Question, advice, asks
from natoasia.desk.listing import unlinked
from natoasia.rows import Filters
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.model import Article, Check, Span
    from natoasia.rows import ArticleRow, NameKind, NameRow, StoryRow
    from natoasia.store import Store

MOST_COMPARED: Final = 6
"""Reports of a story compared with each other, the earliest: fifteen pairs, and a reader of a
review who wants more asks for the story."""

MOST_NAMED: Final = 8
"""People and places named of a story; all of them are in the story's own view."""

MOST_ALONE: Final = 50
"""Reports named that stand alone, the latest; the rest is counted."""


class Difference(NamedTuple):
    """Something in which two reports of a story differ; `a` is the earlier."""

    a: str
    b: str
    check: Check


class Reviewed(NamedTuple):
    """A story of the review."""

    row: StoryRow
    reports: tuple[Article, ...]
    """All of them, earliest first, undated last, also those the question does not find."""
    people: tuple[NameRow, ...]
    places: tuple[NameRow, ...]
    """The `MOST_NAMED` that most of its reports name."""
    differences: tuple[Difference, ...]
    """Of the earliest reports, those likely harmless left out; each told once."""
    uncompared: int
    """Later reports, which were not compared."""


class Review(NamedTuple):
    """What the reports of a question tell."""

    reports: int
    undated: int
    first_day: str | None
    last_day: str | None
    outlets: tuple[tuple[str, int], ...]
    """Each with its number of reports, the most busy first."""
    story_count: int
    stories: Iterator[Reviewed]
    """Those told by most outlets first; each is read as it is asked for."""
    alone_count: int
    alone: tuple[ArticleRow, ...]
    """The latest `MOST_ALONE` of the reports found whose event no other report tells."""
    notes: tuple[str, ...]
    suggestions: tuple[str, ...]


def review(store: Store, query: str, filters: Filters, *, limit: int | None) -> Review:
    """Return the review of the reports that match, or of a story, with at most `limit` stories."""
    query, filters, of_story = stories.asked(store, query, filters)
    asked = Question(store, query, filters) if asks(query, filters) else None
    every = store.rows_among(asked.found(), sort="date") if asked else store.rows(sort="date")
    found = _Found(every)
    rows = _ordered(store.story_rows(found.stories, least=2))
    notes, suggestions = advice(asked, found.reports) if asked else ((), ())
    return Review(
        reports=found.reports,
        undated=found.undated,
        first_day=found.first_day,
        last_day=found.last_day,
        outlets=tuple(sorted(found.outlets.items(), key=lambda one: (-one[1], one[0]))),
        story_count=len(rows),
        stories=(_reviewed(row, store) for row in rows[:limit]),
        alone_count=found.alone_count,
        alone=tuple(found.alone),
        notes=(*unlinked(store), *of_story, *notes),
        suggestions=suggestions,
    )


class _Found:
    """The rows of the reports found, latest first and undated last, counted as they pass."""

    def __init__(self, rows: Iterator[ArticleRow]) -> None:
        self.reports = self.undated = self.alone_count = 0
        self.first_day: str | None = None
        self.last_day: str | None = None
        self.outlets: Counter[str] = Counter()
        self.stories: list[str] = []
        self.alone: list[ArticleRow] = []
        told = set()
        for row in rows:
            self._count(row)
            if row.story is None:
                self._leave(row)
            elif row.story not in told:
                told.add(row.story)
                self.stories.append(row.story)

    def _count(self, row: ArticleRow) -> None:
        self.reports += 1
        self.undated += row.date is None
        self.last_day = self.last_day or row.date
        self.first_day = row.date or self.first_day
        if row.source:
            self.outlets[row.source] += 1

    def _leave(self, row: ArticleRow) -> None:
        self.alone_count += 1
        if len(self.alone) < MOST_ALONE:
            self.alone.append(row)


def _ordered(rows: Iterable[StoryRow]) -> list[StoryRow]:
    """Return stories of most outlets first, then of most reports, then the latest."""
    latest = sorted(rows, key=lambda row: (row.last_day or "", row.id), reverse=True)
    return sorted(latest, key=lambda row: (-len(row.outlets), -row.reports))


def _reviewed(row: StoryRow, store: Store) -> Reviewed:
    reports = tuple(store.articles(store.story(row.id)))
    return Reviewed(
        row=row,
        reports=reports,
        people=_named(row, "person", store),
        places=_named(row, "place", store),
        differences=tuple(differences(reports)),
        uncompared=max(len(reports) - MOST_COMPARED, 0),
    )


def _named(row: StoryRow, kind: NameKind, store: Store) -> tuple[NameRow, ...]:
    from natoasia.desk.naming import names

    page = slice(0, MOST_NAMED)
    return tuple(names(store, kind, "", Filters(story=row.id), name=None, page=page).items)


def differences(reports: Sequence[Article]) -> Iterator[Difference]:
    """Yield what an editor should look at in the earliest reports of a story, each thing once."""
    from natoasia.comparing import checks, held, laid_out

    told: set[tuple[str, frozenset[str]]] = set()
    for a, b in combinations(map(laid_out, reports[:MOST_COMPARED]), 2):
        first, second = a.side.article, b.side.article
        for check in checks(held(a, b)):
            said = frozenset((_at(first, check.a), _at(second, check.b)))
            if not check.minor and (check.kind, said) not in told:
                told.add((check.kind, said))
                yield Difference(first.id, second.id, check)


def _at(report: Article, span: Span) -> str:
    """Return the words of a finding, as they are compared with those of another pair."""
    return " ".join(report.text[slice(*span)].casefold().split())
