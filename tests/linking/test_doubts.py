"""Doubt: where most likenesses are chance, one must be larger to be believed."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from natoasia.linking import Edge, Edges, doubts_of, group
from natoasia.linking.clusters import THRESHOLD
from natoasia.linking.doubts import ALONE, DATED, doubt, threshold

FAINT, SURE = 0.07, 0.5


def desk(faint: int, sure: int) -> Edges:
    """Reports of which so many pairs are a little alike, and so many surely."""
    names = [f"r{one:03}" for one in range(60)]
    pairs = combinations(names, 2)
    scores = [FAINT] * faint + [SURE] * sure
    return Edges.of(Edge(*pair, score) for pair, score in zip(pairs, scores, strict=False))


def test_in_a_dossier_there_is_none() -> None:
    assert doubt(desk(faint=40, sure=40)) == 0


def test_of_a_desk_without_a_likeness_little_is_known() -> None:
    assert doubt(desk(faint=0, sure=0)) == pytest.approx(ALONE)


@given(st.integers(0, 800), st.integers(0, 400), st.integers(1, 400))
def test_it_grows_with_what_is_faint_and_shrinks_with_what_is_sure(
    faint: int, sure: int, more: int
) -> None:
    assert doubt(desk(faint + more, sure)) >= doubt(desk(faint, sure))
    assert doubt(desk(faint, sure + more)) <= doubt(desk(faint, sure))


def test_a_known_day_leaves_less_of_it() -> None:
    assert doubts_of({"a": None, "b": "2031-05", "c": "2031-05-04"}, 0.1) == pytest.approx(
        {"a": 0.1, "b": 0.1, "c": 0.1 * DATED}
    )
    assert threshold(None, None, 0.1) == pytest.approx(THRESHOLD + 0.1)
    assert threshold(None, "2031-05-04", 0.1) == pytest.approx(THRESHOLD + 0.1 * (1 + DATED) / 2)


def test_a_likeness_is_believed_in_a_dossier_and_not_among_many_chances() -> None:
    pair = Edges.of([Edge("a", "b", 0.16)])

    assert group(pair.ids, pair, doubts={"a": 0.05, "b": 0.05}) == (("a", "b"),)
    assert group(pair.ids, pair, doubts={"a": 0.08, "b": 0.08}) == (("a",), ("b",))


def test_doubt_about_a_group_is_that_about_its_reports() -> None:
    edges = Edges.of([Edge("a", "b", 0.5), Edge("a", "c", 0.16), Edge("b", "c", 0.16)])
    about = {"a": 0.0, "b": 0.0, "c": 0.1}

    assert group(edges.ids, edges, doubts=about) == (("a", "b", "c"),)
    assert group(edges.ids, edges, doubts={**about, "a": 0.1}) == (("a", "b"), ("c",))
