"""A page of the manual fits the terminal, and its examples stay as they are."""

from __future__ import annotations

import pytest

from natoasia.search import query_page
from natoasia.views.fit import width
from natoasia.views.ink import PLAIN, Ink
from natoasia.views.manual import manual

PAGE = """# Asking

A paragraph of several words
over two lines, with

- an item that is long enough
  to go on, and
- another.

    ferry*      words that begin so, whatever the width may be
"""


def test_prose_is_set_anew_and_examples_are_not() -> None:
    assert list(manual(PAGE, 24, PLAIN)) == [
        "Asking",
        "",
        "A paragraph of several",
        "words over two lines,",
        "with",
        "",
        "- an item that is long",
        "  enough to go on, and",
        "- another.",
        "",
        "    ferry*      words that begin so, whatever the width may be",
    ]


def test_a_pipe_has_the_page_as_it_is() -> None:
    assert list(manual(PAGE, None, PLAIN)) == ["Asking", *PAGE.splitlines()[1:]]
    assert next(iter(manual(PAGE, None, Ink(colour=True)))) == "\x1b[1mAsking\x1b[22m"


@pytest.mark.parametrize("room", [80, 88])
def test_the_page_on_queries_fits_a_terminal(room: int) -> None:
    assert max(map(width, manual(query_page(), room, PLAIN))) <= room
