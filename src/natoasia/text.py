"""Paragraphs, sentences, tokens and folding: all as offsets into the original text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final, NamedTuple

Span = tuple[int, int]


class Token(NamedTuple):
    """A word or number as it stands in the text."""

    start: int
    end: int
    text: str


# "Suk-yeol's", "U.S.", "50-kilometer", "1.5", "O’Brien": one token each.
TOKEN: Final = re.compile(
    r"""
    (?: [^\W\d_]\. ){2,}                          # U.S., U.N.
    | \d+ (?: [.,:] \d+ )*                        # 1,500   2.5   10:30
    | [^\W_]+ (?: ['’\-‐‑] [^\W_]+ )*             # Suk-yeol   O’Brien   don't
    """,
    re.VERBOSE,
)

# A line with nothing but white space on it, or several: what stands between two paragraphs.
BLANK_LINES: Final = re.compile(r"[^\S\n]*\n(?:[^\S\n]*\n)+")

# `said.` `said.”` `said?)` followed by white space: where a sentence may end.
SENTENCE_END: Final = re.compile(r"""[.!?…]+ ["'”’»)\]]* (?=\s|$)""", re.VERBOSE)

# What may open a sentence: a capital, a digit, or a quotation mark or bracket before one.
SENTENCE_START: Final = re.compile(r"""\s+ ["'“‘«(\[]* [^\W_a-zß-ÿ]""", re.VERBOSE)

# Never the last word of a sentence when a name or a number follows.
TITLES: Final = frozenset(
    "mr mrs ms dr prof gen lt col maj capt sgt sen rep gov rev hon pres sec st mt ft no nos vs "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun adm cmdr brig "
    "etc supt insp amb atty fr sr messrs mmes art fig vol approx".split()
)
"""Abbreviations a full stop belongs to, folded."""


def fold(word: str) -> str:
    """Return a word as it is matched: NFKC, casefolded, no diacritics, straight quotes and hyphens.

    >>> fold("Yoon Suk‑Yeol’s Café")
    "yoon suk-yeol's cafe"
    """
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", word).casefold())
    return plain.translate(_PLAIN)


def name_key(name: str) -> str:
    """Return the key one name has in every article: folded, without hyphens, spaces and marks.

    >>> name_key("Yoon Suk-yeol") == name_key("YOON Suk Yeol")
    True
    """
    return "".join(mark for mark in fold(name) if mark.isalnum())


_PLAIN: Final = {
    **dict.fromkeys(range(0x300, 0x370)),
    **dict.fromkeys(map(ord, "‘’‛`´ʼ"), "'"),
    **dict.fromkeys(map(ord, "“”„«»"), '"'),
    **dict.fromkeys(map(ord, "‐‑‒–—−"), "-"),
}


def tokens(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """Yield the words and numbers of `text[start:end]`, with offsets into `text`."""
    for match in TOKEN.finditer(text, start, len(text) if end is None else end):
        yield Token(match.start(), match.end(), match.group())


def paragraphs(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """Yield the spans between blank lines, white space trimmed from both ends."""
    limit = len(text) if end is None else end
    at = start
    for gap in BLANK_LINES.finditer(text, start, limit):
        if span := trimmed(text, at, gap.start()):
            yield span
        at = gap.end()
    if span := trimmed(text, at, limit):
        yield span


def trimmed(text: str, start: int, end: int) -> Span | None:
    """Return the span without the white space at its ends, or `None` if nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


def sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """Yield the sentences of each paragraph of `text[start:end]`, white space trimmed."""
    for first, last in paragraphs(text, start, end):
        at = first
        for stop in SENTENCE_END.finditer(text, first, last):
            if _ends_sentence(text, stop, last) and (span := trimmed(text, at, stop.end())):
                yield span
                at = stop.end()
        if span := trimmed(text, at, last):
            yield span


def _ends_sentence(text: str, stop: re.Match[str], last: int) -> bool:
    if stop.end() < last and not SENTENCE_START.match(text, stop.end(), last):
        return False
    if stop.group() != ".":
        return True
    return not _is_abbreviation(text, stop.start())


def _is_abbreviation(text: str, dot: int) -> bool:
    """Tell whether the full stop at `dot` belongs to a title, an initial or `U.S.`."""
    start = dot
    while start > 0 and (text[start - 1].isalnum() or text[start - 1] == "."):
        start -= 1
    word = text[start:dot]
    return word.lower() in TITLES or (len(word) == 1 and word.isupper() and word != "I")
