"""One text, one kind: what is a person here and a place there by the words around it alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from natoasia.parsing.names.records import Mention

UNSURE: Final = frozenset(("two capitalised words", "given name", "family name first"))
"""The rules for a person that the words around had no part in."""


def agreed(body: list[Mention]) -> list[Mention]:
    """Let a name that is here a place, there a person by the words around it be one of them."""
    placed = Counter(one.text for one in body if one.kind == "place")
    unsure = Counter(one.text for one in body if one.kind == "person" and one.rule in UNSURE)
    if not (both := placed.keys() & unsure.keys()):
        return body
    people = {text for text in both if unsure[text] > placed[text]}
    return [_as_most(one, both, people) for one in body]


def _as_most(one: Mention, both: AbstractSet[str], people: AbstractSet[str]) -> Mention:
    """Return a mention as what most uses of its text are, where the text alone decides."""
    if one.text not in both:
        return one
    if one.text in people and one.rule == "words around it":
        return one._replace(kind="person", confidence=0.6, rule="two capitalised words")
    if one.text not in people and one.kind == "person" and one.rule in UNSURE:
        return one._replace(kind="place", confidence=0.5, rule="words around it")
    return one
