"""The light rows of list and search: plain tuples, so that showing them never loads pydantic."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, Literal, TypeVar

from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Protocol

Item = TypeVar("Item")

NameKind = Literal["person", "place", "organisation"]

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


class IndexRow(NamedTuple):
    """What the search index is told of an article."""

    id: str
    date: str | None
    """ISO 8601, only as precise as what is known."""
    source: str | None
    headline: str | None
    lead: str
    body: str
    people: tuple[str, ...]
    """Every form of every name."""
    places: tuple[str, ...]
    agencies: tuple[str, ...]
    path: str
    language: str | None
    words: int
    """Of the body."""
    meant: tuple[str, ...] = ()
    """People it most likely means where it gives a surname only."""
    called: tuple[str, ...] = ()
    """Other names of its places: `Kyiv` where it says `Kiev`."""
    within: tuple[str, ...] = ()
    """Countries its places are in, under all their names."""
    placed: tuple[tuple[str, str | None], ...] = ()
    """Every form of every place with its country, ISO 3166-1 alpha-2."""
    byline: tuple[str, ...] = ()
    """Who wrote it."""


class BodyRow(NamedTuple):
    """What a passage of an article is cut from, and what is told beside it."""

    id: str
    body: str
    byline: tuple[str, ...]


class ScorePart(NamedTuple):
    """What one word or phrase of a query adds to a report's score, and by standing where."""

    asked: str
    by: str
    points: float


class Hit(NamedTuple):
    """An article a search found."""

    row: ArticleRow
    score: float
    snippet: Runs
    others: tuple[ArticleRow, ...] = ()
    """Further reports of its story that match, where those are folded under the best one."""
    parts: tuple[ScorePart, ...] = ()
    """What the score is made of, where that was asked for."""
    title: Runs = ()
    """The headline, or the lead that stands for it, with its hits; where that was asked for."""


class Showing(NamedTuple):
    """How hits are shown."""

    fold: bool = False
    """Reports of one story as one hit; `limit` and `offset` then count those."""
    context: int | None = None
    """Whole sentences as the snippet, so many on either side of the best one."""
    explain: bool = False
    passages: bool = True
    """Whether the best passage of each is shown; cutting them out takes most of the time."""
    width: int | None = None
    """Characters of a snippet, so that it is chosen to fit; unless in whole sentences."""
    titles: bool = False
    """Whether the hits in headlines are told too, for a terminal that can mark them by colour."""
    nearly: int = 0
    """Hits up to which those with all words but one follow, where fewer reports have all."""
    streamed: bool = False
    """Whether hits are read as they are come to, once, while the desk is open; else all at once."""


class Count(NamedTuple):
    """A value, and how many of the reports found have it."""

    value: str
    reports: int
    headline: str | None = None
    """Of a story, whose value is its id."""


class Similar(NamedTuple):
    """A report like another, and what makes it so."""

    row: ArticleRow
    score: float
    """From 0 to 1: the cosine of the two, judged alone."""
    shared: tuple[tuple[str, float], ...]
    """Names, phrases and words both have, each with its share of the likeness, largest first."""


class StoryRow(NamedTuple):
    """What a table shows of a story."""

    id: str
    first_day: str | None
    last_day: str | None
    reports: int
    outlets: tuple[str, ...]
    origins: int
    headline: str | None


class NameForm(NamedTuple):
    """A form of a name, and how many reports give no other."""

    name: str
    reports: int
    rule: str | None
    """How it is known to be of this name; `None`: it differs in case, hyphens or accents only."""


class NameRow(NamedTuple):
    """A person, place or organisation across the reports of a desk."""

    kind: NameKind
    name: str
    """The form most reports give."""
    reports: int
    """How many name it."""
    stories: int
    """Of how many stories; a report that stands alone is none."""
    mentions: int
    first_day: str | None
    last_day: str | None
    forms: tuple[str, ...]
    """Every fullest form a report gives, the commonest first."""
    country: str | None = None
    """ISO 3166-1 alpha-2, of a place on the map."""
    inferred: int = 0
    """Reports among them that give a surname only, taken for this person because of their story."""
    geonames_id: int | None = None
    latitude: float | None = None
    longitude: float | None = None
    written: tuple[NameForm, ...] = ()
    """The forms, each with its reports, and how it is known to be of this name."""


class Mention(NamedTuple):
    """A place in a report where a name stands."""

    number: int
    """Among the mentions that were asked for, from 1, in the order of the text."""
    line: int | None
    """In the file, where it is known."""
    name: str
    """What the report's names have it under."""
    before: str
    words: str
    after: str
    """What stands around it in its line."""
    span: tuple[int, int]


class Page(NamedTuple, Generic[Item]):
    """A part of a result."""

    items: Sequence[Item]
    total: int
    seconds: float
    notes: tuple[str, ...] = ()
    """What a person should know: how a query was read, that an index was rebuilt."""
    suggestions: tuple[str, ...] = ()
    """Queries that would find something, when no report has all that this one asks for."""
    reports: int = 0
    """How many reports were counted, where the items are no reports but counts."""
    nearly: Sequence[Item] = ()
    """What has all that was asked for but one word, where few have all; not in `total`."""


class Filters(NamedTuple):
    """The filters that exist as options too."""

    person: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    story: str | None = None


class SavedSearch(NamedTuple):
    """A search that is kept, and how many reports it finds that came since it was looked at."""

    name: str
    query: str
    filters: Filters
    new: int


class News(NamedTuple):
    """What came since a saved search was last looked at; `until` is what to note as seen."""

    page: Page[Hit]
    until: int


if TYPE_CHECKING:

    class Located(Protocol):
        """What stands in a file: a report, or only its text."""

        @property
        def path(self) -> str:
            """The file's."""

        @property
        def span(self) -> tuple[int, int] | None:
            """Where it stands there, if the file holds others too."""

        @property
        def text(self) -> str:
            """The whole of it."""


class ReportText(NamedTuple):
    """What is read of a report for the sentences that it tells."""

    id: str
    path: str
    span: tuple[int, int] | None
    """Where it stands in its file, if that holds others too."""
    date: str | None
    source: str | None
    story: str | None
    text: str
    told: tuple[tuple[int, int], ...]
    """Where its paragraphs and captions stand in the text."""


class DatedStatement(NamedTuple):
    """A sentence of a report that speaks of a day, month or year."""

    day: str
    """ISO 8601, as precise as the sentence is; resolved against the report's own date."""
    text: str
    words: str
    """Those that name the day, as written: `Sunday`, `Jan 29`."""
    rule: str
    """How the day was made of them."""
    article: str
    source: str | None
    published: str | None
    path: str
    line: int | None
    """In the file, where it is known."""
    story: str | None


class CopyRow(NamedTuple):
    """A report among copies of one report: the earliest first, then those made of it."""

    group: str
    """The id of the earliest."""
    kind: Literal["first", "exact", "near", "version", "carried"]
    of: str | None
    """The report it is a copy of; its own id where one text is at several paths."""
    share: float | None
    """Of the words of the shorter of the two, those in passages both have."""
    row: ArticleRow
    """With the path of this copy."""
