"""Plain text: the file is the document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from natoasia.model import Document

if TYPE_CHECKING:
    from natoasia.reading.content import Content


def documents(content: Content) -> tuple[Document, ...]:
    """Return the text as it came, as one document."""
    decoded = content.text()
    return (Document(path=content.path, text=decoded.text, encoding=decoded.encoding),)
