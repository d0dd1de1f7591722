"""The one definition of a word for the index, the query and the snippet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from natoasia.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# On folded text: `u.s.` (one word, "us"), `1,500` (one number), `stoltenberg's` (one word, without
# the ending), `suk-yeol` (two words that touch).
WORD: Final = re.compile(
    r"""
      \b (?: [^\W\d_] \. )+ [^\W\d_] \b \.?
    | \b \d{1,3} (?: ,\d{3} )+ \b
    | [^\W_]+ (?: 's \b )?
    """,
    re.VERBOSE,
)

SHORTENED_FROM: Final = 3
"""Words of a name from which its first and last alone are a variant: `Donald J. Trump`."""


def tokens(text: str) -> list[str]:
    """Return the words of a text as the index holds them.

    >>> tokens("The U.S.’s Stoltenberg’s 1,500 Suk-yeol cafés")
    ['the', 'us', 'stoltenberg', '1500', 'suk', 'yeol', 'cafes']
    """
    return prepared(text).split()


def prepared(text: str) -> str:
    """Return a text as its words between single spaces, ready for a tokenizer that splits there."""
    folded = fold(text)
    if not folded.isascii():
        folded = folded.replace("\xad", "")
    return cleaned(" ".join(WORD.findall(folded)))


def cleaned(word: str) -> str:
    """Return what `WORD` matched without the marks that are no part of the word."""
    return word.replace("'s", "").replace(".", "").replace(",", "")


def joined(name: str) -> str:
    """Return a name without hyphens, spaces, punctuation and diacritics: its key.

    >>> joined("Yoon Suk-yeol") == joined("YOON Sukyeol")
    True
    """
    return "".join(tokens(name))


def keys(names: Iterable[str]) -> Iterator[str]:
    """Yield the keys a name can be found by: of the whole, and of each hyphenated word in it."""
    for name in names:
        yield joined(name)
        for word in fold(name).split():
            if "-" in word:
                yield joined(word)


def variants(names: Iterable[str]) -> Iterator[str]:
    """Yield each name, and its first and last word alone where there are words between."""
    for name in names:
        yield name
        words = name.split()
        if len(words) >= SHORTENED_FROM:
            yield f"{words[0]} {words[-1]}"
