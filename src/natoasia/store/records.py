"""The plain tuples that go into the store and come out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.rows import NameKind

SEPARATOR = "\x1f"
"""Between the parts of a column that holds several: no name has it."""


Row = tuple[Any, ...]
"""A row as SQLite gives it; what uses it names the columns."""


class Named(NamedTuple):
    """A name in an article, and its number across articles."""

    number: int
    kind: NameKind
    name: str
    """The fullest form."""
    times: int = 1
    """How often the article names it."""
    country: str | None = None
    """ISO 3166-1 alpha-2, of a place on the map."""
    geonames_id: int | None = None
    latitude: float | None = None
    longitude: float | None = None


class Inferred(NamedTuple):
    """Whom an article most likely means by a surname alone."""

    article: int
    """The article's number."""
    surname: int
    """The number of the name it gives."""
    person: int
    """The number of the person it is taken for."""
    confidence: float


class Joined(NamedTuple):
    """Whom a full name counts as, across articles."""

    number: int
    person: int
    """Its own number where it stands alone, or others count as it."""
    rule: str | None
    """How it is known; `None` where it counts as itself."""


class Entry(NamedTuple):
    """An article made ready for the store: made where it was parsed, passed on as plain data."""

    long_id: str
    """The id at its full length, of which the desk shows the first characters."""
    path: str
    span: tuple[int, int] | None
    date: str | None
    source: str | None
    agencies: str
    headline: str | None
    lead: str
    words: int
    language: str | None
    text_bytes: int
    whole: bytes
    """The text and, after it, the record of the fields: the store compresses both as one."""
    bag: bytes
    names: tuple[Named, ...]


class Reading(NamedTuple):
    """A file that was read: what it was, and the articles in it."""

    path: str
    sha256: bytes
    size: int
    mtime_ns: int
    parser: int
    encoding: str
    raw: bytes | None
    """Deflated; `None` where the only article's text gives the bytes back."""
    entries: tuple[Entry, ...]


class Known(NamedTuple):
    """What the store knows of a path: its version that is current, or vanished."""

    number: int
    sha256: bytes
    size: int
    mtime_ns: int
    parser: int
    state: str


class DocumentRow(NamedTuple):
    """A version of a file, for showing."""

    number: int
    path: str
    size: int
    mtime_ns: int
    state: str
    articles: tuple[str, ...]


class StoryRecord(NamedTuple):
    """A story as it is kept."""

    members: tuple[str, ...]
    first_day: str | None
    last_day: str | None
    outlets: tuple[str, ...]
    origins: int
    headline: str | None


class Ruling(NamedTuple):
    """What the user decided about an article, or about a name."""

    number: int
    kind: str
    article: str
    """Its id; empty where a ruling on a name holds for every article."""
    payload: Any
    """JSON."""


def split(column: str) -> tuple[str, ...]:
    """Return the parts of a column that holds several."""
    return tuple(column.split(SEPARATOR)) if column else ()
