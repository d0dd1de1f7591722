"""Marked text: stretches of an article, each in a role, wrapped into columns as one paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Final, Literal

from natoasia.patterns import pattern
from natoasia.tuples import NamedTuple
from natoasia.views.clean import clean
from natoasia.views.fit import width as columns_of

if TYPE_CHECKING:
    from natoasia.views.ink import Ink

Role = Literal["plain", "same", "shared", "changed", "number", "strong", "faint", "warn"]
Span = tuple[int, int]


class Piece(NamedTuple):
    """A stretch of text in one role."""

    text: str
    role: Role


class Mark(NamedTuple):
    """A stretch of an article, by offsets, and the role it is shown in."""

    span: Span
    role: Role


Line = list[Piece]

# A character with what is set above or below it, or joined to it: `é` of two code points, a family.
CHARACTER: Final = pattern(
    "(?s).(?:[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0e31\u0e34-\u0e3a"
    "\u0e47-\u0e4e\u200d\u20d0-\u20ff\ufe00-\ufe0f\U0001f3fb-\U0001f3ff]|(?<=\u200d).)*"
)

_BLANKS: Final = pattern(r"(\s+)")


def pieces(text: str, span: Span, marks: Iterable[Mark], role: Role = "plain") -> list[Piece]:
    """Return `text[span]` cut at the marks inside it; where marks overlap the first one holds."""
    found: list[Piece] = []
    at, end = span
    for mark in sorted(marks, key=lambda mark: mark.span):
        start, stop = max(mark.span[0], at), min(mark.span[1], end)
        if start < stop:
            found += [Piece(text[at:start], role), Piece(text[start:stop], mark.role)]
            at = stop
    found.append(Piece(text[at:end], role))
    return [piece for piece in found if piece.text]


def wrap(marked: Iterable[Piece], columns: int) -> list[Line]:
    """Return the lines of a marked paragraph, none wider than `columns`; white space is one."""
    lines: list[Line] = [[]]
    taken = 0
    for word, glued in _words(marked, max(columns, 1)):
        gap = int(taken > 0 and not glued)
        if taken and taken + gap + size(word) > columns:
            lines.append([])
            taken = gap = 0
        if gap:
            lines[-1].append(Piece(" ", _between(lines[-1][-1], word[0])))
        lines[-1] += word
        taken += gap + size(word)
    return lines


def _between(before: Piece, after: Piece) -> Role:
    return before.role if before.role == after.role else "plain"


def _words(marked: Iterable[Piece], columns: int) -> Iterator[tuple[Line, bool]]:
    """Yield the words, and whether each goes on without a blank what stands before it.

    A word that changes its role inside is several pieces.
    """
    word: list[Piece] = []
    for piece in marked:
        for part in _BLANKS.split(clean(piece.text)):
            if part and part.isspace():
                if word:
                    yield from _fitting(word, columns)
                word = []
            elif part:
                word.append(Piece(part, piece.role))
    if word:
        yield from _fitting(word, columns)


def _fitting(word: Line, columns: int) -> Iterator[tuple[Line, bool]]:
    """Yield the word, or, where it is wider than a line, its characters: a path, a Chinese text."""
    if size(word) <= columns:
        yield word, False
        return
    glued = False
    for piece in word:
        for character in CHARACTER.findall(piece.text):
            yield [Piece(character, piece.role)], glued
            glued = True


def size(line: Line) -> int:
    """Return the columns a marked line takes."""
    return sum(columns_of(piece.text) for piece in line)


def written(line: Line, ink: Ink) -> str:
    """Return a marked line with its styles."""
    return "".join(_inked(piece, ink) for piece in _merged(line))


def _merged(line: Line) -> Iterator[Piece]:
    """Yield neighbours of one role as one piece, so that a style is opened and closed once."""
    for role, of_role in groupby(line, key=lambda piece: piece.role):
        yield Piece("".join(piece.text for piece in of_role), role)


def padded(line: Line, columns: int, ink: Ink) -> str:
    """Return a marked line with its styles, filled with blanks to a width."""
    return written(line, ink) + " " * max(columns - size(line), 0)


def _inked(piece: Piece, ink: Ink) -> str:
    match piece.role:
        case "same" | "faint" | "number":
            return ink.faint(piece.text)
        case "shared":
            return ink.strong(piece.text)
        case "changed":
            return ink.hit(piece.text)
        case "strong":
            return ink.strong(piece.text)
        case "warn":
            return ink.warn(piece.text)
        case _:
            return piece.text


def beside(left: Sequence[Line], right: Sequence[Line], columns: int, ink: Ink) -> Iterator[str]:
    """Yield the lines of two marked blocks next to each other, a rule between them."""
    for at in range(max(len(left), len(right))):
        first = left[at] if at < len(left) else []
        second = right[at] if at < len(right) else []
        rule = ink.faint(" │ " if second else " │")
        yield padded(first, columns, ink) + rule + written(second, ink)
