"""Words that others may stand between: NEAR, and phrases with a gap.

The index counts how far words are from where a phrase has them, in either direction: with a slop of
two they may change places, and one word may be both sides of NEAR. So what it finds is narrowed to
the ways words may stand, one by one.
"""

from __future__ import annotations

from itertools import combinations, islice, product
from typing import TYPE_CHECKING, Final, TypeAlias

from tantivy import Occur
from tantivy import Query as Plan

from natoasia.search.fields import indexed
from natoasia.search.matching import any_of
from natoasia.search.syntax import Phrase
from natoasia.search.words import tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from natoasia.search.matching import Matcher
    from natoasia.search.syntax import Near, Word

MOST: Final = 64
"""Ways looked for one by one; of words that may be further apart their order says little."""

LOOKS: Final = 200_000
"""Reports of the rarest word, times ways, that are looked at; it takes some 40 milliseconds. Beyond
it, of the commonest words of a large desk, what slop finds is taken as it is."""

OPEN: Final = ".*"
"""What ends the pattern of a word that is only begun."""

Way: TypeAlias = tuple[int, ...]
"""Where each word stands, counted from the first."""

Choices: TypeAlias = list[list[str]]
"""For each place the words that may stand there."""


def in_order(field: str, words: list[str], gap: int, matcher: Matcher) -> Plan:
    """Return the plan of words in this order, with so many more between them at most."""
    choices = [[word] for word in words]
    loose = matcher.choice_of(field, choices, gap)
    ways = _affordable(field, choices, places(len(words), gap), matcher)
    return _strictly(loose, field, choices, ways, matcher)


def near(node: Near, matcher: Matcher) -> Plan:
    """Return the plan of two sides near each other, in either order."""
    field = indexed(node.left.field)
    left, right = choices_of(field, node.left, matcher), choices_of(field, node.right, matcher)
    if not (left and right and all(left) and all(right)):
        return Plan.empty_query()
    # Each order is asked for, for slop counts a swap as more.
    orders = ((left, right), (right, left))
    plans = (_before(field, one, other, node.distance, matcher) for one, other in orders)
    sides = (matcher.plan(side) for side in (node.left, node.right) if isinstance(side, Phrase))
    clauses = ((Occur.Must, plan) for plan in (any_of(plans), *sides))
    return Plan.boolean_query([*clauses])


def _before(field: str, left: Choices, right: Choices, distance: int, matcher: Matcher) -> Plan:
    """Return the plan of one side of NEAR before the other; slop counts the words between."""
    choices = [*left, *right]
    loose = matcher.choice_of(field, choices, distance - 1)
    ways = beside(len(left), len(right), distance)
    if not any(_may_meet(one, other) for one, other in product(left, right)):
        # Of two words the loose plan is exact; those of a phrase may drift apart.
        is_exact = len(left) == len(right) == 1
        ways = () if is_exact else _affordable(field, choices, ways, matcher)
    return _strictly(loose, field, choices, ways, matcher)


def _affordable(
    field: str, choices: Choices, ways: tuple[Way, ...], matcher: Matcher
) -> tuple[Way, ...]:
    """Return the ways, or none where too many reports would have to be looked at for them."""
    count = matcher.searcher.doc_freq
    rarest = min(sum(count(field, word) for word in words) for words in choices)
    return ways if rarest * len(ways) <= LOOKS else ()


def _strictly(
    loose: Plan, field: str, choices: Choices, ways: tuple[Way, ...], matcher: Matcher
) -> Plan:
    """Return a plan that finds words only where they stand in one of some ways, if any are given.

    It scores as the loose one.
    """
    if not ways:
        return loose
    strict = any_of(matcher.choice_of(field, choices, at=way) for way in ways)
    within = Plan.const_score_query(strict, 0.0)
    return Plan.boolean_query([(Occur.Must, loose), (Occur.Must, within)])


def choices_of(field: str, side: Word | Phrase, matcher: Matcher) -> Choices:
    """Return, for each place of a side of NEAR, the words that may stand there."""
    words = tokens(side.text)
    if isinstance(side, Phrase):
        return [[word] for word in words]
    if side.kind == "fuzzy":
        return [[*matcher.slips(field, word)] for word in words]
    if side.kind == "prefix":
        return [*([word] for word in words[:-1]), [words[-1] + OPEN]]
    return [[*matcher.forms.of(word)] for word in words]


def _may_meet(one: Iterable[str], other: Iterable[str]) -> bool:
    """Tell whether a word may be of both kinds, each a word or the pattern of one that is begun."""
    pairs = product((a.removesuffix(OPEN) for a in one), [b.removesuffix(OPEN) for b in other])
    return any(a.startswith(b) or b.startswith(a) for a, b in pairs)


def places(words: int, gap: int) -> tuple[Way, ...]:
    """Return the ways so many words stand in order, at most `gap` more between them in all.

    >>> places(2, 2)
    ((0, 1), (0, 2), (0, 3))
    """
    return _few((0, *rest) for rest in combinations(range(1, words + gap), words - 1))


def beside(left: int, right: int, distance: int) -> tuple[Way, ...]:
    """Return the ways the words of one phrase follow those of another, so near to its last.

    >>> beside(1, 2, 2)
    ((0, 1, 2), (0, 2, 3))
    """
    starts = range(left, left + distance)
    return _few((*range(left), *range(start, start + right)) for start in starts)


def _few(ways: Iterator[Way]) -> tuple[Way, ...]:
    """Return the ways, or none where they are too many."""
    found = tuple(islice(ways, MOST + 1))
    return found if len(found) <= MOST else ()
