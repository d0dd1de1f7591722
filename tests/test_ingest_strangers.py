"""What is no press report is looked at once, and again when it or the rules have changed."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from natoasia.accounts import IngestSummary, Problem
from natoasia.desk import Desk
from natoasia.reading import READER_VERSION

SCRIPT = "import os\n\n\ndef main():\n    return os.getcwd()\n"
FIGURES = "day,cars\n2031-01-01,4\n2031-01-02,9\n2031-01-03,2\n"
REPORT = "Bridge closes in Lindau\n\nThe bridge of Lindau was closed on Tuesday, the town said.\n"
LEFT_OUT = (
    Problem("press/count.py", "source code"),
    Problem("press/figures.csv", "a table of data"),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "press"
    made.mkdir()
    for name, text in {"count.py": SCRIPT, "figures.csv": FIGURES, "report.txt": REPORT}.items():
        (made / name).write_text(text, "utf-8")
    return made


@pytest.fixture
def desk(folder: Path) -> Iterator[Desk]:
    """Return a desk that has looked at the folder once."""
    with Desk.create(folder.parent / ".natoasia") as made:
        assert made.ingest([folder]).left_out == LEFT_OUT
        yield made


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the names of the files that are read from now on."""
    names: list[str] = []
    opened = os.open

    def noted(path: str, flags: int, mode: int = 0o777) -> int:
        names.append(Path(path).name)
        return opened(path, flags, mode)

    monkeypatch.setattr(os, "open", noted)
    return names


def again(desk: Desk, *paths: Path, read: list[str]) -> tuple[list[str], IngestSummary]:
    """Return the files of the folder that another ingest reads, and what it says."""
    read.clear()
    done = desk.ingest(list(paths))
    names = {"count.py", "figures.csv", "report.txt", "box.zip"}
    return [name for name in read if name in names], done


def test_unchanged_it_is_told_again_and_not_read(desk: Desk, folder: Path, read: list[str]) -> None:
    names, done = again(desk, folder, read=read)
    assert names == []
    assert (done.unchanged, done.left_out, done.problems) == (1, LEFT_OUT, ())


def test_a_touched_one_is_read_once_more(desk: Desk, folder: Path, read: list[str]) -> None:
    os.utime(folder / "count.py", ns=(1, 1))
    assert again(desk, folder, read=read)[0] == ["count.py"]
    names, done = again(desk, folder, read=read)
    assert (names, done.left_out) == ([], LEFT_OUT)


def test_one_that_became_a_report_is_taken(desk: Desk, folder: Path, read: list[str]) -> None:
    (folder / "count.py").write_text(REPORT.replace("Lindau", "Garrow"), "utf-8")
    names, done = again(desk, folder, read=read)
    assert (names, done.new, done.left_out) == (["count.py"], 1, LEFT_OUT[1:])


def test_a_new_one_is_told_in_its_place(desk: Desk, folder: Path) -> None:
    (folder / "data.csv").write_text(FIGURES, "utf-8")
    new = Problem("press/data.csv", "a table of data")
    assert desk.ingest([folder]).left_out == (LEFT_OUT[0], new, LEFT_OUT[1])


def test_named_or_with_all_it_is_taken(desk: Desk, folder: Path) -> None:
    assert desk.ingest([folder / "count.py"]).new == 1
    done = desk.ingest([folder], everything=True)
    assert (done.new, done.unchanged, done.left_out) == (1, 2, ())
    assert desk.ingest([folder]).left_out == ()


def test_one_that_was_taken_and_forgotten_is_left_out_again(desk: Desk, folder: Path) -> None:
    desk.ingest([folder / "count.py"])
    desk.forget(str(folder / "count.py"))
    assert desk.ingest([folder]).left_out == LEFT_OUT


def test_of_a_folder_that_is_forgotten_no_name_stays(desk: Desk, folder: Path) -> None:
    beside = folder.with_name("beside")
    beside.mkdir()
    (beside / "other.py").write_text(SCRIPT, "utf-8")
    desk.ingest([folder / "count.py", beside])
    desk.forget(str(folder))
    assert [*desk._store.strangers_below(folder.parent)] == ["beside/other.py"]


def test_one_that_is_gone_is_forgotten(desk: Desk, folder: Path) -> None:
    (folder / "count.py").unlink()
    done = desk.ingest([folder])
    assert (done.left_out, done.vanished) == (LEFT_OUT[1:], 0)
    assert [*desk._store.strangers_below(folder)] == ["press/figures.csv"]


def test_one_on_a_disk_that_is_not_there_is_remembered(desk: Desk, folder: Path) -> None:
    folder.rename(folder.with_name("away"))
    desk.ingest([folder])
    assert [*desk._store.strangers_below(folder)] == [path for path, _ in LEFT_OUT]


def test_other_readers_judge_anew(
    desk: Desk, folder: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("natoasia.desk.ingest.READER_VERSION", READER_VERSION + 1)
    names, done = again(desk, folder, read=read)
    assert (names, done.left_out) == (["count.py", "figures.csv"], LEFT_OUT)
    assert again(desk, folder, read=read)[0] == []


def test_one_over_the_limit_is_told_as_that(desk: Desk, folder: Path) -> None:
    done = desk.ingest([folder], limit=len(SCRIPT))
    assert [problem.path for problem in done.problems] == ["press/figures.csv"]
    assert done.left_out == LEFT_OUT[:1]


def test_a_part_of_an_archive_goes_with_the_archive(
    desk: Desk, folder: Path, read: list[str]
) -> None:
    for name, members in {"box.zip": [SCRIPT], "mixed.zip": [SCRIPT, REPORT]}.items():
        with zipfile.ZipFile(folder / name, "w") as box:
            for number, text in enumerate(members):
                box.writestr(f"{number}.{'py' if text == SCRIPT else 'txt'}", text)
    _, done = again(desk, folder, read=read)
    assert [problem.path for problem in done.left_out] == [
        "press/box.zip",
        "press/count.py",
        "press/figures.csv",
        "press/mixed.zip/0.py",
    ]
    names, done = again(desk, folder, read=read)
    assert names == []
    assert [problem.path for problem in done.left_out][:2] == ["press/box.zip", "press/count.py"]
