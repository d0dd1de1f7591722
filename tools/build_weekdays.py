"""Build `src/natoasia/data/weekday_stems.txt`: the hashes of the weekdays' stems in every language.

Usage: python tools/build_weekdays.py
"""

from __future__ import annotations

from pathlib import Path

from natoasia.date_words import WEEKDAYS
from natoasia.linking.bags import STEMMERS, hashed, stemmer
from natoasia.linking.spoken_days import FILE

TARGET = Path(__file__).parent.parent / "src/natoasia/data" / FILE

SHORTEST = 5
"""Letters of a stem that is hardly anything but a weekday: `Sun` is a paper, `mart` a shop."""

AMBIGUOUS = frozenset({"domingo", "pazar", "среда"})
"""A surname, a market, an environment."""

HEAD = """\
# Written by tools/build_weekdays.py. A line for each weekday, Monday first: the hashes of its
# stems, by the stemmer of every language that bags are made with (natoasia/linking/bags.py).
"""


def table() -> str:
    """Return the text of the table."""
    words = [word for word in WEEKDAYS if word not in AMBIGUOUS]
    told = zip(*(stemmer(language).stemWords(words) for language in STEMMERS), strict=True)
    # A stem that two weekdays have, in different languages, is that of the last.
    days: dict[int, int] = {}
    for word, stems in zip(words, told, strict=True):
        days.update({hashed(stem): WEEKDAYS[word] for stem in stems if len(stem) >= SHORTEST})
    rows = (sorted(one for one, day in days.items() if day == number) for number in range(7))
    return HEAD + "".join(" ".join(map(str, row)) + "\n" for row in rows)


if __name__ == "__main__":
    TARGET.write_text(table(), encoding="utf-8")
