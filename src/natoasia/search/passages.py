"""Which passage of a text tells best why it was found, by where the hits stand in it."""

from __future__ import annotations

from typing import Final

from natoasia.text import sentences
from natoasia.tuples import NamedTuple

CLOSE: Final = 2
"""Characters between words side by side: a blank, or a comma and one."""

AROUND: Final = 4
"""Of a passage the part, one in so many, that is rather words about its hits than one hit twice."""


class Found(NamedTuple):
    """A hit in a text: its place, and which word of the query it answers."""

    start: int
    end: int
    answers: str


def window(text: str, hits: list[Found], width: int) -> tuple[int, int]:
    """Return the passage that answers most words of the query, of several the earliest.

    It begins with a sentence where one begins near enough. Of as many words those side by side
    count more, as `oil prices` does. That a word stands there twice counts for as much as one more
    word, and oftener for no more: what a report is of stands near its top.
    """
    if len(text) <= width:
        return 0, len(text)
    best, best_score = hits[:1], (0, 0, 0)
    last = 0
    for first, hit in enumerate(hits):
        last = max(last, first)
        while last < len(hits) and hits[last].end - hit.start <= width:
            last += 1
        inside = hits[first:last]
        different = len({one.answers for one in inside})
        pairs = sum(map(_beside, inside, inside[1:]))
        score = (different, min(pairs, different - 1), min(len(inside), different + 1))
        if score > best_score:
            best, best_score = inside, score
    start = _beginning(text, _loosely(best, width), width) if best else 0
    return _whole_words(text, start, min(start + width, len(text)), width)


def _beside(one: Found, other: Found) -> bool:
    """Tell whether two hits of different words stand side by side."""
    return other.start - one.end <= CLOSE and one.answers != other.answers


def _loosely(inside: list[Found], width: int) -> list[Found]:
    """Return hits without a last one that says the same again and would leave no room for words."""
    kept = list(inside)
    while kept[-1].end - kept[0].start > width - width // AROUND:
        if kept[-1].answers not in {hit.answers for hit in kept[:-1]}:
            break
        kept.pop()
    return kept


def _beginning(text: str, inside: list[Found], width: int) -> int:
    """Return where a passage with these hits begins: at a sentence, else so that they are amid."""
    first, last = inside[0].start, inside[-1].end
    earliest = max(last - width, 0)
    starts = [start for start, _ in sentences(text, earliest, last)]
    # What is cut off at the earliest place is no beginning.
    fitting = [start for start in starts if start <= first and (start > earliest or not start)]
    # The nearest, unless the text ends before a passage from there is full.
    full = [start for start in fitting if start <= max(len(text) - width, 0)]
    chosen = full[-1:] or fitting[:1]
    return chosen[0] if chosen else max(first - (width - (last - first)) // 2, 0)


def _whole_words(text: str, start: int, end: int, width: int) -> tuple[int, int]:
    if start and not text[start - 1].isspace():
        start = _space_after(text, start, start + width // 4)
    if end < len(text):
        end = _space_before(text, end, end - width // 4)
    return start, end


def _space_after(text: str, at: int, limit: int) -> int:
    for here in range(at, limit):
        if text[here].isspace():
            return here + 1
    return at


def _space_before(text: str, at: int, limit: int) -> int:
    for here in range(at, limit, -1):
        if text[here].isspace():
            return here
    return at
