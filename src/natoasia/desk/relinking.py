"""Stories in step with the reports: linked whole, or only where something changed.

The store notes every article linking has not seen as it is (`unlinked`), in the transaction that
changes it; a new set of stories and the taking away of those notes are one transaction too. So
killed at any moment, the next ingest links what is left.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Final

from natoasia.desk import inferring, nearby
from natoasia.store import Store, StoryRecord
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.accounts import Progress
    from natoasia.desk.indexing import Opener
    from natoasia.linking import Constraints, Edge, Edges
    from natoasia.linking.growing import Near

LINKED: Final = "linked"
"""The fact that says how the desk was last linked whole: the linker's version, and articles."""

DOUBT: Final = "doubt"
"""The fact that says what a likeness must have over the threshold, as of the last whole linking."""

LINKER: Final = 4
"""Raised when the same reports would make other stories; desks then link theirs anew."""

ALWAYS_WHOLE: Final = 3_000
"""Articles up to which a desk is linked whole, in two seconds or so: exact, whatever came when."""

GROWN: Final = 1.25
"""How far a desk may grow before it is linked whole again: words grow commoner, scores drift."""

MANY: Final = 0.1
"""Share of a desk's articles from which linking them to the rest costs as much as all."""

SEEN: Final = "linked until"
"""The fact that says which article's number was the highest at the last linking: of those that came
later no edge is kept anywhere."""

Groups = Mapping[str, tuple[str, ...]]


class Looked(NamedTuple):
    """Stories as they were before a linking looked at them, and as it left them."""

    before: Groups
    after: Groups


class Found(NamedTuple):
    """What a linking found of the stories it looked at: what they were, are, and by which edges."""

    before: Groups
    groups: Groups
    edges: Edges


def doubt(store: Store) -> float:
    """Return what a likeness must have over the threshold on this desk."""
    return float(store.fact(DOUBT) or 0)


def is_current(store: Store) -> bool:
    """Tell whether the stories are those of the reports, their days and the rulings as they are."""
    return _last_whole(store) is not None and not store.unlinked_count()


def refresh(store: Store, progress: Callable[[Progress], None] | None = None) -> Looked:
    """Link what changed since the last linking; ids of stories outlast new reports.

    Return the stories that were looked at, as they were and as they are.
    """
    if is_current(store):
        return Looked({}, {})
    # Rulings are listed and passed on without index and the tables of the parser's names.
    from natoasia.desk import indexing, joining

    ruled = store.in_batch
    if not ruled:
        # Reports are found by their words in the index, which is not to see what may be taken back.
        indexing.drain(store, progress)
    index = indexing.opener(store)
    if progress is not None:
        from natoasia.accounts import Progress

        progress(Progress("linking", 0, store.last_number()))
    with store.batch():
        touched = store.unlinked()
        some = None if _must_be_whole(store, len(touched)) else _some(store, index, touched)
        found = some or _all(store)
        moved = _keep(store, found, touched)
        moved.update(joining.refresh(store, index, moved if some else None, added=not ruled))
        inferring.refresh(store, moved if some else None)
        store.set_fact(SEEN, str(store.last_number()))
        store.linked()
    return Looked(found.before, found.groups)


def _last_whole(store: Store) -> int | None:
    """Return how many articles were linked when all were; `None` where none or another linker."""
    version, _, articles = (store.fact(LINKED) or "").partition(" ")
    return int(articles) if version == str(LINKER) and articles.isdecimal() else None


def _must_be_whole(store: Store, touched: int) -> bool:
    last = _last_whole(store)
    if last is None or not store.has_more_than(ALWAYS_WHOLE) or touched > MANY * last:
        return True
    # Counting takes a while on a desk of a million; numbers are given once, and so never fewer.
    return store.last_number() > GROWN * last and store.count() > GROWN * last


def _all(store: Store) -> Found:
    from natoasia.linking import Vocabulary, crowds, link, story_ids

    bags: dict[str, bytes] = {}
    days: dict[str, str | None] = {}
    for id_, day, raw in store.bags():
        bags[id_], days[id_] = raw, day
    linked = link(bags, days, constraints=constraints(store))
    store.drop_edges()
    store.put_edges(linked.edges)
    store.drop_crowds()
    if len(bags) > ALWAYS_WHOLE:
        store.put_crowds(crowds(linked.edges, _stories(linked.groups)))
        nearby.keep(store, Vocabulary.of(bags.values()).dated([*days.values()]))
    store.set_fact(LINKED, f"{LINKER} {len(bags)}")
    store.set_fact(DOUBT, repr(linked.doubt))
    before = store.previous_groups()
    return Found(before, story_ids(_stories(linked.groups), before), linked.edges)


def _stories(groups: Iterable[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    return (group for group in groups if len(group) > 1)


def _some(store: Store, index: Opener, touched: Mapping[str, bool]) -> Found | None:
    """Link what was touched to what is near it, and group again the stories that may change by it.

    No other story can: it would have to be joined with one of these, and is no more alike than it
    was. `None` where the index cannot tell what is near.
    """
    from natoasia.linking import Edges, compare, crowds, doubts_of, group, story_ids
    from natoasia.search import IndexDamaged

    here = [id_ for id_, live in touched.items() if live]
    try:
        near = nearby.near(store, index(), here)
    except IndexDamaged:
        return None
    new = compare(near, partial(nearby.known, store), nearby.vocabulary(store))
    ruled = constraints(store)
    around = _around(store, touched, new, ruled)
    before = store.previous_groups(around)
    ids = store.alive({*around, *chain.from_iterable(before.values())})
    store.change_edges(touched.keys(), new, _holders(store, touched, near, ids))
    edges = Edges(*store.edge_columns(ids))
    ends = store.previous_groups(new.ends(0))
    found = crowds(new, ends.values())
    store.put_crowds({id_: found.get(id_, 0.0) for id_ in here})
    doubts = doubts_of(store.days_of(ids), doubt(store))
    groups = group(ids, edges, ruled, crowds=store.crowds(ids), doubts=doubts)
    return Found(before, story_ids(_stories(groups), before, store.is_story), edges)


def _around(store: Store, touched: Mapping[str, bool], new: Edges, ruled: Constraints) -> set[str]:
    """Return the articles whose stories what was touched may join, leave or be ruled into."""
    from natoasia.linking.clusters import THRESHOLD

    left = chain.from_iterable(store.previous_groups(touched.keys()).values())
    beside = store.edge_ends({*touched, *left}, THRESHOLD)
    pairs = (pair for pair in chain(*ruled) if not touched.keys().isdisjoint(pair))
    return {*touched, *beside, *new.ends(THRESHOLD), *chain.from_iterable(pairs)}


def _holders(store: Store, touched: Mapping[str, bool], near: Near, ids: Iterable[str]) -> set[str]:
    """Return under which articles edges may be kept with those that were touched."""
    return set() if _are_new(store, touched) else {*ids, *chain(*near.values())}


def _are_new(store: Store, ids: Iterable[str]) -> bool:
    """Tell whether no linking has seen any of these."""
    until = store.fact(SEEN) or ""
    return until.isdecimal() and store.are_after(int(until), ids)


def _keep(store: Store, found: Found, touched: Mapping[str, bool]) -> set[str]:
    """Write the stories that changed, or of which more is known; return whose reports they are."""
    changed = {
        id_
        for id_, members in found.groups.items()
        if {*members} != {*found.before.get(id_, ())} or not touched.keys().isdisjoint(members)
    }
    inside = found.edges.inside({id_: found.groups[id_] for id_ in changed})
    records = {id_: _record(store, id_, found.groups[id_], inside.get(id_, ())) for id_ in changed}
    store.change_stories(records, found.before.keys() - found.groups.keys())
    were = (found.before[id_] for id_ in found.before if id_ in changed or id_ not in found.groups)
    return {*touched, *chain(*were, *(found.groups[id_] for id_ in changed))}


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
