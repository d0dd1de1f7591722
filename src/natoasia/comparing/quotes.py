"""The quotations of a report, each with who is said to have said it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, Final

from natoasia.comparing.quoting import quotations
from natoasia.comparing.speakers import Named, Speaker, credited_after, named, speaker
from natoasia.comparing.wording import Word, readings, words
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.comparing.statements import Statement
    from natoasia.model import Article
    from natoasia.text import Span

LEAST_WORDS: Final = 6
"""Shorter ones are titles, nicknames and words held at a distance."""

EXCERPT_WORDS: Final = 3
"""A shorter quotation still counts as an excerpt of a long one that holds all its words."""

MOST_WORDS: Final = 1_000
"""What is longer is no quotation: a speech printed whole, or a mark that was never closed."""

EARLIER: Final = 8
"""Sentences before a quotation's own that are given to find its speaker."""


class Quoted(NamedTuple):
    """A quotation with its words and its speaker."""

    start: int
    end: int
    report: str
    """The whole text it stands in."""
    keys: tuple[str, ...]
    """Of its words."""
    speaker: Speaker | None
    cued: Span
    """Where the sentence stands that it ends in."""

    @property
    def words(self) -> tuple[Word, ...]:
        """Its words, each with its place in the text."""
        return words(self.report, self.start, self.end)

    @property
    def cue(self) -> str:
        """The sentence it ends in."""
        return self.report[slice(*self.cued)]


def quoted(article: Article, text: str, statements: Sequence[Statement]) -> tuple[Quoted, ...]:
    """Return the quotations of an article's paragraphs that are long enough to be an excerpt."""
    spans = [(one.start, one.end) for one in article.segments if one.kind == "paragraph"]
    names = named(article)
    body = [(one.start, one.end) for one in statements if one.zone == "body"]
    return tuple(
        _quoted(names, text, (one.start, one.end), keys, body)
        for one in quotations(text, spans)
        if EXCERPT_WORDS <= len(keys := _keys(text, one.start, one.end)) <= MOST_WORDS
    )


def _keys(text: str, start: int, end: int) -> tuple[str, ...]:
    return tuple([word.key for word in readings(text, start, end)])


def _quoted(
    names: Sequence[Named], text: str, span: Span, keys: tuple[str, ...], body: Sequence[Span]
) -> Quoted:
    sentence, earlier = _sentence(body, span[1], text)
    # A quotation of several sentences begins in one that may name who speaks.
    opening = span[0] - 1
    earlier = [(start, min(end, opening)) for start, end in earlier if start < opening]
    first = earlier[0][0] if earlier else sentence[0]
    near = names[
        bisect_left(names, first, key=_start) : bisect_left(names, sentence[1], key=_start)
    ]
    credited = speaker(near, text, span, sentence, earlier)
    return Quoted(*span, text, keys, credited, sentence)


_start: Final = attrgetter("start")


def _sentence(body: Sequence[Span], at: int, text: str) -> tuple[Span, list[Span]]:
    """Return the sentence a quotation ends in, where its cue stands, and some before it.

    After a quoted question or exclamation the cue may stand as a sentence of its own.
    """
    index = bisect_left(body, at, key=itemgetter(1))
    if index == len(body) or body[index][0] > at:
        return (at, at), []
    start, end = body[index]
    after = body[index + 1 : index + 2] if credited_after(text, at) else []
    return (start, after[0][1] if after else end), list(body[max(0, index - EARLIER) : index])
