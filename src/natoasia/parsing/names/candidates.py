"""Runs of capitalised words: where a name may stand in a zone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from natoasia.parsing.names.tokens import NAMED
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.parsing.names.lexicon import Lexicon
    from natoasia.parsing.names.tokens import Tokens

# Particles that join two capitalised words into one name and are no English words.
JOINING: Final = frozenset(
    "al el bin ibn bint van von der de du des di da dos das del della la le ter zu af arap abu ben "
    "ould y ul".split()
)
SENTENCE_MARKS: Final = frozenset(".!?:;“\"‘'•*_–—-…(")
LONGEST_RUN: Final = 30
"""Tokens: no name is longer, and text in capitals throughout must not be read as one."""
LONGEST_LINE: Final = 100
"""Characters of the longest line of wrapped text."""
SHORTEST_LINE: Final = 30
"""Characters under which a line was not wrapped but ended."""
MONTH_NAMES: Final = frozenset("may april june august march jan mar augusto".split())


class Run(NamedTuple):
    """Tokens `first` to `last` (half open) of a zone that stand together as capitalised words."""

    first: int
    last: int
    opens: bool
    """Whether its first word would have a capital anyway: it opens a sentence."""


def line_ends(text: str, start: int, end: int) -> frozenset[int]:
    """Return where a name may not run over the end of a line: offsets of what follows it.

    Lines that are hard-wrapped are all about as long; a short line, and every line of a zone that
    has a very long one, ends of itself: rows of a table, a byline and the outlet below it.
    """
    if "\n" not in text[start:end]:
        return frozenset()
    lines = text[start:end].split("\n")
    wrapped = max(map(len, lines)) <= LONGEST_LINE
    ends, at = [], start
    for line in lines[:-1]:
        at += len(line) + 1
        if not wrapped or len(line) < SHORTEST_LINE:
            ends.append(at + len(text[at:end]) - len(text[at:end].lstrip()))
    return frozenset(ends)


def runs(tokens: Tokens, words: Lexicon, ends: frozenset[int]) -> Iterator[Run]:
    """Yield the runs of capitalised words, in order; connectors inside a name are joined."""
    last = 0
    for at in tokens.named:
        if at < last or (tokens.low[at] in words.weekday and _is_day(tokens, at, words)):
            continue
        last = _end(tokens, at, words)
        if ends:
            inside = (to for to in range(at + 1, last) if tokens.start[to] in ends)
            last = next(inside, last)
        yield Run(at, last, opens=_opens(tokens, at) or tokens.start[at] in ends)


def _is_day(tokens: Tokens, at: int, words: Lexicon) -> bool:
    """Tell the name of a day or month from a person called May, June or August."""
    low, following = tokens.low[at], at + 1
    if following < len(tokens.low) and tokens.shape[following] == "number":
        return True
    if low not in MONTH_NAMES:
        return True
    before_surname = (
        following < len(tokens.low)
        and low in words.given
        and _names_someone(tokens, following, words)
    )
    return not (before_surname or (at > 0 and _leads_to_name(tokens, at - 1, words)))


def _names_someone(tokens: Tokens, at: int, words: Lexicon) -> bool:
    low = tokens.low[at]
    return low in JOINING or (tokens.shape[at] == "cap" and low not in words.common)


def _leads_to_name(tokens: Tokens, at: int, words: Lexicon) -> bool:
    """Tell whether a word is a given name or a title: `Theresa May`, `Mrs May`."""
    low = tokens.low[at]
    given = low in words.given and low not in words.never
    return tokens.shape[at] == "cap" and (given or low in words.title)


def _end(tokens: Tokens, at: int, words: Lexicon) -> int:
    last, most = at + 1, min(len(tokens.low), at + LONGEST_RUN)
    while last < most:
        step = _joined(tokens, last, words)
        if not step:
            break
        last += step
    return last


def _joined(tokens: Tokens, at: int, words: Lexicon) -> int:
    """Return how many tokens from `at` belong to the run that ends before it."""
    if tokens.shape[at] in NAMED:
        return 0 if tokens.low[at] in words.weekday and _is_day(tokens, at, words) else 1
    if tokens.low[at] in JOINING and tokens.shape[at] == "low":
        for step in (1, 2):
            following = at + step
            if following >= len(tokens.low):
                return 0
            if tokens.shape[following] in NAMED:
                return step + 1
            if tokens.low[following] not in JOINING:
                return 0
    return 0


def _opens(tokens: Tokens, at: int) -> bool:
    return at == 0 or tokens.text[at - 1] in SENTENCE_MARKS
