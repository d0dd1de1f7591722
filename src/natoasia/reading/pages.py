"""Saved web pages: what the page states of itself, and the text a reader came for.

The text is found by trafilatura (the extra `natoasia[html]`); what the page states of itself is
read by `page_statements`, and nothing else is guessed.
"""

from __future__ import annotations

import re
from importlib.util import find_spec
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from natoasia.errors import InputError, NotYetError
from natoasia.reading.drafting import Draft
from natoasia.reading.long_pages import paragraphs
from natoasia.reading.nexis import language
from natoasia.reading.page_statements import statements

if TYPE_CHECKING:
    from natoasia.model import Document
    from natoasia.reading.content import Content

# `<!DOCTYPE html>`, `<html lang="en">`, also under an XML declaration or a comment.
OPENS: Final = re.compile(
    r"(?:<\?xml[^>]*>|<!--.{0,2000}?-->|\s)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)

MOST_TAGS: Final = 50_000
"""Tags of a page that an extractor reads, at up to .1 ms for each; a report's page has about 5,000.
Of a longer one the paragraphs are found more plainly, in one pass."""

# `- News`, `- Local news`, as the extractor writes a list.
PATH: Final = re.compile(r"- \S+(?: \S+){0,2}\Z")
SHORTEST_PATH: Final = 3
"""Items of a list above a text that is a path through the site: home, section, subject."""

MISSING: Final = "a web page; reading one needs an extra: pip install 'natoasia[html]'"


def fits(content: Content) -> bool:
    """Tell a page by how it opens."""
    return OPENS.match(content.opening) is not None


def documents(content: Content) -> tuple[Document, ...]:
    """Return the report of a page; raises `InputError` without the extra."""
    if find_spec("trafilatura") is None:
        raise NotYetError(content.path, MISSING)
    text = content.text().text
    draft = Draft(content.path, "html")
    titled = False  # One headline stands above the text, as on the page; the others are noted.
    for field, value, rule in statements(text):
        if field == "language":
            draft.note(field, language(value), rule)
        elif field == "byline":
            draft.sign(value, rule)
        elif (field == "headline" and titled) or rule.endswith("address"):
            draft.note(field, value, rule)
        else:
            draft.state(field, value, rule)
            titled = titled or field == "headline"
    draft.add(_body(content.path, text))
    return draft.documents()


def _body(path: str, text: str) -> str:
    if text.count("<") > MOST_TAGS:
        return "\n\n".join(paragraphs(text))
    import trafilatura

    try:
        # Fast: its second opinions take a square of the paragraphs, and no page of ours needs one.
        found = trafilatura.extract(text, include_comments=False, include_tables=False, fast=True)
    except (ValueError, TypeError, AttributeError, RecursionError, LookupError) as error:
        raise InputError(path, f"a web page that cannot be read ({error})") from None
    if not found:  # Too short, or too strangely written, for it.
        return "\n\n".join(paragraphs(text))
    return "\n\n".join(_without_path([line for line in found.split("\n") if line.strip()]))


def _without_path(lines: list[str]) -> list[str]:
    """Return the lines of a text without the path through the site that some open with."""
    path = list(takewhile(PATH.match, lines))
    return lines[len(path) :] if len(path) >= SHORTEST_PATH else lines
