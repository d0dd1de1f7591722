"""rename: two names put together, told apart, rejected, and all of it taken back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Natoasia = Callable[..., Any]

CLINIC = """\
Clinic opens in Villmar

May 7, 2031

VILLMAR - President Per Kim opened the clinic on Wednesday with his wife, the surgeon Eva Kim.

Kim, who had operated until noon, said the beds were full already.

The president left at once. Kim has never liked hospitals, his staff said.
"""


@pytest.fixture
def desk(filled: Path, empty: Path, natoasia: Natoasia) -> Path:
    """Go to a folder with a desk of its own, which may be written."""
    (empty / "clinic.txt").write_text(CLINIC, encoding="utf-8")
    assert natoasia("ingest", "clinic.txt", *sorted(filled.glob("*.txt"))).code == 0
    return empty


def people(natoasia: Natoasia) -> dict[str, str]:
    lines = natoasia("names", "people").lines
    return {line.split("\t")[0]: line.split("\t")[1] for line in lines}


@pytest.mark.usefixtures("desk")
def test_a_name_is_another_until_that_is_taken_back(natoasia: Natoasia) -> None:
    before = people(natoasia)
    done = natoasia("rename", "people", "karl OSTER", "Ana Lund")
    assert done.code == 0
    assert done.lines[0] == "person: Karl Oster → Ana Lund, 1 mention in 1 report"
    assert done.lines[1].endswith("2031-05-05  Quay at Nordhavn reopens, orchestra goes home")
    assert done.err == "kept; `natoasia rulings` lists what you ruled, and takes it back\n"
    assert "Karl Oster" not in people(natoasia)
    assert natoasia("rulings").lines == ["1\trename\t\t\tpeople\tAna Lund\tkarl OSTER\t"]
    again = natoasia("rename", "people", "karl OSTER", "Ana Lund")
    assert again.code == 0
    assert "ruled so already, by ruling 1;" in again.err
    assert natoasia("rulings", "undo", 1).code == 0
    assert people(natoasia) == before
    assert natoasia("rulings").code == 1


@pytest.mark.usefixtures("desk")
def test_what_would_change_is_shown_and_nothing_kept(natoasia: Natoasia) -> None:
    before = people(natoasia)
    done = natoasia("rename", "people", "Karl Oster", "--reject", "--dry-run")
    assert done.lines[0] == "person: Karl Oster → —, 1 mention in 1 report"
    assert done.err == "nothing was changed\n"
    assert people(natoasia) == before
    assert natoasia("rulings").code == 1


@pytest.mark.usefixtures("desk")
def test_a_name_is_told_apart_in_one_report(natoasia: Natoasia) -> None:
    (report,) = natoasia("list", "path:quay", "--format", "ids").lines
    done = natoasia("rename", "people", "Ana Lund", "Ana Lund (painter)", "--in", report)
    assert done.code == 0
    assert people(natoasia).items() >= {("Ana Lund", "1"), ("Ana Lund (painter)", "1")}
    shown = natoasia("show", report, "--why", "people").out
    assert "ruling of the user" in shown
    assert natoasia("list", 'person:"Ana Lund (painter)"', "--format", "ids").lines == [report]


@pytest.mark.usefixtures("desk")
def test_what_is_no_name_is_rejected_also_before_it_comes(natoasia: Natoasia) -> None:
    assert "in 1 report" in natoasia("rename", "people", "Judith Amsel", "--reject").out
    assert "Judith Amsel" not in people(natoasia)
    assert natoasia("rename", "people", "Nobody", "--reject").out == "No report changes.\n"
    assert natoasia("rulings", "--format", "ids").lines == ["1", "2"]


@pytest.mark.usefixtures("desk")
def test_mentions_are_listed_and_told_apart_one_by_one(natoasia: Natoasia) -> None:
    listed = natoasia("rename", "people", "Kim", "--in", "clinic.txt", "--format", "json").json()
    words = [(row["number"], row["line"], row["words"]) for row in listed]
    assert words == [(1, 5, "Per Kim"), (2, 5, "Eva Kim"), (3, 7, "Kim"), (4, 9, "Kim")]
    rule = ("rename", "people", "Kim", "Eva Kim", "--in", "clinic.txt")
    assert natoasia(*rule, "--line", 7).code == 0
    assert (
        natoasia("rename", "people", "Kim", "Per Kim", "--in", "clinic.txt", "--mention", 4).code
        == 0
    )
    after = natoasia("rename", "people", "Kim", "--in", "clinic.txt", "--format", "json").json()
    assert [row["name"] for row in after] == ["Per Kim", "Eva Kim", "Eva Kim", "Per Kim"]
    listed = natoasia("rulings", "--format", "json").json()
    assert [(row["name"], row["value"], row["mention"]) for row in listed] == [
        ("Kim", "Eva Kim", [CLINIC.index("Kim, who"), CLINIC.index(", who")]),
        ("Kim", "Per Kim", [CLINIC.index("Kim has"), CLINIC.index(" has never")]),
    ]
    absent = natoasia(*rule, "--mention", 7)
    assert absent.code == 1
    assert "no mention 7" in absent.err


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    "typed",
    [
        ["people"],
        ["people", "Ana Lund"],
        ["people", "A", "B", "--reject"],
        ["people", "A", "--apart", "--reject"],
        ["people", " ", "B"],
        ["people", "A", "B", "--mention", "2"],
        ["ships", "A", "B"],
    ],
)
def test_half_a_ruling_is_a_usage_error(natoasia: Natoasia, typed: list[str]) -> None:
    assert natoasia("rename", *typed).code == 2


@pytest.mark.usefixtures("desk")
def test_a_report_that_does_not_name_it_has_no_mentions(natoasia: Natoasia) -> None:
    done = natoasia("rename", "people", "Nobody", "--in", "clinic.txt")
    assert (done.code, done.out) == (1, "")
    assert done.err == "clinic.txt does not name 'Nobody'.\n"
