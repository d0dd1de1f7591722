from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from natoasia.store import Store
from natoasia.store.migrations import VERSION

STRANGER = ("press/count.py", 120, 7, 6, "source code")


def test_a_stranger_is_known_as_long_as_it_is_unchanged(store: Store) -> None:
    store.put_stranger(*STRANGER)
    assert store.stranger("press/count.py", 120, 7) == ("source code", False)
    assert store.stranger("press/count.py", 121, 7) is None
    assert store.stranger("press/count.py", 120, 8) is None
    assert store.stranger("press/other.py", 120, 7) is None
    store.put_stranger("press/count.py", 121, 8, 6, "a log")
    assert store.stranger("press/count.py", 120, 7) is None
    assert store.stranger("press/count.py", 121, 8) == ("a log", False)


def test_what_other_readers_judged_is_forgotten(store: Store) -> None:
    store.put_stranger(*STRANGER)
    store.put_stranger("old.py", 120, 7, 5, "source code")
    store.doubt_strangers(6)
    assert [*store.strangers_below(Path(store.home))] == ["press/count.py"]


def test_strangers_are_found_and_forgotten_by_their_folder(store: Store) -> None:
    home = Path(store.home)
    for path in ("press/a.py", "press/b/c.py", "press2/d.py", "/elsewhere/e.py"):
        store.put_stranger(path, 1, 2, 6, "source code")
    assert [*store.strangers_below(home / "press")] == ["press/a.py", "press/b/c.py"]
    assert [*store.strangers_below(Path("/elsewhere"))] == ["/elsewhere/e.py"]
    store.forget_strangers(["press/a.py", "press2/d.py", "none.py"])
    assert [*store.strangers_below(home)] == ["press/b/c.py"]


def test_a_desk_of_schema_eight_learns_to_remember_strangers(
    store: Store, article: Callable[..., Any], reading: Callable[..., Any]
) -> None:
    store.put(reading("report.txt", article("A ferry sank.")))
    store._db.do("DROP TABLE strangers")
    store._db.do("PRAGMA user_version = 8")
    store.close()
    with Store.open(store.folder) as reader:
        assert reader.version == VERSION
        assert [row.path for row in reader.rows()] == ["report.txt"]
        assert reader.stranger(*STRANGER[:3]) is None
    with Store.open(store.folder, write=True) as writer:
        writer.put_stranger(*STRANGER)
        assert writer.stranger(*STRANGER[:3]) == ("source code", False)


def test_what_cannot_be_read_is_told_from_what_is_no_report(store: Store) -> None:
    store.put_stranger(*STRANGER)
    store.put_stranger("scan.pdf", 9, 7, 6, "a PDF without text", unread=True)
    store.put_stranger("old.pdf", 9, 7, 5, "a PDF without text", unread=True)
    store.doubt_strangers(6)
    assert store.stranger("scan.pdf", 9, 7) == ("a PDF without text", True)
    assert store.stranger(*STRANGER[:3]) == ("source code", False)
    assert store.stranger("old.pdf", 9, 7) is None
