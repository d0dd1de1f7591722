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
LEAST_KANA: Final = 8
"""Of kana, which nothing but Japanese has; a line has as many."""
LEAST_LETTERS: Final = 20
"""Letters of a script before it is evidence."""

ASCII: Final = 127
NO_HIT: Final = (0, "")
# Every sign of ASCII that is no letter, and the marks that printers add to it.
NO_LETTERS: Final = bytes(
    code if code > ASCII or chr(code).isalpha() else ord(" ") for code in range(256)
)
TYPOGRAPHIC: Final = "‘’“”„«»–—…•\xa0"
# From Greek on; letters before it are Latin, and a text of no others needs none of the scripts.
OTHER_SIGNS: Final = pattern(r"[^\0-\u036f]")

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
    if not any(map(str.isalpha, OTHER_SIGNS.findall(sample))):
        return None  # Typographic quotes alone are no script.
    letters = sum(map(str.isalpha, sample))
    for code, script in _SCRIPTS:
        hits = len(re.findall(script, sample))
        least = LEAST_KANA if code == "ja" else LEAST_LETTERS
        if hits >= least and hits * (4 if code == "ja" else 2) >= letters:
            return code, 0.95
    return None


@cache
def _vocabulary() -> dict[str, list[str]]:
    """Return the common words, each with the languages it is common in."""
    found: dict[str, list[str]] = {}
    for code, words in rows("common_words.tsv"):
        for word in words.split():
            found.setdefault(word, []).append(code)
    return found


def _words(sample: str) -> list[str]:
    """Return the words of a text in small letters, by bytes: in a tenth of a pattern's time."""
    small = sample.lower()
    if not small.isascii():
        for mark in TYPOGRAPHIC:
            small = small.replace(mark, " ")
    return small.encode(errors="replace").translate(NO_LETTERS).decode().split()


def _by_words(sample: str) -> tuple[str, float] | None:
    words, common = _words(sample), _vocabulary()
    total, counts = len(words), Counter(filter(common.__contains__, words))
    tally: dict[str, int] = {}
    for word, count in counts.items():
        for code in common[word]:
            tally[code] = tally.get(code, 0) + count
    hits = sorted(((count, code) for code, count in tally.items()), reverse=True)
    (first, code), (second, _) = [*hits, NO_HIT, NO_HIT][:2]
    if first < LEAST_HITS or first < LEAST_SHARE * total or first < LEAD * second:
        return None
    return code, round(min(0.99, 0.6 + 0.4 * (first - second) / first), 2)
