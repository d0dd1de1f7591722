"""A query as a person types it, read into a tree; leniently where the meaning is plain."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from natoasia.errors import QueryError
from natoasia.patterns import pattern
from natoasia.search.lexing import JOINERS, NEAR
from natoasia.search.reader import Reader
from natoasia.search.syntax import (
    Everything,
    InStory,
    Node,
    Phrase,
    Query,
    TextField,
    both,
    either,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from natoasia.rows import Filters

# A word as it may stand in a text: `U.S.`, `1,500`, `Suk-yeol`, `O’Brien`
PLAIN = pattern(r"[^\W_]+ (?: [.,'’‑-] [^\W_]+ )*", re.VERBOSE)

LONGEST = 10_000
"""Characters of a query; nobody types more, and a pasted report finds nothing but itself."""


def parse_query(text: str, filters: Filters | None = None) -> Query:
    """Return what a query means, and what was read leniently.

    Raises QueryError, with a caret under the place, for an unknown field, a bad date or number.
    """
    plain = "".join(ch if ch.isprintable() else " " for ch in text)
    if len(plain) > LONGEST:
        raise QueryError(
            f"a query may have {LONGEST:,} characters; this one has {len(plain):,}. "
            "`natoasia similar -` finds the reports like a text"
        )
    reader = Reader(plain)
    root = reader.query()
    if reader.lexemes and isinstance(root, Everything) and not reader.is_open:
        raise QueryError(f"‘{plain.strip()}’ holds no word to look for")
    beside = () if filters is None else tuple(_restrictions(filters))
    return Query(text, both(root, *beside), tuple(dict.fromkeys(reader.notes)), beside)


def plain_text(text: str) -> str:
    """Return the query for the words of a text, none of which means anything but itself.

    >>> plain_text('persn:stoltenberg or "yoon')
    'persn stoltenberg "or" yoon'
    """
    words = PLAIN.findall("".join(ch if ch.isprintable() else " " for ch in text))
    return " ".join(f'"{word}"' if _joins(word) else word for word in words)


def _joins(word: str) -> bool:
    return word.lower() in JOINERS or bool(NEAR.fullmatch(word))


def _restrictions(filters: Filters) -> list[Node]:
    found: list[Node] = []
    fields: tuple[tuple[TextField, tuple[str, ...]], ...] = (
        ("person", filters.person),
        ("place", filters.place),
        ("source", filters.source),
    )
    for field, values in fields:
        if values:
            found.append(either(*(Phrase(value, field) for value in values)))
    if filters.since or filters.until:
        found.extend(_span(filters))
    if filters.story:
        found.append(InStory(filters.story))
    return found


def _span(filters: Filters) -> Iterator[Node]:
    # Most queries ask for no day: what reads days costs each of them two milliseconds.
    from natoasia.search.values import days

    if filters.since:
        yield days(f"{filters.since}..")
    if filters.until:
        yield days(f"..{filters.until}")
