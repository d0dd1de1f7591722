"""A report's text as it came, with the kind of every segment in the margin."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from natoasia.views.clean import clean
from natoasia.views.fit import pad, wrap

if TYPE_CHECKING:
    from natoasia.model import Article, Segment
    from natoasia.views.ink import Ink

MARGIN: Final = 12
"""Columns of the margin: the longest kind is `source_line`."""


def anatomy(report: Article, room: int | None, ink: Ink) -> Iterator[str]:
    """Yield the whole text, segment by segment; `room` `None` leaves its lines whole."""
    inner = room and max(room - MARGIN - 2, 20)
    for segment in report.segments:
        label: str = segment.kind
        for line in _lines(segment, inner):
            margin = ink.key(pad(label, MARGIN)) + ink.faint("│")
            yield f"{margin} {_written(line, segment, ink)}".rstrip()
            label = ""


def _written(line: str, segment: Segment, ink: Ink) -> str:
    if segment.kind == "headline":
        return ink.strong(line)
    return line if segment.kind == "paragraph" else ink.faint(line)


def _lines(segment: Segment, room: int | None) -> Iterator[str]:
    for line in clean(segment.text).removesuffix("\n").split("\n"):
        if room is None or not line.strip():
            yield line
        else:
            yield from wrap(line, room)
