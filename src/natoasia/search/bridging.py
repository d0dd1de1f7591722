"""Words that seem near each other where a headline ends and its text begins.

The index holds a report's values (headline, text, names beside it) one behind the other, a single
place between them: no phrase runs across, but NEAR and a phrase with a gap may. Where one of the
words is in the headline or beside the text the report itself is read.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import chain, product
from typing import TYPE_CHECKING, Final, TypeAlias

from tantivy import Occur
from tantivy import Query as Plan

from natoasia.search.compounding import writings
from natoasia.search.matching import any_of
from natoasia.search.spacing import OPEN, choices_of
from natoasia.search.syntax import Near, Phrase, replaced, spread
from natoasia.search.words import compounds, tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from natoasia.search.plan import Planner
    from natoasia.search.spacing import Choices
    from natoasia.search.syntax import Node, Query, Word

Values: TypeAlias = "Callable[[Sequence[str]], Mapping[str, Sequence[str]]]"
"""Gives of articles the headline, the text, and what is told beside it, each by itself."""

READ: Final = 300
"""Reports that are read for a query; that takes about as long as a search of a large desk."""

BESIDE: Final = ("head", "byline", "agency")
"""The fields whose words stand before a text in the index, or behind it."""

ACROSS: Final = (
    "‘{}’ may run from the headline into the text: too many reports have a word of it in both"
)


def unbridged(query: Query, planner: Planner, values: Values) -> Query:
    """Return a query whose NEAR and gaps leave out the reports that only seem to have them."""
    from natoasia.search.parts import told

    found: dict[Node, Node] = {}
    notes = list(query.notes)
    for node in spread(query.root):
        ids = _candidates(node, planner)
        if len(ids) > READ:
            notes.append(ACROSS.format(told(node)))
        elif only := tuple(_seeming(node, planner, values(ids))):
            found[node] = node._replace(but=only)
    return query._replace(root=replaced(query.root, found), notes=tuple(notes))


def _candidates(node: Near | Phrase, planner: Planner) -> list[str]:
    """Return the reports that have a word of it beside their text, and not all in the headline."""
    from natoasia.search.ranking import identities

    matcher = planner.words
    within = [
        (Occur.Must, Plan.const_score_query(planner.plan(node), 0.0)),
        (Occur.Must, any_of(_words_beside(node, planner))),
        (Occur.MustNot, matcher.plan(_of_headline(node))),
    ]
    hits = planner.searcher.search(Plan.boolean_query(within), READ + 1, count=False).hits
    return [*identities(planner.searcher, [address for _, address in hits])]


def _of_headline(node: Near | Phrase) -> Near | Phrase:
    if isinstance(node, Phrase):
        return node._replace(field="headline")
    left, right = node.left._replace(field="headline"), node.right._replace(field="headline")
    return node._replace(left=left, right=right)


def _words_beside(node: Near | Phrase, planner: Planner) -> Iterator[Plan]:
    words = {
        word for side in _sides(node) for one in _choices(side, planner) for word in chain(*one)
    }
    for field, word in product(BESIDE, sorted(words)):
        if word.endswith(OPEN):
            yield Plan.regex_query(planner.schema, field, word)
        elif planner.searcher.doc_freq(field, word):
            yield Plan.term_query(planner.schema, field, word, "basic")


def _sides(node: Near | Phrase) -> list[Word | Phrase]:
    return [node] if isinstance(node, Phrase) else [node.left, node.right]


def _choices(side: Word | Phrase, planner: Planner) -> list[Choices]:
    """Return, for each way a side may be written, the words that may stand at each place."""
    if isinstance(side, Phrase) and side.gap:
        written = writings("text", side.text, planner.words)
        return [[[word] for word in one] for one in written]
    return [choices_of("text", side, planner.words)]


def _seeming(
    node: Near | Phrase, planner: Planner, values: Mapping[str, Sequence[str]]
) -> Iterator[str]:
    """Yield the reports that have it across their values and in none of them."""
    ways = _Ways(node, planner)
    for identity, (headline, body, *rest) in values.items():
        # Of hyphenated words the index holds the joined ones behind the text.
        each = [headline, body, " ".join(compounds(body)), *rest]
        cut = [tokens(one) for one in each if one]
        across = [word for one in cut for word in (*one, "")]
        if ways.in_(across) and not any(map(ways.in_, cut)):
            yield identity


class _Ways:
    """How the words of a node may stand in a text, read word by word."""

    def __init__(self, node: Near | Phrase, planner: Planner) -> None:
        self._node = node
        self._sides = [_choices(side, planner) for side in _sides(node)]

    def in_(self, words: Sequence[str]) -> bool:
        """Tell whether the words of a text have it."""
        if isinstance(self._node, Phrase):
            gap = self._node.gap
            return any(_places(words, one, gap) for one in self._sides[0])
        left, right = (sorted(_all_places(words, side)) for side in self._sides)
        distance = self._node.distance
        return _followed(left, right, distance) or _followed(right, left, distance)


def _all_places(words: Sequence[str], side: Iterable[Choices]) -> Iterator[tuple[int, int]]:
    return chain.from_iterable(_places(words, one, 0) for one in side)


def _followed(
    before: Sequence[tuple[int, int]], behind: Sequence[tuple[int, int]], distance: int
) -> bool:
    """Tell whether one place has another behind it, fewer words apart than `distance`."""
    starts = [start for start, _ in behind]
    return any(_between(starts, end, end + distance) for _, end in before)


def _between(places: Sequence[int], first: int, end: int) -> Sequence[int]:
    """Return the places, of many in order, from one on and before another."""
    return places[bisect_left(places, first) : bisect_left(places, end)]


def _places(words: Sequence[str], choices: Choices, gap: int) -> set[tuple[int, int]]:
    """Return where words stand in this order, at most `gap` more between them: begin and end."""
    where = [_standing(words, one) for one in choices]
    found = {(at, at + 1) for at in where[0]}
    for number, places in enumerate(where[1:], 2):
        found = {
            (first, at + 1)
            for first, last in found
            for at in _between(places, last, first + number + gap)
        }
    return found


def _standing(words: Sequence[str], choices: Sequence[str]) -> list[int]:
    """Return where any of these words stands; of a pattern, any that begins so."""
    whole = {one for one in choices if not one.endswith(OPEN)}
    begun = tuple(one.removesuffix(OPEN) for one in choices if one.endswith(OPEN))
    return [at for at, word in enumerate(words) if word in whole or word.startswith(begun)]
