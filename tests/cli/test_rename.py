"""rename: two names put together, told apart, rejected, and all of it taken back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Natoasia = Callable[..., Any]


@pytest.fixture
def desk(filled: Path, empty: Path, natoasia: Natoasia) -> Path:
    """Go to a folder with a desk of its own, which may be written."""
    assert natoasia("ingest", *sorted(filled.glob("*.txt"))).code == 0
    return empty


def people(natoasia: Natoasia) -> dict[str, str]:
    lines = natoasia("names", "people").lines
    return {line.split("\t")[0]: line.split("\t")[1] for line in lines}


@pytest.mark.usefixtures("desk")
def test_a_name_is_another_until_that_is_taken_back(natoasia: Natoasia) -> None:
    before = people(natoasia)
    done = natoasia("rename", "people", "karl OSTER", "Ana Lund")
    assert done.code == 0
    assert done.err == (
        "‘karl OSTER’ is ‘Ana Lund’ in 1 report; `natoasia rename --undo 1` takes it back.\n"
    )
    assert "Karl Oster" not in people(natoasia)
    assert natoasia("rename").lines == ["1\tperson\tkarl OSTER\tAna Lund\t"]
    assert natoasia("rename", "--undo", 1).code == 0
    assert people(natoasia) == before
    assert natoasia("rename").code == 1
    assert natoasia("rename", "--undo", 1).code != 0


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
    assert "in 1 report" in natoasia("rename", "people", "Judith Amsel", "--reject").err
    assert "Judith Amsel" not in people(natoasia)
    assert "in no report yet" in natoasia("rename", "people", "Nobody", "--reject").err
    assert natoasia("rename", "--format", "paths").lines == ["1", "2"]


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    "typed",
    [["people"], ["people", "Ana Lund"], ["people", "A", "B", "--reject"], ["people", " ", "B"]],
)
def test_half_a_ruling_is_a_usage_error(natoasia: Natoasia, typed: list[str]) -> None:
    assert natoasia("rename", *typed).code == 2
