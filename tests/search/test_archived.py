"""A desk on a disc, or on a share of a colleague's, is read as it lies there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from natoasia import Desk

if TYPE_CHECKING:
    import pytest

LOCK = ".tantivy-meta.lock"
"""What the index library makes beside an index to read it."""


def test_searching_writes_nothing_where_nothing_can_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text("The ferry to Ostrava Bay sailed at six.\n", encoding="utf-8")
    with Desk.create(tmp_path / ".natoasia") as desk:
        desk.ingest([tmp_path])
    index = tmp_path / ".natoasia" / "index"
    (index / LOCK).unlink(missing_ok=True)
    before = sorted(entry.name for entry in index.iterdir())
    monkeypatch.setattr("natoasia.search.index.is_archived", lambda _: True)
    with Desk.open(tmp_path / ".natoasia") as desk:
        assert [hit.row.path for hit in desk.search("ferry").items] == ["a.txt"]
        assert not desk.check().problems
    assert sorted(entry.name for entry in index.iterdir()) == before
