"""What a message says of itself, and where its parts stand in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
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
        self._mark = self._last = (0, 0)
        """Bytes and characters counted: to the beginning of the last stretch, and to its end."""

    def span(self, start: int, end: int) -> Span | None:
        """Return where a stretch of the bytes stands in the text; `None` where it is not known."""
        if self._same:
            return start, end
        if not self._counted:
            return None
        self._mark = self._counted_to(start)
        self._last = self._counted_to(end)
        return self._mark[1], self._last[1]

    def _counted_to(self, byte: int) -> tuple[int, int]:
        """Return a byte and how many characters stand before it, counted on from a known one."""
        near = next((known for known in (self._last, self._mark) if known[0] <= byte), (0, 0))
        said = self._raw[near[0] : byte].decode("utf-8", "ignore").lstrip("\ufeff")
        return byte, near[1] + len(said)


class Place(NamedTuple):
    """A message in a file."""

    places: Places
    raw: bytes
    start: int
    """The byte at which it begins."""

    def spans(self, part: MIMEPart, text: str, spans: Sequence[Span]) -> list[Span | None]:
        """Return where stretches of a part's text, in order, stand in the file, if they do."""
        charset = part.get_content_charset() or "utf-8"
        plainly = str(part.get("Content-Transfer-Encoding", "")).strip().lower() in PLAINLY
        payload = part.get_payload(decode=True) if plainly else None
        at = self.raw.find(payload) if isinstance(payload, bytes) and payload else -1
        try:
            if at < 0 or text.encode(charset) != payload:
                return [None] * len(spans)
        except (LookupError, UnicodeError):
            return [None] * len(spans)
        return [self.places.span(*span) for span in self._bytes(text, charset, at, spans)]

    def _bytes(self, text: str, charset: str, at: int, spans: Sequence[Span]) -> Iterator[Span]:
        """Yield the bytes of stretches of a text that begins at a byte of the message."""
        byte, done = self.start + at, 0
        for start, end in spans:
            byte += len(text[done:start].encode(charset))
            done = start
            yield byte, byte + len(text[start:end].encode(charset))
