"""Pages made to hurt: each is read or refused, in time that grows with the page and no faster."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest

from natoasia.errors import InputError
from natoasia.reading import read
from natoasia.reading.pages import MOST_TAGS

REPORT = "<p>The crews of the island ferries went back to work on Saturday, after a week.</p>" * 3
SMALL, FACTOR = 1_500, 6
ALLOWED = 3.0
"""How far over linear a run may be on a busy machine; a square would be at 6."""
FASTEST = 0.05
"""Seconds; what takes less says nothing about its growth."""


def page(body: str) -> bytes:
    return f"<!DOCTYPE html><html><body>{body}{REPORT}</body></html>".encode()


def seconds(unit: str, count: int) -> float:
    raw = page(unit * count)
    start = time.process_time()
    with suppress(InputError):
        read("page.html", raw)
    return time.process_time() - start


@pytest.mark.parametrize(
    "unit",
    [
        "<div>",
        "<p>",
        "<li>a",
        "<br>",
        "<table><tr><td>",
        "<i>",
        '<a href="x">y',
        "<",
        "<!--",
        '<a "',
    ],
)
def test_time_is_linear(unit: str) -> None:
    pytest.importorskip("trafilatura")
    seconds(unit, 10)
    small = min(seconds(unit, SMALL) for _ in range(2))
    assert seconds(unit, SMALL * FACTOR) <= max(small, FASTEST) * FACTOR * ALLOWED


def test_a_page_of_too_many_tags_is_refused_at_once() -> None:
    pytest.importorskip("trafilatura")
    with pytest.raises(InputError, match=r"a web page of 1,0\d\d,\d\d\d tags; up to 100,000"):
        read("page.html", page("<b>x</b>" * (MOST_TAGS * 5)))
