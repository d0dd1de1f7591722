"""What was probably meant, from the index's own words; offered, never done silently."""

from __future__ import annotations

import re
from itertools import islice, product
from typing import TYPE_CHECKING, Final

from natoasia.errors import QueryError
from natoasia.patterns import pattern
from natoasia.search.fields import indexed
from natoasia.search.parse import parse_query
from natoasia.search.parts import told
from natoasia.search.syntax import Node, Phrase, Query, Word, asked_for, both
from natoasia.search.vocabulary import COMMONER, distance, further, together
from natoasia.search.words import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from natoasia.search.plan import Planner
    from natoasia.search.syntax import TextField

MOST: Final = 3
"""Suggestions a person still reads."""

TRIED: Final = 12
"""Suggestions of which those that find something are offered."""

BESIDE: Final[tuple[TextField, ...]] = ("place", "source", "path")
"""The fields of words that no text need have: an outlet’s name, or another one of a place."""

OTHERWISE: Final[dict[TextField, tuple[TextField | None, ...]]] = {
    "person": ("place", "byline", "source", None),
    "place": ("person", "source", None),
    "source": ("agency", None),
    "agency": ("source", None),
    "byline": ("person", "place", None),
    "headline": (None,),
}
"""What may be meant by a name that no report has in this field."""

# `source:the harbour courier`: as it is typed where only the first word is of the field
FIELDED: Final = pattern(
    r"""
    \b (?P<field> [a-z]{3,9} ) : \s?
    (?P<words> [^\s"():*~]+ (?: \s+ [^\s"():*~-] [^\s"():*~]* ){1,4} ) (?! \S )
    """,
    re.VERBOSE,
)

# `https://harbour.example/2031/fog-closes-quay?page=2`
ADDRESS_PART: Final = pattern(r"[/?#=&]")

# `wild fire`, where neither has a field, quotes or a sign
SIDE_BY_SIDE: Final = pattern(r"(?<!\S) ([^\W\d_]+) \s+ ([^\W\d_]+) (?!\S)", re.VERBOSE)


def missing(query: Query, planner: Planner) -> tuple[str, ...]:
    """Return the words of a query that no report has by themselves, with their fields."""
    unknown = _unknown(query.root, planner)
    return tuple(
        dict.fromkeys(f"{leaf.field}:{leaf.text}" if leaf.field else leaf.text for leaf in unknown)
    )


def suggest(query: Query, planner: Planner) -> tuple[str, ...]:
    """Return up to `MOST` queries that find something, the likeliest first."""
    texts = [query.text]
    for leaf in asked_for(query.root):
        texts = _mended(texts, leaf, planner)[:TRIED]
    query, texts = _filtered(query, texts, planner)
    texts = [*_unjoined(query), *_as_one(query.text, planner), *texts]
    if named := next((one for one in _named(query.text) if _finds(one, query, planner)), None):
        return (named,)
    others = (text for text in dict.fromkeys(texts) if text != query.text)
    finding = (text for text in others if _finds(text, query, planner))
    return tuple(islice(finding, MOST))


def _mended(texts: list[str], leaf: Word | Phrase, planner: Planner) -> list[str]:
    """Return queries with what may be meant in place of one of their words."""
    if known(leaf, planner):
        return [*(_replaced(text, leaf, _commoner(leaf, planner)) for text in texts), *texts]
    # What nothing is near to is left out: the rest may still find something.
    better = nearest(leaf, planner, far=True) or ([""] if leaf.field is None else [])
    moved = [_moved(text, leaf, home) for home in _homes(leaf, planner) for text in texts]
    near = [_replaced(text, leaf, word) for word in better for text in texts]
    return [*moved, *near]


def _unknown(node: Node, planner: Planner) -> list[Word | Phrase]:
    return [leaf for leaf in asked_for(node) if not known(leaf, planner)]


def _commoner(leaf: Word | Phrase, planner: Planner) -> str:
    """Return what a word is that some report misspells too: near it, and far more have that."""
    words = tokens(leaf.text)
    if isinstance(leaf, Phrase) or leaf.kind != "word" or leaf.field or len(words) != 1:
        return leaf.text
    least = COMMONER * planner.words.forms.reports(words[0])
    alike = planner.words.slips("text", words[0]).items()
    return max(((count, one) for one, count in alike if count > least), default=(0, leaf.text))[1]


def _filtered(query: Query, texts: list[str], planner: Planner) -> tuple[Query, list[str]]:
    """Return the query without the filters that find nothing, and texts with others in their place.

    `--source couirer` is offered as `source:courier`: what is offered is all in the query.
    """
    for node in query.beside:
        if known(node, planner):
            continue
        for leaf in asked_for(node):
            better = [told(_name(one, leaf.field)) for one in nearest(leaf, planner, far=True)]
            texts = [f"{text} {name}".strip() for name in better for text in texts][:TRIED]
        query = query._replace(beside=tuple(one for one in query.beside if one is not node))
    return query, texts


def _name(text: str, field: TextField | None) -> Word | Phrase:
    return Phrase(text, field) if " " in text else Word(text, field=field)


def _unjoined(query: Query) -> Iterator[str]:
    """Yield the query with each word by itself of what was asked for in a row.

    `"fog closed quay"`; `lund,kim`; of an address of the web, the part that has most words.
    """
    text = query.text
    for leaf in asked_for(query.root):
        part = max(ADDRESS_PART.split(leaf.text), key=lambda one: len(tokens(one)))
        words = tokens(part)
        if len(words) > 1 and leaf.field is None:
            quoted = f'"{leaf.text}"'
            found = quoted if quoted in text else leaf.text
            text = text.replace(found, " ".join(words), 1)
    if text != query.text:
        yield text


def _as_one(text: str, planner: Planner) -> Iterator[str]:
    """Yield the query with two of its words as one that reports have: `wild fire`, `wildfire`."""
    for found in SIDE_BY_SIDE.finditer(text):
        one = "".join(found.groups())
        if planner.searcher.doc_freq("text", one.lower()):
            yield text[: found.start()] + one + text[found.end() :]


def _named(text: str) -> Iterator[str]:
    """Yield the query with more words in a field, the most first: `source:"harbour courier"`."""
    for found in FIELDED.finditer(text):
        words = found["words"].split()
        for end in range(len(words), 1, -1):
            name = f'{found["field"]}:"{" ".join(words[:end])}"'
            rest = " ".join((name, *words[end:]))
            yield text[: found.start()] + rest + text[found.end() :]


def known(node: Node, planner: Planner) -> bool:
    """Tell whether any report answers a part of a query."""
    return bool(planner.searcher.search(planner.plan(node), 1, count=False).hits)


def _finds(text: str, asked: Query, planner: Planner) -> bool:
    """Tell whether a suggestion finds something, and is no worse a query than what was asked."""
    try:
        query = parse_query(text)
    except QueryError:  # What is left once a word is taken away may be no query.
        return False
    if not text or len(query.notes) > len(asked.notes):
        return False
    return known(both(query.root, *asked.beside), planner)


def nearest(leaf: Word | Phrase, planner: Planner, *, far: bool = False) -> list[str]:
    """Return a word or phrase with its unknown words replaced, the nearest and commonest first.

    They are as near as `word~` finds them, or `far`: also two slips away.
    """
    words = tokens(leaf.text)
    field = indexed(leaf.field)
    choices = [_alike(field, word, planner, far=far) for word in words]
    # Of several words the first choices; of one in a phrase as many as are tried.
    unknown = sum(len(choice) > 1 for choice in choices)
    most = MOST if unknown > 1 or len(words) == 1 else TRIED
    found = (" ".join(some) for some in product(*(choice[:most] for choice in choices)))
    return [one for one in islice(found, TRIED) if one != " ".join(words)]


def _alike(field: str, word: str, planner: Planner, *, far: bool) -> list[str]:
    """Return the real words near one, or a real one itself, or the word where none is near."""
    real = planner.words.slips(field, word)
    if word in real:
        return [word]
    if far:
        real = {**further(planner.searcher, field, word), **real}
    real |= together(planner.searcher, planner.schema, field, word)
    ranked = sorted(real, key=lambda term: (distance(word, term, 2), -real[term], term))
    return ranked or [word]


def _homes(leaf: Word | Phrase, planner: Planner) -> Iterator[str]:
    """Yield what a word may be besides what it was looked for as: with another field, or none.

    `courier` may be an outlet's name, `2023` a date, what was taken for a person a place.
    """
    if isinstance(leaf, Phrase) or leaf.kind != "word":
        return
    for field in BESIDE if leaf.field is None else OTHERWISE.get(leaf.field, ()):
        if known(leaf._replace(field=field), planner):
            yield f"{field}:{leaf.text}" if field else leaf.text
    if leaf.field is None and leaf.text[:1].isdigit():
        yield f"date:{leaf.text}"


def _moved(text: str, leaf: Word | Phrase, home: str) -> str:
    """Return the query with a word, and the field before it, in another way."""
    place = re.compile(rf"(?:\w+:\s*)?(?<!\w){re.escape(leaf.text)}(?!\w)")
    return place.sub(lambda _: home, text, count=1)


def _replaced(text: str, leaf: Word | Phrase, new: str) -> str:
    found = re.search(rf"(?<!\w){re.escape(leaf.text)}(?!\w)", text)
    if " " in new and isinstance(leaf, Word) and len(tokens(leaf.text)) == 1:
        new = f'"{new}"'
    replaced = text if not found else text[: found.start()] + new + text[found.end() :]
    return replaced if new else " ".join(replaced.split())
