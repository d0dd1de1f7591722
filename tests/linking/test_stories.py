from __future__ import annotations

import random
from array import array
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from natoasia.errors import UsageError
from natoasia.linking import Bag, Constraints, bag, explain, link
from natoasia.linking.clusters import average_linkage
from natoasia.model import Article, Document
from natoasia.parsing import parse

if TYPE_CHECKING:
    from natoasia.linking.stories import Stories

SEEDS = Path(__file__).parents[2] / "seeds"


def linked(*articles: Article, constraints: Constraints | None = None) -> Stories:
    bags = {article.id: bag(article) for article in articles}
    days = {article.id: article.date for article in articles}
    return link(bags, days, constraints=constraints or Constraints())


def groups(stories: Stories) -> set[frozenset[str]]:
    return set(map(frozenset, stories.groups))


def test_two_reports_of_one_event_are_one_story_and_others_are_not(
    quake: Article, quake_again: Article, election: Article, cup: Article
) -> None:
    stories = linked(quake, quake_again, election, cup)

    assert groups(stories) == {
        frozenset({quake.id, quake_again.id}),
        frozenset({election.id}),
        frozenset({cup.id}),
    }


def test_two_notes_of_few_words_are_no_story_for_a_word_they_share(
    make: Callable[..., Article],
) -> None:
    notes = (
        make("Talks in Marrick."),
        make("A football match in Marrick was cancelled."),
    )
    assert len(groups(linked(*notes))) == len(notes)


def test_two_short_notes_that_say_the_same_are_a_story(make: Callable[..., Article]) -> None:
    said = "magnitude 6.4 earthquake killed eleven people in Marrick on Veldora"
    notes = make(f"A {said}."), make(f"Officials: {said}, rescuers still searching houses.")
    assert len(groups(linked(*notes))) == 1


def test_the_seeds_are_one_story() -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    stories = linked(*(parse(Document(path="seed", text=text)) for text in texts))

    assert len(stories.groups) == 1


def test_nothing_gives_no_story() -> None:
    stories = linked()

    assert stories.groups == ()
    assert stories.edges == ()


def test_reports_without_words_stand_alone(make: Callable[..., Article]) -> None:
    stories = linked(make("..."), make("???"))

    assert sorted(map(len, stories.groups)) == [1, 1]


def test_the_same_report_twice_is_one_story(make: Callable[..., Article], quake: Article) -> None:
    copy = make(quake.text + "\n")

    assert len(linked(quake, copy).groups) == 1


def test_days_far_apart_weaken_an_edge_but_never_cut_it(
    quake: Article, quake_again: Article
) -> None:
    near, weeks, years = (
        linked(quake, quake_again.model_copy(update={"date": date})).edges[0].score
        for date in ("2031-03-05", "2031-04-04", "2033-03-04")
    )

    assert near / 2 > weeks > years > near / 6


def test_a_day_in_common_tells_more_on_a_desk_of_years(
    quake: Article, quake_again: Article, make: Callable[..., Article]
) -> None:
    other = [make(f"Notice number {year}.", date=f"{year}-06-01") for year in range(2011, 2031)]
    alone = linked(quake, quake_again).edges
    desk = linked(quake, quake_again, *other)
    plain = linked(*(undated_copy(a) for a in (quake, quake_again, *other)))

    pair = {quake.id, quake_again.id}
    dated, undated = (
        next(edge.score for edge in stories.edges if {edge.a, edge.b} == pair)
        for stories in (desk, plain)
    )
    assert dated >= undated
    assert alone[0].score < linked(quake, undated_copy(quake_again)).edges[0].score


def undated_copy(article: Article) -> Article:
    return article.model_copy(update={"date": None})


def test_a_year_is_not_a_day(quake: Article, quake_again: Article) -> None:
    vague = quake_again.model_copy(update={"date": "1999", "date_precision": "year"})
    undated = undated_copy(quake_again)

    assert linked(quake, vague).edges == linked(quake, undated).edges


def test_rulings_hold_together_and_apart(
    quake: Article, quake_again: Article, election: Article
) -> None:
    apart = Constraints(apart=((quake.id, quake_again.id),))
    together = Constraints(together=((quake.id, election.id),))

    assert len(linked(quake, quake_again, constraints=apart).groups) == 2
    held = groups(linked(quake, quake_again, election, constraints=together))
    assert any({quake.id, election.id} <= group for group in held)


def test_rulings_on_articles_that_are_gone_are_passed_over(quake: Article) -> None:
    gone = Constraints(together=((quake.id, "gone"),), apart=(("gone", "too"),))

    assert linked(quake, constraints=gone).groups == ((quake.id,),)


def test_rulings_that_contradict_each_other_are_refused(
    quake: Article, quake_again: Article, election: Article
) -> None:
    rulings = Constraints(
        together=((quake.id, election.id), (election.id, quake_again.id)),
        apart=((quake.id, quake_again.id),),
    )

    with pytest.raises(UsageError, match="undo one"):
        linked(quake, quake_again, election, constraints=rulings)


def test_what_an_outlet_puts_under_everything_links_nothing(
    make: Callable[..., Article], election: Article, cup: Article
) -> None:
    dice = random.Random(1)
    small_print = " ".join(f"clause{number} binding" for number in range(60))
    filler = [" ".join(f"detail{dice.randrange(10**6)}" for _ in range(70)) for _ in range(2)]
    a = make(f"{election.text}\n\n{filler[0]}\n\n{small_print}")
    b = make(f"{cup.text}\n\n{filler[1]}\n\n{small_print}")

    why = explain(a, b)

    assert len(linked(a, b).groups) == 2
    assert why.cosine > why.threshold
    assert why.score == 0
    assert why.lead_share < 0.2


def made(dice: random.Random, number: int) -> dict[str, Bag]:
    """Return bags of a few topics, some shared words, some of their own."""
    topics = [[dice.randrange(1 << 24) for _ in range(30)] for _ in range(4)]
    return {
        f"{index:08d}": Bag(array("I", dice.choices(dice.choice(topics), k=40)))
        for index in range(number)
    }


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000), st.randoms(use_true_random=False))
def test_the_order_of_arrival_does_not_matter(seed: int, shuffler: random.Random) -> None:
    bags = made(random.Random(seed), 12)
    days = {id_: f"2031-03-{1 + index % 20:02d}" for index, id_ in enumerate(bags)}
    shuffled = list(bags)
    shuffler.shuffle(shuffled)

    stories = link(bags, days)
    again = link({id_: bags[id_] for id_ in shuffled}, days)

    assert stories.groups == again.groups
    assert stories.edges == again.edges


@settings(max_examples=50, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, 9), st.integers(0, 9), st.floats(0, 1)).filter(
            lambda edge: edge[0] != edge[1]
        ),
        unique_by=lambda edge: frozenset(edge[:2]),
    )
)
def test_every_node_is_in_one_group_and_edges_come_in_any_order(
    edges: list[tuple[int, int, float]],
) -> None:
    found = average_linkage(range(10), edges, 0.3)

    assert sorted(node for group in found for node in group) == list(range(10))
    assert average_linkage(range(10), edges[::-1], 0.3) == found


def test_a_chain_does_not_hold_what_lies_far_apart() -> None:
    chain = [(node, node + 1, 0.15) for node in range(9)]

    assert max(map(len, average_linkage(range(10), chain, 0.1))) < 5


def test_two_grown_groups_need_more_than_two_reports() -> None:
    inside = [(a, b, 0.5) for part in (range(4), range(4, 8)) for a in part for b in part if a < b]
    across = [(a, b, 0.12) for a in range(4) for b in range(4, 8)]

    assert average_linkage(range(8), inside + across, 0.1) == [[0, 1, 2, 3], [4, 5, 6, 7]]
    assert average_linkage(range(2), [(0, 1, 0.12)], 0.1) == [[0, 1]]


def _topic(size: int, likeness: float) -> list[tuple[int, int, float]]:
    """Reports of one topic: any two as alike as any others."""
    return [(a, b, likeness) for a in range(size) for b in range(a + 1, size)]


def test_two_that_many_others_are_nearly_as_like_are_no_story() -> None:
    look_alikes = _topic(30, 0.08)
    pair = (0, 1, 0.16)
    alone = [pair, *((a, b, score) for a, b, score in look_alikes if a > 1)]

    assert [0, 1] in average_linkage(range(30), alone, 0.1)
    assert [0, 1] not in average_linkage(range(30), [*look_alikes[1:], pair], 0.1)


def test_a_running_story_is_no_crowd_of_itself() -> None:
    assert average_linkage(range(40), _topic(40, 0.35), 0.1) == [[*range(40)]]


def test_a_crowd_that_turns_out_to_be_one_story_is_none() -> None:
    # Twenty parts of one story come near the pair, until they are joined, at less than the pair.
    pair = [(0, 1, 0.29)]
    parts = [(a, b, 0.28) for a in range(2, 22) for b in range(a + 1, 22)]
    across = [(a, b, 0.24) for a in (0, 1) for b in range(2, 22)]

    assert average_linkage(range(22), pair + parts + across, 0.1) == [[*range(22)]]
