"""What a message says of itself, and where its parts stand in the file."""

from __future__ import annotations

import re
from email.message import MIMEPart
from typing import TYPE_CHECKING, Final

from natoasia.reading.decoding import MISREAD
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.reading.content import Content

Span = tuple[int, int]

# `Ann Vale <ann@example.org>`: the address says nothing to a reader.
ADDRESS: Final = re.compile(r"\s*<[^<>]*>|[\"']")

# `Tue, 14 Mar 2023 18:30:00 +0000`
STAMP: Final = re.compile(r"\s*(?:[A-Za-z]{3},\s*)?\d{1,2}\s[A-Za-z]{3}\s\d{2,4}\s")

PLAINLY: Final = ("", "7bit", "8bit", "binary")
"""How a text is sent whose bytes stand in the message as they are."""


class Letter(NamedTuple):
    """A message, or the one that was sent on in it."""

    subject: str
    sender: str
    date: str
    """As the mail program wrote it."""
    sent: str
    """The header that says so."""
    text: str
    many: bool
    """Whether it goes to many."""

    @property
    def outlet(self) -> str:
        """The sender without an address."""
        return ADDRESS.sub("", self.sender)

    @property
    def day(self) -> str:
        """The day it was sent, ISO 8601; empty where the header is not as it should be."""
        from email.utils import parsedate_to_datetime

        if not STAMP.match(self.date):  # The library reads more, and `03/04/2023` one way.
            return ""
        try:
            return parsedate_to_datetime(self.date).date().isoformat()
        except (ValueError, TypeError, IndexError, OverflowError):
            return ""


class Places:
    """From bytes of a file to characters of its text, asked in order."""

    def __init__(self, content: Content) -> None:
        encoding = content.decoded.encoding if content.decoded else ""
        self._raw = content.raw
        self._counted = MISREAD not in encoding and encoding.startswith("utf-8")
        self._same = content.raw.isascii() or encoding in {"cp1252", "latin-1"}
        self._byte = self._character = 0

    def span(self, start: int, end: int) -> Span | None:
        """Return where a stretch of the bytes stands in the text; `None` where it is not known."""
        if self._same:
            return start, end
        if not self._counted:
            return None
        return self._at(start), self._at(end)

    def _at(self, byte: int) -> int:
        if byte < self._byte:
            self._byte = self._character = 0
        said = self._raw[self._byte : byte].decode("utf-8", "ignore").lstrip("\ufeff")
        self._byte, self._character = byte, self._character + len(said)
        return self._character


class Place(NamedTuple):
    """A message in a file."""

    places: Places
    raw: bytes
    start: int
    """The byte at which it begins."""

    def of(self, part: MIMEPart, text: str, span: Span) -> Span | None:
        """Return where a stretch of a part's text stands in the file, if it stands there."""
        if str(part.get("Content-Transfer-Encoding", "")).strip().lower() not in PLAINLY:
            return None
        payload = part.get_payload(decode=True)
        charset = part.get_content_charset() or "utf-8"
        try:
            before, inside = text[: span[0]].encode(charset), text[slice(*span)].encode(charset)
        except (LookupError, UnicodeError):
            return None
        if not isinstance(payload, bytes) or not payload.startswith(inside, len(before)):
            return None
        at = self.raw.find(payload)
        start = self.start + at + len(before)
        return self.places.span(start, start + len(inside)) if at >= 0 else None
