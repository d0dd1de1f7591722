"""Rich Text, which press databases and word processors save as `.rtf`."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, Final

from natoasia.reading.drafting import Draft
from natoasia.reading.text_exports import exported
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.model import Document
    from natoasia.reading.content import Content

# `{`, `}`, `\par `, `\u8217?`, `\'92`, `\~`, a line end that means nothing, a run of plain bytes.
PIECE: Final = re.compile(
    rb"""(?P<brace> [{}] )
      | \\ (?P<word> [a-zA-Z]{1,32} ) (?P<number> -?\d{1,10} )? \x20?
      | \\' (?P<hex> [0-9a-fA-F]{2} )
      | \\ (?P<symbol> [^a-zA-Z] ) | [\r\n]+ | (?P<plain> [^{}\\\r\n]+ ) | \\""",
    re.VERBOSE | re.DOTALL,
)

HIDDEN: Final = frozenset(
    """fonttbl colortbl stylesheet info pict object listtable listoverridetable rsidtbl generator
    themedata colorschememapping datastore latentstyles xmlnstbl fldinst header footer headerl
    headerr headerf footerl footerr footerf footnote annotation atnauthor bkmkstart bkmkend
    filetbl revtbl pgdsctbl nonshppict shpinst mmathPr""".split()
)
"""Groups that hold no text of the document."""

WRITTEN: Final = {
    **dict.fromkeys(("par", "sect", "page"), "\n\n"),
    **dict.fromkeys(("line", "row"), "\n"),
    **dict.fromkeys(("tab", "cell"), "\t"),
    **dict.fromkeys(("emspace", "enspace", "qmspace"), " "),
    "emdash": "—",
    "endash": "–",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
}
"""What control words write."""

SYMBOLS: Final = {"~": "\xa0", "_": "-", "{": "{", "}": "}", "\\": "\\", "\n": "\n\n", "\r": "\n\n"}
DEEPEST: Final = 10_000
"""Groups in groups; no program writes more than some dozens."""
UTF16: Final = 0x10000


class Group(NamedTuple):
    """What holds inside a pair of braces."""

    hidden: bool
    skip: int
    """Characters that stand after `\\u8217` for readers that know no Unicode."""


def documents(content: Content) -> tuple[Document, ...]:
    """Return the reports of a Rich Text file: of an export each, else its text as one."""
    text = shown(content.raw)
    if found := exported(content.path, text):
        return found
    draft = Draft(content.path, "rtf")
    draft.add(text)
    return draft.documents()


def shown(raw: bytes) -> str:
    """Return the text of Rich Text, however broken: its control words are read in one pass."""
    reader = _Reader()
    for piece in PIECE.finditer(raw):
        reader.take(piece)
    return reader.text()


class _Reader:
    """Reads the pieces one by one; what a piece means depends on the groups it stands in."""

    def __init__(self) -> None:
        self._found: list[str] = []
        self._group = Group(hidden=False, skip=1)
        self._outer: list[Group] = []
        self._codec = "cp1252"
        self._skip = 0

    def text(self) -> str:
        """Return what was read; halves of a character that came as two are joined."""
        units = "".join(self._found).encode("utf-16-le", "surrogatepass")
        return units.decode("utf-16-le", "ignore")

    def take(self, piece: re.Match[bytes]) -> None:
        """Take the next piece."""
        if piece["brace"]:
            self._nest(opens=piece["brace"] == b"{")
        elif piece["word"]:
            self._obey(piece["word"].decode(), piece["number"])
        elif piece["hex"]:
            self._write(bytes.fromhex(piece["hex"].decode()).decode(self._codec, "replace"))
        elif piece["symbol"] == b"*":
            self._group = self._group._replace(hidden=True)
        elif piece["symbol"]:
            self._write(SYMBOLS.get(piece["symbol"].decode("latin-1"), ""))
        elif piece["plain"]:
            self._write(piece["plain"].decode(self._codec, "replace"))

    def _nest(self, *, opens: bool) -> None:
        self._skip = 0
        if opens and len(self._outer) < DEEPEST:
            self._outer.append(self._group)
        elif not opens and self._outer:
            self._group = self._outer.pop()

    def _obey(self, word: str, number: bytes | None) -> None:
        value = int(number) if number else 0
        if word in HIDDEN:
            self._group = self._group._replace(hidden=True)
        elif word == "u" and number:
            self._skip = 0
            self._write(chr(value % UTF16))
            self._skip = 0 if self._group.hidden else self._group.skip
        elif word == "uc":
            self._group = self._group._replace(skip=max(0, value))
        elif word == "ansicpg":
            self._codec = _known(f"cp{value}")
        elif word in WRITTEN:
            self._write(WRITTEN[word])

    def _write(self, text: str) -> None:
        if self._group.hidden:
            return
        kept, self._skip = text[self._skip :], max(0, self._skip - len(text))
        self._found.append(kept)


def _known(codec: str) -> str:
    """Return a codec that Python has."""
    try:
        return codecs.lookup(codec).name
    except LookupError:
        return "cp1252"
