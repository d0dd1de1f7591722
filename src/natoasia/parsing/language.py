"""The language of a report, by its commonest words or its script."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import Final

from natoasia.parsing.tables import rows
from natoasia.patterns import pattern

SAMPLE: Final = 3_000
"""Characters looked at: about 450 words settle every language below."""
LEAST_HITS: Final = 4
"""Common words seen before a guess is evidence."""
LEAST_SHARE: Final = 0.12
"""Of all words; running text has .25-.5 of its own language's words below."""
LEAD: Final = 1.4
"""So many times more hits than the next language."""
LEAST_LETTERS: Final = 20
"""Letters of a script before it is evidence."""

WORD: Final = pattern(r"[^\W\d_]+")

FIRST_SCRIPT: Final = "\u0370"
"""Greek; letters before it are Latin, and a text of no others needs none of the scripts."""

# Scripts that one newspaper language writes; kana before han, since Japanese has both.
_SCRIPTS: Final = (
    ("ja", r"[\u3040-\u30ff]"),
    ("ko", r"[\uac00-\ud7af]"),
    ("zh", r"[\u4e00-\u9fff]"),
    ("ar", r"[\u0620-\u06ff]"),
    ("he", r"[\u05d0-\u05ea]"),
    ("el", r"[\u0370-\u03ff]"),
    ("hi", r"[\u0900-\u097f]"),
    ("th", r"[\u0e00-\u0e7f]"),
)


def language(text: str) -> tuple[str, float] | None:
    """Return the ISO 639-1 code of a text's language and a confidence; `None` where unsure."""
    sample = text[:SAMPLE]
    return (None if sample.isascii() else _by_script(sample)) or _by_words(sample)


def _by_script(sample: str) -> tuple[str, float] | None:
    if not any(map(str.isalpha, filter(FIRST_SCRIPT.__le__, set(sample)))):
        return None  # Typographic quotes alone are no script.
    letters = sum(map(str.isalpha, sample))
    for code, script in _SCRIPTS:
        hits = len(re.findall(script, sample))
        if hits >= LEAST_LETTERS and hits * (4 if code == "ja" else 2) >= letters:
            return code, 0.95
    return None


@cache
def _vocabulary() -> dict[str, frozenset[str]]:
    return {code: frozenset(words.split()) for code, words in rows("common_words.tsv")}


def _by_words(sample: str) -> tuple[str, float] | None:
    counts = Counter(WORD.findall(sample.lower()))
    total = sum(counts.values())
    hits = sorted(
        (
            (sum(counts[word] for word in words & counts.keys()), code)
            for code, words in _vocabulary().items()
        ),
        reverse=True,
    )
    (first, code), (second, _) = hits[:2]
    if first < LEAST_HITS or first < LEAST_SHARE * total or first < LEAD * second:
        return None
    return code, round(min(0.99, 0.6 + 0.4 * (first - second) / first), 2)
