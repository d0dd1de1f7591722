"""Rulings on names: carried out at once, kept through every ingest, and taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

from natoasia import Desk
from natoasia.errors import NotFoundError
from natoasia.rows import Filters

ONE = """Ferries sail again

NORDHAVN - The first ferry in a week left the quay at six on Sunday, harbour master Ana Lund said.
"""
TWO = """Quay reopens

NORDHAVN - Two extra sailings brought home 1,400 passengers, harbour master Anna Lund said.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "one.txt").write_text(ONE, encoding="utf-8")
    (tmp_path / "two.txt").write_text(TWO, encoding="utf-8")
    with Desk.create(tmp_path / ".natoasia") as desk:
        desk.ingest([tmp_path])
    return tmp_path


def people(desk: Desk) -> dict[str, int]:
    return {row.name: row.reports for row in desk.names("person").items}


def opened(folder: Path) -> Desk:
    return Desk.open(folder / ".natoasia", write=True)


def test_a_ruling_holds_for_what_is_there_and_what_comes(folder: Path) -> None:
    with opened(folder) as desk:
        assert people(desk) == {"Ana Lund": 1, "Anna Lund": 1}
        (changed,) = desk.rule_name("person", "anna lund", "Ana Lund")
        assert desk.article(changed).path == "two.txt"
        assert people(desk) == {"Ana Lund": 2}
        found = desk.list("", Filters(person=("Ana Lund",)))
        assert found.total == 2
        (folder / "three.txt").write_text(TWO.replace("Two", "Three"), encoding="utf-8")
        desk.ingest([folder])
        assert people(desk) == {"Ana Lund": 3}
        assert desk.name_rulings()[0][1:] == ("person", "anna lund", "Ana Lund", None)


def test_a_ruling_outlasts_a_file_that_changes_and_a_repair(folder: Path) -> None:
    with opened(folder) as desk:
        desk.rule_name("person", "Ana Lund", None)
        assert people(desk) == {"Anna Lund": 1}
        (folder / "one.txt").write_text(ONE + "\nMs Lund waited.\n", encoding="utf-8")
        desk.ingest([folder])
        desk.check(repair=True)
        assert people(desk) == {"Anna Lund": 1}


def test_a_ruling_on_one_report_and_on_a_field_hold_together(folder: Path) -> None:
    with opened(folder) as desk:
        (one,) = desk.list("path:one").items
        (changed,) = desk.rule_name("person", "Ana Lund", "Ana Lund (painter)", within=one.id)
        assert changed == one.id
        assert people(desk) == {"Ana Lund (painter)": 1, "Anna Lund": 1}
        assert desk.rule_name("person", "Anna Lund", "Eva", within=one.id) == ()


def test_a_ruling_taken_back_leaves_nothing(folder: Path) -> None:
    with opened(folder) as desk:
        before = people(desk)
        desk.rule_name("person", "Ana Lund", None)
        desk.rule_name("person", "Anna Lund", "Karl Oster")
        assert people(desk) == {"Karl Oster": 1}
        for ruling in desk.name_rulings():
            assert len(desk.undo_name_ruling(ruling.number)) == 1
        assert people(desk) == before
        with pytest.raises(NotFoundError):
            desk.undo_name_ruling(1)


def test_a_later_ruling_goes_before(folder: Path) -> None:
    with opened(folder) as desk:
        desk.rule_name("person", "Ana Lund", None)
        desk.rule_name("person", "Ana Lund", "Anna Lund")
        assert people(desk) == {"Anna Lund": 2}


def test_a_field_put_right_keeps_what_was_ruled_on_names(folder: Path) -> None:
    with opened(folder) as desk:
        (changed,) = desk.rule_name("person", "Ana Lund", "Eva Lund")
        desk.fix(changed, "source=The Harbour Courier")
        assert people(desk) == {"Eva Lund": 1, "Anna Lund": 1}
        assert desk.article(changed).source == "The Harbour Courier"
        desk.undo_rulings(desk.rulings()[0].number)
        assert desk.article(changed).source is None
        assert people(desk) == {"Eva Lund": 1, "Anna Lund": 1}
        desk.undo_name_ruling(desk.name_rulings()[0].number)
        assert people(desk) == {"Ana Lund": 1, "Anna Lund": 1}
