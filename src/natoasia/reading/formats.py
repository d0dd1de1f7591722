"""Which reader takes a file: a table of formats, asked in order, by content and not by name."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Final

from natoasia.errors import InputError, NoReportError, NotYetError
from natoasia.reading.content import Content, Sift
from natoasia.reading.walking import MEGABYTE, SIZE_LIMIT, size_shown
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.model import Document

# `Subject: …`, `From ann@example.org …`, `-- Forwarded Message --`: mail.
MAIL_OPENS: Final = re.compile(
    r"From |[^\W\d_][^\W\d_-]{0,40} ?:|[A-Za-z][A-Za-z-]{1,40}:|-{2,20} ?[^\W\d_]|Begin forwarded"
)
# `End of Document`, `Document LBA0000020230131ej1v000b1`, `Document 1 of 12`, alone on their lines.
PARTED: Final = re.compile(
    rb"^[ \t]*(?:End of Document|Document[ \t]+[A-Z]{2,}0\w{10,24}|Document \d+ of \d+)[ \t\r]*$",
    re.MULTILINE,
)
COUNTED: Final = re.compile(r"DOCUMENT|Dokument")


def _is_markup(content: Content) -> bool:
    return content.opening.startswith("<")


def _is_packed(content: Content) -> bool:
    return content.raw.startswith((b"PK\x03\x04", b"\x1f\x8b"))


def _is_pdf(content: Content) -> bool:
    return content.raw.startswith(b"%PDF-")


def _is_rich_text(content: Content) -> bool:
    return content.raw.startswith(b"{\\rtf")


def _is_parted(content: Content) -> bool:
    return _is_text(content) and b"\n" in content.raw and PARTED.search(content.raw) is not None


def _is_counted(content: Content) -> bool:
    return COUNTED.search(content.opening) is not None


def _is_mail(content: Content) -> bool:
    return MAIL_OPENS.match(content.opening) is not None


def _is_json(content: Content) -> bool:
    return content.opening.startswith(("{", "["))


def _is_fenced(content: Content) -> bool:
    return content.opening.startswith(("---", "+++"))


def _is_listed(content: Content) -> bool:
    """Tell whether the first line, or the one under Excel's `sep=;`, may name columns."""
    from natoasia.reading.statements import DELIMITERS, are_columns

    head = content.opening
    if head[:4].lower() == "sep=":
        head = head.partition("\n")[2]
    head = head.partition("\n")[0].partition("\r")[0]
    return any(sign in head for sign in DELIMITERS) and are_columns(head)


def _is_linked(content: Content) -> bool:
    """Tell whether a text may be a digest: it has links, or rules, and fewer lines than data."""
    raw = content.raw
    if not _is_text(content):
        return False  # To look through a photograph takes as long as to read three reports.
    told = raw.count(b"://") > FEW or any(raw.count(b"\n" + rule) >= FEW for rule in RULES)
    return told and raw.count(b"\n") <= MOST_LINES


FEW: Final = 2
"""Links that a report may have, and rules that make three parts."""
RULES: Final = (b"---", b"===", b"***", b"___", b"* * *", b"~~~", b"- -")
MOST_LINES: Final = 400_000
"""Lines of a digest, each of which is looked at for itself: 20 MB of sentences have no more."""


def _is_text(content: Content) -> bool:
    """Take whatever decodes."""
    return content.decoded is not None


class Format(NamedTuple):
    """A way to keep press reports: how to know it, and how to read it.

    Its reader is imported only where `may` does not rule it out: a plain text needs one of them.
    """

    name: str
    may: Callable[[Content], bool]
    module: str
    fits: str = "fits"
    """What of the module has the last word; empty where `may` has it."""
    documents: str = "documents"

    def taken(self, content: Content) -> Callable[[Content], tuple[Document, ...]] | None:
        """Return what reads the content, if it is of this format."""
        if not self.may(content):
            return None
        module = import_module(f"natoasia.reading.{self.module}")
        if self.fits and not getattr(module, self.fits)(content):
            return None
        reader: Callable[[Content], tuple[Document, ...]] = getattr(module, self.documents)
        return reader


TEXT: Final = Format("text", _is_text, "plain", fits="")

FORMATS: Final = (
    Format("docx", _is_packed, "office", "fits_docx", "from_docx"),
    Format("odt", _is_packed, "office", "fits_odt", "from_odt"),
    Format("other office", _is_packed, "office", "fits_other", "refused_other"),
    Format("archive", _is_packed, "archives"),
    Format("rtf", _is_rich_text, "rtf", fits=""),
    Format("pdf", _is_pdf, "office", "", "from_pdf"),
    Format("nexis text", _is_counted, "nexis", "fits_text", "from_text"),
    Format("nexis html", _is_markup, "nexis", "fits_html", "from_html"),
    Format("factiva xml", _is_markup, "factiva", "fits_xml", "from_xml"),
    Format("factiva html", _is_markup, "factiva", "fits_html", "from_html"),
    Format("europresse", _is_markup, "europresse"),
    Format("feed", _is_markup, "feeds"),
    Format("agency's xml", _is_markup, "wires"),
    Format("page", _is_markup, "pages"),
    Format("mail", _is_mail, "mail"),
    Format("json", _is_json, "json_shapes"),
    Format("table", _is_listed, "delimited"),
    Format("front matter", _is_fenced, "frontmatter"),
    Format("text export", _is_parted, "text_exports"),
    Format("digest", _is_linked, "digested"),
    TEXT,
)
"""In the order they are asked: the more particular first, plain text last."""


class Whole(NamedTuple):
    """What a file holds, and what of it could not be read."""

    documents: tuple[Document, ...]
    refused: tuple[InputError, ...]
    """Of an archive, the members that are no reports."""


def read(path: str, raw: bytes, *, limit: int = SIZE_LIMIT) -> tuple[Document, ...]:
    """Return the documents a file holds.

    `path` is only their label. Raises `InputError` for what is empty, larger than `limit` bytes, or
    no text.
    """
    return read_whole(path, raw, limit=limit).documents


def read_whole(path: str, raw: bytes, *, limit: int = SIZE_LIMIT, sift: Sift = "nothing") -> Whole:
    """Return the documents a file holds and the parts it has besides, or raise as `read` does.

    Where it is sifted, `NoReportError` is raised for what is no press report, or kept in `refused`.
    """
    if len(raw) > limit:
        raise NotYetError(path, too_large(len(raw), limit))
    if not raw.strip():
        raise InputError(path, "empty")
    content = Content(path, raw, limit=limit, sift=sift)
    return Whole(read_content(content), tuple(content.refused))


def read_content(content: Content) -> tuple[Document, ...]:
    """Return the documents of the first format that fits."""
    for form in FORMATS:
        if form is TEXT:
            _sift(content)
        if (documents := form.taken(content)) is not None:
            found = tuple(item for item in documents(content) if item.text.strip())
            if not any(str.isalnum(sign) for item in found for sign in item.text):
                raise InputError(content.path, "empty: it holds no words")
            return found
    content.text()
    raise InputError(content.path, "not text")


def _sift(content: Content) -> None:
    if content.sift == "all":
        from natoasia.reading.sifting import stranger

        if called := stranger(content):
            raise NoReportError(content.path, called)


def too_large(size: int, limit: int = SIZE_LIMIT) -> str:
    """Return the reason why a file of that many bytes is left out."""
    shown = f"{size / MEGABYTE:.1f} MB" if size >= MEGABYTE else size_shown(size)
    return f"too large: {shown}, the limit is {size_shown(limit)}"
