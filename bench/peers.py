"""The programs a search is timed beside: SQLite FTS5, Xapian and ripgrep, each where installed.

All of them get the headline and text of the same articles, and answer as a whole cold process too:
FTS5 and Xapian with the ranked first twenty, their snippets or texts, and an exact count. Ripgrep
reads a folder as people have it, one report a file, and one of a thousand reports a file, which it
reads faster; both from memory, once it has been asked.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Final

from processes import median_clock, once

if TYPE_CHECKING:
    from natoasia.rows import IndexRow

SHELF: Final = 1_000
"""Articles in one of the large files."""

FILES: Final = "files"
SHELVES: Final = "shelves"

FOLDERS: Final = {
    "ripgrep": (FILES, "--files-with-matches"),
    "ripgrep of large files": (SHELVES, "--count"),
}
"""Where it looks, and for what: which reports, or how many."""

RUNS: Final = 3

# Nothing found is an answer too, with an exit code of its own.
FOUND_OR_NOT: Final = ("sh", "-c", '"$@" || [ $? -eq 1 ]', "sh")

# By kind of query, in each program's own words.
FTS: Final = {
    "rare word": "bellwether",
    "common word": "said",
    "two words": "ukraine ammunition",
    "two common": "president said",
    "phrase": '"supreme court"',
    "prefix": "immigr*",
    "excluded": "trump not russia",
}
XAPIAN: Final = {**FTS, "excluded": "trump NOT russia", "two words": "ukraine AND ammunition",
    "two common": "president AND said"}  # fmt: skip
RIPGREP: Final = {"rare word": "bellwether", "common word": "said", "phrase": "supreme court",
    "prefix": r"immigr\w*"}  # fmt: skip

ASK_FTS: Final = """
import sys, sqlite3
base = sqlite3.connect("file:" + sys.argv[1] + "/fts.db?mode=ro", uri=True)
for row in base.execute("select id, snippet(docs, 2, '[', ']', '…', 30) from docs"
                        " where docs match ? order by bm25(docs, 0, 3, 1) limit 20", [sys.argv[2]]):
    print(*row)
print(*base.execute("select count(*) from docs where docs match ?", [sys.argv[2]]).fetchone())
"""

MAKE_XAPIAN: Final = """
import sys, sqlite3, xapian
folder, first, last, part = sys.argv[1:]
base = xapian.WritableDatabase(part, xapian.DB_CREATE_OR_OVERWRITE)
cutter = xapian.TermGenerator()
cutter.set_stemmer(xapian.Stem("en"))
asked = "select headline, body from docs where rowid between ? and ?"
for headline, body in sqlite3.connect(folder + "/fts.db").execute(asked, (first, last)):
    document = xapian.Document()
    cutter.set_document(document)
    cutter.index_text(headline, 3)
    cutter.increase_termpos()
    cutter.index_text(body)
    document.set_data(body)
    base.add_document(document)
base.commit()
"""
JOIN_XAPIAN: Final = """
import sys, xapian
joined, *parts = sys.argv[1:]
base = xapian.Database()
for part in parts:
    base.add_database(xapian.Database(part))
base.compact(joined, xapian.DBCOMPACT_MULTIPASS)
"""
XAPIAN_PART: Final = 20_000
"""Articles that are written at once. In one database it takes in ever fewer a second, and uses one
core: a million wanted hours. Parts that are joined take three quarters of an hour of two."""

ASK_XAPIAN: Final = """
import sys, xapian
base = xapian.Database(sys.argv[1] + "/xapian")
parser = xapian.QueryParser()
parser.set_stemmer(xapian.Stem("en"))
parser.set_stemming_strategy(parser.STEM_SOME)
parser.set_database(base)
flags = parser.FLAG_DEFAULT | parser.FLAG_WILDCARD
query = parser.parse_query(sys.argv[2], flags)
enquire = xapian.Enquire(base)
enquire.set_query(query)
found = enquire.get_mset(0, 20, base.get_doccount())
for match in found:
    print(found.snippet(match.document.get_data().decode(), 200))
print(found.get_matches_estimated())
"""


def build(folder: Path, rows: Iterable[IndexRow]) -> None:
    """Give every program that is installed the articles."""
    number = _for_fts(folder, _filed(folder, rows))
    if python := _xapian():
        _for_xapian(folder, python, number)


def _xapian() -> str | None:
    """Return a Python that has Xapian's binding, which Debian gives to its own only."""
    for python in (sys.executable, "/usr/bin/python3"):
        try:
            subprocess.run([python, "-c", "import xapian"], capture_output=True, check=True)
        except (OSError, subprocess.CalledProcessError):
            continue
        return python
    return None


def _filed(folder: Path, rows: Iterable[IndexRow]) -> Iterator[IndexRow]:
    """Write each row's text to a file of its own, and to one of many; yield the rows."""
    shelves = folder / SHELVES
    shelves.mkdir()
    for number, row in enumerate(rows):
        text = f"{row.headline}\n\n{row.body}\n"
        path = folder / FILES / row.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        with (shelves / f"{number // SHELF:05}.txt").open("a", encoding="utf-8") as shelf:
            shelf.write(text + "\n")
        yield row


def _for_fts(folder: Path, rows: Iterable[IndexRow]) -> int:
    """Give it the articles; return how many they are."""
    with sqlite3.connect(folder / "fts.db") as base:
        base.execute(
            "create virtual table docs using fts5"
            "(id unindexed, headline, body, tokenize='porter unicode61')"
        )
        texts = ((row.id, row.headline, row.body) for row in rows)
        return base.executemany("insert into docs values (?, ?, ?)", texts).rowcount


def _for_xapian(folder: Path, python: str, number: int) -> None:
    """Make its database in parts, as many at a time as there are cores, and join them."""
    environment = {**os.environ, "XAPIAN_FLUSH_THRESHOLD": str(XAPIAN_PART)}

    def make(first: int) -> str:
        part = str(folder / f"xapian-{first:09}")
        span = [str(first), str(first + XAPIAN_PART - 1)]
        command = [python, "-c", MAKE_XAPIAN, str(folder), *span, part]
        subprocess.run(command, check=True, env=environment)
        return part

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        parts = list(pool.map(make, range(1, number + 1, XAPIAN_PART)))
    subprocess.run([python, "-c", JOIN_XAPIAN, str(folder / "xapian"), *parts], check=True)
    for part in parts:
        shutil.rmtree(part)


def times(folder: Path, kind: str) -> Iterator[str]:
    """Yield what each program takes for a kind of query, where it is there and can be asked."""
    for name, command in _commands(folder, kind):
        yield f"   {name} {median_clock([once(command) for _ in range(RUNS)]):,.0f} ms"


def _commands(folder: Path, kind: str) -> Iterator[tuple[str, list[str]]]:
    if kind in FTS and (folder / "fts.db").exists():
        yield "FTS5", [sys.executable, "-c", ASK_FTS, str(folder), FTS[kind]]
    if kind in XAPIAN and (folder / "xapian").exists() and (python := _xapian()):
        yield "Xapian", [python, "-c", ASK_XAPIAN, str(folder), XAPIAN[kind]]
    if kind in RIPGREP and shutil.which("rg"):
        words = ["--ignore-case", "--word-regexp", RIPGREP[kind]]
        for name, (files, wanted) in FOLDERS.items():
            if (folder / files).exists():
                yield name, [*FOUND_OR_NOT, "rg", wanted, *words, str(folder / files)]
