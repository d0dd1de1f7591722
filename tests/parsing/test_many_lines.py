"""What a text of millions of lines is held as: no line is lost, and short ones share one record."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from natoasia.model import Document
from natoasia.parsing import lines as parted
from natoasia.parsing import parse
from natoasia.parsing.lines import EXACT_LINES, TOGETHER, lines

if TYPE_CHECKING:
    from natoasia.parsing.lines import Line

BREAKS = ("\n", "\n\n", "\r\n", "\r", "\x85", "\u2028", " \n\t")


def said(text: str, rows: list[Line]) -> str:
    return "".join("".join(text[row.start : row.end].split()) for row in rows)


@given(st.lists(st.tuples(st.text("ab-. ", max_size=60), st.sampled_from(BREAKS)), max_size=60))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@example([("-", "\r\n")] * 50)
def test_lines_that_are_taken_together_hold_all_that_is_said(
    monkeypatch: pytest.MonkeyPatch, written: list[tuple[str, str]]
) -> None:
    text = "".join(map("".join, written))
    monkeypatch.setattr(parted, "AT_ONCE", 16)
    exact = lines(text)
    monkeypatch.setattr(parted, "EXACT_LINES", 3)
    found = lines(text)
    monkeypatch.undo()
    assert exact == lines(text)
    assert found[:3] == exact[:3]
    assert said(text, found) == said(text, exact)
    assert all(row.text == text[row.start : row.end] == row.text.strip() for row in found)
    assert all(after.end - row.start > TOGETHER for row, after in pairwise(found[3:]))


@pytest.mark.parametrize("line", ["----\n", "A.\n\n", "----\r", "* * *\n"])
def test_what_millions_of_short_lines_are_held_as_is_in_proportion_to_their_length(
    line: str,
) -> None:
    more = 4 * EXACT_LINES
    text = line * (EXACT_LINES + more)
    assert len(lines(text)) <= EXACT_LINES + 2 * more * len(line) / TOGETHER + 2


def test_a_rule_of_dashes_taken_together_is_still_furniture(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(parted, "EXACT_LINES", 10)
    text = "The ferry sailed at six on Monday.\n" + "----\n" * 200 + "It came back at nine.\n"
    article = parse(Document(path="rules.txt", text=text))
    assert article.text == text
    assert [one.kind for one in article.segments if "-" not in one.text] == ["paragraph"] * 2
    rules = [one for one in article.segments if "-" in one.text]
    assert {one.kind for one in rules} == {"furniture"}
    assert len(rules) < 40
