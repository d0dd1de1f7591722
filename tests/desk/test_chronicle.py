"""The timeline: what reports say of which day, resolved against each report's own date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from natoasia import Desk
from natoasia.rows import DatedStatement, Filters

SUNDAY = """Ferries to Ostrava Bay sail again

May 4, 2031

The first ferry to Ostrava Bay in a week left the quay on Sunday morning. It had been tied up
since April 27. Passengers stranded by the storm cheered.

The crossing was last closed for so long in 2012.
"""

MONDAY = """Quay at Nordhavn reopens, extra sailings until Thursday

May 5, 2031

The first ferry to Ostrava Bay in a week left the quay on Sunday morning. The operator will run
extra sailings on Thursday for passengers stranded by the storm.
"""

UNDATED = """The ferry to Ostrava Bay stranded passengers on Friday, and on 3 May 2031 it sailed.
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.chdir(tmp_path)
    for name, text in {"sunday": SUNDAY, "monday": MONDAY, "undated": UNDATED}.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    with Desk.create(tmp_path / ".natoasia") as made:
        made.ingest([tmp_path], jobs=1)
        yield made


def said(rows: Sequence[DatedStatement]) -> list[tuple[str, str, str, int | None]]:
    return [(row.day, row.words, row.path, row.line) for row in rows]


def test_statements_stand_in_the_order_of_the_days_they_speak_of(desk: Desk) -> None:
    assert said(desk.timeline().items) == [
        ("2012", "2012", "sunday.txt", 8),
        ("2031-04-27", "April 27", "sunday.txt", 5),
        ("2031-05-03", "3 May 2031", "undated.txt", 1),
        ("2031-05-04", "Sunday", "sunday.txt", 5),
        ("2031-05-04", "Sunday", "monday.txt", 5),
        ("2031-05-08", "Thursday", "monday.txt", 5),
    ]


def test_a_day_that_cannot_be_resolved_is_left_out(desk: Desk) -> None:
    assert "Friday" not in {row.words for row in desk.timeline().items}


def test_a_corrected_date_moves_what_hangs_on_it(desk: Desk) -> None:
    desk.fix("undated.txt", "date=2031-05-03")
    (friday,) = [row for row in desk.timeline().items if row.words == "Friday"]
    assert friday.day == "2031-05-02"


def test_a_query_a_filter_and_a_story_choose_the_reports(desk: Desk) -> None:
    assert {row.path for row in desk.timeline("headline:quay").items} == {"monday.txt"}
    assert {row.path for row in desk.timeline("", Filters(until="2031-05-04")).items} == {
        "sunday.txt"
    }
    (story,) = desk.stories().items
    page = desk.timeline(story.id)
    assert {row.story for row in page.items} == {story.id}
    assert page.items == desk.timeline("", Filters(story=story.id)).items
    assert any(story.id in note for note in page.notes)


def test_a_page_is_a_part_of_all(desk: Desk) -> None:
    page = desk.timeline(limit=2, offset=1)
    assert (page.items, page.total) == (desk.timeline().items[1:3], 6)
    assert desk.timeline("nowhere").items == ()


def test_a_part_is_what_stands_there_in_the_whole(desk: Desk) -> None:
    whole = desk.timeline()
    for offset in range(len(whole.items) + 1):
        page = desk.timeline(limit=2, offset=offset)
        assert page.items == whole.items[offset : offset + 2]
        assert page.total == whole.total


def test_a_statement_says_of_which_story_its_report_is(desk: Desk) -> None:
    stories = {row.id: row.story for row in desk.list().items}
    found = desk.timeline().items
    assert any(one.story for one in found)
    assert {one.article: one.story for one in found}.items() <= stories.items()


def test_no_article_is_built_for_its_days(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = desk.timeline().items
    monkeypatch.delattr("natoasia.store.unpacking.article_of")
    assert desk.timeline().items == expected
