"""Datelines without a year, in texts written for the tests."""

from __future__ import annotations

import pytest

from natoasia.model import Document
from natoasia.parsing import parse

LEAD = "BUSAN, Jan. 29 (Yonhap) -- A ferry sank off the port on Sunday, the coast guard said.\n\n"


def dated(text: str) -> tuple[str | None, list[str]]:
    article = parse(Document(path="a", text=text), names=False)
    return article.date, [item.value for item in article.evidence if item.field == "date"]


@pytest.mark.parametrize(
    "more",
    [
        "It had left the island on January 27, 2023, with forty people on board.\n",
        "All were saved.\n\nCopyright © 2023 The Harbour Post. All rights reserved.\n",
    ],
)
def test_a_year_the_weekday_agrees_with_is_taken(more: str) -> None:
    assert dated(LEAD + more)[0] == "2023-01-29"


@pytest.mark.parametrize(
    "more",
    [
        "All were saved.\n",
        "It was built in 2023 and painted on June 1, 2023.\n",
        "It recalled the wreck of January 27, 1945, which no one survived.\n",
        "All were saved.\n\nCopyright © 2024 The Harbour Post. All rights reserved.\n",
    ],
)
def test_else_the_date_stays_unknown(more: str) -> None:
    assert dated(LEAD + more)[0] is None


def test_without_a_weekday_a_year_is_shown_and_not_taken() -> None:
    text = LEAD.replace(" on Sunday", "") + "It had left on January 27, 2023.\n"
    date, shown = dated(text)
    assert date is None
    assert "2023-01-29" in shown


def test_two_years_that_fit_are_open() -> None:
    text = LEAD.replace("on Sunday", "on Sunday, not on Saturday,")
    text += "It left on January 27, 2023; a like one left on January 28, 2022.\n"
    assert dated(text)[0] is None


def test_new_year_stands_between() -> None:
    text = LEAD.replace("Jan. 29", "Jan. 1") + "It had left on December 31, 2022.\n"
    assert dated(text)[0] == "2023-01-01"
