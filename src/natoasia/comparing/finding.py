"""What a check is given, and what it finds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from natoasia.calendar_days import day_mentions
from natoasia.comparing.wordwise import hold_against
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.calendar_days import DayMention
    from natoasia.comparing.aligning import Group
    from natoasia.comparing.statements import Statement, Zone
    from natoasia.comparing.wording import Word
    from natoasia.comparing.wordwise import Wording
    from natoasia.model import Article, CheckKind
    from natoasia.text import Span


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


class Side(NamedTuple):
    """A report as the checks see it."""

    article: Article
    text: str
    published: dt.date | None
    known: dict[tuple[int, int], tuple[DayMention, ...]]
    """The days of every sentence asked for so far: several checks ask for the same ones."""

    named: dict[int, int]
    """Which person's mention begins where, filled when first asked for."""

    def people(self) -> dict[int, int]:
        """Return which person, by number, is mentioned at an offset."""
        if not self.named:
            for number, name in enumerate(self.article.people):
                self.named.update((start, number) for start, _ in name.spans)
        return self.named

    def days(self, start: int, end: int) -> tuple[DayMention, ...]:
        """Return the days a sentence speaks of, resolved by the report's own date."""
        if (start, end) not in self.known:
            self.known[start, end] = day_mentions(self.text, start, end, self.published)
        return self.known[start, end]


class Pairing:
    """One group of aligned sentences with everything later steps ask of it."""

    def __init__(
        self, zone: Zone, group: Group, a: Sequence[Statement], b: Sequence[Statement]
    ) -> None:
        self.zone = zone
        self.score = group.score
        self.a = tuple(a[index] for index in group.a)
        self.b = tuple(b[index] for index in group.b)
        self.wording: Wording = hold_against(words_of(self.a), words_of(self.b))


def words_of(sentences: Sequence[Statement]) -> tuple[Word, ...]:
    """Return the words of several sentences, in order."""
    return tuple(word for sentence in sentences for word in sentence.words)


def side_of(article: Article) -> Side:
    """Return an article with its text and, where it is known, its day of publication."""
    day = article.date if article.date_precision == "day" else None
    return Side(article, article.text, dt.date.fromisoformat(day) if day else None, {}, {})
