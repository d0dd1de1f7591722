"""Runs of capitalised words: where a name may stand in a zone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.parsing.names.lexicon import Lexicon
    from natoasia.parsing.names.tokens import Token

# Particles that join two capitalised words into one name and are no English words.
JOINING: Final = frozenset(
    "al el bin ibn bint van von der de du des di da dos das del della la le ter zu af arap abu ben "
    "ould y ul".split()
)
# What may follow a small `of`: "of the Congo", "of Japan".
NAMED: Final = frozenset(("cap", "caps", "initial"))
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


def runs(tokens: list[Token], words: Lexicon, ends: frozenset[int]) -> Iterator[Run]:
    """Yield the runs of capitalised words, in order; connectors inside a name are joined."""
    at, count = 0, len(tokens)
    while at < count:
        if tokens[at].shape not in NAMED or _is_day(tokens, at, words):
            at += 1
            continue
        last = _end(tokens, at, words)
        if ends:
            inside = (to for to in range(at + 1, last) if tokens[to].start in ends)
            last = next(inside, last)
        yield Run(at, last, opens=_opens(tokens, at) or tokens[at].start in ends)
        at = last


def _is_day(tokens: list[Token], at: int, words: Lexicon) -> bool:
    """Tell a day or month from a person called May, June or August."""
    low = tokens[at].low
    if low not in words.weekday:
        return False
    if at + 1 < len(tokens) and tokens[at + 1].shape == "number":
        return True
    if low not in MONTH_NAMES:
        return True
    before = tokens[at - 1] if at else tokens[at]
    after_given = (
        at > 0
        and before.shape == "cap"
        and (before.low in words.given and before.low not in words.never)
    )
    before_surname = (
        at + 1 < len(tokens) and low in words.given and _names_someone(tokens[at + 1], words)
    )
    return not (after_given or before_surname or _titled(tokens, at, words))


def _names_someone(token: Token, words: Lexicon) -> bool:
    return token.low in JOINING or (token.shape == "cap" and token.low not in words.common)


def _titled(tokens: list[Token], at: int, words: Lexicon) -> bool:
    return at > 0 and tokens[at - 1].low in words.title and tokens[at - 1].shape == "cap"


def _end(tokens: list[Token], at: int, words: Lexicon) -> int:
    last = at + 1
    while last < min(len(tokens), at + LONGEST_RUN):
        step = _joined(tokens, last, words)
        if not step:
            break
        last += step
    return last


def _joined(tokens: list[Token], at: int, words: Lexicon) -> int:
    """Return how many tokens from `at` belong to the run that ends before it."""
    token = tokens[at]
    if token.shape in NAMED:
        return 0 if _is_day(tokens, at, words) else 1
    if token.shape == "low" and token.low in JOINING:
        for step in (1, 2):
            following = at + step
            if following >= len(tokens):
                return 0
            if tokens[following].shape in NAMED:
                return step + 1
            if tokens[following].low not in JOINING:
                return 0
    return 0


def _opens(tokens: list[Token], at: int) -> bool:
    if at == 0:
        return True
    return tokens[at - 1].text in SENTENCE_MARKS
