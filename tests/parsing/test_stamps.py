from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from natoasia.model import Document, Stated
from natoasia.parsing import parse
from natoasia.parsing.stamps import agreed_day


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("Mon Jan 30 10:15:00 KST 2023", "2023-01-30"),
        ("20230130T101500Z", "2023-01-30"),
        ("30.Jan.2023", "2023-01-30"),
        ("Jan 30", None),
        ("January 2023", None),
        ("2023", None),
        ("Monday", None),
        ("10:15", None),
        ("03-04-23", None),
        ("we", None),
        ("", None),
    ],
)
def test_a_stamp_is_read_whole_or_not_at_all(stamp: str, day: str | None) -> None:
    assert agreed_day(stamp) == day


@given(st.text(max_size=100))
def test_no_stamp_breaks_it(stamp: str) -> None:
    day = agreed_day(stamp)
    assert day is None or len(day) == len("2023-01-30")


def test_a_stated_stamp_is_the_date() -> None:
    stated = Stated(field="date", value="Mon Jan 30 10:15:00 KST 2023", rule="header Created")
    article = parse(Document(path="x", text="Rain fell.\n", stated=(stated,)), names=False)
    assert (article.date, article.date_precision) == ("2023-01-30", "day")
