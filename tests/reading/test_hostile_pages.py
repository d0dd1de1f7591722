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


def test_a_page_of_very_many_tags_is_read_for_its_paragraphs() -> None:
    pytest.importorskip("trafilatura")
    menu = '<nav><a href="x">The news of the world and all that is in it, today</a></nav>'
    linked = '<p><a href="x">More of the ferries and the crews that went to work again</a></p>'
    body = (menu + linked) * (MOST_TAGS // 4) + "<p>It <b>ended</b> on Sunday.</p><p>Share</p>"
    (found,) = read("page.html", page(body))
    sentence = REPORT.split(">")[1].split("<", maxsplit=1)[0]
    assert found.text.strip().split("\n\n") == ["It ended on Sunday.", *[sentence] * 3]


def test_a_long_page_with_one_article_is_that_article() -> None:
    pytest.importorskip("trafilatura")
    filler = "<p>Another report of the day that stands beside it on the page.</p>" * MOST_TAGS
    (found,) = read("page.html", page(f"<article>{REPORT}</article>{filler}"))
    assert "Another report" not in found.text
    assert found.text.count("island ferries") == 3


def test_scripts_that_hold_markup_hide_nothing() -> None:
    pytest.importorskip("trafilatura")
    stated = '{"@type": "NewsArticle", "headline": "Ferry crews return", "author": {"@id": "#a"}}'
    writer = '{"@id": "#a", "@type": "Person", "name": "Ann Vale"}'
    scripts = "".join(
        f"<script type='application/ld+json'>{value}</script>" for value in (stated, writer)
    )
    noise = "<script>var a = '<!-- <script>';</script>"
    (found,) = read("page.html", page(noise + scripts + "<h1>Ferry crews return</h1>"))
    said = {(item.field, item.value, item.rule) for item in found.stated}
    assert ("headline", "Ferry crews return", "JSON-LD headline") in said
    assert ("byline", "Ann Vale", "JSON-LD author") in said


def test_a_writer_is_read_from_the_element_that_names_them() -> None:
    pytest.importorskip("trafilatura")
    (found,) = read("page.html", page('<a href="/a" rel="author">By Ann Vale</a>'))
    assert [item.value for item in found.stated if item.field == "byline"] == ["Ann Vale"]
