"""What each part of a query finds by itself: why all of them together find nothing."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from natoasia.search.syntax import (
    All,
    Among,
    Any,
    Days,
    Has,
    InStory,
    Length,
    Most,
    Near,
    Node,
    Not,
    Phrase,
    Query,
    Word,
)

if TYPE_CHECKING:
    from natoasia.search.plan import Planner

MOST: Final = 8
"""Parts a person still reads; a pasted sentence has more."""

SIGNS: Final = {"prefix": "*", "fuzzy": "~"}


def parts(query: Query, planner: Planner) -> tuple[tuple[str, int], ...]:
    """Return each part of a query and how many reports it finds; of one part only of days."""
    alone = (query.root,) if isinstance(query.root, Days) else ()
    inside = query.root.parts if isinstance(query.root, All) else alone
    if len(inside) > MOST or any(isinstance(part, Among) for part in inside):
        return ()
    return tuple((told(part), planner.count(planner.plan(part))) for part in inside)


def told(node: Node) -> str:
    """Return a part of a query as a person would type it.

    >>> told(Not(Any((Word("tanks"), Phrase("urgent need")))))
    '-(tanks or "urgent need")'
    """
    match node:
        case Word(text, kind, field):
            return _field(field) + text + SIGNS.get(kind, "")
        case Phrase(text, field, gap):
            return f'{_field(field)}"{text}"' + (f"~{gap}" if gap else "")
        case Near(left, right, distance):
            return f"{told(left)} NEAR/{distance} {told(right)}"
        case Not(part):
            return f"-{told(part)}"
        case Any(parts_) | All(parts_) | Most(parts_):
            joiner = " or " if isinstance(node, Any) else " "
            return f"({joiner.join(map(told, parts_))})"
        case _:
            return _restriction(node)


def _restriction(node: Node) -> str:
    match node:
        case Days(first, last):
            return f"date:{_ends(_day(first), _day(last))}"
        case Length(least, most):
            return f"words:{_ends(_number(least), _number(most))}"
        case Has(what):
            return f"has:{what}"
        case InStory(story):
            return f"story:{story}"
        case _:
            return "…"


def _ends(first: str, last: str) -> str:
    return first if first == last else f"{first}..{last}"


def _day(ordinal: int | None) -> str:
    known = ordinal is not None and 1 <= ordinal <= date.max.toordinal()
    return date.fromordinal(ordinal or 1).isoformat() if known else ""


def _number(number: int | None) -> str:
    return "" if number is None else str(number)


def _field(field: str | None) -> str:
    return f"{field}:" if field else ""
