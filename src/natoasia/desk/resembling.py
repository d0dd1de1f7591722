"""Reports like a given one: found by its rarest words, weighed as linking weighs them."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, Final

from natoasia.rows import Page, Similar
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from natoasia.linking import Likened
    from natoasia.linking.explaining import Shares
    from natoasia.model import Article, Feature
    from natoasia.rows import ArticleRow
    from natoasia.store import Store

LOOKED_AT: Final = 3
"""Times as many reports are weighed as are shown: the index knows words, not names and phrases."""

LEAST: Final = 0.1
"""Likeness below which linking takes no two reports for one event either: a few common words."""

SHOWN: Final = 8
"""Names, phrases and words that are told of each report; the rest adds little."""


def page(store: Store, article: Article, limit: int) -> Page[Similar]:
    """Return the reports nearest to an article, itself left out where the desk has it.

    Each is judged with the article alone, so that the answer takes no longer in a large desk.
    """
    from natoasia.desk.indexing import opened
    from natoasia.linking import Likened

    started = perf_counter()
    index, notes = opened(store)
    text = "\n\n".join(filter(None, (article.headline, article.body)))
    near = index.similar(text, but=(article.id,), limit=limit * LOOKED_AT)
    likened = Likened(article)
    alike = _alike(store, likened, [like.id for like in near])[:limit]
    others = {one.id: one for one in store.articles([one.id for one in alike])}
    rows = {row.id: row for row in store.rows([*others])}
    items = tuple(
        _similar(rows[one.id], one, likened.features(others[one.id], one.shares)) for one in alike
    )
    return Page(items, len(items), perf_counter() - started, notes)


class Alike(NamedTuple):
    """A report that is like the one asked for."""

    cosine: float
    id: str
    shares: Shares


def _alike(store: Store, likened: Likened, ids: Sequence[str]) -> list[Alike]:
    """Return those of the reports that are like one, the nearest first, by their kept bags."""
    from natoasia.linking import likeness

    shares = {id_: likened.shares(raw) for id_, _, raw in store.bags_of(ids)}
    found = [Alike(likeness(each), id_, each) for id_, each in shares.items()]
    near = (one for one in found if one.cosine >= LEAST)
    return sorted(near, key=lambda one: (-one.cosine, one.id))


def _similar(row: ArticleRow, one: Alike, features: Sequence[Feature]) -> Similar:
    parts = ((part.text, part.share / one.cosine) for part in features[:SHOWN])
    return Similar(row, one.cosine, tuple(parts))
