"""What a report's score is made of, part by part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from natoasia.search.compounding import units
from natoasia.search.syntax import All, Any, Most, Near, Phrase, Word
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from natoasia.search.plan import Planner
    from natoasia.search.syntax import Node, Query


class Part(NamedTuple):
    """What one word or phrase of a query adds to a score, and by what."""

    asked: str
    by: str
    points: float


def explain(query: Query, planner: Planner, identity: str) -> tuple[Part, ...]:
    """Return the parts of a report's score, which add up to it.

    But for what being recent gives, or having more of the words where some are enough. What is
    beside `or` counts only where the whole of it is found; NEAR gives points as a whole.
    """
    return tuple(_parts(query.root, planner, identity))


def _parts(node: Node, planner: Planner, identity: str) -> Iterator[Part]:
    match node:
        case All(parts) | Any(parts) | Most(parts):
            for part in units(parts, planner.words) if isinstance(node, All) else parts:
                if planner.points(planner.plan(part), identity):
                    yield from _parts(part, planner, identity)
        case Near(left, right, distance):
            points = planner.points(planner.plan(node), identity)
            yield Part(f"{left.text} NEAR/{distance} {right.text}", "", points)
        case Word() | Phrase():
            yield from _leaf(node, planner, identity)


def _leaf(leaf: Word | Phrase, planner: Planner, identity: str) -> Iterator[Part]:
    plans = {"": planner.plan(leaf)}
    if isinstance(leaf, Word) and leaf.field is None and leaf.kind == "word":
        plans = planner.words.clauses(leaf) or plans
    for by, plan in plans.items():
        if value := planner.points(plan, identity):
            yield Part(leaf.text, by, value)
