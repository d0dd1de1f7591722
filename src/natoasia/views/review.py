"""A press review in Markdown: readable as it is, and by whatever makes pages of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from natoasia.views.comparison_words import CHECKS
from natoasia.views.markdown import plain
from natoasia.views.marks import UNKNOWN, known, title
from natoasia.views.review_words import (
    Cited,
    Placing,
    both_sides,
    lead,
    named,
    outlets,
    read_once,
    scope,
    uncompared,
)
from natoasia.views.stories import counts, days

if TYPE_CHECKING:
    from natoasia.desk.reviewing import Review, Reviewed
    from natoasia.model import Article


def review_markdown(review: Review, heading: str, place: Placing) -> Iterator[str]:
    """Yield the lines of a review, a story at a time as it is read."""
    yield f"# {plain(heading)}"
    yield ""
    yield f"{scope(review)}."
    if review.outlets:
        yield ""
        yield f"Outlets: {plain(outlets(review))}."
    for number, told in enumerate(review.stories, 1):
        yield ""
        yield from _story(told, number, place)
    yield from _alone(review)


def _story(told: Reviewed, number: int, place: Placing) -> Iterator[str]:
    row, place = told.row, read_once(place)
    yield f"## {number}. {plain(known(row.headline))}"
    yield ""
    said = counts(row.reports, len(row.outlets), row.origins)
    yield f"{days(row.first_day, row.last_day)} · {said} · story {row.id}"
    if first := lead(told, place):
        yield ""
        yield f"> {plain(first.text)}  "
        yield f"> — {_cite(first)}"
    yield ""
    yield "| Day | Outlet | Via | Headline | Report |"
    yield "|---|---|---|---|---|"
    yield from map(_report, told.reports)
    for heading, names in named(told):
        yield ""
        yield f"**{heading}:** {plain(names)}"
    yield from _differences(told, place)


def _report(report: Article) -> str:
    return "| " + " | ".join(map(plain, cells(report))) + " |"


def cells(report: Article) -> tuple[str, ...]:
    """Return what a review's table says of a report: day, outlet, agencies, headline, where."""
    return (
        known(report.date),
        known(report.source),
        known(", ".join(report.agencies)),
        known(report.headline),
        f"{report.id} {report.path}",
    )


def _differences(told: Reviewed, place: Placing) -> Iterator[str]:
    if told.differences:
        yield ""
        yield "**To check before printing:**"
        yield ""
    for one in told.differences:
        yield f"- {CHECKS[one.check.kind]}: {plain(one.check.message)}"
        for letter, cited in zip("AB", both_sides(told, one, place), strict=True):
            yield f"  - {letter}: “{plain(cited.text)}” ({_cite(cited)})"
    if rest := uncompared(told):
        yield ""
        yield f"{rest}."


def _cite(cited: Cited) -> str:
    return f"{plain(known(cited.report.source))}, {known(cited.report.date)}, {plain(cited.place)}"


def _alone(review: Review) -> Iterator[str]:
    if review.alone:
        yield ""
        yield "## Told by one report only"
        yield ""
    for row in review.alone:
        said = " · ".join((row.date or UNKNOWN, known(row.source), title(row.headline, row.lead)))
        yield f"- {plain(said)} ({plain(row.path)})"
    if rest := review.alone_count - len(review.alone):
        yield f"- {rest:,} more"
