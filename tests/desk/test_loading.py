"""Modules are there once what they were loaded beside is done."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from natoasia.desk import Desk, hits
from natoasia.desk.loading import Loading

SEEDS = Path(__file__).parents[2] / "seeds"


def test_what_is_loaded_beside_is_there_afterwards() -> None:
    code = (
        "import sys\n"
        "from natoasia.desk.loading import Loading\n"
        "with Loading('csv', 'colorsys'): known = sys.version\n"
        "assert {'csv', 'colorsys'} <= sys.modules.keys()"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_what_cannot_be_loaded_is_told_by_who_needs_it(capfd: pytest.CaptureFixture[str]) -> None:
    with Loading("natoasia.no_such_module"):
        pass
    assert capfd.readouterr().err == ""


def test_an_error_beside_it_is_passed_on() -> None:
    with pytest.raises(ZeroDivisionError), Loading("csv"):
        raise ZeroDivisionError


def test_a_large_desk_finds_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Desk.create(tmp_path / "desk") as desk:
        desk.ingest([SEEDS])
        before = desk.search("stoltenberg").items
        monkeypatch.setattr(hits, "MANY", 0)
        assert desk.search("stoltenberg").items == before
        assert before
