"""From a query's tree to the index library's query objects."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING, Final

from tantivy import FieldType, Occur
from tantivy import Query as Plan

from natoasia.search.compounding import units
from natoasia.search.matching import any_of
from natoasia.search.syntax import (
    All,
    Among,
    Any,
    Days,
    Everything,
    Has,
    InStory,
    Length,
    Most,
    Near,
    Node,
    Not,
    Phrase,
    Word,
)

if TYPE_CHECKING:
    from natoasia.search.matching import Matcher

VOTE: Final = 5.0
"""Points for each part that a report has, where it need not have all: about those of a rare word,
so that it does not outdo two common ones. Of 0, 5, 10 and 20 this puts most known items first."""

RECENT: Final = {7: 0.5, 31: 0.5, 366: 0.5}
"""Points for reports at most so many days older than the newest; a rare word gives five to ten."""


class Planner:
    """Builds plans against one state of an index, whose real words it needs to know."""

    def __init__(
        self,
        words: Matcher,
        members: Mapping[str, Collection[str]],
    ) -> None:
        self.schema = words.schema
        self.searcher = words.searcher
        self.members = members
        self.words = words

    def plan(self, node: Node, *, scored: bool = True) -> Plan:
        """Return the plan of a node; one that is not to score may be quicker."""
        match node:
            case All(parts):
                return self._all(parts)
            case Not():
                return self._all((node,))
            case Any(parts):
                return any_of(self.plan(part, scored=scored) for part in parts)
            case Most(parts, least):
                votes = [(Occur.Should, _vote(self.plan(part))) for part in parts]
                return Plan.boolean_query(votes, minimum_number_should_match=least)
            case Word() | Phrase() | Near():
                return self.words.plan(node, scored=scored)
            case _:
                return Plan.const_score_query(self._filter(node), 0.0)

    def _all(self, parts: Iterable[Node]) -> Plan:
        clauses = [
            (Occur.MustNot, self.plan(part.part, scored=False))
            if isinstance(part, Not)
            else (Occur.Must, self.plan(part))
            for part in units(tuple(parts), self.words)
        ]
        if all(occur == Occur.MustNot for occur, _ in clauses):
            clauses.append((Occur.Must, Plan.all_query()))
        return Plan.boolean_query(clauses)

    def _filter(self, node: Everything | Days | Length | Has | InStory | Among) -> Plan:
        match node:
            case Everything():
                return Plan.all_query()
            case Days(first, last):
                # A report of "2023-01" covers the month: it is found by any range that touches it.
                return self._touching(first, last)
            case Length(least, most):
                return all_of((self._from("words", least), self._to("words", most)))
            case Has(what):
                return Plan.term_query(self.schema, "has", what, "basic")
            case InStory(story):
                return self._one_of(self.members.get(story, ()))
            case Among(ids):
                return self._one_of(ids)

    def _touching(self, first: int | None, last: int | None) -> Plan:
        """Return the plan of the reports whose date touches a range of days."""
        # Loaded only for a date.
        from natoasia.search.periods import YEAR, words_within

        years = [word for word, _ in self.searcher.terms_with_prefix("days", YEAR)]
        words = words_within(first, last, years)
        there = [word for word in words if self.searcher.doc_freq("days", word)]
        return any_of(Plan.term_query(self.schema, "days", word, "basic") for word in there)

    def _one_of(self, ids: Collection[str]) -> Plan:
        if not ids:
            return Plan.empty_query()
        return Plan.term_set_query(self.schema, "id", list(ids))

    def _from(self, field: str, least: int | None) -> Plan | None:
        if least is None:
            return None
        return Plan.range_query(self.schema, field, FieldType.Integer, least, None)

    def _to(self, field: str, most: int | None) -> Plan | None:
        if most is None:
            return None
        return Plan.range_query(self.schema, field, FieldType.Integer, None, most)

    def points(self, plan: Plan, identity: str) -> float:
        """Return what a plan alone gives to one report."""
        only = Plan.const_score_query(Plan.term_query(self.schema, "id", identity, "basic"), 0.0)
        clauses = [(Occur.Must, only), (Occur.Should, plan)]
        found = self.searcher.search(Plan.boolean_query(clauses), 1).hits
        return float(found[0][0]) if found else 0.0

    def count(self, plan: Plan) -> int:
        """Return how many reports a plan finds."""
        # Every report has a number of words; to count those needs neither scores nor an order.
        counted = self.searcher.aggregate(plan, {"n": {"value_count": {"field": "words"}}})
        return int(counted["n"]["value"])

    def recent(self, plan: Plan) -> Plan:
        """Return a plan that gives reports of the last week, month and year a few points more.

        Counted back from the newest report, so that the same desk always gives the same order.
        """
        newest = self.searcher.aggregate(Plan.all_query(), {"last": {"max": {"field": "last"}}})
        if newest["last"]["value"] is None:
            return plan
        day = int(newest["last"]["value"])
        clauses = [(Occur.Must, plan)]
        for back, points in RECENT.items():
            young = Plan.range_query(self.schema, "first", FieldType.Integer, day - back, None)
            clauses.append((Occur.Should, Plan.const_score_query(young, points)))
        return Plan.boolean_query(clauses)


def _vote(plan: Plan) -> Plan:
    more = Plan.const_score_query(Plan.all_query(), VOTE)
    return Plan.boolean_query([(Occur.Must, plan), (Occur.Must, more)])


def of_span(planner: Planner, plan: Plan, most: int) -> Plan:
    """Return the plan for those reports of a plan whose day is known within so many days."""
    within = Plan.range_query(planner.schema, "span", FieldType.Integer, None, most)
    return all_of((plan, within))


def all_of(plans: Iterable[Plan | None]) -> Plan:
    """Return the plan that holds where all that are given hold."""
    kept = [plan for plan in plans if plan is not None]
    if len(kept) == 1:
        return kept[0]
    return Plan.boolean_query([(Occur.Must, plan) for plan in kept])
