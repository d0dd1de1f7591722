"""Feeds: RSS and Atom, each item a report."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from natoasia.reading.drafting import LONGEST_STATEMENT, Draft
from natoasia.reading.markup import Element, attributes, elements, line, plain, tags
from natoasia.reading.nexis import language
from natoasia.reading.statements import site_of

if TYPE_CHECKING:
    from natoasia.model import Document, FieldName
    from natoasia.reading.content import Content

# `<rss version="2.0">`, `<feed xmlns="http://www.w3.org/2005/Atom">`, also under a declaration.
OPENS: Final = re.compile(
    r"(?:<\?[^>]*>|<!--.{0,2000}?-->|\s)*<(?:rss|rdf:RDF|feed)\b", re.IGNORECASE | re.DOTALL
)
ITEMS: Final = ("item", "entry")
FIELDS: Final[tuple[tuple[FieldName, tuple[str, ...]], ...]] = (
    ("headline", ("title",)),
    ("date", ("pubdate", "dc:date", "published", "issued", "updated")),
    ("byline", ("dc:creator", "author")),
)
"""Elements that state a field, the surest first."""
TEXTS: Final = ("content:encoded", "content", "description", "summary")
"""Elements of the report itself, the fullest first."""

# `desk@example.org (Ann Vale)`: how RSS writes an author.
SENDER: Final = re.compile(r"\S+@\S+\s*\(?(?P<name>[^()]*)\)?")
SECTION: Final = "<![CDATA["
SECTION_END: Final = "]]>"


def fits(content: Content) -> bool:
    """Tell a feed by its root."""
    return OPENS.match(content.opening) is not None


def documents(content: Content) -> tuple[Document, ...]:
    """Return the items of a feed that have a text; the feed's own title is their source."""
    text = content.text().text
    items = [item for name in ITEMS for item in elements(text, name)]
    first = min((item.start for item in items), default=len(text))
    source = _shown(text, next(elements(text, "title", 0, first), None))
    spoken = _shown(text, next(elements(text, "language", 0, first), None))
    found: list[Document] = []
    for item in items:
        draft = Draft(content.path, "feed", (item.start, item.end))
        _state(draft, text, item)
        named = _shown(text, next(elements(text, "source", item.inner, item.inner_end), None))
        draft.state("source", named, "feed source")
        if not named:
            draft.state("source", source, "feed title")
            draft.note("source", _site(text, item), "feed link address")
        draft.note("language", language(spoken), "feed language")
        draft.add(next(filter(None, _texts(text, item)), ""))
        found += draft.documents()
    return tuple(found)


def _state(draft: Draft, text: str, item: Element) -> None:
    for field, names in FIELDS:
        for name in names:
            shown = _shown(text, next(elements(text, name, item.inner, item.inner_end), None))
            if not shown:
                continue
            if field == "byline":
                named = SENDER.sub(r"\g<name>", shown) if len(shown) < LONGEST_STATEMENT else ""
                draft.sign(named, f"feed {name}")
            else:
                draft.state(field, shown, f"feed {name}")
            break


def _site(text: str, item: Element) -> str:
    """Return the site an item links to: `<link>https://…</link>`, `<link href="https://…"/>`."""
    linked = _shown(text, next(elements(text, "link", item.inner, item.inner_end), None))
    for piece in tags(text, frozenset(("link",)), item.inner, item.inner_end):
        linked = linked or attributes(text[piece.start : piece.end]).get("href", "")
    return site_of(linked)


def _texts(text: str, item: Element) -> Iterator[str]:
    for name in TEXTS:
        for element in elements(text, name, item.inner, item.inner_end):
            yield plain(_markup(text[element.inner : element.inner_end]))


def _markup(inner: str) -> str:
    """Return the markup that an element carries, in a CDATA section or with its signs escaped."""
    if SECTION in inner:
        return inner.replace(SECTION, "").replace(SECTION_END, "")
    return inner if "<" in inner else html.unescape(inner)


def _shown(text: str, element: Element | None) -> str:
    return line(_markup(text[element.inner : element.inner_end])) if element else ""
