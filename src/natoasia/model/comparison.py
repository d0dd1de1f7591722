"""Comparisons: what two reports, or several, have in common and where they part."""

from __future__ import annotations

from typing import Literal

from natoasia.model.article import NameKind, Span
from natoasia.model.record import IsoDate, Record

Side = Literal["a", "b"]
"""One of two compared reports."""


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
    """The weighted Dice coefficient of their words, 0 to 1; the shorter, the less."""
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


CheckKind = Literal["number", "date", "planned", "name", "source", "speaker"]


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
    """Of the weighted Dice coefficient, to align two sentences of reports as long as these."""
    padding: float
    """Added to the worth of the words of two sentences: short ones must share more."""
    other_people: float
    """Asked beside, where each sentence names somebody the other does not."""
    beside: float
    """Asked less of a pair beside one that is alike beyond doubt …"""
    leads: float
    """… and of the first sentences of the two."""
    least_left: float
    """Instead, of sentences left over where two short reports tell one story all along …"""
    parallel: float
    """… that is, where this share of the shorter one's sentences is linked."""
    short: int
    """Sentences of the longer report, up to which it is short."""
    usual: int
    """Sentences of `b` that may have a word for it to lead to pairs."""
    least_alone: float
    """Instead, where fewer than `few` pairs are found."""
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
    unsought: int
    """Sentences of `a` with no close wording found that may have some: words that more than
    `Thresholds.usual` sentences have lead to no pair, and theirs alone would have been enough."""
    may_differ: bool
    """Whether too few sentences match to say the two are about one event."""
    thresholds: Thresholds

    def sentences(self, side: Side) -> tuple[Sentence, ...]:
        """Return the sentences of one of the two."""
        return self.a_sentences if side == "a" else self.b_sentences


class Told(Record):
    """A statement, and which of several reports have it."""

    text: str
    """As the earliest of them has it."""
    first: int
    """The earliest report that has it, by its place in `Matrix.reports`."""
    sentences: tuple[tuple[int, ...], ...]
    """For every report the numbers of its sentences; none where it has no close wording."""

    @property
    def told_by(self) -> int:
        """Return how many of the reports have it."""
        return sum(map(bool, self.sentences))


class Matrix(Record):
    """Several reports: who has which statement."""

    reports: tuple[str, ...]
    """Article ids, earliest first, undated last."""
    sentences: tuple[tuple[Sentence, ...], ...]
    """The body of each report."""
    rows: tuple[Told, ...]
    """What most reports have first; at the end what only one has."""
    unsought: int
    """Sentences that may have close wording in another report that was not found, as in
    `Comparison`."""
