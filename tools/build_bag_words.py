"""Build the words that bags write short: `python tools/build_bag_words.py`.

A bag writes a listed word in two bytes, any other in a little over three. The list holds the
hashes of the stems that most texts have: figures drawn from the press texts of ../shared/data
(roundup, Wikinews, ECB+, IEER, re3d, GeoWebNews), of which no word is kept. A released list is
never built anew: bags written with it could not be read any more. A better one gets a new number.
"""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

from natoasia.linking.bags import LISTED, hashes

DATA = Path(os.environ.get("NATOASIA_BENCH_DATA", "../shared/data")) / "press"
SETS = ("roundup", "wikinews", "ecb", "ieer", "re3d", "geowebnews")
TARGET = Path("src/natoasia/data") / LISTED
SIZE = 8_192
"""Words: nine in ten of a report's; four times as many would save no more than a fiftieth."""


def main() -> None:
    """Count, choose and write: all low bytes, then all middle ones, then all high ones."""
    times: Counter[int] = Counter()
    for name in SETS:
        for path in sorted((DATA / name / "articles").iterdir()):
            times.update(set(hashes(path.read_text("utf-8", "replace"))))
    ranked = sorted(times, key=lambda word: (-times[word], word))[:SIZE]
    planes = [bytes(word >> shift & 0xFF for word in ranked) for shift in (0, 8, 16)]
    TARGET.write_bytes(b"".join(planes))
    print(f"{TARGET}: {len(ranked):,} words, {TARGET.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
