"""Build src/natoasia/data/words.hashed and mostly_places.txt: how the press uses its words.

words.hashed: counts how often each word stands small and how often with a capital inside a
sentence, over the sets named below, in the folder NATOASIA_BENCH_DATA.

mostly_places.txt: of the gazetteer's names that are given names or surnames too (Boston,
Jackson, Sydney), those that follow `in`, `at`, `near`, … often enough where they stand alone.

Only words ship, with their counts left behind; no text does.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from pathlib import Path

from natoasia.data import FOLDER, hashed

ROOT = Path(__file__).parents[1]
SOURCE = Path(os.environ.get("NATOASIA_BENCH_DATA", ROOT.parent / "shared" / "data")) / "press"
SETS = ("bbc", "roundup", "volume", "wikinews", "ecb")
"""None of the sets that names are measured on."""
LEAST = 3
"""Uses in small letters: fewer are misprints and foreign words."""
SMALL_SHARE = 0.25
"""Of a word's uses inside a sentence; below it a word is a name that is also a word."""
SINGLE = re.compile(
    r"(?<![A-Z][a-z] )(?<![A-Z]\. )(?:\b([a-z]+) )([A-Z][a-z]+)\b(?![ -][A-Z])(?!['’]s [A-Z])"
)
BEFORE_PLACES = frozenset("in at near from outside throughout across around".split())
PLACE_SHARE = 0.3
"""Boston .5, Bush under .1: a place is seldom spoken of without a preposition."""
LEAST_PLACES = 4
INNER = re.compile(r"(?<=[a-z,] )['‘“\"(]?([A-Za-z][a-z]+(?:-[a-z]+)*)\b")


def counted() -> tuple[Counter[str], Counter[str]]:
    """Return the counts of words in small letters and with a capital."""
    small: Counter[str] = Counter()
    large: Counter[str] = Counter()
    for name in SETS:
        for path in sorted((SOURCE / name / "articles").iterdir()):
            for word in INNER.findall(path.read_text("utf-8", "replace")):
                (small if word[0].islower() else large)[word.lower()] += 1
    return small, large


def ambiguous() -> set[str]:
    """Return the gazetteer's names that are given names or surnames too."""
    other = {*hashed.keys("given.hashed"), *hashed.keys("surnames.hashed")}
    return other.intersection(hashed.rows("cities.hashed"))


def mostly_places(common: frozenset[str]) -> list[str]:
    """Return the ambiguous names that mean a place where they stand alone."""
    names = ambiguous() - common - {"august", "march", "may", "june"}
    alone: Counter[str] = Counter()
    placed: Counter[str] = Counter()
    for name in SETS:
        for path in sorted((SOURCE / name / "articles").iterdir()):
            for before, word in SINGLE.findall(path.read_text("utf-8", "replace")):
                if (low := word.lower()) in names:
                    alone[low] += 1
                    placed[low] += before in BEFORE_PLACES
    return sorted(
        name
        for name, count in placed.items()
        if count >= LEAST_PLACES and count >= PLACE_SHARE * alone[name]
    )


if __name__ == "__main__":
    small, large = counted()
    kept = sorted(
        word
        for word, count in small.items()
        if count >= LEAST and len(word) > 1 and count >= SMALL_SHARE * (count + large[word])
    )
    path = FOLDER / "words.hashed"
    path.write_bytes(hashed.packed(kept))
    print(len(kept), "words", path.stat().st_size, "bytes")
    found = mostly_places(frozenset(kept))
    path = path.with_name("mostly_places.txt")
    path.write_text("\n".join(found) + "\n", "utf-8")
    print(len(found), "names", path.stat().st_size, "bytes")
