"""The values of `date:`, `words:` and `has:`, with the words after them that are part of them."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, Final

from natoasia.errors import QueryError
from natoasia.search.fields import SPANNING
from natoasia.search.syntax import both
from natoasia.search.values import days, has, length, remark

if TYPE_CHECKING:
    from collections.abc import Callable

    from natoasia.search.lexing import Lexeme
    from natoasia.search.reader import Reader
    from natoasia.search.syntax import Node

RANGING: Final = frozenset("to till until - – — .. … onward onwards +".split())
DOTS: Final = ("..", "…")
"""What stands between the ends of a range, where blanks are around it."""

COMPARING: Final = "<>"

MOST_OF_DATE: Final = 8
"""Words of a date after the first: `mon 5 jan 2023 to thu 12 jan 2023`."""


def typed(name: str, value: Lexeme, reader: Reader) -> Node:
    """Return what a value of such a field asks for; raises QueryError where it is none.

    It may be given by both its ends: `words:>300 <500`.
    """
    found = _one(name, value, reader)
    here = reader.peek()
    if here and here.mark == "word" and here.text[0] in COMPARING and value.text[0] in COMPARING:
        reader.at += 1
        return both(found, _one(name, here, reader))
    return found


def _one(name: str, value: Lexeme, reader: Reader) -> Node:
    if name == "has":
        return has(value.text)
    if name == "words":
        return length(_joined(value, reader, length))
    text = _joined(value, reader, days)
    found = days(SPANNING[name].format(text))
    if said := remark(text, found):
        reader.note(said, reader.whole(value))
    return found


def _joined(value: Lexeme, reader: Reader, read: Callable[[str], Node]) -> str:
    """Return the text of a date or number, taking in the words after it that are part of it.

    After what is one by itself only the rest of a range is: `2023-01-05 to 2023-02-01`.
    """
    text = value.text
    # A weekday may be a part of what follows, and an open range may be closed there.
    is_whole = text[:1].isdigit() and not text.endswith(DOTS) and _is_read(read, text)
    after = reader.peek()
    if is_whole and not (after and (after.text in RANGING or after.text.startswith(DOTS))):
        return text
    following = list(takewhile(_is_part, reader.lexemes[reader.at : reader.at + MOST_OF_DATE]))
    for more in range(len(following), 0, -1):
        longer = " ".join((text, *(item.text for item in following[:more])))
        if _is_read(read, longer):
            reader.at += more
            return longer
    return text if _is_read(read, text) else _unread(value, following, reader)


def _unread(value: Lexeme, following: list[Lexeme], reader: Reader) -> str:
    """Take in the words that seem to be part of what cannot be read, to tell of all of it."""
    from natoasia.search.recurring_days import is_of_date

    more = [value, *takewhile(lambda item: is_of_date(item.text), following)]
    kept = more if is_of_date(value.text) else [value]
    reader.at += len(kept) - 1
    return " ".join(item.text for item in kept)


def _is_part(item: Lexeme) -> bool:
    return item.mark in ("word", "and")


def _is_read(read: Callable[[str], Node], text: str) -> bool:
    try:
        read(text)
    except QueryError:
        return False
    return True
