"""How a result is spread over outlets, days, names or stories: a bar chart, and rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Final

from natoasia.tuples import NamedTuple
from natoasia.views.fit import ELLIPSIS, cut, pad, width
from natoasia.views.formats import Field, Sheet
from natoasia.views.ingesting import bar
from natoasia.views.ink import PLAIN
from natoasia.views.marks import count, known

if TYPE_CHECKING:
    from natoasia.rows import Count, Page
    from natoasia.views.ink import Ink

WIDEST_BAR: Final = 48
"""Columns; longer bars are no easier to compare."""

LEAST_BAR: Final = 24
"""Columns left to the bars before labels are cut, on a line that has twice as many: with fewer,
only the largest of them can be told apart."""

EMPTY: Final = 3
"""Days or months in a row without a report that are drawn; more of them are one line."""

GAP: Final = "  "

EIGHTHS: Final = 8


class _Layout(NamedTuple):
    """The widths of a chart, in columns, and the number that the longest bar stands for."""

    label: int
    digits: int
    bar: int
    most: int

    def line(self, label: str, reports: int, ink: Ink) -> str:
        number = f"{reports:>{self.digits},}"
        drawn = ink.key(_bar(reports, self.most, self.bar))
        return GAP.join((pad(cut(label, self.label), self.label), number, drawn)).rstrip()


def chart(rows: Sequence[Count], room: int, ink: Ink) -> Iterator[str]:
    """Yield a line for each value: the value, its reports, and a bar, none wider than `room`."""
    layout = _layout(rows, room)
    for empty, run in groupby(rows, lambda row: not row.reports):
        some = list(run)
        if empty and len(some) > EMPTY:
            yield ink.faint(layout.line(ELLIPSIS, 0, PLAIN))
        else:
            yield from (layout.line(_label(row), row.reports, ink) for row in some)


def _layout(rows: Sequence[Count], room: int) -> _Layout:
    most = max((row.reports for row in rows), default=0)
    digits = len(f"{most:,}")
    free = room - digits - 2 * len(GAP)
    longest = max((width(_label(row)) for row in rows), default=0)
    label = min(longest, free - min(LEAST_BAR, free // 2))
    return _Layout(label, digits, min(free - label, WIDEST_BAR), most)


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
    return Sheet(fields, chart, lambda row: row.value, counted=partial(counted, by))


NOUNS: Final = {"source": "outlet", "person": "person", "place": "place", "story": "story"}
PLURALS: Final = {"person": "people", "story": "stories"}
UNITS: Final = {len("2023"): "year", len("2023-01"): "month", len("2023-01-29"): "day"}
"""What a count by date goes by, told by how long its labels are."""


def counted(by: str, page: Page[Count]) -> str:
    """Return what is counted, for a footer: `388 people`, `12 months`."""
    noun = UNITS[len(page.items[0].value)] if by == "date" else NOUNS[by]
    return count(page.total, noun, PLURALS.get(noun))
