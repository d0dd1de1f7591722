"""What cannot be read is tried once, told each time, and tried again when something has changed."""

from __future__ import annotations

import gzip
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from natoasia.accounts import Problem
from natoasia.desk import Desk
from natoasia.errors import NotYetError
from natoasia.reading import READER_VERSION

if TYPE_CHECKING:
    from natoasia.reading.content import Content

REPORT = "Bridge closes in Lindau\n\nThe bridge of Lindau was closed on Tuesday, the town said.\n"
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(256))
BROKEN = b"PK\x03\x04 and then nothing of an archive"
UNREAD = (
    Problem("press/box.zip", "an archive that cannot be opened (File is not a zip file)"),
    Problem("press/chart.png", "not text: it looks like a picture"),
    Problem("press/empty.txt", "empty"),
)

Tried = Callable[[], list[str]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "press"
    made.mkdir()
    files = {"box.zip": BROKEN, "chart.png": PICTURE, "empty.txt": b"", "a.txt": REPORT.encode()}
    for name, raw in files.items():
        (made / name).write_bytes(raw)
    return made


@pytest.fixture
def desk(folder: Path) -> Iterator[Desk]:
    """Return a desk that has looked at the folder once."""
    with Desk.create(folder.parent / ".natoasia") as made:
        assert made.ingest([folder]).problems == UNREAD
        yield made


@pytest.fixture
def tried(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Tried:
    """Return what tells the files of the folder that were opened since it was last asked."""
    names: list[str] = []
    opened = os.open

    def noted(path: str, flags: int, mode: int = 0o777) -> int:
        if Path(path).parent == folder:
            names.append(Path(path).name)
        return opened(path, flags, mode)

    def told() -> list[str]:
        found = [*names]
        names.clear()
        return found

    monkeypatch.setattr(os, "open", noted)
    return told


def test_unchanged_it_is_told_again_and_not_tried(desk: Desk, folder: Path, tried: Tried) -> None:
    done = desk.ingest([folder])
    assert (tried(), done.problems, done.unchanged) == ([], UNREAD, 1)


def test_touched_it_is_tried_once_more(desk: Desk, folder: Path, tried: Tried) -> None:
    os.utime(folder / "box.zip", ns=(1, 1))
    assert desk.ingest([folder]).problems == UNREAD
    assert tried() == ["box.zip"]
    assert desk.ingest([folder]).problems == UNREAD
    assert tried() == []


def test_mended_it_is_taken(desk: Desk, folder: Path) -> None:
    (folder / "empty.txt").write_text(REPORT.replace("Lindau", "Garrow"), "utf-8")
    done = desk.ingest([folder])
    assert (done.new, done.problems) == (1, UNREAD[:2])


def test_named_or_with_all_it_is_tried(desk: Desk, folder: Path, tried: Tried) -> None:
    assert desk.ingest([folder / "box.zip"]).problems == UNREAD[:1]
    assert tried() == ["box.zip"]
    assert desk.ingest([folder], everything=True).problems == UNREAD
    assert tried() == ["box.zip", "chart.png", "empty.txt"]


def test_other_readers_try_it(
    desk: Desk, folder: Path, tried: Tried, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("natoasia.desk.ingest.READER_VERSION", READER_VERSION + 1)
    assert desk.ingest([folder]).problems == UNREAD
    assert tried() == ["box.zip", "chart.png", "empty.txt"]


def test_a_report_that_became_unreadable_is_not_tried_twice_and_stays(
    desk: Desk, folder: Path, tried: Tried
) -> None:
    (folder / "a.txt").write_bytes(PICTURE)
    told = (Problem("press/a.txt", "not text: it looks like a picture"), *UNREAD)
    assert desk.ingest([folder]).problems == told
    assert tried() == ["a.txt"]
    done = desk.ingest([folder])
    assert (tried(), done.problems, done.articles) == ([], told, 1)


def test_what_another_limit_reads_is_tried_again(desk: Desk, folder: Path) -> None:
    (folder / "long.txt.gz").write_bytes(gzip.compress(REPORT.encode() * 100))
    done = desk.ingest([folder], limit=1_000)
    assert done.problems[-1].path == "press/long.txt.gz"
    done = desk.ingest([folder])
    assert (done.new, done.problems) == (1, UNREAD)


def test_what_an_extra_reads_is_tried_again(
    desk: Desk, folder: Path, tried: Tried, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(content: Content) -> None:
        raise NotYetError(content.path, "an extra is missing")

    with monkeypatch.context() as patched:
        patched.setattr("natoasia.reading.office.from_pdf", missing)
        (folder / "z.pdf").write_bytes(b"%PDF-1.4\n")
        for _ in range(2):
            assert desk.ingest([folder]).problems[-1].reason == "an extra is missing"
            assert tried() == ["z.pdf"]
    assert "a PDF that cannot be read" in desk.ingest([folder]).problems[-1].reason


def test_what_may_not_be_looked_at_is_tried_again(
    desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "b.txt").write_text(REPORT.replace("Lindau", "Garrow"), "utf-8")

    def refused(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patched:
        patched.setattr(os, "open", refused)
        told = Problem("press/b.txt", "no permission to read it")
        assert told in desk.ingest([folder]).problems
    assert desk.ingest([folder]).new == 1


def test_gone_it_is_forgotten(desk: Desk, folder: Path) -> None:
    (folder / "box.zip").unlink()
    assert desk.ingest([folder]).problems == UNREAD[1:]
    assert "press/box.zip" not in [*desk._store.strangers_below(folder)]
