"""From a query's tree to the index library's query objects."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import Any as Any_
from typing import Final, TypeAlias

import tantivy
from tantivy import FieldType, Occur
from tantivy import Query as Plan

from natoasia.search.syntax import (
    All,
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
from natoasia.search.vocabulary import slips
from natoasia.search.words import tokens

Members: TypeAlias = Callable[[str], Collection[str]]
"""Gives the ids of the reports of the story whose id begins so."""

EXACT: Final = 0.5
"""Weight of a word just as it was typed, beside 1 for its stem."""

HEADLINE: Final = 2.0
"""Weight of the headline beside 1 for the whole report."""

LEAD: Final = 0.5
"""Weight of the first sentence: a report of something says so at once."""

RECENT: Final = {7: 0.5, 31: 0.5, 366: 0.5}
"""Points for reports at most so many days older than the newest; a rare word gives five to ten."""

ANY_FORM: Final = "in any form"

COMMON: Final = 0.1
"""Share of the reports from which a word says so little that its exact form is not weighed: it
would double the work of the slowest searches for hundredths of the score."""

FEW: Final = 1_000
"""Reports below which nothing is slow and every word is weighed in full."""

SLIP: Final = 0.5
"""Weight of a word that differs by a slip from the one typed."""

SCORED: Final = 64
"""Words a `prefix*` is scored by; with more it only selects, for they say little."""

SHORTEST_SCORED: Final = 3
"""Letters of a `prefix*` whose words are looked up at all; one letter takes 0.3 s."""

SHORTEST_FORM: Final = 3
"""Letters of a stem whose other forms are looked up for NEAR."""

LANGUAGES: Final = {
    "arabic": "ar",
    "chinese": "zh",
    "dutch": "nl",
    "english": "en",
    "french": "fr",
    "german": "de",
    "italian": "it",
    "japanese": "ja",
    "korean": "ko",
    "polish": "pl",
    "portuguese": "pt",
    "russian": "ru",
    "spanish": "es",
    "ukrainian": "uk",
}

KEYED: Final = {"person": "person_key", "place": "place_key"}


class Planner:
    """Builds plans against one state of an index, whose real words it needs to know."""

    def __init__(
        self,
        schema: tantivy.Schema,
        searcher: tantivy.Searcher,
        stems: tantivy.TextAnalyzer,
        members: Members | None = None,
    ) -> None:
        self.schema = schema
        self.searcher = searcher
        self.stems = stems
        self.members = members

    def plan(self, node: Node) -> Plan:
        """Return the plan of a node."""
        match node:
            case All(parts):
                return self._all(parts)
            case Not():
                return self._all((node,))
            case Any(parts):
                return any_of(self.plan(part) for part in parts)
            case Most(parts, least):
                votes = [(Occur.Should, self.plan(part)) for part in parts]
                return Plan.boolean_query(votes, minimum_number_should_match=least)
            case Word() | Phrase() | Near():
                return self._text(node)
            case _:
                return Plan.const_score_query(self._filter(node), 0.0)

    def _text(self, node: Word | Phrase | Near) -> Plan:
        match node:
            case Near():
                return self._near(node)
            case Word(field=None):
                return self._bare(node)
            case Phrase(field=None):
                return self._phrase(node)
            case _:
                return self._fielded(node)

    def stem(self, word: str) -> str:
        """Return the stem of a prepared word."""
        found: list[str] = self.stems.analyze(word)
        return found[0] if found else word

    def _all(self, parts: Iterable[Node]) -> Plan:
        clauses = []
        for part in parts:
            if isinstance(part, Not):
                clauses.append((Occur.MustNot, self.plan(part.part)))
            else:
                clauses.append((Occur.Must, self.plan(part)))
        if all(occur == Occur.MustNot for occur, _ in clauses):
            clauses.append((Occur.Must, Plan.all_query()))
        return Plan.boolean_query(clauses)

    def _filter(self, node: Everything | Days | Length | Has | InStory) -> Plan:
        match node:
            case Everything():
                return Plan.all_query()
            case Days(first, last):
                # A report of "2023-01" covers the month: it is found by any range that touches it.
                return all_of((self._from("last", first), self._to("first", last)))
            case Length(least, most):
                return all_of((self._from("words", least), self._to("words", most)))
            case Has(what):
                return self._term("has", what)
            case InStory(story):
                ids = list(self.members(story)) if self.members else []
                return Plan.term_set_query(self.schema, "id", ids) if ids else Plan.empty_query()

    def _from(self, field: str, least: int | None) -> Plan | None:
        if least is None:
            return None
        return Plan.range_query(self.schema, field, FieldType.Integer, least, None)

    def _to(self, field: str, most: int | None) -> Plan | None:
        if most is None:
            return None
        return Plan.range_query(self.schema, field, FieldType.Integer, None, most)

    def _term(self, field: str, word: str, weight: float = 1.0) -> Plan:
        plan = Plan.term_query(self.schema, field, word, "freq")
        return plan if weight == 1.0 else Plan.boost_query(plan, weight)

    def _bare(self, node: Word) -> Plan:
        words = tokens(node.text)
        if not words:
            return Plan.all_query()
        if node.kind == "prefix":
            return self._beginning("text", words)
        if node.kind == "fuzzy":
            return self._alike("text", words)
        if len(words) > 1:
            return any_of((self._sequence("text", words), self._term("text", "".join(words))))
        return self._stemmed(words[0])

    def _stemmed(self, word: str) -> Plan:
        found = self._weighed(word)
        clauses = [(Occur.Must, found.pop(ANY_FORM))]
        clauses.extend((Occur.Should, plan) for plan in found.values())
        return Plan.boolean_query(clauses)

    def _weighed(self, word: str) -> dict[str, Plan]:
        """Return what a bare word is scored by; its stem anywhere is what selects a report."""
        stem = self.stem(word)
        found = {
            ANY_FORM: self._term("stem", stem),
            "in the headline": self._term("head_stem", stem, HEADLINE),
        }
        if self.searcher.doc_freq("stem", stem) <= self.searcher.num_docs * COMMON + FEW:
            found["as typed"] = self._term("text", word, EXACT)
            found["in the first sentence"] = self._term("lead_stem", stem, LEAD)
        return found

    def clauses(self, node: Word) -> dict[str, Plan]:
        """Return the parts of a bare word's score; none where it is more than one word."""
        words = tokens(node.text)
        return self._weighed(words[0]) if len(words) == 1 else {}

    def points(self, plan: Plan, identity: str) -> float:
        """Return what a plan alone gives to one report."""
        only = Plan.const_score_query(self._term("id", identity), 0.0)
        clauses = [(Occur.Must, only), (Occur.Should, plan)]
        found = self.searcher.search(Plan.boolean_query(clauses), 1).hits
        return float(found[0][0]) if found else 0.0

    def count(self, plan: Plan) -> int:
        """Return how many reports a plan finds."""
        result: Any_ = self.searcher.search(plan, 1)
        return int(result.count)

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

    def _phrase(self, node: Phrase) -> Plan:
        words = tokens(node.text)
        if not words:
            return Plan.all_query()
        if node.text.rstrip().endswith("*"):
            return self._beginning("text", words)
        return Plan.boolean_query(
            [
                (Occur.Must, self._sequence("text", words, node.gap)),
                (Occur.Should, Plan.boost_query(self._sequence("head", words), HEADLINE)),
            ]
        )

    def _sequence(self, field: str, words: list[str], gap: int = 0) -> Plan:
        if len(words) == 1:
            return self._term(field, words[0])
        return Plan.phrase_query(self.schema, field, [*words], gap)

    def _beginning(self, field: str, words: list[str]) -> Plan:
        """Return the plan of words of which the last is only begun."""
        if len(words) > 1:
            patterns = [*words[:-1], words[-1] + ".*"]
            return Plan.regex_phrase_query(self.schema, field, [*patterns])
        if len(words[0]) >= SHORTEST_SCORED:
            found = self.searcher.terms_with_prefix(field, words[0], limit=SCORED + 1)
            if len(found) <= SCORED:
                return any_of(self._term(field, term) for term, _ in found)
        return Plan.regex_query(self.schema, field, words[0] + ".*")

    def _alike(self, field: str, words: list[str]) -> Plan:
        choices = [list(slips(self.searcher, field, word)) for word in words]
        if not all(choices):
            return Plan.empty_query()
        if len(words) > 1:
            return Plan.regex_phrase_query(self.schema, field, list(map(pattern, choices)))
        weighted = ((term, 1.0 if term == words[0] else SLIP) for term in choices[0])
        return any_of(self._term(field, term, weight) for term, weight in weighted)

    def _fielded(self, node: Word | Phrase) -> Plan:
        words = tokens(node.text)
        field = node.field or "text"
        if not words:
            return Plan.all_query()
        if field == "headline":
            return self._in_headline(node, words)
        if field == "lang":
            return self._term("lang", LANGUAGES.get(words[0], words[0]))
        if isinstance(node, Word) and node.kind == "fuzzy":
            return self._alike(field, words)
        if node.text.rstrip().endswith("*") or (isinstance(node, Word) and node.kind == "prefix"):
            return self._beginning(field, words)
        return self._named(field, words)

    def _in_headline(self, node: Word | Phrase, words: list[str]) -> Plan:
        if isinstance(node, Word) and node.kind == "fuzzy":
            return self._alike("head", words)
        if node.text.endswith("*") or (isinstance(node, Word) and node.kind == "prefix"):
            return self._beginning("head", words)
        if isinstance(node, Word) and len(words) == 1:
            return self._term("head_stem", self.stem(words[0]))
        return self._sequence("head", words, node.gap if isinstance(node, Phrase) else 0)

    def _named(self, field: str, words: list[str]) -> Plan:
        """Return the plan of a name: its words side by side, turned round, or its key."""
        turns = range(len(words)) if field == "person" else range(1)
        plans = [self._sequence(field, words[at:] + words[:at]) for at in turns]
        if field in KEYED:
            plans.append(self._term(KEYED[field], "".join(words)))
        return any_of(plans)

    def _near(self, node: Near) -> Plan:
        left, right = self._choices(node.left), self._choices(node.right)
        if not (left and right and all(left) and all(right)):
            return Plan.empty_query()
        # Slop counts the words between; each order is asked for, for slop counts a swap as more.
        orders = (left + right, right + left)
        plans = (
            Plan.regex_phrase_query(
                self.schema, "text", list(map(pattern, order)), node.distance - 1
            )
            for order in orders
        )
        sides = [self._phrase(side) for side in (node.left, node.right) if isinstance(side, Phrase)]
        clauses = [(Occur.Must, any_of(plans)), *((Occur.Must, side) for side in sides)]
        return Plan.boolean_query(clauses)

    def _choices(self, side: Word | Phrase) -> list[list[str]]:
        """Return, for each place of a side of NEAR, the words that may stand there."""
        words = tokens(side.text)
        if isinstance(side, Phrase):
            return [[word] for word in words]
        if side.kind == "fuzzy":
            return [list(slips(self.searcher, "text", word)) for word in words]
        if side.kind == "prefix":
            return [[word] for word in words[:-1]] + [[words[-1] + ".*"]]
        return [self._forms(word) for word in words]

    def _forms(self, word: str) -> list[str]:
        """Return the real words of one stem: `weapon`, `weapons`; and the word itself."""
        stem = self.stem(word)
        if len(stem) < SHORTEST_FORM:
            return [word]
        # The last letter of a stem may differ from its words: "happi", "happy".
        alike = self.searcher.terms_with_prefix("text", stem[: max(len(stem) - 1, SHORTEST_FORM)])
        return list({word, *(term for term, _ in alike if self.stem(term) == stem)})


def between(planner: Planner, plan: Plan, first: int, last: int) -> Plan:
    """Return the plan for the reports of a plan known to be of these days and no others."""
    after = Plan.range_query(planner.schema, "first", FieldType.Integer, first, None)
    before = Plan.range_query(planner.schema, "last", FieldType.Integer, None, last)
    return all_of((plan, after, before))


def any_of(plans: Iterable[Plan]) -> Plan:
    """Return the plan that holds where one of the plans holds; of none, nothing."""
    kept = list(plans)
    if len(kept) == 1:
        return kept[0]
    return Plan.boolean_query([(Occur.Should, plan) for plan in kept])


def all_of(plans: Iterable[Plan | None]) -> Plan:
    """Return the plan that holds where all that are given hold."""
    kept = [plan for plan in plans if plan is not None]
    if len(kept) == 1:
        return kept[0]
    return Plan.boolean_query([(Occur.Must, plan) for plan in kept])


def pattern(choices: Collection[str]) -> str:
    """Return a regular expression for one of some words, which hold no special characters."""
    return f"({'|'.join(sorted(choices))})"
