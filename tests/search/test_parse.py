"""Nothing a person types breaks the reading of a query; what is wrong is pointed at."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from typing import cast

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from natoasia.errors import QueryError
from natoasia.rows import Filters
from natoasia.search import parse_query, plain_text
from natoasia.search.pasting import NOTE
from natoasia.search.syntax import (
    All,
    Any,
    Days,
    Everything,
    Has,
    InStory,
    Length,
    Near,
    Node,
    Not,
    Phrase,
    Word,
    asked_for,
)

PIECES = st.sampled_from(
    'a b -c " ( ) or and not NEAR NEAR/3 near/0 date: date:2023 date:jan 2023 .. has: has:date '
    'person: person:"a b" words:>3 | * ~ x* y~ “q” - -- : foo:bar story:z lang:( ２０２３'.split(
        " "
    )
)


@given(st.one_of(st.text(), st.lists(PIECES).map(" ".join), st.lists(PIECES).map("".join)))
@example("(" * 5_000)
@example("-" * 5_000)
@example("not " * 2_000)
@example("x" * 20_000)
@example("date:9999-12")
@example("date:0000")
@example("date:999999999999..")
@example("words:>99999999999999999999")
@example("\ud800 person:\ud800")
def test_any_text_is_read_or_refused_in_words(text: str) -> None:
    with suppress(QueryError):
        parse_query(text)
    assert parse_query(plain_text(text[:5_000])).notes in ((), (NOTE,))


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("", Everything()),
        ("  ", Everything()),
        ("a", Word("a")),
        ("a b", All((Word("a"), Word("b")))),
        ("a AND b", All((Word("a"), Word("b")))),
        ("a b or c", Any((All((Word("a"), Word("b"))), Word("c")))),
        ("a (b | c)", All((Word("a"), Any((Word("b"), Word("c")))))),
        ("-a", Not(Word("a"))),
        ("not not a", Word("a")),
        ("−a", Not(Word("a"))),
        ("suk-yeol", Word("suk-yeol")),
        ('"a b"', Phrase("a b")),
        ("«a b»", Phrase("a b")),
        ('"a b"~3', Phrase("a b", gap=3)),
        ("a*", Word("a", "prefix")),
        ("a~", Word("a", "fuzzy")),
        ("a~2", Word("a", "fuzzy")),
        ("person:a*", Word("a", "prefix", "person")),
        ("Who:a", Word("a", field="person")),
        ("title:(a or b)", Any((Word("a", field="headline"), Word("b", field="headline")))),
        ("a NEAR b", Near(Word("a"), Word("b"), 10)),
        ("a near/3 b", Near(Word("a"), Word("b"), 3)),
        ("a near b", All((Word("a"), Word("near"), Word("b")))),
        ("has:people", Has("person")),
        ("words:>=300", Length(300, None)),
        ("words:<1,000", Length(None, 999)),
        ("words:300..500", Length(300, 500)),
        ("words:300-500", Length(300, 500)),
        ("story:abc", InStory("abc")),
        ("http://a.b/c", Word("http://a.b/c")),
        ("10:30", Word("10:30")),
        ("Analysis: why", All((Word("Analysis:"), Word("why")))),
    ],
)
def test_a_query_means(text: str, root: object) -> None:
    query = parse_query(text)
    # Tuples of one shape are equal whatever their names: compare what they are called too.
    assert repr(query.root) == repr(root)
    assert query.notes == ()


@pytest.mark.parametrize(
    ("text", "meant", "note"),
    [
        ('"a b', '"a b"', "quotation mark"),
        ("(a or b", "(a or b)", "never closed"),
        ("a)", "a", "too many"),
        (")a(b", "a b", "too many"),
        ("a or", "a", "one side"),
        ("or a", "a", "one side"),
        ("a not", "a", "nothing after"),
        ("a NEAR", "a", "NEAR"),
        ("(a b) NEAR c", "a b c", "NEAR"),
        ('a ""', "a", "empty phrase"),
        ('a b"', "a b", "quotation mark too many"),
        ("a !!", "a", "holds no word"),
    ],
)
def test_a_slip_is_read_leniently_and_said(text: str, meant: str, note: str) -> None:
    query = parse_query(text)
    assert flat(query.root) == flat(parse_query(meant).root)
    assert any(note in one for one in query.notes)
    assert all(one.splitlines()[1].strip() == text.strip() for one in query.notes)


@pytest.mark.parametrize("joiner", ["NEAR3", "near/3", "near3", "w/3", "W/3", "NEAR/3"])
def test_near_is_written_as_press_databases_have_it(joiner: str) -> None:
    assert parse_query(f"fog {joiner} harbour").root == Near(Word("fog"), Word("harbour"), 3)


@pytest.mark.parametrize("word", ["near", "nearby", "w3", "nearly3", "w/e"])
def test_other_words_are_not_near(word: str) -> None:
    assert Word(word) in cast("All", parse_query(f"fog {word} harbour").root).parts


def test_a_name_of_two_words_wants_quotes() -> None:
    (note,) = parse_query("fog person:Ana Lund").notes
    assert note.splitlines() == [
        'only ‘Ana’ is of ‘person:’; person:"Ana Lund" takes all of it',
        "  fog person:Ana Lund",
        "             ^^^",
    ]
    for quiet in ("person:ana lund", 'person:"Ana Lund" Fog', "person:Ana fog", "path:Ana Lund"):
        assert not parse_query(quiet).notes


def test_what_is_read_leniently_is_pointed_at() -> None:
    (note,) = parse_query('seoul "urgent need').notes
    assert note.splitlines() == [
        "a quotation mark was never closed; the phrase runs to the end",
        '  seoul "urgent need',
        "        ^",
    ]


def test_plain_words_mean_nothing_but_themselves() -> None:
    query = parse_query(plain_text('persn:stoltenberg or "yoon (date:soon NEAR -tanks'))
    assert flat(query.root) == [
        repr(part)
        for part in (
            Word("persn"),
            Word("stoltenberg"),
            Phrase("or"),
            Word("yoon"),
            Word("date"),
            Word("soon"),
            Phrase("NEAR"),
            Word("tanks"),
        )
    ]


def flat(node: Node) -> list[str]:
    if isinstance(node, All):
        return [one for part in node.parts for one in flat(part)]
    return [repr(node)]


def test_an_unknown_field_is_pointed_at_with_a_suggestion() -> None:
    with pytest.raises(QueryError) as caught:
        parse_query("tanks persn:stoltenberg")
    assert str(caught.value).splitlines() == [
        "there is no field ‘persn’; did you mean ‘person’?",
        "  tanks persn:stoltenberg",
        "        ^^^^^",
    ]
    assert caught.value.place == (6, 11)


@pytest.mark.parametrize(
    ("text", "under"),
    [
        ("a date:2023-13 b", "2023-13"),
        ("a date:2023-02-30", "2023-02-30"),
        ("date:01/02/2023", "01/02/2023"),
        ("date:2023..2022", "2023..2022"),
        ("since:soon", "soon"),
        ("words:many", "many"),
        ("has:dat", "dat"),
    ],
)
def test_a_bad_value_is_pointed_at(text: str, under: str) -> None:
    with pytest.raises(QueryError) as caught:
        parse_query(text)
    shown, carets = str(caught.value).splitlines()[-2:]
    assert shown[carets.index("^") : carets.rindex("^") + 1] == under


def test_a_date_of_several_words_needs_no_quotes() -> None:
    spaced, quoted = parse_query("date:29 jan 2023 tanks"), parse_query('date:"29 jan 2023" tanks')
    assert spaced.root == quoted.root
    assert (
        parse_query("date:mon 30 jan 2023 tanks").root == parse_query("date:2023-01-30 tanks").root
    )
    assert parse_query("date:between 2022 and 2023 a").root == parse_query("date:2022..2023 a").root
    assert parse_query("date:2023 summit").root == All(
        (parse_query("date:2023").root, Word("summit"))
    )


def test_filters_are_the_same_as_fields() -> None:
    filters = Filters(("a", "b"), ("c",), ("d",), "2023-01", "2023-02", "q7")
    query = parse_query("x or y", filters)
    assert isinstance(query.root, All)
    assert query.root.parts[0] == parse_query("x or y").root
    assert query.root.parts[1] == parse_query('person:("a" or "b")').root
    assert Days(date(2023, 1, 1).toordinal(), None) in query.root.parts
    assert Days(None, date(2023, 2, 28).toordinal()) in query.root.parts
    assert InStory("q7") in query.root.parts


def test_a_filter_that_is_no_date_is_refused() -> None:
    with pytest.raises(QueryError, match="no date"):
        parse_query("", Filters(since="yesterdayish"))


def test_a_field_may_stand_apart_from_its_value() -> None:
    assert parse_query("person: stoltenberg").root == Word("stoltenberg", field="person")
    assert parse_query("Source: why").root == All((Word("Source:"), Word("why")))


def test_before_and_after_leave_out_the_day_they_name() -> None:
    assert parse_query("before:2023").root == parse_query("date:<2023").root
    assert parse_query("after:jan 2023").root == parse_query("date:>2023-01").root


def test_a_range_may_stand_in_words() -> None:
    together = parse_query("date:5 jan 2023 to 7 feb 2023 tanks").root
    assert together == parse_query("date:2023-01-05..2023-02-07 tanks").root


def test_a_field_of_days_may_hold_a_group() -> None:
    assert parse_query("date:(2016 or 2017)").root == parse_query("date:2016 or date:2017").root
    with pytest.raises(QueryError, match="nothing in the parentheses"):
        parse_query("date:()")


@pytest.mark.parametrize("text", ["😀", '"', '""', "?", "or", "not", "and", "( )", "-"])
def test_a_query_without_a_word_is_refused(text: str) -> None:
    with pytest.raises(QueryError, match="no word"):
        parse_query(text)


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("東京 persn:x", ["  東京 persn:x", "       ^^^^^"]),
        ("서울 has:사진", ["  서울 has:사진", "           ^^^^"]),
        ("cafe\u0301 persn:x", ["  cafe\u0301 persn:x", "       ^^^^^"]),
    ],
)
def test_carets_stand_below_wide_characters(query: str, shown: list[str]) -> None:
    with pytest.raises(QueryError) as caught:
        parse_query(query)
    assert str(caught.value).splitlines()[1:] == shown


def test_of_a_long_query_the_place_is_shown() -> None:
    query = "tanks " * 40 + "persn:lund " + "tanks " * 40
    with pytest.raises(QueryError) as caught:
        parse_query(query)
    _, line, carets = str(caught.value).splitlines()
    assert (line[:3], line[-1]) == ("  …", "…")
    assert len(line) < 80
    assert line[carets.index("^") : carets.rindex("^") + 1] == "persn"
    assert caught.value.place == (240, 245)


@pytest.mark.parametrize(
    ("query", "same"),
    [
        ("date:2023-01 .. 2023-03 tanks", "date:2023-01..2023-03 tanks"),
        ("date:2023-01.. 2023-03 tanks", "date:2023-01..2023-03 tanks"),
        ("date:2023-01 ..2023-03 tanks", "date:2023-01..2023-03 tanks"),
        ("date:2023.. tanks", "date:2023.. tanks"),
        ("date:> 2023 tanks", "date:>2023 tanks"),
        ("words:> 300 tanks", "words:>300 tanks"),
        ("words:300 .. 500 tanks", "words:300..500 tanks"),
        ("words:300 to 1,500 tanks", "words:300..1500 tanks"),
        ("words:300 400", "words:300 400"),
    ],
)
def test_blanks_within_a_value_are_no_end(query: str, same: str) -> None:
    assert parse_query(query).root == parse_query(same).root


def test_a_star_is_anything() -> None:
    assert parse_query("*").root == parse_query("*:*").root == Everything()
    assert parse_query("person:*").root == Has("person")
    assert parse_query("-title:* tanks").root == All((Not(Has("headline")), Word("tanks")))
    assert parse_query("path:* tanks").root == Word("tanks")
    assert parse_query("tanks *").notes == ()


@pytest.mark.parametrize(
    ("query", "said"), [("fer*y", "fer*"), ("fer?y", "fer*"), ("*ferry", "prefix*")]
)
def test_a_sign_for_letters_that_is_none_is_told(query: str, said: str) -> None:
    (note,) = parse_query(query).notes
    assert note.splitlines()[0] == f"only a word’s end may be left open, as in {said}"
    assert parse_query("why? ferr* a*").notes == ()


@pytest.mark.parametrize(
    ("query", "same"),
    [
        ("city:lyon", "place:lyon"),
        ("paper:courier", "source:courier"),
        ("folder:archive", "path:archive"),
        ("year:2023", "date:2023"),
        ("day:29 jan 2023", "date:29 jan 2023"),
    ],
)
def test_a_field_goes_by_several_names(query: str, same: str) -> None:
    assert parse_query(query).root == parse_query(same).root


def test_where_a_word_looks_anyway_is_no_field() -> None:
    with pytest.raises(QueryError, match="a word without a field looks there too"):
        parse_query("body:ferry")


def test_a_season_is_read_as_in_the_north_and_it_is_said() -> None:
    query = parse_query("fog date:summer 2031 ferry")
    assert query.root == parse_query("fog date:2031-06..2031-08 ferry").root
    assert "".join(query.notes).splitlines() == [
        "seasons are those of the north: date:2031-06-01..2031-08-31",
        "  fog date:summer 2031 ferry",
        "           ^^^^^^^^^^^",
    ]


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("date:a few days ago fog", "a few days ago"),
        ("date:4 mar 31 fog", "4 mar 31"),
        ("date:soon after fog", "soon"),
        ("date:the fog", "the"),
    ],
)
def test_a_date_that_cannot_be_read_is_pointed_at_as_a_whole(query: str, place: str) -> None:
    with pytest.raises(QueryError) as raised:
        parse_query(query)
    assert raised.value.place is not None
    assert query[slice(*raised.value.place)] == place


@pytest.mark.parametrize(
    ("typed", "same"),
    [
        ("'urgent need'", '"urgent need"'),
        ("‘urgent need’", '"urgent need"'),
        ("‘urgent need’~2 fog", '"urgent need"~2 fog'),
        ("('urgent need' or fog)", '("urgent need" or fog)'),
        ("'O’Brien said'", '"O’Brien said"'),
        ("「岸田 首相」", '"岸田 首相"'),
        ("（tokyo ＯＲ 東京）", "(tokyo or 東京)"),
        ("person：stoltenberg", "person:stoltenberg"),
        ("seoul –tokyo", "seoul -tokyo"),
        ("seoul !tokyo", "seoul -tokyo"),
        ("seoul －tokyo", "seoul -tokyo"),
        ("date:>=2023 <2024", "date:>=2023 date:<2024"),
        ("words:>300 <500", "words:>300 words:<500"),
    ],
)
def test_signs_mean_what_they_mean_on_other_keyboards(typed: str, same: str) -> None:
    query = parse_query(typed)
    assert query.root == parse_query(same).root
    assert not query.notes


@pytest.mark.parametrize(
    "text", ["dogs' dinner", "o'brien 's-hertogenbosch", "'tis fog", "9 o’clock"]
)
def test_an_apostrophe_is_no_quotation_mark(text: str) -> None:
    assert all(type(one) is Word for one in asked_for(parse_query(text).root))


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("headline:fog NEAR ferry", "‘NEAR’ is of the text or the headline"),
        ("person:kim NEAR/3 person:lund", "‘NEAR/3’ is of the text or the headline"),
        ('person:"kim lund"~2', "words may stand between those of the text or the headline only"),
        ("((((fog", "a ‘(’ was never closed"),
    ],
)
def test_what_a_field_cannot_tell_is_left_out_and_said_once(query: str, said: str) -> None:
    notes = parse_query(query).notes
    assert len(notes) == 1
    assert notes[0].startswith(said)


@pytest.mark.parametrize(
    ("pasted", "typed"),
    [
        ("co\xadop\xadera\xadtion", "cooperation"),
        ("per\u200bson:lund \u200efer\xadry", "person:lund ferry"),
        ('"night\ufeff ferry"', '"night ferry"'),
        ("می\u200cشود", "میشود"),
        ("fog\u2028quay\x07", "fog quay"),
    ],
)
def test_signs_that_nobody_sees_divide_no_word_of_a_query(pasted: str, typed: str) -> None:
    assert parse_query(pasted).root == parse_query(typed).root
    assert plain_text(pasted) == plain_text(typed)
