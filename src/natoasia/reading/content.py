"""The content of one file, decoded once however many formats look at it."""

from __future__ import annotations

from functools import cached_property
from typing import Any, Final, Literal

from natoasia.errors import InputError
from natoasia.reading.decoding import Decoded, decode
from natoasia.reading.walking import SIZE_LIMIT

OPENING: Final = 4_096
"""Characters a detector may look at, so that detecting costs the same for any file."""

Sift = Literal["nothing", "members", "all"]
"""What is left out where it is no press report: of a file that was named itself, and was meant,
only what is packed in it."""


class Content:
    """A path and its bytes; the text is decoded when first asked for."""

    def __init__(
        self,
        path: str,
        raw: bytes,
        outer: Content | None = None,
        *,
        limit: int = SIZE_LIMIT,
        sift: Sift = "nothing",
    ) -> None:
        self.path = path
        self.raw = raw
        self.limit: int = outer.limit if outer else limit
        """Bytes that it, and each of what is packed in it, may have."""
        self.sift: Sift = outer.sift_of(path) if outer else sift
        self.depth: int = outer.depth + 1 if outer else 0
        """How many archives stand around it."""
        self.refused: list[InputError] = outer.refused if outer else []
        """What could not be read, of the members of all of them."""
        self.found: Any = None
        """What a format has found while it looked whether the content is of it."""

    def sift_of(self, member: str) -> Sift:
        """Return what is left out of what is packed in it; a `.gz` is the file it packs."""
        return "all" if self.sift == "members" and member != self.path else self.sift

    @cached_property
    def decoded(self) -> Decoded | None:
        """The text, or `None` where the bytes are none."""
        try:
            return decode(self.raw)
        except InputError:
            return None

    @cached_property
    def opening(self) -> str:
        """The first characters, without leading white space; empty where the bytes are no text."""
        return self.decoded.text[: 2 * OPENING].lstrip()[:OPENING] if self.decoded else ""

    def text(self) -> Decoded:
        """Return the text, or raise `InputError` with this path and the reason."""
        if self.decoded is not None:
            return self.decoded
        try:
            return decode(self.raw)
        except InputError as error:
            raise InputError(self.path, error.reason) from None
