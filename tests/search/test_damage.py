"""A broken, missing or foreign index gives one clear signal; a killed writer leaves a good one."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from natoasia.errors import StoreBusyError, StoreError
from natoasia.search import Index, IndexDamaged, parse_query
from natoasia.search.errors import translated
from natoasia.search.index import IDENTITY_FILE

from .conftest import REPORTS, row

WRITER = """
import sys
from pathlib import Path
from natoasia.rows import IndexRow
from natoasia.search import Index
index = Index.open(Path(sys.argv[1]))
print("ready", flush=True)
for batch in range(10_000):
    index.add([
        IndexRow(
            f"b{batch}n{n}", None, None, None, "", f"word {batch} {n}", (), (), (), "", None, 3
        )
        for n in range(50)
    ])
    print(batch, flush=True)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with Index.create(tmp_path / "index") as made:
        made.add(REPORTS)
    return tmp_path / "index"


def remove_all(folder: Path) -> None:
    for path in folder.iterdir():
        path.unlink()
    folder.rmdir()


def remove_segment(folder: Path) -> None:
    next(folder.glob("*.idx")).unlink()


def truncate_segment(folder: Path) -> None:
    path = next(folder.glob("*.term"))
    replace(path, path.read_bytes()[:10])


def replace(path: Path, content: bytes) -> None:
    # In place of the file, not into it: this very process may have the old one mapped.
    path.unlink()
    path.write_bytes(content)


def garble_meta(folder: Path) -> None:
    (folder / "meta.json").write_text("{", "utf-8")


def remove_meta(folder: Path) -> None:
    (folder / "meta.json").unlink()


def other_version(folder: Path) -> None:
    (folder / IDENTITY_FILE).write_text("natoasia index 0, tantivy 0.1", "utf-8")


def bytes_for_identity(folder: Path) -> None:
    (folder / IDENTITY_FILE).write_bytes(b"\xff\xfe")


@pytest.mark.parametrize(
    ("harm", "reason"),
    [
        (remove_all, "missing"),
        (bytes_for_identity, "missing"),
        (other_version, "outdated"),
        (remove_meta, "damaged"),
        (garble_meta, "damaged"),
        (remove_segment, "damaged"),
        (truncate_segment, "damaged"),
    ],
)
def test_harm_is_signalled_and_mended_by_a_rebuild(
    folder: Path, harm: Callable[[Path], None], reason: str
) -> None:
    harm(folder)
    with pytest.raises(IndexDamaged) as caught:
        Index.open(folder)
    assert caught.value.reason == reason
    with Index.rebuild(folder, REPORTS) as mended:
        assert mended.search(parse_query("ammunition")).total == 1


def test_a_changed_byte_is_found_by_a_check_of_the_whole(folder: Path) -> None:
    with Index.open(folder) as index:
        assert index.harmed() == ()
    path = max(folder.glob("*.pos"), key=lambda one: one.stat().st_size)
    content = bytearray(path.read_bytes())
    content[len(content) // 3] ^= 0xFF
    replace(path, bytes(content))
    with Index.open(folder) as index:
        assert index.harmed() == (path.name,)


def test_a_half_made_rebuild_is_swept_away(folder: Path) -> None:
    beside = folder.with_name("index.new")
    beside.mkdir()
    (beside / "debris").write_text("left by a kill", "utf-8")
    with Index.rebuild(folder, REPORTS) as made:
        assert made.count == len(REPORTS)
    assert not beside.exists()


def test_a_second_writer_is_told_and_readers_are_not_disturbed(folder: Path) -> None:
    with Index.open(folder) as first, Index.open(folder) as second:
        first.add([row("x", "first")])
        with pytest.raises(StoreBusyError, match="another natoasia"):
            second.add([row("y", "second")])
        second.reload()
        assert second.search(parse_query("first")).total == 1


@pytest.mark.parametrize("after", range(3))
def test_a_killed_writer_leaves_whole_batches_and_no_lock(folder: Path, after: int) -> None:
    command = [sys.executable, "-c", WRITER, str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        for line in writer.stdout:
            if line.strip() == str(after):
                break
        time.sleep(0.01 * after)  # Somewhere inside the next batch.
        os.kill(writer.pid, signal.SIGKILL)
        written = [int(line) for line in writer.stdout.read().split()] or [after]
    with Index.open(folder) as index:
        kept = index.count - len(REPORTS)
        assert kept % 50 == 0
        assert kept >= 50 * (max(written) + 1)
        index.add(REPORTS)  # Takes the lock, replays, and sweeps what the killed one left.
        assert index.count == kept + len(REPORTS)
        assert index.harmed() == ()


class PanicException(BaseException):
    """What a panic of the library looks like from here."""


@pytest.mark.parametrize(
    ("raised", "expected"),
    [
        (ValueError("Failed to acquire Lockfile: LockBusy."), StoreBusyError),
        (ValueError("An IO error occurred: 'No space left on device'"), StoreError),
        (OSError("Read-only file system"), StoreError),
        (ValueError("Data corrupted"), IndexDamaged),
        (PanicException("index out of bounds"), IndexDamaged),
        (KeyboardInterrupt(), KeyboardInterrupt),
    ],
)
def test_what_the_library_raises_is_told_apart(
    raised: BaseException, expected: type[BaseException]
) -> None:
    with pytest.raises(expected) as caught, translated():
        raise raised
    assert type(caught.value) is expected
