"""What a word is: the same for index and query, whichever way it is computed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from natoasia.search.words import COMPOUND, compounds, keys, prepared, tokens, variants


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Stoltenberg’s Stoltenberg's STOLTENBERG", "stoltenberg stoltenberg stoltenberg"),
        ("U.S. U.S US u.s.", "us us us us"),
        ("the e.g. of J.K. Rowling", "the eg of jk rowling"),
        ("1,500 15,00 2.5 10:30", "1500 15 00 2 5 10 30"),
        ("Suk-yeol Suk‑yeol snake_case", "suk yeol suk yeol snake case"),
        ("café cafe\u0301 CAFÉ", "cafe cafe cafe"),
        ("co\xadoperation ﬁne Straße", "cooperation fine strasse"),
        ("don’t O’Brien", "don t o brien"),
        ("end.Next", "end next"),
        ("Москва 東京", "москва 東京"),
    ],
)
def test_words(text: str, expected: str) -> None:
    assert tokens(text) == expected.split()


@given(st.text())
def test_words_are_letters_and_digits_and_stay_what_they_are(text: str) -> None:
    found = tokens(text)
    assert all(word.isalnum() for word in found)
    assert tokens(" ".join(found)) == found


@given(st.text(alphabet=st.characters(max_codepoint=127)))
def test_the_fast_way_and_the_general_way_agree(text: str) -> None:
    general = prepared(text + " é").split()
    assert prepared(text).split() == general[:-1]


def test_a_name_is_found_by_its_keys() -> None:
    assert set(keys("Yoon Suk-yeol")) == {"yoonsukyeol", "sukyeol"}
    assert set(variants("Donald J. Trump")) == {"donald j trump", "donald trump"}


@given(st.text(alphabet="ab-‐ \n'’—", max_size=30))
def test_compounds_are_the_hyphenated_words(text: str) -> None:
    plain = text.replace("‐", "-")
    words = " ".join(word for word in plain.split() if "-" in word)
    assert compounds(text) == tuple(
        dict.fromkeys(word.replace("-", "") for word in COMPOUND.findall(words))
    )
