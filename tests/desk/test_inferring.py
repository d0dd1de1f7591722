"""A surname alone is taken for the person most other reports of its story name so, or left."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from natoasia import Desk
from natoasia.desk.inferring import FIRST, LAST, inferred
from natoasia.rows import Filters, NameRow
from natoasia.store.names import name_number
from natoasia.store.naming import Person, StoryReport

Meant = list[tuple[int, str, float]]

LONG = """{head}

May 4, 2031

NORDHAVN - The first ferry to Ostrava Bay in a week left the quay at six on Sunday morning, {who}
said, ending the longest closure of the crossing since 2012.

About 1,400 passengers had been stranded on the islands, among them a school orchestra from Tallinn
that gave three concerts in the ferry terminal while it waited for the storm to pass.
"""


def number(name: str) -> int:
    return name_number("person", name)


def story(*reports: tuple[str, ...]) -> tuple[StoryReport, ...]:
    return tuple(
        StoryReport(at, tuple(Person(number(one), one, 1) for one in names))
        for at, names in enumerate(reports)
    )


def meant(*reports: tuple[str, ...]) -> Meant:
    names = {number(one): one for report in reports for one in report}
    return [(one.article, names[one.person], one.confidence) for one in inferred(story(*reports))]


def test_a_surname_is_the_person_another_report_names_in_full() -> None:
    assert meant(("Ana Lund",), ("Lund",)) == [(1, "Ana Lund", LAST)]
    assert meant(("Ana Lund",), ("LUND",), ("Nobody",)) == [(1, "Ana Lund", LAST)]


def test_the_dominant_of_two_is_taken_with_less_confidence() -> None:
    three = [("Ana Lund",)] * 3
    assert meant(*three, ("Per Lund",), ("Lund",)) == [(4, "Ana Lund", round(LAST * 0.75, 2))]


def test_two_equals_are_left_apart() -> None:
    assert meant(("Ana Lund",), ("Per Lund",), ("Lund",)) == []
    assert meant(("Ana Lund", "Per Lund"), ("Lund",)) == []


def test_a_report_that_names_one_so_itself_is_left_alone() -> None:
    assert meant(("Ana Lund",), ("Per Lund", "Lund")) == []


def test_a_surname_may_come_first_but_last_names_go_before() -> None:
    assert meant(("Yoon Suk-yeol",), ("Yoon",)) == [(1, "Yoon Suk-yeol", FIRST)]
    found = meant(("Yoon Suk-yeol",), ("Kim Yoon",), ("Yoon",))
    assert found == [(2, "Kim Yoon", LAST)]


def test_a_given_name_is_nobodys_and_an_article_is_no_part_of_a_surname() -> None:
    assert meant(("Vladimir Oster",), ("Vladimir",)) == []
    assert meant(("Nour al-Maliki",), ("Maliki",)) == [(1, "Nour al-Maliki", LAST)]


def test_an_initial_tells_bearers_of_one_surname_apart() -> None:
    full = ("Ana Lund", "Per Lund")
    assert meant(full, ("P Lund", "Lund")) == [(1, "Per Lund", LAST)]
    assert meant(full, ("P. Lund",), ("A. Lund",)) == [(1, "Per Lund", LAST), (2, "Ana Lund", LAST)]
    assert meant(full, ("E. Lund",)) == []
    assert meant(("Yoon Suk-yeol",), ("S. Yoon",)) == []
    assert meant(("P. Lund",), ("Lund",)) == []


def test_nobody_in_the_story_is_nobody() -> None:
    assert meant(("Karl Oster",), ("Lund",), ()) == []


Told = Callable[[str], dict[str, NameRow]]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    whole = LONG.format(head="Ferries sail again", who="harbour master Ana Lund")
    short = LONG.format(head="Ferry leaves the quay", who="Ms Lund")
    (tmp_path / "whole.txt").write_text(whole, encoding="utf-8")
    (tmp_path / "short.txt").write_text(short, encoding="utf-8")
    return Desk.create(tmp_path / ".natoasia")


def test_the_desk_counts_what_is_inferred_and_says_so(desk: Desk, tmp_path: Path) -> None:
    with desk:
        desk.ingest([tmp_path / "short.txt"])
        (alone,) = desk.names("person").items
        assert (alone.name, alone.inferred) == ("Lund", 0)
        desk.ingest([tmp_path])
        page = desk.names("person")
        (row,) = page.items
        assert (row.name, row.reports, row.inferred) == ("Ana Lund", 2, 1)
        assert row.forms == ("Ana Lund", "Lund")
        assert any("inferred" in note for note in page.notes)
        evidence = desk.article(str(tmp_path / "short.txt")).evidence
        (inferred,) = (one for one in evidence if one.field == "people" and not one.chosen)
        assert (inferred.value, inferred.confidence) == ("Ana Lund", LAST)
        (tmp_path / "whole.txt").unlink()
        desk.ingest([tmp_path])
        assert [row.name for row in desk.names("person").items] == ["Lund"]
        assert not desk.names("person", filters=Filters(since="2032")).items
