"""The bag of an article: what linking needs of it, small enough to keep one an article.

A bag holds the content words of headline and body in order, as hashes of their stems. Two
words in a row follow from the order, so phrases cost nothing. Making one needs no numpy.
"""

from __future__ import annotations

import re
import struct
import zlib
from array import array
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, Final

import Stemmer

from natoasia.data import FOLDER
from natoasia.linking.stopwords import STOPWORDS
from natoasia.text import fold
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

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

FORMAT: Final = 2
"""First byte of a written bag. Bags of format 1 are still read."""

HEAD: Final = struct.Struct("<BHH")
"""The format, the number of words and that of distinct ones."""

LISTED: Final = "bag_words_1.bin"
"""The hashes of common stems, which are written as their number in this list. Never changed: bags
written with it could not be read any more. `tools/build_bag_words.py` says where it is from."""

UNLISTED: Final = 0x8000
"""Set in what is written of a word that is not listed: beside it are the low bits of the hash."""

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
        """Return the bag as bytes.

        Behind the head, in planes: which words are new; of each new one its number in the list, or
        else its hash; of each other one its place among the new. `linking.words` reads them.
        """
        places: dict[int, int] = {}
        again: list[int] = []
        new: list[str] = []
        for word in self.words:
            if word in places:
                again.append(places[word])
                new.append("0")
            else:
                places[word] = len(places)
                new.append("1")
        codes, rest = _codes(places)
        head = HEAD.pack(FORMAT, len(self.words), len(places))
        return b"".join((head, _bits(new), codes, rest, _places(again, len(places))))

    @classmethod
    def loads(cls, raw: bytes) -> Bag:
        """Return the bag `dumps` wrote, in this version or in the first."""
        from natoasia.linking.words import in_order

        return cls(array("I", in_order([raw]).hashes.tolist()))


def _bits(flags: Iterable[str]) -> bytes:
    """Return the bits of zeros and ones, eight to a byte, the first one highest."""
    text = "".join(flags)
    size = len(text) + 7 >> 3
    return int(text.ljust(8 * size, "0") or "0", 2).to_bytes(size, "big")


def _plane(values: Iterable[int], shift: int) -> bytes:
    return bytes(value >> shift & 0xFF for value in values)


def _bit_plane(values: Iterable[int], shift: int) -> bytes:
    return _bits("1" if value >> shift & 1 else "0" for value in values)


def _codes(words: Iterable[int]) -> tuple[bytes, bytes]:
    """Return what is written of every distinct word, and what else of those that are not listed."""
    numbers = listed()
    codes = [numbers.get(word, UNLISTED | word & UNLISTED - 1) for word in words]
    pairs = struct.pack(f"<{len(codes)}H", *codes)
    rest = [word for word in words if word not in numbers]
    return pairs[::2] + pairs[1::2], _plane(rest, 15) + _bit_plane(rest, 23)


def _places(places: Sequence[int], among: int) -> bytes:
    """Return places: their low bytes, and as many planes of bits as the highest place needs."""
    more = high_bits(among)
    return b"".join((_plane(places, 0), *(_bit_plane(places, 8 + bit) for bit in range(more))))


def high_bits(distinct: int) -> int:
    """Return how many bits beyond a byte a place among so many words takes."""
    return max((distinct - 1).bit_length() - 8, 0)


@cache
def listed() -> dict[int, int]:
    """Return the numbers of the listed words, by hash."""
    raw = (FOLDER / LISTED).read_bytes()
    size = len(raw) // 3
    planes = zip(raw[:size], raw[size : 2 * size], raw[2 * size :], strict=True)
    return {low | middle << 8 | high << 16: at for at, (low, middle, high) in enumerate(planes)}


def bag(article: Article) -> Bag:
    """Return what linking needs of an article: its content words, as hashes, in order."""
    return Bag(array("I", hashes(content(article)[:MOST_TEXT], article.language)[:MOST_WORDS]))


def content(article: Article) -> str:
    """Return the headline and the body: what an article says, without what stands around it."""
    return f"{article.headline}\n\n{article.body}" if article.headline else article.body


def hashes(text: str, language: str | None = None) -> list[int]:
    """Return the hashes of a text's content words, in order."""
    found = map(_known(language).__getitem__, WORD.findall(text))
    return [each for each in found if each is not None]


class _Known(dict[str, int | None]):
    """The hash of each word of a language, remembered: most words of a text were in others."""

    def __init__(self, language: str | None) -> None:
        super().__init__()
        self._language = language

    def __missing__(self, word: str) -> int | None:
        if len(self) >= KEPT:
            self.clear()
        self[word] = found = word_hash(word, self._language)
        return found


KEPT: Final = 1 << 17
"""Words remembered, in some 20 MB."""


@lru_cache(maxsize=8)
def _known(language: str | None) -> _Known:
    return _Known(language)


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
