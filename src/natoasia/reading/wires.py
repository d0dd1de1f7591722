"""What agencies send: NITF and NewsML-G2, the formats of the IPTC, each item a report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from natoasia.reading.drafting import Draft
from natoasia.reading.keyed import day
from natoasia.reading.markup import Element, attributes, elements, line, plain, tags
from natoasia.reading.nexis import language

if TYPE_CHECKING:
    from natoasia.model import Document, FieldName
    from natoasia.reading.content import Content

# `<nitf>`, `<newsItem …>`, `<newsMessage>`, also under a declaration.
OPENS: Final = re.compile(
    r"(?:<\?[^>]*>|<!DOCTYPE[^>]*>|<!--.{0,2000}?-->|\s)*<(?:nitf|newsItem|newsMessage)\b",
    re.DOTALL,
)
ITEMS: Final = ("newsitem", "nitf")
"""Elements that are a report; NewsML may hold the other."""
STATED: Final[tuple[tuple[FieldName, tuple[str, ...]], ...]] = (
    ("headline", ("hl1", "headline", "title")),
    ("agencies", ("creditline",)),
    ("byline", ("by", "byline")),
)
"""Elements that state a field, the surest first."""
DATES: Final = ("date.issue", "story.date", "firstcreated", "versioncreated")
"""Elements with the day, in `norm` or as their text."""
BODIES: Final = ("body.content", "inlinexml", "inlinedata", "body")
"""Elements of the report itself, the innermost first."""


def fits(content: Content) -> bool:
    """Tell such a file by its root, and by an item with a text."""
    if OPENS.match(content.opening) is None:
        return False
    content.found = _items(content.path, content.text().text)
    return bool(content.found)


def documents(content: Content) -> tuple[Document, ...]:
    """Return the items that have a text."""
    found: tuple[Document, ...] = content.found
    return found


def _items(path: str, text: str) -> tuple[Document, ...]:
    items = next(filter(None, (list(elements(text, name)) for name in ITEMS)), [])
    found: list[Document] = []
    for item in items:
        span = (item.start, item.end) if len(items) > 1 else None
        found += _document(Draft(path, "agency's XML", span), text, item)
    return tuple(found)


def _document(draft: Draft, text: str, item: Element) -> tuple[Document, ...]:
    for field, names in STATED:
        for name, shown in _shown(text, item, names):
            if field == "byline":
                draft.sign(shown, f"XML {name}")
            else:
                draft.state(field, shown, f"XML {name}")
            break
    name, written = next(_days(text, item), ("", ""))
    draft.state("date", written, f"XML {name}", day(written))
    for piece in tags(text, frozenset(("pubdata",)), item.inner, item.inner_end):
        named = attributes(text[piece.start : piece.end]).get("name", "")
        draft.state("source", named, "XML pubdata")
        break
    for name, shown in _shown(text, item, ("dateline",)):
        draft.note("dateline", shown, f"XML {name}")
    opened = attributes(text[item.start : item.inner])
    draft.note("language", language(opened.get("xml:lang", "")), "XML lang")
    for name in BODIES:
        if body := next(elements(text, name, item.inner, item.inner_end), None):
            draft.add(plain(text, body.inner, body.inner_end))
            break
    return draft.documents()


def _shown(text: str, item: Element, names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield the names of elements that say something, and what it is."""
    for name in names:
        found = next(elements(text, name, item.inner, item.inner_end), None)
        if found and (said := line(text, found.inner, found.inner_end)):
            yield name, said


def _days(text: str, item: Element) -> Iterator[tuple[str, str]]:
    for name in DATES:
        for piece in tags(text, frozenset((name,)), item.inner, item.inner_end):
            if norm := attributes(text[piece.start : piece.end]).get("norm", ""):
                yield name, norm
    yield from _shown(text, item, DATES)
