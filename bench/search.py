"""Time whole cold searches over made articles, beside SQLite FTS5 and ripgrep where installed.

    python bench/search.py [--articles 100000] [--runs 15] [--folder DIR] [--keep] [--known-item]

Every figure is of a whole process started anew: the median and the 95th percentile of its time, the
median of its CPU time, and the ratio of that to a process that only imports click and tantivy. The
ratio holds on any machine, however busy it is; the floor is set for it.
"""

from __future__ import annotations

import argparse
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from data import floor, load
from known_item import measure
from made_articles import articles
from processes import COMPILED, median_clock, median_cpu, once, shown

from natoasia.search import Index, Row

QUERIES = {
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
FTS = {
    "rare word": "bellwether",
    "common word": "said",
    "two words": "ukraine ammunition",
    "two common": "president said",
    "phrase": '"supreme court"',
    "prefix": "immigr*",
    "excluded": "trump not russia",
}
"""What FTS5 can be asked too, in its own words."""

RIPGREP = {"rare word": "bellwether", "common word": "said", "phrase": "supreme court"}
SHELF = 1_000
"""Articles in one file for ripgrep: fewer files than a real folder, which favours it."""

BARE = "import click, tantivy"
SEARCH = """
import sys, click, sqlite3, zlib
from pathlib import Path
from typing import NamedTuple
from natoasia.search import Index, parse_query
base = sqlite3.connect("file:" + sys.argv[1] + "/texts.db?mode=ro", uri=True)
def texts(ids):
    marks = ",".join("?" * len(ids))
    rows = base.execute(f"select id, body from texts where id in ({marks})", list(ids))
    return {i: zlib.decompress(b).decode() for i, b in rows}
result = Index.open(Path(sys.argv[1]) / "index").search(parse_query(sys.argv[2]), texts=texts)
for hit in result.hits:
    print(hit.id, "".join(t for t, _ in hit.snippet))
print(result.total)
"""
# Not `ru_maxrss`: a new process inherits that of its parent.
MEMORY = (
    SEARCH
    + """
status = dict(line.split(":", 1) for line in open("/proc/self/status"))
print(int(status["VmHWM"].split()[0]) / 1024)
"""
)
ADD = """
import sys, click
from pathlib import Path
from typing import NamedTuple
from natoasia.search import Index, Row
body = "A report that came in just now. " * 80
row = Row("new2new2", "2020-12-31", "The Courier", "New", "", body, (), (), (), "", "en", 500)
with Index.open(Path(sys.argv[1]) / "index") as index:
    index.add([row])
"""
FTS_SEARCH = """
import sys, click, sqlite3
base = sqlite3.connect("file:" + sys.argv[1] + "/fts.db?mode=ro", uri=True)
for row in base.execute("select id, snippet(docs, 2, '[', ']', '…', 30) from docs"
                        " where docs match ? order by bm25(docs, 0, 3, 1) limit 20", [sys.argv[2]]):
    print(*row)
print(*base.execute("select count(*) from docs where docs match ?", [sys.argv[2]]).fetchone())
"""


def main() -> None:
    """Build, time, print; fail where a floor is missed."""
    options = _options()
    if options.known_item:
        sys.exit(measure())
    folder = options.folder or Path(tempfile.mkdtemp(prefix="natoasia-bench-"))
    print(f"{options.runs} cold processes each; {load()}")
    if not (folder / "index").exists():
        build(folder, options.articles, peers=not options.alone)
    sizes(folder)
    failed = times(folder, options.runs)
    if not (options.keep or options.folder):
        shutil.rmtree(folder)
    sys.exit(failed)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--folder", type=Path, help="use or make the index here, and keep it")
    parser.add_argument("--alone", action="store_true", help="without the programs beside it")
    parser.add_argument("--keep", action="store_true")
    parser.add_argument("--known-item", action="store_true", help="only the test of relevance")
    return parser.parse_args()


def build(folder: Path, number: int, *, peers: bool) -> None:
    """Make the articles, and from them the index, the texts, the FTS table and the files."""
    folder.mkdir(parents=True, exist_ok=True)
    seconds, cpu, size = 0.0, 0.0, 0
    with Index.create(folder / "index") as index:
        stream = articles(number)
        at = 0
        while rows := list(islice(stream, 20_000)):
            started, worked = time.perf_counter(), time.process_time()
            index.add(rows)
            seconds += time.perf_counter() - started
            cpu += time.process_time() - worked
            _keep_beside(folder, rows, at, peers=peers)
            at += len(rows)
            size += sum(len(f"{row.headline}\n\n{row.body}\n".encode()) for row in rows)
        started = time.perf_counter()
    seconds += time.perf_counter() - started
    (folder / "text-size").write_text(str(size))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"index built at {number / seconds:,.0f} articles/s, {number / cpu:,.0f} a second of CPU;"
        f" peak memory {memory:,.0f} MB"
    )


def _keep_beside(folder: Path, rows: list[Row], at: int, *, peers: bool) -> None:
    with sqlite3.connect(folder / "texts.db") as base:
        base.execute("create table if not exists texts (id text primary key, body blob)")
        base.executemany(
            "insert or replace into texts values (?, ?)",
            ((row.id, zlib.compress(row.body.encode())) for row in rows),
        )
    if peers:
        _for_fts(folder, rows)
        _for_ripgrep(folder, rows, at)


def _for_fts(folder: Path, rows: list[Row]) -> None:
    with sqlite3.connect(folder / "fts.db") as base:
        base.execute(
            "create virtual table if not exists docs using fts5 "
            "(id unindexed, headline, body, tokenize='porter unicode61')"
        )
        base.executemany(
            "insert into docs values (?, ?, ?)", ((row.id, row.headline, row.body) for row in rows)
        )


def _for_ripgrep(folder: Path, rows: list[Row], at: int) -> None:
    shelves = folder / "files"
    shelves.mkdir(exist_ok=True)
    for start in range(0, len(rows), SHELF):
        texts = (f"{row.headline}\n\n{row.body}\n\n" for row in rows[start : start + SHELF])
        (shelves / f"{at + start:08}.txt").write_text("".join(texts), encoding="utf-8")


def sizes(folder: Path) -> None:
    """Print the sizes against the text."""
    text = int((folder / "text-size").read_text())
    with Index.open(folder / "index") as index:
        print(f"{index.count:,} articles, {text / 1e6:,.1f} MB of text")
    for name in ("index", "texts.db", "fts.db"):
        size = _size(folder / name) if (folder / name).exists() else 0
        print(f"{name:10} {size / 1e6:10,.1f} MB  {size / text:.2f} of the text")


def _size(path: Path) -> int:
    parts = path.rglob("*") if path.is_dir() else [path]
    return sum(part.stat().st_size for part in parts if part.is_file())


def times(folder: Path, runs: int) -> int:
    """Print the times of cold processes; return 1 where a floor is missed."""
    command = [sys.executable, "-c", ADD, str(folder)]
    print(f"one article added {shown([once(command) for _ in range(runs)])}")
    worst = 0.0
    for name, query in QUERIES.items():
        # Turn by turn, so that a busy machine slows both.
        commands = [sys.executable, "-c", BARE], [sys.executable, "-c", SEARCH, str(folder), query]
        bare, taken = zip(*(map(once, commands) for _ in range(runs)), strict=True)
        ratio = median_cpu(taken) / median_cpu(bare)
        worst = max(worst, ratio)
        print(
            f"{name:14} {shown(taken)}, {ratio:.2f} times bare ({median_clock(bare):.0f} ms)"
            f"  {_memory(folder, query):.0f} MB" + "".join(_peers(folder, name))
        )
    allowed = 1 / floor("search", "speed_beside_bare")
    print(f"slowest: {worst:.2f} times bare; allowed {allowed:.2f}; {load()}")
    return int(worst > allowed)


def _peers(folder: Path, name: str) -> Iterator[str]:
    if name in FTS and (folder / "fts.db").exists():
        command = [sys.executable, "-c", FTS_SEARCH, str(folder), FTS[name]]
        taken = [once(command) for _ in range(3)]
        yield f"   FTS5 {median_clock(taken):,.0f} ms"
    if name in RIPGREP and (folder / "files").exists() and shutil.which("rg"):
        command = ["rg", "--count", "--ignore-case", "--word-regexp", RIPGREP[name]]
        taken = [once([*command, str(folder / "files")]) for _ in range(3)]
        yield f"   ripgrep {median_clock(taken):,.0f} ms"


def _memory(folder: Path, query: str) -> float:
    command = [sys.executable, "-c", MEMORY, str(folder), query]
    made = subprocess.run(command, capture_output=True, check=True, env=COMPILED, text=True)
    return float(made.stdout.split()[-1])


if __name__ == "__main__":
    main()
