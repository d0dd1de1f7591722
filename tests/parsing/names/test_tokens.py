"""What a text is cut into before names are looked for, and the shape of each token."""

from __future__ import annotations

import pytest

from natoasia.parsing.names.tokens import LONG, Shape, tokenise


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("he told them", [("he", "low"), ("told", "low"), ("them", "low")]),
        ("they don't", [("they", "low"), ("don't", "low")]),
        ("  and  so", [("and", "low"), ("so", "low")]),
        ("Gen. W. Holm", [("Gen.", "cap"), ("W.", "initial"), ("Holm", "cap")]),
        ("U. S. Steel", [("U. S.", "initial"), ("Steel", "cap")]),
        ("ex-Velm", [("ex-", "low"), ("Velm", "cap")]),
        ("(R-Utica)", [("(", "mark"), ("R-", "mark"), ("Utica", "cap"), (")", "mark")]),
        ("Velm’s", [("Velm", "cap"), ("’s", "possessive")]),
        ("d'Estaing", [("d'Estaing", "cap")]),
        ("Velm-based", [("Velm", "cap"), ("-", "mark"), ("based", "low")]),
        ("NATO 1,500_x ²", [("NATO", "caps"), ("1,500_x", "number"), ("²", "low")]),
        ("_ é. É", [("_", "mark"), ("é.", "initial"), ("É", "cap")]),
    ],
)
def test_tokens_and_their_shapes(text: str, wanted: list[tuple[str, Shape]]) -> None:
    tokens = tokenise(text, 0, len(text))
    assert list(zip(tokens.text, tokens.shape, strict=True)) == wanted


def test_small_letters_have_straight_apostrophes_and_no_full_stop() -> None:
    assert tokenise("Gen. O’Brien .", 0, 14).low == ["gen", "o'brien", "."]


def test_a_long_token_is_told_as_a_short_one_is() -> None:
    long = "V" * LONG
    assert tokenise(long, 0, LONG).shape == tokenise("VV", 0, 2).shape == ["caps"]
