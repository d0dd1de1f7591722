"""The ids of all that a query finds, held as numbers: a million take 8 MB, as texts over 100."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, Any, Final

import tantivy
from tantivy import FieldType, Occur
from tantivy import Query as Plan

from natoasia.search.numbered import identity_of, key

if TYPE_CHECKING:
    from natoasia.search.plan import Planner

AT_ONCE: Final = 50_000
"""Ids taken from the index at a time, which hands them over in objects of 200 bytes each."""


class Gathered(AbstractSet[str]):
    """A set of ids that have numbers, which are in order."""

    def __init__(self, keys: array[int]) -> None:
        self._keys = keys

    def __len__(self) -> int:
        return len(self._keys)

    def __iter__(self) -> Iterator[str]:
        return map(identity_of, self._keys)

    def __contains__(self, identity: object) -> bool:
        number = key(identity) if isinstance(identity, str) else None
        if number is None:
            return False
        at = bisect_left(self._keys, number)
        return at < len(self._keys) and self._keys[at] == number


def gathered(plan: Plan, planner: Planner) -> Gathered | None:
    """Return the ids of what a plan finds; `None` where one of them is too long for a number."""
    keys = array("q")
    while len(found := _after(keys[-1] if keys else 0, plan, planner)) == AT_ONCE:
        keys.extend(found)
    keys.extend(found)
    return Gathered(keys) if len(keys) == planner.count(plan) else None


def _after(number: int, plan: Plan, planner: Planner) -> list[int]:
    """Return the next of the numbers a plan finds, in order."""
    above = Plan.range_query(planner.schema, "key", FieldType.Integer, number + 1, None)
    clauses = [(Occur.Must, Plan.const_score_query(plan, 0.0)), (Occur.Must, above)]
    result: Any = planner.searcher.search(
        Plan.boolean_query(clauses),
        AT_ONCE,
        count=False,
        order_by_field="key",
        order=tantivy.Order.Asc,
    )
    return [number for number, _ in result.hits]
