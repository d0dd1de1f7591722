from __future__ import annotations

import time
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from natoasia.comparing import compare
from natoasia.model import Article, Comparison, Segment

PAIRS = sorted((Path(__file__).resolve().parents[2] / "bench" / "pairs").glob("*/a.txt"))
Report = Callable[..., Article]
Pair = Callable[[str], tuple[Article, Article]]


def links(compared: Comparison) -> set[tuple[int, int]]:
    return {
        (a, b) for one in compared.alignments if one.zone == "body" for a in one.a for b in one.b
    }


@pytest.mark.parametrize("path", PAIRS, ids=lambda path: path.parent.name)
def test_no_pair_composed_for_the_project_gets_a_wrong_link(path: Path, pair: Pair) -> None:
    gold = tomllib.loads(path.with_name("gold.toml").read_text("utf-8")).get("link", [])
    right = {(x, y) for one in gold for x in one["a"] for y in one["b"]}
    compared = compare(*pair(path.parent.name))
    for a, b in links(compared):
        first, second = compared.a_sentences[a - 1].text, compared.b_sentences[b - 1].text
        assert any(first.startswith(x) and second.startswith(y) for x, y in right), (first, second)


def test_two_events_of_one_kind_may_not_be_the_same(pair: Pair) -> None:
    compared = compare(*pair("04-different-event"))
    assert compared.may_differ
    assert not compared.alignments


def test_short_reports_need_no_three_links(article: Report) -> None:
    same = "A fire in the engine room forced 214 passengers to leave the ferry Aurelia off Visby."
    a = article(same, "The ship will be towed to Paldiski.", "It was built in Gdansk.")
    b = article(same, "No one was hurt.", "Waves were high.")
    assert not compare(a, b).may_differ
    filler = [f"Speaker {n} praised garden number {n} at length." for n in range(2, 12)]
    assert compare(article(same, *filler), article(same, *["It rained all week."] * 9)).may_differ


def test_one_event_is_not_doubted(pair: Pair) -> None:
    assert not compare(*pair("02-rewrite")).may_differ


def test_a_report_is_a_copy_of_itself(seeds: tuple[Article, Article]) -> None:
    for one in seeds:
        compared = compare(one, one)
        assert links(compared) == {(n, n) for n, _ in links(compared)}
        assert len(compared.alignments) == len(compared.a_sentences)
        assert not any(link.changes for link in compared.alignments)
        assert not compared.checks
        assert not compared.house_style
        assert {quote.kind for quote in compared.quotes} <= {"same"}


def test_the_other_way_round_is_the_mirror_image(pair: Pair) -> None:
    a, b = pair("02-rewrite")
    assert links(compare(a, b)) == {(x, y) for y, x in links(compare(b, a))}


def test_moved_sentences_are_found_and_said_to_be_moved(pair: Pair) -> None:
    compared = compare(*pair("11-moved"))
    assert any(one.moved for one in compared.alignments)
    assert not any(one.moved for one in compare(*pair("01-agency-copy")).alignments)


def test_spelling_of_two_houses_is_no_change(pair: Pair) -> None:
    compared = compare(*pair("10-house-style"))
    first = next(one for one in compared.alignments if one.zone == "body")
    assert first.kind == "verbatim"
    assert first.changes == ()
    assert compared.house_style >= 5


def test_names_alone_are_no_link(article: Report) -> None:
    a = article("Mayor Ida Vance of Harwick opened the new swimming pool.", "It rained.")
    b = article("Mayor Ida Vance of Harwick sued a newspaper over a cartoon.", "Courts are slow.")
    assert not links(compare(a, b))


def test_shared_words_shown_say_something(pair: Pair) -> None:
    compared = compare(*pair("02-rewrite"))
    words = {one.text.lower() for link in compared.alignments for one in link.shared}
    assert words
    assert not words & {"the", "said", "of", "and", "with"}


def made(text: str) -> Article:
    whole = Segment(kind="paragraph", start=0, end=len(text), text=text)
    return Article(id="x", path="x", segments=(whole,) if text else ())


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300), st.text(max_size=300))
def test_any_two_texts_can_be_compared(a: str, b: str) -> None:
    compared = compare(made(a), made(b))
    for sentences, text in ((compared.a_sentences, a), (compared.b_sentences, b)):
        assert all(text[slice(*one.span)] == one.text for one in sentences)
    for one in compared.alignments:
        assert one.a
        assert one.b
        assert min(len(one.a), len(one.b)) == 1


@pytest.mark.parametrize("text", ["word " * 20_000, " 'a" * 20_000, '" ' * 20_000, "a. B " * 9_000])
def test_senseless_texts_take_no_long_time(text: str) -> None:
    began = time.process_time()
    compare(made(text), made(text + "x"))
    assert time.process_time() - began < 10


def test_an_article_without_text_is_compared_with_nothing(article: Report) -> None:
    compared = compare(made(""), article("The council met on Monday."))
    assert compared.may_differ
    assert compared.alignments == ()
