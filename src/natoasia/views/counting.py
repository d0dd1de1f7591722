"""How a result is spread over outlets, days, names or stories: a bar chart, and rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from natoasia.views.fit import cut, pad, width
from natoasia.views.formats import Field, Sheet
from natoasia.views.ingesting import bar
from natoasia.views.marks import known

if TYPE_CHECKING:
    from natoasia.rows import Count
    from natoasia.views.ink import Ink

WIDEST_BAR: Final = 48
"""Columns; longer bars are no easier to compare."""

LEAST_BAR: Final = 8
"""Columns left to the bars before labels are cut."""

GAP: Final = "  "

EIGHTHS: Final = 8


def chart(rows: Sequence[Count], room: int, ink: Ink) -> Iterator[str]:
    """Yield a line for each value: the value, its reports, and a bar, none wider than `room`."""
    most = max((row.reports for row in rows), default=0)
    digits = len(f"{most:,}")
    labels = [_label(row) for row in rows]
    longest = max((width(label) for label in labels), default=0)
    wide = min(longest, room - digits - 2 * len(GAP) - LEAST_BAR)
    columns = min(room - wide - digits - 2 * len(GAP), WIDEST_BAR)
    for row, label in zip(rows, labels, strict=True):
        number = f"{row.reports:>{digits},}"
        drawn = ink.key(_bar(row.reports, most, columns))
        yield GAP.join((pad(cut(label, wide), wide), number, drawn)).rstrip()


def _label(row: Count) -> str:
    return known(row.value) if row.headline is None else f"{row.value}{GAP}{known(row.headline)}"


def _bar(reports: int, most: int, columns: int) -> str:
    """Return a bar to the eighth of a column; what is there at all is seen."""
    eighths = -(-reports * columns * EIGHTHS // most) if most else 0
    return bar(eighths, columns * EIGHTHS, columns).rstrip()


def count_sheet(by: str) -> Sheet[Count]:
    """Return how counts of a kind are shown; the value's field is called what was counted by."""
    fields: list[Field[Count]] = [
        Field(by, lambda row: row.value),
        Field("reports", lambda row: row.reports),
    ]
    if by == "story":
        fields.append(Field("headline", lambda row: row.headline))
    return Sheet(fields, chart, lambda row: row.value)
