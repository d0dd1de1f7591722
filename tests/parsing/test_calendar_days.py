"""The days sentences speak of."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from natoasia.calendar_days import MARK, SPOKEN_DAY, day_marks, day_mentions
from natoasia.written_dates import as_date, written_dates
from natoasia.years_meant import nearest

SUNDAY = dt.date(2023, 1, 29)


def said(text: str, published: dt.date | None = SUNDAY) -> list[tuple[str, str | None]]:
    return [(text[m.start : m.end], m.iso) for m in day_mentions(text, 0, len(text), published)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He arrived on Sunday.", [("Sunday", "2023-01-29")]),
        ("He arrived on Monday.", [("Monday", "2023-01-23")]),
        ("He arrived last Sunday.", [("last Sunday", "2023-01-22")]),
        ("He meets them next Tuesday.", [("next Tuesday", "2023-01-31")]),
        ("He will meet the minister on Tuesday.", [("Tuesday", "2023-01-31")]),
        ("He is due to meet the minister on Tuesday.", [("Tuesday", "2023-01-31")]),
        ("Talks are scheduled for Friday.", [("Friday", "2023-02-03")]),
        ("On Monday, the chief has meetings scheduled.", [("Monday", "2023-01-30")]),
        ("He said on Friday that it will rain.", [("Friday", "2023-01-27")]),
        ("It will rain, he said on Friday.", [("Friday", "2023-01-27")]),
        ("Ann Example on Friday proposed a plan that will cost.", [("Friday", "2023-01-27")]),
        ("Ann Example on Sunday proposed a plan that will cost.", [("Sunday", "2023-01-29")]),
        ("He is scheduled to speak on Sunday.", [("Sunday", "2023-01-29")]),
        ("He speaks next Sunday.", [("next Sunday", "2023-02-05")]),
        ("He is likely to visit the port on Tuesday.", [("Tuesday", "2023-01-31")]),
        ("Talks are likely on Thursday.", [("Thursday", "2023-02-02")]),
        ("She is expected to arrive on Wednesday.", [("Wednesday", "2023-02-01")]),
        ("Ministers are set to meet on Friday.", [("Friday", "2023-02-03")]),
        ("He plans to travel on Saturday.", [("Saturday", "2023-02-04")]),
        ("The mayor is to meet him on Tuesday.", [("Tuesday", "2023-01-31")]),
        ("He hopes to return on Saturday.", [("Saturday", "2023-02-04")]),
        ("He planned to stop before he returns to the U.S. Friday.", [("Friday", "2023-02-03")]),
        ("He sat next to Ida Lund at Friday's match.", [("Friday", "2023-01-27")]),
        ("She argued that a vote in May is wrong.", [("May", "2023-05")]),
        ("She will meet Sen. Lund on Friday.", [("Friday", "2023-02-03")]),
        ("They agreed to meet on Thursday.", [("Thursday", "2023-02-02")]),
        ("The strike could start on Friday.", [("Friday", "2023-02-03")]),
        ("The court may rule on Thursday.", [("Thursday", "2023-02-02")]),
        ("It most likely sank on Thursday, and divers found it.", [("Thursday", "2023-01-26")]),
        ("The fire was likely caused by rats on Friday.", [("Friday", "2023-01-27")]),
        ("He could not sail on Friday.", [("Friday", "2023-01-27")]),
        ("It rained in May, on Friday it snowed.", [("May", "2022-05"), ("Friday", "2023-01-27")]),
        ("The vote was put off until Tuesday.", [("Tuesday", "2023-01-31")]),
        ("Until Tuesday, he was well.", [("Tuesday", "2023-01-24")]),
        ("Fourteen states vote on Super Tuesday.", []),
        ("It will rain. He left on Friday.", [("Friday", "2023-01-27")]),
        ("He came on Jan 29 and left.", [("Jan 29", "2023-01-29")]),
        ("He came on 28 December and left.", [("28 December", "2022-12-28")]),
        ("The summit will open on March 3.", [("March 3", "2023-03-03")]),
        ("Work must end by March 10.", [("March 10", "2023-03-10")]),
        ("On Monday, Jan. 16, a court sat.", [("Jan. 16", "2023-01-16")]),
        ("They brace for a hearing on Thursday.", [("Thursday", "2023-02-02")]),
        ("Her words to USA Today were plain.", []),
        ("It passed after the Sept. 11 attacks.", []),
        ("As told on Oct 23, '16 it rained.", []),
        ("He spoke yesterday.", [("yesterday", "2023-01-28")]),
        ("It opens tomorrow.", [("tomorrow", "2023-01-30")]),
        ("It joined last year.", [("last year", "2022")]),
        ("It joins next month.", [("next month", "2023-02")]),
        ("It joined last month.", [("last month", "2022-12")]),
        ("It began in December.", [("December", "2022-12")]),
        ("It will begin in March.", [("March", "2023-03")]),
        ("It takes effect in March.", [("March", "2023-03")]),
        ("A race that looms in October.", [("October", "2023-10")]),
        ("He was freed in March.", [("March", None)]),
        ("He was freed last March.", [("March", "2022-03")]),
        ("He is to be tried in October.", [("October", "2023-10")]),
        ("It will be held in early May.", [("May", "2023-05")]),
        ("It comes ahead of June.", [("June", "2023-06")]),
        ("Votes are cast this May.", [("May", "2023-05")]),
        ("It was found back in May.", [("May", "2022-05")]),
        ("It left out May, in May it thrived.", [("May", "2022-05")]),
        ("They have talks in May.", [("May", "2023-05")]),
        ("They have talks in August.", [("August", None)]),
        ("It was closed in January of last year.", [("January", "2022-01"), ("last year", "2022")]),
        ("It opened in May of 2016.", [("May of 2016", "2016-05")]),
        ("The show runs through July 12.", [("July 12", "2023-07-12")]),
        ("It holds until the deadline of 31 May.", [("31 May", "2023-05-31")]),
        ("It was sent on 1 May of that year.", [("1 May", None)]),
        ("The deadly May 5 incident is costly.", [("May 5", None)]),
        ("The bridge fell on May 5.", [("May 5", None)]),
        ("The bridge collapsed on May 5.", [("May 5", "2022-05-05")]),
        ("It will be released on May 5.", [("May 5", "2023-05-05")]),
        ("It ends in the week of Monday 6 March.", [("6 March", "2023-03-06")]),
        ("It began in 2014.", [("2014", "2014")]),
        ("In 2014 it began. Since January it rains.", [("2014", "2014"), ("January", "2023-01")]),
        ("It began on February 24, 2022.", [("February 24, 2022", "2022-02-24")]),
        ("About 2,014 people and 29 ships may march.", []),
        ("On February 30 nothing happened.", []),
    ],
)
def test_a_day_is_resolved_against_the_publication(
    text: str, found: list[tuple[str, str | None]]
) -> None:
    assert said(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The vote is expected in January.", [("January", "2024-01")]),
        ("In April he said that he would not go.", [("April", "2023-04")]),
        ("Those who will remember it as in May.", [("May", "2023-05")]),
        ("It closed on March 3.", [("March 3", "2023-03-03")]),
        ("The talks of March 3 are over.", [("March 3", "2023-03-03")]),
    ],
)
def test_in_autumn_the_months_of_the_year_are_behind(
    text: str, found: list[tuple[str, str | None]]
) -> None:
    assert said(text, dt.date(2023, 10, 18)) == found


def test_without_a_publication_date_only_what_is_written_in_full_is_known() -> None:
    text = "On Sunday, on Jan 29, yesterday, last year and in December, as on January 5, 2021."
    known = dict(said(text, None))
    assert known.pop("January 5, 2021") == "2021-01-05"
    assert len(known) == 5
    assert set(known.values()) == {None}


def test_an_open_order_is_no_event_day() -> None:
    assert said("It began on 03/04/2022.") == []


@given(st.text(), st.none() | st.dates(dt.date(1700, 1, 1), dt.date(2090, 1, 1)))
@settings(deadline=None)
def test_any_text_gives_spans_inside_it(text: str, published: dt.date | None) -> None:
    for mention in day_mentions(text, 0, len(text), published):
        assert 0 <= mention.start < mention.end <= len(text)


@given(st.dates(dt.date(1700, 1, 1), dt.date(2090, 1, 1)))
def test_a_weekday_is_never_after_publication_without_a_cue(published: dt.date) -> None:
    for day in ("Monday", "Sunday"):
        ((_, iso),) = said(f"He left on {day}.", published)
        assert iso is not None
        assert 0 <= (published - dt.date.fromisoformat(iso)).days <= 6


def test_february_29_is_of_a_leap_year() -> None:
    assert nearest(2, 29, SUNDAY) == dt.date(2020, 2, 29)
    assert nearest(2, 29, SUNDAY, ahead=True) == dt.date(2024, 2, 29)


@given(st.dates(dt.date(1600, 1, 1), dt.date(2100, 12, 31)))
def test_a_date_is_read_however_it_is_written(day: dt.date) -> None:
    for form in (f"{day:%B} {day.day}, {day.year}", f"{day.day} {day:%b} {day.year}", str(day)):
        (found,) = written_dates(f"on {form} and")
        assert (found.iso, found.precision) == (day.isoformat(), "day")


def test_a_date_the_calendar_lacks_is_none() -> None:
    assert as_date(2023, 2, 29) is None
    assert as_date(1234, 5, 6) is None
    assert list(written_dates("2023-02-29, 31 June 2023, 12.34.2023, 192.168.2023")) == []


PIECES = """
    Mon Tues Sun day to year month last next this coming in of by from since until during late
    early mid Jan Febr uary May Dec ember . , - 29 2023 1st to yester morrow night 年 1月 2 日 the a
""".split()


@given(st.lists(st.sampled_from([*PIECES, " ", " "]), max_size=12).map("".join))
def test_where_no_mark_of_a_day_stands_none_is_mentioned(text: str) -> None:
    marks = day_marks(text)
    # Of years that overlap, as in `292023`, the first is enough.
    everywhere = {match.start() for match in re.finditer(f"(?={MARK.pattern})", text)}
    assert everywhere.issuperset(marks)
    assert bool(marks) == bool(everywhere)
    found = [*SPOKEN_DAY.finditer(text), *written_dates(text)]
    for start, end in ((one.start, one.end) for one in day_mentions(text, 0, len(text), SUNDAY)):
        assert any(start <= mark < end for mark in marks)
    assert marks or not found


# Every way in which a day can begin: what stands before a word decides how it is read at all.
OPENINGS = (
    "Sunday|last Sunday|next Sunday|this Sunday|coming Sunday|Jan 29|Sept. 4|29 January|4th of May"
    "|in January|since January|until January|during January|late January|early January"
    "|mid-January|Last January|last January|Next January|next January|this January|by January"
    "|of January|Today|today|Yesterday|yesterday|Tomorrow|tomorrow|Tonight|tonight|Last month"
    "|last month|This year|this year|Next year|next year|in 2012|since 2012|until 2012|by 2012"
    "|of 2012|from 2012|during 2012"
).split("|")


@pytest.mark.parametrize("opening", OPENINGS)
def test_every_way_to_name_a_day_is_read(opening: str) -> None:
    assert said(f"It ended {opening} at sea.")


@pytest.mark.parametrize(
    "text",
    [
        "Sign up for our harbour letter today.",
        "Sign up today for more.",
        "To read more, subscribe to the Courier today.",
        "Donate to the bridge fund today!",
        "It is free. Register today.",
    ],
)
def test_the_day_a_reader_is_asked_for_is_none(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ministers sign a pact today.",
        "Order was restored today.",
        "Join the talks, the envoy told them. They met today.",
        "He donated the bridge today.",
    ],
)
def test_what_is_done_today_is_of_that_day(text: str) -> None:
    assert said(text)
