"""Fit text into columns of a terminal, where a character takes none, one or two of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from natoasia.columns import is_single, width

__all__ = ["ELLIPSIS", "cut", "cut_front", "flow", "pad", "width", "wrap"]

ELLIPSIS: Final = "…"


def cut(text: str, columns: int) -> str:
    """Return the line, or as much of its beginning as fits with an ellipsis behind it.

    >>> cut("Stoltenberg arrives", 8)
    'Stolten…'
    """
    if width(text) <= columns:
        return text
    kept = _head(text, columns - 1).rstrip()
    return kept + ELLIPSIS if columns > 0 else ""


def cut_front(text: str, columns: int) -> str:
    """Return the line, or as much of its end as fits with an ellipsis before it: for paths.

    >>> cut_front("reports/2031/harbour.txt", 14)
    '…1/harbour.txt'
    """
    if width(text) <= columns:
        return text
    kept = _head(text[::-1], columns - 1)[::-1].lstrip()
    return ELLIPSIS + kept if columns > 0 else ""


def pad(text: str, columns: int, *, right: bool = False) -> str:
    """Return the line filled with blanks to so many columns; `right` sets it to the right."""
    blanks = " " * max(columns - width(text), 0)
    return blanks + text if right else text + blanks


def wrap(text: str, columns: int) -> Iterator[str]:
    """Yield the lines of a paragraph at most so wide; a longer word is broken, white space is one.

    >>> list(wrap("met in Seoul on Sunday", 12))
    ['met in Seoul', 'on Sunday']
    """
    return flow(text.split(), columns)


def flow(words: Iterable[str], columns: int) -> Iterator[str]:
    """Yield lines of words, which may hold blanks; only one wider than a line is broken.

    >>> list(flow(["Fumio Kishida,", "Park Jin"], 16))
    ['Fumio Kishida,', 'Park Jin']
    >>> list(flow(["Chey Institute,", "Yonhap"], 12))
    ['Chey', 'Institute,', 'Yonhap']
    """
    line, taken = "", 0
    for word in _pieces(words, max(columns, 1)):
        size = width(word)
        if line and taken + 1 + size > columns:
            yield line
            line, taken = word, size
        else:
            line, taken = (f"{line} {word}", taken + 1 + size) if line else (word, size)
    if line:
        yield line


def _pieces(words: Iterable[str], columns: int) -> Iterator[str]:
    """Yield the words, those wider than a line in pieces: at their blanks, and where they must."""
    for word in words:
        if width(word) > columns and " " in word:
            yield from _pieces(word.split(), columns)
            continue
        rest = word
        while width(rest) > columns:
            piece = _head(rest, columns) or rest[0]
            yield piece
            rest = rest[len(piece) :]
        if rest:
            yield rest


def _head(text: str, columns: int) -> str:
    """Return the longest beginning of the text that fits."""
    if is_single(text):
        return text[: max(columns, 0)]
    taken = 0
    for at, character in enumerate(text):
        taken += width(character)
        if taken > columns:
            return text[:at]
    return text
