"""How two reports of a desk stand: of one story, or of two and why."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from natoasia.desk.relinking import ALWAYS_WHOLE

if TYPE_CHECKING:
    from natoasia.linking import Edges
    from natoasia.model import Link, Standing
    from natoasia.store import Store


def standing(link: Link, store: Store) -> Standing | None:
    """Return how the two reports of a link stand; `None` where not both are of the desk."""
    from natoasia.linking import standing as linking

    if len(store.alive((link.a, link.b))) < len({link.a, link.b}):
        return None
    groups = store.previous_groups((link.a, link.b))
    home = {member: story for story, members in groups.items() for member in members}
    ours, theirs = home.get(link.a), home.get(link.b)
    if ours is not None and ours == theirs:
        return linking.of_one(link, ours)
    members = groups.get(ours or "", (link.a,)), groups.get(theirs or "", (link.b,))
    edges, crowds = _around(store, [*members[0], *members[1]])
    return linking.of_two(link, (ours, theirs), members, edges, crowds)


def _around(store: Store, ids: list[str]) -> tuple[Edges, Mapping[str, float]]:
    """Return the edges between some reports, and how near their crowds are.

    On a desk that is always linked whole that is not kept, and quickly found.
    """
    from natoasia.linking import Edges, crowds

    if store.has_more_than(ALWAYS_WHOLE):
        return Edges(*store.edge_columns(ids)), store.crowds(ids)
    every = Edges(*store.edge_columns())
    near = crowds(every, store.previous_groups().values())
    return every.onto(sorted(ids)), near
