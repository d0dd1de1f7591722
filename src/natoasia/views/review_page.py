"""A press review as one page: self-contained, without script, to be read, printed or sent on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from natoasia.views.comparison_words import CHECKS
from natoasia.views.marks import known, title
from natoasia.views.page import HEAD
from natoasia.views.page_style import STYLE
from natoasia.views.page_texts import safe
from natoasia.views.review import cells
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
    from natoasia.desk.reviewing import Difference, Review, Reviewed

HEADS: Final = ("Day", "Outlet", "Via", "Headline", "Report")

REVIEW_STYLE: Final = """
body { max-width: 64rem; }
header h1 { font-size: 1.7rem; color: inherit; }
main section { border-top: 2px solid var(--line); margin-top: 2.2rem; }
main h2 { font-size: 1.25rem; margin: 1rem 0 .1rem; }
main section > blockquote { margin: .8rem 0; padding-left: .9rem; font-size: 1.06rem;
  border-left: 4px solid var(--line); }
blockquote .tag { display: block; white-space: normal; overflow-wrap: anywhere; }
table { margin: .4rem 0 .9rem; }
td[data-in="Day"] { white-space: nowrap; }
td[data-in="Report"] { color: var(--quiet); font-size: .8rem; overflow-wrap: anywhere;
  min-width: 9rem; }
.pair > * { min-width: 0; }
.check { margin-top: .7rem; }
@media print { main section { break-before: auto; } tr, blockquote { break-inside: avoid; } }
"""
"""What a review adds to the style of every page."""


def review_page(review: Review, heading: str, place: Placing) -> Iterator[str]:
    """Yield the lines of a page that shows a review, a story at a time as it is read."""
    yield f"{HEAD}<title>{safe(heading)}</title>"
    yield f"<style>{STYLE}{REVIEW_STYLE}</style>\n</head>\n<body>"
    yield f'<header><h1>{safe(heading)}</h1><p class="summary">'
    yield f"{safe(scope(review))}.</p>"
    if review.outlets:
        yield f'<p class="meta">{safe(outlets(review))}</p>'
    yield "</header><main>"
    for told in review.stories:
        yield from _story(told, place)
    yield from _alone(review)
    yield "</main>\n</body>\n</html>"


def _story(told: Reviewed, place: Placing) -> Iterator[str]:
    row, place = told.row, read_once(place)
    yield f'<section id="{row.id}"><h2>{safe(known(row.headline))}</h2><p class="meta">'
    said = counts(row.reports, len(row.outlets), row.origins)
    yield f"{days(row.first_day, row.last_day)} · {safe(said)} · story {row.id}</p>"
    if first := lead(told, place):
        yield f"<blockquote>{safe(first.text)} {_cite(first)}</blockquote>"
    heads = "".join(f"<th>{head}</th>" for head in HEADS)
    yield f"<table><thead><tr>{heads}</tr></thead><tbody>"
    for report in told.reports:
        yield "<tr>" + "".join(map(_cell, HEADS, cells(report))) + "</tr>"
    yield "</tbody></table>"
    for heading, names in named(told):
        yield f'<p class="meta">{heading}: {safe(names)}</p>'
    for one in told.differences:
        yield _difference(told, one, place)
    if rest := uncompared(told):
        yield f'<p class="none">{safe(rest)}.</p>'
    yield "</section>"


def _cell(head: str, said: str) -> str:
    return f'<td data-in="{head}">{safe(said)}</td>'


def _difference(told: Reviewed, one: Difference, place: Placing) -> str:
    a, b = both_sides(told, one, place)
    return (
        f'<article class="check"><p><strong>{CHECKS[one.check.kind]}</strong>: '
        f'{safe(one.check.message)}</p><div class="pair">'
        f"<blockquote>A: {safe(a.text)} {_cite(a)}</blockquote>"
        f"<blockquote>B: {safe(b.text)} {_cite(b)}</blockquote></div>"
        f'<p class="why">{safe(one.check.reason)}</p></article>'
    )


def _cite(cited: Cited) -> str:
    said = f"{known(cited.report.source)}, {known(cited.report.date)}, {cited.place}"
    return f'<span class="tag">{safe(said)}</span>'


def _alone(review: Review) -> Iterator[str]:
    if not review.alone:
        return
    yield '<section id="alone"><h2>Told by one report only</h2><table><tbody>'
    for row in review.alone:
        said = (row.date, row.source, title(row.headline, row.lead), row.path)
        yield "<tr>" + "".join(f"<td>{safe(known(one))}</td>" for one in said) + "</tr>"
    yield "</tbody></table>"
    if rest := review.alone_count - len(review.alone):
        yield f'<p class="none">{rest:,} more</p>'
    yield "</section>"
