"""Reports that are copies of each other, apart from independent reports of one event."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final, Literal

from natoasia.linking.runs import SHINGLE, Said, chains, said
from natoasia.linking.telling import in_order
from natoasia.linking.tracing import sharing
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from numpy import uint64
    from numpy.typing import NDArray

    from natoasia.linking.bags import Bag
    from natoasia.model import Article

NEAR: Final = 0.9
"""Share of the longer report's words from which two are one text with small edits."""

CARRIED: Final = 0.8
"""Share of the shorter report's words from which one carries the other, cut or with additions."""

REVISED: Final = 0.4
"""Share of the shorter report's words from which two reports of one outlet are versions of one:
an outlet that writes anew of an event keeps some of its background, seldom so much."""

LEAST_SHINGLES: Final = REVISED / SHINGLE
"""Shingles in common, by words of the shorter report, that a copy has: one in each shortest run."""

LEAST_TRIPLES: Final = LEAST_SHINGLES / 2
"""Three content words in a row in common, by words of the shorter bag, that a copy has: about as
many as shingles, half of which may lie beyond what a bag holds of the longer report."""

Kind = Literal["exact", "near", "version", "carried"]


class Copy(NamedTuple):
    """Two reports of which one is a copy of the other; the earlier first, as far as is known."""

    a: str
    b: str
    kind: Kind
    share: float
    """Of the shorter report's words, those in passages both have."""


def duplicates(articles: Sequence[Article]) -> tuple[Copy, ...]:
    """Return the pairs of reports that are copies, those that sort first by date and id first.

    Compares all that share words in a row: give it a story, or what one search found.
    """
    ordered = in_order(articles)
    words = {article.id: said(article.body) for article in ordered}
    place = {article.id: index for index, article in enumerate(ordered)}
    pairs = sorted(
        sorted((place[a], place[b]))
        for (a, b), shared in sharing(words).items()
        if shared >= LEAST_SHINGLES * min(len(words[a].folded), len(words[b].folded))
    )
    return tuple(_copies([(ordered[i], ordered[j]) for i, j in pairs], words))


def may_be_copies(
    bags: Mapping[str, Bag | bytes], pairs: Iterable[tuple[str, str]]
) -> Iterator[tuple[str, str]]:
    """Yield the pairs whose bags share words in a row: only of those need the texts be read."""
    import numpy as np

    triples = dict(zip(bags, _triples(list(bags.values())), strict=True))
    for a, b in pairs:
        shorter, longer = sorted((triples[a], triples[b]), key=len)
        shared = len(np.intersect1d(shorter, longer, assume_unique=True))
        if shared > LEAST_TRIPLES * len(shorter):
            yield a, b


def _triples(bags: Sequence[Bag | bytes]) -> Iterator[NDArray[uint64]]:
    """Yield the keys of what stands three words in a row in each bag."""
    import numpy as np

    from natoasia.linking.weights import phrase_keys
    from natoasia.linking.words import each_once, in_order

    sizes, hashes = in_order(bags)
    for words in np.split(hashes, sizes.cumsum()[:-1]) if len(sizes) else ():
        pairs = phrase_keys(words[:-1], words[1:])
        yield each_once(phrase_keys(pairs[:-1], words[2:]))


def _copies(pairs: Sequence[tuple[Article, Article]], words: dict[str, Said]) -> Iterator[Copy]:
    for a, b in pairs:
        ours, theirs = words[a.id], words[b.id]
        shared = sum(run.size for chain in chains(ours, theirs) for run in chain)
        lengths = sorted((len(ours.folded), len(theirs.folded)))
        share = shared / lengths[0]
        if ours.folded == theirs.folded:
            yield Copy(a.id, b.id, "exact", 1.0)
        elif kind := _kind(share, shared / lengths[1], one_outlet=_one_outlet(a, b)):
            yield Copy(a.id, b.id, kind, min(share, 1.0))


def _kind(of_shorter: float, of_longer: float, *, one_outlet: bool) -> Kind | None:
    if one_outlet and of_shorter >= REVISED:
        return "version"
    if of_longer >= NEAR:
        return "near"
    return "carried" if of_shorter >= CARRIED else None


def _one_outlet(a: Article, b: Article) -> bool:
    return a.source is not None and b.source is not None and a.source == b.source


def versions(articles: Sequence[Article]) -> tuple[tuple[str, ...], ...]:
    """Return the chains of versions of one report by one outlet, each earliest first."""
    order = [article.id for article in in_order(articles)]
    home = {id_: id_ for id_ in order}
    for a, b, kind, _ in duplicates(articles):
        if kind == "version":
            first, second = home[a], home[b]
            home.update({id_: first for id_, at in home.items() if at == second})
    found: dict[str, list[str]] = {}
    for id_ in order:
        found.setdefault(home[id_], []).append(id_)
    return tuple(tuple(chain) for chain in found.values() if len(chain) > 1)
