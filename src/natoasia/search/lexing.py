"""A query cut into marks and words, each with its place, leniently."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import takewhile
from typing import Final, Literal

from natoasia.patterns import pattern
from natoasia.search.fields import SPANNING, is_field
from natoasia.tuples import NamedTuple

Mark = Literal["word", "quoted", "field", "open", "close", "or", "and", "not", "near", "minus"]

QUOTES: Final = '"“”„‟«»'

# The end of `“two words”~5`: so many words may stand between them.
GAP: Final = pattern(r"~(\d{1,3})")

SINGLE_QUOTES: Final = "'‘‚‹"

# `'two words'`, `‘O’Brien said’`: closed where no word goes on, else it is an apostrophe
SINGLE_QUOTED: Final = pattern(r"['‘‚‹] (?=\S) (.+?) (?<=\S) ['’‘›] (?= $ | [\s)|~*] )", re.VERBOSE)

WIDE: Final = {
    **{code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if chr(code) not in "：！"},
    **dict.fromkeys(map(ord, "「」『』"), ord('"')),
}
"""The signs and quotation marks of keyboards for Chinese, Japanese and Korean, as plain ones; but
`：` and `！` there are hardly ever signs of a query."""

# `person：`, where it is
WIDE_FIELD: Final = pattern(r"\b ([A-Za-z]{2,9}) ：", re.VERBOSE)

SHORTEST_FIELD: Final = 2
"""Letters: `a:b` is a word."""

ENDS: Final = frozenset(f"()|{QUOTES}")
"""What ends a bare word, beside white space; what else people leave at its ends is part of it."""

# `NEAR`, `NEAR/5`, `near5`, `w/5` as press databases have it; the bare `near` is only a word.
NEAR: Final = pattern(r"NEAR (?: /?\d+ )? | near/?\d+ | [wW]/\d+", re.VERBOSE)

# The value of `date:` or `words:`, where quotes hold spaces: `"jan 2023".."mar 2023"`.
RAW: Final = pattern(
    rf"""
    ['‘] [^'‘’]+ ['’] (?! \S )
    | (?: [{QUOTES}] [^{QUOTES}]* (?: [{QUOTES}] | $ ) | [^\s()|] )+
    """,
    re.VERBOSE,
)

JOINERS: Final[dict[str, Mark]] = {"or": "or", "and": "and", "not": "not", "&": "and", "&&": "and"}
MINUS: Final = "-−–!"
"""What excludes the word it stands before: keyboards make a dash of a hyphen."""

RAW_FIELDS: Final = frozenset({"words", "has", *SPANNING})
SINGLE: Final[dict[str, Mark]] = {"(": "open", ")": "close", "|": "or"}


class Lexeme(NamedTuple):
    """A piece of a query and where it stands in it."""

    mark: Mark
    text: str
    start: int
    end: int
    number: int | None = None
    """The gap of a phrase, the distance of NEAR."""
    closed: bool = True


def lexemes(query: str, at: int = 0) -> list[Lexeme]:
    """Return the pieces of a query from a place on; white space between them is left out."""
    if not query.isascii():
        query = WIDE_FIELD.sub(r"\1:", query) if "：" in query else query
        query = query.translate(WIDE)
    found: list[Lexeme] = []
    while at < len(query):
        if query[at].isspace():
            at += 1
            continue
        found.append(_next(query, at, found))
        at = found[-1].end
    return found


def _next(query: str, at: int, before: list[Lexeme]) -> Lexeme:
    if before and before[-1].mark == "field" and before[-1].end == at:
        return _value(query, at, before[-1].text)
    return _single(query, at) or _quoted(query, at) or _field(query, at) or _word(query, at)


def _value(query: str, at: int, field: str) -> Lexeme:
    if field in RAW_FIELDS and (raw := RAW.match(query, at)):
        return Lexeme("word", raw.group(), at, raw.end())
    return _single(query, at) or _quoted(query, at) or _word(query, at)


def _single(query: str, at: int) -> Lexeme | None:
    if query.startswith("||", at):
        return Lexeme("or", "||", at, at + 2)
    if query[at] in SINGLE:
        return Lexeme(SINGLE[query[at]], query[at], at, at + 1)
    if query[at] in MINUS and at + 1 < len(query) and not query[at + 1].isspace():
        return Lexeme("minus", query[at], at, at + 1)
    return None


def _quoted(query: str, at: int) -> Lexeme | None:
    """Read `"two words"`, `“two words”~5`, `"two wor"*`; one that is never closed runs on."""
    if query[at] in SINGLE_QUOTES and (single := SINGLE_QUOTED.match(query, at)):
        inside = single[1]
    elif query[at] in QUOTES:
        inside = _until(query, at + 1, lambda sign: sign in QUOTES)
    else:
        return None
    end = at + 1 + len(inside)
    if end == len(query):
        return Lexeme("quoted", inside, at, end, closed=False)
    if query.startswith("*", end + 1):
        return Lexeme("quoted", inside.removesuffix("*") + "*", at, end + 2)
    gap = GAP.match(query, end + 1) if query.startswith("~", end + 1) else None
    number, end = (int(gap[1]), gap.end()) if gap else (None, end + 1)
    return Lexeme("quoted", inside, at, end, number)


def _field(query: str, at: int) -> Lexeme | None:
    """Read `person:` before a value.

    `http://…` and `10:30` are words, `Analysis: why` is one too. `person: stoltenberg` is as some
    type it; a capital, as in `Source: …`, is of a sentence.
    """
    name = _until(query, at, lambda sign: not (sign.isalnum() or sign == "_"))
    end = at + len(name)
    if not query.startswith(":", end) or len(name) < SHORTEST_FIELD or name[0].isdecimal():
        return None
    after = query[end + 1 :].lstrip()
    if not after or after[0] in ":)" or query.startswith("//", end + 1):
        return None
    value = len(query) - len(after)
    if value > end + 1 and not (name.islower() and is_field(name)):
        return None
    return Lexeme("field", name.lower(), at, value)


def _until(query: str, at: int, is_end: Callable[[str], bool]) -> str:
    """Return what stands before the first sign that is an end."""
    return "".join(takewhile(lambda sign: not is_end(sign), query[at:]))


def _word(query: str, at: int) -> Lexeme:
    # Every other character has been dealt with; never stand still.
    text = query[at] + _until(query, at + 1, lambda sign: sign in ENDS or sign.isspace())
    end = at + len(text)
    if text[0] in "NnWw" and NEAR.fullmatch(text):
        return Lexeme("near", text, at, end, _distance(text))
    # `Will Not Sail` is a headline; whoever joins words writes `not` or `NOT`.
    return Lexeme("word" if text.istitle() else JOINERS.get(text.lower(), "word"), text, at, end)


DEFAULT_DISTANCE: Final = 10
"""Words between the two sides of a bare NEAR: about half a sentence of a news report."""

WIDEST: Final = 200
"""Beyond this, two words are as good as anywhere in a report."""


def _distance(text: str) -> int:
    digits = text.lstrip("NEARnearwW/")
    return min(max(int(digits[:6]), 1), WIDEST) if digits else DEFAULT_DISTANCE
