"""Documents and articles: a text as it came, and what is known of it, with the evidence."""

from __future__ import annotations

from typing import Final, Literal

from natoasia.model.record import Confidence, IsoDate, Record

ID_LENGTH: Final = 8
"""Characters of an article id; a desk lengthens one where two texts would share it."""


Span = tuple[int, int]
Precision = Literal["day", "month", "year"]
SegmentKind = Literal[
    "headline",
    "dateline",
    "byline",
    "date_line",
    "source_line",
    "caption",
    "credit",
    "paragraph",
    "promo",
    "header",
    "furniture",
    "unknown",
]
NameKind = Literal["person", "place", "organisation"]
FieldName = Literal[
    "date",
    "headline",
    "source",
    "agencies",
    "byline",
    "dateline",
    "language",
    "people",
    "places",
    "organisations",
]


def text_id(text: str, length: int = ID_LENGTH) -> str:
    """Return the id of a text: the first characters of its SHA-256 in lower-case base32."""
    # Not loaded for the reports that a desk keeps: they have their ids.
    import base64

    from natoasia.hashing import sha256

    digest = sha256(text.encode("utf-8", "surrogatepass"))
    return base64.b32encode(digest).decode("ascii").lower()[:length]


class Stated(Record):
    """A field the container of a text states: a meta tag, a front matter line."""

    field: FieldName
    value: str
    rule: str
    """Where it stood, in the container's own words: `meta og:title`, `front matter date`."""
    span: Span | None = None
    """In the document's text, where the statement is part of it."""


class Document(Record):
    """One text as it came, before anything is known of it."""

    path: str
    text: str
    encoding: str = "utf-8"
    format: str = "text"
    """The reader that made it: `text`, `html`, `nexis`, …"""
    span: Span | None = None
    """In the decoded file, where the file holds more than this text."""
    stated: tuple[Stated, ...] = ()


class Segment(Record):
    """A run of an article's text, of one kind.

    Segments touch, never overlap, and cover the text.
    """

    kind: SegmentKind
    start: int
    end: int
    text: str

    @property
    def span(self) -> Span:
        """Return where the segment stands in the article's text."""
        return self.start, self.end


class Evidence(Record):
    """One candidate for one field: what it says, where it stands, why it was taken or not."""

    field: FieldName
    value: str
    span: Span | None
    """In the article's text; `None` for a ruling, and what a container states outside the text."""
    rule: str
    """The rule's name in words a reader can follow: `leading date line`, `caption date`."""
    confidence: Confidence
    chosen: bool


class Name(Record):
    """A person, place or organisation an article names."""

    kind: NameKind
    name: str
    """The fullest form the article gives."""
    as_written: tuple[str, ...]
    """The distinct surface forms, in order of first use."""
    spans: tuple[Span, ...]
    """Every mention, in order."""
    confidence: Confidence = 1.0
    geonames_id: int | None = None
    country: str | None = None
    """ISO 3166-1 alpha-2, places only."""
    latitude: float | None = None
    longitude: float | None = None


class Article(Record):
    """A press report: its text tiled into segments, its fields, and the evidence for each."""

    id: str
    path: str
    span: Span | None = None
    """In the file, where the file holds several articles."""
    date: IsoDate | None = None
    """The day of publication, as precise as `date_precision`."""
    date_precision: Precision | None = None
    headline: str | None = None
    source: str | None = None
    """The outlet that published it."""
    agencies: tuple[str, ...] = ()
    """Wire credits, as the trade writes them: `Reuters`, `AP`, `agencies`."""
    byline: tuple[str, ...] = ()
    """The writers named, in order."""
    dateline: str | None = None
    """The place a report is filed from, as written: `SEOUL`."""
    body: str = ""
    """The paragraphs, without what stands around them, joined by blank lines."""
    people: tuple[Name, ...] = ()
    places: tuple[Name, ...] = ()
    organisations: tuple[Name, ...] = ()
    language: str | None = None
    """ISO 639-1."""
    segments: tuple[Segment, ...] = ()
    evidence: tuple[Evidence, ...] = ()

    @property
    def text(self) -> str:
        """Return the text as it came: the segments, joined."""
        return "".join(segment.text for segment in self.segments)

    def of_kind(self, *kinds: SegmentKind) -> tuple[Segment, ...]:
        """Return the segments of the given kinds, in order."""
        return tuple(segment for segment in self.segments if segment.kind in kinds)
