"""Time `natoasia search` on a desk of made articles, beside SQLite FTS5, Xapian and ripgrep.

    python bench/search.py [--articles 100000] [--runs 40] [--folder DIR] [--alone] [--known-item]

The desk is a real one (see made_desk.py), the command is the installed one, and every figure is of
a whole process started anew: the median and the 95th percentile of its time, the median of its CPU
time, the ratio of that to a process that only imports click and tantivy, and its peak memory. The
ratio holds on any machine, however busy it is; the floor is set for it. With --folder the desk is
kept, and used again: making one of 100,000 takes some minutes, of a million about half an hour of
two quiet cores. `room.py` says where its bytes go.
"""

from __future__ import annotations

import argparse
import shlex
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path
from typing import Final

import peers
from data import files, floor, load
from known_item import measure
from processes import COMPILED, PROGRAM, Taken, late, median_cpu, once, shown

from natoasia.store import Store

QUERIES: Final = {
    "rare word": "bellwether",
    "common word": "said",
    "two words": "ukraine ammunition",
    "two common": "president said",
    "phrase": '"supreme court"',
    "prefix": "immigr*",
    "fuzzy": "presidant~",
    "date range": "senate date:2016-03..2016-05",
    "fielded": 'source:"fenwick bay herald" tax',
    "person": 'person:"donald trump" wall',
    "excluded": "trump -russia",
    "nothing": "qwertzuiop",
}
"""What people ask; the floor is for all of these."""

HARD: Final = {
    "common phrase": "-n 20 '\"of the\"'",
    "near": "-n 20 'president NEAR/5 said'",
    "one letter": "-n 20 's*'",
    "newest first": "-n 20 said --sort date",
    "by outlet": "-n 20 said --sort source",
    "count": "said --count",
    "over time": "said --by date",
    "by source": "said --by source",
    "by person": "-n 20 said --by person",
    "by place": "-n 20 said --by place",
    "by story": "-n 20 said --by story",
    "all paths": "said -l",
}
"""What takes longest; timed without a floor."""

BARE: Final = [sys.executable, "-c", "import click, tantivy"]
RUNS: Final = 40
"""Of fewer than twenty the 95th percentile is the slowest."""

LARGE: Final = 500_000
"""Articles from which on the floor is that of a million."""

HARD_RUNS: Final = 3
ADDED: Final = 9
ORDINARY: Final = range(2_000, 3_000)
"""Bytes of an ordinary report: the made ones have 2,500."""

# Not `ru_maxrss`: a new process inherits that of its parent.
MEMORY: Final = """
import sys
from natoasia.cli.run import run
run(sys.argv[1:])
status = dict(line.split(":", 1) for line in open("/proc/self/status"))
print("peak", int(status["VmHWM"].split()[0]) / 1024)
"""

REPORT: Final = """A ferry came late

The Garrow Post
2020-12-{day:02}

The ferry from Garrow came {day} hours late on Monday, the harbour master said. Nobody was hurt.
"""


def main() -> int:
    """Build, time, print; return 1 where a floor is missed."""
    options = _options()
    if options.known_item:
        return measure()
    folder = options.folder or Path(tempfile.mkdtemp(prefix="natoasia-bench-"))
    try:
        if not (folder / "desk").exists():
            _build(folder, options.articles, alone=options.alone)
        return max(_measure(folder, options.runs), measure())
    finally:
        if not options.folder:
            shutil.rmtree(folder)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=RUNS)
    parser.add_argument("--folder", type=Path, help="use or make the desk here, and keep it")
    parser.add_argument("--alone", action="store_true", help="without the programs beside it")
    parser.add_argument("--known-item", action="store_true", help="only the test of relevance")
    return parser.parse_args()


def _build(folder: Path, number: int, *, alone: bool) -> None:
    """Make the desk in a process of its own, so that its memory is none of the searches'."""
    folder.mkdir(parents=True, exist_ok=True)
    script = Path(__file__).with_name("made_desk.py")
    subprocess.run([sys.executable, script, folder, str(number)], check=True)
    if not alone:
        with Store.open(folder / "desk") as store:
            peers.build(folder, store.index_rows())


def _measure(folder: Path, runs: int) -> int:
    print(f"{runs} cold processes each; {load()}")
    print(_sizes(folder / "desk"))
    worst = max([_kind(folder, name, query, runs) for name, query in QUERIES.items()])
    for name, words in HARD.items():
        _hard(folder, name, words)
    _adding(folder)
    allowed = 1 / floor("search", _pinned(folder / "desk"))
    print(f"slowest: {worst:.2f} times bare; allowed {allowed:.2f}; {load()}")
    return int(worst > allowed)


def _pinned(folder: Path) -> str:
    """Return which floor holds for a desk of that size."""
    with Store.open(folder) as store:
        return "speed_beside_bare" + ("_of_a_million" if store.count() >= LARGE else "")


def _sizes(folder: Path) -> str:
    """Return the sizes of a desk's parts, as shares of the text."""
    with sqlite3.connect(folder / "desk.db") as base:
        number, text = base.execute("SELECT count(*), sum(text_bytes) FROM contents").fetchone()
    record = (folder / "desk.db").stat().st_size
    index = sum(path.stat().st_size for path in (folder / "index").iterdir())
    return (
        f"{number:,} articles, {text / 1e6:,.0f} MB of text; record {record / text:.2f},"
        f" index {index / text:.2f}, together {(record + index) / text:.2f} of it"
    )


def _search(folder: Path, words: str) -> list[str]:
    return ["--store", str(folder / "desk"), "search", *shlex.split(words)]


def _kind(folder: Path, name: str, query: str, runs: int) -> float:
    """Print the figures of a kind of query; return its ratio to the bare process."""
    words = _search(folder, f"-n 20 {shlex.quote(query)}")
    command = [*peers.FOUND_OR_NOT, *PROGRAM, *words]
    once(command)
    # Turn by turn, so that a busy machine slows both.
    rounds = [(once(BARE), once(command)) for _ in range(runs)]
    bare, taken = [one for one, _ in rounds], [one for _, one in rounds]
    ratio = median_cpu(taken) / median_cpu(bare)
    beside = "".join(peers.times(folder, name))
    print(
        f"{name:14}{shown(taken)}, {ratio:.2f} times bare (p95 {late(bare):.0f} ms)"
        f"  {_memory(words):3.0f} MB{beside}"
    )
    return ratio


def _memory(words: list[str]) -> float:
    command = [sys.executable, "-c", MEMORY, *words]
    said = subprocess.run(command, capture_output=True, check=True, env=COMPILED, text=True).stdout
    return float(said.split()[-1])


def _hard(folder: Path, name: str, words: str) -> None:
    command = _search(folder, words)
    taken = [once([*PROGRAM, *command]) for _ in range(HARD_RUNS)]
    print(f"{name:14}{shown(taken)}  {_memory(command):3.0f} MB")


def _adding(folder: Path) -> None:
    """Print what it takes to add one article, linking and all: a note, and a report."""
    notes = [REPORT.format(day=day) for day in range(1, ADDED + 1)]
    sized = (path for path in files("volume") if path.stat().st_size in ORDINARY)
    reports = [path.read_text("utf-8") for path in islice(sized, ADDED)]
    for name, texts in {"one note added": notes, "one added": reports}.items():
        print(f"{name:14}{shown([_added(folder, text) for text in texts])}")


def _added(folder: Path, text: str) -> Taken:
    file = folder / f"report-{time.time_ns()}.txt"
    file.write_text(f"{text}\n\n{file.name}\n", encoding="utf-8")
    return once([*PROGRAM, "--store", str(folder / "desk"), "ingest", str(file)])


if __name__ == "__main__":
    sys.exit(main())
