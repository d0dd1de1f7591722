"""Three reports or more: which statement which of them have, the earliest report first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations
from typing import TYPE_CHECKING, Final

from natoasia.comparing.aligning import align
from natoasia.comparing.statements import Statement, statements
from natoasia.comparing.watching import unwatched
from natoasia.comparing.weighing import weigh
from natoasia.model import Matrix, Told
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.comparing.watching import Watch
    from natoasia.model import Article

LEAST_LINKED: Final = 0.5
"""Of the report pairs of two groups, to make them one: a chain of resemblances is no statement."""

Node = tuple[int, int]
"""A report and a sentence of it, both by index."""


class Link(NamedTuple):
    """Two sentences of two reports that say the same."""

    score: float
    a: Node
    b: Node


def matrix(articles: Sequence[Article], watch: Watch = unwatched) -> Matrix:
    """Return the statements of several reports, each with the sentences that make it.

    The reports are put in the order of their dates, undated last; statements in the order in which
    most reports and then the earliest have them.
    """
    order = sorted(articles, key=lambda one: (one.date is None, one.date or ""))
    read = [[one for one in statements(article) if one.zone == "body"] for article in order]
    links, unsought = _links(read, watch)
    groups = _grouped(links, read)
    rows = [_told(group, read) for group in groups]
    rows.sort(key=lambda row: (-row.told_by, row.first, row.sentences[row.first]))
    return Matrix(
        reports=tuple(one.id for one in order),
        sentences=tuple(tuple(one.sentence for one in report) for report in read),
        rows=tuple(rows),
        unsought=len(unsought),
    )


def _links(
    read: Sequence[Sequence[Statement]], watch: Watch
) -> tuple[list[Link], AbstractSet[Node]]:
    """Return the links, the best first, and the sentences that may have one unfound."""
    found: list[Link] = []
    unsought: set[Node] = set()
    every = list(combinations(enumerate(read), 2))
    for at, ((i, left), (j, right)) in enumerate(every):
        watch("matching sentences", at / len(every))
        aligned = align(left, right, weigh((*left, *right)))
        for group in aligned.groups:
            found += [Link(group.score, (i, a), (j, b)) for a in group.a for b in group.b]
        unsought.update((i, a) for a in aligned.unsought)
    return sorted(found, reverse=True), unsought


def _grouped(links: Sequence[Link], read: Sequence[Sequence[Statement]]) -> list[frozenset[Node]]:
    """Return the groups of sentences, the best links joined first, those of one report too."""
    held = {
        (report, at): frozenset({(report, at)})
        for report, sentences in enumerate(read)
        for at in range(len(sentences))
    }
    known = {frozenset({link.a, link.b}) for link in links}
    for link in links:
        a, b = held[link.a], held[link.b]
        if a is not b and _linked(a, b, known) >= LEAST_LINKED:
            joined = a | b
            held.update(dict.fromkeys(joined, joined))
    return list(dict.fromkeys(held.values()))


def _linked(a: frozenset[Node], b: frozenset[Node], known: set[frozenset[Node]]) -> float:
    """Return the share of the two groups' pairs of reports between which a link stands."""
    pairs: dict[tuple[int, int], bool] = defaultdict(bool)
    for x in a:
        for y in b:
            if x[0] != y[0]:
                pairs[x[0], y[0]] |= frozenset({x, y}) in known
    return sum(pairs.values()) / len(pairs) if pairs else 0.0


def _told(group: frozenset[Node], read: Sequence[Sequence[Statement]]) -> Told:
    numbers = [
        tuple(read[report][at].number for one, at in sorted(group) if one == report)
        for report in range(len(read))
    ]
    first = min(report for report, _ in group)
    at = min(at for report, at in group if report == first)
    return Told(text=read[first][at].text, first=first, sentences=tuple(numbers))
