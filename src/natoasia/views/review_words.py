"""What a press review says, whatever it is written in: one wording for a page and for Markdown."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from natoasia.text import sentences
from natoasia.views.marks import UNKNOWN, count
from natoasia.views.stories import days

if TYPE_CHECKING:
    from natoasia.desk.reviewing import Difference, Review, Reviewed
    from natoasia.model import Article, Span

MOST_OUTLETS: Final = 12
"""Outlets counted at the head of a review."""

Placing = Callable[["Article"], Callable[["Span"], tuple[int | None, int | None]]]
"""From a report to what finds the line and the column of a span in its file."""


class Cited(NamedTuple):
    """Words of a report, and where they stand."""

    text: str
    report: Article
    line: int | None

    @property
    def place(self) -> str:
        """Return `path:line`, or the path alone where the line is not known."""
        return self.report.path if self.line is None else f"{self.report.path}:{self.line}"


def read_once(place: Placing) -> Placing:
    """Return what finds places as `place` does, but opens the file of each report once."""
    opened: dict[str, Callable[[Span], tuple[int | None, int | None]]] = {}

    def placed(report: Article) -> Callable[[Span], tuple[int | None, int | None]]:
        if report.id not in opened:
            opened[report.id] = place(report)
        return opened[report.id]

    return placed


def scope(review: Review) -> str:
    """Return what the review is of: `2 reports of 1 outlet, 2023-01-29 – 30; 1 story`."""
    named = f" of {count(len(review.outlets), 'outlet')}" if review.outlets else ""
    span = days(review.first_day, review.last_day)
    when = f", {span}" if span != UNKNOWN else ""
    undated = f" ({review.undated:,} undated)" if review.undated else ""
    told = f"{count(review.story_count, 'story', 'stories')} that several reports tell"
    return f"{count(review.reports, 'report')}{named}{when}{undated}; {told}"


def outlets(review: Review) -> str:
    """Return the outlets with their numbers of reports, the most busy first."""
    shown = [f"{name} {number:,}" for name, number in review.outlets[:MOST_OUTLETS]]
    rest = len(review.outlets) - len(shown)
    return ", ".join([*shown, f"{rest:,} more"] if rest else shown)


def lead(told: Reviewed, place: Placing) -> Cited | None:
    """Return the first sentence of the report that gives the story its headline."""
    central = [report for report in told.reports if report.headline == told.row.headline]
    for report in (*central, *told.reports):
        for segment in report.of_kind("paragraph"):
            for start, end in sentences(report.text, segment.start, segment.end):
                return Cited(report.text[start:end], report, place(report)((start, end))[0])
    return None


def named(told: Reviewed) -> Iterator[tuple[str, str]]:
    """Yield whom and where the reports of a story name, most often named first."""
    for heading, rows in (("Who", told.people), ("Where", told.places)):
        if rows:
            yield heading, ", ".join(row.name for row in rows)


def both_sides(told: Reviewed, one: Difference, place: Placing) -> tuple[Cited, Cited]:
    """Return the two sentences of a difference with their places."""
    a, b = _side(told, one.a), _side(told, one.b)
    return (
        Cited(one.check.a_text, a, place(a)(one.check.a)[0]),
        Cited(one.check.b_text, b, place(b)(one.check.b)[0]),
    )


def _side(told: Reviewed, id_: str) -> Article:
    return next(report for report in told.reports if report.id == id_)


def uncompared(told: Reviewed) -> str | None:
    """Return that later reports were not compared, where that is so."""
    return f"{count(told.uncompared, 'later report')} not compared" if told.uncompared else None
