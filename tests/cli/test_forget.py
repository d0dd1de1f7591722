"""forget: shown before it is done, and done whole."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Natoasia = Callable[..., Any]


@pytest.mark.usefixtures("own")
def test_what_leaves_is_shown_first(natoasia: Natoasia) -> None:
    tried = natoasia("forget", "quay.txt", "--dry-run")
    assert tried.code == 0
    assert tried.lines[0] == "quay.txt: 1 report leaves the desk"
    assert tried.lines[1].startswith("  - ")
    assert "2 reports → none" in tried.lines[2]
    assert tried.err == "nothing was changed\n"
    assert len(natoasia("list").lines) == 3


def test_it_is_done_and_said(natoasia: Natoasia, own: Path) -> None:
    done = natoasia("forget", "quay.txt", "granary.txt")
    assert done.lines[0] == "2 files: 2 reports leave the desk"
    assert "comes back" in done.err
    assert [line.split("\t")[-1] for line in natoasia("list").lines] == ["ferries.txt"]
    (own / "ferries.txt").unlink()
    assert natoasia("forget", "ferries.txt").err == "forgotten\n"


def test_copies_and_rulings_that_stay_are_named(natoasia: Natoasia, own: Path) -> None:
    (own / "copy.txt").write_bytes((own / "quay.txt").read_bytes())
    natoasia("ingest", ".")
    natoasia("fix", "granary.txt", "date=2031-05-06")
    lines = natoasia("forget", "quay.txt", "granary.txt", "--dry-run").lines
    assert "1 report stays, as another file has it" in lines
    assert "1 ruling is kept, should the report come back" in lines


@pytest.mark.usefixtures("own")
def test_what_the_desk_has_not_is_said(natoasia: Natoasia) -> None:
    wrong = natoasia("forget", "nowhere.txt")
    assert (wrong.code, wrong.out) == (1, "")
    assert "nowhere.txt" in wrong.err


@pytest.mark.usefixtures("empty")
def test_a_report_the_desk_itself_keeps_is_deleted_with_it(
    natoasia: Natoasia, monkeypatch: pytest.MonkeyPatch
) -> None:
    raw = io.BytesIO(b"The granary of Villmar is to become a library.\n")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(raw))
    natoasia("ingest", "-")
    (path,) = natoasia("list", "--format", "paths").lines
    assert Path(path).is_file()
    assert natoasia("forget", path).err == "forgotten\n"
    assert not Path(path).exists()
