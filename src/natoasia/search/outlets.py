"""Outlets by words of their names, looked for among the names and not in every report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tantivy import Query as Plan

from natoasia.search.compounding import writings
from natoasia.search.matching import rarity
from natoasia.search.words import name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from natoasia.search.matching import Matcher

MOST: Final = 200
"""Names that are looked through, in a millisecond; of more outlets, each report's is."""


def of_outlets(text: str, matcher: Matcher) -> Plan | None:
    """Return the plan of the outlets whose names have the words of a text in a row.

    Whole names are found in a third of the time of words that stand beside each other. `None`
    where the index has too many outlets.
    """
    known = matcher.searcher.terms_with_prefix("outlet", "", limit=MOST + 1)
    if len(known) > MOST:
        return None
    wanted = writings("source", text, matcher)
    found = {outlet: reports for outlet, reports in known if _has_any(name(outlet).split(), wanted)}
    if not found:
        return Plan.empty_query()
    plan = Plan.term_set_query(matcher.schema, "outlet", list(found))
    return Plan.const_score_query(plan, rarity(sum(found.values()), matcher.searcher.num_docs))


def _has_any(words: Sequence[str], wanted: Sequence[Sequence[str]]) -> bool:
    return any(
        tuple(words[at : at + len(row)]) == tuple(row)
        for row in wanted
        for at in range(len(words) - len(row) + 1)
    )
