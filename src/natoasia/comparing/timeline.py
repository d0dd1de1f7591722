"""The days both reports speak of, resolved through each report's own date, on one line."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from natoasia.model import Day

if TYPE_CHECKING:
    from natoasia.comparing.finding import Side
    from natoasia.comparing.statements import Statement


def timeline(
    left: Sequence[Statement], right: Sequence[Statement], sides: tuple[Side, Side]
) -> tuple[Day, ...]:
    """Return the days named in either report, in order, with the sentences that name them."""
    ours, theirs = _days(left, sides[0]), _days(right, sides[1])
    return tuple(
        Day(day=day, a=tuple(ours.get(day, ())), b=tuple(theirs.get(day, ())))
        for day in sorted({*ours, *theirs})
    )


def _days(sentences: Sequence[Statement], side: Side) -> dict[str, list[int]]:
    """Return the numbers of the sentences that name each day; whole months and years are none."""
    found: dict[str, list[int]] = defaultdict(list)
    for one in sentences:
        for mention in side.days(one.start, one.end):
            if mention.precision == "day" and mention.iso and one.number not in found[mention.iso]:
                found[mention.iso].append(one.number)
    return {day: numbers for day, numbers in found.items() if numbers}
