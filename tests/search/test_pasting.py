"""What is pasted is read for its words, whatever signs stand in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from natoasia.search import Index, parse_query
from natoasia.search.parse import LONGEST
from natoasia.search.pasting import LOOKED_FOR, NOTE, passage
from natoasia.search.syntax import All, Not, Word

from .conftest import REPORTS, row

SENTENCE = (
    "The ferry did not sail on Sunday, or so it was said by the harbour-master (Ana Lund): "
    "“the quay – as of today” - was closed 'for good' and the 1,400 people in it were stuck"
)


def words(text: str) -> list[str]:
    root = parse_query(text).root
    parts = root.parts if isinstance(root, All) else (root,)
    return [part.text for part in parts if isinstance(part, Word)]


def test_a_passage_is_its_words_once_each() -> None:
    query = parse_query(f"{SENTENCE}. The ferry was the Ferry of the harbour.")
    assert query.notes == (NOTE,)
    assert words(query.text)[:6] == ["ferry", "did", "sail", "Sunday", "so", "said"]
    assert len({word.lower() for word in words(query.text)}) == len(words(query.text))
    assert not {"not", "or", "and", "the"} & set(words(query.text))


@pytest.mark.parametrize(
    "text",
    [
        f"{SENTENCE} person:lund",
        f"{SENTENCE} NOT tallinn",
        f"{SENTENCE} (fog OR storm)",
        f"{SENTENCE} -tallinn",
        f"{SENTENCE} ferr*",
        '"the ferry did not sail on sunday, or so it was said by the master of the port"',
        "ferry or quay or harbour or port or pier or jetty or dock or wharf or berth or slip",
        "the ferry did not sail on sunday",
        "the of and to in is it on was for with at",
    ],
)
def test_a_query_stays_a_query(text: str) -> None:
    assert NOTE not in parse_query(text).notes


def test_a_shouted_passage_is_one_too() -> None:
    assert parse_query(SENTENCE.upper()).notes == (NOTE,)


def test_of_a_long_passage_the_first_words_are_looked_for() -> None:
    long = " ".join(f"the word{number} was in it" for number in range(3 * LONGEST // 10))
    assert len(long) > LONGEST
    assert len(words(long)) == LOOKED_FOR


@given(st.text(max_size=200))
def test_any_text_is_a_passage_or_none(text: str) -> None:
    assert all(word.text for word in passage(text or " "))


@pytest.mark.parametrize("one", REPORTS, ids=lambda one: one.id)
def test_a_report_is_found_by_what_it_says(index: Index, one: object) -> None:
    report = next(each for each in REPORTS if each is one)
    found = index.ids(parse_query(f"{report.headline or ''} {report.body}"))
    assert report.id in found


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Re: ferry sails", "ferry sails"),
        ("RE: Fwd: ferry sails", "ferry sails"),
        ("AW: WG: ferry sails", "ferry sails"),
    ],
)
def test_the_subject_of_a_mail_is_what_stands_behind_its_mark(text: str, meant: str) -> None:
    query = parse_query(text)
    assert query.root == parse_query(meant).root
    assert query.notes[0].startswith("‘")
    assert "of an e-mail was left out" in query.notes[0]


@pytest.mark.parametrize("text", ["re: ", "Re: ", "report: ferry", "Reno: ferry"])
def test_what_only_looks_like_a_subject_stays(text: str) -> None:
    assert not any("e-mail" in note for note in parse_query(text).notes)


def test_a_headline_tells_not_and_excludes_nothing(empty: Index) -> None:
    empty.add([row("one", "The council votes not to leave the port or the quay.")])
    for text in ("votes not to leave", "Council Votes Not To Leave", "The Port Or Council"):
        assert empty.ids(parse_query(text)) == ("one",), text
    for text in ("votes not council", "votes NOT council"):
        root = parse_query(text).root
        assert isinstance(root, All)
        assert isinstance(root.parts[1], Not)
