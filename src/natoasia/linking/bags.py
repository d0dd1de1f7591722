"""The bag of an article: what linking needs of it, small enough to keep one an article.

A bag holds the content words of headline and body in order, as hashes of their stems. Two
words in a row follow from the order, so phrases cost nothing. Bags need neither numpy nor the text.
"""

from __future__ import annotations

import re
import struct
import sys
import zlib
from array import array
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

import Stemmer

from natoasia.linking.stopwords import STOPWORDS
from natoasia.text import fold

if TYPE_CHECKING:
    from natoasia.model import Article

HASH_BITS: Final = 24
"""Bits of a stem's hash: 300,000 distinct stems share theirs with another in under 2 % of cases,
and each bit more costs every article some twenty bytes."""

MOST_WORDS: Final = 500
"""Content words a bag keeps: what a report is of stands near its top, and a bag stays small."""

MOST_TEXT: Final = 20 * MOST_WORDS
"""Characters that are looked at for those words: they seldom take half of them."""

SHORTEST_WORD: Final = 2
"""Characters: what a possessive or a contraction leaves behind its apostrophe is no word."""

FORMAT: Final = 1
"""First byte of a written bag; another one means it was written by another version."""

HEAD: Final = struct.Struct("<BH")
"""The format and the number of distinct words."""

# "Suk-yeol's" gives Suk, yeol; "1,500" and "6.1" stay whole; "U.S." gives U.S
WORD: Final = re.compile(
    r"""
    \d+ (?: [.,] \d+ )*          # 1,500   6.1
    | (?: [^\W\d_]\. ){2,}       # U.S.
    | [^\W_]+                    # words, and the parts of Suk-yeol
    """,
    re.VERBOSE,
)

# Snowball's names of the languages it knows, by ISO 639-1.
STEMMERS: Final = {
    "ar": "arabic", "ca": "catalan", "da": "danish", "de": "german", "el": "greek",
    "en": "english", "es": "spanish", "eu": "basque", "fi": "finnish", "fr": "french",
    "ga": "irish", "hi": "hindi", "hu": "hungarian", "hy": "armenian", "id": "indonesian",
    "it": "italian", "lt": "lithuanian", "ne": "nepali", "nl": "dutch", "no": "norwegian",
    "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian", "sv": "swedish",
    "ta": "tamil", "tr": "turkish", "yi": "yiddish",
}  # fmt: skip


class Word(NamedTuple):
    """A content word as it stands in a text, and its stem."""

    start: int
    end: int
    stem: str


class Bag(NamedTuple):
    """What linking keeps of an article."""

    words: array[int]
    """The hashes of the content words, in order."""

    def dumps(self) -> bytes:
        """Return the bag as bytes: distinct hashes, three bytes each, then the order of words."""
        distinct = sorted(set(self.words))
        place = {word: index for index, word in enumerate(distinct)}
        low = array("H", (word & _LOW for word in distinct))
        high = bytes(word >> 16 for word in distinct)
        order = array(_order_kind(len(distinct)), map(place.__getitem__, self.words))
        return b"".join((HEAD.pack(FORMAT, len(distinct)), _little(low), high, _little(order)))

    @classmethod
    def loads(cls, raw: bytes) -> Bag:
        """Return the bag `dumps` wrote."""
        _, size = HEAD.unpack_from(raw)
        high_at = HEAD.size + 2 * size
        order_at = high_at + size
        low, high = _read("H", raw[HEAD.size : high_at]), raw[high_at:order_at]
        distinct = [a | b << 16 for a, b in zip(low, high, strict=True)]
        order = _read(_order_kind(size), raw[order_at:])
        return cls(array("I", map(distinct.__getitem__, order)))


_LOW: Final = 0xFFFF
MOST_IN_A_BYTE: Final = 256
"""Distinct words up to which a place among them is written as one byte."""


def _order_kind(distinct: int) -> Literal["B", "H"]:
    return "B" if distinct <= MOST_IN_A_BYTE else "H"


def _little(values: array[int]) -> bytes:
    if sys.byteorder == "big":
        values.byteswap()
    return values.tobytes()


def _read(kind: Literal["B", "H"], raw: bytes) -> array[int]:
    values = array(kind, raw)
    if sys.byteorder == "big":
        values.byteswap()
    return values


def bag(article: Article) -> Bag:
    """Return what linking needs of an article: its content words, as hashes, in order."""
    return Bag(array("I", hashes(content(article)[:MOST_TEXT], article.language)[:MOST_WORDS]))


def content(article: Article) -> str:
    """Return the headline and the body: what an article says, without what stands around it."""
    return f"{article.headline}\n\n{article.body}" if article.headline else article.body


def hashes(text: str, language: str | None = None) -> list[int]:
    """Return the hashes of a text's content words, in order."""
    found = (word_hash(word, language) for word in WORD.findall(text))
    return [each for each in found if each is not None]


@lru_cache(maxsize=1 << 17)
def word_hash(word: str, language: str | None) -> int | None:
    """Return the hash of a word's stem, or None for a word that says nothing of the subject."""
    found = stem(word, language)
    return None if found is None else hashed(found)


def stem(word: str, language: str | None = None) -> str | None:
    """Return the stem of a word as it stands, or None for one that says nothing of the subject."""
    folded = fold(word)
    if len(folded) < SHORTEST_WORD or folded in STOPWORDS:
        return None
    found: str = stemmer(language).stemWord(folded)
    return found


def content_words(text: str, language: str | None = None) -> list[Word]:
    """Return a text's content words with their spans, and their stems."""
    found = ((m.start(), m.end(), stem(m.group(), language)) for m in WORD.finditer(text))
    return [Word(start, end, each) for start, end, each in found if each is not None]


def hashed(stem: str) -> int:
    """Return the hash of a stem, `HASH_BITS` wide, the same on every machine."""
    return zlib.crc32(stem.encode("utf-8", "surrogatepass")) & ((1 << HASH_BITS) - 1)


@lru_cache(maxsize=8)
def stemmer(language: str | None) -> Any:  # noqa: ANN401 - PyStemmer ships no types
    """Return the stemmer of a language; English where it is unknown or Snowball has none."""
    return Stemmer.Stemmer(STEMMERS.get(language or "en", "english"))
