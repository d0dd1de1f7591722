from __future__ import annotations

import random
from array import array
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from natoasia.linking import Bag, Edges, Known, Vocabulary, compare, link
from natoasia.linking.bags import hashed
from natoasia.linking.words import distinct, in_order

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping


def desk(stories: int, seed: int = 1) -> dict[str, Bag]:
    """Return the bags of stories of three reports each, half of whose words are the story's own."""
    dice = random.Random(seed)
    common = [hashed(f"common{number}") for number in range(300)]
    bags = {}
    for story in range(stories):
        own = [hashed(f"{story} own {number}") for number in range(40)]
        for report in range(3):
            words = dice.choices(common, k=60) + dice.choices(own, k=60)
            dice.shuffle(words)
            bags[f"{story:03d}-{report}"] = Bag(array("I", words))
    return bags


def compared(bags: Mapping[str, Bag], new: Collection[str]) -> Edges:
    """Return the edges of new reports, each compared with all."""

    def read(ids: Collection[str]) -> dict[str, Known]:
        return {id_: Known(None, bags[id_]) for id_ in ids if id_ in bags}

    near = {id_: [*bags, "gone"] for id_ in new}
    return compare(near, read, Vocabulary.of(bags.values()).dated([None] * len(bags)))


def test_edges_of_a_new_report_are_nearly_those_of_a_full_linking() -> None:
    bags = desk(20)
    new = {"003-1", "011-0"}
    full = {(a, b): score for a, b, score in link(bags, {}).edges if not new.isdisjoint((a, b))}

    found = {(a, b): score for a, b, score in compared(bags, new)}

    strong = {pair for pair, score in full.items() if score > 0.15}
    assert len(strong) == 4
    assert found.keys() >= strong
    assert {pair: found[pair] for pair in strong} == pytest.approx(
        {pair: full[pair] for pair in strong}, rel=0.05
    )
    assert all(not new.isdisjoint(pair) for pair in found)


@given(st.permutations([f"{story:03d}-{number}" for story in range(3) for number in range(2)]))
def test_the_order_of_arrival_makes_no_difference(order: list[str]) -> None:
    bags = desk(5)

    assert compared(bags, order) == compared(bags, sorted(order))


def test_where_all_is_new_all_is_compared() -> None:
    bags = desk(4)
    full = {(a, b): score for a, b, score in link(bags, {}).edges if score > 0.15}

    found = {(a, b): score for a, b, score in compared(bags, bags) if score > 0.15}

    assert found == pytest.approx(full)


def test_nothing_new_has_no_edges() -> None:
    assert compared(desk(2), ()) == ()
    assert compared({}, ["gone"]) == ()


def test_words_are_counted_a_part_at_a_time() -> None:
    bags = [*desk(5).values()]
    early, late = Vocabulary.of(bags[:9]), Vocabulary.of(bags[9:])

    both, whole = early | late, Vocabulary.of(bags)

    assert both.articles == whole.articles == 15
    assert both.hashes.tolist() == whole.hashes.tolist()
    assert both.frequencies.tolist() == whole.frequencies.tolist()


def test_words_of_a_few_reports_more_count_beside_those_of_many() -> None:
    bags = [*desk(5).values()]
    early, late, whole = (Vocabulary.of(some) for some in (bags[:9], bags[9:], bags))

    both = early.beside(late)

    assert both.articles == whole.articles
    assert both.spread(whole.hashes).tolist() == whole.frequencies.tolist()
    assert both.whole().hashes.tolist() == whole.hashes.tolist()
    assert both.whole().frequencies.tolist() == whole.frequencies.tolist()
    assert both.whole().articles == whole.articles


def test_a_vocabulary_comes_back_from_its_bytes_but_for_words_of_one_report() -> None:
    bags = [*desk(5).values(), Bag(array("I", [hashed("hapax")]))]
    given = Vocabulary.of(bags).dated(["2031-05-01", "2031-05-04", *[None] * 14])

    kept = Vocabulary.loads(given.dumps())

    assert (kept.articles, kept.near) == (given.articles, given.near)
    assert given.near < 1
    assert kept.hashes.tolist() == given.hashes[given.frequencies > 1].tolist()
    assert kept.spread(given.hashes).tolist() == [
        found if found > 1 else 0 for found in given.frequencies.tolist()
    ]


def test_many_bags_read_at_once_are_those_read_one_by_one() -> None:
    wide = Bag(array("I", [hashed(str(number % 300)) for number in range(400)]))
    bags = [*desk(2).values(), Bag(array("I")), wide]

    words, known = in_order([each.dumps() for each in bags]), distinct(bags)

    assert words.sizes.tolist() == [len(each.words) for each in bags]
    assert words.hashes.tolist() == [word for each in bags for word in each.words]
    assert known.sizes.tolist() == [len(set(each.words)) for each in bags]
