"""Paragraphs, sentences, tokens and folding: all as offsets into the original text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from natoasia.patterns import pattern
from natoasia.tuples import NamedTuple

Span = tuple[int, int]


class Token(NamedTuple):
    """A word or number as it stands in the text."""

    start: int
    end: int
    text: str


UNSEEN: Final = "\xad\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff"
"""Signs within words that nobody sees: soft hyphens, joiners, spaces of no width, marks of
direction. They are part of the text and divide no word of it."""
UNSEEN_SIGN: Final = pattern(f"[{UNSEEN}]")

# "Suk-yeol's", "U.S.", "50-kilometer", "1.5", "O’Brien": one token each; so is one with a soft
# hyphen in it.
TOKEN: Final = pattern(
    rf"""
    (?: [^\W\d_]\. ){{2,}}                          # U.S., U.N.
    | \d+ (?: [.,:] \d+ )*                        # 1,500   2.5   10:30
    | [^\W_]+ (?: (?= ['’\-‐‑{UNSEEN}] ) [{UNSEEN}]* (?: ['’\-‐‑] [{UNSEEN}]* )?
        [^\W_]+ )*                                # Suk-yeol   O’Brien   don't
    """,
    re.VERBOSE,
)

# A line with nothing but white space on it, or several: what stands between two paragraphs.
BLANK_LINES: Final = pattern(r"[^\S\n]*\n(?:[^\S\n]*\n)+")

# `said.` `said.”` `said?)` followed by white space: where a sentence may end.
# In scripts without blanks none follows it: `橋が開いた。市長は…`.
SENTENCE_END: Final = pattern(
    r"""[.!?…؟।۔]+ ["'”’»)\]]* (?=\s|$) | [。！？]+ ["'”’»)\]」』）]*""", re.VERBOSE
)
# `「行く。」と述べた`: the sentence goes on after what was said.
GOES_ON: Final = pattern(r"[」』”](?=[とがはをでにのも，、])")

# What may open a sentence: a capital, a digit, or a quotation mark or bracket before one.
SENTENCE_START: Final = pattern(r"""\s+ ["'“‘«(\[]* [^\W_a-zß-ÿ]""", re.VERBOSE)

# `"Why?" Vance asked`: the sentence goes on after the quoted question.
CREDITED: Final = pattern(
    r"""\s+ (?: [^\W\d_a-z][\w’'-]* \s+ ){1,4}
    (?: said | says | asked | asks | told | added | wrote | replied | shouted | cried ) \b""",
    re.VERBOSE,
)

TITLES: Final = frozenset(
    "mr mrs ms dr prof gen lt col maj capt sgt sen rep gov rev hon pres sec st mt ft jan feb mar "
    "apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun adm cmdr brig supt insp amb "
    "atty fr sr messrs mmes vs approx".split()
)
"""Abbreviations, folded, that stand before a name or a number and end no sentence; written small
only `vs` and `approx` are abbreviations: `he sat.` is the end."""

NUMBERED: Final = frozenset("no nos art fig vol pp para".split())
"""Abbreviations before a number only: `No. 4`, but `He said no.`"""

OPEN_ENDED: Final = frozenset("inc corp ltd co bros plc jr etc dept univ assn ave blvd".split())
"""Abbreviations, folded, that end a sentence where the next word opens one: `Acme Corp. The …`"""

OPENERS: Final = frozenset(
    """the a an he she it they we i you his her their its our my in on at by for from with but and
    so if as when while after before this that these those there here meanwhile however both some
    many most all another since under once no not""".split()
)
"""Words, folded, that open a sentence and are hardly ever part of a name."""


def fold(word: str) -> str:
    """Return a word as it is matched: NFKC, casefolded, no diacritics, straight quotes and hyphens.

    >>> fold("Yoon Suk‑Yeol’s Café")
    "yoon suk-yeol's cafe"
    """
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", word).casefold())
    return plain.translate(_PLAIN)


@lru_cache(maxsize=10_000)
def name_key(name: str) -> str:
    """Return the key one name has in every article: folded, without hyphens, spaces and marks.

    A name of nothing but marks is its own key.

    >>> name_key("Yoon Suk-yeol") == name_key("YOON Suk Yeol")
    True
    """
    return "".join(mark for mark in fold(name) if mark.isalnum()) or name


_PLAIN: Final = {
    **dict.fromkeys(range(0x300, 0x370)),
    **dict.fromkeys(map(ord, UNSEEN)),
    **dict.fromkeys(map(ord, "‘’‛`´ʼ"), "'"),
    **dict.fromkeys(map(ord, "“”„«»"), '"'),
    **dict.fromkeys(map(ord, "‐‑‒–—−"), "-"),
}


def tokens(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """Yield the words and numbers of `text[start:end]`, with offsets into `text`."""
    for match in TOKEN.finditer(text, start, len(text) if end is None else end):
        yield Token(match.start(), match.end(), match.group())


def has_unseen(text: str) -> bool:
    """Tell whether signs stand in a text that nobody sees; in most none does."""
    # To look for each alone is faster than for any of them.
    return not text.isascii() and any(sign in text for sign in UNSEEN)


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
    if stop.group()[0] in "。！？":
        return not GOES_ON.match(text, stop.end() - 1, last)
    if stop.end() < last and not SENTENCE_START.match(text, stop.end(), last):
        return False
    if stop.group() != ".":
        return not CREDITED.match(text, stop.end(), last)
    return not _is_abbreviation(text, stop.start(), last)


def _is_abbreviation(text: str, dot: int, last: int) -> bool:
    """Tell whether the full stop at `dot` belongs to a title, an initial or `U.S.`."""
    start = dot
    while start > 0 and (text[start - 1].isalnum() or text[start - 1] == "."):
        start -= 1
    word = text[start:dot]
    folded = word.lower()
    if folded in NUMBERED:
        return _word_after(text, dot, last)[:1].isdigit()
    if folded in TITLES:
        return word[0].isupper() or word in {"vs", "approx"}
    if "." in word or folded in OPEN_ENDED or (len(word) == 1 and word.isupper()):
        after = _word_after(text, dot, last)
        return word != "I" and after != "" and fold(after) not in OPENERS
    return False


def _word_after(text: str, dot: int, last: int) -> str:
    after = TOKEN.search(text, dot + 1, last)
    return after.group() if after else ""
