"""Short forms of English given names: `Jerry` for `Jerrold`, `Bill` for `William`."""

from __future__ import annotations

from functools import cache

from natoasia.data import lines

TABLE = "short_forms.txt"


def is_short_for(one: str, other: str) -> bool:
    """Tell whether one of two folded given names is a short form of the other.

    >>> is_short_for("bill", "william"), is_short_for("william", "billy")
    (True, True)
    >>> is_short_for("bill", "bob")
    False
    """
    return other in _full(one) or one in _full(other)


def kin(given: str) -> str:
    """Return the same for all names that short forms connect: `gerald` for `jerry` and `jerome`."""
    return _kin().get(given, given)


def _full(short: str) -> frozenset[str]:
    return _names().get(short, frozenset())


@cache
def _names() -> dict[str, frozenset[str]]:
    """Return the names that each short form may stand for."""
    found: dict[str, frozenset[str]] = {}
    for full, *short in _rows():
        for one in short:
            found[one] = found.get(one, frozenset()) | {full}
    return found


@cache
def _kin() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in _rows():
        known = {found[word] for word in row if word in found}
        first = min({row[0], *known})
        found.update({word: first for word, other in found.items() if other in known})
        found.update(dict.fromkeys(row, first))
    return found


def _rows() -> list[list[str]]:
    """Return each full name with its short forms behind it."""
    return [line.replace("|", " ").split() for line in lines(TABLE)]
