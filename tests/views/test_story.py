"""One story: the head says the counts, the foot says who is named by how many."""

from __future__ import annotations

from natoasia.model import Article, Name, Story
from natoasia.views.fit import width
from natoasia.views.ink import PLAIN
from natoasia.views.story import story_foot, story_head


def person(name: str) -> Name:
    return Name(kind="person", name=name, as_written=(name,), spans=((0, 1),))


def report(*people: str) -> Article:
    return Article(id="aaaaaaaa", path="a.txt", people=tuple(map(person, people)))


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


def test_variants_of_a_name_are_counted_as_one() -> None:
    reports = [
        report("Yoon Suk-yeol", "Ana Lund"),
        report("YOON Suk Yeol"),
        report("Yoon Suk-yeol"),
    ]
    assert list(story_foot(reports, 80, PLAIN)) == [
        "",
        "people         Yoon Suk-yeol 3, Ana Lund 1",
        "places         —",
        "organisations  —",
    ]


def test_many_names_are_cut_to_the_most_common_and_fit() -> None:
    names = [f"Person Number {number}" for number in range(40)]
    lines = list(story_foot([report(*names), report(names[7])], 60, PLAIN))
    assert "Person Number 7 2, Person Number 0 1," in lines[1]
    assert "28 more" in " ".join(lines)
    assert max(map(width, lines)) <= 60
