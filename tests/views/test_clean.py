"""No character that steers a terminal passes, whatever a report holds."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from natoasia.views.clean import clean, escaped, one_line
from natoasia.views.formats import dumps

STEERING = [
    chr(code)
    for code in range(0x110000)
    if unicodedata.category(chr(code)) in {"Cc", "Cs", "Zl", "Zp"} and chr(code) not in "\n\t"
]
BIDI = list("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@pytest.mark.parametrize("where", [clean, one_line])
def test_every_control_surrogate_and_bidi_character_is_made_visible(where: object) -> None:
    assert callable(where)
    for character in (*STEERING, *BIDI):
        shown = where(f"a{character}b")
        assert character not in shown
        assert shown in {"a b", "a\nb"} or len(shown) == 3


def test_an_escape_sequence_is_shown_not_obeyed() -> None:
    assert clean("\x1b]0;title\x07\x9b31m") == "␛]0;title␇\ufffd31m"


def test_line_ends_of_every_kind_keep_a_cell_on_one_line() -> None:
    assert one_line("a\r\nb\rc\u2028d\x85e\tf\x0bg\n") == "a b c d e f g"


@given(st.text())
def test_a_line_of_prose_keeps_its_length_and_its_letters(text: str) -> None:
    unix = text.replace("\r\n", "\n")
    shown = clean(text)
    assert len(shown) == len(unix)
    assert all(a == b for a, b in zip(unix, shown, strict=True) if b.isalnum())


def any_text() -> st.SearchStrategy[str]:
    return st.text(st.characters(codec=None, exclude_categories=()))


@given(any_text())
def test_json_loses_nothing_and_still_steers_nothing(text: str) -> None:
    written = dumps({"text": text})
    assert json.loads(written) == {"text": text}
    assert clean(written) == written


def test_json_escapes_beyond_the_basic_plane_as_a_pair() -> None:
    assert escaped('"\U000e0041"') == '"\\udb40\\udc41"'
