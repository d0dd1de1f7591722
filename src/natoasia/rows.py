"""The light rows of list and search: plain tuples, so that showing them never loads pydantic."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, Literal, NamedTuple, TypeVar

Item = TypeVar("Item")

Runs = tuple[tuple[str, bool], ...]
"""A snippet: its pieces in order, and whether each is a hit."""


class ArticleRow(NamedTuple):
    """What a table shows of an article."""

    id: str
    date: str | None
    """ISO 8601, only as precise as what is known."""
    source: str | None
    agencies: tuple[str, ...]
    headline: str | None
    lead: str
    """The first sentence of the body; stands in, set apart, where there is no headline."""
    words: int
    """Of the body."""
    language: str | None
    path: str
    story: str | None
    story_size: int


class Hit(NamedTuple):
    """An article a search found."""

    row: ArticleRow
    score: float
    snippet: Runs


class StoryRow(NamedTuple):
    """What a table shows of a story."""

    id: str
    first_day: str | None
    last_day: str | None
    reports: int
    outlets: tuple[str, ...]
    origins: int
    headline: str | None


class Page(NamedTuple, Generic[Item]):
    """A part of a result."""

    items: tuple[Item, ...]
    total: int
    seconds: float
    notes: tuple[str, ...] = ()
    """What a person should know: how a query was read, that an index was rebuilt."""
    suggestions: tuple[str, ...] = ()
    """Queries that would find something, when this one found nothing."""


class Filters(NamedTuple):
    """The filters that exist as options too."""

    person: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    story: str | None = None


class Problem(NamedTuple):
    """A file that was not taken, and why; or what a check found."""

    path: str
    reason: str


class Progress(NamedTuple):
    """How far an ingest is; `total` is the number of files, once known."""

    phase: Literal["reading", "indexing", "linking"]
    done: int
    total: int


class IngestSummary(NamedTuple):
    """What an ingest did, in files (`new` to `vanished`) and in articles and stories after it."""

    new: int
    changed: int
    moved: int
    unchanged: int
    vanished: int
    problems: tuple[Problem, ...]
    articles: int
    stories: int
    seconds: float


class CheckReport(NamedTuple):
    """The state of a desk: its counts, what is wrong, and what was put right."""

    counts: Mapping[str, int]
    problems: tuple[Problem, ...]
    repaired: tuple[str, ...]
