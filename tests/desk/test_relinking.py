"""Stories follow the reports, however they come, and are linked no oftener than they must be."""

from __future__ import annotations

import random
from array import array
from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path

import pytest

from natoasia.desk import relinking, stories
from natoasia.linking import Bag
from natoasia.linking.bags import hashed
from natoasia.model import Article, Segment, text_id
from natoasia.store import Reading, Store
from natoasia.store.packing import entry


def report(story: int, number: int, day: str = "2031-05-04") -> tuple[Article, bytes]:
    """Return a report of a story, half of whose words are the story's own, and its bag."""
    dice = random.Random(story * 100 + number)
    words = dice.choices([f"s{story}w{one}" for one in range(40)], k=60)
    words += dice.choices([f"common{one}" for one in range(300)], k=60)
    dice.shuffle(words)
    text = f"Report {number} of event {story}.\n\n{' '.join(words)}."
    segments = (Segment(kind="paragraph", start=0, end=len(text), text=text),)
    article = Article(
        id=text_id(text), path=f"{story}-{number}.txt", date=day, segments=segments, body=text
    )
    return article, Bag(array("I", map(hashed, words))).dumps()


def keep(store: Store, *reports: tuple[Article, bytes]) -> None:
    for article, bag in reports:
        raw = article.text.encode()
        path = article.path
        digest = text_id(article.text, 20).encode()
        given = Reading(path, digest, len(raw), 1, 1, "utf-8", None, (entry(article, bag),))
        store.put(given)


def groups(store: Store) -> set[frozenset[str]]:
    return {frozenset(members) for members in store.previous_groups().values()}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.create(tmp_path / ".natoasia") as made:
        yield made


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a desk of a hundred count as a large one."""
    monkeypatch.setattr(relinking, "ALWAYS_WHOLE", 10)


@pytest.fixture
def linkings(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return how the desk was linked, time after time."""
    done: list[str] = []

    def watched(name: str, act: Callable[..., object]) -> Callable[..., object]:
        def call(*given: object) -> object:
            done.append(name)
            return act(*given)

        return call

    for name in ("_all", "_some"):
        monkeypatch.setattr(relinking, name, watched(name, getattr(relinking, name)))
    return done


STORIES = [[report(story, number) for number in range(3)] for story in range(30)]


@pytest.mark.usefixtures("large")
def test_few_new_reports_find_their_stories_without_a_whole_linking(
    store: Store, linkings: list[str]
) -> None:
    late = [STORIES[3][2], STORIES[8][1], report(99, 0)]
    keep(store, *(one for story in STORIES for one in story if one not in late))
    relinking.refresh(store)
    before = store.previous_groups()

    keep(store, *late)
    assert not relinking.is_current(store)
    relinking.refresh(store)

    assert linkings == ["_all", "_some"]
    assert groups(store) == {frozenset(article.id for article, _ in story) for story in STORIES}
    after = store.previous_groups()
    assert all(set(members) <= set(after[id_]) for id_, members in before.items())
    assert relinking.is_current(store)
    relinking.refresh(store)
    assert linkings == ["_all", "_some"]


@pytest.mark.usefixtures("large")
def test_what_changed_is_told_without_reading_the_stories_that_did_not(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(store, *(one for story in STORIES for one in story[:2]))
    assert len(relinking.refresh(store).after) == len(STORIES)
    assert relinking.refresh(store) == ({}, {})
    read, asked = Store.previous_groups, []

    def watched(self: Store, ids: Collection[str] | None = None) -> Mapping[str, tuple[str, ...]]:
        asked.append(ids)
        return read(self, ids)

    monkeypatch.setattr(Store, "previous_groups", watched)

    keep(store, STORIES[7][2])
    before, after = relinking.refresh(store)

    assert asked
    assert None not in asked
    (id_,) = (story for story, members in after.items() if STORIES[7][2][0].id in members)
    assert before[id_] == tuple(one.id for one, _ in STORIES[7][:2])
    assert set(after[id_]) == {one.id for one, _ in STORIES[7]}
    assert len(after) < len(STORIES)


@pytest.mark.usefixtures("large")
def test_edges_kept_after_growing_are_those_of_a_whole_linking(
    store: Store, tmp_path: Path
) -> None:
    every = [one for story in STORIES for one in story]
    keep(store, *every[:85])
    relinking.refresh(store)
    keep(store, *every[85:])
    relinking.refresh(store)
    with Store.create(tmp_path / "other" / ".natoasia") as other:
        keep(other, *every)
        relinking.refresh(other)
        whole = {(a, b): score for a, b, score in other.edges() if score > 0.15}
    grown = {(a, b): score for a, b, score in store.edges()}
    assert len(grown) == len(list(store.edges()))
    assert {pair: grown.get(pair) for pair in whole} == pytest.approx(whole, abs=0.05)


@pytest.mark.usefixtures("large")
def test_why_says_of_a_large_desk_what_linking_saw(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(store, *(one for story in STORIES for one in story))
    relinking.refresh(store)
    kept = {(a, b): score for a, b, score in store.edges()}
    a, b = sorted(article.id for article, _ in STORIES[4][:2])
    first, second = store.articles((a, b))
    monkeypatch.setattr(Store, "bags", lambda *_: 1 / 0)
    assert stories.why(first, second, store).score == pytest.approx(kept[a, b], rel=0.05)


@pytest.mark.usefixtures("large")
def test_the_order_in_which_a_batch_comes_makes_no_difference(tmp_path: Path) -> None:
    late = [one for story in STORIES[:6] for one in story[1:]]
    early = [one for story in STORIES for one in story if one not in late]
    found = []
    for name, batch in (("one", late), ("other", late[::-1])):
        with Store.create(tmp_path / name / ".natoasia") as desk:
            keep(desk, *early)
            relinking.refresh(desk)
            keep(desk, *batch)
            relinking.refresh(desk)
            members = {id_: {*ids} for id_, ids in desk.previous_groups().items()}
            found.append((members, sorted(desk.edges())))
    assert found[0] == found[1]


@pytest.mark.usefixtures("large")
def test_a_desk_that_never_counted_its_words_is_not_linked_whole_for_that(
    store: Store, linkings: list[str]
) -> None:
    late = STORIES[3][2]
    keep(store, *(one for story in STORIES for one in story if one is not late))
    relinking.refresh(store)
    # As an older version left it.
    store._db.do("DELETE FROM vocabulary")
    store.forget(relinking.SEEN)
    keep(store, late)
    relinking.refresh(store)
    assert linkings == ["_all", "_some"]
    assert frozenset(article.id for article, _ in STORIES[3]) in groups(store)
    assert store.vocabulary() is not None


@pytest.mark.usefixtures("large")
def test_a_report_that_changed_has_no_edge_it_had_before(store: Store) -> None:
    keep(store, *(one for story in STORIES for one in story))
    relinking.refresh(store)
    article, _ = STORIES[3][2]
    _, other = STORIES[9][2]
    changed = article.model_copy(update={"body": STORIES[9][2][0].body})
    store.rewrite(article.id, entry(changed, other))
    relinking.refresh(store)
    kept = [edge for edge in store.edges() if article.id in edge[:2]]
    strong = {id_ for a, b, score in kept if score > 0.15 for id_ in (a, b)} - {article.id}
    assert strong == {one.id for one, _ in STORIES[9]}


@pytest.mark.usefixtures("large")
def test_a_report_that_is_gone_leaves_its_story(store: Store, linkings: list[str]) -> None:
    keep(store, *(one for story in STORIES for one in story))
    relinking.refresh(store)
    gone = STORIES[5][0][0]
    store.vanish(gone.path)
    store.vanish(STORIES[6][0][0].path)
    store.vanish(STORIES[6][1][0].path)
    relinking.refresh(store)
    assert linkings == ["_all", "_some"]
    assert frozenset(one.id for one, _ in STORIES[5][1:]) in groups(store)
    assert len(groups(store)) == 29
    assert all(gone.id not in edge for edge in store.edges())


@pytest.mark.usefixtures("large")
def test_a_story_is_told_anew_when_what_is_known_of_a_report_changes(store: Store) -> None:
    keep(store, *(one for story in STORIES for one in story))
    relinking.refresh(store)
    article, bag = STORIES[5][0]
    store.rewrite(article.id, entry(article.model_copy(update={"date": "2031-05-02"}), bag))
    relinking.refresh(store)
    (row,) = store.story_rows(list(store.stories_of([article.id])))
    assert (row.first_day, row.last_day, row.reports) == ("2031-05-02", "2031-05-04", 3)


@pytest.mark.usefixtures("large")
def test_a_desk_that_grew_much_is_linked_whole(store: Store, linkings: list[str]) -> None:
    keep(store, *(one for story in STORIES[:20] for one in story))
    relinking.refresh(store)
    keep(store, *(one for story in STORIES[20:] for one in story))
    relinking.refresh(store)
    assert linkings == ["_all", "_all"]


def test_a_linking_that_was_killed_is_done_by_the_next(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(store, *(one for story in STORIES[:3] for one in story))
    with monkeypatch.context() as patch:
        patch.setattr(relinking, "_keep", lambda *_, **__: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            relinking.refresh(store)
    assert not relinking.is_current(store)
    assert not list(store.edges())
    relinking.refresh(store)
    assert len(groups(store)) == 3
