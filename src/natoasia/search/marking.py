"""From a query to the marks in the texts it found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from natoasia.search.snippets import WIDTH, Marks, PhraseMark, Snipper, leaves, phrase_marks
from natoasia.search.syntax import Phrase, Query, Word
from natoasia.search.words import runs, tokens

if TYPE_CHECKING:
    from collections.abc import Mapping

    from natoasia.rows import Runs
    from natoasia.search.plan import Planner


def snippets(
    query: Query,
    planner: Planner,
    texts: Mapping[str, str],
    context: int | None = None,
    width: int | None = None,
) -> dict[str, Runs]:
    """Return a snippet for each article whose text is supplied, of about `width` characters.

    With `context` it is a whole sentence, and so many on either side of it.
    """
    if not texts:
        return {}
    snipper = Snipper(marks(query, planner), planner.words.forms.stem)
    if context is not None:
        return {one: snipper.passage(text, context) for one, text in texts.items()}
    return {one: snipper.snippet(text, width or WIDTH) for one, text in texts.items()}


def marks(query: Query, planner: Planner) -> Marks:
    """Return what counts as a hit for a query; slips are real words of the index."""
    found = leaves(query.root)
    exact: set[str] = set()
    stems: set[str] = set()
    prefixes: list[str] = []
    unspaced: list[str] = []
    apart: list[tuple[str, str]] = []
    for leaf in found:
        words = tokens(leaf.text)
        if within := runs(leaf.text):
            unspaced += within
        elif len(words) == 1 and _is_begun(leaf):
            prefixes += words
        elif _is_fuzzy(leaf):
            exact.update(term for word in words for term in planner.words.slips("text", word))
        elif len(words) == 1:
            exact.add(words[0])
            if isinstance(leaf, Word):
                stems.add(planner.words.forms.stem(words[0]))
            apart += planner.words.apart(leaf.field or "text", words[0])
    phrases = phrase_marks([leaf for leaf in found if not _is_fuzzy(leaf)])
    phrases += tuple(map(PhraseMark, apart))
    return Marks(frozenset(exact), frozenset(stems), tuple(prefixes), phrases, tuple(unspaced))


def _is_fuzzy(leaf: Word | Phrase) -> bool:
    return isinstance(leaf, Word) and leaf.kind == "fuzzy"


def _is_begun(leaf: Word | Phrase) -> bool:
    """Tell whether the last word is only begun."""
    return leaf.text.rstrip().endswith("*") if isinstance(leaf, Phrase) else leaf.kind == "prefix"
