from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from natoasia.linking import Edge, describe, origins, story_ids

if TYPE_CHECKING:
    from natoasia.model import Article

IDS = st.lists(st.sampled_from("abcdefghij"), unique=True, min_size=1)
GROUPS = IDS.map(lambda ids: tuple((id_,) for id_ in ids))


def test_a_new_story_has_an_id_of_its_members() -> None:
    assert story_ids([("a", "b")], {}) == story_ids([("b", "a")], {})
    assert set(story_ids([("a", "b")], {})) != set(story_ids([("a", "c")], {}))


def test_a_story_keeps_its_id_as_it_grows() -> None:
    (name,) = story_ids([("a", "b")], {})

    assert story_ids([("a", "b", "c")], {name: ("a", "b")}) == {name: ("a", "b", "c")}


def test_a_story_that_splits_leaves_its_id_to_the_largest_part() -> None:
    ids = story_ids([("a",), ("b", "c")], {"old": ("a", "b", "c")})

    assert ids["old"] == ("b", "c")
    assert len(ids) == 2


def test_stories_that_merge_keep_the_id_of_the_larger() -> None:
    ids = story_ids([("a", "b", "c")], {"small": ("a",), "large": ("b", "c")})

    assert ids == {"large": ("a", "b", "c")}


@given(GROUPS, st.dictionaries(st.text("xyz", min_size=1), IDS.map(tuple)))
def test_every_group_gets_one_id_in_any_order(
    groups: tuple[tuple[str, ...], ...], previous: dict[str, tuple[str, ...]]
) -> None:
    ids = story_ids(groups, previous)

    assert sorted(ids.values()) == sorted(groups)
    assert story_ids(groups[::-1], previous) == ids


def test_a_story_tells_its_days_outlets_and_most_central_headline(
    quake: Article, quake_again: Article, cup: Article
) -> None:
    later = quake_again.model_copy(update={"headline": "Eleven dead on Veldora"})
    edges = [Edge(later.id, quake.id, 0.5), Edge(cup.id, later.id, 0.2)]

    story = describe("s", [cup, later, quake], edges)

    assert story.articles == (quake.id, later.id, cup.id)
    assert (story.first_day, story.last_day) == ("2031-03-04", "2031-03-05")
    assert story.outlets == ("Veldora Post", "The Mainland", "Sport Daily")
    assert story.headline == "Eleven dead on Veldora"
    assert story.origins == 3


def test_a_story_without_headlines_shows_a_lead(quake: Article) -> None:
    story = describe("s", [quake], [])

    assert story.headline is not None
    assert story.headline.startswith("A magnitude 6.4 earthquake")


def test_reports_that_credit_one_agency_are_one_origin(
    quake: Article, quake_again: Article, election: Article
) -> None:
    a = quake.model_copy(update={"agencies": ("Reuters",)})
    b = quake_again.model_copy(update={"agencies": ("REUTERS", "AP")})
    c = election.model_copy(update={"agencies": ("agencies",)})

    assert set(map(frozenset, origins([a, b, c]))) == {frozenset({a.id, b.id}), frozenset({c.id})}


def test_agencies_unnamed_are_no_common_origin(quake: Article, election: Article) -> None:
    a = quake.model_copy(update={"agencies": ("agencies",)})
    b = election.model_copy(update={"agencies": ("agencies",)})

    assert len(origins([a, b])) == 2


def test_reports_that_carry_one_copy_are_one_origin(
    make: Callable[..., Article], quake: Article
) -> None:
    copy = "The governor said the harbour would stay closed until engineers had looked at every"
    copy += " pier and the navy had swept the approaches for wreckage."
    a = make(quake.text + "\n\n" + copy)
    b = make("Nothing sails from Marrick. " + copy)

    assert origins([a, b]) == (tuple(sorted((a.id, b.id))),)


def test_a_post_many_quote_without_marks_is_no_common_origin(
    make: Callable[..., Article], quake: Article
) -> None:
    post = "We will not leave the harbour before the last of the families has been brought to the"
    post += " mainland and every house on the quay has been searched, and I mean every house."
    a = make(quake.text + "\n\n" + post)
    b = make("Tarnow wrote to the islanders.\n\n" + post)

    assert len(origins([a, b])) == 2


def test_what_either_report_quotes_is_no_common_origin(
    make: Callable[..., Article], quake: Article
) -> None:
    said = "The harbour stays closed until engineers have looked at every pier and the navy has"
    said += " swept the approaches for wreckage"
    a = make(f"{quake.text}\n\n{said}, Tarnow told reporters.")
    b = make(f"Nothing sails from Marrick. “{said},” the governor said.")

    assert len(origins([a, b])) == 2
