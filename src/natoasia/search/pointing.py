"""A message about a place in a query, with the query below it and carets under the place."""

from __future__ import annotations

from typing import Final

from natoasia.columns import width

LONGEST: Final = 72
"""Characters of a query that are shown: a line of any terminal. Of more, those about the place."""

BEFORE: Final = 24
"""Characters shown before the place in a query that is too long to be shown whole."""

ELLIPSIS: Final = "…"


def pointed(message: str, query: str, start: int, end: int) -> str:
    """Return the message, the query, and carets under the characters from `start` to `end`.

    >>> print(pointed("no such field", "東京 persn:x", 3, 8))
    no such field
      東京 persn:x
           ^^^^^
    """
    first = max(start - BEFORE, 0) if width(query) > LONGEST else 0
    last = _last(query, first)
    lead = (ELLIPSIS if first else "") + query[first:start]
    line = lead + query[start:last] + (ELLIPSIS if last < len(query) else "")
    carets = " " * width(lead) + "^" * max(width(query[start : min(end, last)]), 1)
    return f"{message}\n  {line}\n  {carets}"


def _last(query: str, first: int) -> int:
    """Return where the part of a query that begins at `first` must end to fit on a line."""
    last = min(len(query), first + LONGEST)
    while width(query[first:last]) > LONGEST:
        last -= 1
    return last
