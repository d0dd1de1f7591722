"""The index's own words: what begins alike, what differs by a slip, what was probably meant."""

from __future__ import annotations

from itertools import takewhile
from operator import eq
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from tantivy import Query

from natoasia.search.words import FUNCTION_WORDS

if TYPE_CHECKING:
    import tantivy

LETTERS: Final = "abcdefghijklmnopqrstuvwxyz0123456789"

SHORTEST_FUZZY: Final = 3
"""Below this, one slip turns a word into most others."""

TWO_SLIPS_FROM: Final = 8
"""Letters from which two slips are allowed: `stoltenburgh`."""

FURTHER_FROM: Final = 5
"""Letters from which a word two slips away may be meant: `tommorow`, `rooony`."""

FURTHEST: Final = 2

BEGINNING: Final = 2
"""Letters that are hardly ever wrong, and begin few enough words to look at all of them."""

SHORTEST_HEAD: Final = 3
"""Letters a listing of real words begins with; fewer would list a tenth of the vocabulary."""

Pair: TypeAlias = tuple[str, str]
"""Two words that may be one, or the other way about."""

SHORTEST_APART: Final = 3
"""Letters and digits of a word that may be written as two: `mi6`."""

SHARE: Final = 0.5
"""Of the reports with the rarer of two words those in which they are one: all of `o brien`, nearly
all of `new york`; of `be live`, as which `belive` is not meant, hardly any."""

FEW: Final = 5_000
"""Reports of the rarer half up to which pairs are looked at where the word itself is known: it
takes a fraction of a millisecond."""

COMMONER: Final = 10
"""How many times as many reports may have a word as one, that it is still looked for as two."""


def slips(searcher: tantivy.Searcher, field: str, word: str) -> dict[str, int]:
    """Return the real words at most one slip from `word`, each with its number of reports.

    A slip is a letter left out, put in, changed, or two swapped. From `TWO_SLIPS_FROM` letters on,
    two slips are allowed behind the first half. `word` itself is among them if it is real.
    """
    if len(word) < SHORTEST_FUZZY:
        return _real(searcher, field, {word})
    half = len(word) // 2
    if half < SHORTEST_HEAD:
        return _real(searcher, field, {word, *edits(word, len(word))})
    # One slip is in the first half, where all are tried, or behind it, where the real words are
    # listed: either way takes milliseconds, whatever the size of the vocabulary.
    found = _real(searcher, field, {word, *edits(word, half)})
    allowed = 2 if len(word) >= TWO_SLIPS_FROM else 1
    for term, count in searcher.terms_with_prefix(field, word[:half]):
        if abs(len(term) - len(word)) <= allowed and distance(word, term, allowed) <= allowed:
            found[term] = count
    return found


def further(searcher: tantivy.Searcher, field: str, word: str) -> dict[str, int]:
    """Return the real words two slips from `word`, wherever they are, that begin as it does.

    What is offered to a person may be further off than what is found without asking.
    """
    if len(word) < FURTHER_FROM:
        return {}
    alike = searcher.terms_with_prefix(field, word[:BEGINNING])
    near = ((term, count) for term, count in alike if abs(len(term) - len(word)) <= FURTHEST)
    return {term: count for term, count in near if distance(word, term, FURTHEST) <= FURTHEST}


def edits(word: str, end: int) -> set[str]:
    """Return what one slip within the first `end` letters, or just behind, makes of a word."""
    letters = LETTERS + "".join(set(word) - set(LETTERS))
    made: set[str] = set()
    for at in range(end + 1):
        left, right = word[:at], word[at:]
        made.update(left + letter + right for letter in letters)
        if right:
            made.add(left + right[1:])
            made.update(left + letter + right[1:] for letter in letters)
        if len(right) > 1:
            made.add(left + right[1] + right[0] + right[2:])
    return made


def apart(
    searcher: tantivy.Searcher, schema: tantivy.Schema, field: str, word: str
) -> tuple[Pair, ...]:
    """Return the pairs of words that are a word as it was typed: `o brien`, `al jazeera`, `mi 6`.

    The rarer half hardly stands without the other: `adress` is no `a dress`. A common word costs
    one look, any other a few microseconds a letter.
    """
    own = searcher.doc_freq(field, word)
    if len(word) < SHORTEST_APART or own > FEW * COMMONER:
        return ()
    pairs = ((word[:at], word[at:]) for at in range(1, len(word)))
    return tuple(pair for pair in pairs if _is_one(searcher, schema, field, pair, own))


def together(
    searcher: tantivy.Searcher, schema: tantivy.Schema, field: str, word: str
) -> dict[str, int]:
    """Return the pairs of words side by side that a word is without its blank: `in fact`."""
    pairs = ((word[:at], word[at:]) for at in range(1, len(word)))
    real = (pair for pair in pairs if all(searcher.doc_freq(field, half) for half in pair))
    counted = ((pair, _side_by_side(searcher, schema, field, pair)) for pair in real)
    return {" ".join(pair): count for pair, count in counted if count}


def _side_by_side(
    searcher: tantivy.Searcher, schema: tantivy.Schema, field: str, pair: Pair
) -> int:
    found: Any = searcher.search(Query.phrase_query(schema, field, [*pair]), 1)
    return int(found.count)


def _is_one(
    searcher: tantivy.Searcher, schema: tantivy.Schema, field: str, pair: Pair, own: int
) -> bool:
    """Tell whether a pair stands for the one word, which `own` reports have as such."""
    if not FUNCTION_WORDS.isdisjoint(pair):
        return False
    rarer = min(searcher.doc_freq(field, half) for half in pair)
    if not rarer or rarer * COMMONER < own or (own and rarer > FEW):
        return False
    is_numbered = pair[0].isalpha() and pair[1].isdigit()
    least = 1 if is_numbered else rarer * SHARE
    return _side_by_side(searcher, schema, field, pair) >= least


def _real(searcher: tantivy.Searcher, field: str, words: set[str]) -> dict[str, int]:
    counted = ((word, searcher.doc_freq(field, word)) for word in words if word)
    return {word: count for word, count in counted if count}


def distance(one: str, two: str, most: int) -> int:
    """Return the slips between two words (optimal string alignment), or `most + 1` if more.

    >>> distance("presidant", "president", 2), distance("tommorow", "tomorrow", 2)
    (1, 2)
    """
    # Not by rapidfuzz: loading it takes longer than some hundred words do here.
    begun = sum(1 for _ in takewhile(bool, map(eq, one, two)))
    return _aligned(one[begun:], two[begun:], most)


def _aligned(one: str, two: str, most: int) -> int:
    """Return the same of words that begin differently, row by row of the usual table."""
    older: list[int] = []
    before = list(range(len(two) + 1))
    for at, letter in enumerate(one):
        row = [at + 1]
        for here, other in enumerate(two):
            slips = min(before[here + 1] + 1, row[here] + 1, before[here] + (letter != other))
            if at and here and letter == two[here - 1] and other == one[at - 1]:
                slips = min(slips, older[here - 1] + 1)
            row.append(slips)
        if min(row) > most:
            return most + 1
        older, before = before, row
    return min(before[-1], most + 1)
