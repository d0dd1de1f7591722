"""Reports named on the command line, with a desk, without one, and with one that is not there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
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
