"""The one definition of a word for the index, the query and the snippet."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final

from natoasia.patterns import pattern
from natoasia.text import fold

# What has to be folded one by one; everything else is made lower case at once.
NOT_ASCII: Final = pattern(r"[^\x00-\x7f]+")

SIGNS: Final = (("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"'), ("–", "-"), ("—", "-"))
"""What makes most texts more than ASCII: replaced at once, in a tenth of the time."""

# The dot between single letters: `u.s.`, `e.g.`; the last dot separates nothing.
INITIAL_DOT: Final = pattern(r"\. (?<=\b[^\W\d_]\.) (?=[^\W\d_]\b)", re.VERBOSE)

# The comma before three digits: `1,500`
THOUSANDS: Final = pattern(r", (?<=\d,) (?=\d{3}\b)", re.VERBOSE)

# The ending of `stoltenberg's`, `u.s.'s`
POSSESSIVE: Final = pattern(r"'s\b (?<=[\w.]'s)", re.VERBOSE)

# What is left is cut at everything that is neither letter nor digit: `suk-yeol` is two words.
LETTERS: Final = pattern(r"[^\W_]+")
SPACED: Final = bytes(code if chr(code).isalnum() else 32 for code in range(128)) + bytes(128)

UNSPACED: Final = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai and Lao, Burmese, Khmer
    "\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff"  # kana
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # Chinese characters
    "\u1100-\u11ff\uac00-\ud7a3"  # Korean
)
"""Letters of scripts that put no blanks between words, and Korean, which writes particles onto
them: `東京`, `서울에서`."""


@cache
def unspaced() -> re.Pattern[str]:
    """Return what finds the runs of such letters; compiling it takes longer than a query."""
    return re.compile(f"[{UNSPACED}]+")


# Vowels that Hebrew and Arabic leave out as a rule, and the hamza on a letter: `أحمد`, `احمد`
POINTS: Final = pattern("[\u0591-\u05c7\u064b-\u065f\u0670]")

FIRST_POINT: Final = "\u0591"

UNMARKED: Final = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"}
)
"""Letters with a mark that Unicode does not take for one: `Łódź` is typed `lodz`."""

MOST_ASKED: Final = 8
"""Words in a row that a name can be found by; only of a longer one would anybody miss more."""

SHORTENED_FROM: Final = 3
"""Words of a name from which its first and last alone are a variant: `Donald J. Trump`."""


# `counter-terrorism`, which others write as one word
COMPOUND: Final = pattern(r"[^\W\d_]+ (?: - [^\W\d_]+ )+", re.VERBOSE)

NAMES_KEPT: Final = 1 << 16

FUNCTION_WORDS: Final = frozenset(
    "a an and are as at be but by for from in is it of on or that the this to was were with".split()
)
"""Four words in ten, which say nothing of a report: they stand for themselves and are no form of
another word. None that is something else too: `us`, `who` and `may` are not of them."""


class _Folds(dict[str, str]):
    """What each run of other characters folds to; a newspaper uses few different ones."""

    def __missing__(self, run: str) -> str:
        plain = fold(run).translate(UNMARKED)
        if max(plain, default="") >= FIRST_POINT:  # No pattern is compiled for a quotation mark.
            plain = POINTS.sub("", plain)
        whole = unicodedata.normalize("NFC", plain)
        # Signs become blanks here, so that most texts are ASCII from here on.
        letters = (one if one.isascii() or one.isalnum() else _sign(one) for one in whole)
        self[run] = "".join(letters)
        return self[run]


def _sign(character: str) -> str:
    return "" if unicodedata.category(character).startswith("M") else " "


_FOLDS: Final = _Folds()


DROPPED: Final = "\xad"
"""Stands for a sign of which the index holds nothing: one nobody sees, or a mark on a letter."""


def letter(character: str) -> str:
    """Return what a character folds to, as one character: offsets stay what they are."""
    return (_FOLDS[character] or DROPPED)[:1]


def runs(text: str) -> list[str]:
    """Return the runs of letters of scripts without blanks, as a text folds.

    >>> runs("G20峰会 in 東京")
    ['峰会', '東京']
    """
    plain = spaced(text)
    return [] if plain.isascii() else unspaced().findall(plain)


def is_letter(word: str) -> bool:
    """Tell whether a word is one letter of a script without blanks, which begins longer ones."""
    return len(word) == 1 and not word.isascii() and bool(unspaced().match(word))


def tokens(text: str) -> list[str]:
    """Return the words of a text as the index holds them.

    >>> tokens("The U.S.’s Stoltenberg’s 1,500 Suk-yeol cafés")
    ['the', 'us', 'stoltenberg', '1500', 'suk', 'yeol', 'cafes']
    >>> tokens("東京都")
    ['東京', '京都']
    """
    plain = spaced(text)
    return plain.split() if plain.isascii() else unspaced().sub(_pairs, plain).split()


def prepared(text: str) -> str:
    """Return a text as its words between spaces, ready for a tokenizer that splits there.

    Where a script has no blanks, every two neighbours are a word, and so is the last letter of a
    run: then each letter begins a word, and one can be looked for by itself.
    """
    plain = spaced(text)
    return plain if plain.isascii() else unspaced().sub(_pairs_and_last, plain)


def _pairs(run: re.Match[str]) -> str:
    text = run[0]
    pairs = map("".join, pairwise(text))
    return f" {' '.join(pairs) if len(text) > 1 else text} "


def _pairs_and_last(run: re.Match[str]) -> str:
    return f"{_pairs(run)}{run[0][-1]} " if len(run[0]) > 1 else f" {run[0]} "


def spaced(text: str) -> str:
    """Return a text as what stands between its blanks and signs, folded.

    The index spends most of its time here: hence bytes where there are only ASCII letters.
    """
    plain = text if text.isascii() else _folded(text)
    plain = plain.lower()
    if "'" in plain:
        plain = POSSESSIVE.sub("", plain)
    if "." in plain:
        plain = INITIAL_DOT.sub("", plain)
    if "," in plain:
        plain = THOUSANDS.sub("", plain)
    if plain.isascii():
        return plain.encode("ascii").translate(SPACED).decode("ascii")
    return " ".join(LETTERS.findall(plain))


def _folded(text: str) -> str:
    for sign, plain in SIGNS:
        text = text.replace(sign, plain)
    return text if text.isascii() else NOT_ASCII.sub(lambda run: _FOLDS[run[0]], text)


def compounds(text: str) -> tuple[str, ...]:
    """Return the hyphenated words of a text as one word each.

    >>> compounds("A counter-terrorism unit.")
    ('counterterrorism',)
    """
    plain = text if text.isascii() else text.replace("‐", "-").replace("‑", "-")
    # Looked for only where a hyphen is: the expression by itself would read every word twice.
    hyphenated = " ".join(_hyphenated(plain)) if "-" in plain else ""
    return tuple(dict.fromkeys(map(joined, COMPOUND.findall(hyphenated))))


def _hyphenated(text: str) -> Iterator[str]:
    """Yield what stands between blanks and has a hyphen; what is between hyphens is not read."""
    before, *pieces = text.split("-")
    word = _last(before)
    for piece in pieces:
        inside = piece.split(None, 1)
        if not piece or inside == [piece]:
            word += "-" + piece
        else:
            yield word + "-" + ("" if piece[0].isspace() else inside[0])
            word = _last(piece)
    yield word


def _last(text: str) -> str:
    """Return what stands behind the last blank."""
    return "" if not text or text[-1].isspace() else text.rsplit(None, 1)[-1]


@lru_cache(maxsize=NAMES_KEPT)
def name(text: str) -> str:
    """Return a name as `prepared` does; the same few names fill the fields of most reports."""
    return prepared(text)


def joined(text: str) -> str:
    """Return a name without hyphens, spaces, punctuation and diacritics: its key.

    >>> joined("Yoon Suk-yeol") == joined("YOON Sukyeol")
    True
    """
    return "".join(spaced(text).split())


def keys(text: str) -> tuple[str, ...]:
    """Return the keys a name can be found by: of the whole, and of each hyphenated word in it."""
    hyphenated = (word for word in fold(text).split() if "-" in word)
    return tuple(dict.fromkeys((joined(text), *map(joined, hyphenated))))


def variants(text: str) -> tuple[str, ...]:
    """Return a name prepared, and its first and last word where there are words between.

    >>> variants("Donald J. Trump")
    ('donald j trump', 'donald trump')
    """
    words = text.split()
    short = (f"{words[0]} {words[-1]}",) if len(words) >= SHORTENED_FROM else ()
    return tuple(" ".join(name(form).split()) for form in (text, *short))


def parts(text: str) -> tuple[str, ...]:
    """Return what a name can be found by besides its keys: words in a row of it, joined.

    >>> parts("Mohammed bin Salman")
    ('mohammedbin', 'binsalman', 'mohammedbinsalman')
    """
    words = tokens(text)
    return tuple(
        "".join(words[at : at + size])
        for size in range(2, min(len(words), MOST_ASKED) + 1)
        for at in range(len(words) - size + 1)
    )
