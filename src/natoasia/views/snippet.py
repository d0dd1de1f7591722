"""A snippet with its hits marked, for a terminal, for plain text, and for programs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING, Final

from natoasia.columns import is_single
from natoasia.patterns import pattern
from natoasia.views.clean import clean, one_line
from natoasia.views.fit import ELLIPSIS, width

if TYPE_CHECKING:
    from natoasia.rows import Runs
    from natoasia.views.ink import Ink

LINES: Final = 2
"""Lines a snippet takes on a terminal; the rest is one `show` away."""

Word = tuple[tuple[str, int], ...]
"""What stands between two blanks: its pieces, each with the number of its hit, or 0."""

_PIECE: Final = pattern(r"\s+|\S+")


def marked(snippet: Runs) -> str:
    """Return the snippet on one line, its hits between asterisks.

    >>> marked((("more ", False), ("ammunition", True), (".", False)))
    'more *ammunition*.'
    """
    return one_line("".join(f"*{text}*" if hit else text for text, hit in snippet))


def mark(text: str, found: Iterable[str], ink: Ink) -> str:
    """Return a line with what was found in it marked, where it stands as whole words.

    It may have been cut: what was found is looked for anew in what is left.
    """
    choices = "|".join(_whole(text) for text in sorted(found, key=len, reverse=True))
    return re.sub(choices, lambda hit: ink.hit(hit[0]), text)


def _whole(text: str) -> str:
    """Return the pattern of what was found, a whole word where words stand apart."""
    return rf"(?<!\w){re.escape(text)}(?!\w)" if is_single(text) else re.escape(text)


def snippet_json(snippet: Runs) -> list[dict[str, object]]:
    """Return the snippet's pieces for JSON."""
    return [{"text": text, "hit": hit} for text, hit in snippet]


def snippet_lines(snippet: Runs, room: int, ink: Ink, most: int = LINES) -> Iterator[str]:
    """Yield at most `most` lines of the snippet, those with most hits, hits marked."""
    lines = list(_wrapped(snippet, room - 2))
    # Of as many hits the earlier lines: a sentence is understood from its beginning.
    starts = range(max(len(lines) - most, 0) + 1)
    first = max(starts, key=lambda at: (*_hits(lines[at : at + most]), -at))
    shown = [_painted(line, ink) for line in lines[first : first + most]]
    if first:
        shown[0] = ELLIPSIS + shown[0]
    if first + most < len(lines):
        shown[-1] += ELLIPSIS
    yield from shown


def _hits(lines: list[list[Word]]) -> tuple[int, int]:
    """Return how many different hits some lines have, and how many in all."""
    found = [text.lower() for line in lines for word in line for text, hit in word if hit]
    return len(set(found)), len(found)


def _painted(line: list[Word], ink: Ink) -> str:
    """Return a line with its hits marked, each as a whole: `*urgent need*`."""
    pieces = [piece for word in line for piece in (*word, (" ", 0))][:-1]
    whole = [
        (text, before[1] if text == " " and before[1] == after[1] else hit)
        for before, (text, hit), after in zip(
            (("", 0), *pieces), pieces, (*pieces[1:], ("", 0)), strict=False
        )
    ]
    runs = groupby(whole, lambda piece: piece[1])
    return "".join(
        _piece("".join(text for text, _ in run), ink, hit=bool(hit)) for hit, run in runs
    )


def _piece(text: str, ink: Ink, *, hit: bool) -> str:
    if not hit:
        return text
    return ink.hit(text) if ink.colour else f"*{text}*"


def _wrapped(snippet: Runs, room: int) -> Iterator[list[Word]]:
    line: list[Word] = []
    taken = 0
    for word in (part for whole in _words(snippet) for part in _parts(whole, room)):
        size = _size(word)
        if line and taken + 1 + size > room:
            yield line
            line, taken = [], 0
        line.append(word)
        taken += size + (len(line) > 1)
    if line:
        yield line


def _size(word: Word) -> int:
    """Return the columns of a word, with the asterisks around its hits."""
    return sum(width(text) + 2 * bool(hit) for text, hit in word)


def _parts(word: Word, room: int) -> Iterator[Word]:
    """Yield a word, or where it is wider than a line as much of it as fits at a time.

    What a script without blanks writes is one word to the end of its clause.
    """
    if _size(word) <= room:
        yield word
        return
    part: list[tuple[str, int]] = []
    for letter, hit in ((letter, hit) for text, hit in word for letter in text):
        same = bool(part) and part[-1][1] == hit
        grown = [*part[:-1], (part[-1][0] + letter, hit)] if same else [*part, (letter, hit)]
        if part and _size(tuple(grown)) > room:
            yield tuple(part)
            grown = [(letter, hit)]
        part = grown
    yield tuple(part)


def _words(snippet: Runs) -> Iterator[Word]:
    """Yield the words; a hit may be a part of one, as in `*ammunition*.` with its full stop."""
    word: list[tuple[str, int]] = []
    for number, (text, hit) in enumerate(snippet, 1):
        for piece in _PIECE.findall(clean(text)):
            if not piece.isspace():
                word.append((piece, number if hit else 0))
            elif word:
                yield tuple(word)
                word = []
    if word:
        yield tuple(word)
