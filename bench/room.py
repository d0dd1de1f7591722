"""Where the bytes of a desk go: `python bench/room.py DESK`, the folder that holds `desk.db`.

Each table and index of the record, and each kind of file of the index, as a share of the text.
"""

from __future__ import annotations

import sqlite3
import sys
from collections import Counter
from pathlib import Path

LEAST = 0.0005
"""Of the text: smaller parts are not listed."""

KINDS = {
    ".idx": "reports of each word",
    ".pos": "places of each word",
    ".term": "words",
    ".fast": "columns for sorting and counting",
    ".fieldnorm": "lengths",
}


def main() -> None:
    """Measure and print."""
    desk = Path(sys.argv[1])
    with sqlite3.connect(f"file:{desk / 'desk.db'}?mode=ro", uri=True) as base:
        number, text = base.execute("SELECT count(*), sum(text_bytes) FROM contents").fetchone()
        print(f"{number:,} articles of {text / number:,.0f} bytes")
        tables = dict(
            base.execute("SELECT name, sum(pgsize) FROM dbstat GROUP BY name ORDER BY 2 DESC")
        )
    files: Counter[str] = Counter()
    for path in (desk / "index").iterdir():
        files[KINDS.get(path.suffix, "other")] += path.stat().st_size
    for title, parts in (("record", tables), ("index", dict(files.most_common()))):
        print(f"{title:32} {sum(parts.values()) / text:6.3f}")
        for name, size in parts.items():
            if size >= LEAST * text:
                print(f"  {name:30} {size / text:6.3f}")


if __name__ == "__main__":
    main()
