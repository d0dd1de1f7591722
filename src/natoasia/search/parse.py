"""A query as a person types it, read into a tree; leniently where the meaning is plain."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from natoasia.errors import QueryError
from natoasia.search.lexing import JOINERS, NEAR
from natoasia.search.reader import Reader
from natoasia.search.syntax import (
    Everything,
    InStory,
    Node,
    Phrase,
    Query,
    TextField,
    Word,
    both,
    either,
)
from natoasia.text import UNSEEN_SIGN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from natoasia.rows import Filters

LONGEST: Final = 10_000
"""Characters of a query; nobody types more, and of what is pasted so many tell enough."""

LONG: Final = 40
"""Characters from which on a query may be a passage."""


def parse_query(text: str, filters: Filters | None = None) -> Query:
    """Return what a query means, and what was read leniently.

    Raises QueryError, with a caret under the place, for an unknown field, a bad date or number.
    """
    plain = _legible(text)
    beside = () if filters is None else tuple(_restrictions(filters))
    if len(plain) >= LONG and (words := _passage(plain[:LONGEST])):
        from natoasia.search.pasting import NOTE

        return Query(text, both(*words, *beside), (NOTE,), beside)
    root, notes = _read(plain)
    return Query(text, both(root, *beside), tuple(dict.fromkeys(notes)), beside)


def _legible(text: str) -> str:
    """Return a query without the signs that nobody sees, and blanks for what cannot be printed."""
    if text.isprintable():  # As most are; to compile the pattern takes as long as all the rest.
        return text
    return "".join(ch if ch.isprintable() else " " for ch in UNSEEN_SIGN.sub("", text))


def _passage(plain: str) -> tuple[Word, ...]:
    # Few queries are as long as a passage.
    from natoasia.search.pasting import passage

    return passage(plain)


def _read(plain: str) -> tuple[Node, list[str]]:
    if len(plain) > LONGEST:
        raise QueryError(
            f"a query may have {LONGEST:,} characters; this one has {len(plain):,}. "
            "`natoasia similar -` finds the reports like a text"
        )
    reader = Reader(plain)
    root = reader.query()
    if reader.lexemes and isinstance(root, Everything) and not reader.is_open:
        raise QueryError(f"‘{plain.strip()}’ holds no word to look for")
    return root, reader.notes


def plain_text(text: str) -> str:
    """Return the query for the words of a text, none of which means anything but itself.

    >>> plain_text('persn:stoltenberg or "yoon')
    'persn stoltenberg "or" yoon'
    """
    from natoasia.search.pasting import PLAIN

    words = PLAIN.findall(_legible(text))
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
