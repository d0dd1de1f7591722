"""Copies of one report are told apart from independent reports of its event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from natoasia import Desk

if TYPE_CHECKING:
    from natoasia.rows import CopyRow

LEAD = """The first ferry to Ostrava Bay in a week left the quay at six on Sunday morning, harbour
master Ana Lund said, ending the longest closure of the crossing since 2012."""

BODY = """About 1,400 passengers had been stranded on the islands by the storm, among them a school
orchestra from Tallinn that gave three concerts in the ferry terminal while it waited.

The operator, Northern Crossings, said it would run two extra sailings a day until Thursday, and
that tickets bought before the closure would be honoured until the end of the month."""

LATER = """Harbour police counted forty cars left on the quay by their owners during the storm."""

OTHER = """Northern Crossings brought home the last of the passengers stranded at Ostrava Bay by the
storm, the ferry operator's director told reporters, and thanked the islanders who took them in."""


def report(source: str, day: int, *paragraphs: str) -> str:
    head = f"source: {source}\ndate: 2031-05-{day:02d}\n\nFerry sails to Ostrava Bay again\n"
    return "\n\n".join((head.rstrip(), *paragraphs)) + "\n"


PRESS = {
    "courier1.txt": report("The Harbour Courier", 4, LEAD, BODY),
    "courier2.txt": report("The Harbour Courier", 5, LATER, LEAD, BODY),
    "courier3.txt": report("The Harbour Courier", 6, LATER, OTHER, LEAD, BODY),
    "same.txt": report("The Harbour Courier", 4, LEAD, BODY),
    "echo.txt": report("Quayside News", 5, LEAD, BODY),
    "brief.txt": report("Island Post", 5, LEAD.replace("at six", "early")),
    "own.txt": report("The Mainland Times", 5, OTHER),
}


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.chdir(tmp_path)
    for name, text in PRESS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    with Desk.create(tmp_path / ".natoasia") as made:
        made.ingest([tmp_path], jobs=1)
        yield made


def told(rows: Sequence[CopyRow], desk: Desk) -> dict[str, tuple[str, str | None]]:
    paths = {row.id: row.path for row in desk.list().items}
    return {one.row.path: (one.kind, paths[one.of] if one.of else None) for one in rows}


def test_copies_are_told_by_kind_and_by_what_they_were_made_of(desk: Desk) -> None:
    page = desk.duplicates()
    assert told(page.items, desk) == {
        "courier1.txt": ("first", None),
        "same.txt": ("exact", "courier1.txt"),
        "echo.txt": ("exact", "courier1.txt"),
        "brief.txt": ("carried", "courier1.txt"),
        "courier2.txt": ("version", "courier1.txt"),
        "courier3.txt": ("version", "courier2.txt"),
    }
    assert {one.group for one in page.items} == {desk.article("courier1.txt").id}
    assert page.items[0].kind == "first"
    assert page.total == 6


def test_an_independent_report_of_the_event_is_none(desk: Desk) -> None:
    (story,) = desk.stories().items
    assert "own.txt" in {row.path for row in desk.story(story.id)[1]}
    assert "own.txt" not in {one.row.path for one in desk.duplicates().items}


def test_a_query_chooses_groups_by_their_reports(desk: Desk) -> None:
    assert desk.duplicates("source:quayside").total == 6
    assert desk.duplicates("source:mainland").total == 0


def test_a_text_in_two_files_is_found_without_a_story(tmp_path: Path) -> None:
    text = "Nobody else tells of the granary of Villmar, which is to become a library.\n"
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text(text, encoding="utf-8")
    with Desk.create(tmp_path / ".natoasia") as desk:
        desk.ingest([tmp_path], jobs=1)
        first, second = desk.duplicates().items
    assert (first.kind, second.kind) == ("first", "exact")
    assert (first.row.id, second.of) == (second.row.id, first.row.id)
    assert {first.row.path, second.row.path} == {"one.txt", "two.txt"}


def test_copies_in_many_outlets_are_all_found(tmp_path: Path) -> None:
    for number in range(40):
        text = report(f"Outlet Number {number}", 4, LEAD, BODY)
        (tmp_path / f"{number:02d}.txt").write_text(text, encoding="utf-8")
    with Desk.create(tmp_path / ".natoasia") as desk:
        desk.ingest([tmp_path], jobs=1)
        kinds = [one.kind for one in desk.duplicates().items]
    assert kinds == ["first", *["exact"] * 39]


def test_copies_of_no_one_story_are_found_too(tmp_path: Path) -> None:
    """What is printed again after years, with a new head, is a copy; a ruling does not hide it."""
    again = report("Quayside News", 4, LATER, LEAD, BODY).replace("2031", "2034")
    for name, text in {**PRESS, "again.txt": again, "alone.txt": OTHER}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    with Desk.create(tmp_path / ".natoasia") as desk:
        desk.ingest([tmp_path], jobs=1)
        for name in ("courier1.txt", "courier2.txt", "courier3.txt", "echo.txt"):
            desk.unlink(str(tmp_path / "again.txt"), str(tmp_path / name))
        story = desk.article(str(tmp_path / "again.txt")).id
        assert all(story not in desk.story(row.id)[0].articles for row in desk.stories().items)
        found = told(desk.duplicates().items, desk)
    assert found["again.txt"] == ("exact", "courier2.txt")
