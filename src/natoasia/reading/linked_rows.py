"""The blocks of a page as rows: each with where it leads, if all of it does."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from natoasia.reading.digest_rows import Row
from natoasia.reading.markup import BLOCKS, Piece, attributes, shown, visible

CELLS: Final = frozenset(("br", "td", "th", "hr", "img"))
"""Elements besides blocks at which a row ends."""
STRONG: Final = frozenset("b strong h1 h2 h3 h4 h5 h6".split())


class _Rows:
    """Gathers the text between the borders of blocks."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._parts: list[str] = []
        self._start = self._end = 0
        self._linked = self._strong = self._letters = 0
        self._href = ""
        self.link = ""
        """Of the anchor that is open."""
        self.strong = 0
        """Elements open that make text strong."""

    def add(self, piece: Piece) -> None:
        """Take a text between tags."""
        said = shown(self._text[piece.start : piece.end])
        letters = len("".join(said.split()))
        if not letters:
            self._parts.append(" " if said else "")
            return
        self._start = self._start if self._letters else piece.start
        self._end = piece.end
        self._letters += letters
        self._linked += letters if self.link else 0
        self._strong += letters if self.strong else 0
        self._href = self._href or self.link
        self._parts.append(said)

    def flush(self) -> Iterator[Row]:
        """Yield the row that ends here."""
        said = " ".join("".join(self._parts).split())
        if said:
            link = self._href if self._linked == self._letters else ""
            yield Row(said, self._start, self._end, link, self._strong == self._letters, gap=True)
        self._parts.clear()
        self._linked = self._strong = self._letters = 0
        self._href = ""


def linked_rows(text: str) -> Iterator[Row]:
    """Yield the rows of a page, as a reader sees them one under the other."""
    rows = _Rows(text)
    for piece in visible(text):
        if not piece.name:
            rows.add(piece)
        else:
            if piece.name in BLOCKS or piece.name in CELLS:
                yield from rows.flush()
            _open(rows, piece, text)
    yield from rows.flush()


def _open(rows: _Rows, piece: Piece, text: str) -> None:
    if piece.name == "a":
        href = "" if piece.closes else attributes(text[piece.start : piece.end]).get("href", "")
        rows.link = href if href.startswith(("http://", "https://")) else ""
    elif piece.name in STRONG:
        rows.strong = max(0, rows.strong + (-1 if piece.closes else 1))
