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

NORDHAVN - Two extra sailings brought home 1,400 passengers, harbour master Anja Lund said.
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
        assert people(desk) == {"Ana Lund": 1, "Anja Lund": 1}
        (change,) = desk.rename("person", "anja lund", "Ana Lund").names
        assert [row.path for row in change.reports] == ["two.txt"]
        assert people(desk) == {"Ana Lund": 2}
        found = desk.list("", Filters(person=("Ana Lund",)))
        assert found.total == 2
        (folder / "three.txt").write_text(TWO.replace("Two", "Three"), encoding="utf-8")
        desk.ingest([folder])
        assert people(desk) == {"Ana Lund": 3}
        (ruled,) = desk.rulings()
        assert (ruled.kind, ruled.article, ruled.field) == ("rename", None, "people")
        assert (ruled.name, ruled.value) == ("anja lund", "Ana Lund")


def test_a_ruling_outlasts_a_file_that_changes_and_a_repair(folder: Path) -> None:
    with opened(folder) as desk:
        desk.rename("person", "Ana Lund", None)
        assert people(desk) == {"Anja Lund": 1}
        (folder / "one.txt").write_text(ONE + "\nMs Lund waited.\n", encoding="utf-8")
        desk.ingest([folder])
        desk.check(repair=True)
        assert people(desk) == {"Anja Lund": 1}


def test_a_ruling_on_one_report_and_on_a_field_hold_together(folder: Path) -> None:
    with opened(folder) as desk:
        (one,) = desk.list("path:one").items
        (change,) = desk.rename("person", "Ana Lund", "Ana Lund (painter)", within=one.id).names
        assert change == ("person", "Ana Lund", "Ana Lund (painter)", 1, (one,))
        assert people(desk) == {"Ana Lund (painter)": 1, "Anja Lund": 1}
        assert desk.rename("person", "Anja Lund", "Eva", within=one.id).names == ()


def test_a_ruling_taken_back_leaves_nothing(folder: Path) -> None:
    with opened(folder) as desk:
        before = people(desk)
        desk.rename("person", "Ana Lund", None)
        desk.rename("person", "Anja Lund", "Karl Oster")
        assert people(desk) == {"Karl Oster": 1}
        first, second = (ruling.number for ruling in desk.rulings())
        assert len(desk.undo_rulings(first).names) == 1
        assert people(desk) == {"Ana Lund": 1, "Karl Oster": 1}
        desk.undo_rulings(second)
        assert people(desk) == before
        with pytest.raises(NotFoundError):
            desk.undo_rulings(first)


def test_a_later_ruling_goes_before(folder: Path) -> None:
    with opened(folder) as desk:
        desk.rename("person", "Ana Lund", None)
        desk.rename("person", "Ana Lund", "Anja Lund")
        assert people(desk) == {"Anja Lund": 2}


def test_a_field_put_right_keeps_what_was_ruled_on_names(folder: Path) -> None:
    with opened(folder) as desk:
        (change,) = desk.rename("person", "Ana Lund", "Eva Lund").names
        (changed,) = (row.id for row in change.reports)
        desk.fix(changed, "source=The Harbour Courier")
        assert people(desk) == {"Eva Lund": 1, "Anja Lund": 1}
        assert desk.article(changed).source == "The Harbour Courier"
        renamed, fixed = (ruling.number for ruling in desk.rulings())
        desk.undo_rulings(fixed)
        assert desk.article(changed).source is None
        assert people(desk) == {"Eva Lund": 1, "Anja Lund": 1}
        desk.undo_rulings(renamed)
        assert people(desk) == {"Ana Lund": 1, "Anja Lund": 1}


LETTER = """Letters

Eva Kim and her husband Per Kim left on Sunday.

Kim was glad to go.
"""


def test_a_ruling_on_a_mention_goes_with_its_line_through_versions(tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    file.write_text(LETTER, encoding="utf-8")
    with Desk.create(tmp_path / ".natoasia") as desk:
        desk.ingest([tmp_path])
        (last,) = (one for one in desk.mentions("person", "Kim", str(file)) if one.words == "Kim")
        desk.rename("person", "Kim", "Eva Kim", within=str(file), spans=[last.span])
        (alone,) = desk.list().items
        longer = LETTER.replace("Letters", "Letters of Sunday") + "\nNobody else wrote.\n"
        for text, eva in ((longer, 2), (LETTER.replace("was glad", "hated"), 1), (longer, 2)):
            file.write_text(text, encoding="utf-8")
            desk.ingest([tmp_path])
            (now,) = desk.list().items
            assert now.id != alone.id
            spans = {name.name: len(name.spans) for name in desk.article(now.id).people}
            assert spans["Eva Kim"] == eva, text
        (change,) = desk.undo_rulings(desk.rulings()[0].number).names
        assert (change.before, change.mentions) == ("Eva Kim", 2)
        assert [row.id for row in change.reports if row.id == now.id] == [now.id]
