"""Exports of Europresse: HTML, each report in a table of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from natoasia.reading.drafting import Draft, writers
from natoasia.reading.markup import Element, elements, line, plain

if TYPE_CHECKING:
    from natoasia.model import Document
    from natoasia.reading.content import Content

PUBLICATION: Final = "DocPublicationName"
HEADING: Final = "TitreArticleVisu"

# What follows a report: its copyright line, or its number.
END: Final = re.compile(r"©\s*\d{4}|Numéro de document\s*:|<table", re.IGNORECASE)

# `Magazine 1, no. 5968`: the number is not of the name.
ISSUE: Final = re.compile(r",\s*(?:no|n°|vol)\.?\s*\d.*", re.IGNORECASE)

# `<br><br>Ann Vale et Ben Hill<br><p></p>`: the writers stand on a line under the heading.
SIGNED: Final = re.compile(
    r"(?:\s|<br\s*/?>)*(?P<line>[^<>]{3,300})<br\s*/?>\s*<p\b", re.IGNORECASE
)

# `Ann Vale`, `Jean-Paul de la Tour`, `A. B. Vale`: nothing but a name.
NAME: Final = re.compile(
    r"""(?: [^\W\d_a-zß-ÿ][\w.’'-]* ) (?: \s (?: [^\W\d_a-zß-ÿ][\w.’'-]*
        | (?: de | du | la | le | van | von | der | den | di | da | al | el | ben ) ) ){1,4} \Z""",
    re.VERBOSE,
)


def fits(content: Content) -> bool:
    """Tell an export by its own classes."""
    text = content.decoded.text if content.decoded else ""
    return content.opening.startswith("<") and PUBLICATION in text and HEADING in text


def documents(content: Content) -> tuple[Document, ...]:
    """Return the reports of an export: each from the name of its outlet to that of the next."""
    text = content.text().text
    names = list(elements(text, "span", of_class=PUBLICATION))
    ends = [*(name.start for name in names[1:]), len(text)][: len(names)]
    found: list[Document] = []
    for name, end in zip(names, ends, strict=True):
        found += _report(content.path, text, name, end)
    return tuple(found)


def _report(path: str, text: str, name: Element, end: int) -> tuple[Document, ...]:
    draft = Draft(path, "europresse", (name.start, end))
    headings = list(elements(text, "span", name.end, end, of_class=HEADING))
    start = headings[0].end if headings else name.end
    if headings:
        draft.state(
            "headline", line(text, headings[0].inner, headings[0].inner_end), "Europresse title"
        )
    outlet = line(text, name.inner, name.inner_end)
    draft.state("source", ISSUE.sub("", outlet), "Europresse publication")
    headers = elements(text, "span", name.end, start, of_class="DocHeader")
    written = " ".join(line(text, item.inner, item.inner_end) for item in headers)
    draft.state("date", written, "Europresse header")
    below = END.search(text, start, end)
    body = _sign(draft, text, start, end) if headings else start
    draft.add(plain(text, body, below.start() if below else end))
    return draft.documents()


def _sign(draft: Draft, text: str, start: int, end: int) -> int:
    """State the writers named under the heading; return where the text starts."""
    match = SIGNED.match(text, start, end)
    if match is None:
        return start
    row = line(text, *match.span("line"))
    named = [NAME.match(row[slice(*span)]) for span in writers(row)]
    if not named or not all(named):
        return start
    draft.sign(row, "Europresse author")
    return match.end("line")
