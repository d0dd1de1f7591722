"""Which reader takes a file: a table of formats, asked in order, by content and not by name."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, NamedTuple

from natoasia.errors import InputError
from natoasia.reading import (
    archives,
    europresse,
    factiva,
    frontmatter,
    json_shapes,
    mail,
    nexis,
    office,
    pages,
    plain,
)
from natoasia.reading.content import Content
from natoasia.reading.walking import SIZE_LIMIT

if TYPE_CHECKING:
    from natoasia.model import Document


class Format(NamedTuple):
    """A way to keep press reports: how to know it, and how to read it."""

    name: str
    fits: Callable[[Content], bool]
    documents: Callable[[Content], tuple[Document, ...]]


FORMATS: Final = (
    Format("docx", office.fits_docx, office.from_docx),
    Format("archive", archives.fits, archives.documents),
    Format("pdf", office.fits_pdf, office.from_pdf),
    Format("nexis text", nexis.fits_text, nexis.from_text),
    Format("nexis html", nexis.fits_html, nexis.from_html),
    Format("factiva xml", factiva.fits_xml, factiva.from_xml),
    Format("factiva html", factiva.fits_html, factiva.from_html),
    Format("europresse", europresse.fits, europresse.documents),
    Format("page", pages.fits, pages.documents),
    Format("mail", mail.fits, mail.documents),
    Format("json", json_shapes.fits, json_shapes.documents),
    Format("front matter", frontmatter.fits, frontmatter.documents),
    Format("text", plain.fits, plain.documents),
)
"""In the order they are asked: the more particular first, plain text last."""


class Whole(NamedTuple):
    """What a file holds, and what of it could not be read."""

    documents: tuple[Document, ...]
    refused: tuple[InputError, ...]
    """Of an archive, the members that are no reports."""


def read(path: str, raw: bytes) -> tuple[Document, ...]:
    """Return the documents a file holds.

    `path` is only their label. Raises `InputError` for what is empty, too large, or no text.
    """
    return read_whole(path, raw).documents


def read_whole(path: str, raw: bytes) -> Whole:
    """Return the documents a file holds and the parts it has besides, or raise as `read` does."""
    if len(raw) > SIZE_LIMIT:
        raise InputError(path, too_large(len(raw)))
    if not raw.strip():
        raise InputError(path, "empty")
    content = Content(path, raw)
    return Whole(read_content(content), tuple(content.refused))


def read_content(content: Content) -> tuple[Document, ...]:
    """Return the documents of the first format that fits."""
    for form in FORMATS:
        if form.fits(content):
            found = tuple(item for item in form.documents(content) if item.text.strip())
            if not found:
                raise InputError(content.path, "empty: it holds no text")
            return found
    content.text()
    raise InputError(content.path, "not text")


def too_large(size: int) -> str:
    """Return the reason why a file of that many bytes is left out."""
    return f"too large: {size / 1e6:.1f} MB, the limit is {SIZE_LIMIT / 1e6:.0f} MB"
