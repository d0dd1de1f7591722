from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

import pytest

from natoasia.linking import bag, explain, link, seen
from natoasia.model import Article, Name


def named(kind: str, name: str, *forms: str) -> Name:
    return Name.model_validate(
        {"kind": kind, "name": name, "as_written": (name, *forms), "spans": ()}
    )


def test_the_shares_add_up_to_the_cosine(quake: Article, quake_again: Article) -> None:
    why = explain(quake, quake_again)

    assert sum(feature.share for feature in why.features) == pytest.approx(why.cosine)
    assert [feature.share for feature in why.features] == sorted(
        (feature.share for feature in why.features), reverse=True
    )


def test_what_is_explained_is_what_clustering_saw(
    quake: Article, quake_again: Article, election: Article
) -> None:
    articles = (quake, quake_again, election)
    stories = link({a.id: bag(a) for a in articles}, {a.id: a.date for a in articles})
    why = explain(quake, quake_again, stories.window)

    assert why.score == pytest.approx(stories.edges[0].score, rel=1e-5)
    assert why.days_apart == 1
    assert why.linked


def test_a_desk_tells_what_clustering_saw(
    quake: Article, quake_again: Article, election: Article, make: Callable[..., Article]
) -> None:
    other = make(quake.text.partition("\n\n")[0], date="2030-01-01")
    articles = (quake, quake_again, election, other)
    bags = {a.id: bag(a) for a in articles}
    days = {a.id: a.date for a in articles}
    written = {id_: each.dumps() for id_, each in bags.items()}
    scores = {frozenset(edge[:2]): edge.score for edge in link(bags, days).edges}

    for a, b in combinations((quake, quake_again, other), 2):
        why = explain(a, b, seen(a, b, written, days))
        assert why.score == pytest.approx(scores[frozenset((a.id, b.id))], rel=1e-5)


def test_names_are_shown_whole(quake: Article, quake_again: Article) -> None:
    person = named("person", "Ilse Tarnow", "Tarnow")
    place = named("place", "Veldora")
    a = quake.model_copy(update={"people": (person,), "places": (place,)})

    shown = {(feature.kind, feature.text) for feature in explain(a, quake_again).features}

    assert {("person", "Ilse Tarnow"), ("place", "Veldora")} <= shown
    assert not {text for _, text in shown} & {"Ilse", "Tarnow"}


def test_phrases_are_shown_as_written(quake: Article, quake_again: Article) -> None:
    phrases = {f.text for f in explain(quake, quake_again).features if f.kind == "phrase"}

    assert "harbour town" in phrases


def test_two_unlinked_reports_say_why_not(quake: Article, election: Article) -> None:
    why = explain(quake, election)

    assert not why.linked
    assert why.score < why.threshold
    assert why.passages == ()


def test_an_undated_report_has_no_day_gap(quake: Article, cup: Article) -> None:
    assert explain(quake, cup).days_apart is None
