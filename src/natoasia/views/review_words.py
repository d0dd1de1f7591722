"""What a press review says, whatever it is written in: a page, Markdown, or plain values."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final

from natoasia.text import sentences
from natoasia.tuples import NamedTuple
from natoasia.views.comparison_words import CHECKS
from natoasia.views.marks import UNKNOWN, count, known, title
from natoasia.views.stories import counts, days

if TYPE_CHECKING:
    from natoasia.desk.reviewing import Difference, Review, Reviewed
    from natoasia.model import Article, Span
    from natoasia.rows import ArticleRow

MOST_OUTLETS: Final = 12
"""Outlets counted at the head of a review."""

HEADS: Final = ("Day", "Outlet", "Via", "Headline", "Report")
"""What the table of a story says of its reports."""

ALONE: Final = "Told by one report only"

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

    @property
    def source(self) -> str:
        """Return what is known of where it stands: `The Bay Herald, 2031-05-04, ferry.txt:5`."""
        return ", ".join(filter(None, (self.report.source, self.report.date, self.place)))


class Checked(NamedTuple):
    """What an editor should check, and the two sentences that make it so."""

    kind: str
    message: str
    reason: str
    a: Cited
    b: Cited


class Telling(NamedTuple):
    """A story as a review tells it, whatever that is written in."""

    id: str
    headline: str
    facts: str
    """Its days, reports, outlets and origins."""
    lead: Cited | None
    reports: tuple[tuple[str, ...], ...]
    """Of each what `HEADS` name."""
    named: tuple[tuple[str, str], ...]
    """Whom and where, each with its heading."""
    checked: tuple[Checked, ...]
    uncompared: str | None


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


def telling(story: Reviewed, place: Placing) -> Telling:
    """Return a story in the words of a review; `place` finds lines, each file opened once."""
    row, place = story.row, read_once(place)
    when = days(row.first_day, row.last_day)
    said = [counts(row.reports, len(row.outlets), row.origins), f"story {row.id}"]
    return Telling(
        id=row.id,
        headline=known(row.headline),
        facts=" · ".join(said if when == UNKNOWN else [when, *said]),
        lead=lead(story, place),
        reports=tuple(map(_cells, story.reports)),
        named=tuple(_named(story)),
        checked=tuple(_checked(story, one, place) for one in story.differences),
        uncompared=_uncompared(story),
    )


def _cells(report: Article) -> tuple[str, ...]:
    return (
        known(report.date),
        known(report.source),
        known(", ".join(report.agencies)),
        title(report.headline, _lead_text(report)),
        f"{report.id} {report.path}",
    )


def lead(story: Reviewed, place: Placing) -> Cited | None:
    """Return the first sentence of the report that gives the story its headline."""
    central = [report for report in story.reports if report.headline == story.row.headline]
    for report in (*central, *story.reports):
        if span := _lead_span(report):
            return Cited(report.text[slice(*span)], report, place(report)(span)[0])
    return None


def _lead_text(report: Article) -> str:
    span = _lead_span(report)
    return report.text[slice(*span)] if span else ""


def _lead_span(report: Article) -> Span | None:
    """Return where the first sentence of a report's body stands."""
    for segment in report.of_kind("paragraph"):
        for span in sentences(report.text, segment.start, segment.end):
            return span
    return None


def _named(story: Reviewed) -> Iterator[tuple[str, str]]:
    """Yield whom and where the reports of a story name, most often named first."""
    for heading, rows in (("Who", story.people), ("Where", story.places)):
        if rows:
            yield heading, ", ".join(row.name for row in rows)


def _checked(story: Reviewed, one: Difference, place: Placing) -> Checked:
    return Checked(
        CHECKS[one.check.kind], one.check.message, one.check.reason, *both_sides(story, one, place)
    )


def both_sides(story: Reviewed, one: Difference, place: Placing) -> tuple[Cited, Cited]:
    """Return the two sentences of a difference with their places."""
    a, b = _side(story, one.a), _side(story, one.b)
    return (
        Cited(one.check.a_text, a, place(a)(one.check.a)[0]),
        Cited(one.check.b_text, b, place(b)(one.check.b)[0]),
    )


def _side(story: Reviewed, id_: str) -> Article:
    return next(report for report in story.reports if report.id == id_)


def _uncompared(story: Reviewed) -> str | None:
    """Return that later reports were not compared, where that is so."""
    return f"{count(story.uncompared, 'later report')} not compared" if story.uncompared else None


def alone(row: ArticleRow) -> tuple[str, ...]:
    """Return what is said of a report whose event no other tells: day, outlet, title, path."""
    return known(row.date), known(row.source), title(row.headline, row.lead), known(row.path)


def more(review: Review) -> str | None:
    """Return how many reports stand alone besides those named, where there are any."""
    rest = review.alone_count - len(review.alone)
    return f"{rest:,} more" if rest else None
