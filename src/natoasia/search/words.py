"""The one definition of a word for the index, the query and the snippet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from natoasia.text import fold

# What has to be folded one by one; everything else is made lower case at once.
NOT_ASCII: Final = re.compile(r"[^\x00-\x7f]+")

SIGNS: Final = (("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"'), ("–", "-"), ("—", "-"))
"""What makes most texts more than ASCII: replaced at once, in a tenth of the time."""

# The dot between single letters: `u.s.`, `e.g.`; the last dot separates nothing.
INITIAL_DOT: Final = re.compile(r"\. (?<=\b[^\W\d_]\.) (?=[^\W\d_]\b)", re.VERBOSE)

# The comma before three digits: `1,500`
THOUSANDS: Final = re.compile(r", (?<=\d,) (?=\d{3}\b)", re.VERBOSE)

# The ending of `stoltenberg's`
POSSESSIVE: Final = re.compile(r"'s\b (?<=\w's)", re.VERBOSE)

# What is left is cut at everything that is neither letter nor digit: `suk-yeol` is two words.
LETTERS: Final = re.compile(r"[^\W_]+")
SPACED: Final = bytes(code if chr(code).isalnum() else 32 for code in range(128)) + bytes(128)

SHORTENED_FROM: Final = 3
"""Words of a name from which its first and last alone are a variant: `Donald J. Trump`."""


# `counter-terrorism`, which others write as one word
COMPOUND: Final = re.compile(r"[^\W\d_]+ (?: - [^\W\d_]+ )+", re.VERBOSE)

NAMES_KEPT: Final = 1 << 16


class _Folds(dict[str, str]):
    """What each run of other characters folds to; a newspaper uses few different ones."""

    def __missing__(self, run: str) -> str:
        # A soft hyphen is no part of the word it may break.
        self[run] = fold(run).replace("\xad", "")
        return self[run]


_FOLDS: Final = _Folds()


def tokens(text: str) -> list[str]:
    """Return the words of a text as the index holds them.

    >>> tokens("The U.S.’s Stoltenberg’s 1,500 Suk-yeol cafés")
    ['the', 'us', 'stoltenberg', '1500', 'suk', 'yeol', 'cafes']
    """
    return prepared(text).split()


def prepared(text: str) -> str:
    """Return a text as its words between spaces, ready for a tokenizer that splits there.

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
    return tuple(dict.fromkeys("".join(tokens(word)) for word in COMPOUND.findall(hyphenated)))


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
    return name(text).replace(" ", "")


def full(people: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names that are more than a surname, which is anybody's: they can be counted."""
    return tuple(one for one in people if len(one.split()) > 1)


@lru_cache(maxsize=NAMES_KEPT)
def keys(text: str) -> tuple[str, ...]:
    """Return the keys a name can be found by: of the whole, and of each hyphenated word in it."""
    hyphenated = (word for word in fold(text).split() if "-" in word)
    return tuple(dict.fromkeys((joined(text), *map(joined, hyphenated))))


@lru_cache(maxsize=NAMES_KEPT)
def variants(text: str) -> tuple[str, ...]:
    """Return a name prepared, and its first and last word where there are words between.

    >>> variants("Donald J. Trump")
    ('donald j trump', 'donald trump')
    """
    words = text.split()
    short = (f"{words[0]} {words[-1]}",) if len(words) >= SHORTENED_FROM else ()
    return tuple(" ".join(name(form).split()) for form in (text, *short))
