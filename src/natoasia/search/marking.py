"""From a query to the marks in the texts it found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from natoasia.search.compounding import units, writings
from natoasia.search.fields import indexed
from natoasia.search.snippets import WIDTH, Marks, PhraseMark, Snipper
from natoasia.search.syntax import All, Any, Most, Near, Phrase, Word
from natoasia.search.words import runs, tokens

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from natoasia.rows import Runs
    from natoasia.search.plan import Planner
    from natoasia.search.snippets import Credits
    from natoasia.search.syntax import Node, Query

SEEN: Final = frozenset({None, "headline", "person", "place"})
"""The fields whose words may stand in a text; those of the others are told beside it."""

CREDITED: Final = frozenset({None, "byline"})
"""The fields whose words may stand in a byline or credit, where a table has no column for it."""


def snippets(
    query: Query,
    planner: Planner,
    texts: Mapping[str, str],
    context: int | None = None,
    width: int | None = None,
    told: Mapping[str, Credits] | None = None,
) -> dict[str, Runs]:
    """Return a snippet for each article whose text is supplied, of about `width` characters.

    With `context` it is a whole sentence, and so many on either side of it. What is `told`
    beside a text stands before it, where a word was found in that and not in the text.
    """
    if not texts:
        return {}
    stem = planner.words.forms.stem
    snipper = Snipper(marks(query, planner, SEEN), stem)
    found = {
        one: snipper.snippet(text, width or WIDTH)
        if context is None
        else snipper.passage(text, context)
        for one, text in texts.items()
    }
    if not told or not any(told.values()):
        return found
    crediting = Snipper(marks(query, planner, CREDITED), stem)
    return {
        one: (*crediting.credited(told.get(one, ()), texts[one]), *passage)
        for one, passage in found.items()
    }


def leaves(node: Node, planner: Planner, fields: AbstractSet[str | None]) -> list[Word | Phrase]:
    """Return the words, phrases and names of these fields; none that is excluded."""
    match node:
        case Word(field=field) | Phrase(field=field) if field in fields:
            return [node]
        case Near(left, right):
            return [left, right]
        case All(parts):
            together = units(parts, planner.words)
            return [leaf for part in together for leaf in leaves(part, planner, fields)]
        case Any(parts) | Most(parts):
            return [leaf for part in parts for leaf in leaves(part, planner, fields)]
        case _:
            return []


def marks(query: Query, planner: Planner, fields: AbstractSet[str | None]) -> Marks:
    """Return what counts as a hit for a query; slips are real words of the index."""
    made = _Marking(planner)
    for leaf in leaves(query.root, planner, fields):
        made.add(leaf)
    phrases = tuple(dict.fromkeys(made.phrases))
    prefixes, unspaced = tuple(made.prefixes), tuple(made.unspaced)
    return Marks(frozenset(made.exact), frozenset(made.stems), prefixes, phrases, unspaced)


class _Marking:
    """Gathers what the words of a query look like in a text."""

    def __init__(self, planner: Planner) -> None:
        self._words = planner.words
        self.exact: set[str] = set()
        self.stems: set[str] = set()
        self.prefixes: list[str] = []
        self.unspaced: list[str] = []
        self.phrases: list[PhraseMark] = []

    def add(self, leaf: Word | Phrase) -> None:
        """Take in a word or phrase."""
        words = tuple(tokens(leaf.text))
        if within := runs(leaf.text):
            self.unspaced += within
        elif _is_fuzzy(leaf):
            self.exact.update(*(self._words.slips("text", word) for word in words))
        elif _is_begun(leaf):
            self._add_begun(words)
        else:
            self._add_written(leaf)
            if isinstance(leaf, Word) and len(words) == 1:
                self.stems.add(self._words.forms.stem(words[0]))

    def _add_begun(self, words: tuple[str, ...]) -> None:
        if len(words) == 1:
            self.prefixes.append(words[0])
        else:
            self.phrases.append(PhraseMark(words, is_open=True))

    def _add_written(self, leaf: Word | Phrase) -> None:
        gap = leaf.gap if isinstance(leaf, Phrase) else 0
        for one in writings(indexed(leaf.field), leaf.text, self._words):
            if len(one) == 1:
                self.exact.add(one[0])
            elif one:
                self.phrases.append(PhraseMark(one, gap))


def _is_fuzzy(leaf: Word | Phrase) -> bool:
    return isinstance(leaf, Word) and leaf.kind == "fuzzy"


def _is_begun(leaf: Word | Phrase) -> bool:
    """Tell whether the last word is only begun."""
    return leaf.text.rstrip().endswith("*") if isinstance(leaf, Phrase) else leaf.kind == "prefix"
