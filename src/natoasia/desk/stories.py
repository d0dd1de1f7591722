"""Stories of the desk: linked after every ingest that changed something, and looked up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from natoasia.desk import inferring
from natoasia.errors import AmbiguousError, NotFoundError
from natoasia.store import Store, StoryRecord

if TYPE_CHECKING:
    from natoasia.linking import Constraints, Edge
    from natoasia.model import Article, Link, Story
    from natoasia.rows import Progress

LINKED: Final = "linked"
"""The fact that names the set of articles that was linked last."""

Groups = Mapping[str, tuple[str, ...]]


def refresh(store: Store, progress: Callable[[Progress], None] | None = None) -> None:
    """Link the desk's reports anew where they are not those that were linked last."""
    state = store.fingerprint()
    if store.fact(LINKED) == state:
        return
    if progress is not None:
        from natoasia.rows import Progress

        progress(Progress("linking", 0, store.count()))
    relink(store)
    store.set_fact(LINKED, state)


def relink(store: Store) -> None:
    """Link all reports of the desk and keep the stories they make; ids outlast new reports."""
    from natoasia.linking import Bag, link, story_ids

    bags, days = {}, {}
    for id_, day, raw in store.bags():
        bags[id_], days[id_] = Bag.loads(raw), day
    found = link(bags, days, constraints=_rulings(store))
    before = store.previous_groups()
    groups = story_ids((group for group in found.groups if len(group) > 1), before)
    with store.batch():
        store.put_edges(found.edges)
        _keep(store, groups, before, found.edges)
        inferring.refresh(store)


def _keep(store: Store, groups: Groups, before: Groups, edges: Iterable[Edge]) -> None:
    changed = {id_ for id_, members in groups.items() if set(members) != set(before.get(id_, ()))}
    inside = _edges_by_story(groups, edges)
    records = {id_: _record(store, id_, groups[id_], inside.get(id_, [])) for id_ in changed}
    store.change_stories(records, set(before).difference(groups))


def _edges_by_story(groups: Groups, edges: Iterable[Edge]) -> dict[str, list[Edge]]:
    home = {member: id_ for id_, members in groups.items() for member in members}
    inside: dict[str, list[Edge]] = {}
    for edge in edges:
        if (id_ := home.get(edge.a)) and id_ == home.get(edge.b):
            inside.setdefault(id_, []).append(edge)
    return inside


def _record(store: Store, id_: str, members: tuple[str, ...], edges: list[Edge]) -> StoryRecord:
    from natoasia.linking import describe

    story = describe(id_, tuple(store.articles(members)), edges)
    return StoryRecord(
        members=story.articles,
        first_day=story.first_day,
        last_day=story.last_day,
        outlets=story.outlets,
        origins=story.origins,
        headline=story.headline,
    )


def _rulings(store: Store) -> Constraints:
    from natoasia.linking import Constraints

    pairs: dict[str, list[tuple[str, str]]] = {"link": [], "unlink": []}
    for ruling in store.rulings():
        if ruling.kind in pairs:
            pairs[ruling.kind].append((ruling.article, str(ruling.payload)))
    return Constraints(tuple(pairs["link"]), tuple(pairs["unlink"]))


def identify(prefix: str, store: Store) -> str:
    """Return the one story id that begins with `prefix`; raise where none or several do."""
    matches = store.resolve_story(prefix.lower())
    if not matches:
        raise NotFoundError(f"{prefix!r}: no story id begins so; `natoasia stories` shows them")
    if len(matches) > 1:
        raise AmbiguousError(f"{prefix!r} fits several stories; type more of one id", matches)
    return matches[0]


def whole(id_: str, store: Store) -> Story:
    """Return a story as a record."""
    from natoasia.model import Story

    for row in store.story_rows((id_,)):
        return Story(
            id=id_,
            articles=store.story(id_),
            headline=row.headline,
            first_day=row.first_day,
            last_day=row.last_day,
            outlets=row.outlets,
            origins=row.origins,
        )
    raise NotFoundError(f"{id_}: no story of that id")


def named(ref: str, store: Store) -> str:
    """Return the id of the story a story id or an article names; raise where there is none."""
    from natoasia.desk.references import article

    if store.resolve_story(ref):
        return identify(ref, store)
    if not (Path(ref).exists() or store.resolve(ref)):
        return identify(ref, store)
    report = article(ref, store)
    for id_ in store.stories_of((report.id,)):
        return id_
    raise NotFoundError(f"{ref}: no other report of its event is in the desk")


def why(a: Article, b: Article, store: Store) -> Link:
    """Return what links two reports, judged among all reports of the desk."""
    from natoasia.linking import Bag, explain
    from natoasia.linking.weights import count, frequencies

    window = frequencies(count([Bag.loads(raw) for _, _, raw in store.bags()]))
    return explain(a, b, window)
