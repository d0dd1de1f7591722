"""The words of one stem: `report`, `reports`, `reported`, as the index's own vocabulary has them.

The index holds words as they stand and no stems. What has a stem is found when it is asked for, in
a tenth of a millisecond: an index without stems is a fifth smaller and made a fifth faster, and a
search reads fewer reports of words, for a word typed need not be read once more among its stem's.
"""

from __future__ import annotations

from functools import cached_property
from math import prod
from typing import TYPE_CHECKING, Final

import tantivy

from natoasia.search.words import FUNCTION_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable

SHORTEST_LISTED: Final = 3
"""Letters by which the vocabulary is listed; two would list a hundredth of it."""

LAST: Final = {"i": "y", "y": "i", "e": "i"}
"""What may stand in place of the last letter of a stem: `tri`, `try`; `use`, `using`."""

ENDINGS: Final = "s es ed ing ings edly ingly ful fully".split()
"""What may stand behind a stem too short to be listed by, or behind its doubled last letter: `go`,
`going`; `ad`, `adding`, by the rules of Porter's stemmer."""

DYING: Final = "ying"
"""Ending of the only words that share but one letter with their stem, `die`, `lie`, `tie`."""


class Forms:
    """Knows the stem of a word, and the words of an index that have it."""

    def __init__(self, searcher: tantivy.Searcher) -> None:
        self._searcher = searcher
        self._stems: dict[str, str] = {}
        self._of: dict[str, tuple[str, ...]] = {}

    @cached_property
    def _cutter(self) -> tantivy.TextAnalyzer:
        builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace())
        return builder.filter(tantivy.Filter.stemmer("english")).build()

    def stem(self, word: str) -> str:
        """Return the stem of a prepared word; a word that only joins others is its own."""
        if word not in self._stems:
            found = () if word in FUNCTION_WORDS else self._cutter.analyze(word)
            self._stems[word] = found[0] if found else word
        return self._stems[word]

    def of(self, word: str) -> tuple[str, ...]:
        """Return the words with the stem of a word: itself first, the others in no order of use."""
        if word not in self._of:
            others = () if word in FUNCTION_WORDS else self._others(word)
            self._of[word] = (word, *others)
        return self._of[word]

    def _others(self, word: str) -> list[str]:
        stem = self.stem(word)
        alike = {one for one in self._near(stem) if self.stem(one) == stem}
        return sorted(alike - FUNCTION_WORDS - {word})

    def reports(self, word: str) -> int:
        """Return in about how many reports a word stands in any form."""
        return round(together(self.counted("text", word).values(), self._searcher.num_docs))

    def counted(self, field: str, word: str) -> dict[str, int]:
        """Return the forms of a word that a field has, each with its number of reports."""
        # What was taken away is counted until the index joins its parts.
        most = self._searcher.num_docs
        counts = ((form, self._searcher.doc_freq(field, form)) for form in self.of(word))
        return {form: min(count, most) for form, count in counts if count and most}

    def _near(self, stem: str) -> Iterable[str]:
        """Return words among which are all real ones of a stem."""
        if len(stem) < SHORTEST_LISTED:
            made = (start + end for start in (stem, stem + stem[-1:]) for end in ("", *ENDINGS))
            return (one for one in made if self._searcher.doc_freq("text", one))
        listed = self._searcher.terms_with_prefix
        alike = (term for one in _beginnings(stem) for term, _ in listed("text", one))
        return (stem[0] + DYING, *alike)


def _beginnings(stem: str) -> tuple[str, ...]:
    """Return what words begin with whose stem may differ in its last letter: `happi`, `happy`."""
    before = stem[:-1]
    if len(before) >= SHORTEST_LISTED:
        return (before,)
    return (stem, before + LAST[stem[-1]]) if stem[-1] in LAST else (stem,)


def together(counts: Iterable[int], total: int) -> float:
    """Return about how many of `total` reports have at least one of several words.

    As if words stood in reports independently of each other; counting it would be a search.
    """
    return total * (1 - prod(1 - count / total for count in counts))
