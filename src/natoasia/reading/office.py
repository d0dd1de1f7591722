"""Office documents: Word's `.docx` and OpenDocument's `.odt`; PDF by the extra `natoasia[pdf]`."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from importlib.util import find_spec
from itertools import islice
from typing import TYPE_CHECKING, Final

from natoasia.errors import InputError, NotYetError
from natoasia.reading.archives import FAULTS
from natoasia.reading.drafting import Draft
from natoasia.reading.markup import elements, line, pieces
from natoasia.reading.text_exports import exported
from natoasia.reading.walking import size_shown
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from natoasia.model import Document
    from natoasia.reading.content import Content

TEXT: Final = "word/document.xml"
PROPERTIES: Final = "docProps/core.xml"

ODT_TYPE: Final = b"application/vnd.oasis.opendocument.text"
OPEN_TYPES: Final = b"application/vnd.oasis.opendocument."
SHEET: Final = b"xl/workbook.xml"
SLIDES: Final = b"ppt/presentation.xml"
ODT_TEXT: Final = "content.xml"
ODT_META: Final = "meta.xml"
ODT_ASIDE: Final = frozenset(("office:annotation", "text:note", "text:tracked-changes"))
"""Elements that hold no running text."""
ODT_BLANK: Final = {"text:line-break": "\n", "text:tab": "\t", "text:s": " "}
"""Elements that stand for white space."""

MISSING: Final = "a PDF; reading one needs an extra: pip install 'natoasia[pdf]'"

LOCKED: Final = "an encrypted PDF; save it without its password, and it is read"

MOST_PAGES: Final = 2_000
"""Pages that are read: no report has more, and a made-up count must not keep us."""

# A line that goes on in the next: no end of a sentence, and the next begins in lower case.
WRAPPED: Final = re.compile(r"(?<=[^\s.!?:;”\"])[^\S\n]*\n[^\S\n]*(?=[a-z(“])")


def fits_docx(content: Content) -> bool:
    """Tell a Word document: a zip archive that says what is in it."""
    return content.raw.startswith(b"PK\x03\x04") and TEXT.encode() in content.raw


def fits_other(content: Content) -> bool:
    """Tell the Office documents whose text is none: sheets, slides, drawings."""
    start = content.raw[:200]
    return content.raw.startswith(b"PK\x03\x04") and (
        (OPEN_TYPES in start and ODT_TYPE not in start)
        or any(part in content.raw for part in (SHEET, SLIDES))
    )


def refused_other(content: Content) -> tuple[Document, ...]:
    """Say how what such a document holds can be read; raises `InputError`."""
    sheet = b"opendocument.spreadsheet" in content.raw[:200] or SHEET in content.raw
    how = "a spreadsheet; save it as CSV, and each row that holds a report is read"
    raise InputError(content.path, how if sheet else "slides or a drawing, not text")


def from_docx(content: Content) -> tuple[Document, ...]:
    """Return the text of a Word document, and the title its properties state."""
    return _from_zip(content, WORD)


def fits_odt(content: Content) -> bool:
    """Tell an OpenDocument text: a zip archive whose first member says so."""
    return content.raw.startswith(b"PK\x03\x04") and ODT_TYPE in content.raw[:200]


def from_odt(content: Content) -> tuple[Document, ...]:
    """Return the text of an OpenDocument text, and the title its properties state."""
    return _from_zip(content, OPEN)


class _Form(NamedTuple):
    """A kind of document that is a zip archive of markup."""

    kind: str
    called: str
    text: str
    """The member that holds the text."""
    properties: str
    paragraphs: Callable[[str], list[str]]


def _from_zip(content: Content, form: _Form) -> tuple[Document, ...]:
    """Return the articles of an export that was saved so, or the one text with its title."""
    draft = Draft(content.path, form.kind)
    try:
        with zipfile.ZipFile(io.BytesIO(content.raw)) as archive:
            stated = form.properties in archive.namelist()
            properties = _part(archive, form.properties, content.limit) if stated else ""
            text = _part(archive, form.text, content.limit)
    except FAULTS as error:
        raise InputError(content.path, f"{form.called} that cannot be opened ({error})") from None
    if properties is None or text is None:
        reason = f"{form.called} that is unpacked larger than {size_shown(content.limit)}"
        raise NotYetError(content.path, reason)
    body = "\n\n".join(form.paragraphs(text))
    if found := exported(content.path, body):
        return found
    for title in elements(properties, "dc:title"):
        draft.state("headline", line(properties, title.inner, title.inner_end), "document title")
    draft.add(body)
    return draft.documents()


def _odt_paragraphs(text: str) -> list[str]:
    """Return the paragraphs and headings, without notes and comments."""
    found, aside = [""], ""
    for body in elements(text, "office:text"):
        for piece in pieces(text, body.inner, body.inner_end):
            if aside:
                aside = "" if piece.closes and piece.name == aside else aside
            elif piece.name in ODT_ASIDE and not piece.closes:
                aside = piece.name
            elif piece.name in ("text:p", "text:h") and piece.closes:
                found.append("")
            elif piece.name in ODT_BLANK:
                found[-1] += ODT_BLANK[piece.name]
            elif not piece.name:
                found[-1] += _entities(text[piece.start : piece.end])
    return [paragraph for paragraph in found if paragraph.strip()]


def _part(archive: zipfile.ZipFile, name: str, limit: int) -> str | None:
    """Return a member of a document, or nothing where it is larger than may be read."""
    with archive.open(name) as file:
        raw = file.read(limit + 1)
    return raw.decode("utf-8", "replace") if len(raw) <= limit else None


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


WORD: Final = _Form("docx", "a Word document", TEXT, PROPERTIES, _paragraphs)
OPEN: Final = _Form("odt", "an OpenDocument text", ODT_TEXT, ODT_META, _odt_paragraphs)


def _entities(raw: str) -> str:
    import html

    return html.unescape(raw)


def from_pdf(content: Content) -> tuple[Document, ...]:
    """Return the text of a PDF; raises `InputError` without the extra, or where it has no text."""
    if find_spec("pypdf") is None:
        raise NotYetError(content.path, MISSING)
    draft = Draft(content.path, "pdf")
    pages = _pages(content)
    if reports := exported(content.path, "\n".join(pages)):
        return reports
    for page in pages:
        draft.add(WRAPPED.sub(" ", page))
    found = draft.documents()
    if not found:
        raise InputError(content.path, "a PDF without text: it holds pictures of pages")
    return found


def _pages(content: Content) -> list[str]:
    import logging

    from pypdf import PdfReader
    from pypdf.errors import DependencyError, FileNotDecryptedError, PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(io.BytesIO(content.raw))
        return [page.extract_text() for page in islice(reader.pages, MOST_PAGES)]
    except FileNotDecryptedError:
        raise InputError(content.path, LOCKED) from None
    except DependencyError as error:
        raise NotYetError(content.path, f"an encrypted PDF ({error})") from None
    except (PyPdfError, RecursionError, ArithmeticError, LookupError, *_FAULTS) as error:
        raise InputError(content.path, f"a PDF that cannot be read ({error})") from None


_FAULTS: Final = (ValueError, TypeError, AttributeError, OSError, AssertionError, zlib.error)
"""What a damaged file makes the reader of PDFs raise, besides its own errors."""
