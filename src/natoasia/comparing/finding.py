"""What a check is given, and what it finds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Final, TypeVar

from natoasia.calendar_days import day_mentions
from natoasia.comparing.mentions import Mentions
from natoasia.comparing.statements import Placed
from natoasia.comparing.wordwise import hold_against
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.calendar_days import DayMention
    from natoasia.comparing.statements import Statement, Zone
    from natoasia.comparing.wording import Word
    from natoasia.comparing.wordwise import Wording
    from natoasia.model import Article, CheckKind
    from natoasia.text import Span


Item = TypeVar("Item")


class Finding(NamedTuple):
    """A difference an editor should look at."""

    kind: CheckKind
    rule: str
    message: str
    a: Span
    b: Span
    reason: str
    """Why it may be harmless."""
    minor: bool = False
    """Whether it is more likely one figure rounded, sums of two things, or one name in two
    houses' spelling."""


class Findings(NamedTuple):
    """What one check found, and whether it had anything to compare."""

    found: tuple[Finding, ...]
    comparable: bool


MOST_HELD: Final = 40
"""Days, figures, names or verbs of linked sentences that are held against each other. What has more
is a table or a list, of which nobody can say which of one answers which of the other."""

MOST_KNOWN: Final = 10_000
"""Sentences whose days are kept: no report has as many."""


class Side:
    """A report as the checks see it."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.text = article.text
        day = article.date if article.date_precision == "day" else None
        self.published = dt.date.fromisoformat(day) if day else None
        self._days: dict[Span, tuple[DayMention, ...]] = {}

    @cached_property
    def people(self) -> Mentions:
        """Where which person, by number, is mentioned."""
        return Mentions(self.article.people)

    @cached_property
    def places(self) -> Mentions:
        """Where which place, by number, is mentioned."""
        return Mentions(self.article.places)

    def days(self, start: int, end: int) -> tuple[DayMention, ...]:
        """Return the days a sentence speaks of, resolved by the report's own date.

        Several checks ask for those of the same sentence.
        """
        known = self._days.get((start, end))
        if known is None:
            if len(self._days) >= MOST_KNOWN:
                self._days.clear()
            known = self._days[start, end] = day_mentions(self.text, start, end, self.published)
        return known


class Link(NamedTuple):
    """Sentences of two reports that say the same."""

    zone: Zone
    score: float
    a: tuple[Statement, ...]
    b: tuple[Statement, ...]


class Pairing:
    """A link with everything later steps ask of it, which takes much room: one at a time."""

    def __init__(self, link: Link) -> None:
        self.zone = link.zone
        self.score = link.score
        self.a = tuple(Placed(*one) for one in link.a)
        self.b = tuple(Placed(*one) for one in link.b)
        self.wording: Wording = hold_against(words_of(self.a), words_of(self.b))


def few(found: Iterable[Item]) -> list[Item]:
    """Return what was found in sentences, or nothing where it is more than `MOST_HELD`."""
    held = list(islice(found, MOST_HELD + 1))
    return held if len(held) <= MOST_HELD else []


def words_of(sentences: Sequence[Placed]) -> tuple[Word, ...]:
    """Return the words of several sentences, in order."""
    return tuple(word for sentence in sentences for word in sentence.words)
