"""Tags and text of HTML and XML, told apart in one pass however broken they are."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from natoasia.tuples import NamedTuple

LONGEST_TAG: Final = 20_000
"""Characters: a longer tag is a quotation mark that was never closed."""

# `<div class="a>b">`, `</p>`, `<br/>`: quotes are skipped whole, for they may hold a `>`.
TAG: Final = re.compile(
    r"""< (?P<close> /? ) (?P<name> [A-Za-z] [\w:.-]* )
        [^<>"']* (?: (?: "[^"]*" | '[^']*' ) [^<>"']* )* >""",
    re.VERBOSE,
)

# The same up to its first quotation mark: where that fits and `TAG` does not, the quote is open.
OPEN_QUOTE: Final = re.compile(r"</?[A-Za-z][\w:.-]*[^<>\"']*[\"']")

# ` name="value"`, ` name='value'`, ` name=value`, ` name`
ATTRIBUTE: Final = re.compile(
    r"""\s (?P<name> [^\s=>"'/]+ )
        (?: \s* = \s* (?: "(?P<double>[^"]*)" | '(?P<single>[^']*)' | (?P<bare>[^\s>"']+) ) )?""",
    re.VERBOSE,
)

HIDDEN: Final = frozenset("script style noscript template head svg iframe object".split())
"""Elements whose content nobody reads."""

RAW: Final = frozenset(("script", "style"))
"""Elements that hold no markup, whatever it looks like: they reach to their own closing tag."""

BLOCKS: Final = frozenset(
    "address article aside blockquote center dd div dl dt fieldset figcaption figure footer form h1"
    " h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody thead tr ul"
    " paragraph".split()
)
"""Elements that stand apart from the text around them."""


DECLARED: Final = "!"
"""The name of what is neither tag nor text: comments, declarations, tags beyond reading."""


class Piece(NamedTuple):
    """A tag, or the text between two."""

    name: str
    """Of a tag, in lower case; empty for text."""
    start: int
    end: int
    closes: bool = False


class Element(NamedTuple):
    """Where an element stands, and where what is in it."""

    start: int
    inner: int
    inner_end: int
    end: int


def pieces(text: str, start: int = 0, end: int | None = None) -> Iterator[Piece]:
    """Yield the tags and texts of a stretch of markup, without comments and declarations."""
    limit = len(text) if end is None else end
    at = start
    while at < limit:
        mark = text.find("<", at, limit)
        if mark < 0:
            yield Piece("", at, limit)
            return
        if mark > at:
            yield Piece("", at, mark)
        piece = _declared(text, mark, limit) or _tag(text, mark, limit)
        at = piece.end
        if piece.name != DECLARED:
            yield piece
        if piece.name in RAW and not piece.closes and not _is_empty(text, piece):
            closing = closing_tag(piece.name).search(text, at, limit)
            at = closing.start() if closing else limit


def _is_empty(text: str, piece: Piece) -> bool:
    return text.endswith("/>", piece.start, piece.end)


def _declared(text: str, mark: int, limit: int) -> Piece | None:
    """Return a comment or declaration; what is never closed is text."""
    if text[mark + 1 : mark + 2] not in ("!", "?"):
        return None
    for opening, closing in (("<!--", "-->"), ("<![CDATA[", "["), ("<!", ">"), ("<?", ">")):
        if text.startswith(opening, mark):
            found = text.find(closing, mark + 2, limit)
            return (
                Piece("", mark, limit) if found < 0 else Piece(DECLARED, mark, found + len(closing))
            )
    return None


def _tag(text: str, mark: int, limit: int) -> Piece:
    """Return a tag, or a `<` that is text.

    However broken, the work is in proportion to what is passed over.
    """
    window = min(limit, mark + LONGEST_TAG)
    if tag := TAG.match(text, mark, window):
        return Piece(tag["name"].lower(), mark, tag.end(), closes=bool(tag["close"]))
    if OPEN_QUOTE.match(text, mark, window) is None:
        return Piece("", mark, mark + 1)
    end = text.find(">", mark, window)
    return Piece("", mark, window) if end < 0 else Piece(DECLARED, mark, end + 1)


@cache
def _opening(names: frozenset[str]) -> re.Pattern[str]:
    """Return a pattern of where a comment or a tag of these names begins."""
    choice = "|".join(map(re.escape, sorted(names)))
    return re.compile(rf"<!--|</?(?:{choice})(?![\w:.-])", re.IGNORECASE)


def tags(
    text: str, names: frozenset[str], start: int = 0, end: int | None = None
) -> Iterator[Piece]:
    """Yield the tags of these names; all others are passed over, which costs next to nothing."""
    limit = len(text) if end is None else end
    at = start
    while found := _opening(names).search(text, at, limit):
        mark = found.start()
        piece = _declared(text, mark, limit) or _tag(text, mark, limit)
        at = piece.end
        if piece.name in names:
            yield piece


def attributes(tag: str) -> dict[str, str]:
    """Return the attributes of a tag, names in lower case, the first of two that share one."""
    found: dict[str, str] = {}
    for match in ATTRIBUTE.finditer(tag[:LONGEST_TAG]):
        value = match["double"] or match["single"] or match["bare"] or ""
        found.setdefault(match["name"].lower(), html.unescape(value))
    return found


def elements(
    text: str, name: str, start: int = 0, end: int | None = None, *, of_class: str = ""
) -> Iterator[Element]:
    """Yield the elements of a name, and of a class where one is given; none inside another."""
    limit = len(text) if end is None else end
    if name in RAW:
        yield from _raw_elements(text, name, start, limit)
        return
    opened: Piece | None = None
    depth = 0
    for piece in tags(text, frozenset((name,)), start, limit):
        if opened is None:
            if not piece.closes and _has_class(text, piece, of_class):
                opened, depth = piece, 1
            continue
        depth += -1 if piece.closes else 1
        if depth == 0:
            yield Element(opened.start, opened.end, piece.start, piece.end)
            opened = None
    if opened is not None:
        yield Element(opened.start, opened.end, limit, limit)


def _raw_elements(text: str, name: str, start: int, limit: int) -> Iterator[Element]:
    """Yield the elements of a name whose content may look like markup and is none."""
    at = start
    while piece := next(tags(text, frozenset((name,)), at, limit), None):
        at = piece.end
        if not piece.closes:
            closing = closing_tag(name).search(text, at, limit)
            inner_end, at = closing.span() if closing else (limit, limit)
            yield Element(piece.start, piece.end, inner_end, at)


@cache
def closing_tag(name: str) -> re.Pattern[str]:
    """Return a pattern of an element's closing tag, however it is written."""
    return re.compile(rf"</{re.escape(name)}(?![\w:.-])[^>]*>?", re.IGNORECASE)


def _has_class(text: str, piece: Piece, of_class: str) -> bool:
    if not of_class:
        return True
    return of_class in attributes(text[piece.start : piece.end]).get("class", "").split()


def visible(text: str, start: int = 0, end: int | None = None) -> Iterator[Piece]:
    """Yield the tags and texts of a stretch of markup, without the elements nobody reads."""
    hidden = ""
    for piece in pieces(text, start, end):
        if hidden:
            hidden = "" if piece.closes and piece.name == hidden else hidden
        elif piece.name in HIDDEN and not (piece.closes or _is_empty(text, piece)):
            hidden = piece.name
        else:
            yield piece


def plain(text: str, start: int = 0, end: int | None = None) -> str:
    """Return what a reader sees of a stretch of markup, its paragraphs apart."""
    found: list[str] = []
    for piece in visible(text, start, end):
        if not piece.name:
            found.append(shown(text[piece.start : piece.end]))
        else:
            found.append("\n\n" if piece.name in BLOCKS else "\n" if piece.name == "br" else "")
    return tidied("".join(found))


def shown(raw: str) -> str:
    """Return a text between tags: white space is one space, whatever it was."""
    spaced = re.sub(r"\s+", " ", raw)
    return html.unescape(spaced).replace("\xa0", " ")


def tidied(text: str) -> str:
    """Return a text without white space at the ends of lines, and with single blank lines."""
    lines = [" ".join(line.split()) for line in text.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def line(text: str, start: int = 0, end: int | None = None) -> str:
    """Return what a reader sees of a stretch of markup, on one line."""
    return " ".join(plain(text, start, end).split())
