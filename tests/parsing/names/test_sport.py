"""Sport: tables of results, score cards, and towns that stand for their clubs."""

from __future__ import annotations

import pytest

from natoasia.parsing.names import Found, Zone, find
from natoasia.text import paragraphs


def found(text: str) -> Found:
    return find(text, [Zone("paragraph", *span) for span in paragraphs(text)])


def people(text: str) -> set[str]:
    return {one.name for one in found(text).people}


def places(text: str) -> set[str]:
    return {one.name for one in found(text).places}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. Donna Wyborn ( Australia ) 66.60 metres", {"Donna Wyborn"}),
        ("Ilka Zeremba ( Germany ) beat Vea Tormis ( Estonia ) 6-2 6-1", None),
        ("Velmouth 2 ( Zeremba 20th , Tormis 51st minutes ) Ombrevale 0.", {"Zeremba", "Tormis"}),
        ("Mark Wyborn c Zeremba b Vaalimo 44", {"Mark Wyborn", "Zeremba", "Vaalimo"}),
        ("Bowling : Vaalimo 9-1-42-1 , Zeremba 7-0-42-1", {"Vaalimo", "Zeremba"}),
        ("Dynamo Velm beat Borussia Ombrevale in the final.", set()),
        ("He said Jan de Vroom won.", {"Jan de Vroom"}),
    ],
)
def test_who_stands_in_a_table(text: str, expected: set[str] | None) -> None:
    assert people(text) == ({"Ilka Zeremba", "Vea Tormis"} if expected is None else expected)


def test_countries_in_brackets_are_places_and_clubs_are_none() -> None:
    text = "Results of the soccer league matches :\n\nLeeds 1 Portsmouth 0\n\nEngland 2 Norway 1"
    assert places(text) == {"England", "Norway"}
    assert {"Leeds", "Portsmouth"} <= {one.name for one in found(text).organisations}


def test_a_town_is_its_club_in_a_report_of_a_match_unless_something_is_there() -> None:
    text = (
        "LONDON, May 3 - The striker scored twice as Leeds beat Portsmouth in the league match in "
        "Bristol. The coach flew to Norwich for the semifinal. Portsmouth lost the fixture."
    )
    assert places(text) == {"LONDON", "Bristol", "Norwich"}


def test_towns_elsewhere_stay_towns() -> None:
    assert places("The budgets of Leeds and of Bristol rose.") == {"Leeds", "Bristol"}


def test_a_heading_in_capitals_is_no_run_of_names() -> None:
    text = "HOLM LEADS AFTER SECOND ROUND IN NORWAY .\n\nAnna Holm won the round."
    assert people(text) == {"Anna Holm"}
    assert places(text) == {"NORWAY"}


def test_a_line_that_ended_ends_a_name() -> None:
    text = "By Anna Holm\nVelm News\n\nShe met Karl Dahl."
    assert people(text) == {"Anna Holm", "Karl Dahl"}


def test_a_dated_line_names_where_it_was_filed() -> None:
    text = "NORTHAMPTON 1996-08-23\n\nIt rained."
    assert found(text).places[0].name == "NORTHAMPTON"
    assert find(text, [Zone("date_line", 0, 22)]).places[0].name == "NORTHAMPTON"


def test_prose_in_capitals_is_read_too() -> None:
    text = "OSLO, AUG 22 - PRIME MINISTER KARL HOLM SAID ON FRIDAY HE WILL FLY TO JAPAN ."
    assert people(text) == {"KARL HOLM"}
    assert places(text) == {"OSLO", "JAPAN"}
