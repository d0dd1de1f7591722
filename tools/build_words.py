"""Build src/natoasia/data/words.txt: the words the press writes small.

Counts how often each word stands small and how often with a capital inside a sentence, over news
that is free to count (the sets named below, in the folder NATOASIA_BENCH_DATA). Only the words ship,
with their counts left behind; no text does.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[1]
SOURCE = Path(os.environ.get("NATOASIA_BENCH_DATA", ROOT.parent / "shared" / "data")) / "press"
SETS = ("bbc", "roundup", "volume", "wikinews", "ecb")
"""None of the sets that names are measured on."""
LEAST = 3
"""Uses in small letters: fewer are misprints and foreign words."""
SMALL_SHARE = 0.25
"""Of a word's uses inside a sentence; below it a word is a name that is also a word."""
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


if __name__ == "__main__":
    small, large = counted()
    kept = sorted(
        word
        for word, count in small.items()
        if count >= LEAST and len(word) > 1 and count >= SMALL_SHARE * (count + large[word])
    )
    path = ROOT / "src" / "natoasia" / "data" / "words.txt"
    path.write_text("\n".join(kept) + "\n", "utf-8")
    print(len(kept), "words", path.stat().st_size, "bytes")
