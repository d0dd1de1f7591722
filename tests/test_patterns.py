"""Patterns that are compiled late do what compiled ones do."""

from __future__ import annotations

import re

import pytest

from natoasia.parsing.openers import opener
from natoasia.patterns import METHODS, pattern

WRITTEN = r"(?P<year> [12]\d{3} ) - (\d\d)"
TEXT = "from 2023-01 to 2024-02"


@pytest.mark.parametrize("method", METHODS)
def test_every_method_is_that_of_the_compiled_pattern(method: str) -> None:
    late, compiled = pattern(WRITTEN, re.VERBOSE), re.compile(WRITTEN, re.VERBOSE)
    given = ("x", TEXT) if method == "sub" else (TEXT,)
    found, wanted = getattr(late, method)(*given), getattr(compiled, method)(*given)
    if method == "finditer":
        found, wanted = [item.span() for item in found], [item.span() for item in wanted]
    if method == "search":
        found, wanted = found.groupdict(), wanted.groupdict()
    assert found == wanted


def test_a_pattern_is_compiled_when_it_is_asked_and_once() -> None:
    broken = pattern("(")
    with pytest.raises(re.error):
        broken.search("x")
    late = pattern("a")
    assert late.search == late.search
    assert late.groups == 0


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("Sign up for our letter", "sign"),
        ("» Read more", "read"),
        ("12 comments", "0"),
        ("© Vale Crier 2023", "©"),
        ("* * *", ""),
        ("责任编辑：王一", "字"),
        ("S'abonner", "s"),
    ],
)
def test_the_word_a_line_opens_with(line: str, word: str) -> None:
    assert opener(line) == word
