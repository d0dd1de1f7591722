"""One story: the head says the counts, the foot says who is named by how many."""

from __future__ import annotations

from natoasia.model import Story
from natoasia.rows import NameRow
from natoasia.views.fit import width
from natoasia.views.ink import PLAIN
from natoasia.views.story import story_foot, story_head


def test_the_head_counts_reports_outlets_and_origins() -> None:
    story = Story(
        id="7qkabcde",
        articles=("aaaaaaaa", "bbbbbbbb"),
        headline=None,
        first_day="2031-05-04",
        last_day="2031-05-05",
        outlets=("Quayside News",),
        origins=1,
    )
    assert list(story_head(story, PLAIN)) == [
        "—",
        "7qkabcde  2031-05-04 – 05  2 reports, 1 outlet, at most 1 origin",
        "Quayside News",
        "",
    ]


def row(name: str, reports: int) -> NameRow:
    return NameRow("person", name, reports, 1, reports, None, None, (name,))


def test_names_are_given_with_their_reports() -> None:
    named = {"people": [row("Yoon Suk-yeol", 3), row("Ana Lund", 1)], "places": []}
    assert list(story_foot(named, 80, PLAIN)) == [
        "",
        "people         Yoon Suk-yeol 3, Ana Lund 1",
        "places         —",
    ]


def test_many_names_are_cut_and_fit() -> None:
    rows = [row(f"Person Number {number}", 40 - number) for number in range(40)]
    lines = list(story_foot({"people": rows}, 60, PLAIN))
    assert "Person Number 0 40, Person Number 1 39," in lines[1]
    assert "28 more" in " ".join(lines)
    assert max(map(width, lines)) <= 60
