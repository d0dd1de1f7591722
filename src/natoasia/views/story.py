"""One story: its head, and at its foot who and what its reports name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from natoasia.views.clean import one_line
from natoasia.views.fit import flow, pad
from natoasia.views.marks import known
from natoasia.views.stories import counts, days

if TYPE_CHECKING:
    from natoasia.model import Story
    from natoasia.rows import NameRow
    from natoasia.views.ink import Ink

SHOWN: Final = 12
"""Names of a kind that are shown; the rest is counted."""

LABEL: Final = 15
"""Columns of the labels: the longest is `organisations`."""


def story_head(story: Story, ink: Ink) -> Iterator[str]:
    """Yield what stands above a story's reports: its headline, its days and its counts."""
    yield ink.strong(known(story.headline))
    said = counts(len(story.articles), len(story.outlets), story.origins)
    yield f"{ink.key(story.id)}  {days(story.first_day, story.last_day)}  {said}"
    if story.outlets:
        yield ink.faint(known(", ".join(story.outlets)))
    yield ""


def story_foot(named: Mapping[str, Sequence[NameRow]], room: int, ink: Ink) -> Iterator[str]:
    """Yield who and what the reports name, and in how many of them: `Jens Stoltenberg 2`.

    `named` has the names of each kind, by what the kind is called, most often named first.
    """
    yield ""
    for label, rows in named.items():
        yield from _named(label, rows, room, ink)


def _named(label: str, rows: Sequence[NameRow], room: int, ink: Ink) -> Iterator[str]:
    parts = [f"{one_line(row.name)} {row.reports}" for row in rows[:SHOWN]]
    if len(rows) > SHOWN:
        parts.append(f"{len(rows) - SHOWN} more")
    lines = list(flow([f"{part}," for part in parts[:-1]] + parts[-1:], room - LABEL))
    yield ink.faint(pad(label, LABEL)) + known(lines[0] if lines else None)
    yield from (" " * LABEL + line for line in lines[1:])
