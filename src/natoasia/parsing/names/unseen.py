"""Names in a text with signs that nobody sees: soft hyphens, joiners, spaces of no width.

A surname that a page lets break in two places is one name, and read as one: names are found in the
text as it is seen, and their spans are those of the text as it came.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from natoasia.parsing.names import finding
from natoasia.parsing.names.records import Found, Zone
from natoasia.text import unseen

if TYPE_CHECKING:
    from natoasia.model import Evidence, Name


def find(text: str, zones: Sequence[Zone]) -> Found:
    """Return the names in the zones of a text, with their spans in it.

    People and places stand in the order of their first mention.
    """
    cuts = unseen(text)
    if not cuts:
        return finding.find(text, zones)
    seen = "".join(_pieces(text, cuts))
    moved = [
        zone._replace(start=_moved(zone.start, cuts), end=_moved(zone.end, cuts)) for zone in zones
    ]
    return _Back(cuts).found(finding.find(seen, moved))


def _pieces(text: str, cuts: Sequence[int]) -> Iterator[str]:
    at = 0
    for cut in cuts:
        yield text[at:cut]
        at = cut + 1
    yield text[at:]


def _moved(at: int, cuts: Sequence[int]) -> int:
    return at - bisect_left(cuts, at)


class _Back:
    """Brings spans of the text as it is seen back to the text as it came."""

    def __init__(self, cuts: Sequence[int]) -> None:
        self.before = [cut - number for number, cut in enumerate(cuts)]

    def found(self, found: Found) -> Found:
        """Return names and evidence with their spans brought back."""
        people, places, organisations, evidence = found
        return Found(
            self._names(people),
            self._names(places),
            self._names(organisations),
            tuple(self._evidence(one) for one in evidence),
        )

    def _names(self, names: Sequence[Name]) -> tuple[Name, ...]:
        return tuple(
            name.model_copy(update={"spans": tuple(map(self._span, name.spans))}) for name in names
        )

    def _evidence(self, one: Evidence) -> Evidence:
        return one.model_copy(update={"span": self._span(one.span)}) if one.span else one

    def _span(self, span: tuple[int, int]) -> tuple[int, int]:
        start, end = span
        return self._at(start), self._at(end - 1) + 1

    def _at(self, seen: int) -> int:
        return seen + bisect_right(self.before, seen)
