"""A person looks for one report by what is left of its headline in memory.

From the headline's rarest words, five at most, three questions are made: all of them right; one
replaced by a word of another report; one replaced and one misspelled. Success is the share of
questions that give the report first, or among the first ten. Beside it: FTS5 with its plain BM25,
asked for all words and, where that finds nothing, for any of them.
"""

from __future__ import annotations

import random
import sqlite3
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from data import below, files, gold

from natoasia.rows import IndexRow
from natoasia.search import Index, Query, parse_query
from natoasia.search.numbered import ALPHABET
from natoasia.search.words import tokens

MOST_WORDS = 5
SHORTEST = 4
KINDS = ("right", "one wrong", "one wrong, one misspelled")

Find = Callable[[list[str]], list[str]]


def rows() -> Iterator[IndexRow]:
    """Yield the reports of both sets as a desk would know them: first line, the rest."""
    for name in ("roundup", "wikinews"):
        answers = gold(name)
        for path in files(name):
            head, _, body = path.read_text(encoding="utf-8", errors="replace").partition("\n")
            facts = answers.get(path.name, {})
            yield IndexRow(
                path.stem, facts.get("date"), facts.get("source"), head, body[:200], body,
                (), (), (), path.name, "en", len(body.split()),
            )  # fmt: skip


def questions(reports: list[IndexRow], kind: str, seed: int = 1) -> Iterator[tuple[str, list[str]]]:
    """Yield the id of each report and the words somebody remembers of its headline."""
    dice = random.Random(seed)
    cut = {row.id: _words(row) for row in reports}
    counts = Counter(word for words in cut.values() for word in set(words))
    everything = sorted(counts)
    for row in reports:
        rare = sorted(set(tokens(row.headline or "")), key=lambda word: (counts[word], word))
        chosen = [word for word in rare if len(word) >= SHORTEST and word.isalpha()][:MOST_WORDS]
        if len(chosen) > 2:
            yield row.id, _remembered(chosen, kind, everything, dice)


def _words(row: IndexRow) -> list[str]:
    return tokens(f"{row.headline} {row.body}")


def _remembered(chosen: list[str], kind: str, others: list[str], dice: random.Random) -> list[str]:
    words = dice.sample(chosen, len(chosen))
    if kind != "right":
        words[0] = dice.choice(others)
    if kind == "one wrong, one misspelled":
        words[1] = _misspelled(words[1], dice)
    return dice.sample(words, len(words))


def _misspelled(word: str, dice: random.Random) -> str:
    at = dice.randrange(1, len(word) - 1)
    letter = dice.choice(ALPHABET[:26])
    return dice.choice(
        [
            word[:at] + word[at + 1 :],
            word[:at] + letter + word[at:],
            word[:at] + letter + word[at + 1 :],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        ]
    )


def ours(index: Index) -> Find:
    """Return the search as a terminal shows it: strictly, and then what else it says it shows.

    Where fewer than ten reports have all the words, those with all but one follow; where none has,
    those with most.
    """

    def best(query: Query) -> list[str]:
        return [hit.id for hit in index.search(query, limit=10).hits]

    def find(words: list[str]) -> list[str]:
        query = parse_query(" ".join(words))
        found = best(query)
        more = index.nearly(query) if found else index.loosen(query)
        return [*dict.fromkeys([*found, *(best(more) if more else ())])][:10]

    return find


def theirs(reports: list[IndexRow]) -> Find:
    """Return FTS5's search with its own BM25."""
    base = sqlite3.connect(":memory:")
    base.execute(
        "create virtual table docs using fts5"
        "(id unindexed, headline, body, tokenize='porter unicode61')"
    )
    base.executemany(
        "insert into docs values (?, ?, ?)", ((row.id, row.headline, row.body) for row in reports)
    )

    def find(words: list[str]) -> list[str]:
        for joiner in (" AND ", " OR "):
            asked = joiner.join(f'"{word}"' for word in words)
            sql = "select id from docs where docs match ? order by rank limit 10"
            if found := [row[0] for row in base.execute(sql, [asked])]:
                return found
        return []

    return find


def measure() -> int:
    """Print success at 1 and 10, ours and FTS5's; return 1 where ours is below its floor."""
    reports = list(rows())
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        index = Index.rebuild(Path(folder) / "index", reports)
        engines = {"natoasia": ours(index), "FTS5 bm25": theirs(reports)}
        for kind in KINDS:
            for name, find in engines.items():
                first, ten, number = _success(find, list(questions(reports, kind)))
                print(f"{kind:28} {name:10} success@1 {first:.3f}  @10 {ten:.3f}  of {number}")
                if name == "natoasia":
                    failed |= _below(1, kind, first) | _below(10, kind, ten)
    return int(failed)


def _below(places: int, kind: str, share: float) -> int:
    key = f"success_at_{places}_{kind.replace(',', '').replace(' ', '_')}"
    return below("search", key, round(share, 3))


def _success(find: Find, asked: list[tuple[str, list[str]]]) -> tuple[float, float, int]:
    ranks = [_rank(one, find(words)) for one, words in asked]
    first, ten = ranks.count(0), sum(rank < 10 for rank in ranks)
    return first / len(ranks), ten / len(ranks), len(ranks)


def _rank(one: str, found: list[str]) -> int:
    return found.index(one) if one in found else len(found) + 10
