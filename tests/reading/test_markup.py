from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from natoasia.reading import markup

SNIPPETS = (
    "<",
    ">",
    "<p>",
    "</p",
    "<a href='",
    '"',
    "'",
    "<!--",
    "-->",
    "<script>",
    "x",
    " ",
    "&amp;",
)


@given(st.lists(st.sampled_from(SNIPPETS) | st.text(max_size=5), max_size=30).map("".join))
def test_pieces_never_overlap_and_always_end(text: str) -> None:
    at = 0
    for piece in markup.pieces(text):
        assert at <= piece.start < piece.end <= len(text)
        at = piece.end
    markup.plain(text)


@pytest.mark.parametrize(
    ("markup_text", "shown"),
    [
        ("<p>One.</p><p>Two<br>lines.</p>", "One.\n\nTwo\nlines."),
        ("a &lt;b&gt; &amp; &quot;c&quot;&nbsp;d", 'a <b> & "c" d'),
        ("one<script>if (a < b) { x('</p>') }</script> two", "one two"),
        ("<!-- not <p>this</p> -->seen", "seen"),
        ("3 < 4 and 5 > 2", "3 < 4 and 5 > 2"),
        ('<a title="a > b">text</a>', "text"),
        ("<div><ul><li>one<li>two</ul></div>", "one\n\ntwo"),
        ("<p>never closed", "never closed"),
        ("<?xml version='1.0'?><!DOCTYPE html>kept", "kept"),
    ],
)
def test_what_a_reader_sees(markup_text: str, shown: str) -> None:
    assert markup.plain(markup_text) == shown


@pytest.mark.parametrize(
    ("page", "seen"),
    [
        ("<p>a<style>p {}</style>b", ["<p>", "a", "b"]),
        ("a<svg><g><svg>x</svg>b</g>", ["a", "b", "</g>"]),
        ("a<svg/>b", ["a", "<svg/>", "b"]),
        ("a</noscript>b", ["a", "</noscript>", "b"]),
        ("a<template>b<p>c", ["a"]),
    ],
)
def test_what_nobody_reads_is_passed_over_up_to_its_own_end(page: str, seen: list[str]) -> None:
    assert [page[one.start : one.end] for one in markup.visible(page)] == seen


def test_attributes_with_any_quotes() -> None:
    tag = "<meta name=\"a\" Content='b &amp; c' itemprop=d checked>"
    assert markup.attributes(tag) == {
        "name": "a",
        "content": "b & c",
        "itemprop": "d",
        "checked": "",
    }


def test_elements_within_elements_belong_to_the_outer_one() -> None:
    text = '<div class="x">1<div>2</div>3</div><div class="y x">4</div><div>5</div>'
    found = [
        text[item.inner : item.inner_end] for item in markup.elements(text, "div", of_class="x")
    ]
    assert found == ["1<div>2</div>3", "4"]


def test_an_element_that_is_never_closed_reaches_to_the_end() -> None:
    (found,) = markup.elements("<td>text", "td")
    assert found == (0, 4, 8, 8)


@pytest.mark.parametrize(
    "piece",
    ["<", "<a ", "<a '", '<a "', "<!--", "<!", "</", "<p>", "<div class='x'>", "&", "<a b=c "],
)
def test_time_grows_with_length_only(piece: str) -> None:
    def seconds(text: str) -> float:
        begun = time.perf_counter()
        markup.plain(text)
        list(markup.elements(text, "div", of_class="x"))
        return time.perf_counter() - begun

    short, long = piece * 4_000, piece * 16_000
    assert seconds(long) < 40 * max(seconds(short), 0.005)
