"""A press review in Markdown: readable as it is, and by whatever makes pages of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from natoasia.views.markdown import plain
from natoasia.views.marks import UNKNOWN
from natoasia.views.review_words import ALONE, HEADS, alone, more, outlets, scope, telling

if TYPE_CHECKING:
    from natoasia.desk.reviewing import Review
    from natoasia.views.review_words import Checked, Placing, Telling


def review_markdown(review: Review, heading: str, place: Placing) -> Iterator[str]:
    """Yield the lines of a review, a story at a time as it is read."""
    yield f"# {plain(heading)}"
    yield ""
    yield f"{scope(review)}."
    if review.outlets:
        yield ""
        yield f"Outlets: {plain(outlets(review))}."
    for number, story in enumerate(review.stories, 1):
        yield ""
        yield from _story(telling(story, place), number)
    yield from _alone(review)


def _story(told: Telling, number: int) -> Iterator[str]:
    yield f"## {number}. {plain(told.headline)}"
    yield ""
    yield told.facts
    if told.lead:
        yield ""
        yield f"> {plain(told.lead.text)}  "
        yield f"> — {plain(told.lead.source)}"
    yield ""
    yield f"| {' | '.join(HEADS)} |"
    yield f"|{'---|' * len(HEADS)}"
    for cells in told.reports:
        yield f"| {' | '.join(map(plain, cells))} |"
    for heading, names in told.named:
        yield ""
        yield f"**{heading}:** {plain(names)}"
    yield from _to_check(told.checked)
    if told.uncompared:
        yield ""
        yield f"{told.uncompared}."


def _to_check(checked: Sequence[Checked]) -> Iterator[str]:
    if checked:
        yield ""
        yield "**To check before printing:**"
        yield ""
    for one in checked:
        yield f"- {one.kind}: {plain(one.message)}"
        for letter, cited in (("A", one.a), ("B", one.b)):
            yield f"  - {letter}: “{plain(cited.text)}” ({plain(cited.source)})"


def _alone(review: Review) -> Iterator[str]:
    if review.alone:
        yield ""
        yield f"## {ALONE}"
        yield ""
    for row in review.alone:
        *told, path = alone(row)
        said = [one for one in told if one != UNKNOWN]
        yield f"- {plain(' · '.join(said))} ({plain(path)})"
    if rest := more(review):
        yield f"- {rest}"
