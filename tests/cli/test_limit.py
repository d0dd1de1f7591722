"""How large a file may be is the user's to say."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

Natoasia = Callable[..., Any]


def test_files_over_the_limit_are_left_out_and_said(natoasia: Natoasia, empty: Path) -> None:
    (empty / "long.txt").write_text("Snow fell on Villmar again.\n" * 100, encoding="utf-8")
    (empty / "short.txt").write_text("Snow fell on Villmar.\n", encoding="utf-8")
    small = natoasia("ingest", empty, "--limit", "0.001")
    assert small.code == 3
    assert "long.txt: too large" in small.err
    assert "short.txt" not in small.err
    usual = natoasia("ingest", empty)
    assert usual.code == 0
    assert "1 new" in usual.err


def test_what_was_taken_in_is_parsed_again_whatever_the_limit(
    natoasia: Natoasia, empty: Path
) -> None:
    (empty / "long.txt").write_text("Snow fell on Villmar again.\n" * 100, encoding="utf-8")
    assert natoasia("ingest", empty).code == 0
    again = natoasia("ingest", empty, "--limit", "0.001")
    assert again.code == 0
    assert "1 unchanged" in again.err
