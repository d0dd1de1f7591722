"""The public form of an article: its record, and the story it is in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from natoasia.store import Store


def lines(store: Store, ids: tuple[str, ...] | None) -> Iterator[dict[str, object]]:
    """Yield one article after the other as plain values, ready to be written as JSON."""
    home = {member: id_ for id_, members in store.previous_groups().items() for member in members}
    for article in store.articles(ids):
        yield {**article.model_dump(mode="json"), "story": home.get(article.id)}
