"""How names of other scripts sound, however a house writes them in Latin letters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from natoasia.patterns import pattern

Table = Sequence[tuple[re.Pattern[str], str]]

# kh th ph ck: letters that one sound of another script is written with; vowels but the first
CONSONANTS: Final = (
    (pattern(r"ph"), "f"),
    (pattern(r"kh | gh | ck | q | c (?! h )", re.VERBOSE), "k"),
    (pattern(r"ks | x", re.VERBOSE), "s"),
    (pattern(r"w"), "v"),
    (pattern(r"(?<! ^ ) [aeiouyjh-]", re.VERBOSE), ""),
    (pattern(r"^ [aeiouyj]", re.VERBOSE), "a"),
    (pattern(r"(.) \1+", re.VERBOSE), r"\1"),
)


def sound(word: str) -> str:
    """Return the consonants of a folded word, those of one sound as one; a vowel only if first.

    >>> sound("suleimani"), sound("soleimani")
    ('slmn', 'slmn')
    """
    return rewritten(word, CONSONANTS)


def rewritten(word: str, table: Table) -> str:
    """Return a word with each pattern of a table replaced, one after the other."""
    for written, letters in table:
        word = written.sub(letters, word)
    return word
