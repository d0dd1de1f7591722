"""Stories in step with the reports: linked whole, or only where something changed.

The store notes every article linking has not seen as it is (`unlinked`), in the transaction that
changes it; a new set of stories and the taking away of those notes are one transaction too. So
killed at any moment, the next ingest links what is left.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from natoasia.desk import inferring
from natoasia.store import Store, StoryRecord

if TYPE_CHECKING:
    from natoasia.linking import Constraints, Edge, Edges
    from natoasia.rows import Progress

LINKED: Final = "linked"
"""The fact that says how the desk was last linked whole: the linker's version, and articles."""

LINKER: Final = 3
"""Raised when the same reports would make other stories; desks then link theirs anew."""

ALWAYS_WHOLE: Final = 3_000
"""Articles up to which a desk is linked whole, in two seconds or so: exact, whatever came when."""

GROWN: Final = 1.25
"""How far a desk may grow before it is linked whole again: words grow commoner, scores drift."""

MANY: Final = 0.1
"""Share of a desk's articles from which linking them to the rest costs as much as all."""

Groups = Mapping[str, tuple[str, ...]]
Bags = dict[str, bytes]
Days = dict[str, str | None]


class Found(NamedTuple):
    """What a linking found: stories by id, those that are none any more, and edges by which."""

    groups: Groups
    gone: frozenset[str]
    edges: Edges


def is_current(store: Store) -> bool:
    """Tell whether the stories are those of the reports, their days and the rulings as they are."""
    return _last_whole(store) is not None and not store.unlinked_count()


def refresh(store: Store, progress: Callable[[Progress], None] | None = None) -> None:
    """Link what changed since the last linking; ids of stories outlast new reports."""
    if is_current(store):
        return
    # Rulings are listed and passed on without the tables of the parser's names.
    from natoasia.desk import joining

    if progress is not None:
        from natoasia.rows import Progress

        progress(Progress("linking", 0, store.count()))
    with store.batch():
        touched = store.unlinked()
        before = store.previous_groups()
        bags, days = _kept(store)
        fresh = _fresh(touched, before).intersection(bags)
        whole = _must_be_whole(store, len(bags), len(fresh))
        found = (
            _all(store, bags, days, before) if whole else _some(store, bags, days, before, fresh)
        )
        _keep(store, found, before, touched)
        store.linked()
        members = (id_ for group in found.groups.values() for id_ in group)
        joining.refresh(store, None if whole else {*touched, *members})
        inferring.refresh(store, None if whole else found.groups.keys())


def _last_whole(store: Store) -> int | None:
    """Return how many articles were linked when all were; `None` where none or another linker."""
    version, _, articles = (store.fact(LINKED) or "").partition(" ")
    return int(articles) if version == str(LINKER) and articles.isdecimal() else None


def _must_be_whole(store: Store, articles: int, fresh: int) -> bool:
    last = _last_whole(store)
    if last is None or articles <= ALWAYS_WHOLE:
        return True
    return articles > GROWN * last or fresh > MANY * articles


def _kept(store: Store) -> tuple[Bags, Days]:
    bags: Bags = {}
    days: Days = {}
    for id_, day, raw in store.bags():
        bags[id_], days[id_] = raw, day
    return bags, days


def _fresh(touched: Collection[str], before: Groups) -> set[str]:
    """Return the articles that changed and those of their stories: all are to be judged again."""
    home = {member: id_ for id_, members in before.items() for member in members}
    stories = {home[id_] for id_ in touched if id_ in home}
    return {*touched, *(member for id_ in stories for member in before[id_])}


def _all(store: Store, bags: Bags, days: Days, before: Groups) -> Found:
    from natoasia.linking import link, story_ids

    linked = link(bags, days, constraints=constraints(store))
    store.drop_edges()
    store.put_edges(linked.edges)
    store.set_fact(LINKED, f"{LINKER} {len(bags)}")
    groups = story_ids((group for group in linked.groups if len(group) > 1), before)
    return Found(groups, frozenset(before).difference(groups), linked.edges)


def _some(store: Store, bags: Bags, days: Days, before: Groups, fresh: Collection[str]) -> Found:
    from natoasia.linking import Edges, link_more, story_ids

    new = {id_: bags.pop(id_) for id_ in fresh}
    every = Edges(*store.edge_columns())
    kept = every.onto(sorted(bags))
    linked = link_more(new, bags, days, kept, constraints=constraints(store))
    _replace_edges(store, every, kept, linked.edges)
    home = {member: id_ for id_, members in before.items() for member in members}
    grouped = (id_ for group in linked.groups for id_ in group)
    gone = (id_ for id_ in home if id_ not in bags and id_ not in new)
    former = {home[id_] for id_ in (*grouped, *gone) if id_ in home}
    groups = story_ids((group for group in linked.groups if len(group) > 1), before)
    edges = kept.onto(sorted({*kept.ids, *new})) + linked.edges
    return Found(groups, frozenset(former).difference(groups), edges)


def _replace_edges(store: Store, every: Edges, kept: Edges, new: Edges) -> None:
    """Write the rows of those articles anew whose edges are not what they were."""
    changed = every.less(kept.ids).firsts() | new.firsts()
    store.drop_edges(changed)
    ids = sorted({*kept.ids, *new.ids})
    store.put_edges((kept.onto(ids) + new).under(changed))


def _keep(store: Store, found: Found, before: Groups, touched: Collection[str]) -> None:
    """Write the stories whose members, or what is known of them, changed."""
    known = set(touched)
    changed = {
        id_
        for id_, members in found.groups.items()
        if set(members) != set(before.get(id_, ())) or not known.isdisjoint(members)
    }
    inside = found.edges.inside({id_: found.groups[id_] for id_ in changed})
    records = {id_: _record(store, id_, found.groups[id_], inside.get(id_, ())) for id_ in changed}
    store.change_stories(records, found.gone)


def _record(store: Store, id_: str, members: tuple[str, ...], edges: Sequence[Edge]) -> StoryRecord:
    from natoasia.linking import describe

    story = describe(id_, tuple(store.index_rows(members)), edges)
    return StoryRecord(
        members=story.articles,
        first_day=story.first_day,
        last_day=story.last_day,
        outlets=story.outlets,
        origins=story.origins,
        headline=story.headline,
    )


def constraints(store: Store) -> Constraints:
    """Return the user's rulings on pairs, as linking obeys them."""
    from natoasia.linking import Constraints

    pairs: dict[str, list[tuple[str, str]]] = {"link": [], "unlink": []}
    for ruling in store.rulings():
        if ruling.kind in pairs:
            pairs[ruling.kind].append((ruling.article, str(ruling.payload)))
    return Constraints(tuple(pairs["link"]), tuple(pairs["unlink"]))
