"""What a search shows beyond its rows: what is folded, scores, charts, likeness, saved searches."""

from __future__ import annotations

import re

import pytest

from natoasia.rows import ArticleRow, Count, Filters, Hit, SavedSearch, ScorePart, Similar
from natoasia.views.articles import NEARLY, folded, hit_sheet, hit_table, points
from natoasia.views.counting import chart, count_sheet
from natoasia.views.fit import width
from natoasia.views.formats import lines
from natoasia.views.ink import PLAIN, Ink
from natoasia.views.saved import SHEET as SAVED
from natoasia.views.saved import options
from natoasia.views.similar import SHEET as SIMILAR
from natoasia.views.snippet import snippet_lines

ROOMS = [40, 60, 80, 120, 240]

OUTLETS = [
    Count("The Harbour Courier", 1200),
    Count("Quayside News", 600),
    Count("부산항 신문", 3),
    Count("Evening\x1b[31m Red", 0),
]

PARTS = (
    ScorePart("ferry", "in any form", 1.2),
    ScorePart("ferry", "in the headline", 2.25),
    ScorePart("", "being recent", 0.5),
)


@pytest.fixture
def hit(hits: list[Hit]) -> Hit:
    return hits[0]


def test_a_hit_tells_what_is_folded_under_it(hit: Hit, rows: list[ArticleRow]) -> None:
    alone = rows[1]._replace(source="Quayside\nNews")
    assert folded(hit._replace(others=(alone,))) == "+1 report of story 7qkabcde: Quayside News"
    assert folded(hit._replace(others=(rows[1],))) == "+1 report of story 7qkabcde"
    both = hit._replace(others=(rows[0], alone, rows[0]))
    assert folded(both) == "+3 reports of story 7qkabcde: The Harbour Courier, Quayside News"


def test_what_is_folded_is_said_at_every_width(hit: Hit, rows: list[ArticleRow]) -> None:
    for room in ROOMS:
        shown = list(hit_table([hit._replace(others=tuple(rows))], room, PLAIN))
        assert shown[-1].strip().startswith("+3 reports of story 7qk")
        assert max(map(width, shown)) <= room
    assert not any("+" in line for line in hit_table([hit], 80, PLAIN))


def test_what_has_all_words_but_one_stands_apart_under_the_same_columns(hit: Hit) -> None:
    alone = list(lines(hit_sheet(), "table", [hit], 80, PLAIN))
    head, *body = lines(hit_sheet(nearly=[hit]), "table", [hit], 80, PLAIN)
    assert [head, *body[: len(alone) - 1]] == alone
    assert body[len(alone) - 1 :] == ["", NEARLY, *alone[1:]]


def test_a_score_is_told_part_by_part(hit: Hit) -> None:
    told = "ferry 3.45 (1.20 in any form, 2.25 in the headline); 0.50 being recent"
    alone = (ScorePart("the quay", "", 2.0), *PARTS[:1])
    assert (
        points(hit._replace(parts=alone, score=3.2))
        == "3.20: the quay 2.00; ferry 1.20 in any form"
    )
    assert points(hit._replace(parts=PARTS, score=3.95)) == f"3.95: {told}"
    little = (ScorePart("ferry", "as typed", 0.001), *PARTS)
    assert points(hit._replace(parts=little, score=3.95)) == f"3.95: {told}"
    assert points(hit._replace(parts=PARTS, score=0.0)) == f"3.95: {told}"
    shown = list(hit_table([hit._replace(parts=PARTS)], 60, PLAIN))
    assert " ".join(line.strip() for line in shown[-2:]) == f"2.50: {told}"


def test_machines_are_told_the_parts_only_when_asked(hit: Hit) -> None:
    asked, plain = hit_sheet(explained=True), hit_sheet()
    (row,) = lines(asked, "tsv", [hit._replace(parts=PARTS)], 80, PLAIN)
    assert row.split("\t")[-1].startswith("2.50: ferry 3.45 (1.20 in any form,")
    (json,) = lines(asked, "jsonl", [hit._replace(parts=PARTS[:1])], 80, PLAIN)
    assert json.endswith('"parts": [{"asked": "ferry", "by": "in any form", "points": 1.2}]}')
    assert [field.name for field in plain.fields][-1] == "snippet"


def test_a_whole_snippet_is_not_cut(hit: Hit) -> None:
    sentence = "All of the ferries sailed. " * 30
    long = hit._replace(snippet=((sentence, False), ("ferries", True)))
    whole = hit_sheet(whole=True)
    assert len(list(lines(hit_sheet(), "table", [long], 80, PLAIN))) == 4
    shown = list(lines(whole, "table", [long], 80, PLAIN))
    assert " ".join(line.strip() for line in shown[2:]).count("ferries sailed") == 30
    assert not shown[-1].endswith("…")


def test_a_chart_is_as_long_as_its_counts() -> None:
    shown = list(chart(OUTLETS, 60, PLAIN))
    assert [line.count("█") for line in shown[:2]] == [32, 16]
    assert shown[2].endswith("      3  ▏"), "what is there at all is seen"
    assert shown[3].endswith("      0"), "and what is not, is not"
    assert shown[0].startswith("The Harbour Courier  1,200  ██")


@pytest.mark.parametrize("room", [20, *ROOMS])
def test_a_chart_fits_its_terminal(room: int) -> None:
    story = Count(
        "7qkabcde", 12, "Ferry service to Ostrava Bay resumes after a week of storms " * 3
    )
    for rows in (OUTLETS, [story], [story._replace(headline=None)]):
        shown = list(chart(rows, room, PLAIN))
        assert max(map(width, shown)) <= room
        assert not any("\x1b" in line or line.endswith(" ") for line in shown)


def test_an_empty_chart_is_empty() -> None:
    assert list(chart([], 80, PLAIN)) == []
    assert list(chart([Count("2031-05-04", 0)], 80, Ink(colour=True))) == ["2031-05-04  0"]


def test_a_long_time_without_a_report_is_one_line() -> None:
    def months(empty: int) -> list[Count]:
        none = [Count(f"2031-{month:02}", 0) for month in range(2, 2 + empty)]
        return [Count("2031-01", 2), *none, Count("2031-12", 1)]

    assert len(list(chart(months(3), 80, PLAIN))) == 5
    shown = list(chart(months(9), 80, PLAIN))
    assert [line.split()[:2] for line in shown] == [["2031-01", "2"], ["…", "0"], ["2031-12", "1"]]
    assert len(list(lines(count_sheet("date"), "tsv", months(9), 80, PLAIN))) == 11


def test_counts_for_machines_name_what_was_counted() -> None:
    assert list(lines(count_sheet("source"), "csv", OUTLETS[:1], 80, PLAIN)) == [
        "source,reports",
        "The Harbour Courier,1200",
    ]
    story = Count("7qkabcde", 2, "Ferries sail")
    assert list(lines(count_sheet("story"), "tsv", [story], 80, PLAIN)) == [
        "7qkabcde\t2\tFerries sail"
    ]
    assert list(lines(count_sheet("place"), "ids", OUTLETS[:1], 80, PLAIN)) == [OUTLETS[0].value]


@pytest.fixture
def like(rows: list[ArticleRow]) -> Similar:
    return Similar(rows[0], 0.71234, (("Ana Lund", 0.158), ("Ostrava\nBay", 0.111), ("quay", 0.04)))


def test_likeness_is_told_by_its_shares(like: Similar) -> None:
    shown = list(lines(SIMILAR, "table", [like], 80, PLAIN))
    assert shown[2].strip() == "0.71 alike: Ana Lund 16%, Ostrava Bay 11%, quay 4%, the rest 69%"
    (row,) = lines(SIMILAR, "tsv", [like], 80, PLAIN)
    assert row.split("\t")[-2:] == ["0.7123", "Ana Lund 16%; Ostrava Bay 11%; quay 4%"]
    (json,) = lines(SIMILAR, "jsonl", [like], 80, PLAIN)
    assert '"shared": [{"text": "Ana Lund", "share": 0.158}, ' in json


@pytest.mark.parametrize("room", ROOMS)
def test_likeness_fits_its_terminal(like: Similar, room: int) -> None:
    many = like._replace(shared=like.shared * 6)
    assert max(map(width, lines(SIMILAR, "table", [many], room, PLAIN))) <= room


def test_saved_searches_are_listed_as_they_were_typed() -> None:
    filters = Filters(person=("Ana Lund", "Oster"), since="2031")
    assert options(filters) == "--person 'Ana Lund' --person Oster --since 2031"
    assert options(Filters()) == ""
    saved = SavedSearch("boats", '"ferry to" or boat', filters, 1204)
    assert list(lines(SAVED, "table", [saved], 80, PLAIN)) == [
        "NAME     NEW  SEARCH",
        "boats  1,204  \"ferry to\" or boat --person 'Ana Lund' --person Oster --since 2031",
    ]
    assert list(lines(SAVED, "tsv", [saved], 80, PLAIN)) == [
        f'boats\t1204\t"ferry to" or boat\t{options(filters)}'
    ]


def test_a_snippet_shows_the_lines_with_most_hits_and_says_what_is_left_out() -> None:
    hit = ("here", True)
    begun = (("One hit ", False), hit, (". Then nothing at all for a while", False))
    late = (*begun, (", then ", False), hit, (" and ", False), hit, (" again, and no more.", False))
    assert list(snippet_lines(late, 24, PLAIN, 2)) == [
        "…while, then *here* and",
        "*here* again, and no…",
    ]
    assert next(snippet_lines(begun, 24, PLAIN, 1)) == "One hit *here*. Then…"


def test_a_hit_of_several_words_is_marked_as_one(hit: Hit) -> None:
    phrase = (("an ", False), ("urgent need", True), (", ", False), ("need", True), (".", False))
    shown = list(hit_table([hit._replace(snippet=phrase)], 80, PLAIN))
    assert shown[-1].strip() == "an *urgent need*, *need*."
    two = hit._replace(snippet=(("urgent", True), (" ", False), ("need", True)))
    assert list(hit_table([two], 80, PLAIN))[-1].strip() == "*urgent* *need*"


def test_hits_in_headlines_are_marked_by_colour(hit: Hit, rows: list[ArticleRow]) -> None:
    row = rows[0]._replace(headline="Ferry strike: the ferry crews of Ferryport strike")
    told = hit._replace(row=row, title=(("Ferry strike", True), (": the ", False), ("ferry", True)))
    (line,) = [line for line in hit_table([told], 120, Ink(colour=True)) if "crews" in line]
    marked = re.findall("\x1b\\[1m\x1b\\[33m(.*?)\x1b", line)
    assert marked == ["Ferry strike", "ferry"]
    title = (("港町で", False), ("フェリー", True))
    wide = told._replace(row=row._replace(headline="港町でフェリーが就航"), title=title)
    assert any("\x1b[33mフェリー\x1b" in line for line in hit_table([wide], 120, Ink(colour=True)))
    assert re.sub("\x1b.*?m", "", line).rstrip() in {
        one.rstrip() for one in hit_table([told], 120, PLAIN)
    }


def test_the_lines_with_most_different_hits_are_shown() -> None:
    often = (("quay", True), (" and the ", False), ("quay", True), (" again and more ", False))
    snippet = (*often, ("ferry", True), (" ", False), ("quay", True))
    (line,) = snippet_lines(snippet, 30, PLAIN, most=1)
    assert "*ferry*" in line
    assert "*quay*" in line


@pytest.mark.parametrize("room", [20, 37, 60])
def test_a_passage_without_blanks_is_broken_at_the_edge(room: int) -> None:
    before, after = "東京湾の港町ハルバで、新しい" * 3, "が月曜日に就航した。" * 6
    shown = list(snippet_lines(((before, False), ("フェリー", True), (after, False)), room, PLAIN))
    assert all(width(line) <= room for line in shown)
    assert "".join(shown).replace("…", "").replace("*", "") in before + "フェリー" + after
    whole = list(snippet_lines(((before, False), ("フェリー", True)), room, PLAIN, most=99))
    assert "".join(whole).replace("**", "") == before + "*フェリー*"


def test_long_labels_leave_room_for_bars() -> None:
    long = [Count("A ministry of many words and no end " * 3, 7), Count("x", 6)]
    first, second = chart(long, 80, PLAIN)
    assert first.count("█") == 24
    assert second.count("█") == 20
    assert all(width(line) <= 30 for line in chart(long, 30, PLAIN))
