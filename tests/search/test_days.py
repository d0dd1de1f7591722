"""Dates are read as ranges of days; what can mean two days is refused."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from natoasia.errors import QueryError
from natoasia.search import parse_query
from natoasia.search.days import days_of, known_days
from natoasia.search.spoken_days import spoken
from natoasia.search.values import days, length


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2023", "2023-01-01", "2023-12-31"),
        ("2023-02", "2023-02-01", "2023-02-28"),
        ("2024-2", "2024-02-01", "2024-02-29"),
        ("2023-12", "2023-12-01", "2023-12-31"),
        ("9999-12", "9999-12-01", "9999-12-31"),
        ("2023-01-29", "2023-01-29", "2023-01-29"),
        ("2023/1/29", "2023-01-29", "2023-01-29"),
        ("jan 2023", "2023-01-01", "2023-01-31"),
        ("January, 2023", "2023-01-01", "2023-01-31"),
        ("29 Jan 2023", "2023-01-29", "2023-01-29"),
        ("Jan. 29, 2023", "2023-01-29", "2023-01-29"),
        ("29th january 2023", "2023-01-29", "2023-01-29"),
        ("29-jan-2023", "2023-01-29", "2023-01-29"),
        ("29/01/2023", "2023-01-29", "2023-01-29"),
        ("01/29/2023", "2023-01-29", "2023-01-29"),
        ("03.03.2023", "2023-03-03", "2023-03-03"),
        ("20230129", "2023-01-29", "2023-01-29"),
        ("01/2023", "2023-01-01", "2023-01-31"),
        ("1.2023", "2023-01-01", "2023-01-31"),
        ("2023-Q1", "2023-01-01", "2023-03-31"),
        ("q4 2023", "2023-10-01", "2023-12-31"),
        ("1990s", "1990-01-01", "1999-12-31"),
    ],
)
def test_a_date_covers_days(text: str, first: str, last: str) -> None:
    expected = date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal()
    assert days_of(text) == expected


@pytest.mark.parametrize("text", ["", "x", "23", "2023-13", "2023-02-30", "01/02/2023", "foo 2023"])
def test_what_is_no_one_date_is_refused(text: str) -> None:
    with pytest.raises(QueryError):
        days_of(text)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("4th of March 2031", "2031-03-04", "2031-03-04"),
        ("the 4th of march, 2031", "2031-03-04", "2031-03-04"),
        ("in march 2031", "2031-03-01", "2031-03-31"),
        ("Tuesday 4 March 2031", "2031-03-04", "2031-03-04"),
        ("tue, march 4, 2031", "2031-03-04", "2031-03-04"),
        ("2031-03-04T12:00", "2031-03-04", "2031-03-04"),
        ("2031-03-04 12:00:30Z", "2031-03-04", "2031-03-04"),
        ("early march 2031", "2031-03-01", "2031-03-10"),
        ("mid-march 2031", "2031-03-11", "2031-03-20"),
        ("late Feb 2031", "2031-02-21", "2031-02-28"),
        ("early 2031", "2031-01-01", "2031-04-30"),
        ("mid-2031", "2031-05-01", "2031-08-31"),
        ("late 2031", "2031-09-01", "2031-12-31"),
        ("the early 1990s", "1990-01-01", "1993-12-31"),
        ("late 1990s", "1997-01-01", "1999-12-31"),
        ("h1 2031", "2031-01-01", "2031-06-30"),
        ("2031-H2", "2031-07-01", "2031-12-31"),
        ("first half of 2031", "2031-01-01", "2031-06-30"),
        ("the second quarter of 2031", "2031-04-01", "2031-06-30"),
        ("last quarter of 2031", "2031-10-01", "2031-12-31"),
        ("2031-W10", "2031-03-03", "2031-03-09"),
        ("week 10 of 2031", "2031-03-03", "2031-03-09"),
        ("2031-2033", "2031-01-01", "2033-12-31"),
        ("4-6 march 2031", "2031-03-04", "2031-03-06"),
        ("March 4-6, 2031", "2031-03-04", "2031-03-06"),
        ("summer 2031", "2031-06-01", "2031-08-31"),
        ("in the fall of 2031", "2031-09-01", "2031-11-30"),
        ("winter 2031-32", "2031-12-01", "2032-02-29"),
        ("winter of 2031/2032", "2031-12-01", "2032-02-29"),
        ("late summer 2031", "2031-08-01", "2031-08-31"),
        ("early q2 2031", "2031-04-01", "2031-04-30"),
        ("end of march 2031", "2031-03-21", "2031-03-31"),
        ("the beginning of 2031", "2031-01-01", "2031-04-30"),
        ("middle of march 2031", "2031-03-11", "2031-03-20"),
        ("month of march 2031", "2031-03-01", "2031-03-31"),
        ("during the year 2031", "2031-01-01", "2031-12-31"),
        ("week of 5 march 2031", "2031-03-03", "2031-03-09"),
        ("march-april 2031", "2031-03-01", "2031-04-30"),
        ("march and april 2031", "2031-03-01", "2031-04-30"),
        ("around 2031", "2030-01-01", "2032-12-31"),
        ("circa march 2031", "2031-02-01", "2031-04-30"),
        ("about 5 march 2031", "2031-03-02", "2031-03-08"),
        ("march '98", "1998-03-01", "1998-03-31"),
        ("the 90s", "1990-01-01", "1999-12-31"),
        ("1990's", "1990-01-01", "1999-12-31"),
    ],
)
def test_a_date_as_sentences_give_it(text: str, first: str, last: str) -> None:
    expected = date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal()
    assert days_of(text) == expected


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("4 mar", 'has no year; write "4 mar 2023"'),
        ("march", 'has no year; write "march 2023"'),
        ("march 4th", "has no year"),
        ("summer", 'has no year; write "summer 2023" or "last summer"'),
        ("winter 2031", "write winter 2030-31 or winter 2031-32"),
        ("q3", "has no year; write 2023-q3"),
        ("h2", "has no year; write 2023-h2"),
        ("4/3", "write the year in full"),
        ("4 mar 31", "write the year in full"),
        ("4.3.31", "the year in full"),
        ("unknown", "-has:date"),
        ("*", "found by has:date"),
        ("monday 4 march 2031", "‘4 march 2031’ is a Tuesday, no Monday"),
        ("2031-w60", "no week of the calendar"),
        ("late 4 march 2031", "a month, a season, a year and ten years have parts"),
        ("third half of 2031", "write 2023"),
        ("6-4 march 2031", "write 2023"),
        ("monday yesterday", "write 2023"),
        ("smarch 2031", "write 2023"),
    ],
)
def test_what_is_nearly_a_date_is_refused_with_what_to_write(text: str, said: str) -> None:
    with pytest.raises(QueryError, match=re.escape(said)):
        days_of(text)


@given(st.text("0123456789-/.: tw of earlymidhqrchsu", max_size=30))
def test_no_text_breaks_the_reading_of_dates(text: str) -> None:
    try:
        first, last = days_of(text)
    except QueryError:
        return
    assert first <= last


@given(st.dates())
def test_every_day_is_read_as_itself(day: date) -> None:
    assert days_of(day.isoformat()) == (day.toordinal(), day.toordinal())
    assert days(f"{day.isoformat()}..{day.isoformat()}") == (day.toordinal(), day.toordinal())


def test_quotes_may_stand_around_the_ends_of_a_range() -> None:
    assert days('"29 jan 2023".."31 jan 2023"') == days("2023-01-29..2023-01-31")
    for quoted in ("date:'29 jan 2023'", "date:‘29 jan 2023’", "date:“29 jan 2023”"):
        assert parse_query(f"{quoted} seoul").root == parse_query("date:2023-01-29 seoul").root


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("2023-01-05 to 2023-02-01", "2023-01-05..2023-02-01"),
        ("5 jan 2023 - 1 feb 2023", "2023-01-05..2023-02-01"),
        ("jan..mar 2023", "2023-01..2023-03"),
        ("5..12 jan 2023", "2023-01-05..2023-01-12"),
        ("2020s", "2020..2029"),
        ("2022–2023", "2022..2023"),
        ("2023-01–2023-03", "2023-01..2023-03"),
        ("4–6 march 2023", "2023-03-04..2023-03-06"),
        ("march 4–6, 2023", "2023-03-04..2023-03-06"),
        ("from jan to mar 2023", "2023-01..2023-03"),
        ("between 4 jan 2023 and 6 jan 2023", "2023-01-04..2023-01-06"),
        ("2023-01-29..31", "2023-01-29..2023-01-31"),
        ("2023-01-29..02-02", "2023-01-29..2023-02-02"),
        ("2023-01..03", "2023-01..2023-03"),
        ("1998..99", "1998..1999"),
        ("after 2023", ">2023"),
        ("Before jan 2023", "<2023-01"),
        ("until 2023-01", "<=2023-01"),
        ("from 2023", ">=2023"),
        ("from summer 2022 to spring 2023", "2022-06..2023-05"),
        ("2023 onwards", ">=2023"),
        ("2023+", ">=2023"),
        ("2023-", ">=2023"),
        ("older than 2023", "<2023"),
        ("later than jan 2023", ">2023-01"),
        ("not before 2023", ">=2023"),
        ("up to 2023", "<=2023"),
    ],
)
def test_a_range_as_people_write_it(text: str, same: str) -> None:
    assert days(text) == days(same)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("today", "2023-02-01", "2023-02-01"),
        ("yesterday", "2023-01-31", "2023-01-31"),
        ("this week", "2023-01-30", "2023-02-05"),
        ("last week", "2023-01-23", "2023-01-29"),
        ("this month", "2023-02-01", "2023-02-28"),
        ("last month", "2023-01-01", "2023-01-31"),
        ("last year", "2022-01-01", "2022-12-31"),
        ("this year", "2023-01-01", "2023-12-31"),
        ("past 3 days", "2023-01-30", "2023-02-01"),
        ("last 2 weeks", "2023-01-19", "2023-02-01"),
        ("wednesday", "2023-02-01", "2023-02-01"),
        ("thu", "2023-01-26", "2023-01-26"),
        ("last monday", "2023-01-30", "2023-01-30"),
        ("tomorrow", "2023-02-02", "2023-02-02"),
        ("day before yesterday", "2023-01-30", "2023-01-30"),
        ("3 days ago", "2023-01-29", "2023-01-29"),
        ("a week ago", "2023-01-23", "2023-01-29"),
        ("2 months ago", "2022-12-01", "2022-12-31"),
        ("one year ago", "2022-01-01", "2022-12-31"),
        ("past week", "2023-01-26", "2023-02-01"),
        ("last 24 hours", "2023-01-31", "2023-02-01"),
        ("next week", "2023-02-06", "2023-02-12"),
        ("last weekend", "2023-01-28", "2023-01-29"),
        ("this weekend", "2023-02-04", "2023-02-05"),
        ("last quarter", "2022-10-01", "2022-12-31"),
        ("this quarter", "2023-01-01", "2023-03-31"),
        ("two weeks ago", "2023-01-16", "2023-01-22"),
        ("a couple weeks ago", "2023-01-16", "2023-01-22"),
        ("a fortnight ago", "2023-01-16", "2023-01-22"),
        ("past ten days", "2023-01-23", "2023-02-01"),
        ("past fortnight", "2023-01-19", "2023-02-01"),
        ("this morning", "2023-02-01", "2023-02-01"),
        ("last night", "2023-01-31", "2023-01-31"),
        ("last june", "2022-06-01", "2022-06-30"),
        ("last january", "2023-01-01", "2023-01-31"),
        ("this february", "2023-02-01", "2023-02-28"),
        ("next june", "2023-06-01", "2023-06-30"),
        ("june last year", "2022-06-01", "2022-06-30"),
        ("last spring", "2022-03-01", "2022-05-31"),
        ("this winter", "2022-12-01", "2023-02-28"),
        ("last winter", "2021-12-01", "2022-02-28"),
        ("this summer", "2023-06-01", "2023-08-31"),
    ],
)
def test_days_are_named_from_today_on(text: str, first: str, last: str) -> None:
    expected = date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal()
    assert spoken(text, date(2023, 2, 1)) == expected


def test_no_number_of_years_is_too_many() -> None:
    assert spoken("9999 years ago", date(2023, 2, 1)) == (1, 365)


def test_no_other_word_names_days() -> None:
    assert not any(map(spoken, ("", "mo", "next time", "last", "mondays", "past days")))


def test_an_impossible_date_of_an_article_is_unknown() -> None:
    assert known_days("2023-02-31") is None
    assert known_days(None) is None


@pytest.mark.parametrize(
    ("text", "same"),
    [
        (">2023-01", "2023-02-01.."),
        (">=2023-01", "2023-01-01.."),
        ("<2023-01", "..2022-12-31"),
        ("<=2023-01", "..2023-01-31"),
        ("2023-01…2023-02", "2023-01-01..2023-02-28"),
    ],
)
def test_other_ways_to_write_a_range(text: str, same: str) -> None:
    assert days(text) == days(same)


@pytest.mark.parametrize(
    "text", ["..", "2023..2024..2025", ">", "2024..2023", "..x", "around 9999", "march-foo 2023"]
)
def test_what_is_no_range_is_refused(text: str) -> None:
    with pytest.raises(QueryError):
        days(text)


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        (">300", 301, None),
        (">=300", 300, None),
        ("<300", None, 299),
        ("<=1,300", None, 1300),
        ("=300", 300, 300),
        ("300", 300, 300),
        ("300..", 300, None),
        ("..300", None, 300),
    ],
)
def test_lengths(text: str, least: int | None, most: int | None) -> None:
    assert length(text) == (least, most)
