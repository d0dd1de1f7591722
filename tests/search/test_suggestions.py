"""A question that finds nothing is answered with what was probably meant, never changed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from natoasia.rows import Filters
from natoasia.search import Index, parse_query
from natoasia.search.vocabulary import distance, edits, slips

from .conftest import row

WORDS = st.text(alphabet="abcd", max_size=6)


@pytest.mark.parametrize(
    ("query", "suggestion"),
    [
        ("ammunitoin", "ammunition"),
        ("ammunitoin seoul", "ammunition seoul"),
        ("seoul -tokyo amunition", "seoul -tokyo ammunition"),
        ("headline:arives", "headline:arrives"),
        ("person:stoltenburg", "person:stoltenberg"),
        ('"urgent ned"', '"urgent need"'),
        ("stoltenburgh", "stoltenberg"),
        ("ammunitoin weapons qqq", "ammunition weapons"),
        ('"more military ammunition"', "more military ammunition"),
        ("military,ammunition", "military ammunition"),
        (
            "https://courier.example/2023/military-need-for-ammunition?id=7",
            "military need for ammunition",
        ),
    ],
)
def test_a_near_spelling_that_finds_something_is_offered(
    index: Index, query: str, suggestion: str
) -> None:
    asked = parse_query(query)
    assert index.search(asked).total == 0
    assert suggestion in index.suggest(asked)
    assert all(index.search(parse_query(one)).total for one in index.suggest(asked))


def test_a_query_that_was_mended_is_helped_too(index: Index) -> None:
    asked = parse_query("ammunitoin (")
    assert asked.notes
    assert "ammunition (" in index.suggest(asked)


def test_the_words_no_report_has_are_named(index: Index) -> None:
    assert index.missing(parse_query("seoul qwertz -nothere (tokyo or zzzz)")) == ("qwertz", "zzzz")
    assert index.missing(parse_query("seoul tokyo")) == ()
    assert index.missing(parse_query("who:seoul qwertz")) == ("person:seoul", "qwertz")


def test_nothing_near_nothing_offered(index: Index) -> None:
    for text in ("qwertzuiop", "person:qwertz", "qwertz or zzzz", '"qwertz zzzz"'):
        assert index.suggest(parse_query(text)) == ()


def test_a_loosened_query_asks_for_most_of_the_words_and_says_so(index: Index) -> None:
    asked = parse_query("urgent ammunitoin helicopters")
    loose = index.loosen(asked)
    assert loose is not None
    assert index.ids(loose) == ("ammo",)
    assert "most of them" in loose.notes[0]
    assert loose.notes[1:] == (
        "‘ammunitoin’ is in no report; read as ‘ammunition’",
        "‘helicopters’ is in no report",
    )


def test_fields_and_exclusions_stay_strict_when_loosened(index: Index) -> None:
    loose = index.loosen(parse_query("seoul support helicopters -ammunition has:headline"))
    assert loose is not None
    assert index.ids(loose) == ()
    assert index.loosen(parse_query("helicopters has:date")) is None


@given(WORDS, WORDS)
def test_one_edit_anywhere_is_a_distance_of_at_most_one(one: str, two: str) -> None:
    near = two in edits(one, len(one))
    assert near == (distance(one, two, 1) <= 1) or one == two


def test_distance() -> None:
    assert distance("ammunition", "ammunitoin", 2) == 1
    assert distance("abc", "abc", 2) == 0
    assert distance("kitten", "sitting", 2) == 3


def test_slips_are_found_wherever_they_are(empty: Index) -> None:
    empty.add([row("a", "kyiv kiev stoltenberg attack")])
    searcher = empty._searcher
    for slip in ("tattack", "attac", "ttack", "attakc", "xttack", "attackx"):
        assert set(slips(searcher, "text", slip)) == {"attack"}
    for slip in ("stoltenburgh", "stoltenber", "toltenberg", "tsoltenberg"):
        assert set(slips(searcher, "text", slip)) == {"stoltenberg"}
    assert slips(searcher, "text", "ky") == {}


def test_two_slips_are_offered_and_not_found_unasked(empty: Index) -> None:
    empty.add([row("one", "Tomorrow the rooney match."), row("two", "Another day.")])
    for typed, meant in (("tommorow", "tomorrow"), ("rooony", "rooney")):
        assert not empty.total(parse_query(f"{typed}~"))
        assert empty.suggest(parse_query(typed)) == (meant,)


def test_another_name_of_a_place_is_offered_as_a_place(empty: Index) -> None:
    empty.add([row("one", "Fog in Oldhaven.", places=("Oldhaven",), called=("Staryport",))])
    for typed, meant in (
        ("staryport", "place:staryport"),
        ("Staryport fog", "place:Staryport fog"),
    ):
        assert empty.suggest(parse_query(typed))[0] == meant


def test_a_field_is_not_left_behind_without_its_value(index: Index) -> None:
    assert index.suggest(parse_query("path:qwertzuiop")) == ()


def test_each_part_is_counted_where_all_together_find_nothing(index: Index) -> None:
    asked = parse_query('seoul -tokyo date:1980 (jakarta or "urgent need") words:>9 has:date')
    assert index.parts(asked) == (
        ("seoul", 3), ("-tokyo", 10), ("date:1980-01-01..1980-12-31", 0),
        ('(jakarta or "urgent need")', 3), ("words:10..", 4), ("has:date", 7),
    )  # fmt: skip
    assert index.parts(parse_query("seoul")) == ()


@given(st.text("abcé", max_size=8), st.text("abcé", max_size=8), st.integers(0, 3))
def test_slips_are_counted_as_rapidfuzz_counts_them(one: str, two: str, most: int) -> None:
    assert distance(one, two, most) == OSA.distance(one, two, score_cutoff=most)


def test_reports_with_more_of_the_words_come_first_and_slips_are_told(empty: Index) -> None:
    empty.add(
        [
            row("rare", "The governess went to Munster."),
            *(row(f"b{letter}", "The government said so.") for letter in "abcdefghijklm"),
            *(row(f"c{letter}", "A minister said so.") for letter in "abcdefghijklm"),
            row("both", "A government and its minister had a long day in the capital."),
        ]
    )
    loose = empty.loosen(parse_query("goverment minster capitol"))
    assert loose is not None
    assert [hit.id for hit in empty.search(loose).hits][:2] == ["both", "rare"]
    assert loose.notes[1:] == (
        "‘goverment’ is in no report so written; read as ‘government’ too",
        "‘minster’ is in no report; read as ‘minister’, ‘munster’",
        "‘capitol’ is in no report; read as ‘capital’",
    )


def test_one_wrong_word_of_a_name_is_offered_two_slips_away(empty: Index) -> None:
    empty.add([row("a", "Fish.", people=("Tony Blair",)), row("b", "Fish.", people=("Al Blake",))])
    query = parse_query('person:"tony blare"')
    assert empty.suggest(query) == ('person:"tony blair"',)


@pytest.mark.parametrize(
    ("query", "offered"),
    [
        ("courier", "source:courier"),
        ("seoul courier weapons", "seoul source:courier weapons"),
        ("archive", "path:archive"),
        ("who:seoul weapon", "place:seoul weapon"),
        ("place: stoltenberg", "person:stoltenberg"),
        ("headline:ammunition", "ammunition"),
        ("source:reuters", "agency:reuters"),
        ("person:lund", "byline:lund"),
        ("author:tokyo", "place:tokyo"),
        ("2022-12 fog", "date:2022-12 fog"),
        ("-tokyo 2023-02-11", "-tokyo date:2023-02-11"),
    ],
)
def test_a_word_is_offered_where_it_is_known(index: Index, query: str, offered: str) -> None:
    assert index.suggest(parse_query(query))[0] == offered


@pytest.mark.parametrize(
    ("query", "offered"),
    [
        ("source:the harbour courier", 'source:"the harbour courier"'),
        ("asked source: the harbour courier shells", 'asked source:"the harbour courier" shells'),
        ('person:karl oster -tokyo "named"', 'person:"karl oster" -tokyo "named"'),
    ],
)
def test_a_name_of_several_words_is_offered_in_quotes(
    index: Index, query: str, offered: str
) -> None:
    assert index.suggest(parse_query(query))[0] == offered


@pytest.mark.parametrize(
    ("query", "filters", "offered"),
    [
        ("ammunitoin", Filters(source=("courier",)), ("ammunition",)),
        ("ammunitoin", Filters(source=("ledger",)), ()),
        ("ammunitoin", Filters(since="2024"), ()),
        ("seoul", Filters(source=("couirer",)), ("seoul source:courier",)),
        ("seoul", Filters(person=("yoom suk yeol",)), ('seoul person:"yoon suk yeol"',)),
        ("ammunitoin", Filters(source=("couirer",)), ("ammunition source:courier",)),
        ("", Filters(source=("couirer",)), ("source:courier",)),
        ("fog", Filters(source=("couirer",)), ()),
    ],
)
def test_what_is_offered_finds_something_under_the_filters_too(
    index: Index, query: str, filters: Filters, offered: tuple[str, ...]
) -> None:
    assert index.suggest(parse_query(query, filters)) == offered


@pytest.mark.parametrize(
    ("query", "offered"),
    [
        ("adress", '"a dress"'),
        ("headline:adress", 'headline:"a dress"'),
        ("gover ment", "goverment"),
        ("goverment day", "government day"),
    ],
)
def test_a_blank_too_few_or_too_many_is_offered(empty: Index, query: str, offered: str) -> None:
    empty.add(
        [
            row("dress", "She wore a dress, that dress, no dress.", headline="For a dress"),
            row("typed", "The goverment fell."),
            *(row(f"b{letter}", "The government had a good day.") for letter in "abcdefghijklm"),
        ]
    )
    assert empty.suggest(parse_query(query))[0] == offered
