"""The timeline as it is shown: a day once, a sentence once, and everyone who has it."""

from __future__ import annotations

import pytest

from natoasia.rows import DatedStatement
from natoasia.views.chronicle import SHEET, chronicle, clause, day_name
from natoasia.views.fit import width
from natoasia.views.formats import lines
from natoasia.views.ink import PLAIN

SAILED = DatedStatement(
    day="2031-05-04",
    text="The first ferry left the quay on Sunday.",
    words="Sunday",
    rule="latest such weekday",
    article="k3qabcde",
    source="The Harbour Courier",
    published="2031-05-04",
    path="reports/harbour.txt",
    line=5,
    story="7qkabcde",
)
COPIED = SAILED._replace(
    article="m7rfghij", source=None, path="reports/quay.txt", line=None, text=SAILED.text.upper()
)
LATER = SAILED._replace(day="2031-06", text="\x1b[31mMore sailings are planned in June.")


@pytest.mark.parametrize(
    ("iso", "said"),
    [("2023-01-29", "Sun 29 Jan 2023"), ("2024-02", "Feb 2024"), ("2012", "2012")],
)
def test_days_are_named_as_exactly_as_they_are_known(iso: str, said: str) -> None:
    assert day_name(iso) == said


def test_a_sentence_of_two_reports_is_told_once() -> None:
    assert list(chronicle([SAILED, COPIED, LATER], 80, PLAIN)) == [
        "Sun 4 May 2031",
        "  The first ferry left the quay on Sunday.",
        "    k3qabcde  The Harbour Courier  reports/harbour.txt:5",
        "    m7rfghij  —  reports/quay.txt",
        "",
        "Jun 2031",
        "  ␛[31mMore sailings are planned in June.",
        "    k3qabcde  The Harbour Courier  reports/harbour.txt:5",
    ]


def test_no_line_is_wider_than_the_terminal() -> None:
    assert max(map(width, chronicle([SAILED, LATER], 34, PLAIN))) <= 34


def test_paths_can_be_opened_at_their_lines() -> None:
    found = list(lines(SHEET, "paths", [SAILED, COPIED], 80, PLAIN))
    assert found == ["reports/harbour.txt:5", "reports/quay.txt"]


def test_of_a_long_sentence_the_clause_that_names_the_day_is_told() -> None:
    text = (
        "The operator, which has run the crossing since before the war, said two extra sailings "
        "a day would bring everyone home by Thursday, and that old tickets would be honoured."
    )
    assert clause(text, "Thursday") == (
        "… which has run the crossing since before the war, said two extra sailings a day would"
        " bring everyone home by Thursday …"
    )
    assert clause(text[:60], "war") == text[:60]


def test_a_clause_too_short_to_tell_anything_comes_with_its_neighbour() -> None:
    text = (
        "The storm, the worst that anyone on the islands could remember, tore the roof off the "
        "old ferry terminal; it was Sunday; nobody was hurt."
    )
    assert clause(text, "Sunday").endswith("old ferry terminal; it was Sunday …")
