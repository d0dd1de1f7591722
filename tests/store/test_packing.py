from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from natoasia.errors import StoreDamagedError
from natoasia.model import Article, Evidence, FieldName, Name, Segment, SegmentKind, text_id
from natoasia.store import compressing, packing, unpacking
from natoasia.store.names import KINDS, name_number, number_of
from natoasia.store.records import Row, split
from natoasia.text import name_key

WORDS = st.text(min_size=1, max_size=12)
LISTED = st.text(st.characters(blacklist_characters="\x1f"), min_size=1, max_size=12)
"""No name holds the unit separator that parts them in a column."""
SHARES = st.floats(0, 1)
patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""An article takes long to draw where other work takes the machine; it proves as much."""
FIELDS = dict(zip(packing.NAME_FIELDS, KINDS, strict=True))


@st.composite
def segmented(draw: st.DrawFn) -> tuple[Segment, ...]:
    segments: list[Segment] = []
    at = 0
    for text in draw(st.lists(st.text(max_size=40), max_size=5)):
        kind: SegmentKind = draw(st.sampled_from(get_args(SegmentKind)))
        segments.append(Segment(kind=kind, start=at, end=at + len(text), text=text))
        at += len(text)
    return tuple(segments)


@st.composite
def span_in(draw: st.DrawFn, length: int) -> tuple[int, int]:
    start, end = sorted((draw(st.integers(0, length)), draw(st.integers(0, length))))
    return start, end


@st.composite
def named(draw: st.DrawFn, kind: str, text: str) -> Name:
    spans = tuple(draw(st.lists(span_in(len(text)), max_size=3)))
    surface = tuple(dict.fromkeys(text[slice(*span)] for span in spans))
    place: dict[str, Any] = {
        "geonames_id": draw(st.none() | st.integers(1, 10**8)),
        "country": draw(st.none() | st.just("KR")),
        "latitude": draw(st.none() | st.floats(-90, 90)),
        "longitude": draw(st.none() | st.floats(-180, 180)),
    }
    fields: dict[str, Any] = {
        "kind": kind,
        "name": draw(WORDS),
        "as_written": draw(st.just(surface) | st.tuples(WORDS)),
        "spans": spans,
        "confidence": draw(SHARES),
    }
    return Name(**fields, **(place if draw(st.booleans()) else {}))


@st.composite
def evidence_in(draw: st.DrawFn, text: str) -> Evidence:
    span = draw(st.none() | span_in(len(text)))
    written = text[slice(*span)] if span else "none"
    return Evidence(
        field=draw(st.sampled_from(get_args(FieldName))),
        value=draw(st.just(written) | WORDS),
        span=span,
        rule=draw(WORDS),
        confidence=draw(SHARES),
        chosen=draw(st.booleans()),
    )


@st.composite
def articles(draw: st.DrawFn) -> Article:
    segments = draw(segmented())
    text = "".join(item.text for item in segments)
    body = packing.body_of(segments)
    dated: tuple[Any, Any] = draw(
        st.sampled_from(
            [(None, None), ("2023-01-30", "day"), ("2023-01", "month"), ("2023", "year")]
        )
    )
    names: dict[str, Any] = {
        field: tuple(draw(st.lists(named(kind, text), max_size=3)))
        for field, kind in FIELDS.items()
    }
    return Article(
        id=text_id(text),
        path=draw(WORDS),
        span=draw(st.none() | span_in(len(text))),
        date=dated[0],
        date_precision=dated[1],
        headline=draw(st.none() | WORDS),
        source=draw(st.none() | WORDS),
        agencies=tuple(draw(st.lists(LISTED, max_size=2))),
        byline=tuple(draw(st.lists(WORDS, max_size=2))),
        dateline=draw(st.none() | WORDS),
        body=draw(st.just(body) | st.text(max_size=20)),
        **names,
        language=draw(st.none() | st.just("en")),
        segments=segments,
        evidence=tuple(draw(st.lists(evidence_in(text), max_size=3))),
    )


def stored(article: Article) -> Row:
    """Return the row that the store would give back."""
    made = packing.entry(article, b"")
    span = made.span or (None, None)
    fields = (made.date, made.source, made.agencies, made.headline, made.language)
    return (article.id, made.path, *span, *fields, made.text_bytes, made.whole)


@patient
@given(articles())
def test_an_article_comes_back_as_it_was(article: Article) -> None:
    back = unpacking.article_of(stored(article))
    assert back == article
    assert back.text == article.text


@patient
@given(articles())
def test_an_index_row_says_what_the_article_says(article: Article) -> None:
    row = unpacking.index_row_of((*stored(article), "lead", 3))
    assert row.body == article.body
    assert (row.agencies, row.byline) == (article.agencies, article.byline)
    for names, forms in ((article.people, row.people), (article.places, row.places)):
        assert set(forms) == {form for name in names for form in (name.name, *name.as_written)}


def test_a_record_cut_off_before_its_names_is_damage(article: Callable[[str], Article]) -> None:
    made = stored(article("The ferry was late."))
    *rest, whole = made
    for end in (made[-2], made[-2] + 9):
        with pytest.raises(StoreDamagedError, match="cannot be read"):
            unpacking.index_row_of((*rest, whole[:end], "lead", 3))


@patient
@given(articles())
def test_names_of_one_key_have_one_number(article: Article) -> None:
    names = (*article.people, *article.places, *article.organisations)
    for name, kept in zip(names, packing.entry(article, b"").names, strict=True):
        number = number_of(name.kind, name.name, name.geonames_id)
        where = (name.country, name.geonames_id, name.latitude, name.longitude)
        assert kept == (number, name.kind, name.name, len(name.spans), *where)


def test_a_text_that_only_repeats_takes_little_room(article: Callable[[str], Article]) -> None:
    made = packing.entry(article("The ferry was late again. " * 400), b"")
    assert len(compressing.deflate(made.whole)) < 400


@pytest.mark.parametrize(
    ("one", "other"),
    [("Yoon Suk-yeol", "YOON SUK YEOL"), ("Beyoncé", "Beyonce"), ("Lee Jong‑sup", "Lee Jong-Sup")],
)
def test_a_name_is_matched_however_it_is_spelt(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


def test_the_same_word_is_another_name_as_another_kind() -> None:
    assert name_number("person", "Jordan") != name_number("place", "Jordan")
    assert name_number("person", "Jo-Ann Lee") == name_number("person", "JO ANN LEE")


def test_a_name_of_signs_alone_keeps_a_key() -> None:
    assert name_key("***") == "***"


def test_a_lead_is_the_first_sentence_on_one_line() -> None:
    assert packing.lead_of("The ferry\nwas late. It rained.") == "The ferry was late."


def test_a_lead_without_an_end_is_cut_at_a_word() -> None:
    lead = packing.lead_of("ferry " * 10_000)
    assert lead.endswith("ferry…")
    assert len(lead) <= packing.LEAD_LIMIT + 1


def test_no_body_has_no_lead() -> None:
    assert packing.lead_of("") == ""


def test_bytes_that_were_not_packed_are_damage() -> None:
    with pytest.raises(StoreDamagedError):
        compressing.inflate(b"not deflated")


def test_a_record_that_is_cut_short_is_damage() -> None:
    with pytest.raises(StoreDamagedError):
        unpacking.text_and_record(4, b"text[1, 2")


def test_an_empty_column_holds_nothing() -> None:
    assert split("") == ()
    assert split("Reuters\x1fAP") == ("Reuters", "AP")
