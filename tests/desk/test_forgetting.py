"""What is forgotten leaves record, index and stories at whatever moment, and nothing else does."""

from __future__ import annotations

import sqlite3
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from natoasia import Desk
from natoasia.desk import indexing
from natoasia.errors import NotFoundError, UsageError

if TYPE_CHECKING:
    from natoasia.ruled import Consequences, Leave
    from natoasia.store import Store


@pytest.fixture
def home(press: Mapping[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "week").mkdir()
    for name, text in press.items():
        folder = tmp_path if name == "granary.txt" else tmp_path / "week"
        (folder / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def desk(home: Path) -> Iterator[Desk]:
    with Desk.create(home / ".natoasia") as made:
        made.ingest([home], jobs=1)
        yield made


def leave(found: Consequences) -> Leave:
    assert found.leave is not None
    return found.leave


def paths(desk: Desk) -> set[str]:
    return {row.path for row in desk.list().items}


def tables(home: Path) -> dict[str, int]:
    """Return how many rows there are of what is kept of an article."""
    names = ("documents", "articles", "contents", "bags", "holdings", "mentions", "stories")
    with closing(sqlite3.connect(home / ".natoasia" / "desk.db")) as found:
        return {name: found.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in names}


def test_a_file_leaves_list_search_story_and_record(
    desk: Desk, home: Path, press: Mapping[str, str]
) -> None:
    (story,) = desk.stories().items
    found = desk.forget("week/monday.txt")
    assert found.kept
    assert leave(found).files == ("week/monday.txt",)
    assert [row.headline for row in leave(found).reports] == ["Quay at Nordhavn reopens"]
    assert [(one.story, len(one.before), len(one.after)) for one in found.stories] == [
        (story.id, 2, 0)
    ]
    assert paths(desk) == {"week/sunday.txt", "granary.txt"}
    assert desk.search("reopens").total == 0
    assert desk.stories().total == 0
    assert desk.check().problems == ()
    assert tables(home) == dict.fromkeys(("documents", "articles", "contents", "bags"), 2) | {
        "holdings": 2,
        "mentions": 2,
        "stories": 0,
    }
    assert (home / "week" / "monday.txt").read_text(encoding="utf-8") == press["monday.txt"]


def test_nothing_is_forgotten_that_was_not_agreed_to(desk: Desk, home: Path) -> None:
    before = tables(home)
    found = desk.forget("week", agree=lambda _: False)
    assert not found.kept
    assert len(leave(found).reports) == 2
    assert (tables(home), desk.stories().total, len(paths(desk))) == (before, 1, 3)
    assert desk.search("reopens").total == 1


def test_a_folder_goes_with_what_is_there_no_more(desk: Desk, home: Path) -> None:
    (home / "week" / "sunday.txt").unlink()
    desk.ingest([home], jobs=1)
    assert leave(desk.forget("week")).files == ("week/monday.txt", "week/sunday.txt")
    assert paths(desk) == {"granary.txt"}
    with pytest.raises(NotFoundError, match="nothing of it"):
        desk.forget("week")


def test_older_versions_go_too(desk: Desk, home: Path, press: Mapping[str, str]) -> None:
    (home / "granary.txt").write_text(
        press["granary.txt"].replace("eleven", "twelve"), encoding="utf-8"
    )
    desk.ingest([home], jobs=1)
    assert tables(home)["articles"] == 4
    found = leave(desk.forget("granary.txt"))
    assert (len(found.files), len(found.reports)) == (1, 1)
    assert tables(home)["articles"] == 2


def test_what_another_file_holds_stays_where_that_is(
    desk: Desk, home: Path, press: Mapping[str, str]
) -> None:
    (home / "copy.txt").write_text(press["granary.txt"], encoding="utf-8")
    desk.ingest([home], jobs=1)
    found = leave(desk.forget("granary.txt"))
    assert (found.reports, [row.path for row in found.stay]) == ((), ["copy.txt"])
    assert "copy.txt" in paths(desk)
    assert desk.search("granary").total == 1
    assert desk.check().problems == ()


def test_an_id_stands_for_all_files_of_its_report(
    desk: Desk, home: Path, press: Mapping[str, str]
) -> None:
    (home / "copy.txt").write_text(press["granary.txt"], encoding="utf-8")
    desk.ingest([home], jobs=1)
    id_ = desk.article("granary.txt").id
    assert leave(desk.forget(id_[:6])).files == ("copy.txt", "granary.txt")


def test_a_part_of_a_file_cannot_go_alone(desk: Desk, home: Path, press: Mapping[str, str]) -> None:
    (home / "week" / "monday.txt").unlink()
    (home / "week" / "sunday.txt").unlink()
    with zipfile.ZipFile(home / "box.zip", "w") as box:
        box.writestr("monday.txt", press["monday.txt"])
        box.writestr("sunday.txt", press["sunday.txt"])
    desk.ingest([home], jobs=1)
    id_ = desk.article("box.zip/monday.txt").id
    with pytest.raises(UsageError, match=r"part of box\.zip"):
        desk.forget("box.zip/monday.txt")
    with pytest.raises(UsageError, match=r"2 reports in box\.zip"):
        desk.forget(id_)
    assert len(leave(desk.forget("box.zip")).reports) == 2


def test_what_names_nothing_or_several_is_said(desk: Desk) -> None:
    with pytest.raises(NotFoundError, match=r"nowhere\.txt"):
        desk.forget("granary.txt", "nowhere.txt")
    assert "granary.txt" in paths(desk)
    with pytest.raises(UsageError, match="empty name"):
        desk.forget("")
    assert len(paths(desk)) == 3


def test_rulings_outlast_what_they_are_on(desk: Desk, home: Path) -> None:
    desk.fix("granary.txt", "source=Villmar Echo")
    desk.unlink("week/monday.txt", "week/sunday.txt")
    found = desk.forget(".")
    assert leave(found).rulings == 2
    assert paths(desk) == set()
    assert len(desk.rulings()) == 2
    desk.ingest([home], jobs=1)
    assert desk.article("granary.txt").source == "Villmar Echo"
    assert desk.stories().total == 0


def test_a_saved_search_sees_what_comes_after(
    desk: Desk, home: Path, press: Mapping[str, str]
) -> None:
    # An article's number is what tells new from seen: the last one must not be given again.
    desk.save_search("libraries", "library")
    desk.forget("granary.txt", "week")
    (home / "later.txt").write_text(
        press["granary.txt"].replace("eleven", "twelve"), encoding="utf-8"
    )
    (home / "granary.txt").unlink()
    desk.ingest([home / "later.txt"], jobs=1)
    assert [hit.row.path for hit in desk.news("libraries").page.items] == ["later.txt"]


def test_killed_before_the_index_learns_of_it_the_next_ingest_ends_it(
    desk: Desk, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drained = []

    def killed(store: Store, *_: object) -> None:
        drained.append(store.pending_count())
        if drained[-1]:
            raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(indexing, "drain", killed)
        with pytest.raises(KeyboardInterrupt):
            desk.forget("granary.txt")
    assert drained[-1] == 1
    assert "granary.txt" not in paths(desk)
    assert tables(home)["articles"] == 3
    (home / "granary.txt").unlink()
    desk.ingest([home], jobs=1)
    assert tables(home)["articles"] == 2
    assert desk.search("granary").total == 0
    assert desk.check().problems == ()
