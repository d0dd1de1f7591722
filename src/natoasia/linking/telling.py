"""What a story is called, when it ran and who ran it; and ids that outlast new reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

from natoasia.linking.tracing import Credited, origins
from natoasia.model import ID_LENGTH, Story, text_id
from natoasia.text import sentences

if TYPE_CHECKING:
    from natoasia.linking.graph import Edge

Group = tuple[str, ...]

UNDATED: Final = "9999"
"""Sorts after every day."""


def story_ids(
    groups: Iterable[Group],
    previous: Mapping[str, Group],
    is_taken: Callable[[str], bool] = lambda _: False,
) -> dict[str, Group]:
    """Return an id for each group: the one it had, by largest overlap, or one from its members.

    A story that splits leaves its id to its largest part, stories that merge keep that of the one
    that gave most reports; ties fall to the smaller id and the group that sorts first. Where
    `previous` are not all stories, `is_taken` knows the others.
    """
    ordered = sorted(tuple(sorted(group)) for group in groups)
    former = {id_: story for story, members in previous.items() for id_ in members}
    overlaps: dict[tuple[str, Group], int] = defaultdict(int)
    for group in ordered:
        for id_ in group:
            if id_ in former:
                overlaps[former[id_], group] += 1
    kept: dict[str, Group] = {}
    named: set[Group] = set()
    for (story, group), _ in sorted(overlaps.items(), key=lambda item: (-item[1], item[0])):
        if story not in kept and group not in named:
            kept[story] = group
            named.add(group)
    taken = {*kept, *previous}
    for group in ordered:
        if group not in named:
            id_ = next(one for one in _new_ids(group) if one not in taken and not is_taken(one))
            taken.add(id_)
            kept[id_] = group
    return kept


def _new_ids(group: Group) -> Iterator[str]:
    name = "\n".join(group)
    return (text_id(name, length) for length in range(ID_LENGTH, 53))


class Report(Credited, Protocol):
    """What a story tells of a report: an article's, or its row's."""

    @property
    def date(self) -> str | None: ...  # noqa: D102
    @property
    def headline(self) -> str | None: ...  # noqa: D102


One = TypeVar("One", bound=Report)


def in_order(articles: Iterable[One]) -> list[One]:
    """Return articles as a story tells them: earliest first, undated last, then by id."""
    return sorted(articles, key=lambda article: (article.date or UNDATED, article.id))


def describe(id_: str, articles: Sequence[Report], edges: Iterable[Edge]) -> Story:
    """Return the story these articles make; `edges` outside it are passed over."""
    ordered = in_order(articles)
    days = [article.date for article in ordered if article.date]
    central = most_central(ordered, edges)
    return Story(
        id=id_,
        articles=tuple(article.id for article in ordered),
        headline=central.headline or lead(central),
        first_day=min(days, default=None),
        last_day=max(days, default=None),
        outlets=tuple(dict.fromkeys(article.source for article in ordered if article.source)),
        origins=len(origins(ordered)),
    )


def most_central(ordered: Sequence[One], edges: Iterable[Edge]) -> One:
    """Return the article most like the others; the first of several."""
    pull = {article.id: 0.0 for article in ordered}
    for a, b, score in edges:
        if a in pull and b in pull:
            pull[a] += score
            pull[b] += score
    return max(ordered, key=lambda article: pull[article.id])


def lead(article: Report) -> str | None:
    """Return the first sentence of the body."""
    first = next(sentences(article.body), None)
    return article.body[slice(*first)] if first else None
