"""A comparison as one page: self-contained, without script, for a screen or for paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from natoasia.views.comparison_words import (
    CHECKS,
    INFERRED,
    NAMES,
    QUOTES,
    apart,
    counted,
    lines,
    may_differ,
    provenance,
    speaker,
    summary,
    title,
    unremarkable,
    unsought,
)
from natoasia.views.marks import UNKNOWN
from natoasia.views.page_style import STYLE
from natoasia.views.page_texts import Column, column, markup, safe
from natoasia.views.sentences import around

if TYPE_CHECKING:
    from natoasia.model import Article, Check, Comparison, Quote, Shared, Side

FILTERS: Final = (
    ("verbatim", "verbatim", "verbatim"),
    ("reworded", "reworded", "reworded"),
    ("words", "", "changed and shared words"),
    ("alone", "", "no close wording in the other"),
    ("aside", "", "set aside: datelines, credits, promos"),
)

HEAD: Final = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
"""


def labelled(name: str, heading: str) -> str:
    """Return the rest of a section's opening tag, and its heading, which names it."""
    return f'aria-labelledby="{name}-title"><h2 id="{name}-title">{heading}</h2>'


def comparison_page(a: Article, b: Article, compared: Comparison) -> Iterator[str]:
    """Yield the lines of a page that shows a comparison."""
    left, right = column("a", a, compared), column("b", b, compared)
    yield f"{HEAD}<title>{safe(title(a))} / {safe(title(b))}</title>"
    yield f"<style>{STYLE}</style>\n</head>\n<body>"
    yield '<a class="skip" href="#texts">Skip to the texts</a>'
    yield from _opening(a, b, compared)
    yield "<main>"
    yield from _checks(left, right, compared)
    yield from _filters()
    yield '<div class="pair" id="texts">'
    for one, letter in ((left, "A"), (right, "B")):
        yield f'<section class="text" tabindex="0" aria-label="Report {letter}">'
        yield from markup(one)
        yield "</section>"
    yield "</div>"
    yield from _apart(left, right, compared)
    yield from _quotes(left, right, compared)
    yield from _names(compared)
    yield from _days(compared)
    yield from _reading()
    yield from _method(compared)
    yield "</main>\n</body>\n</html>"


def _opening(a: Article, b: Article, compared: Comparison) -> Iterator[str]:
    yield '<header><h1>Two reports side by side</h1><div class="pair">'
    for letter, one in (("A", a), ("B", b)):
        yield (
            f'<div class="card"><h2 class="title"><span class="letter">{letter}</span>'
            f"{safe(title(one))}</h2>"
            f'<p class="meta">{safe(provenance(one))}</p>'
            f'<p class="meta">{safe(one.path)} · {safe(one.id)}{counted(one)}</p></div>'
        )
    yield f'</div><p class="summary">{safe(summary(compared))}</p>'
    if left_out := unsought(compared):
        yield f'<p class="summary">{safe(left_out)}</p>'
    if compared.may_differ:
        yield f'<p class="warning" role="note">{safe(may_differ(compared))}</p>'
    yield "</header>"


def _checks(left: Column, right: Column, compared: Comparison) -> Iterator[str]:
    yield f'<section id="checks" {labelled("checks", "Check before printing")}'
    for one in compared.checks:
        yield _check(left, right, one)
    altered = sum(one.kind == "altered" for one in compared.quotes)
    if altered:
        are = "quotation was" if altered == 1 else "quotations were"
        yield f'<p><strong>{altered} {are} altered:</strong> <a href="#quotes">see Quotes</a>.</p>'
    yield f'<p class="none">{safe(unremarkable(compared))}</p></section>'


def _check(left: Column, right: Column, one: Check) -> str:
    minor = " minor" if one.minor else ""
    return (
        f'<article class="check{minor}"><p><strong>{CHECKS[one.kind]}</strong>: '
        f'{safe(one.message)}</p><div class="pair">'
        f"{_cited(left, one.a, one.a_text)}{_cited(right, one.b, one.b_text)}</div>"
        f'<p class="why">{safe(one.reason)} Rule: {safe(one.rule)}.</p></article>'
    )


def _cited(column: Column, span: tuple[int, int], said: str) -> str:
    """Return the sentence of a finding, the finding marked, and a way to its place in the text."""
    one = around(column.sentences, span[0])
    if one is None:
        return f"<blockquote>{safe(said)}</blockquote>"
    start, end = (min(max(place - one.span[0], 0), len(one.text)) for place in span)
    before, after = safe(one.text[:start]), safe(one.text[end:])
    marked = f"{before}<mark>{safe(one.text[start:end])}</mark>{after}"
    return (
        f'<blockquote>{marked} <a class="tag" href="#{column.side}{one.number}">'
        f"{column.side.upper()}, line {one.line}</a></blockquote>"
    )


def _filters() -> Iterator[str]:
    yield '<div class="filters" role="group" aria-label="What is shown"><span>Show</span>'
    for name, shade, words in FILTERS:
        key = f'<span class="key {shade}"></span>' if shade else ""
        yield f'<label><input type="checkbox" id="f-{name}" checked>{key}{words}</label>'
    yield "</div>"


def _apart(left: Column, right: Column, compared: Comparison) -> Iterator[str]:
    """Yield headlines against headlines and captions against captions."""
    if not compared.apart:
        return
    yield f'<section id="apart" {labelled("apart", "Headlines and captions")}'
    yield "<table><thead><tr><td></td><th>A</th><th>B</th></tr></thead><tbody>"
    for one in compared.apart:
        cells = _sentences(left, one.a) + _sentences(right, one.b)
        yield f"<tr><th>{safe(apart(compared, one))}</th>{cells}</tr>"
    yield "</tbody></table></section>"


def _sentences(column: Column, numbers: Sequence[int]) -> str:
    """Return a cell with sentences, each with a way to its place in the text."""
    found = [column.sentences[number - 1] for number in numbers]
    said = "<br>".join(
        f'{safe(one.text)} <a class="tag" href="#{column.side}{one.number}">line {one.line}</a>'
        for one in found
    )
    return f'<td class="quoted" data-in="{column.side.upper()}">{said or UNKNOWN}</td>'


def _quotes(left: Column, right: Column, compared: Comparison) -> Iterator[str]:
    yield f'<section id="quotes" {labelled("quotes", "Quotes")}'
    if not compared.quotes:
        yield '<p class="none">No quotation long enough to compare.</p></section>'
        return
    yield "<table><thead><tr><th>What became of it</th><th>Speaker</th><th>A</th><th>B</th></tr>"
    yield "</thead><tbody>"
    for kind, heading in QUOTES.items():
        for one in compared.quotes:
            if one.kind == kind:
                yield (
                    f'<tr><th>{heading}</th><td data-in="speaker">{safe(speaker(one))}</td>'
                    f"{_quote(left, one)}{_quote(right, one)}</tr>"
                )
    yield "</tbody></table>"
    if any(one.inferred for one in compared.quotes):
        yield f'<p class="none">{INFERRED}</p>'
    yield "</section>"


def _quote(column: Column, one: Quote) -> str:
    span = one.a if column.side == "a" else one.b
    if span is None:
        return f'<td class="quoted" data-in="{column.side.upper()}">{UNKNOWN}</td>'
    at, end = span
    said = ""
    for change in one.changes:
        first, last = change.a if column.side == "a" else change.b
        if at <= first < last <= end:
            said += f"{safe(column.text[at:first])}<mark>{safe(column.text[first:last])}</mark>"
            at = last
    said += safe(column.text[at:end])
    return f'<td class="quoted" data-in="{column.side.upper()}">“{said}”</td>'


def _names(compared: Comparison) -> Iterator[str]:
    yield f'<section id="names" {labelled("names", "Who and where")}<table><thead><tr><td></td>'
    yield "<th>In both</th><th>Only in A</th><th>Only in B</th></tr></thead><tbody>"
    for one in compared.names:
        yield f"<tr><th>{NAMES[one.kind]}</th>{_cells(one)}</tr>"
    yield "</tbody></table></section>"


def _cells(one: Shared) -> str:
    every = (("both", one.both), ("A only", one.only_a), ("B only", one.only_b))
    return "".join(
        f'<td data-in="{where}">{safe(", ".join(names) or UNKNOWN)}</td>' for where, names in every
    )


def _days(compared: Comparison) -> Iterator[str]:
    if not compared.days:
        return
    yield f'<section id="days" {labelled("days", "Days they speak of")}'
    yield "<table><thead><tr><th>Day</th>"
    yield "<th>A</th><th>B</th></tr></thead><tbody>"
    for one in compared.days:
        cells = _places(compared, "a", one.a) + _places(compared, "b", one.b)
        yield f"<tr><th>{one.day}</th>{cells}</tr>"
    yield "</tbody></table></section>"


def _places(compared: Comparison, side: Side, numbers: Sequence[int]) -> str:
    """Return a cell with a way to every sentence that names a day."""
    ways = [
        f'<a href="#{side}{number}">{lines(compared, side, [number])}</a>' for number in numbers
    ]
    return f'<td data-in="{side.upper()}">{", ".join(ways) or UNKNOWN}</td>'


def _reading() -> Iterator[str]:
    yield (
        "<details><summary>How to read this page</summary><p>A shaded sentence is a way to its "
        "counterpart in the other report: click it, or go to it with <kbd>Tab</kbd> and press "
        "<kbd>Enter</kbd>; the way back is the same. <kbd>Space</kbd> switches a filter, "
        "<kbd>Alt</kbd>+<kbd>←</kbd> goes back, and the arrow keys scroll the text that has the "
        "focus. Marked words differ between two copies, bold words are rare words both have; "
        "\u21c5 is after a sentence told in another place. Numbers are lines.</p></details>"
    )


def _method(compared: Comparison) -> Iterator[str]:
    held = compared.thresholds
    yield (
        "<details><summary>How this was made</summary><p>Sentences are aligned where the "
        f"weighted Dice coefficient of their words is at least {held.least_score:.2f} (at least "
        f"{held.least_alone:.2f} where fewer than {held.few} pairs are found; a little more where "
        "each names other people, a little less beside a pair beyond doubt). A pair is verbatim "
        f"where runs of {held.run_words} words or more cover {held.verbatim_share:.0%} of the "
        f"shorter sentence. Quotations have at least {held.quote_words} words. That a sentence "
        "has no close wording in the other report does not mean that the other does not say it."
        "</p></details>"
    )
