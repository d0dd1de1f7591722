"""How two reports stand among all of a desk: whether of one story, and what decided it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from natoasia.linking.clusters import SURE, THRESHOLD, clears, growth
from natoasia.model import Link, Standing

if TYPE_CHECKING:
    from natoasia.linking.graph import Edges

Group = Sequence[str]


def of_one(link: Link, story: str) -> Standing:
    """Return how two reports of one story stand."""
    return Standing(
        a_story=story,
        b_story=story,
        together=True,
        because="likeness" if link.linked else "others",
        average=None,
        needed=None,
        crowd=None,
    )


def of_two(
    link: Link,
    stories: tuple[str | None, str | None],
    groups: tuple[Group, Group],
    edges: Edges,
    crowds: Mapping[str, float],
) -> Standing:
    """Return how two reports of two stories, or of none, stand.

    `groups` are all reports of their stories, or each alone; `edges` have those between them.
    """
    ours, theirs = groups
    average = _between(edges, *groups)
    needed = max(THRESHOLD * growth(len(ours), len(theirs)), link.threshold)
    around = _crowd(ours, crowds), _crowd(theirs, crowds)
    return Standing(
        a_story=stories[0],
        b_story=stories[1],
        together=False,
        because=_because(link, average, needed, around),
        average=average,
        needed=needed,
        crowd=sum(around) / 2,
    )


def _because(
    link: Link, average: float, needed: float, around: tuple[float, float]
) -> Literal["likeness", "others", "crowd"] | None:
    if average < needed:
        return "others" if link.linked else "likeness"
    clear = average >= SURE or clears(average, *around, THRESHOLD)
    return None if clear else "crowd"


def _between(edges: Edges, ours: Group, theirs: Group) -> float:
    """Return the average edge between two groups."""
    pairs = {(min(a, b), max(a, b)) for a in ours for b in theirs}
    return sum(score for a, b, score in edges if (a, b) in pairs) / len(pairs)


def _crowd(group: Group, crowds: Mapping[str, float]) -> float:
    return sum(crowds.get(id_, 0.0) for id_ in group) / len(group)
