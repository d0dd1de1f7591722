"""Reports like a given text: the nearest by its rarest words, and which words those are."""

from __future__ import annotations

from collections import Counter
from math import log
from typing import TYPE_CHECKING, Final

from tantivy import FieldType
from tantivy import Query as Plan

from natoasia.search.errors import translated
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


def telling(text: str, planner: Planner, own: int = 0) -> dict[str, tuple[str, float]]:
    """Return the words that tell most of a text: stem, the word itself, and its weight.

    The weight is (1 + ln tf) · ln((N + 1) / (df + ½)); a word only this text has finds nothing.
    `own` is how many reports of the index are this text, and do not count.
    """
    content = (word for word in tokens(text) if word not in FUNCTION_WORDS)
    counted = Counter(word for word in content if len(word) >= SHORTEST)
    words: dict[str, str] = {}
    stems: Counter[str] = Counter()
    for word, count in counted.items():
        stem = planner.words.stem(word)
        words.setdefault(stem, word)
        stems[stem] += count
    weights = {stem: _weight(count, planner, stem, own) for stem, count in stems.items()}
    best = sorted(weights, key=lambda stem: (-weights[stem], stem))[:TELLING]
    return {stem: (words[stem], weights[stem]) for stem in best if weights[stem] > 0}


def _weight(count: int, planner: Planner, stem: str, own: int) -> float:
    found = planner.reports(stem) - own
    total = planner.searcher.num_docs - own
    return (1 + log(count)) * log((total + 1) / (found + 0.5)) if found > 0 else 0.0


def plan(words: dict[str, tuple[str, float]], planner: Planner) -> Plan:
    """Return the plan for reports with any of the words."""
    top = max((weight for _, weight in words.values()), default=1.0)
    terms = (
        Plan.boost_query(Plan.term_query(planner.schema, "stem", stem, "freq"), weight / top)
        for stem, (_, weight) in words.items()
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

    words = telling(text, planner, own)
    if words:
        yield (alike := plan(words, planner))
        if covered := known_days(day):
            days = covered[0] - AROUND, covered[1] + AROUND
            around = Plan.range_query(planner.schema, "first", FieldType.Integer, *days)
            yield all_of((alike, Plan.const_score_query(around, 0.0)))


def shared(words: dict[str, tuple[str, float]], planner: Planner, identity: str) -> tuple[str, ...]:
    """Return the words a report shares, by what they add to its score."""
    points = {
        word: weight * planner.points(Plan.term_query(planner.schema, "stem", stem), identity)
        for stem, (word, weight) in words.items()
    }
    kept = sorted((word for word in points if points[word]), key=lambda word: -points[word])
    return tuple(kept[:SHOWN])
