"""Any number of distinct articles of about 2.5 KB, recombined from the sentences of a real set."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from datetime import date, timedelta

from data import files, gold

from natoasia.search import Row
from natoasia.search.schema import ALPHABET
from natoasia.text import sentences

SIZE = 2_500
"""Characters of a made article's body, on average."""

FIRST_DAY = date(2012, 1, 1)
DAYS = 3_287
"""2012 to 2020, the years of the set."""

OUTLETS = [f"The {town} {paper}" for town in ("Aldmoor", "Brackwater", "Corvale", "Dunmarsh",
    "Eastlow", "Fenwick Bay", "Garrow", "Hollin") for paper in ("Courier", "Herald", "Times",
    "Post", "Observer")]  # fmt: skip

# `Jane Doe`: near enough to a name to fill the fields with something as frequent as names.
PAIR = re.compile(r"\b[A-Z][a-z]+ [A-Z][a-z]+\b")
CAPITAL = re.compile(r"(?<=[a-z] )[A-Z][a-z]{3,}\b")


def pool(most_files: int = 8_000) -> list[str]:
    """Return the sentences of the set, without the shortest and the longest."""
    found: list[str] = []
    for path in list(files("volume"))[:most_files]:
        text = path.read_text(encoding="utf-8", errors="replace").partition("\n\n")[2]
        cut = (" ".join(text[a:b].split()) for a, b in sentences(text))
        found.extend(sentence for sentence in cut if 40 < len(sentence) < 400)
    return found


def articles(number: int, seed: int = 1) -> Iterator[Row]:
    """Yield so many rows, the same ones for the same seed."""
    dice = random.Random(seed)
    known = pool()
    heads = [row["headline"] for row in gold("volume").values()]
    for count in range(number):
        yield _article(dice, known, heads, count)


def _article(dice: random.Random, known: list[str], heads: list[str], count: int) -> Row:
    chosen: list[str] = []
    size = max(dice.gauss(SIZE, SIZE / 4), SIZE / 4)
    while sum(map(len, chosen)) < size:
        chosen.append(dice.choice(known))
    body = "\n\n".join(" ".join(chosen[at : at + 3]) for at in range(0, len(chosen), 3))
    people = tuple(dict.fromkeys(PAIR.findall(body)))[:4]
    places = tuple(dict.fromkeys(CAPITAL.findall(body)))[:4]
    day = FIRST_DAY + timedelta(days=dice.randrange(DAYS))
    outlet = dice.choice(OUTLETS)
    name = identity(count)
    return Row(
        name, day.isoformat(), outlet, dice.choice(heads), chosen[0], body, people, places,
        ("Reuters",) if count % 5 == 0 else (), f"{outlet}/{day}/{name}.txt", "en", body.count(" "),
    )  # fmt: skip


def identity(count: int) -> str:
    """Return an id of eight characters that looks as scattered as a hash."""
    number = count * 0x9E3779B97F4A7C15 % 2**40
    return "".join(ALPHABET[number >> shift & 31] for shift in range(0, 40, 5))
