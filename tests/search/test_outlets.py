"""Outlets are found by words of their names, however many there are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from natoasia.search import Index, outlets, parse_query

from .conftest import QUIET, row

WORDS = "The,Daily,Harbour,Post,Post-Courier,O’Brien’s,OBrien,Post Courier,U.S.,Cork".split(",")
NAMES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)


@QUIET
@given(st.lists(NAMES, max_size=6), NAMES)
def test_names_looked_through_give_what_reports_looked_through_give(
    empty: Index, names: list[str], asked: str
) -> None:
    empty.delete(empty.ids(parse_query("")))
    empty.add(row(f"r{at}", "Text.", source=name) for at, name in enumerate(names))
    query = parse_query(f'source:"{asked}"')
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(outlets, "MOST", -1)
        one_by_one = empty.found(query)
    assert empty.found(query) == one_by_one
    assert empty.search(query).total == len(one_by_one)


def test_rare_outlets_count_more(empty: Index) -> None:
    empty.add(row(f"r{at}", "A ferry.", source="The Common Post") for at in range(9))
    empty.add([row("rare", "A ferry.", source="The Garrow Post")])
    query = parse_query('ferry (source:"common post" or source:"garrow post")')
    first = empty.search(query).hits[0]
    assert first.id == "rare"


def test_an_outlet_that_is_not_there_has_no_reports(empty: Index) -> None:
    empty.add([row("one", "A ferry.", source="The Garrow Post")])
    assert not empty.search(parse_query('source:"garrow herald"')).total
