"""What to show when few or no reports have all the words: those with most, and it is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from natoasia.search.suggestions import known, nearest
from natoasia.search.syntax import All, Most, Node, Phrase, Query, Word, both, either
from natoasia.search.words import tokens

if TYPE_CHECKING:
    from natoasia.search.plan import Planner

COMMONER = 10
"""How many times as many reports have what was probably meant: a form that no report happens to
have, of a word that many have, is no slip."""

FEWEST = 2
"""Words from which some of them are still a question; with one, a suggestion says it all."""

FEWEST_NEARLY = 3
"""Words from which all but one of them are: with two, a report would be like in one word."""

NONE_HAS = "no report has all of these words; shown are those with most of them"


def loosen(query: Query, planner: Planner) -> Query | None:
    """Return the query for reports with at least half of the words, or `None` for too few words.

    Words no report has are read as their nearest neighbours; fields and exclusions stay strict.
    """
    loose, strict = _parted(query)
    if len(loose) < FEWEST:
        return None
    read = [_nearest(part, planner) for part in loose]
    notes = (NONE_HAS, *(note for _, note in read if note))
    root = both(Most(tuple(part for part, _ in read), (len(read) + 1) // 2), *strict)
    return query._replace(root=root, notes=(*query.notes, *notes))


def nearly(query: Query) -> Query | None:
    """Return the query for reports with all words but one, or `None` for too few words.

    Who remembers one word wrongly finds what other reports have all of them. Those come first.
    """
    loose, strict = _parted(query)
    if len(loose) < FEWEST_NEARLY:
        return None
    return query._replace(root=both(Most(tuple(loose), len(loose) - 1), *strict))


def _parted(query: Query) -> tuple[list[Node], list[Node]]:
    """Return the words of a query that must all occur, and what else it asks for."""
    parts = query.root.parts if isinstance(query.root, All) else (query.root,)
    loose = [part for part in parts if _is_loose(part)]
    return loose, [part for part in parts if not _is_loose(part)]


def _is_loose(part: Node) -> bool:
    return isinstance(part, Word | Phrase) and part.field is None


def _nearest(part: Node, planner: Planner) -> tuple[Node, str]:
    """Return a word of the query, or what it is read as, and a note in that case."""
    if not isinstance(part, Word) or part.kind != "word":
        return part, ""
    is_known = known(part, planner)
    if is_known and not _is_slip(part, planner):
        return part, ""
    real = nearest(part, planner)
    if not real:
        return part, f"‘{part.text}’ is in no report"
    # As words, not as `word~`: they are ranked by how rare they are, and where they stand.
    read, forms = [Word(one) for one in real], "’, ‘".join(real)
    if is_known:
        note = f"‘{part.text}’ is in no report so written; read as ‘{forms}’ too"
        return either(part, *read), note
    return either(*read), f"‘{part.text}’ is in no report; read as ‘{forms}’"


def _is_slip(part: Word, planner: Planner) -> bool:
    """Tell whether a word stands nowhere as typed, and what is spelled alike is far commoner.

    `goverment` has the stem of `governess`, which one report has.
    """
    found = tokens(part.text)
    searcher = planner.searcher
    if len(found) != 1 or searcher.doc_freq("text", found[0]):
        return False
    alike = planner.words.slips("text", found[0]).values()
    return max(alike, default=0) > COMMONER * planner.words.forms.reports(found[0])
