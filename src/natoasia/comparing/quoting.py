"""The quotations of a text, by a scanner that reads it once from left to right.

Straight and typographic marks, nested ones, ones never closed, and quotations that run over several
paragraphs, each of which opens again while none but the last closes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from natoasia.patterns import pattern
from natoasia.text import Span, trimmed
from natoasia.tuples import NamedTuple

CLOSERS: Final = {
    '"': '"”',
    "“": '”"',
    "„": "“”",
    "«": "»",
    "»": "«",
    "‘": "’",
    "'": "'",
    "「": "」",
    "『": "』",
    "《": "》",
}
"""What may end a quotation that began with a mark: the Germans end with what the English begin,
and many a desk begins with a typographic mark and ends with a straight one, or the other way."""

DOUBLE: Final = '"“'
"""Marks of which one may be nested in the other."""

SINGLE: Final = "‘'"
"""Marks that are apostrophes too."""

OPENING: Final = pattern(f"[{''.join(CLOSERS)}]")

INSIDE: Final = {
    mark: pattern(f"[{mark}{closers}{DOUBLE if mark in DOUBLE else ''}]")
    for mark, closers in CLOSERS.items()
}
"""What may end a quotation that began with a mark, or nest another in it."""

LONGEST_SINGLE: Final = 2_000
"""Characters within which a single mark closes; else every stray apostrophe reads to the end."""

# `go’ and`, `go.'`: a single mark that ends something; not `it’s`, not ` ’tis`.
SINGLE_CLOSER: Final = {
    "‘": pattern(r"(?<! \s ) ’ (?! \w )", re.VERBOSE),
    "'": pattern(r"(?<! \s ) ' (?! \w )", re.VERBOSE),
}

BEFORE_OPENING: Final = "([{—–-/"
"""Beside white space, what an opening mark may follow."""


class Quotation(NamedTuple):
    """The words between two marks, without the marks."""

    start: int
    end: int
    closed: bool
    """Whether it was closed; where it was not it ends with its paragraph."""


def quotations(text: str, spans: Sequence[Span]) -> Iterator[Quotation]:
    """Yield the outermost quotations of paragraphs that follow each other, in order."""
    carried: Quotation | None = None
    for start, end in spans:
        first = trimmed(text, start, end)
        if first is None:
            continue
        if carried and text[first[0]] not in CLOSERS:
            yield carried
            carried = None
        found = list(_scan(text, *first))
        if carried and found:
            found[0] = Quotation(carried.start, found[0].end, found[0].closed)
        carried = found.pop() if found and not found[-1].closed else None
        yield from found
    if carried:
        yield carried


def _scan(text: str, start: int, end: int) -> Iterator[Quotation]:
    """Yield the quotations of one paragraph; the last may be open at its end."""
    at = start
    while mark := OPENING.search(text, at, end):
        at = mark.start()
        if _opens(text, at, start, end):
            close = _closing(text, at, end)
            if close is not None:
                yield Quotation(at + 1, close, closed=True)
                at = close
            elif text[at] not in SINGLE:
                yield Quotation(at + 1, end, closed=False)
                return
        at += 1


def _opens(text: str, at: int, start: int, end: int) -> bool:
    """Tell whether a mark stands where a quotation may begin."""
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    if after.isspace():
        return False
    if text[at] in "“„«「『《":
        return True
    return before.isspace() or before in BEFORE_OPENING or before in "“‘\"'"


def _closing(text: str, opening: int, end: int) -> int | None:
    """Return where the quotation that opens here ends; marks of another kind inside are nested."""
    mark, closers = text[opening], CLOSERS[text[opening]]
    if text[opening] in SINGLE:
        reach = min(end, opening + LONGEST_SINGLE)
        found = SINGLE_CLOSER[text[opening]].search(text, opening + 1, reach)
        return found.start() if found else None
    depth = 0
    for found in INSIDE[mark].finditer(text, opening + 1, end):
        at = found.start()
        if _inch(text, at, mark):
            continue
        if text[at] in closers and _closes(text, at, end):
            if not depth:
                return at
            depth -= 1
        elif text[at] == mark or (mark in DOUBLE and text[at] in DOUBLE):
            depth += text[at] != '"' or mark != '"'
    return None


def _inch(text: str, at: int, mark: str) -> bool:
    """Tell whether a straight mark stands for inches: `“a 6" gun,”`."""
    return mark != '"' and text[at] == '"' and text[at - 1].isdigit()


def _closes(text: str, at: int, end: int) -> bool:
    """Tell whether a mark ends a quotation: not one that stands before a word, like an opening."""
    after = text[at + 1] if at + 1 < end else " "
    return not (after.isalnum() and text[at - 1].isspace())
