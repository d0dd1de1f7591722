"""Lines that are known by how they open: patterns found by a line's first word.

Nine paragraphs in ten open with a word that nothing but a report opens with. To ask a hundred
patterns of each takes longer than all else; to look up its first word takes a microsecond.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from natoasia.patterns import pattern
from natoasia.written_dates import UNSPACED

WORD: Final = pattern(r"[\W_]*([^\W_]+)")

NUMBER: Final = "0"
"""The opener of a line whose first word is a number: `3 min read`, `1/31/23, 3:05 PM`."""
COPYRIGHT: Final = "©"
SIGNS: Final = ""
"""The opener of a line without a word: `* * *`."""
NO_BLANKS: Final = "字"
"""The opener of a line in a script without blanks, of which the first word is not known."""


def opener(text: str) -> str:
    """Return the word a line opens with, in small letters, or what kind of opening it has.

    >>> opener("(With inputs from agencies)"), opener("12 comments"), opener("© 2023 The Example")
    ('with', '0', '©')
    """
    if COPYRIGHT in text[:2]:
        return COPYRIGHT
    match = WORD.match(text)
    if match is None:
        return SIGNS
    word = match[1]
    if word[0] >= UNSPACED:
        return NO_BLANKS
    return NUMBER if word[0].isdigit() else word.lower()


class Openings:
    """Patterns of whole lines, each under the words that a line of its kind opens with."""

    def __init__(
        self, rows: Mapping[str, str], before: str = "", after: str = "", flags: int = 0
    ) -> None:
        """Take patterns by their openers, divided by blanks; `before` and `after` frame each."""
        self._found: dict[str, list[re.Pattern[str]]] = {}
        for words, written in rows.items():
            made = pattern(f"{before} (?: {written} ) {after}", re.VERBOSE | flags)
            for word in words.split(" "):
                self._found.setdefault(word, []).append(made)

    def match(self, word: str, text: str) -> bool:
        """Tell whether a line that opens with a word is of this kind."""
        found = self._found.get(word)
        return found is not None and any(made.match(text) for made in found)
