"""The sentences of a report, each with its place in the text; what is not reporting set aside."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from operator import itemgetter
from typing import TYPE_CHECKING, Final, Literal

from natoasia.comparing.wording import Reading, Word, readings, words
from natoasia.model import Sentence
from natoasia.text import Span, name_key, sentences, trimmed
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.model import Article, Segment

Zone = Literal["headline", "caption", "body"]

ZONES: Final[dict[str, Zone]] = {"headline": "headline", "caption": "caption", "paragraph": "body"}
"""The kinds of segment that are compared, each zone with its own; all others are set aside."""


MANY: Final = 100
SHORTEST: Final = 10
"""Sentences of a paragraph, and their characters on average: more of them, and shorter, are an
index, a table's dotted lines or noise, and compared like a text without full stops."""

NOBODY: Final = frozenset[str]()

LONGEST: Final = 4_000
"""Characters of a sentence; the longest of 270,000 read had 2,500. What is longer is a table or a
text without full stops, and is cut at a line's end, else at a blank: what is held against each
other word by word must be short."""


class Statement(NamedTuple):
    """A sentence of a report, ready to be matched."""

    number: int
    zone: Zone
    start: int
    end: int
    line: int
    """Of the article's text, from 1."""
    report: str
    """The whole text it stands in."""
    read: tuple[Reading, ...]
    """What its words are."""
    people: frozenset[str] = frozenset()
    """The keys of the words of every person's name it has: `jens` and `stoltenberg` for either."""

    @property
    def text(self) -> str:
        """The sentence as it stands."""
        return self.report[self.start : self.end]

    @property
    def sentence(self) -> Sentence:
        """What is kept of it."""
        span = (self.start, self.end)
        return Sentence(
            number=self.number, zone=self.zone, span=span, line=self.line, text=self.text
        )

    @property
    def figures(self) -> frozenset[str]:
        """Its numbers, as matched: digits, whether or not they were written so."""
        return frozenset(word.stem for word in self.read if word.stem[:1].isdigit())


class Placed(Statement):
    """A sentence that is linked: it keeps its words with their places.

    Of all sentences of two books they would take up more room than anything else.
    """

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Its words, each with its place in the text."""
        return words(self.report, self.start, self.end)


def statements(article: Article, text: str | None = None) -> tuple[Statement, ...]:
    """Return the sentences of an article's headline, captions and paragraphs, in order.

    `text` is the article's, from who has it at hand: to join it from its segments takes time.
    """
    return tuple(_statements(article, article.text if text is None else text))


def _statements(article: Article, text: str) -> Iterator[Statement]:
    people = _people(article)
    line, at = 1, 0
    for number, (zone, (start, end)) in enumerate(_spans(article, text), start=1):
        line += text.count("\n", at, start)
        at = start
        read = readings(text, start, end)
        yield Statement(number, zone, start, end, line, text, read, _named(people, start, end))


def _people(article: Article) -> list[tuple[int, frozenset[str]]]:
    """Return where people are named, in order, each with the keys of the words of the full name."""
    keys = ((frozenset(map(name_key, one.name.split())), one.spans) for one in article.people)
    return sorted(((start, key) for key, spans in keys for start, _ in spans), key=itemgetter(0))


def _named(people: Sequence[tuple[int, frozenset[str]]], start: int, end: int) -> frozenset[str]:
    first, last = (bisect_left(people, at, key=itemgetter(0)) for at in (start, end))
    return NOBODY.union(*(keys for _, keys in people[first:last])) if first < last else NOBODY


def _spans(article: Article, text: str) -> Iterator[tuple[Zone, Span]]:
    for segment in article.segments:
        if segment.kind in ZONES:
            for span in _parts(segment, text):
                yield from ((ZONES[segment.kind], part) for part in _cut(text, *span))


def _cut(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield a sentence, in pieces where it is longer than any."""
    while end - start > LONGEST:
        limit = start + LONGEST
        at = max(text.rfind("\n", start, limit), start)
        if at == start:
            at = max(text.rfind(" ", start, limit), start)
        at = at if at > start else limit
        if span := trimmed(text, start, at):
            yield span
        start = at
    if span := trimmed(text, start, end):
        yield span


def _parts(segment: Segment, text: str) -> Iterator[Span]:
    """Yield the sentences of a segment; a headline is one, whatever its punctuation."""
    if segment.kind == "headline":
        whole = trimmed(text, segment.start, segment.end)
        yield from (whole,) if whole else ()
    else:
        spans = list(sentences(text, segment.start, segment.end))
        yield from _run_together(spans) if _is_dotted(spans) else spans


def _is_dotted(spans: Sequence[Span]) -> bool:
    """Tell whether what ends with full stops are no sentences: too many, and far too short."""
    return len(spans) > MANY and spans[-1][1] - spans[0][0] < SHORTEST * len(spans)


def _run_together(spans: Sequence[Span]) -> Iterator[Span]:
    yield spans[0][0], spans[-1][1]
