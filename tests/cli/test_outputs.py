"""Where results go when that is no plain file, and what values of options are refused."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Natoasia = Callable[..., Any]

FULL = Path("/dev/full")
"""A device on which nothing can be written; not every system has it."""

on_full = pytest.mark.skipif(not FULL.is_char_device(), reason="no such device here")


@pytest.mark.usefixtures("desk")
def test_a_link_is_followed_and_stays(natoasia: Natoasia, tmp_path: Path) -> None:
    target, link = tmp_path / "reports.jsonl", tmp_path / "link"
    target.write_text("old")
    target.chmod(0o600)
    link.symlink_to(target)
    assert natoasia("export", "-o", link).code == 0
    assert link.is_symlink()
    assert target.read_text().count("\n") == 3
    assert target.stat().st_mode & 0o777 == 0o600


@pytest.mark.usefixtures("desk")
def test_a_named_pipe_is_written_to_and_stays(natoasia: Natoasia, tmp_path: Path) -> None:
    pipe, read = tmp_path / "pipe", list[str]()
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: read.append(pipe.read_text()))
    reader.start()
    assert natoasia("export", "-o", pipe).code == 0
    reader.join()
    assert read[0].count("\n") == 3
    assert pipe.is_fifo()


@pytest.mark.usefixtures("desk")
def test_a_dash_is_standard_output(natoasia: Natoasia) -> None:
    assert natoasia("export", "-o", "-").out == natoasia("export").out


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("where", ["", "no/such.jsonl", "."])
def test_a_file_that_cannot_be_written_is_named(natoasia: Natoasia, where: str) -> None:
    done = natoasia("export", "-o", where)
    assert (done.code, done.out) == (5 if where else 2, "")
    assert f"cannot write {where}: " in done.err if where else "an empty name" in done.err


@on_full
@pytest.mark.parametrize("arguments", [["list"], ["export"], ["--help"], ["export", "-o", FULL]])
def test_a_full_disk_is_one_line_and_5(desk: Path, arguments: list[object]) -> None:
    program = [sys.executable, "-m", "natoasia", *map(str, arguments)]
    with FULL.open("w") as full:
        done = subprocess.run(
            program, cwd=desk, stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 5
    assert done.stderr.splitlines()[-1].endswith(": no space left on device")
    assert "Traceback" not in done.stderr
    assert FULL.is_char_device()


@pytest.mark.parametrize(
    ("closed", "code"), [("list >&-", 0), ("list >&- 2>&-", 0), ("ingest - <&-", 3)]
)
def test_a_closed_stream_is_no_crash(filled: Path, tmp_path: Path, closed: str, code: int) -> None:
    store = filled / ".natoasia" if "list" in closed else tmp_path / "new"
    command = f"{sys.executable} -m natoasia --store {store} {closed}"
    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (code, "")
    assert "Traceback" not in done.stderr


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("command", [["list"], ["search", "ferry"], ["stories"], ["timeline"]])
def test_a_number_too_large_to_count_means_all(natoasia: Natoasia, command: list[str]) -> None:
    assert natoasia(*command, "-n", "9" * 30).out == natoasia(*command).out
    assert "There are only" in natoasia(*command, "--offset", "9" * 30).err


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["list", "-n", "-3"], "-3 is less than 0"),
        (["list", "-n", "many"], "'many' is no whole number"),
        (["ingest", "--jobs", "0", "x"], "0 is less than 1"),
        (["ingest", "--limit", "nan", "x"], "'nan' is no number of megabytes"),
        (["ingest", "--limit", "inf", "x"], "'inf' is no number of megabytes"),
        (["ingest", "--limit", "-1", "x"], "-1 is not more than 0"),
        (["ingest", ""], "an empty name is no path"),
        (["--store", "", "list"], "an empty name is no path"),
        (["names"], "missing argument 'people|places|organisations'"),
        (["list", "--since", "-foo"], "‘-foo’ is no date"),
    ],
)
def test_a_value_that_makes_no_sense_is_named(
    natoasia: Natoasia, arguments: list[str], said: str
) -> None:
    done = natoasia(*arguments)
    assert (done.code, done.out) == (2, "")
    assert said in done.err.splitlines()[0]


def test_the_habits_of_other_programs_are_known(natoasia: Natoasia) -> None:
    for typed, meant in {
        "ls": "list",
        "grep": "search",
        "compare": "diff",
        "add": "ingest",
    }.items():
        assert f"(did you mean {meant}?)" in natoasia(typed).err
    assert "did you mean" not in natoasia("nope").err


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    "command",
    [
        ["list", "zeppelin"],
        ["search", "zeppelin"],
        ["stories", "zeppelin"],
        ["names", "people", "zeppelin"],
        ["timeline", "zeppelin"],
        ["new"],
        ["rulings"],
    ],
    ids=" ".join,
)
def test_nothing_is_well_formed(natoasia: Natoasia, command: list[str]) -> None:
    found = natoasia(*command, "--format", "json")
    assert (found.code, found.out) == (1, "[]\n")
    assert found.err
    header = natoasia(*command, "--format", "csv").lines
    assert len(header) == 1
    assert "," in header[0]
    assert natoasia(*command).out == ""
