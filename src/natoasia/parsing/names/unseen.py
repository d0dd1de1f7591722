"""Names in a text with signs that nobody sees: soft hyphens, joiners, spaces of no width.

A surname that a page lets break in two places is one name, and read as one: names are found in the
text as it is seen, and their spans are those of the text as it came.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from natoasia.parsing.names import finding
from natoasia.parsing.names.records import Found, Zone
from natoasia.text import UNSEEN, has_unseen

if TYPE_CHECKING:
    from natoasia.model import Evidence, Name


def find(text: str, zones: Sequence[Zone]) -> Found:
    """Return the names in the zones of a text, with their spans in it.

    People and places stand in the order of their first mention.
    """
    if not has_unseen(text):
        return finding.find(text, zones)
    places = [at for at, sign in enumerate(text) if sign not in UNSEEN]
    seen = "".join(text[at] for at in places)
    moved = [
        zone._replace(start=bisect_left(places, zone.start), end=bisect_left(places, zone.end))
        for zone in zones
    ]
    return _Back(places).found(finding.find(seen, moved))


class _Back:
    """Brings spans of the text as it is seen back to the text as it came."""

    def __init__(self, places: Sequence[int]) -> None:
        self.places = places
        """Where in the text as it came each sign that is seen stands."""

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
        return self.places[start], self.places[end - 1] + 1
