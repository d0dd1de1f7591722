"""What linking wants to know of a large desk: the reports near some, and how often words stand."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from natoasia.linking.bags import MOST_TEXT

if TYPE_CHECKING:
    from natoasia.linking import Frequencies, Known, Vocabulary
    from natoasia.model import Article
    from natoasia.rows import IndexRow
    from natoasia.search import Index
    from natoasia.search.resembling import Neighbours
    from natoasia.store import Store

HITS: Final = 50
"""Reports that are compared with a new one, and as many of the days around it: together as many as
whole linking keeps edges of. Of 12,700 real reports, fifty of all find 997 in 1,000 of the edges
that are enough for a story."""

UNCOUNTED: Final = 200
"""Articles that may come before they are counted into the kept vocabulary: until then their bags
are read again each time, which takes some milliseconds; writing it takes ten times as long."""


def near(store: Store, index: Index, ids: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return, by article, those nearest to it; raises `IndexDamaged` where nothing can be asked."""
    neighbours = index.neighbours()
    return {row.id: _nearest(row, neighbours) for row in store.index_rows(ids)}


def _nearest(report: IndexRow | Article, neighbours: Neighbours) -> tuple[str, ...]:
    text = f"{report.headline or ''}\n\n{report.body}"[:MOST_TEXT]
    return neighbours.of(text, report.date, but=report.id, limit=HITS)


def heard(store: Store, articles: Sequence[Article]) -> Frequencies:
    """Return how often the words of articles stand on the desk, and their phrases near them."""
    from natoasia.desk.indexing import opened
    from natoasia.linking import bag, heard

    index, _ = opened(store)
    own = {one.id for one in articles}
    neighbours = index.neighbours()
    ids = {id_ for one in articles for id_ in _nearest(one, neighbours)} - own
    bags = [raw for _, _, raw in store.bags_of(sorted(ids))]
    return heard([*map(bag, articles), *bags], vocabulary(store))


def known(store: Store, ids: Collection[str]) -> Mapping[str, Known]:
    """Return what linking knows of those of the articles that are live."""
    from natoasia.linking import Known

    return {id_: Known(day, raw) for id_, day, raw in store.bags_of(ids)}


def vocabulary(store: Store) -> Vocabulary:
    """Return in how many reports words stand; all are read only where that was never counted."""
    from natoasia.linking import Vocabulary

    kept = store.vocabulary()
    if kept is None:
        return count(store)
    until, raw = kept
    late = list(store.bags_after(until))
    found = Vocabulary.loads(raw).beside(Vocabulary.of(late))
    return keep(store, found.whole()) if len(late) >= UNCOUNTED else found


def keep(store: Store, found: Vocabulary) -> Vocabulary:
    """Keep what was counted of every report where the desk is written; return it."""
    if store.writes:
        store.put_vocabulary(store.last_number(), found.dumps())
    return found


def count(store: Store) -> Vocabulary:
    """Count the words of every report, and keep that."""
    from natoasia.linking import Vocabulary

    days: list[str | None] = []
    return keep(store, Vocabulary.of(_noting(store, days)).dated(days))


def _noting(store: Store, days: list[str | None]) -> Iterator[bytes]:
    """Yield the bags, and note the days."""
    for _, day, raw in store.bags():
        days.append(day)
        yield raw
