"""Outlets by words of their names, looked for among the names and not in every report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tantivy import Query as Plan

from natoasia.search.compounding import writings
from natoasia.search.matching import rarity
from natoasia.search.words import name

if TYPE_CHECKING:
    from collections.abc import Iterable

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
    wanted = list(map(_row, writings("source", text, matcher)))
    rows = {outlet: _row(name(outlet).split()) for outlet, _ in known}
    found = {one: reports for one, reports in known if any(row in rows[one] for row in wanted)}
    if not found:
        return Plan.empty_query()
    plan = Plan.term_set_query(matcher.schema, "outlet", list(found))
    return Plan.const_score_query(plan, rarity(sum(found.values()), matcher.searcher.num_docs))


def _row(words: Iterable[str]) -> str:
    """Return words in a row between blanks, so that whole words only are found within it."""
    return f" {' '.join(words)} "
