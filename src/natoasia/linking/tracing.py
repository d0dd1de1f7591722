"""How many origins a story has at most: who credits one agency, or carries one agency's copy."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import TYPE_CHECKING, Final

from natoasia.linking.runs import SHINGLE, Words, chains, is_agency_copy, words_of

if TYPE_CHECKING:
    from natoasia.model import Article

UNNAMED_AGENCIES: Final = frozenset({"agencies", "agency", "news agencies", "wire services"})
"""Credits that name no agency, so two reports with them may still have two origins."""

MOST_CARRIERS: Final = 30
"""A shingle in more reports than this is a turn of phrase or a boilerplate, not copy."""


def origins(articles: Sequence[Article]) -> tuple[tuple[str, ...], ...]:
    """Return the ids of the articles, grouped by what may be one origin.

    Articles are together that credit one agency, come from one outlet, or share agency copy.
    """
    home = {article.id: article.id for article in articles}

    def root(id_: str) -> str:
        while home[id_] != id_:
            id_ = home[id_]
        return id_

    for a, b in (*_credited(articles), *carriers(articles)):
        home[max(root(a), root(b))] = min(root(a), root(b))
    grouped: dict[str, list[str]] = defaultdict(list)
    for id_ in sorted(home):
        grouped[root(id_)].append(id_)
    return tuple(map(tuple, sorted(grouped.values())))


def _credited(articles: Iterable[Article]) -> Iterator[tuple[str, str]]:
    first: dict[str, str] = {}
    for article in articles:
        for credit in (*article.agencies, *filter(None, [article.source])):
            name = credit.casefold()
            if name not in UNNAMED_AGENCIES:
                yield first.setdefault(name, article.id), article.id


def carriers(articles: Sequence[Article]) -> Iterator[tuple[str, str]]:
    """Yield the pairs of articles that share agency copy."""
    words = {article.id: words_of(article) for article in articles}
    for a, b in sorted(sharing(words)):
        if any(is_agency_copy(chain, words[a]) for chain in chains(words[a], words[b])):
            yield a, b


def sharing(words: Mapping[str, Words]) -> set[tuple[str, str]]:
    """Return the pairs of articles with a shingle in common."""
    having: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for id_, (folded, *_) in words.items():
        for at in range(len(folded) - SHINGLE + 1):
            having[folded[at : at + SHINGLE]].add(id_)
    pairs: set[tuple[str, str]] = set()
    for ids in having.values():
        if 1 < len(ids) <= MOST_CARRIERS:
            pairs.update(combinations(sorted(ids), 2))
    return pairs
