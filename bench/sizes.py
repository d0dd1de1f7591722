"""Files made to hurt, at 2.5, 5, 10 and 20 MB: what each costs the whole program.

Run `python bench/sizes.py [SHAPE …]`. Every command is a process of its own on a fresh desk; its
processor time and its peak memory are what the system counted. It fails where a doubling of a file
more than doubles a time, machine's noise allowed for. The texts are made here; no data is needed.
"""

from __future__ import annotations

import json
import os
import random
import sys
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import NamedTuple

from data import load
from processes import PROGRAM

MEGABYTES = (2.5, 5.0, 10.0, 19.9)
"""The last is just under the limit of a file."""
STEEPEST = 3.0
"""Times as long for twice the file: 2 is linear, 4 a square; the rest is a busy machine's."""
FASTEST = 1.0
"""Seconds of a time that says something about its growth."""
SHORTEST = 80
"""Characters that a made sentence has at least."""
LEAD = "The council of Harwick voted to close the old iron bridge, Ann Vale said on Tuesday. "


def running(size: int, seed: int = 1) -> str:
    """Return running text of 30,000 different words, one sentence in ten about a bridge."""
    chance = random.Random(seed)
    words = [f"w{number:05}" for number in range(30_000)]
    found: list[str] = []
    for _ in range(size // SHORTEST + 1):
        sentence = " ".join(chance.choices(words, k=12)).capitalize() + ". "
        found.append(sentence + (LEAD if chance.random() < 0.1 else ""))
    return "".join(found)[:size]


def nested(size: int) -> str:
    """Return a page of elements in elements."""
    depth = size // len("<div></div>")
    return f"<!DOCTYPE html><html><body>{'<div>' * depth}{LEAD}{'</div>' * depth}</body></html>"


def listed(size: int) -> str:
    """Return JSON Lines of reports of 2,500 characters."""
    text = running(2_500)
    made = (
        json.dumps({"title": f"Bridge {number} closes", "date": "2023-01-31", "text": text})
        for number in range(size // 2_600)
    )
    return "\n".join(made)


@cache
def texts() -> list[str]:
    """Return some texts of 2,500 characters."""
    return [running(2_500, seed) for seed in range(50)]


def report(number: int) -> tuple[str, str, str]:
    """Return the headline, the outlet and the text of a report of 2,500 characters."""
    return f"Bridge {number} closes after a storm", "The Harwick Post", texts()[number % 50]


def joined(size: int) -> str:
    """Return reports in one text, parted by rules."""
    made = (
        f"{head}\nBy Ann Vale\n{outlet}, 31 January 2023\n\n{text}\n\n==========\n"
        for head, outlet, text in map(report, range(size // 2_650))
    )
    return "\n".join(made)


def table(size: int) -> str:
    """Return a table of reports, in quotes."""
    made = (
        f'{number},31/01/2023,"{head}",{outlet},"{text}"'
        for number, (head, outlet, text) in enumerate(map(report, range(size // 2_600)))
    )
    return "\n".join(("id,date,title,source,text", *made))


def broken(size: int) -> str:
    """Return a table in which no quote is ever closed where it should be."""
    made = (
        f'31/01/2023,"Bridge "{number}" closes,{LEAD}' for number in range(size // (len(LEAD) + 32))
    )
    return "\n".join(("date,title,text", *made))


def box(size: int) -> str:
    """Return a mailbox of letters to many."""
    made = (
        "From news@harwickpost.example Tue Jan 31 10:00:00 2023\nFrom: The Harwick Post"
        " <news@harwickpost.example>\nTo: desk@example.org\nList-Id: news\n"
        f"Date: Tue, 31 Jan 2023 10:00:00 +0000\nSubject: {head}\n\n{text}\n"
        for head, _, text in map(report, range(size // 2_750))
    )
    return "\n".join(made)


def letter(size: int) -> str:
    """Return a letter of many reports, as a page."""
    made = (
        f"<h2><a href='https://harwick.example/{number}'>Bridge {number} closes in the storm</a>"
        f"</h2><p>{LEAD}</p>"
        for number in range(size // (len(LEAD) + 100))
    )
    headers = "From: a <a@b.example>\nTo: b\nSubject: News\nMIME-Version: 1.0\nList-Id: news\n"
    kind = "Date: Tue, 31 Jan 2023 10:00:00 +0000\nContent-Type: text/html\n\n"
    return f"{headers}{kind}<html><body>{''.join(made)}</body></html>"


def linked(size: int) -> str:
    """Return a round-up of reports with their links."""
    made = (
        f"Bridge {number} closes in the storm\n{LEAD}\nhttps://harwickpost.example/{number}\n"
        for number in range(size // (len(LEAD) + 70))
    )
    return "\n".join(made)


SHAPES: dict[str, Callable[[int], str]] = {
    "single line": running,
    "empty lines": lambda size: f"A bridge closes\n\n{LEAD}\n" + "\n" * (size - 100),
    "short lines": lambda size: running(size).replace(". ", "\n"),
    "paragraphs": lambda size: running(size).replace(". ", ".\n\n")[:size],
    "page, nested": nested,
    "page, long": lambda size: (
        "<!DOCTYPE html><html><body><p>"
        + running(size * 8 // 9).replace(". ", ".</p><p>")[: size - 60]
        + "</p></body></html>"
    ),
    "JSON Lines": listed,
    "JSON list": lambda size: f"[{listed(size).replace(chr(10), ',')}]",
    "joined": joined,
    "table": table,
    "table, broken": broken,
    "mailbox": box,
    "letter": letter,
    "round-up": linked,
    "one word": lambda size: "x" * size,
    "braces": lambda size: "{" * size,
    "quotes": lambda size: "title,date,text\n" + '"' * size,
    "rules": lambda size: "A bridge closes now\n" + "----\n" * (size // 5),
    "links": lambda size: "A bridge closes now\n" + "https://a.example/((((\n" * (size // 23),
}


class Cost(NamedTuple):
    """What a command took."""

    seconds: float
    megabytes: int
    code: int


def main() -> int:
    """Print a row a shape and size; return 1 where a time grows faster than its file."""
    failed = 0
    print(f"{'file':14}{'MB':>6}{'':4}ingest{'':13}show{'':11}search{'':9}({load()})")
    for shape in sys.argv[1:] or SHAPES:
        before: tuple[Cost, ...] = ()
        for size in MEGABYTES:
            costs = measured(SHAPES[shape](int(size * 1e6)))
            shown = "".join(f"{cost.seconds:7.1f} s {cost.megabytes:5} MB" for cost in costs)
            print(f"{shape:14}{size:6}{shown}", flush=True)
            failed += sum(map(too_steep, before, costs)) + any(cost.code > 0 for cost in costs)
            before = costs
    return int(failed > 0)


def too_steep(before: Cost, after: Cost) -> bool:
    """Tell whether twice the file took too much longer, and say so."""
    steep = after.seconds > max(before.seconds, FASTEST) * STEEPEST
    if steep:
        print(f"FLOOR {after.seconds:.1f} s after {before.seconds:.1f} s for half of it")
    return steep


def measured(text: str) -> tuple[Cost, ...]:
    """Return what it costs to take a file in, to show its first report, and to search."""
    with tempfile.TemporaryDirectory() as made:
        path = Path(made, "report.txt")
        path.write_text(text, "utf-8")
        desk = ("--store", str(Path(made, "desk")))
        ingest = cost(*desk, "ingest", str(path))
        ids = told(*desk, "list", "--format", "ids", "--limit", "1").split()
        return (ingest, cost(*desk, "show", *ids[:1]), cost(*desk, "search", "bridge"))


def cost(*words: str) -> Cost:
    """Run the program, and return what the system counted."""
    return ran(words, os.devnull)


def told(*words: str) -> str:
    """Run the program, and return what it wrote."""
    with tempfile.NamedTemporaryFile() as file:
        ran(words, file.name)
        return Path(file.name).read_text("utf-8")


def ran(words: tuple[str, ...], out: str) -> Cost:
    """Run the program with its output in a file."""
    opened = [
        (os.POSIX_SPAWN_OPEN, 1, out, os.O_WRONLY, 0o600),
        (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0o600),
    ]
    command = [*PROGRAM, *words]
    child = os.posix_spawn(command[0], command, os.environ, file_actions=opened)
    _, status, used = os.wait4(child, 0)
    seconds = used.ru_utime + used.ru_stime
    return Cost(seconds, used.ru_maxrss // 1_024, os.waitstatus_to_exitcode(status))


if __name__ == "__main__":
    sys.exit(main())
