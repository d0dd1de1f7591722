"""The records of natoasia: frozen, strict, and without any input or output of their own.

Offsets are counted in characters (Unicode code points) of the text a record belongs to; a span
`(start, end)` is half open. Unknown is `None`, never a guess.
"""

from __future__ import annotations

import base64
import hashlib
from typing import Annotated, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

ID_LENGTH: Final = 8
"""Characters of an article id; a desk lengthens one where two texts would share it."""


Span = tuple[int, int]
IsoDate = Annotated[str, StringConstraints(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]
"""ISO 8601, only as precise as what is known: `2023-01-30`, `2023-01` or `2023`."""

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
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
    return base64.b32encode(digest).decode("ascii").lower()[:length]


class Record(BaseModel):
    """A frozen value; equal to another when all fields are."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", defer_build=True)


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
    confidence: Annotated[float, Field(ge=0, le=1)]
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
    confidence: Annotated[float, Field(ge=0, le=1)] = 1.0
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


class Feature(Record):
    """One part of what links two reports: a shared word, phrase or name, and its exact share."""

    kind: Literal["word", "phrase", "person", "place", "organisation"]
    text: str
    share: Annotated[float, Field(ge=0)]
    """Of the cosine before the time factor; the shares of all features add up to it."""


class Passage(Record):
    """A run of words two reports share."""

    words: int
    a: Span
    b: Span
    text: str
    """As `a` has it."""
    agency_copy: bool
    """Whether it is long enough to be taken for copy of one origin."""


class Link(Record):
    """Why two reports are, or are not, of one event."""

    a: str
    b: str
    score: float
    """The cosine after the time factor: what clustering sees."""
    cosine: float
    lead_share: float = 1.0
    """Of the cosine, what the lead of either report supplies; below a fifth the two share what an
    outlet puts under everything, and the score is nought."""
    days_apart: int | None
    threshold: float
    linked: bool
    features: tuple[Feature, ...]
    passages: tuple[Passage, ...]


class Story(Record):
    """Reports of one event."""

    id: str
    articles: tuple[str, ...]
    """Article ids, earliest first, undated last."""
    headline: str | None
    """Of the most central report, or its lead sentence."""
    first_day: IsoDate | None
    last_day: IsoDate | None
    outlets: tuple[str, ...]
    origins: int
    """At most so many origins: reports that credit one agency or share agency copy count once."""


class Sentence(Record):
    """A sentence of one of two compared reports; `a` is the first, `b` the second."""

    number: int
    """Counted from 1 within the report."""
    zone: Literal["headline", "caption", "body"]
    """Each zone is compared with its like: headline with headline, captions with captions."""
    span: Span
    line: int
    """Of the report's text, counted from 1."""
    text: str


class Change(Record):
    """A stretch of a verbatim pair that differs: words only in `a`, only in `b`, or replaced."""

    a: Span
    b: Span
    a_text: str
    b_text: str


class Match(Record):
    """A stretch of words both reports have."""

    a: Span
    b: Span
    text: str
    """As `a` writes it."""


class Alignment(Record):
    """Sentences of two reports that say the same."""

    kind: Literal["verbatim", "reworded"]
    zone: Literal["headline", "caption", "body"]
    a: tuple[int, ...]
    """Sentence numbers in `a`."""
    b: tuple[int, ...]
    score: float
    """The weighted Dice coefficient of their words, 0 to 1."""
    moved: bool
    """Whether it stands out of the order that most pairs keep."""
    runs: tuple[Match, ...]
    """The stretches both have word for word."""
    shared: tuple[Match, ...]
    """The rare words both have, rarest first."""
    changes: tuple[Change, ...] = ()
    """Word by word, where the pair is verbatim."""


class Apart(Record):
    """The headlines or the captions of two reports, compared only with their like."""

    zone: Literal["headline", "caption"]
    a: tuple[int, ...]
    """Sentence numbers; none where the report has no headline or caption."""
    b: tuple[int, ...]


class Quote(Record):
    """Words between quotation marks, and what became of them in the other report."""

    kind: Literal["same", "trimmed", "altered", "only"]
    """`only` means: no close wording between quotation marks in the other."""
    a: Span | None
    b: Span | None
    a_text: str | None
    b_text: str | None
    speaker: str | None
    inferred: bool
    """Whether the speaker is taken from a pronoun or the cue of a neighbouring sentence."""
    changes: tuple[Change, ...] = ()
    """The altered words, or those trimmed."""


CheckKind = Literal["number", "date", "planned", "name", "speaker"]


class Check(Record):
    """Something an editor should look at before printing."""

    kind: CheckKind
    rule: str
    """What made it a finding, in words."""
    message: str
    a: Span
    b: Span
    a_text: str
    """The sentence the span stands in."""
    b_text: str
    reason: str
    """Why it may be harmless."""
    minor: bool = False
    """Whether it is likely one figure rounded, sums of two things, or one name in two houses'
    spelling."""


class Shared(Record):
    """Names or places, by which report has them."""

    kind: NameKind
    both: tuple[str, ...]
    only_a: tuple[str, ...]
    only_b: tuple[str, ...]


class Day(Record):
    """A day that two reports speak of, by the sentences that name it."""

    day: IsoDate
    a: tuple[int, ...]
    b: tuple[int, ...]


class Thresholds(Record):
    """The numbers a comparison was made with, so that it can be made again and argued with."""

    least_score: float
    """Of the weighted Dice coefficient, to align two sentences."""
    least_long: float
    """The same, where a report has more than `short` sentences."""
    least_left: float
    """The same, of sentences left over where two short reports tell one story all along …"""
    parallel: float
    """… that is, where this share of the shorter one's sentences is linked."""
    short: int
    least_alone: float
    """The same, where fewer than `few` pairs are found."""
    few: int
    """Aligned pairs under which the reports may be about different events …"""
    few_share: float
    """… where under this share of the shorter one's sentences is linked."""
    run_words: int
    """Words of a shared run."""
    verbatim_share: float
    """Of the shorter sentence's words in shared runs, to call a pair verbatim."""
    quote_words: int
    """Words of the shortest quotation listed."""
    quote_same: float
    quote_excerpt: float


class Comparison(Record):
    """Two reports side by side."""

    a: str
    b: str
    a_sentences: tuple[Sentence, ...]
    b_sentences: tuple[Sentence, ...]
    alignments: tuple[Alignment, ...]
    a_alone: tuple[int, ...]
    """Body sentences of `a` that have no close wording in `b`; `b` may say it in other words."""
    b_alone: tuple[int, ...]
    apart: tuple[Apart, ...]
    """Headlines and captions, where either report has any."""
    quotes: tuple[Quote, ...]
    checks: tuple[Check, ...]
    comparable: tuple[CheckKind, ...]
    """The checks that had something to compare; the others were empty, not passed."""
    names: tuple[Shared, ...]
    days: tuple[Day, ...]
    """The days either speaks of, each resolved through the report's own date."""
    house_style: int
    """Differences of house style that were not counted as changes."""
    may_differ: bool
    """Whether too few sentences match to say the two are about one event."""
    thresholds: Thresholds


class Told(Record):
    """A statement, and which of several reports have it."""

    text: str
    """As the earliest of them has it."""
    first: int
    """The earliest report that has it, by its place in `Matrix.reports`."""
    sentences: tuple[tuple[int, ...], ...]
    """For every report the numbers of its sentences; none where it has no close wording."""


class Matrix(Record):
    """Several reports: who has which statement."""

    reports: tuple[str, ...]
    """Article ids, earliest first, undated last."""
    sentences: tuple[tuple[Sentence, ...], ...]
    """The body of each report."""
    rows: tuple[Told, ...]
    """What most reports have first; at the end what only one has."""
