"""Reports named on the command line, with a desk, without one, and with one that is not there."""

from __future__ import annotations

import os
import threading
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Natoasia = Callable[..., Any]


def test_files_are_compared_where_the_desk_named_is_not_there(
    natoasia: Natoasia, empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NATOASIA_STORE", str(empty / "nowhere"))
    (empty / "a.txt").write_text("The ferry sailed at six.\n", encoding="utf-8")
    (empty / "b.txt").write_text("The ferry left at six o'clock.\n", encoding="utf-8")
    assert natoasia("diff", "a.txt", "b.txt").code == 0
    refused = natoasia("show", "abc")
    assert refused.code == 1
    assert "no desk here" in refused.err


def test_a_report_in_an_archive_is_named_as_the_list_names_it(
    natoasia: Natoasia, empty: Path
) -> None:
    with zipfile.ZipFile(empty / "week.zip", "w") as archive:
        archive.writestr("monday.txt", "The ferry sailed at six.\n")
        archive.writestr("tuesday.txt", "The granary is to become a library.\n")
    assert natoasia("ingest", "week.zip").code == 0
    assert "The ferry sailed at six." in natoasia("show", "week.zip/monday.txt").out
    whole = natoasia("show", "week.zip")
    assert whole.code == 2
    assert "week.zip holds 2 articles; name one by its id" in whole.err
    for line in natoasia("list").lines:
        assert line.split("\t")[0] in whole.err


def test_a_file_that_is_gone_is_shown_as_it_was_kept(natoasia: Natoasia, empty: Path) -> None:
    path = empty / "a.txt"
    path.write_text("The ferry sailed at six.\n", encoding="utf-8")
    natoasia("ingest", path)
    path.unlink()
    assert "The ferry sailed at six." in natoasia("show", "a.txt").out


def test_a_pipe_is_read_like_a_file(natoasia: Natoasia, empty: Path) -> None:
    pipe = empty / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=lambda: pipe.write_text("The ferry sailed at six.\n"))
    writer.start()
    assert "The ferry sailed at six." in natoasia("show", pipe).out
    writer.join()


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("name", ["", "x" * 5_000, "no/such.txt", "\x1b[31m"])
def test_what_names_no_report_is_nothing_found(natoasia: Natoasia, name: str) -> None:
    done = natoasia("show", name)
    assert (done.code, done.out) == (1, "")
    assert "no file and no article id begins so" in done.err
    assert "\x1b" not in done.err


def test_paths_lead_to_the_files_from_wherever_one_stands(
    natoasia: Natoasia, empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner = empty / "press" / "monday"
    inner.mkdir(parents=True)
    (inner / "a.txt").write_text("The ferry sailed at six.\n", encoding="utf-8")
    natoasia("ingest", "press")
    assert natoasia("list", "--format", "paths").lines == ["press/monday/a.txt"]
    monkeypatch.chdir(inner)
    assert natoasia("list", "--format", "paths").lines == ["a.txt"]
    for path in ("a.txt", "press/monday/a.txt"):
        assert "The ferry sailed at six." in natoasia("show", path).out
    monkeypatch.chdir(inner.parent)
    assert natoasia("search", "ferry", "-l").lines == ["monday/a.txt"]
