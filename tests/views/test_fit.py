"""Widths are columns of a terminal, not characters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from natoasia.views.fit import cut, pad, width, wrap

WORDS = st.text(st.sampled_from("ab 서울—é東 "), max_size=60)


@pytest.mark.parametrize(
    ("text", "columns"),
    [("Seoul", 5), ("서울", 4), ("é", 1), ("e\u0301", 1), ("— “x” …", 7), ("", 0), ("💡", 2)],
)
def test_width(text: str, columns: int) -> None:
    assert width(text) == columns


@given(WORDS, st.integers(2, 30))
def test_cut_never_exceeds_and_leaves_what_fits(text: str, columns: int) -> None:
    short = cut(text, columns)
    assert width(short) <= columns
    assert short == text or (short.endswith("…") and text.startswith(short[:-1]))


@given(WORDS, st.integers(2, 30))
def test_wrapped_lines_fit_and_hold_every_letter(text: str, columns: int) -> None:
    lines = list(wrap(text, columns))
    assert all(width(line) <= columns for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_pad_counts_columns() -> None:
    assert pad("서울", 6) == "서울  "
    assert pad("7", 3, right=True) == "  7"
