"""Several reports as one page: who has which statement, with a way to its place in each text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from natoasia.views.comparison_matrix import letter, lines_of
from natoasia.views.comparison_words import counted, provenance, title, unsought_among
from natoasia.views.page import HEAD
from natoasia.views.page_style import STYLE
from natoasia.views.page_texts import Column, markup, safe

if TYPE_CHECKING:
    from natoasia.model import Article, Matrix, Told
    from natoasia.views.comparison_matrix import Lines


def matrix_page(articles: Mapping[str, Article], matrix: Matrix) -> Iterator[str]:
    """Yield the lines of a page that shows who has which statement; `articles` by id."""
    found = [articles[report] for report in matrix.reports]
    yield f"{HEAD}<title>{len(found)} reports: {safe(title(found[0]))}</title>"
    yield f"<style>{STYLE}</style>\n</head>\n<body>"
    yield '<a class="skip" href="#texts">Skip to the texts</a>'
    yield f"<header><h1>{len(found)} reports, the earliest first</h1>"
    yield '<div class="pair">'
    yield from (_card(at, one) for at, one in enumerate(found))
    yield "</div>"
    if left_out := unsought_among(matrix):
        yield f'<p class="summary">{safe(left_out)}</p>'
    yield "</header>"
    yield "<main>"
    yield from _shared(matrix)
    yield '<h2>The reports</h2><div class="pair" id="texts">'
    for at, one in enumerate(found):
        yield f'<section class="text" tabindex="0" aria-label="Report {letter(at)}">'
        yield from markup(Column(place(at), one, one.text, matrix.sentences[at], {}))
        yield "</section>"
    yield "</div></main>\n</body>\n</html>"


def place(at: int) -> str:
    """Return what the places of a report's sentences are named after."""
    return f"r{at}-"


def _card(at: int, one: Article) -> str:
    return (
        f'<div class="card"><h2 class="title"><span class="letter">{letter(at)}</span>'
        f"{safe(title(one))}</h2>"
        f'<p class="meta">{safe(provenance(one))}</p>'
        f'<p class="meta">{safe(one.path)}{counted(one)}</p></div>'
    )


def _shared(matrix: Matrix) -> Iterator[str]:
    """Yield the statements as a table, what only one report has under a heading of its own."""
    lines = lines_of(matrix)
    heads = "".join(f"<th>{letter(at)}</th>" for at in range(len(matrix.reports)))
    several = [row for row in matrix.rows if row.told_by > 1]
    one = [row for row in matrix.rows if row.told_by == 1]
    for heading, rows in (("Said by several", several), ("No close wording in the others", one)):
        yield f'<section><h2>{heading}</h2><table class="grid"><thead>'
        yield f"<tr>{heads}<th>As first said</th></tr></thead><tbody>"
        yield from (_row(lines, row) for row in rows)
        yield "</tbody></table></section>"


def _row(lines: Lines, row: Told) -> str:
    cells = "".join(_cell(lines, row, at) for at in range(len(row.sentences)))
    return f'<tr>{cells}<td class="quoted">{safe(row.text)}</td></tr>'


def _cell(lines: Lines, row: Told, at: int) -> str:
    """Return the lines on which a report has a statement, strong for the earliest report."""
    first = {lines[at][number]: number for number in reversed(row.sentences[at])}
    ways = ", ".join(
        f'<a href="#{place(at)}{number}">{line}</a>' for line, number in sorted(first.items())
    )
    return f"<td>{f'<strong>{ways}</strong>' if at == row.first and ways else ways or '·'}</td>"
