"""Where the names of a report stand in its text, to be asked by place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from natoasia.model import Name
    from natoasia.text import Span


class Mentions:
    """Every mention of names of one kind; a name goes by its number in the report."""

    def __init__(self, names: Sequence[Name]) -> None:
        every = sorted((*span, number) for number, one in enumerate(names) for span in one.spans)
        self._every = every
        self._longest = max((end - start for start, end, _ in every), default=0)
        self.beginning = {
            start: number for number, one in enumerate(names) for start, _ in one.spans
        }
        """Which name's mention begins at an offset."""

    def around(self, span: Span) -> Iterator[int]:
        """Yield the names that have a mention which is a span, or which it is part of."""
        at = bisect_right(self._every, (span[0] + 1,))
        while at and self._every[at - 1][0] >= span[1] - self._longest:
            at -= 1
            _, end, number = self._every[at]
            if span[1] <= end:
                yield number
