"""Tables fit their terminal, drop what matters least, and never end a line in blanks."""

from __future__ import annotations

import re

import pytest

from natoasia.rows import ArticleRow, Hit, StoryRow
from natoasia.views.articles import article_table, hit_table
from natoasia.views.fit import width
from natoasia.views.ink import PLAIN, Ink
from natoasia.views.stories import counts, days, story_table

STYLE = re.compile(r"\x1b\[\d+m")

STORY = StoryRow(
    id="7qkabcde",
    first_day="2031-05-03",
    last_day="2031-05-04",
    reports=1204,
    outlets=("The Harbour Courier", "Quayside News"),
    origins=2,
    headline="Ferry service to Ostrava Bay resumes after a week of storms",
)


def test_eighty_columns(rows: list[ArticleRow]) -> None:
    assert list(article_table(rows, 80, PLAIN)) == [
        "ID        DATE        SOURCE               HEADLINE",
        "k3qabcde  2031-05-04  The Harbour Courier  Ferry service to Ostrava Bay resumes…",
        "m7rfghij  2031-05     —                    ‹Ferries left the quay at six.›",
        "p2sklmno  —           —                    부산항 여객선 운항 재개, 폭풍 뒤 일…",
    ]


@pytest.mark.parametrize("room", [40, 60, 80, 100, 120, 160, 240])
def test_no_line_is_wider_than_the_room(rows: list[ArticleRow], hits: list[Hit], room: int) -> None:
    lines = [*article_table(rows, room, PLAIN), *hit_table(hits, room, PLAIN)]
    lines += story_table([STORY], room, PLAIN)
    assert max(map(width, lines)) <= room
    assert not any(line.endswith(" ") for line in lines)


@pytest.mark.parametrize("room", [60, 100, 160])
def test_colour_changes_no_letter(rows: list[ArticleRow], room: int) -> None:
    plain = list(article_table(rows, room, PLAIN))
    inked = list(article_table(rows, room, Ink(colour=True)))
    assert inked != plain
    assert [STYLE.sub("", line).rstrip() for line in inked] == plain


def test_wide_terminals_show_everything_whole(rows: list[ArticleRow]) -> None:
    table = "\n".join(article_table(rows, 300, PLAIN))
    assert "…" not in table
    for row in rows:
        assert row.path in table
        assert (row.headline or row.lead) in table


def test_a_lead_stands_apart_on_both_sides_even_when_cut(rows: list[ArticleRow]) -> None:
    line = list(article_table(rows, 50, PLAIN))[2]
    assert re.search(r"‹Ferries.*›", line)


def test_unknown_is_a_dash(rows: list[ArticleRow]) -> None:
    assert "p2sklmno  —           —" in list(article_table(rows, 160, PLAIN))[3]


def test_an_empty_optional_column_is_not_shown() -> None:
    assert "VIA" not in next(article_table([], 200, PLAIN))


def test_a_snippet_shows_its_hit_in_two_lines_at_most(hits: list[Hit]) -> None:
    lines = list(hit_table(hits[:1], 80, PLAIN))
    assert len(lines) == 4
    assert any("*ferries*," in line for line in lines[2:])


def test_control_characters_in_a_cell_are_shown(rows: list[ArticleRow]) -> None:
    evil = rows[0]._replace(headline="\x1b[2J gone", source="a\tb\nc")
    table = "\n".join(article_table([evil], 160, PLAIN))
    assert "␛[2J gone" in table
    assert "a b c" in table


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (None, None, "—"),
        ("2031-05-03", "2031-05-03", "2031-05-03"),
        ("2031-05-03", "2031-05-04", "2031-05-03 – 04"),
        ("2031-05-30", "2031-06-01", "2031-05-30 – 06-01"),
        ("2031-12-30", "2032-01-01", "2031-12-30 – 2032-01-01"),
        ("2031-05", "2031-06-02", "2031-05 – 2031-06-02"),
        (None, "2031-06-02", "2031-06-02"),
    ],
)
def test_days(first: str | None, last: str | None, said: str) -> None:
    assert days(first, last) == said


def test_counts_are_a_sentence() -> None:
    assert counts(4, 3, 2) == "4 reports, 3 outlets, at most 2 origins"
    assert counts(1, 0, 1) == "1 report, no outlet named, at most 1 origin"


def test_rows_beyond_those_measured_keep_the_widths_and_lose_no_number(
    rows: list[ArticleRow], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("natoasia.views.table.MEASURED", 1)
    long = rows[0]._replace(source="The Very Long Harbour Courier and Post", words=1_234_567)
    first, *lines = article_table(iter([rows[0], long, rows[0]]), 160, PLAIN)
    assert first.startswith("ID")
    assert lines[0] == lines[2]
    assert "1,234,567" in lines[1]
    assert "The Very Long Harb…" in lines[1]
