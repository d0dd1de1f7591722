"""A story told: who carries whose copy, what reports share word for word, what each adds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.model import Article, Passage, Story
    from natoasia.store import Store

MOST_COMPARED: Final = 12
"""Reports compared sentence by sentence, the earliest: pairs grow with the square, and a reader
follows no more."""


class Shared(NamedTuple):
    """A passage two reports share; `a` is the earlier."""

    a: str
    b: str
    passage: Passage


class Carrier(NamedTuple):
    """A report in the tree of one origin."""

    id: str
    depth: int
    of: str | None
    """The earlier report whose copy it shares most words of."""
    words: int


class Origin(NamedTuple):
    """Reports of what may be one origin, each behind the one whose copy it carries."""

    agencies: tuple[str, ...]
    """Those they credit by name."""
    carriers: tuple[Carrier, ...]


class Addition(NamedTuple):
    """What a report adds to those before it."""

    id: str
    statements: int
    added: tuple[str, ...]
    """The sentences no report before it has in close wording."""


class Telling(NamedTuple):
    """A story with all its reports, and how they hang together."""

    story: Story
    reports: tuple[Article, ...]
    """Earliest first, undated last."""
    origins: tuple[Origin, ...]
    shared: tuple[Shared, ...]
    """Longest first."""
    additions: tuple[Addition, ...]
    """Of the first `MOST_COMPARED` reports."""
    edges: tuple[tuple[str, str, float], ...]
    """The reports that are alike, and how much: what holds the story together."""


def tell(story: Story, store: Store) -> Telling:
    """Return all there is to tell of a story."""
    reports = tuple(store.articles(story.articles))
    shared = passages(reports)
    inside = {*story.articles}
    edges = (edge for edge in store.edges(story.articles) if edge[1] in inside)
    origins, added = _origins(reports, shared), additions(reports)
    story = story.model_copy(update={"origins": len(origins)})
    return Telling(story, reports, origins, shared, added, tuple(sorted(edges)))


def passages(reports: Sequence[Article]) -> tuple[Shared, ...]:
    """Return the passages each two reports share, longest first; reports are in order."""
    from natoasia.linking.runs import shared, words_of
    from natoasia.linking.tracing import sharing

    words = {report.id: words_of(report) for report in reports}
    by_id = {report.id: report for report in reports}
    place = {report.id: at for at, report in enumerate(reports)}
    pairs = sorted(sorted(pair, key=place.__getitem__) for pair in sharing(words))
    found = [
        Shared(a, b, passage) for a, b in pairs for passage in shared(by_id[a], words[a], words[b])
    ]
    return tuple(sorted(found, key=lambda one: (-one.passage.words, place[one.a], place[one.b])))


def _origins(reports: Sequence[Article], shared: Iterable[Shared]) -> tuple[Origin, ...]:
    from natoasia.linking import origins

    copied: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for a, b, passage in shared:
        if passage.agency_copy:
            copied[b][a] += passage.words
    by_id = {report.id: report for report in reports}
    place = {report.id: at for at, report in enumerate(reports)}
    groups = [sorted(group, key=place.__getitem__) for group in origins(reports)]
    groups.sort(key=lambda group: place[group[0]])
    return tuple(_origin([by_id[id_] for id_ in group], copied) for group in groups)


def _origin(reports: Sequence[Article], copied: dict[str, dict[str, int]]) -> Origin:
    from natoasia.linking.tracing import UNNAMED_AGENCIES

    credited = (agency for report in reports for agency in report.agencies)
    named = tuple(dict.fromkeys(one for one in credited if one.casefold() not in UNNAMED_AGENCIES))
    behind: dict[str | None, list[str]] = defaultdict(list)
    for report in reports:
        of = max(copied[report.id], key=copied[report.id].__getitem__, default=None)
        behind[of].append(report.id)
    return Origin(named, tuple(_tree(behind, copied)))


def _tree(
    behind: dict[str | None, list[str]], copied: dict[str, dict[str, int]]
) -> Iterable[Carrier]:
    waiting = [Carrier(id_, 0, None, 0) for id_ in reversed(behind[None])]
    while waiting:
        here = waiting.pop()
        yield here
        waiting += [
            Carrier(id_, here.depth + 1, here.id, copied[id_][here.id])
            for id_ in reversed(behind.get(here.id, []))
        ]


def additions(reports: Sequence[Article]) -> tuple[Addition, ...]:
    """Return what each of the earliest reports adds to those before it."""
    from natoasia.comparing import matrix

    told = matrix(reports[:MOST_COMPARED])
    found = []
    for at, id_ in enumerate(told.reports):
        has = [row for row in told.rows if row.sentences[at]]
        new = sorted((row.sentences[at][0], row.text) for row in has if row.first == at)
        found.append(Addition(id_, len(has), tuple(text for _, text in new)))
    return tuple(found)
