"""What a report's score is made of, part by part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from natoasia.search.syntax import Word, asked_for
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.search.plan import Planner
    from natoasia.search.syntax import Query


class Part(NamedTuple):
    """What one word or phrase of a query adds to a score, and by what."""

    asked: str
    by: str
    points: float


def explain(query: Query, planner: Planner, identity: str) -> tuple[Part, ...]:
    """Return the parts of a report's score; they add up to it where every part is asked for."""
    found: list[Part] = []
    for leaf in asked_for(query.root):
        plans = {"": planner.plan(leaf)}
        if isinstance(leaf, Word) and leaf.field is None and leaf.kind == "word":
            plans = planner.words.clauses(leaf) or plans
        points = {by: planner.points(plan, identity) for by, plan in plans.items()}
        found.extend(Part(leaf.text, by, value) for by, value in points.items() if value)
    return tuple(found)
