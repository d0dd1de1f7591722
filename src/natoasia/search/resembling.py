"""Reports like a given text: the nearest by its rarest words, and which words those are."""

from __future__ import annotations

from collections import Counter
from heapq import nlargest
from math import log
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from tantivy import FieldType
from tantivy import Query as Plan

from natoasia.search.errors import translated
from natoasia.search.forms import together
from natoasia.search.matching import any_of
from natoasia.search.words import FUNCTION_WORDS, tokens
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from natoasia.search.plan import Planner

TELLING: Final = 25
"""Words a text is looked for by; more change neither the first hits nor the explanation. Of a
thousand reports as alike as those of one event, the first hundred hits miss one."""

AROUND: Final = 10
"""Days before and after a report of which the nearest are looked for besides: news that comes back
every month has more look-alikes than hits are asked for."""

SHORTEST: Final = 3
SHOWN: Final = 8
"""Shared words worth showing of each hit."""


class Like(NamedTuple):
    """A report like the one asked about."""

    id: str
    score: float
    shared: tuple[str, ...]
    """The words that made it so, as the given text has them, the weightiest first."""


class Told(NamedTuple):
    """What a text tells by the words of one stem."""

    words: tuple[str, ...]
    """As the text has them, the first one first."""
    weight: float


def telling(text: str, planner: Planner, own: int = 0) -> tuple[Told, ...]:
    """Return what tells most of a text, by the words of each stem in it.

    The weight is (1 + ln tf) · ln((N + 1) / (df + ½)); a word only this text has finds nothing.
    `own` is how many reports of the index are this text, and do not count. Other forms of a word
    are not looked for: that takes longer and finds no more reports of one event.
    """
    content = (word for word in tokens(text) if word not in FUNCTION_WORDS)
    counted = Counter(word for word in content if len(word) >= SHORTEST)
    stems: dict[str, list[str]] = {}
    for word in counted:
        stems.setdefault(planner.words.forms.stem(word), []).append(word)
    told = [_told(tuple(words), counted, planner, own) for words in stems.values()]
    return tuple(one for one in nlargest(TELLING, told, key=attrgetter("weight")) if one.weight > 0)


def _told(words: tuple[str, ...], counted: Counter[str], planner: Planner, own: int) -> Told:
    searcher = planner.searcher
    total = max(searcher.num_docs - own, 1)
    others = (min(searcher.doc_freq("text", word) - own, total) for word in words)
    found = together(others, total)
    times = sum(counted[word] for word in words)
    weight = (1 + log(times)) * log((total + 1) / (found + 0.5)) if found > 0 else 0.0
    return Told(words, weight)


def plan(told: Iterable[Told], planner: Planner) -> Plan:
    """Return the plan for reports with any of the words."""
    told = tuple(told)
    top = max((one.weight for one in told), default=1.0)
    terms = (
        Plan.boost_query(Plan.term_query(planner.schema, "text", word, "freq"), one.weight / top)
        for one in told
        for word in one.words
    )
    return any_of(terms)


class Neighbours:
    """Finds the articles most like texts; it counts and shows nothing, which saves most time."""

    def __init__(self, planner: Planner, best: Callable[[Plan, int], Iterable[str]]) -> None:
        self._planner = planner
        self._best = best

    def of(self, text: str, day: str | None, *, but: str, limit: int) -> tuple[str, ...]:
        """Return the ids of the articles most like a text: of all, and of those of the days around.

        At most `limit` each; `but` is the id of the text itself. Raises IndexDamaged.
        """
        with translated():
            own = int(self._planner.searcher.doc_freq("id", but))
            found = [self._best(one, limit + 1) for one in plans(text, day, self._planner, own)]
            return tuple(dict.fromkeys(one for some in found for one in some if one != but))


def plans(text: str, day: str | None, planner: Planner, own: int) -> Iterator[Plan]:
    """Yield the plans for the reports like a text: of all, and of the days around where known."""
    from natoasia.search.days import known_days
    from natoasia.search.plan import all_of

    told = telling(text, planner, own)
    if told:
        yield (alike := plan(told, planner))
        if covered := known_days(day):
            days = covered[0] - AROUND, covered[1] + AROUND
            around = Plan.range_query(planner.schema, "first", FieldType.Integer, *days)
            yield all_of((alike, Plan.const_score_query(around, 0.0)))


def shared(told: Iterable[Told], planner: Planner, identity: str) -> tuple[str, ...]:
    """Return the words a report shares, by what they add to its score."""
    points = {
        one.words[0]: planner.points(plan((one,), planner), identity) * one.weight for one in told
    }
    kept = sorted((word for word in points if points[word]), key=lambda word: -points[word])
    return tuple(kept[:SHOWN])
