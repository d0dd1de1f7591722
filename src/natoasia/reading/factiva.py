"""Exports of Factiva: HTML, a table of two-letter codes an article, and XML."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from natoasia.reading.drafting import Draft
from natoasia.reading.markup import Element, elements, line, plain
from natoasia.reading.nexis import language

if TYPE_CHECKING:
    from natoasia.model import Document, FieldName
    from natoasia.reading.content import Content

CODES: Final[dict[str, FieldName]] = {
    "HD": "headline",
    "SN": "source",
    "PD": "date",
    "BY": "byline",
}
"""Codes of fields, in the order they are written on top."""

TEXTS: Final = ("LP", "TD")
"""Codes of the lead and of the rest of the text."""

XML_FIELDS: Final[dict[str, FieldName]] = {
    "headline": "headline",
    "sourcename": "source",
    "publicationdate": "date",
    "byline": "byline",
}
XML_TEXTS: Final = ("leadparagraph", "tailparagraphs")


def fits_html(content: Content) -> bool:
    """Tell an HTML export by its own classes and codes."""
    text = content.decoded.text if content.decoded else ""
    return content.opening.startswith("<") and "articleParagraph" in text and "<b>HD</b>" in text


def fits_xml(content: Content) -> bool:
    """Tell an XML export by its root or name space."""
    opening = content.opening
    return opening.startswith("<") and (
        "<PPSResponse" in opening or "global.factiva.com" in opening
    )


def from_html(content: Content) -> tuple[Document, ...]:
    """Return the articles of an HTML export."""
    text = content.text().text
    found: list[Document] = []
    for article in elements(text, "div", of_class="article"):
        found += _from_table(content.path, text, article)
    return tuple(found)


def _from_table(path: str, text: str, article: Element) -> tuple[Document, ...]:
    cells = list(elements(text, "td", article.inner, article.inner_end))
    coded: dict[str, Element] = {}
    for cell, value in pairwise(cells):
        coded.setdefault(line(text, cell.inner, cell.inner_end), value)
    draft = Draft(path, "factiva", (article.start, article.end))
    for code, field in CODES.items():
        if code in coded:
            shown = line(text, coded[code].inner, coded[code].inner_end)
            _state(draft, field, shown, f"Factiva {code}")
    if "LA" in coded:
        named = line(text, coded["LA"].inner, coded["LA"].inner_end)
        draft.note("language", language(named), "Factiva LA")
    for code in TEXTS:
        if code in coded:
            draft.add(plain(text, coded[code].inner, coded[code].inner_end))
    return draft.documents()


def _state(draft: Draft, field: FieldName, shown: str, rule: str) -> None:
    if field == "byline":
        draft.sign(shown, rule)
    else:
        draft.state(field, shown, rule)


def from_xml(content: Content) -> tuple[Document, ...]:
    """Return the articles of an XML export."""
    text = content.text().text
    found: list[Document] = []
    for article in elements(text, "article"):
        found += _from_xml(content.path, text, article)
    return tuple(found)


def _from_xml(path: str, text: str, article: Element) -> tuple[Document, ...]:
    draft = Draft(path, "factiva", (article.start, article.end))
    inside = (article.inner, article.inner_end)
    for name, field in XML_FIELDS.items():
        for element in list(elements(text, name, *inside))[:1]:
            shown = line(text, element.inner, element.inner_end)
            _state(draft, field, shown, f"Factiva {name}")
    for element in list(elements(text, "baselanguage", *inside))[:1]:
        coded = line(text, element.inner, element.inner_end)
        draft.note("language", language(coded), "Factiva baselanguage")
    for name in XML_TEXTS:
        for element in elements(text, name, *inside):
            draft.add(plain(text, element.inner, element.inner_end))
    return draft.documents()
