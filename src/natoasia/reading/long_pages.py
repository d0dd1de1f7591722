"""Pages of more tags than an extractor reads in good time: their paragraphs, in one pass.

An archive page, a whole site in one file, a live blog of a year: an extractor weighs every element
against every other. Here a block counts where it has words enough and most of them are no links.
"""

from __future__ import annotations

import re
from typing import Final

from natoasia.reading.markup import BLOCKS, HIDDEN, Piece, elements, pieces, shown

LEAST: Final = 8
"""Words of a block that is running text; menus, buttons and most captions have fewer."""

LINKED: Final = 0.5
"""Most of a block's characters that may stand in links: of a menu all do."""

AROUND: Final = frozenset(("nav", "header", "footer", "aside", "form", "button", "select"))
"""Elements whose text stands around a report."""

# `The crews went back.`: a paragraph of fewer words than that may still be one.
SENTENCE: Final = re.compile(r"\w{2}[.!?…]+[\"'”’»)]*\Z")


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a page's report: of its one `article`, else of the whole page."""
    articles = list(elements(text, "article"))
    reader = _Reader(text)
    start, end = (articles[0].inner, articles[0].inner_end) if len(articles) == 1 else (0, None)
    for piece in pieces(text, start, end):
        reader.take(piece)
    reader.close()
    return reader.found


class _Reader:
    """Gathers the text between two tags of blocks, and how much of it stands in links."""

    def __init__(self, text: str) -> None:
        self.found: list[str] = []
        self._text = text
        self._block: list[str] = []
        self._linked = 0
        self._in_link = False
        self._outside = ""
        """The hidden or surrounding element that is being passed over."""
        self._depth = 0

    def take(self, piece: Piece) -> None:
        """Take the next tag or text of the page."""
        if self._outside:
            self._pass_over(piece)
        elif not piece.name:
            self._add(shown(self._text[piece.start : piece.end]))
        elif piece.name in HIDDEN or piece.name in AROUND:
            self.close()
            if not piece.closes:
                self._outside, self._depth = piece.name, 1
        elif piece.name in BLOCKS:
            self.close()
        elif piece.name == "a":
            self._in_link = not piece.closes
        elif piece.name == "br":
            self._block.append(" ")

    def _pass_over(self, piece: Piece) -> None:
        if piece.name == self._outside:
            self._depth += -1 if piece.closes else 1
            if self._depth == 0:
                self._outside = ""

    def _add(self, words: str) -> None:
        self._block.append(words)
        self._linked += len(words.strip()) if self._in_link else 0

    def close(self) -> None:
        """End a block, and keep it if it is running text."""
        if not self._block:
            return
        block = " ".join("".join(self._block).split())
        runs = len(block.split(maxsplit=LEAST)) > LEAST or SENTENCE.search(block)
        if runs and self._linked <= LINKED * len(block):
            self.found.append(block)
        self._block.clear()
        self._linked, self._in_link = 0, False
