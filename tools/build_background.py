"""Build `src/natoasia/data/background.bin`: in how many articles a word or a phrase stands.

Usage: python tools/build_background.py FOLDER... (folders of .txt files, one article each)
"""

from __future__ import annotations

import argparse
from array import array
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from natoasia.linking.background import FILE, dumps
from natoasia.linking.bags import MOST_TEXT, MOST_WORDS, Bag, hashes
from natoasia.linking.weights import PHRASE, count
from natoasia.text import paragraphs

LEAST_ARTICLES = 5
"""Articles a feature must stand in to be listed; rarer ones count as in none."""

LEAST_PHRASE_ARTICLES = 5

TARGET = Path(__file__).parent.parent / "src/natoasia/data" / FILE


def bags(folders: list[Path]) -> Iterator[Bag]:
    """Yield the bag of every text, without its first paragraph where that is the headline."""
    for folder in folders:
        for path in sorted(folder.glob("*.txt")):
            text = path.read_bytes().decode("utf-8", "replace")
            first = next(paragraphs(text), (0, 0))
            body = text[first[1] :] if "." not in text[slice(*first)] else text
            yield Bag(array("I", hashes(body[:MOST_TEXT])[:MOST_WORDS]))


def main() -> None:
    """Count, cut, write, and tell how much."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    found = list(bags(parser.parse_args().folders))
    keys, frequencies = np.unique(count(found).keys, return_counts=True)
    least = np.where(keys >= PHRASE, LEAST_PHRASE_ARTICLES, LEAST_ARTICLES)
    kept = frequencies >= least
    raw = dumps(len(found), keys[kept], frequencies[kept].astype(np.float32))
    TARGET.write_bytes(raw)
    phrases = int((keys[kept] >= PHRASE).sum())
    print(f"{len(found)} articles, {kept.sum()} features, {phrases} phrases, {len(raw)} bytes")


if __name__ == "__main__":
    main()
