"""The sentences of a report, each with its place in the text; what is not reporting set aside."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import TYPE_CHECKING, Final, Literal

from natoasia.comparing.wording import Word, words
from natoasia.text import Span, name_key, sentences, trimmed
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.model import Article, Segment

Zone = Literal["headline", "caption", "body"]

ZONES: Final[dict[str, Zone]] = {"headline": "headline", "caption": "caption", "paragraph": "body"}
"""The kinds of segment that are compared, each zone with its own; all others are set aside."""


class Statement(NamedTuple):
    """A sentence of a report, ready to be matched."""

    number: int
    zone: Zone
    paragraph: int
    """Which of the report's compared segments it stands in, from 0."""
    start: int
    end: int
    line: int
    """Of the article's text, from 1."""
    text: str
    words: tuple[Word, ...]
    people: frozenset[str] = frozenset()
    """The keys of the words of every person's name it has: `jens` and `stoltenberg` for either."""

    @property
    def figures(self) -> frozenset[str]:
        """Its numbers, as matched: digits, whether or not they were written so."""
        return frozenset(word.stem for word in self.words if word.stem[:1].isdigit())


def statements(article: Article) -> tuple[Statement, ...]:
    """Return the sentences of an article's headline, captions and paragraphs, in order."""
    text = article.text
    people = _people(article)
    breaks = [at for at, character in enumerate(text) if character == "\n"]
    found = enumerate(_spans(article, text), start=1)
    return tuple(
        Statement(
            number,
            zone,
            paragraph,
            start,
            end,
            bisect_right(breaks, start - 1) + 1 if start else 1,
            text[start:end],
            words(text, start, end),
            _named(people, start, end),
        )
        for number, (zone, paragraph, (start, end)) in found
    )


def _people(article: Article) -> list[tuple[int, frozenset[str]]]:
    """Return where people are named, in order, each with the keys of the words of the full name."""
    return sorted(
        (
            (start, frozenset(map(name_key, one.name.split())))
            for one in article.people
            for start, _ in one.spans
        ),
        key=itemgetter(0),
    )


def _named(people: Sequence[tuple[int, frozenset[str]]], start: int, end: int) -> frozenset[str]:
    first, last = (bisect_left(people, at, key=itemgetter(0)) for at in (start, end))
    return frozenset().union(*(keys for _, keys in people[first:last]))


def _spans(article: Article, text: str) -> Iterator[tuple[Zone, int, Span]]:
    for paragraph, segment in enumerate(article.segments):
        if segment.kind in ZONES:
            for span in _parts(segment, text):
                yield ZONES[segment.kind], paragraph, span


def _parts(segment: Segment, text: str) -> Iterator[Span]:
    """Yield the sentences of a segment; a headline is one, whatever its punctuation."""
    if segment.kind == "headline":
        whole = trimmed(text, segment.start, segment.end)
        yield from (whole,) if whole else ()
    else:
        yield from sentences(text, segment.start, segment.end)
