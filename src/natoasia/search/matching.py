"""How words and phrases are matched and weighed in the index."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import product
from math import log, prod
from typing import Final, TypeAlias

import tantivy
from tantivy import Occur
from tantivy import Query as Plan

from natoasia.search import vocabulary
from natoasia.search.compounding import writings
from natoasia.search.fields import LANGUAGES
from natoasia.search.forms import Forms, together
from natoasia.search.syntax import Near, Phrase, Word
from natoasia.search.words import is_letter, tokens

EXACT: Final = 0.5
"""Weight of a word just as it was typed, beside 1 for any form of it."""

HEADLINE: Final = 2.0
"""Weight of the headline beside 1 for the whole report."""

LEAD: Final = 0.25
"""Weight of the first sentence: a report of something says so at once. Of more, known items are
found less often."""

Weights: TypeAlias = dict[tuple[str, str], float]
"""Of words of a field, by field and word."""

SLIP: Final = 0.5
"""Weight of a word that differs by a slip from the one typed."""

SCORED: Final = 64
"""Words a `prefix*` is scored by; with more it only selects, for they say little."""

SHORTEST_SCORED: Final = 3
"""Letters of a `prefix*` whose words are looked up at all; one letter takes 0.3 s."""

MOST_SEQUENCES: Final = 64
"""Sequences asked for one by one, at half the cost of one regular expression for all."""


class Matcher:
    """Builds plans for what is made of words, against one state of an index."""

    def __init__(
        self,
        schema: tantivy.Schema,
        searcher: tantivy.Searcher,
    ) -> None:
        self.schema = schema
        self.searcher = searcher
        self.forms = Forms(searcher)
        self._slips: dict[tuple[str, str], dict[str, int]] = {}
        self._apart: dict[tuple[str, str], tuple[vocabulary.Pair, ...]] = {}

    def plan(self, node: Word | Phrase | Near, *, scored: bool = True) -> Plan:
        """Return the plan of words; where it is not to score, of a bare word the quickest."""
        if isinstance(node, Near | Phrase) and node.but:
            without = Plan.term_set_query(self.schema, "id", [*node.but])
            found = self.plan(node._replace(but=()))
            return Plan.boolean_query([(Occur.Must, found), (Occur.MustNot, without)])
        match node:
            case Near():
                from natoasia.search.spacing import near

                return near(node, self)
            case Word(field=None):
                return self._bare(node, scored=scored)
            case Phrase(field=None):
                return self._phrase(node)
            case _:
                return self._fielded(node)

    def slips(self, field: str, word: str) -> dict[str, int]:
        """Return the real words at most a slip from one: asked for by the plan and by the marks."""
        if (field, word) not in self._slips:
            self._slips[field, word] = vocabulary.slips(self.searcher, field, word)
        return self._slips[field, word]

    def apart(self, field: str, word: str) -> tuple[vocabulary.Pair, ...]:
        """Return the pairs of words that a word is written as too: `o brien`."""
        if (field, word) not in self._apart:
            self._apart[field, word] = vocabulary.apart(self.searcher, self.schema, field, word)
        return self._apart[field, word]

    def written_apart(self, field: str, word: str) -> list[Plan]:
        """Return the plans of the pairs of words that a word is written as too."""
        return [self.sequence(field, pair) for pair in self.apart(field, word)]

    def written(self, field: str, text: str, gap: int = 0) -> Plan:
        """Return the plan of words in a row, in any way they may be written."""
        return any_of(self.sequence(field, one, gap) for one in writings(field, text, self))

    def term(self, field: str, word: str, weight: float = 1.0) -> Plan:
        """Return the plan of a word just as the index has it."""
        plan = Plan.term_query(self.schema, field, word, "freq")
        return plan if weight == 1.0 else Plan.boost_query(plan, weight)

    def _bare(self, node: Word, *, scored: bool) -> Plan:
        words = tokens(node.text)
        if not words:
            return Plan.all_query()
        if node.kind == "prefix":
            return self._beginning("text", words)
        if node.kind == "fuzzy":
            return self._alike("text", words)
        if len(words) > 1:
            return self.written("text", node.text)
        if is_letter(words[0]):
            return self._beginning("text", words)
        weights = self._weights(words[0]) if scored else self._any_form("text", words[0])
        return any_of((self._weighted(weights), *self.written_apart("text", words[0])))

    def _weights(self, word: str) -> Weights:
        """Return the weights of a bare word: of each of its forms in each field.

        What is in headline or first sentence is in the text too, so that no field selects for
        itself. Flat, it takes two thirds of the time of the same in clauses.
        """
        weights: Weights = {}
        for part in self._weighed(word).values():
            for term, weight in part.items():
                weights[term] = weights.get(term, 0.0) + weight
        return weights

    def _weighed(self, word: str) -> dict[str, Weights]:
        """Return what a bare word is scored by: by name, the weight of each word of a field."""
        return {
            "in any form": self._any_form("text", word),
            "as typed": {("text", word): EXACT},
            "in the headline": self._any_form("head", word, HEADLINE),
            "in the first sentence": self._any_form("lead", word, LEAD),
        }

    def _any_form(self, field: str, word: str, weight: float = 1.0) -> Weights:
        """Return the weights that make each form of a word count like all forms together.

        Else the rarest form, which is no better an answer, would count most.
        """
        counts, total = self.forms.counted(field, word), self.searcher.num_docs
        whole = rarity(together(counts.values(), total), total)
        return {(field, form): weight * whole / rarity(n, total) for form, n in counts.items()}

    def _weighted(self, weights: Weights) -> Plan:
        return any_of(self.term(*term, weight) for term, weight in weights.items())

    def clauses(self, node: Word) -> dict[str, Plan]:
        """Return the parts of a bare word's score; none where it is more than one word."""
        words = tokens(node.text)
        if len(words) != 1:
            return {}
        parts = self._weighed(words[0]).items()
        plans = {name: self._weighted(weights) for name, weights in parts}
        return {**plans, "written apart": any_of(self.written_apart("text", words[0]))}

    def _phrase(self, node: Phrase) -> Plan:
        words = tokens(node.text)
        if not words:
            return Plan.all_query()
        if node.text.rstrip().endswith("*"):
            return self._beginning("text", words)
        return Plan.boolean_query(
            [
                (Occur.Must, self.written("text", node.text, node.gap)),
                (Occur.Should, Plan.boost_query(self.written("head", node.text), HEADLINE)),
            ]
        )

    def sequence(self, field: str, words: Sequence[str], gap: int = 0) -> Plan:
        """Return the plan of words in this order, at most `gap` more between them."""
        if len(words) == 1:
            return self.term(field, words[0])
        if gap:
            from natoasia.search.spacing import in_order

            return in_order(field, [*words], gap, self)
        return Plan.phrase_query(self.schema, field, [*words])

    def choice_of(
        self, field: str, choices: list[list[str]], gap: int = 0, at: Sequence[int] = ()
    ) -> Plan:
        """Return the plan of a sequence of choices of words, `at` these places if not in a row."""
        at = at or range(len(choices))
        plain = all(word.isalnum() for words in choices for word in words)
        if plain and prod(map(len, choices)) <= MOST_SEQUENCES:
            sequences = ([*zip(at, words, strict=True)] for words in product(*choices))
            return any_of(Plan.phrase_query(self.schema, field, [*one], gap) for one in sequences)
        patterns = zip(at, map(pattern, choices), strict=True)
        return Plan.regex_phrase_query(self.schema, field, [*patterns], gap)

    def _beginning(self, field: str, words: list[str]) -> Plan:
        """Return the plan of words of which the last is only begun."""
        if len(words) > 1:
            patterns = [*words[:-1], words[-1] + ".*"]
            return Plan.regex_phrase_query(self.schema, field, [*patterns])
        if len(words[0]) >= SHORTEST_SCORED:
            found = self.searcher.terms_with_prefix(field, words[0], limit=SCORED + 1)
            if len(found) <= SCORED:
                return any_of(self.term(field, term) for term, _ in found)
        return Plan.regex_query(self.schema, field, words[0] + ".*")

    def _alike(self, field: str, words: list[str]) -> Plan:
        choices = [list(self.slips(field, word)) for word in words]
        if not all(choices):
            return Plan.empty_query()
        if len(words) > 1:
            return self.choice_of(field, choices)
        weighted = ((term, 1.0 if term == words[0] else SLIP) for term in choices[0])
        return any_of(self.term(field, term, weight) for term, weight in weighted)

    def _fielded(self, node: Word | Phrase) -> Plan:
        words = tokens(node.text)
        field = node.field or "text"
        if not words:
            return Plan.all_query()
        if field == "headline":
            return self._in_headline(node, words)
        if field == "lang":
            return self.term("lang", LANGUAGES.get(words[0], words[0]))
        if isinstance(node, Word) and node.kind == "fuzzy":
            return self._alike(field, words)
        if node.text.rstrip().endswith("*") or (isinstance(node, Word) and node.kind == "prefix"):
            return self._beginning(field, words)
        # Only here: most queries name no field.
        from natoasia.search.naming import named

        return named(field, words, self)

    def _in_headline(self, node: Word | Phrase, words: list[str]) -> Plan:
        if isinstance(node, Word) and node.kind == "fuzzy":
            return self._alike("head", words)
        if node.text.endswith("*") or (isinstance(node, Word) and node.kind == "prefix"):
            return self._beginning("head", words)
        if isinstance(node, Word) and len(words) == 1:
            formed = self._weighted(self._any_form("head", words[0]))
            return any_of((formed, *self.written_apart("head", words[0])))
        return self.written("head", node.text, node.gap if isinstance(node, Phrase) else 0)


def rarity(reports: float, total: int) -> float:
    """Return what a word of so many reports adds to a score: the idf of BM25, as tantivy has it."""
    return log(1 + (total - reports + 0.5) / (reports + 0.5))


def any_of(plans: Iterable[Plan]) -> Plan:
    """Return the plan that holds where one of the plans holds; of none, nothing."""
    kept = list(plans)
    if len(kept) == 1:
        return kept[0]
    return Plan.boolean_query([(Occur.Should, plan) for plan in kept])


def pattern(choices: Collection[str]) -> str:
    """Return a regular expression for one of some words, which hold no special characters."""
    return f"({'|'.join(sorted(choices))})"
