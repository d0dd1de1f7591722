from __future__ import annotations

import random
from array import array
from typing import TYPE_CHECKING

import pytest

from natoasia.linking import Bag, Constraints, bag, link, link_more
from natoasia.linking.bags import hashed
from natoasia.linking.words import distinct, in_order

if TYPE_CHECKING:
    from natoasia.model import Article


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


def test_a_new_report_joins_its_story_and_the_rest_is_left_alone() -> None:
    bags = desk(20)
    new = {"007-2": bags.pop("007-2")}

    grown = link_more(new, bags, {}, link(bags, {}).edges)

    assert ("007-0", "007-1", "007-2") in grown.groups
    assert all("007-2" in edge[:2] for edge in grown.edges)


def test_a_desk_that_grew_is_as_one_linked_at_once() -> None:
    bags = desk(30)
    ids = random.Random(2).sample(sorted(bags), len(bags))
    old = {id_: bags[id_].dumps() for id_ in ids[:60]}
    new = {id_: bags[id_].dumps() for id_ in ids[60:]}

    grown = link_more(new, old, {}, link(old, {}).edges)

    whole = set(link(bags, {}).groups)
    assert set(grown.groups) <= whole
    assert {id_ for group in grown.groups for id_ in group} >= set(new)


def test_scores_of_new_edges_are_near_those_of_a_full_linking() -> None:
    bags = desk(20)
    new = {id_: bags[id_] for id_ in ("003-1", "011-0")}
    old = {id_: each for id_, each in bags.items() if id_ not in new}
    full = {edge[:2]: edge.score for edge in link(bags, {}).edges}

    grown = link_more(new, old, {}, link(old, {}).edges)

    assert grown.edges
    for edge in grown.edges:
        assert edge.score == pytest.approx(full[edge[:2]], rel=0.05)


def test_the_first_reports_of_a_desk_are_linked_as_any() -> None:
    bags = desk(3)

    assert link_more(bags, {}, {}, ()).groups == link(bags, {}).groups


def test_nothing_new_changes_nothing() -> None:
    grown = link_more({}, desk(2), {}, ())

    assert grown.groups == ()
    assert grown.edges == ()


def test_rulings_hold_for_new_reports(quake: Article, quake_again: Article) -> None:
    rulings = Constraints(apart=((quake.id, quake_again.id),))

    grown = link_more(
        {quake_again.id: bag(quake_again)}, {quake.id: bag(quake)}, {}, (), constraints=rulings
    )

    assert (quake_again.id,) in grown.groups


def test_edges_of_reports_that_are_gone_are_passed_over(quake: Article) -> None:
    bags = desk(2)
    edges = [*link(bags, {}).edges, *link({**bags, "gone": bags["000-0"]}, {}).edges]

    grown = link_more({quake.id: bag(quake)}, bags, {}, edges)

    assert grown.groups == ((quake.id,),)


def test_many_bags_read_at_once_are_those_read_one_by_one() -> None:
    wide = Bag(array("I", [hashed(str(number % 300)) for number in range(400)]))
    bags = [*desk(2).values(), Bag(array("I")), wide]

    words, known = in_order([each.dumps() for each in bags]), distinct(bags)

    assert words.sizes.tolist() == [len(each.words) for each in bags]
    assert words.hashes.tolist() == [word for each in bags for word in each.words]
    assert known.sizes.tolist() == [len(set(each.words)) for each in bags]
