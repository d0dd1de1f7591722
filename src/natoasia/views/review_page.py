"""A press review as one page: self-contained, without script, to be read, printed or sent on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from natoasia.views.page import HEAD
from natoasia.views.page_style import STYLE
from natoasia.views.page_texts import safe
from natoasia.views.review_words import ALONE, HEADS, alone, more, outlets, scope, telling

if TYPE_CHECKING:
    from natoasia.desk.reviewing import Review
    from natoasia.views.review_words import Checked, Cited, Placing, Telling

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
    for story in review.stories:
        yield from _story(telling(story, place))
    yield from _alone(review)
    yield "</main>\n</body>\n</html>"


def _story(told: Telling) -> Iterator[str]:
    yield f'<section id="{told.id}"><h2>{safe(told.headline)}</h2>'
    yield f'<p class="meta">{safe(told.facts)}</p>'
    if told.lead:
        yield f"<blockquote>{_cited(told.lead)}</blockquote>"
    heads = "".join(f"<th>{head}</th>" for head in HEADS)
    yield f"<table><thead><tr>{heads}</tr></thead><tbody>"
    for cells in told.reports:
        yield "<tr>" + "".join(map(_cell, HEADS, cells)) + "</tr>"
    yield "</tbody></table>"
    for heading, names in told.named:
        yield f'<p class="meta">{heading}: {safe(names)}</p>'
    yield from map(_to_check, told.checked)
    if told.uncompared:
        yield f'<p class="none">{safe(told.uncompared)}.</p>'
    yield "</section>"


def _cell(head: str, said: str) -> str:
    return f'<td data-in="{head}">{safe(said)}</td>'


def _to_check(one: Checked) -> str:
    return (
        f'<article class="check"><p><strong>{one.kind}</strong>: '
        f'{safe(one.message)}</p><div class="pair">'
        f"<blockquote>A: {_cited(one.a)}</blockquote>"
        f"<blockquote>B: {_cited(one.b)}</blockquote></div>"
        f'<p class="why">{safe(one.reason)}</p></article>'
    )


def _cited(cited: Cited) -> str:
    return f'{safe(cited.text)} <span class="tag">{safe(cited.source)}</span>'


def _alone(review: Review) -> Iterator[str]:
    if not review.alone:
        return
    yield f'<section id="alone"><h2>{ALONE}</h2><table><tbody>'
    for row in review.alone:
        yield "<tr>" + "".join(f"<td>{safe(said)}</td>" for said in alone(row)) + "</tr>"
    yield "</tbody></table>"
    if rest := more(review):
        yield f'<p class="none">{rest}</p>'
    yield "</section>"
