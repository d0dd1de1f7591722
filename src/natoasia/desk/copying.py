"""Copies of one report, apart from independent reports of its event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations
from time import perf_counter
from typing import TYPE_CHECKING, Final

from natoasia.desk.finding import Question, advice, asks
from natoasia.rows import CopyRow, Filters, Page
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.linking import Copy
    from natoasia.model import Article
    from natoasia.rows import ArticleRow
    from natoasia.store import Store

NEARNESS: Final = {"exact": 3, "near": 2, "version": 1, "carried": 0}
"""Of several reports one may be a copy of, the nearest kind tells most."""


LEAST_ALIKE: Final = 0.15
"""The edge from which reports of no one story are looked at: that of two near copies, years apart;
most reports of look-alikes reach less."""


class _Made(NamedTuple):
    """What a report was made of."""

    of: str
    copy: Copy


def copies(
    store: Store, query: str, filters: Filters, *, limit: int | None, offset: int
) -> Page[CopyRow]:
    """Return a page of the reports that are copies, each group together, the earliest first.

    Looks at one text in several places, within stories, and at reports of no one story that are
    as alike as copies are: printed again a year later, or ruled apart. With a query, the groups a
    report of which matches.
    """
    started = perf_counter()
    asked = Question(store, query, filters) if asks(query, filters) else None
    found = tuple(_groups(store, asked.found() if asked else None))
    last = None if limit is None else offset + limit
    said = advice(asked, len(found)) if asked else ((), ())
    return Page(found[offset:last], len(found), perf_counter() - started, *said)


def _groups(store: Store, wanted: AbstractSet[str] | None) -> Iterator[CopyRow]:
    """Yield the copies of stories, latest story first, then single reports at several paths."""
    repeated = store.repeated()
    seen: set[str] = set()
    for family in families(store, repeated):
        if wanted is None or not wanted.isdisjoint(family):
            seen.update(family)
            yield from _chosen(_of_family(store, family, repeated), wanted)
    alone = [id_ for id_ in repeated if id_ not in seen]
    for row in store.rows(alone):
        yield from _chosen(_places(row.id, row, repeated), wanted)


def families(store: Store, repeated: Collection[str]) -> list[tuple[str, ...]]:
    """Return the reports among which copies are: of one story, or of several that share a copy.

    Those of the latest story first, then what is of no story. Reports without a copy, or a second
    place (`repeated`), are in none.
    """
    from natoasia.linking.unions import Unions

    stories = {row.id: store.story(row.id) for row in store.story_rows(least=2)}
    home = {member: id_ for id_, members in stories.items() for member in members}
    joined = Unions()
    copied: dict[str, set[str]] = defaultdict(set)
    for a, b in _copied(store, stories.values(), home):
        ours, theirs = home.get(a, a), home.get(b, b)
        joined.join(ours, theirs)
        copied[ours].add(a)
        copied[theirs].add(b)
    found: dict[str, list[str]] = defaultdict(list)
    for id_ in (*stories, *sorted(copied.keys() - stories.keys())):
        members = stories.get(id_, (id_,))
        kept = (one for one in members if one in copied[id_] or one in repeated)
        found[joined.root(id_)].extend(kept)
    return [tuple(members) for members in found.values() if members]


def _copied(
    store: Store, stories: Iterable[Sequence[str]], home: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Yield the pairs that may be copies, of one story; and those of no one story that are."""
    from natoasia.linking import duplicates, may_be_copies

    inside = [pair for members in stories for pair in combinations(members, 2)]
    across = list(_alike_across(store, home))
    ids = {id_ for pair in (*inside, *across) for id_ in pair}
    bags = {id_: raw for id_, _, raw in store.bags(ids)}
    yield from may_be_copies(bags, inside)
    for pair in may_be_copies(bags, across):
        if duplicates(tuple(store.articles(pair))):
            yield pair


def _alike_across(store: Store, home: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the pairs of no one story that are as alike as copies, by the edges that are kept."""
    from natoasia.linking import Edges

    every = Edges(*store.edge_columns())
    for a, b, _ in every.where(every.scores >= LEAST_ALIKE):
        if home.get(a, a) != home.get(b, b):
            yield a, b


def _chosen(rows: Iterable[CopyRow], wanted: Collection[str] | None) -> Iterator[CopyRow]:
    groups: dict[str, list[CopyRow]] = defaultdict(list)
    for row in rows:
        groups[row.group].append(row)
    for group in groups.values():
        if len(group) > 1 and (wanted is None or any(one.row.id in wanted for one in group)):
            yield from group


def _of_family(
    store: Store, members: Sequence[str], repeated: Mapping[str, Sequence[str]]
) -> Iterator[CopyRow]:
    made = _made(tuple(store.articles(members)))
    rows = {row.id: row for row in store.rows(members)}
    following: dict[str, list[str]] = defaultdict(list)
    for id_ in members:
        if id_ in made:
            following[made[id_].of].append(id_)
    for id_ in members:
        if id_ not in made:
            yield from _followed(id_, id_, rows, made, following, repeated)


def _followed(
    id_: str,
    group: str,
    rows: Mapping[str, ArticleRow],
    made: Mapping[str, _Made],
    following: Mapping[str, Sequence[str]],
    repeated: Mapping[str, Sequence[str]],
) -> Iterator[CopyRow]:
    """Yield a report, its other places, and behind it what was made of it, step by step."""
    waiting = [id_]
    while waiting:
        here = waiting.pop()
        yield from _places(group, rows[here], repeated, made.get(here))
        waiting += reversed(following.get(here, ()))


def _places(
    group: str,
    row: ArticleRow,
    repeated: Mapping[str, Sequence[str]],
    made: _Made | None = None,
) -> Iterator[CopyRow]:
    if made:
        yield CopyRow(group, made.copy.kind, made.of, round(made.copy.share, 3), row)
    else:
        yield CopyRow(group, "first", None, None, row)
    for path in repeated.get(row.id, ()):
        if path != row.path:
            yield CopyRow(group, "exact", row.id, 1.0, row._replace(path=path))


def _made(articles: Sequence[Article]) -> dict[str, _Made]:
    """Return what each copy was made of; what is no copy of an earlier report is not in it."""
    from natoasia.linking import duplicates
    from natoasia.linking.telling import in_order

    ordered = in_order(articles)
    first, made = _same_words(ordered)
    found: dict[str, list[Copy]] = defaultdict(list)
    for copy in duplicates(first):
        found[copy.b].append(copy)
    place = {article.id: at for at, article in enumerate(ordered)}
    for id_, candidates in found.items():
        best = max(candidates, key=lambda copy: _nearness(copy, place))
        made[id_] = _Made(best.a, best)
    return made


def _nearness(copy: Copy, place: Mapping[str, int]) -> tuple[int, float]:
    """Return how much a copy tells; of versions the last one before, so that they form a chain."""
    said = copy.share if copy.kind != "version" else float(place[copy.a])
    return NEARNESS[copy.kind], said


def _same_words(ordered: Sequence[Article]) -> tuple[list[Article], dict[str, _Made]]:
    """Return the first report of each wording, and the others as exact copies of those."""
    from natoasia.linking import Copy

    first: dict[str, Article] = {}
    made: dict[str, _Made] = {}
    for article in ordered:
        words = " ".join(article.body.split())
        earlier = first.setdefault(words, article) if words else article
        if earlier is not article:
            copy = Copy(earlier.id, article.id, "exact", 1.0)
            made[article.id] = _Made(earlier.id, copy)
    return [article for article in ordered if article.id not in made], made
