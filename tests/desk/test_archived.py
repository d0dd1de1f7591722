"""A desk on a disc, or on a share of somebody else's: read as far as it can be, and said so."""

from __future__ import annotations

import errno
import os
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from natoasia import Desk
from natoasia.errors import StoreReadOnlyError

PRESS = {
    "granary.txt": "Granary of Villmar to become a library\n\nMay 6, 2031\n\nThe council voted.\n",
    "ferry.txt": "Ferries to Ostrava Bay sail again\n\nMay 4, 2031\n\nThe first ferry left.\n",
}


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Return the folder of a closed desk."""
    for name, text in PRESS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    folder = tmp_path / ".natoasia"
    with Desk.create(folder) as made:
        made.ingest([tmp_path], jobs=1)
    return folder


def archive(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nothing be written from here on; whoever runs the tests may write everywhere."""
    opened, allowed = os.open, os.access

    def refused(path: Any, flags: int, *rest: Any, **more: Any) -> int:  # noqa: ANN401
        if flags & (os.O_WRONLY | os.O_RDWR) and ".natoasia" in str(path):
            raise OSError(errno.EROFS, os.strerror(errno.EROFS), path)
        return opened(path, flags, *rest, **more)

    monkeypatch.setattr(os, "open", refused)
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK and allowed(path, mode))


def change(desk: Path, sql: str) -> None:
    with sqlite3.connect(desk / "desk.db") as connection:
        connection.execute(sql)
    connection.close()


def test_it_is_listed_and_searched(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive(monkeypatch)
    with Desk.open(desk) as opened:
        assert opened.list().total == 2
        assert opened.search("granary").total == 1
        assert opened.search("granary").notes == ()
        assert opened.stories().notes == ()


def test_what_waits_is_said(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    change(desk, "INSERT INTO pending SELECT number FROM articles")
    change(desk, "INSERT INTO unlinked SELECT number FROM articles LIMIT 1")
    archive(monkeypatch)
    with Desk.open(desk) as opened:
        found = opened.search("granary")
        assert found.total == 1
        assert found.notes[0].startswith("2 reports were not searched")
        assert opened.stories().notes[0].startswith("1 report is not linked")
        assert opened.review().notes[0].startswith("1 report is not linked")


def test_what_has_to_write_says_what_to_do(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive(monkeypatch)
    with pytest.raises(StoreReadOnlyError, match="copy the folder"):
        Desk.open(desk, write=True)
    with Desk.open(desk) as opened, pytest.raises(StoreReadOnlyError, match="copy the folder"):
        opened.save_search("granaries", "granary")


def test_an_index_of_another_version_cannot_be_made_anew(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (desk / "index" / "identity.txt").write_text("of long ago", encoding="utf-8")
    archive(monkeypatch)
    with Desk.open(desk) as opened:
        with pytest.raises(StoreReadOnlyError, match="index must be made anew"):
            opened.search("granary")
        assert opened.list().total == 2


def test_a_desk_of_an_older_version_is_told_apart(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(desk, "PRAGMA user_version = 2")
    archive(monkeypatch)
    with pytest.raises(StoreReadOnlyError, match="older natoasia"):
        Desk.open(desk)


def test_a_log_that_cannot_be_read_is_told_apart(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (desk / "desk.db-wal").write_bytes(b"log")
    archive(monkeypatch)
    with pytest.raises(StoreReadOnlyError, match="not closed"):
        Desk.open(desk)
