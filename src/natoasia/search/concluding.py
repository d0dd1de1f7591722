"""How many of the reports a query finds mean a name without giving it; a reader is to know."""

from __future__ import annotations

from typing import TYPE_CHECKING

import tantivy
from tantivy import Occur

from natoasia.search import naming
from natoasia.search.syntax import Word, asked_for
from natoasia.search.words import tokens
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from natoasia.search.plan import Planner
    from natoasia.search.syntax import Phrase, Query, TextField


class Concluded(NamedTuple):
    """A name of a query, and what was found for it by conclusion only."""

    field: TextField
    name: str
    reports: int
    """They give only a surname of the person, or only places within the country."""


def concluded(query: Query, planner: Planner) -> Iterator[Concluded]:
    """Yield the names of a query that some of the reports it finds do not give themselves."""
    for leaf in asked_for(query.root):
        words = tokens(leaf.text)
        if leaf.field is None or not words or _is_open(leaf):
            continue
        meant = naming.meant(leaf.field, words, planner.words)
        if meant is None or not planner.count(meant):
            continue
        clauses = [
            (Occur.Must, planner.plan(query.root)),
            (Occur.Must, meant),
            (Occur.MustNot, naming.said(leaf.field, words, planner.words)),
        ]
        if reports := planner.count(tantivy.Query.boolean_query(clauses)):
            yield Concluded(leaf.field, leaf.text, reports)


def _is_open(leaf: Word | Phrase) -> bool:
    """Tell whether a name is only begun, or one of several spellings: those are not widened."""
    return leaf.text.endswith("*") or (isinstance(leaf, Word) and leaf.kind != "word")
