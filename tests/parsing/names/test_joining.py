"""Forms of one person in different reports: middle initials and names, Jr., surnames first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from natoasia.parsing.names import joining_key, same_person


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Maren J. Lind", "Maren Lind"),
        ("Maren J. Lind", "Maren Joan Lind"),
        ("Maren Joan Lind", "Maren Lind"),
        ("M.J. Lind", "M. J. Lind"),
        ("Yoon Suk-yeol", "YOON Suk Yeol"),
        ("Karl Holm, Jr.", "Karl Holm Jr"),
    ],
)
def test_forms_of_one_person(one: str, other: str) -> None:
    assert same_person(one, other)
    assert same_person(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Maren J. Lind", "Maren K. Lind"),
        ("Maren J. Lind", "Maren K.L. Lind"),
        ("Karl Holm Jr.", "Karl Holm"),
        ("Kim Jong Un", "Kim Un"),
        ("Anna Holm", "Peter Holm"),
        ("M. Lind", "Maren Lind"),
        ("Lind", "Maren Lind"),
    ],
)
def test_others_are_left_apart(one: str, other: str) -> None:
    assert not same_person(one, other)
    assert not same_person(other, one)


WORDS = st.sampled_from("Kim Anna J. K. Holm Lind-Dahl Jr. van é .".split())
NAMES = st.lists(WORDS, max_size=5).map(" ".join)


@given(NAMES, NAMES)
def test_whoever_may_be_the_same_shares_a_key(one: str, other: str) -> None:
    assert same_person(one, one)
    assert same_person(one, other) == same_person(other, one)
    if same_person(one, other):
        assert joining_key(one) == joining_key(other)
