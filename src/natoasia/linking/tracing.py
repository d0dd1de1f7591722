"""How many origins a story has at most: who credits one agency, or carries one agency's copy."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Final, Protocol

from natoasia.linking.runs import Said, Words, chains, is_agency_copy, said, shingles
from natoasia.linking.unions import Unions

UNNAMED_AGENCIES: Final = frozenset({"agencies", "agency", "news agencies", "wire services"})
"""Credits that name no agency, so two reports with them may still have two origins."""

MOST_CARRIERS: Final = 30
"""A shingle in more reports than this is a turn of phrase or a boilerplate, not copy."""


LEAST_SHARED: Final = 4
"""Shingles that agency copy has: sixteen words in the most and shortest runs that are looked at."""


class Credited(Protocol):
    """What tells where a report comes from: an article, or its row."""

    @property
    def id(self) -> str: ...  # noqa: D102
    @property
    def source(self) -> str | None: ...  # noqa: D102
    @property
    def agencies(self) -> Sequence[str]: ...  # noqa: D102
    @property
    def body(self) -> str: ...  # noqa: D102


def origins(articles: Sequence[Credited]) -> tuple[tuple[str, ...], ...]:
    """Return the ids of the articles, grouped by what may be one origin.

    Articles are together that credit one agency, come from one outlet, or share agency copy.
    """
    joined = Unions()
    for a, b in _credited(articles):
        joined.join(a, b)
    ids = sorted({article.id for article in articles})
    if len(set(map(joined.root, ids))) > 1:
        for a, b in carriers(articles, lambda a, b: joined.root(a) != joined.root(b)):
            joined.join(a, b)
    grouped: dict[str, list[str]] = defaultdict(list)
    for id_ in ids:
        grouped[joined.root(id_)].append(id_)
    return tuple(map(tuple, sorted(grouped.values())))


def _credited(articles: Iterable[Credited]) -> Iterator[tuple[str, str]]:
    first: dict[str, str] = {}
    for article in articles:
        for credit in (*article.agencies, *filter(None, [article.source])):
            name = credit.casefold()
            if name not in UNNAMED_AGENCIES:
                yield first.setdefault(name, article.id), article.id


def carriers(
    articles: Sequence[Credited], wanted: Callable[[str, str], bool] = lambda *_: True
) -> Iterator[tuple[str, str]]:
    """Yield the pairs of articles that share agency copy, of those that are wanted."""
    words = {article.id: said(article.body) for article in articles}
    for a, b in sorted(sharing(words, LEAST_SHARED)):
        ours, theirs = words[a], words[b]
        if wanted(a, b) and any(is_agency_copy(one, ours, theirs) for one in chains(ours, theirs)):
            yield a, b


def sharing(words: Mapping[str, Said | Words], least: int = 1) -> dict[tuple[str, str], int]:
    """Return the pairs of articles with so many shingles in common, and how many."""
    having = {id_: frozenset(shingles(folded)) for id_, (folded, *_) in sorted(words.items())}
    if len(having) > MOST_CARRIERS:
        return _sharing_among_many(having, least)
    two = combinations(having.items(), 2)
    shared = (((a, b), len(ours & theirs)) for (a, ours), (b, theirs) in two)
    return {pair: number for pair, number in shared if number >= least}


def _sharing_among_many(
    having: Mapping[str, frozenset[tuple[str, ...]]], least: int
) -> dict[tuple[str, str], int]:
    where: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for id_, said_there in having.items():
        for shingle in said_there:
            where[shingle].append(id_)
    pairs: Counter[tuple[str, str]] = Counter()
    for ids in where.values():
        if 1 < len(ids) <= MOST_CARRIERS:
            pairs.update(combinations(ids, 2))
    return {pair: number for pair, number in pairs.items() if number >= least}
