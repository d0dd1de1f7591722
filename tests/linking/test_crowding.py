"""How near the crowd is: kept of each report, so that few can be grouped as all would be."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest

from natoasia.linking import Edge, Edges, crowds, explain, group
from natoasia.linking.clusters import CROWD
from natoasia.linking.standing import of_one, of_two

if TYPE_CHECKING:
    from natoasia.model import Article


def edges(*rows: tuple[str, str, float]) -> Edges:
    return Edges.of(Edge(*row) for row in rows)


def topic(size: int, likeness: float) -> Edges:
    """Reports of one topic, any two as alike; of the first two a little more."""
    names = [f"r{one:02}" for one in range(size)]
    pairs = combinations(names, 2)
    return edges(*((a, b, likeness * (2 if b == "r01" else 1)) for a, b in pairs))


def test_a_story_counts_once_in_a_crowd_and_its_own_story_never() -> None:
    known = edges(("a", "b", 0.5), ("a", "c", 0.2), ("a", "d", 0.1), ("a", "e", 0.4))

    found = crowds(known, [("a", "b"), ("c", "d", "elsewhere")])

    assert found["a"] == pytest.approx((0.3 / 3 + 0.4) / CROWD)
    assert found["c"] == pytest.approx(0.2 / 2 / CROWD)
    assert "b" not in found


def test_only_the_nearest_are_a_crowd() -> None:
    many = edges(*(("a", f"b{one:02}", 0.1 + one / 1000) for one in range(CROWD + 10)))

    assert crowds(many, [])["a"] == pytest.approx(0.1 + sum(range(10, CROWD + 10)) / 1000 / CROWD)


def test_few_are_grouped_as_all_are_by_what_is_known_of_the_rest() -> None:
    every = topic(30, 0.11)
    pair = every.onto(["r00", "r01"])

    assert ("r00", "r01") not in group(every.ids, every)
    assert ("r00", "r01") in group(pair.ids, pair)
    assert ("r00", "r01") not in group(pair.ids, pair, crowds=crowds(every, []))


def test_what_holds_two_apart_is_told(quake: Article, quake_again: Article) -> None:
    link = explain(quake, quake_again)
    a, b = sorted((quake.id, quake_again.id))
    alone = ((a,), (b,))

    def because(score: float, crowd: float) -> str | None:
        known = edges((a, b, score))
        return of_two(link, (None, None), alone, known, {a: crowd, b: crowd}).because

    assert because(0.2, 0.0) is None
    assert because(0.2, 0.06) == "crowd"
    assert because(0.35, 0.2) is None
    assert because(0.06, 0.0) == "others"


def test_what_holds_two_together_is_told(
    quake: Article, quake_again: Article, cup: Article
) -> None:
    assert of_one(explain(quake, quake_again), "s").because == "likeness"
    assert of_one(explain(quake, cup), "s").because == "others"
