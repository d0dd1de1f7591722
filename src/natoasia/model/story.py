"""Stories: reports of one event, why they are linked, and the passages they share."""

from __future__ import annotations

from typing import Literal

from natoasia.model.article import Span
from natoasia.model.record import IsoDate, Record, Share


class Feature(Record):
    """One part of what links two reports: a shared word, phrase or name, and its exact share."""

    kind: Literal["word", "phrase", "person", "place", "organisation"]
    text: str
    share: Share
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


class Standing(Record):
    """How two reports stand on a desk: of one story, or not, and what decided it."""

    a_story: str | None
    b_story: str | None
    together: bool
    because: Literal["likeness", "others", "crowd"] | None
    """Their own likeness; that of their stories' other reports; or that of look-alikes around them.
    `None` where the desk has grown since, and would decide otherwise if it were linked anew."""
    average: float | None
    """The average edge between their two stories, each report alone counting as one."""
    needed: float | None
    """What stories of their sizes need."""
    crowd: float | None
    """The average edge of either to the look-alikes nearest to it; `average` must exceed it enough,
    see `linking.clusters.CROWDING`."""


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
    weekdays: Literal["same", "other"] | None = None
    """Whether both leads name a weekday in common, or only others; `None` where one names none, and
    where the two are known to lie a week or more apart."""
    threshold: float
    """What the score must reach: more where most likenesses of the desk are chance, the most where
    a day is unknown."""
    linked: bool
    features: tuple[Feature, ...]
    passages: tuple[Passage, ...]
    standing: Standing | None = None
    """`None` where not both are of the desk."""


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
