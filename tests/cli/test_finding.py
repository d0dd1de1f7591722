"""list, search, stories and story, on the desk of an invented press."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

import pytest


class Ran(Protocol):
    """How a command ended."""

    lines: list[str]


Natoasia = Callable[..., Any]

pytestmark = pytest.mark.usefixtures("desk")


def columns(done: Ran, *wanted: int) -> list[tuple[str, ...]]:
    return [tuple(line.split("\t")[at] for at in wanted) for line in done.lines]


def test_list_in_a_pipe_is_newest_first_and_undated_last(natoasia: Natoasia) -> None:
    done = natoasia("list")
    assert done.code == 0
    assert columns(done, 1, 4) == [
        ("2031-05-05", "Quay at Nordhavn reopens, orchestra goes home"),
        ("2031-05-04", "Ferries to Ostrava Bay sail again after week of storms"),
        ("", ""),
    ]
    assert done.lines[2].split("\t")[5].startswith("The granary of Villmar")
    assert done.err.startswith("3 of 3 in ")


def test_a_part_of_a_list_says_so(natoasia: Natoasia) -> None:
    done = natoasia("list", "--limit", 1, "--offset", 1)
    assert columns(done, 1) == [("2031-05-04",)]
    assert done.err.startswith("1 of 3 in ")
    assert natoasia("list", "-n0").lines == natoasia("list").lines


def test_a_list_past_its_end_is_nothing_found(natoasia: Natoasia) -> None:
    done = natoasia("list", "--offset", 9)
    assert (done.code, done.out, done.err) == (1, "", "There are only 3.\n")


@pytest.mark.parametrize(
    "filters",
    [("--since", "2031-05-05"), ("--person", "Oster"), ("date:2031-05-05",), ("thanked",)],
)
def test_filters_and_queries_narrow_a_list(natoasia: Natoasia, filters: tuple[str, ...]) -> None:
    assert columns(natoasia("list", *filters), 1) == [("2031-05-05",)]


def test_formats_of_a_list(natoasia: Natoasia) -> None:
    ids = natoasia("list", "--format", "ids").lines
    assert [row["id"] for row in natoasia("list", "--format", "json").json()] == ids
    paths = natoasia("list", "--format", "paths").lines
    assert [Path(path).name for path in paths] == ["quay.txt", "ferries.txt", "granary.txt"]
    assert natoasia("list", "-f", "csv").lines[0].startswith("id,date,source,agencies,headline,")


def test_search_marks_its_hits(natoasia: Natoasia) -> None:
    done = natoasia("search", "librarian")
    found = natoasia("search", "library")
    assert (done.code, found.code) in {(0, 0), (1, 0)}
    assert "*library*" in found.lines[0].split("\t")[12]


def test_a_minus_belongs_to_the_query(natoasia: Natoasia) -> None:
    assert len(natoasia("search", "ferry").lines) == 2
    assert columns(natoasia("search", "ferry", "-thanked"), 1) == [("2031-05-04",)]
    assert columns(natoasia("search", "ferry", '-"extra sailings from"'), 1) == [("2031-05-04",)]
    assert columns(natoasia("search", "-person:oster", "ferry"), 1) == [("2031-05-04",)]


def test_nothing_found_is_exit_code_1(natoasia: Natoasia) -> None:
    done = natoasia("search", "zeppelin")
    assert (done.code, done.out) == (1, "")
    assert "‘zeppelin’" in done.err
    assert done.err.endswith("Nothing found.\n")


def test_days_without_a_report_are_told_with_the_latest_there_is(natoasia: Natoasia) -> None:
    found = natoasia("list", "--since", "2031-06")
    assert found.err.splitlines()[0] == (
        "no report is of date:2031-06-01..; the latest is of 2031-05-05"
    )


def test_a_misspelling_suggests_and_never_rewrites(natoasia: Natoasia) -> None:
    assert natoasia("search", "orchestre~", "or", "zeppelin").code == 0
    done = natoasia("search", "orchesstra")
    assert (done.code, done.out) == (1, "")
    assert "Did you mean: orchestra" in done.err


@pytest.mark.parametrize(
    "query", ["colour:red", "date:2031-13", "date:yesterweek"], ids=lambda query: query
)
def test_a_query_that_cannot_be_read_is_a_usage_error(natoasia: Natoasia, query: str) -> None:
    done = natoasia("search", query)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("natoasia: ")


def test_a_bad_day_in_an_option_is_a_usage_error(natoasia: Natoasia) -> None:
    assert natoasia("list", "--since", "soon").code == 2


def test_stories_tell_reports_and_origins(natoasia: Natoasia) -> None:
    (row,) = natoasia("stories", "--format", "json").json()
    assert (row["reports"], row["first_day"], row["last_day"]) == (2, "2031-05-04", "2031-05-05")
    assert natoasia("stories", "--least", 3).code == 1


def test_a_story_is_named_by_its_id_or_by_a_report(natoasia: Natoasia, desk: Path) -> None:
    (row,) = natoasia("stories", "--format", "json").json()
    by_id = natoasia("story", row["id"])
    assert columns(by_id, 1) == [("2031-05-04",), ("2031-05-05",)]
    assert natoasia("story", desk / "quay.txt").lines == by_id.lines
    head = natoasia("story", row["id"], "--format", "table").lines[1]
    assert "2031-05-04 – 05  2 reports, no outlet named, at most " in head


def test_a_whole_story_is_one_object(natoasia: Natoasia) -> None:
    (row,) = natoasia("stories", "--format", "json").json()
    story = natoasia("story", row["id"], "--format", "json").json()
    assert [report["path"] for report in story["reports"]] == ["ferries.txt", "quay.txt"]
    assert {"name": "Ana Lund", "reports": 2} in story["people"]
    (edge,) = story["edges"]
    assert {edge["a"], edge["b"]} == {report["id"] for report in story["reports"]}
    assert edge["score"] > 0.1
    assert story["passages"][0]["a"]["line"] == 11
    assert [one["id"] for one in story["additions"]] == [one["id"] for one in story["reports"]]
    assert sum(len(origin["reports"]) for origin in story["origins"]) == 2


def test_why_tells_the_ruling_on_two_reports(natoasia: Natoasia) -> None:
    assert natoasia("why", "ferries.txt", "quay.txt", "--json").json()["ruling"] is None
    natoasia("link", "ferries.txt", "quay.txt", "--yes")
    ruled = natoasia("why", "ferries.txt", "quay.txt", "--json").json()["ruling"]
    natoasia("rulings", "undo", ruled["number"])
    assert ruled["kind"] == "link"


def test_paths_of_stories_are_those_of_their_reports(natoasia: Natoasia) -> None:
    paths = natoasia("stories", "--format", "paths").lines
    assert [Path(path).name for path in paths] == ["ferries.txt", "quay.txt"]


def test_an_unknown_story_is_not_found(natoasia: Natoasia) -> None:
    done = natoasia("story", "zzzzzzz")
    assert (done.code, done.out) == (1, "")


def test_why_says_what_links_two_reports(natoasia: Natoasia) -> None:
    done = natoasia("why", "ferries.txt", "quay.txt")
    assert done.code == 0
    assert done.lines[3].startswith("Linked: ")
    assert "Ana Lund" in done.out
    link = natoasia("why", "ferries.txt", "quay.txt", "--json").json()
    assert sum(feature["share"] for feature in link["features"]) == pytest.approx(link["cosine"])


def test_why_says_that_two_reports_have_nothing_to_do_with_each_other(natoasia: Natoasia) -> None:
    done = natoasia("why", "ferries.txt", "granary.txt")
    assert done.code == 0
    assert done.lines[3].startswith("Not linked: ")


@pytest.mark.parametrize("sort", ["date", "source", "headline", "path", "added"])
def test_a_list_is_sorted_in_every_way(natoasia: Natoasia, sort: str) -> None:
    assert len(natoasia("list", "--sort", sort).lines) == 3
    assert len(natoasia("list", "the", "--sort", sort).lines) >= 2


@pytest.mark.parametrize("sort", ["relevance", "date", "source"])
def test_hits_are_sorted_in_every_way(natoasia: Natoasia, sort: str) -> None:
    assert len(natoasia("search", "ferry", "--sort", sort).lines) == 2


@pytest.mark.parametrize(
    "asked",
    [["list", "-0"], ["search", "ferry", "--null"], ["stories", "-0"], ["story", "quay.txt", "-0"]],
)
def test_paths_can_end_in_a_nul(natoasia: Natoasia, asked: list[str]) -> None:
    plain = natoasia(
        *[word for word in asked if "0" not in word and word != "--null"], "-f", "paths"
    )
    assert natoasia(*asked).out == plain.out.replace("\n", "\0") != ""


def test_ids_can_end_in_a_nul_and_a_zero_be_left_out(natoasia: Natoasia) -> None:
    assert natoasia("list", "-0", "-f", "ids").out.count("\0") == 3
    assert "\0" not in natoasia("list", "-1400").out


def test_a_list_by_path_is_in_the_order_of_paths(natoasia: Natoasia) -> None:
    paths = natoasia("list", "--sort", "path", "--format", "paths").lines
    assert paths == sorted(paths)


def test_the_timeline_of_a_query_is_a_line_a_statement(natoasia: Natoasia) -> None:
    done = natoasia("timeline", "headline:ferries")
    assert columns(done, 0, 2, 7, 8) == [
        ("2012", "2012", "ferries.txt", "5"),
        ("2031-05-04", "Sunday", "ferries.txt", "5"),
        ("2031-05-08", "Thursday", "ferries.txt", "14"),
    ]
    nothing = natoasia("timeline", "headline:granary")
    assert (nothing.code, nothing.out) == (1, "")


def test_independent_reports_are_no_duplicates(natoasia: Natoasia) -> None:
    done = natoasia("duplicates")
    assert (done.code, done.out, done.err) == (1, "", "No report is a copy of another.\n")
