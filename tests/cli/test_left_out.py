"""What a folder holds besides reports: left out, told, and taken where that is asked for."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from natoasia.accounts import Problem
from natoasia.desk import Desk
from natoasia.views.ingesting import MOST, left_out

if TYPE_CHECKING:
    from tests.cli.conftest import Natoasia

REPORT = "Bridge closes in Lindau\n\nThe bridge of Lindau was closed on Tuesday, the town said.\n"
SCRIPT = "import os\n\n\ndef main():\n    return os.getcwd()\n"
FIGURES = "day,cars\n2023-01-01,4\n2023-01-02,9\n2023-01-03,2\n"
HOW = "no press reports: to have one taken name it itself, to have all taken add --all"


@pytest.fixture
def messy(empty: Path) -> Path:
    """Return a folder with a report, a program and a table."""
    for name, text in {"a.txt": REPORT, "b.py": SCRIPT, "c.csv": FIGURES}.items():
        (empty / name).write_text(text, "utf-8")
    return empty


def paths(natoasia: Natoasia) -> list[str]:
    return sorted(natoasia("list", "--format", "paths").out.splitlines())


def test_what_is_no_report_is_told_and_counted(natoasia: Natoasia, messy: Path) -> None:
    assert (messy / "b.py").exists()
    done = natoasia("ingest", ".")
    assert done.code == 0
    told = done.err.splitlines()
    assert told[:3] == ["left out b.py: source code", "left out c.csv: a table of data", HOW]
    assert told[3].startswith("1 new, 0 changed, 0 unchanged, 2 left out in ")
    assert paths(natoasia) == ["a.txt"]
    again = natoasia("ingest", ".").err.splitlines()
    assert again[:3] == told[:3]


def test_a_file_that_is_named_is_taken_and_stays(natoasia: Natoasia, messy: Path) -> None:
    assert natoasia("ingest", ".", "b.py").err.splitlines()[0] == "left out c.csv: a table of data"
    assert paths(natoasia) == ["a.txt", "b.py"]
    (messy / "b.py").write_text(SCRIPT.replace("main", "other"), "utf-8")
    done = natoasia("ingest", ".")
    assert "0 new, 1 changed, 1 unchanged, 1 left out in " in done.err
    assert paths(natoasia) == ["a.txt", "b.py"]


def test_all_takes_everything(natoasia: Natoasia, messy: Path) -> None:
    done = natoasia("ingest", "--all", ".")
    assert done.err.startswith("3 new, 0 changed, 0 unchanged in ")
    assert paths(natoasia) == sorted(path.name for path in messy.glob("*.*") if path.is_file())


def test_a_file_that_was_taken_before_stays_when_the_rules_change(messy: Path) -> None:
    with Desk.create(messy / ".natoasia") as desk:
        desk.ingest([messy], everything=True)
    with closing(sqlite3.connect(messy / ".natoasia" / "desk.db")) as database, database:
        database.execute("UPDATE documents SET parser = 1")
    with Desk.open(messy / ".natoasia", write=True) as desk:
        done = desk.ingest([messy])
        assert (done.unchanged, done.left_out, done.articles) == (3, (), 3)


def test_a_folder_of_other_things_is_not_empty(natoasia: Natoasia, empty: Path) -> None:
    (empty / "b.py").write_text(SCRIPT, "utf-8")
    done = natoasia("ingest", ".")
    assert "no files to read" not in done.err
    assert "0 new, 0 changed, 0 unchanged, 1 left out in " in done.err


def test_of_many_a_terminal_shows_what_they_are() -> None:
    many = [Problem(f"{number}.py", "source code") for number in range(MOST)]
    assert len(list(left_out(many, every=False))) == MOST + 1
    many.append(Problem("a\n.csv", "a table of data"))
    assert list(left_out(many, every=False)) == [
        f"left out {MOST}, source code: 0.py, 1.py, 2.py, …",
        "left out 1, a table of data: a .csv",
        HOW,
    ]
    assert len(list(left_out(many, every=True))) == MOST + 2
    assert list(left_out([], every=True)) == []
