"""names, on the desk of an invented press."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from natoasia.rows import NameForm, NameRow
from natoasia.views.fit import width
from natoasia.views.ink import PLAIN
from natoasia.views.names import FIELDS, explained, name_table

Natoasia = Callable[..., Any]

pytestmark = pytest.mark.usefixtures("desk")

LUND = NameRow("person", "Ana Lund", 3, 1, 9, "2031-05-04", "2031-05-05", ("Ana Lund", "LUND"),
               None, 1, written=(NameForm("Ana Lund", 2, None), NameForm("LUND", 1, "surname")),
               )  # fmt: skip


def test_names_in_a_pipe_are_those_most_reports_give_first(natoasia: Natoasia) -> None:
    done = natoasia("names", "people")
    assert done.code == 0
    first = done.lines[0].split("\t")
    assert first == [
        "Ana Lund", "2", "1", first[3], "2031-05-04", "2031-05-05", "Ana Lund", "", "0", "person",
        "", "", "", "Ana Lund (2)",
    ]  # fmt: skip
    assert {line.split("\t")[0] for line in done.lines} >= {"Karl Oster", "Pavel Hruby"}


def test_a_query_and_filters_choose_the_reports(natoasia: Natoasia) -> None:
    done = natoasia("names", "people", "library", "-ferry")
    assert {line.split("\t")[0] for line in done.lines} == {"Judith Amsel", "Pavel Hruby"}
    done = natoasia("names", "places", "--until", "2031-05-04", "--format", "ids")
    assert "Tallinn" in done.lines
    assert natoasia("names", "people", "--since", "2032").code == 1


@pytest.mark.parametrize("typed", ["lund", "ANA LUND", "Ana-Lund"])
def test_a_name_is_found_by_any_spelling(natoasia: Natoasia, typed: str) -> None:
    done = natoasia("names", "people", "--name", typed, "--format", "json")
    assert [row["name"] for row in done.json()] == ["Ana Lund"]
    assert done.json()[0].keys() == {field.name for field in FIELDS}


def test_the_paths_are_of_the_reports_that_give_the_name(natoasia: Natoasia) -> None:
    done = natoasia("names", "people", "--name", "Lund", "--format", "paths")
    assert sorted(done.lines) == ["ferries.txt", "quay.txt"]


def test_a_name_nobody_gives_is_not_found(natoasia: Natoasia) -> None:
    done = natoasia("names", "people", "--name", "Nobody")
    assert (done.code, done.out, done.err) == (1, "", "Nothing found.\n")


@pytest.mark.parametrize(("typed", "meant"), [("Amsell", "Amsel"), ("anna lund", "Ana Lund")])
def test_the_nearest_names_are_offered(natoasia: Natoasia, typed: str, meant: str) -> None:
    done = natoasia("names", "people", "--name", typed)
    assert (done.code, done.out) == (1, "")
    assert f"Did you mean: {meant}\n" in done.err


def test_another_kind_of_name_is_a_usage_error(natoasia: Natoasia) -> None:
    assert natoasia("names", "ships").code == 2


@pytest.mark.parametrize("room", [40, 60, 80, 120])
def test_no_line_is_wider_than_the_room(room: int) -> None:
    lines = list(name_table([LUND], room, PLAIN))
    assert max(map(width, lines)) <= room
    assert "INFERRED" in lines[0] or room < 60


@pytest.mark.parametrize("room", [30, 80])
def test_each_form_is_explained_below_its_name(room: int) -> None:
    lines = list(explained([LUND], room, PLAIN))
    assert max(map(width, lines)) <= room
    assert lines[2] == "    Ana Lund  2 reports"
    assert lines[3] == "    LUND      1 report, surname"[:room] or room < 80


def test_a_place_tells_where_it_is(natoasia: Natoasia) -> None:
    (tallinn,) = natoasia("names", "places", "--name", "Tallinn", "--format", "json").json()
    assert (tallinn["country"], round(tallinn["latitude"]), round(tallinn["longitude"])) == (
        "EE",
        59,
        25,
    )
    assert tallinn["written"] == [{"name": "Tallinn", "reports": 2, "rule": None}]
