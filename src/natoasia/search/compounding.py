"""What is written as one word, with a hyphen or as two: `ceasefire`, `cease fire`."""

from __future__ import annotations

from itertools import chain, pairwise, product
from math import prod
from typing import TYPE_CHECKING, Final, TypeAlias

from natoasia.search.syntax import All, Any, Word
from natoasia.search.words import FUNCTION_WORDS, is_letter, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from natoasia.search.matching import Matcher
    from natoasia.search.syntax import Node

Writing: TypeAlias = tuple[str, ...]
"""Words in a row, as the index holds them."""

LONGEST: Final = 8
"""Words of a phrase that is looked for in other writings too; of more, what is quoted is copied."""

MOST: Final = 16
"""Writings of a phrase; one word of it that can be written otherwise is the rule, two are rare."""

SHARE: Final = 0.1
"""Of the reports with the rarer of two words those that have them as one, from which on they are
looked for as one: of `per cent`, `web site` and `shut down` far more have it, of `white house`,
`every day` and `make up` a twentieth at most."""


def writings(field: str, text: str, matcher: Matcher) -> list[Writing]:
    """Return the ways the words of a text may be written, first as they are.

    Of `miles obrien` also `miles o brien`, of `cease-fire talks` also `ceasefire talks`.
    """
    pieces = text.split()
    if len(pieces) > LONGEST:
        return [tuple(tokens(text))]
    choices = [_choices(field, piece, matcher) for piece in pieces]
    if prod(map(len, choices)) > MOST:
        return [tuple(tokens(text))]
    return [tuple(chain(*some)) for some in product(*choices)]


def _choices(field: str, piece: str, matcher: Matcher) -> list[Writing]:
    words = tuple(tokens(piece))
    if len(words) == 1 and not is_letter(words[0]):
        return [words, *matcher.apart(field, words[0])]
    one = "".join(words)
    is_one = len(words) > 1 and _joinable(words) and matcher.searcher.doc_freq(field, one)
    return [words, (one,)] if is_one else [words]


def _joinable(words: Writing) -> bool:
    """Tell whether what stands between words may be left out: `F-16`; `1.5` is no 15."""
    return not any(left[-1].isdigit() and right[0].isdigit() for left, right in pairwise(words))


def units(parts: Sequence[Node], matcher: Matcher) -> list[Node]:
    """Return parts that all must hold, with two words side by side also as one: `cease fire`."""
    found: list[Node] = []
    rest = list(parts)
    while rest:
        first = rest.pop(0)
        one = _as_one(first, rest[0], matcher) if rest else None
        # The first stands by itself, so that the two are not taken for neighbours once more.
        found.append(Any((All((All((first,)), rest.pop(0))), one)) if one else first)
    return found


def _as_one(left: Node, right: Node, matcher: Matcher) -> Word | None:
    """Return the word that two words are together, if it is about as common as they are."""
    halves = [_bare(left), _bare(right)]
    if not all(halves):
        return None
    count = matcher.searcher.doc_freq
    reports = count("text", "".join(halves))
    is_common = reports and reports >= SHARE * min(count("text", half) for half in halves)
    return Word("".join(halves)) if is_common else None


def _bare(part: Node) -> str:
    """Return a word by itself as the index holds it, or nothing."""
    if not isinstance(part, Word) or part.kind != "word" or part.field:
        return ""
    words = tokens(part.text)
    is_word = len(words) == 1 and words[0].isalpha() and words[0] not in FUNCTION_WORDS
    return words[0] if is_word else ""
