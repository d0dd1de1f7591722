"""Build the words that texts are deflated against: `python tools/build_deflate.py`.

zlib finds what repeats within a text; a report of two kilobytes repeats little. Given the commonest
phrases of the language beforehand, it saves a further seventh. The phrases are runs of one to three
words, taken by how often they are used: figures drawn from the press texts of ../shared/data (ECB+,
roundup, Wikinews), of which no passage is kept. A released file is never built anew: what was
deflated against it could not be read any more. A better one gets the next number.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from pathlib import Path

DATA = Path(os.environ.get("NATOASIA_BENCH_DATA", "../shared/data")) / "press"
SETS = ("ecb", "roundup", "wikinews")
TARGET = Path("src/natoasia/store/deflate_1.txt")
SIZE = 14_000
"""Characters: twice as many save one more part in a hundred and double the time."""

LEAST = 30
"""Texts that have a phrase: what fewer have is a topic's, not the language's."""

LONGEST = 3

RECORDS = (
    '"byline","dateline","source","lead sentence","caption","weekday","photo credit","sign-off",'
    '"organisation by its head word","acronym","namesake","known organisation","single word",'
    '"reporting verb","title","given name","commonest words","line above the report","gazetteer",'
    '[null,[],null,null,["headline",null,[0,],0.95,1],["language","en",[0,],0.95,1],'
    "[[0,[],0.99],[0,[],0.85],[0,[],0.8],[7,null,1,0.8,1],[8,null,2,0.85,1]]]"
)
"""The record of fields that follows a text, in its commonest shapes."""


def main() -> None:
    """Count, choose and write."""
    times: Counter[str] = Counter()
    for name in SETS:
        for path in sorted((DATA / name / "articles").iterdir()):
            times.update(phrases(path.read_text("utf-8", "replace")))
    TARGET.write_text(" ".join(chosen(times)) + RECORDS, "ascii")
    print(f"{TARGET}: {TARGET.stat().st_size:,} bytes")


def phrases(text: str) -> set[str]:
    """Return the runs of one to three words of a text."""
    words = re.findall(r"\S+", text)
    return {
        " ".join(words[at : at + length])
        for length in range(1, LONGEST + 1)
        for at in range(len(words) - length + 1)
    }


def chosen(times: Counter[str]) -> list[str]:
    """Return the phrases that save most, the best last: zlib writes near distances shorter."""
    worth = sorted(
        ((count * (len(phrase) - 1), phrase) for phrase, count in times.items() if count >= LEAST),
        reverse=True,
    )
    taken: list[str] = []
    known = " "
    for _, phrase in worth:
        if phrase.isascii() and len(phrase) > 2 and f" {phrase} " not in known:
            taken.append(phrase)
            known += phrase + " "
            if len(known) > SIZE:
                break
    return taken[::-1]


if __name__ == "__main__":
    main()
