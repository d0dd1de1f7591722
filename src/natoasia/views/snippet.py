"""A snippet with its hits marked, for a terminal, for plain text, and for programs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from natoasia.patterns import pattern
from natoasia.views.clean import clean, one_line
from natoasia.views.fit import ELLIPSIS, width

if TYPE_CHECKING:
    from natoasia.rows import Runs
    from natoasia.views.ink import Ink

LINES: Final = 2
"""Lines a snippet takes on a terminal; the rest is one `show` away."""

Word = tuple[tuple[str, bool], ...]
"""What stands between two blanks: its pieces, and which of them are hits."""

_PIECE: Final = pattern(r"\s+|\S+")


def marked(snippet: Runs) -> str:
    """Return the snippet on one line, its hits between asterisks.

    >>> marked((("more ", False), ("ammunition", True), (".", False)))
    'more *ammunition*.'
    """
    return one_line("".join(f"*{text}*" if hit else text for text, hit in snippet))


def snippet_json(snippet: Runs) -> list[dict[str, object]]:
    """Return the snippet's pieces for JSON."""
    return [{"text": text, "hit": hit} for text, hit in snippet]


def snippet_lines(snippet: Runs, room: int, ink: Ink, most: int = LINES) -> Iterator[str]:
    """Yield at most `most` lines of the snippet, those with most hits, hits marked."""
    lines = list(_wrapped(snippet, room - 2))
    hits = [_hits(line) for line in lines]
    # Of as many hits the earlier lines: a sentence is understood from its beginning.
    starts = range(max(len(lines) - most, 0) + 1)
    first = max(starts, key=lambda at: (sum(hits[at : at + most]), -at))
    shown = [_painted(line, ink) for line in lines[first : first + most]]
    if first:
        shown[0] = ELLIPSIS + shown[0]
    if first + most < len(lines):
        shown[-1] += ELLIPSIS
    yield from shown


def _hits(line: list[Word]) -> int:
    return sum(hit for word in line for _, hit in word)


def _painted(line: list[Word], ink: Ink) -> str:
    return " ".join("".join(_piece(text, ink, hit=hit) for text, hit in word) for word in line)


def _piece(text: str, ink: Ink, *, hit: bool) -> str:
    if not hit:
        return text
    return ink.hit(text) if ink.colour else f"*{text}*"


def _wrapped(snippet: Runs, room: int) -> Iterator[list[Word]]:
    line: list[Word] = []
    taken = 0
    for word in _words(snippet):
        size = sum(width(text) + 2 * hit for text, hit in word)
        if line and taken + 1 + size > room:
            yield line
            line, taken = [], 0
        line.append(word)
        taken += size + (len(line) > 1)
    if line:
        yield line


def _words(snippet: Runs) -> Iterator[Word]:
    """Yield the words; a hit may be a part of one, as in `*ammunition*.` with its full stop."""
    word: list[tuple[str, bool]] = []
    for text, hit in snippet:
        for piece in _PIECE.findall(clean(text)):
            if not piece.isspace():
                word.append((piece, hit))
            elif word:
                yield tuple(word)
                word = []
    if word:
        yield tuple(word)
