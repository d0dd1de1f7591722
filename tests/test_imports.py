"""Each command loads only what it needs: before anything else, start-up time is imports."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SEEDS = Path(__file__).parent.parent / "seeds"
A, B = sorted(map(str, SEEDS.glob("*.txt")))

NUMERIC = {"numpy", "numpy.ma", "scipy", "sparse_dot_topn"}
PYDANTIC, RECORDS = {"pydantic"}, {"natoasia.model"}
READING = {"charset_normalizer", "ftfy", "natoasia.parsing", "natoasia.reading"}
STORE, INDEX = {"sqlite3", "natoasia.store"}, {"tantivy"}
OTHER = {"dateutil", "rapidfuzz", "Stemmer", "multiprocessing", "natoasia.linking"}
SLOW = {
    "importlib.metadata",
    "importlib.resources",
    "tempfile",
    "zipfile",
    "email",
    "http",
    "signal",
    "inspect",
    "uuid",
}
"""Of the standard library, what costs milliseconds and is needed for nothing here."""
DATED = {"natoasia.search.days", "natoasia.search.values"}
"""What reads the days of a query; most ask for none."""
HEAVY = NUMERIC | PYDANTIC | RECORDS | READING | STORE | INDEX | OTHER | SLOW | DATED
"""What costs 10 ms or more to import, and the packages of ours that stand for much."""
SHOWN = HEAVY - NUMERIC - PYDANTIC - INDEX - SLOW - {"charset_normalizer", "dateutil"}
"""What shows reports: plain records, and no guessing at encodings where they are UTF-8."""
KEPT = STORE | RECORDS | {"rapidfuzz", "Stemmer"}
"""What shows and compares reports of the desk: nothing is read or parsed."""

BUDGET: dict[str, set[str]] = {
    "--help": set(),
    "--version": set(),
    "search -h": {"inspect"},
    "list": STORE,
    "list --format json": STORE,
    "stories": STORE,
    "names people": STORE,
    "names places --name seoul": STORE,
    "names people korea": STORE | INDEX,
    "list korea --since 2023": STORE | INDEX | DATED,
    "search ammunition": STORE | INDEX,
    "search person:stoltenberg -tanks date:2023-01": STORE | INDEX | DATED,
    "search korea --explain --recent --context 1": STORE | INDEX,
    "search korea --by source": STORE | INDEX,
    "search korea --by person": STORE | INDEX,
    "search korea --by story": STORE | INDEX,
    "search korea --count": STORE | INDEX,
    "search --save korea korea": STORE | INDEX,
    "new": STORE | INDEX,
    f"similar {A}": HEAVY - PYDANTIC,
    "stories korea": STORE | INDEX,
    "export --schema": RECORDS | PYDANTIC | SLOW,
    "rulings export": STORE,
    "timeline": SHOWN,
    "timeline korea": SHOWN | INDEX,
    "check": HEAVY - NUMERIC,
    "show ks63pznt": STORE | RECORDS,
    "diff ks63pznt kxlcgg3d": KEPT,
    "why ks63pznt kxlcgg3d": KEPT | {"numpy", "inspect", "natoasia.linking", "natoasia.reading"},
    f"show {A}": SHOWN,
    f"show --why date {A}": SHOWN,
    f"show --json {A}": SHOWN,
    f"diff {A} {B}": SHOWN,
    f"diff --json {A} {B}": SHOWN,
    f"diff --brief --width 80 {A} {B}": SHOWN,
}
"""What each command may load of it."""

PASSED_BY = {
    "pathlib",
    "locale",
    "difflib",
    "hashlib",
    "shutil",
    "rapidfuzz",
    "natoasia.store.store",
}
"""What a search has no need of, and takes a millisecond or more each."""

ADDED = HEAVY - PYDANTIC - NUMERIC | {"numpy"}
"""What adding one report to a large desk may load: nothing made for many."""

PROBE = """
import sys
from natoasia.cli import carry_out
print("modules:", carry_out(), *sys.modules)
"""


def run(store: Path, *words: str, before: str = "") -> tuple[str, set[str]]:
    """Run a command in a process of its own; return its exit code and what it loaded."""
    environment = {**os.environ, "NATOASIA_STORE": str(store)}
    program = [sys.executable, "-c", f"{before}{PROBE}", *words]
    done = subprocess.run(program, env=environment, check=True, capture_output=True, text=True)
    status, *modules = done.stdout.rsplit("modules: ", 1)[1].split()
    return status, set(modules)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a desk that holds the seeds."""
    folder = tmp_path_factory.mktemp("desk") / "store"
    assert run(folder, "ingest", str(SEEDS))[0] == "0"
    assert run(folder, "search", "--save", "seoul", "seoul")[0] == "0"
    return folder


@pytest.mark.parametrize("command", BUDGET)
def test_a_command_loads_only_what_it_needs(store: Path, command: str) -> None:
    status, modules = run(store, *command.split())
    assert status == "0"
    assert HEAVY & modules <= BUDGET[command]


@pytest.mark.parametrize(
    "words", ["list -n 5", "search ammunition -n 5", "search person:stoltenberg~ korea --count"]
)
def test_what_only_finds_loads_the_least(store: Path, words: str) -> None:
    status, modules = run(store, *words.split())
    assert status == "0"
    assert not modules & PASSED_BY


def test_adding_one_report_to_a_large_desk_loads_nothing_made_for_many(
    store: Path, tmp_path: Path
) -> None:
    late = tmp_path / "late.txt"
    late.write_text("Mr Stoltenberg spoke in Seoul again on Tuesday, Seoul said.", encoding="utf-8")
    large = "from natoasia.desk import relinking; relinking.ALWAYS_WHOLE = relinking.MANY = 1; "
    large += "relinking.GROWN = 9"
    status, modules = run(store, "ingest", str(late), before=large)
    assert status == "0"
    assert "numpy" in modules
    assert "hashlib" not in modules
    assert HEAVY & modules <= ADDED


def test_the_library_loads_nothing_until_asked() -> None:
    code = "import sys, natoasia; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert not (HEAVY | {"click"}) & set(done.stdout.split())
