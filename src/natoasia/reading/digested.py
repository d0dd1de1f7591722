"""The documents of a digest: of each report in it one, with its headline, outlet, day and link."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from email.message import EmailMessage, MIMEPart
from typing import TYPE_CHECKING, Final

from natoasia.model import Document, Stated
from natoasia.reading.digest_rows import lines
from natoasia.reading.digests import Item, of_page, of_text, sites
from natoasia.reading.drafting import Draft
from natoasia.reading.linked_rows import linked_rows
from natoasia.reading.statements import site_of

if TYPE_CHECKING:
    from natoasia.reading.content import Content
    from natoasia.reading.letters import Letter, Place

Span = tuple[int, int]

SITES: Final = 2
"""To which the items of a digest of several outlets lead."""


def fits(content: Content) -> bool:
    """Tell a digest by its items."""
    if content.decoded is None:
        return False
    content.found = of_text(lines(content.decoded.text))
    return bool(content.found)


def documents(content: Content) -> tuple[Document, ...]:
    """Return the items of a digest that is a text, each as it stands there."""
    decoded = content.text()
    several = len(sites(content.found)) >= SITES
    return tuple(
        Document(
            path=content.path,
            text=decoded.text[slice(*item.span)],
            encoding=decoded.encoding,
            format="digest",
            span=item.span,
            stated=tuple(_stated(item, decoded.text[slice(*item.span)], several=several)),
        )
        for item in content.found
    )


def _stated(item: Item, text: str, *, several: bool) -> Iterator[Stated]:
    """Yield what an item states, each with its place in its text."""
    at = text.find(item.headline)
    span = (at, at + len(item.headline))
    yield Stated(field="headline", value=item.headline, rule="digest headline", span=span)
    if item.source:
        at = text.find(item.source, span[1])
        span = (at, at + len(item.source))
        yield Stated(field="source", value=item.source, rule="digest source", span=span)
    if item.day:
        at = text.find(item.day)
        span = (at, at + len(item.day))
        yield Stated(field="date", value=item.day, rule="digest date", span=span)
    if several and site_of(item.link):
        yield Stated(field="source", value=site_of(item.link), rule="digest link address")


def digested(
    path: str, letter: Letter, message: EmailMessage | None, span: Span | None, place: Place
) -> tuple[Document, ...]:
    """Return the reports of a message that is a digest; none where it is none beyond doubt.

    `span` is the message's, and the report's where its own is not known: most are sent encoded.
    """
    items, text, part = _of_page(message) if message else ((), "", None)
    if not items:
        text, items = letter.text, of_text(lines(letter.text))
        part = message.get_body(("plain",)) if message and items else None
    one = len(sites(items)) < SITES
    found: list[Document] = []
    spans = [item.span for item in items]
    own = place.spans(part, text, spans) if part and items else [None] * len(items)
    for item, known in zip(items, own, strict=True):
        found += _drafted(Draft(path, "digest", known or span), item, letter, own_outlet=one)
    return tuple(found)


def _of_page(message: EmailMessage) -> tuple[Sequence[Item], str, MIMEPart | None]:
    """Return the items of a message's page, and the page."""
    try:
        part = message.get_body(("html",))
        text = part.get_content() if part else ""
    except (ValueError, LookupError, AttributeError, TypeError):
        return (), "", None
    shown = text if isinstance(text, str) else ""
    return of_page(list(linked_rows(shown))), shown, part


def _drafted(draft: Draft, item: Item, letter: Letter, *, own_outlet: bool) -> tuple[Document, ...]:
    """Return an item's document; where all lead to one site it is the sender's own, of that day."""
    draft.state("headline", item.headline, "digest headline")
    if item.source:
        draft.state("source", item.source, "digest source")
    elif own_outlet and letter.many:
        draft.state("source", letter.outlet, "mail From")
    if item.day:
        draft.state("date", item.day, "digest date")
    elif own_outlet and not item.source:
        draft.state("date", letter.date, f"mail {letter.sent}", letter.day)
    if not own_outlet:
        draft.note("source", site_of(item.link), "digest link address")
    for row in item.rows:
        draft.add("" if row.link and row.text != item.link else row.text)
    draft.add(item.link if all(row.text != item.link for row in item.rows) else "")
    return draft.documents()
