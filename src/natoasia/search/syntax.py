"""What a query means: a tree of small frozen nodes, as a person's words were read.

The nodes are plain tuples of plain values; nothing here knows how an index works.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

TextField = Literal["person", "place", "source", "agency", "byline", "headline", "path", "lang"]
"""Fields that hold words."""

Known = Literal["date", "headline", "source", "agency", "byline", "person", "place", "lang"]
"""What `has:` can ask for."""

Kind = Literal["word", "prefix", "fuzzy"]


class Everything(NamedTuple):
    """Every report: what an empty query asks for."""


class Word(NamedTuple):
    """A word, its beginning (`prefix*`) or its neighbours (`word~`)."""

    text: str
    kind: Kind = "word"
    field: TextField | None = None


class Phrase(NamedTuple):
    """Words in this order, exactly; `gap` more words may stand between them."""

    text: str
    field: TextField | None = None
    gap: int = 0
    but: tuple[str, ...] = ()
    """Ids of reports that only seem to have it, from the headline into the text."""


class Near(NamedTuple):
    """Two words or phrases at most `distance` words apart, in either order."""

    left: Word | Phrase
    right: Word | Phrase
    distance: int
    but: tuple[str, ...] = ()
    """Ids of reports that only seem to have it, from the headline into the text."""


class Days(NamedTuple):
    """A range of days, both ends included, as `date.toordinal` counts; `None` is open."""

    first: int | None
    last: int | None


class Length(NamedTuple):
    """A number of words in the body, both ends included; `None` is open."""

    least: int | None
    most: int | None


class Has(NamedTuple):
    """Reports of which this is known."""

    what: Known


class InStory(NamedTuple):
    """Reports of one story, named by the beginning of its id."""

    story: str


class Among(NamedTuple):
    """Reports of these ids; no query says so, but a program that has chosen them."""

    ids: tuple[str, ...]


class Not(NamedTuple):
    """Everything but."""

    part: Node


class All(NamedTuple):
    """Every part holds."""

    parts: tuple[Node, ...]


class Any(NamedTuple):
    """At least one part holds."""

    parts: tuple[Node, ...]


class Most(NamedTuple):
    """At least `least` of the parts hold."""

    parts: tuple[Node, ...]
    least: int


Leaf: TypeAlias = Everything | Word | Phrase | Near | Days | Length | Has | InStory | Among
Node: TypeAlias = Leaf | Not | All | Any | Most


class Query(NamedTuple):
    """A query as it was read."""

    text: str
    """As it was typed."""
    root: Node
    notes: tuple[str, ...] = ()
    """Where it was read leniently, in sentences for a person."""
    beside: tuple[Node, ...] = ()
    """What is asked beside the text, by options; the root asks for it too."""


def stories(node: Node) -> set[str]:
    """Return the stories a query names."""
    match node:
        case InStory(story):
            return {story}
        case Not(part):
            return stories(part)
        case All(parts) | Any(parts) | Most(parts):
            return {story for part in parts for story in stories(part)}
        case _:
            return set()


def people(node: Node) -> set[Word | Phrase]:
    """Return the words and phrases by which a query names people."""
    match node:
        case Word(kind="word", field="person") | Phrase(field="person"):
            return {node}
        case Not(part):
            return people(part)
        case All(parts) | Any(parts) | Most(parts):
            return {leaf for part in parts for leaf in people(part)}
        case _:
            return set()


def spread(node: Node) -> set[Near | Phrase]:
    """Return what words between others may belong to, in the text: NEAR, and gaps in phrases."""
    match node:
        case Near(left=Word(field=None) | Phrase(field=None)):
            return {node}
        case Phrase(field=None, gap=gap) if gap:
            return {node}
        case Not(part):
            return spread(part)
        case All(parts) | Any(parts) | Most(parts):
            return {one for part in parts for one in spread(part)}
        case _:
            return set()


def replaced(node: Node, found: Mapping[Node, Node]) -> Node:
    """Return a tree with these nodes in place of those."""
    if node in found:
        return found[node]
    match node:
        case Not(part):
            return Not(replaced(part, found))
        case All(parts) | Any(parts) | Most(parts):
            return node._replace(parts=tuple(replaced(part, found) for part in parts))
        case _:
            return node


def asked_for(node: Node) -> list[Word | Phrase]:
    """Return the words and phrases that are asked for, not the ones that are excluded."""
    match node:
        case Word() | Phrase():
            return [node]
        case Near(left, right):
            return [left, right]
        case All(parts) | Any(parts) | Most(parts):
            return [leaf for part in parts for leaf in asked_for(part)]
        case _:
            return []


def among(query: Query, ids: Iterable[str]) -> Query:
    """Return the query for those of these reports that answer it, ranked alike."""
    return query._replace(root=both(query.root, Among(tuple(ids))))


def lacking(query: Query, what: Known) -> Query:
    """Return the query for those of its reports of which this is not known."""
    return query._replace(root=both(query.root, Not(Has(what))))


def both(*parts: Node) -> Node:
    """Return the node that holds where all parts hold, without needless nesting."""
    kept = tuple(part for part in parts if not isinstance(part, Everything))
    if not kept:
        return Everything()
    return kept[0] if len(kept) == 1 else All(kept)


def either(*parts: Node) -> Node:
    """Return the node that holds where one part holds, without needless nesting."""
    return parts[0] if len(parts) == 1 else Any(parts)
