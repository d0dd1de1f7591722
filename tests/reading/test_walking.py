from __future__ import annotations

import os
import socket
import sys
from pathlib import Path

import pytest

from natoasia.errors import InputError
from natoasia.reading import Found, walk
from natoasia.reading.walking import count, kind_of, reason_of

POSIX_ONLY = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX files")


def paths(*roots: Path) -> list[str]:
    """Return what is found, and the reason for what is not."""
    return [
        f"{item.path}: {item.reason}" if isinstance(item, InputError) else item.path.as_posix()
        for item in walk(roots)
    ]


def make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("text", "utf-8")


def test_a_folder_is_walked_in_order_without_what_is_hidden(tmp_path: Path) -> None:
    make(tmp_path, "b.txt", "a/2.txt", "a/10.txt", ".hidden/x.txt", "a/.secret", "c/d/e/f.txt")
    expected = ["a/10.txt", "a/2.txt", "b.txt", "c/d/e/f.txt"]
    assert paths(tmp_path) == [f"{tmp_path.as_posix()}/{name}" for name in expected]
    assert count([tmp_path]) == 4


def test_a_hidden_file_that_is_named_is_taken(tmp_path: Path) -> None:
    make(tmp_path, ".hidden/x.txt", ".note.txt")
    assert len(paths(tmp_path / ".hidden", tmp_path / ".note.txt")) == 2


def test_a_file_named_twice_is_found_once(tmp_path: Path) -> None:
    make(tmp_path, "a/b.txt")
    assert len(paths(tmp_path, tmp_path / "a", tmp_path / "a" / ".." / "a" / "b.txt")) == 1


def test_size_and_time_are_told(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    os.utime(tmp_path / "a.txt", ns=(5, 7_000_000_000))
    (found,) = walk([tmp_path])
    assert found == Found(tmp_path / "a.txt", 4, 7_000_000_000)


def test_what_is_missing_is_said_in_its_place(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    found = paths(tmp_path / "none", tmp_path)
    assert found[0].endswith("none: no such file or folder")
    assert len(found) == 2


def test_a_path_that_cannot_be_one_is_said() -> None:
    assert "null" in paths(Path("a\0b"))[0]


def test_a_deep_tree_is_walked(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*["d"] * 600)
    here = tmp_path
    for _ in range(600):
        here /= "d"
        here.mkdir()
    make(deep, "x.txt")
    assert paths(tmp_path) == [(deep / "x.txt").as_posix()]


@POSIX_ONLY
def test_links_are_followed_but_not_in_circles(tmp_path: Path) -> None:
    make(tmp_path, "a/one.txt", "far/two.txt")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "a" / "far").symlink_to(tmp_path / "far")
    (tmp_path / "a" / "gone").symlink_to(tmp_path / "nowhere")
    found = paths(tmp_path / "a")
    assert f"{tmp_path}/a/far/two.txt" in found
    assert f"{tmp_path}/a/one.txt" in found
    assert f"{tmp_path}/a/gone: no such file or folder" in found
    assert len(found) == 4  # `up` leads to the folder above, and in it `far` once more.


@POSIX_ONLY
def test_pipes_and_sockets_are_no_files(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    os.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as opened:
        opened.bind("socket")
        found = paths(tmp_path, Path("/dev/null"))
    assert [item.rsplit(": ")[-1] for item in found] == [
        "a named pipe, not a file",
        "a socket, not a file",
        "a device, not a file",
    ]


def test_a_kind_nobody_knows_is_special() -> None:
    assert kind_of(0) == "a special file"


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (PermissionError(13, "Permission denied"), "no permission to read it"),
        (OSError(5, "Input/output error"), "input/output error"),
        (OSError(), "cannot be read"),
        (ValueError("embedded null byte"), "embedded null byte"),
    ],
)
def test_reasons_are_in_words(error: OSError | ValueError, reason: str) -> None:
    assert reason_of(error) == reason


@POSIX_ONLY
def test_a_folder_that_may_not_be_listed_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, "closed/a.txt", "open/b.txt")
    listed = os.listdir

    def listdir(path: Path) -> list[str]:
        if path.name == "closed":  # As root, who runs the tests, no mode would forbid it.
            raise PermissionError(13, "Permission denied")
        return listed(path)

    monkeypatch.setattr(os, "listdir", listdir)
    found = paths(tmp_path)
    assert found[0].endswith("closed: no permission to read it")
    assert found[1].endswith("open/b.txt")


def test_the_folder_that_is_set_apart_is_not_walked(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "desk/desk.db", "desk/index/meta.json")
    (tmp_path / "press").mkdir()
    (tmp_path / "press" / "up").symlink_to(tmp_path)
    for root in (tmp_path, tmp_path / "press", tmp_path / "desk"):
        found = [item.path for item in walk([root], apart=tmp_path / "desk")]
        assert all("desk" not in Path(path).parts for path in found)
    assert len(list(walk([tmp_path], apart=tmp_path / "none"))) == 3
