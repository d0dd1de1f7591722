"""ingest, export and check: what goes in, what comes out, and whether it is sound."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Natoasia = Callable[..., Any]

REPORT = "Bridge at Lindau opens\n\nMay 6, 2031\n\nThe bridge opened on Tuesday, the mayor said.\n"


def test_a_mistyped_name_makes_no_desk(natoasia: Natoasia, empty: Path) -> None:
    done = natoasia("ingest", "reprots")
    assert (done.code, done.err) == (3, "natoasia: reprots: no such file or folder\n")
    assert not list(empty.iterdir())


def test_ingest_makes_a_desk_and_sums_up(natoasia: Natoasia, empty: Path) -> None:
    (empty / "bridge.txt").write_text(REPORT)
    done = natoasia("ingest", ".")
    assert (done.code, done.out) == (0, "")
    assert done.err.startswith("1 new, 0 changed, 0 unchanged in ")
    assert done.err.endswith("; 1 article, 0 stories\n")
    assert (empty / ".natoasia").is_dir()
    assert natoasia("ingest", "bridge.txt").err.startswith("0 new, 0 changed, 1 unchanged in ")


def test_files_that_cannot_be_read_are_named_and_the_rest_is_kept(
    natoasia: Natoasia, empty: Path
) -> None:
    (empty / "bridge.txt").write_text(REPORT)
    (empty / "empty.txt").write_text("")
    done = natoasia("ingest", "bridge.txt", "empty.txt", "nowhere.txt")
    assert done.code == 3
    skipped = [line for line in done.err.splitlines() if line.startswith("skipped ")]
    assert {line.split(": ")[0] for line in skipped} == {"skipped empty.txt", "skipped nowhere.txt"}
    assert len(natoasia("list").lines) == 1


def test_odd_names_cost_nothing_else(natoasia: Natoasia, empty: Path) -> None:
    names = [b"caf\xe9.txt", b"new\nline.txt", b"esc\x1b[2J.txt", b"-dash.txt", "서울.txt".encode()]
    for number, name in enumerate(names):
        with open(os.path.join(os.fsencode(empty), name), "w") as file:  # noqa: PTH118, PTH123
            file.write(REPORT.replace("Lindau", f"Town{number}"))
    os.mkfifo(empty / "pipe.txt")
    done = natoasia("ingest", ".")
    assert done.code == 3
    assert "skipped caf\ufffd.txt: its name is not UTF-8" in done.err
    assert "skipped pipe.txt: a named pipe, not a file" in done.err
    assert len(natoasia("list").lines) == 4
    assert "esc␛[2J.txt" in natoasia("list").out
    assert "esc\x1b[2J.txt" in natoasia("list", "--format", "paths").out
    assert natoasia("show", "--", "-dash.txt").code == 0


class Stdin(io.TextIOWrapper):
    """Standard input that holds a text."""

    def __init__(self, text: str) -> None:
        super().__init__(io.BytesIO(text.encode()))


def test_standard_input_is_a_report_like_any_other(
    natoasia: Natoasia, empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(2):
        monkeypatch.setattr(sys, "stdin", Stdin(REPORT))
        assert natoasia("ingest", "-").code == 0
    (row,) = natoasia("list", "--format", "json").json()
    assert row["headline"] == "Bridge at Lindau opens"
    assert (empty / row["path"]).read_text() == REPORT
    assert natoasia("show", row["path"]).code == 0


def test_an_empty_standard_input_is_skipped(
    natoasia: Natoasia, empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", Stdin(""))
    done = natoasia("ingest", "-")
    assert (done.code, done.err.splitlines()[0]) == (3, "skipped standard input: empty")
    assert list((empty / ".natoasia" / "stdin").iterdir()) == []
    done = natoasia("list")
    assert (done.code, done.out) == (1, "")
    assert "natoasia ingest FOLDER" in done.err
    assert natoasia("list", "bridge").code == 1


def test_standard_input_is_shown_on_the_spot(
    natoasia: Natoasia, empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", Stdin(REPORT))
    assert natoasia("show", "-").lines[0] == "Bridge at Lindau opens"
    assert list(empty.iterdir()) == []


@pytest.mark.usefixtures("desk")
def test_export_writes_one_article_a_line(natoasia: Natoasia) -> None:
    done = natoasia("export")
    articles = [json.loads(line) for line in done.lines]
    assert done.err == "3 articles written\n"
    assert {article["date"] for article in articles} == {"2031-05-04", "2031-05-05", None}
    stories = [article["story"] for article in articles if article["date"]]
    assert len(set(stories)) == 1
    assert json.loads(natoasia("export", "--format", "json").out) == articles


@pytest.mark.usefixtures("desk")
def test_export_holds_what_its_schema_says(natoasia: Natoasia) -> None:
    schema = natoasia("export", "--schema").json()
    for line in natoasia("export", "ferry").lines:
        assert list(json.loads(line)) == schema["required"]


@pytest.mark.usefixtures("desk")
def test_export_to_a_file_replaces_it_whole(natoasia: Natoasia, tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    target.write_text("before")
    assert natoasia("export", "--format", "csv", "-o", target).code == 0
    assert target.read_text().startswith("id,path,date,")
    assert list(tmp_path.iterdir()) == [target]
    assert natoasia("export", "-o", tmp_path / "no" / "such.jsonl").code == 5


@pytest.mark.usefixtures("desk")
def test_a_broken_export_leaves_the_file_as_it_was(
    natoasia: Natoasia, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out.jsonl"
    target.write_text("before")

    def broken(*_: object) -> object:
        yield "half"
        raise KeyboardInterrupt

    monkeypatch.setattr("natoasia.cli.export.export", broken)
    with pytest.raises(KeyboardInterrupt):
        natoasia("export", "-o", target)
    assert target.read_text() == "before"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.usefixtures("desk")
def test_exporting_nothing_is_exit_code_1(natoasia: Natoasia) -> None:
    assert natoasia("export", "zeppelin").code == 1


@pytest.mark.usefixtures("desk")
def test_a_sound_desk_checks_out(natoasia: Natoasia) -> None:
    done = natoasia("check")
    assert done.code == 0
    assert done.lines[-1] == "The desk is sound."


def test_a_damaged_desk_is_told_and_repaired(natoasia: Natoasia, empty: Path) -> None:
    (empty / "bridge.txt").write_text(REPORT)
    natoasia("ingest", "bridge.txt")
    for path in (empty / ".natoasia" / "index").iterdir():
        path.unlink()
    assert natoasia("check").code == 4
    assert natoasia("check", "--repair").code == 0
    assert natoasia("check").code == 0
    assert len(natoasia("search", "bridge").lines) == 1


def test_what_repair_cannot_mend_is_not_told_to_be_repaired(
    natoasia: Natoasia, empty: Path
) -> None:
    (empty / "bridge.txt").write_text(REPORT)
    natoasia("ingest", "bridge.txt")
    database = empty / ".natoasia" / "desk.db"
    database.write_bytes(database.read_bytes()[:1_000])
    done = natoasia("check", "--repair")
    assert done.code == 4
    assert "move its folder away" in done.out + done.err
    assert "check --repair" not in done.out + done.err


def test_a_check_as_json_names_every_file_that_is_gone(natoasia: Natoasia, empty: Path) -> None:
    (empty / "bridge.txt").write_text(REPORT)
    natoasia("ingest", "bridge.txt")
    (empty / "bridge.txt").unlink()
    done = natoasia("check", "--json")
    assert done.code == 0
    assert done.json()["sound"] is True
    assert done.json()["gone"] == ["bridge.txt"]
    assert done.json()["counts"]["articles"] == 1


def test_an_ingest_says_what_one_would_wonder_about(
    natoasia: Natoasia, empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (empty / "bridge.txt").write_text(REPORT)
    (empty / "copy.txt").write_text(REPORT)
    assert "; 1 article in 2 files, 0 stories\n" in natoasia("ingest", ".").err
    inner = empty / "inner"
    inner.mkdir()
    monkeypatch.chdir(inner)
    done = natoasia("ingest", ".")
    assert done.err.startswith("no files to read in .\n")
    assert done.err.endswith(f"; 1 article in 2 files, 0 stories in {empty}\n")
