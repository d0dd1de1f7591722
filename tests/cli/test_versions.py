"""diff --since: one report over time."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

FERRIES = """\
Ferries to Ostrava Bay sail again after week of storms

May 4, 2031

NORDHAVN - The first ferry to Ostrava Bay in a week left the quay at six on Sunday morning, harbour
master Ana Lund said, ending the longest closure of the crossing since 2012.

About 1,400 passengers had been stranded on the islands, among them a school orchestra from
Tallinn that gave three concerts in the ferry terminal.
"""
LATER = (
    FERRIES.replace("1,400 passengers", "1,650 passengers")
    + "\nA second ferry broke down off the cape and was towed to Nordhavn by night.\n"
)
LAST = LATER.replace("second ferry", "third ferry")
DAYS = ("2031-05-04", "2031-05-06", "2031-05-08")

Natoasia = Callable[..., Any]


@pytest.fixture
def told(natoasia: Natoasia, empty: Path) -> Natoasia:
    """Return the command line in a folder whose desk has read one report three times."""
    for text, day in zip((FERRIES, LATER, LAST), DAYS, strict=True):
        path = empty / "ferries.txt"
        path.write_text(text, encoding="utf-8")
        noon = datetime.fromisoformat(f"{day}T12:00").timestamp()
        os.utime(path, (noon, noon))
        assert natoasia("ingest", ".", "--jobs", 1).code == 0
    return natoasia


def test_a_report_is_held_against_its_first_version(told: Natoasia) -> None:
    out = told("diff", "ferries.txt", "--since", "first").out
    assert out.startswith("--- ferries.txt, as of 2031-05-04 12:00\t")
    assert "! numbers: 1,400 passengers in A, 1,650 passengers in B" in out
    assert "+B:11: A third ferry" in out


@pytest.mark.parametrize("when", ["last", "2031-05-07", "2031-05-08", "2032"])
def test_the_latest_version_from_before_a_day_is_taken(told: Natoasia, when: str) -> None:
    out = told("diff", "ferries.txt", "--since", when).out
    assert "as of 2031-05-06" in out
    assert "[-second-]{+third+}" in out
    assert "1,400" not in out


def test_the_file_may_have_changed_since_it_was_read(told: Natoasia, empty: Path) -> None:
    (empty / "ferries.txt").write_text(LAST.replace("third", "fourth"), encoding="utf-8")
    out = told("diff", "ferries.txt", "--since", "last").out
    assert "as of 2031-05-08" in out
    assert "[-third-]{+fourth+}" in out


def test_an_id_names_the_report_and_a_version_of_it(told: Natoasia) -> None:
    (now,) = told("list", "--format", "ids").lines
    first = told("diff", now, "--since", "first", "--json").json()
    assert first["b"] == now
    again = told("diff", now, "--since", first["a"][:5], "--json").json()
    assert again == first


def test_what_did_not_change_is_counted_not_shown(told: Natoasia) -> None:
    shown = told("diff", "ferries.txt", "--since", "first", "--width", 100).out
    assert "sentence unchanged" in shown
    assert "harbour master Ana Lund said, ending" not in shown


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("ferries.txt", "--since", "2031-05-01"), 1),
        (("ferries.txt", "--since", "zzzz"), 1),
        (("ferries.txt", "--since", "2031-13"), 2),
        (("ferries.txt", "ferries.txt", "--since", "last"), 2),
        (("nowhere.txt", "--since", "last"), 1),
    ],
)
def test_what_is_not_kept_is_said(told: Natoasia, arguments: tuple[str, ...], code: int) -> None:
    done = told("diff", *arguments)
    assert (done.code, done.out) == (code, "")
    assert done.err.startswith("natoasia: ")


def test_one_version_is_nothing_to_compare(natoasia: Natoasia, empty: Path) -> None:
    (empty / "ferries.txt").write_text(FERRIES, encoding="utf-8")
    natoasia("ingest", ".", "--jobs", 1)
    done = natoasia("diff", "ferries.txt", "--since", "first")
    assert done.code == 1
    assert "no other version" in done.err
