from __future__ import annotations

from array import array
from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
import pytest
from tests.conftest import tool

from natoasia.linking import Bag, explain
from natoasia.linking.bags import hashes
from natoasia.linking.spoken_days import OTHER, SAME, lead_weekdays, weekday_factor
from natoasia.linking.words import LEAD_WORDS, in_order

if TYPE_CHECKING:
    from natoasia.model import Article


def named(*texts: str, language: str = "en") -> list[int]:
    bags = [Bag(array("I", hashes(text, language))) for text in texts]
    return [int(each) for each in lead_weekdays(in_order(bags))]


def test_a_lead_tells_its_weekdays() -> None:
    assert named("Talks began on Tuesday and end Sunday.", "Talks began.") == [0b1000010, 0]


def test_what_stands_below_the_lead_does_not_count() -> None:
    long = " ".join(f"word{number}" for number in range(LEAD_WORDS))

    assert named(f"{long} Tuesday", f"Tuesday {long}") == [0, 0b10]


def test_papers_and_shops_are_no_weekdays() -> None:
    assert named("The Sun sat beside a Mart on Mon Repos.") == [0]


@pytest.mark.parametrize(
    ("text", "language"), [("am Dienstag", "de"), ("op dinsdag", "nl"), ("в понедельник", "ru")]
)
def test_other_languages_have_weekdays_too(text: str, language: str) -> None:
    assert any(named(text, language=language))


def test_other_weekdays_weaken_an_edge_and_the_same_strengthen_it() -> None:
    ours, theirs = np.array([2, 2, 2, 0, 2], np.uint8), np.array([2, 4, 6, 4, 4], np.uint8)

    found = weekday_factor(ours, theirs, np.array([np.nan, np.nan, 1, 1, 7]))

    assert found.tolist() == [SAME, OTHER, SAME, 1, 1]


def test_last_weeks_hearing_is_told_from_this_weeks(
    quake: Article, make: Callable[..., Article]
) -> None:
    other = make(quake.text.replace("Tuesday", "Friday"))
    why = explain(quake.model_copy(update={"date": None}), other)

    assert why.weekdays == "other"
    assert why.score < OTHER + 0.01


def test_the_stems_that_ship_are_those_of_the_weekdays() -> None:
    made = tool("build_weekdays")
    assert made.TARGET.read_text("utf-8") == made.table()
