"""A date's words are among those of a range just where the date touches the range."""

from __future__ import annotations

from datetime import date

from hypothesis import assume, example, given
from hypothesis import strategies as st

from natoasia.search.days import known_days
from natoasia.search.periods import words_of, words_within

YEARS = ["y2015", "y2016", "y2017"]

days = st.dates(date(2015, 1, 1), date(2017, 12, 31))
precise = st.sampled_from([4, 7, 10])
ends = st.none() | days.map(date.toordinal)


@given(days, precise, ends, ends)
@example(date(2016, 2, 29), 10, date(2016, 2, 29).toordinal(), date(2016, 2, 29).toordinal())
@example(date(2016, 1, 1), 4, date(2016, 12, 31).toordinal(), None)
@example(date(2016, 1, 1), 7, None, date(2016, 1, 1).toordinal())
def test_a_date_is_found_by_the_ranges_it_touches(
    day: date, length: int, first: int | None, last: int | None
) -> None:
    assume(first is None or last is None or first <= last)
    covered = known_days(day.isoformat()[:length])
    assert covered is not None
    touches = (first is None or first <= covered[1]) and (last is None or covered[0] <= last)
    shared = {*words_of(*covered)} & {*words_within(first, last, YEARS)}
    assert bool(shared) == touches


@given(ends, ends)
def test_a_range_is_some_dozens_of_words(first: int | None, last: int | None) -> None:
    assert len(words_within(first, last, YEARS)) < 100


def test_the_ends_of_the_calendar_are_ranges_too() -> None:
    assert words_within(0, date.max.toordinal(), ["y0001", "y9999"]) == ["y0001", "y9999"]
    assert words_within(1, 1, ["y0001"]) == ["o0001", "o0001-01", "d0001-01-01"]
