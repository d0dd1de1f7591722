"""Reports like a given one: found by its rarest words, weighed as linking weighs them."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, Final

from natoasia.rows import Page, Similar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from natoasia.model import Article, Link
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

    started = perf_counter()
    index, notes = opened(store)
    text = "\n\n".join(filter(None, (article.headline, article.body)))
    near = index.similar(text, but=(article.id,), limit=limit * LOOKED_AT)
    links = sorted(_links(store, article, [like.id for like in near]), key=_order)[:limit]
    rows = {row.id: row for row in store.rows([link.b for link in links])}
    items = tuple(_similar(rows[link.b], link) for link in links)
    return Page(items, len(items), perf_counter() - started, notes)


def _links(store: Store, article: Article, ids: list[str]) -> Iterator[Link]:
    from natoasia.linking import explain

    links = (explain(article, other) for other in store.articles(ids))
    return (link for link in links if link.cosine >= LEAST)


def _order(link: Link) -> tuple[float, str]:
    return -link.cosine, link.b


def _similar(row: ArticleRow, link: Link) -> Similar:
    parts = ((part.text, part.share / link.cosine) for part in link.features[:SHOWN])
    return Similar(row, link.cosine, tuple(parts))
