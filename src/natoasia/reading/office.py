"""Office documents: Word's `.docx` by the standard library, PDF by the extra `natoasia[pdf]`."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from importlib.util import find_spec
from itertools import islice
from typing import TYPE_CHECKING, Final

from natoasia.errors import InputError
from natoasia.reading.archives import FAULTS
from natoasia.reading.drafting import Draft
from natoasia.reading.markup import elements, line, pieces
from natoasia.reading.walking import size_shown

if TYPE_CHECKING:
    from natoasia.model import Document
    from natoasia.reading.content import Content

TEXT: Final = "word/document.xml"
PROPERTIES: Final = "docProps/core.xml"

MISSING: Final = "a PDF; reading one needs an extra: pip install 'natoasia[pdf]'"

MOST_PAGES: Final = 2_000
"""Pages that are read: no report has more, and a made-up count must not keep us."""

# A line that goes on in the next: no end of a sentence, and the next begins in lower case.
WRAPPED: Final = re.compile(r"(?<=[^\s.!?:;”\"])[^\S\n]*\n[^\S\n]*(?=[a-z(“])")


def fits_docx(content: Content) -> bool:
    """Tell a Word document: a zip archive that says what is in it."""
    return content.raw.startswith(b"PK\x03\x04") and TEXT.encode() in content.raw


def fits_pdf(content: Content) -> bool:
    """Tell a PDF by its first bytes."""
    return content.raw.startswith(b"%PDF-")


def from_docx(content: Content) -> tuple[Document, ...]:
    """Return the text of a Word document, and the title its properties state."""
    draft = Draft(content.path, "docx")
    try:
        with zipfile.ZipFile(io.BytesIO(content.raw)) as archive:
            names = archive.namelist()
            properties = _part(archive, PROPERTIES, content.limit) if PROPERTIES in names else ""
            text = _part(archive, TEXT, content.limit)
    except FAULTS as error:
        raise InputError(content.path, f"a Word document that cannot be opened ({error})") from None
    for title in elements(properties, "dc:title"):
        draft.state("headline", line(properties, title.inner, title.inner_end), "document title")
    draft.add("\n\n".join(_paragraphs(text)))
    return draft.documents()


def _part(archive: zipfile.ZipFile, name: str, limit: int) -> str:
    with archive.open(name) as file:
        raw = file.read(limit + 1)
    if len(raw) > limit:
        raise ValueError(f"unpacked, larger than {size_shown(limit)}")
    return raw.decode("utf-8", "replace")


def _paragraphs(text: str) -> list[str]:
    """Return the paragraphs: text stands in `w:t`, breaks are elements of their own."""
    found, inside = [""], False
    for piece in pieces(text):
        if piece.name == "w:p" and piece.closes:
            found.append("")
        elif piece.name == "w:t":
            inside = not piece.closes and not text.endswith("/>", piece.start, piece.end)
        elif piece.name in ("w:br", "w:cr", "w:tab"):
            found[-1] += "\t" if piece.name == "w:tab" else "\n"
        elif not piece.name and inside:
            found[-1] += _entities(text[piece.start : piece.end])
    return [paragraph for paragraph in found if paragraph.strip()]


def _entities(raw: str) -> str:
    import html

    return html.unescape(raw)


def from_pdf(content: Content) -> tuple[Document, ...]:
    """Return the text of a PDF; raises `InputError` without the extra, or where it has no text."""
    if find_spec("pypdf") is None:
        raise InputError(content.path, MISSING)
    draft = Draft(content.path, "pdf")
    for page in _pages(content):
        draft.add(WRAPPED.sub(" ", page))
    found = draft.documents()
    if not found:
        raise InputError(content.path, "a PDF without text: it holds pictures of pages")
    return found


def _pages(content: Content) -> list[str]:
    import logging

    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(io.BytesIO(content.raw))
        return [page.extract_text() for page in islice(reader.pages, MOST_PAGES)]
    except (PyPdfError, RecursionError, ArithmeticError, LookupError, *_FAULTS) as error:
        raise InputError(content.path, f"a PDF that cannot be read ({error})") from None


_FAULTS: Final = (ValueError, TypeError, AttributeError, OSError, AssertionError, zlib.error)
"""What a damaged file makes the reader of PDFs raise, besides its own errors."""
