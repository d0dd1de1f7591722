"""Nothing is lost: the segments of any text touch, cover it, and hold what their spans say."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from natoasia.model import Article, Document, Stated
from natoasia.parsing import parse

# Characters that decide something: line breaks of every kind, marks, brackets, letters, digits.
CHARACTERS = (
    "\n\r\t \f\v\x00\x1c\x85\u2028\u2029\u00a0\u200b\ufeff\ud800aZé,.:;-–—_()[]'\"“”’*#/@©1209年"
)
PIECES = (
    "By Ann Example",
    "Published: Jan 29, 2023",
    "date 2023-01-30 ",
    "03/04/2023",
    "SEOUL (Reuters) - ",
    "BUSAN, Jan. 29, 2023 (Yonhap) -- ",
    "The Straits Times",
    "PHOTO: EPA-EFE",
    "(With inputs from agencies)",
    "REUTERS",
    "Join ST's Telegram channel and more.",
    "Advertisement",
    "Bridge closes after a ship hits it",
    "The bridge was closed on Sunday, police said.",
    "# ",
    "title: ",
    "\r\n",
    "\n\n",
    " ",
    ". ",
)
ANY_TEXT = st.text() | st.text(alphabet=CHARACTERS) | st.lists(st.sampled_from(PIECES)).map("".join)


def read(text: str, *stated: Stated) -> Article:
    return parse(Document(path="any.txt", text=text, stated=stated))


def assert_covered(article: Article, text: str) -> None:
    at = 0
    for segment in article.segments:
        assert segment.start == at
        assert segment.end > segment.start
        assert segment.text == text[segment.start : segment.end]
        at = segment.end
    assert at == len(text)
    assert article.text == text


@given(ANY_TEXT)
@settings(max_examples=400, deadline=None)
@example("")
@example("\x1fa\xff\xff\xff\r\x1f*\x1f*\x1da_\x1d.~\x1d'\x1d\x1f]\x1dAparagrapa")
@example("\n")
@example("\r")
@example("one line")
@example("\ufeff\r\n\r\nA headline\rA paragraph, with a lone carriage return.\f\fAnother one.")
def test_segments_cover_any_text(text: str) -> None:
    article = read(text)
    assert_covered(article, text)


@given(ANY_TEXT)
@settings(max_examples=200, deadline=None)
def test_evidence_points_into_the_text(text: str) -> None:
    for evidence in read(text).evidence:
        assert evidence.span is not None
        start, end = evidence.span
        assert 0 <= start <= end <= len(text)
        assert evidence.rule


@given(ANY_TEXT)
@settings(max_examples=200, deadline=None)
def test_a_field_is_filled_from_chosen_evidence_and_only_from_it(text: str) -> None:
    article = read(text)
    for field in ("date", "headline", "source", "dateline", "language"):
        chosen = [e.value for e in article.evidence if e.field == field and e.chosen]
        assert chosen == ([value] if (value := getattr(article, field)) is not None else [])
    for field in ("agencies", "byline"):
        chosen = [e.value for e in article.evidence if e.field == field and e.chosen]
        assert list(getattr(article, field)) == chosen


@given(ANY_TEXT)
@settings(max_examples=100, deadline=None)
def test_the_body_is_the_paragraphs(text: str) -> None:
    article = read(text)
    paragraphs = [segment.text.strip() for segment in article.of_kind("paragraph")]
    assert article.body == "\n\n".join(paragraphs)


@pytest.mark.parametrize("text", [" ", "\n\n\n", " \r\n\t\f "])
def test_blanks_alone_are_one_unknown_segment(text: str) -> None:
    article = read(text)
    assert [(s.kind, s.text) for s in article.segments] == [("unknown", text)]
    assert article.body == ""


def test_an_empty_text_has_no_segments() -> None:
    assert read("").segments == ()


def test_line_breaks_of_other_systems_change_no_field() -> None:
    text = (
        "Bridge closes after a ship hits it\n\nBy Ann Example\nThe Straits Times\n2023-01-29\n\n"
        "SEOUL (Reuters) - The bridge was closed on Sunday, police said.\n\nNobody was hurt.\n"
    )
    unix = read(text)
    assert (unix.date, unix.source, unix.agencies) == (
        "2023-01-29",
        "The Straits Times",
        ("Reuters",),
    )
    for line_break in ("\r\n", "\r"):
        other = read(text.replace("\n", line_break))
        assert_covered(other, text.replace("\n", line_break))
        for field in ("date", "headline", "source", "agencies", "byline", "dateline", "language"):
            assert getattr(other, field) == getattr(unix, field)
        assert other.body == unix.body


def test_what_the_container_has_read_is_set_aside() -> None:
    text = "when = 29.1.23\n\nBridge closes\n\nThe bridge was closed, police said.\n"
    fact = Stated(field="date", value="2023-01-29T08:00:00Z", rule="front matter", span=(0, 14))
    article = read(text, fact)
    assert article.segments[0].kind == "header"
    assert (article.date, article.headline) == ("2023-01-29", "Bridge closes")
    assert_covered(article, text)
