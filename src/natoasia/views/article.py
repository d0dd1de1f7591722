"""One report: its fields, its body, and who and what it names."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING, Final

from natoasia.views.clean import clean, one_line
from natoasia.views.fit import flow, pad, wrap
from natoasia.views.marks import UNKNOWN, dashed, known

if TYPE_CHECKING:
    from natoasia.model import Article, Name
    from natoasia.views.ink import Ink

LABEL: Final = 15
"""Columns of the labels: the longest is `organisations`."""


def article(report: Article, story: str | None, room: int | None, ink: Ink) -> Iterator[str]:
    """Yield a report's fields, body and names; `room` is the measure, `None` leaves lines whole.

    `story` says which story the desk has it in; `None` where there is none, or no desk.
    """
    yield from _headline(report, room, ink)
    for label, value in (*_fields(report), ("story", known(story))):
        yield from _field(label, value, room, ink)
    yield ""
    yield from _paragraphs(report.body, room)
    yield from _listed("people", report.people, room, ink)
    yield from _listed("places", report.places, room, ink)
    yield from _listed("organisations", report.organisations, room, ink)


def _headline(report: Article, room: int | None, ink: Ink) -> Iterator[str]:
    if report.headline:
        yield from (ink.strong(line) for line in _lines(report.headline, room))
        yield ""


def _fields(report: Article) -> Iterator[tuple[str, str]]:
    yield "id", report.id
    yield "date", known(report.date)
    if not report.headline:
        yield "headline", UNKNOWN
    yield "source", known(report.source)
    yield "agencies", known(", ".join(report.agencies))
    yield "byline", known(", ".join(report.byline))
    yield "dateline", known(report.dateline)
    yield "language", known(report.language)
    yield "path", known(report.path)


def _listed(label: str, names: tuple[Name, ...], room: int | None, ink: Ink) -> Iterator[str]:
    """Yield names after each other, none broken over two lines unless it must be."""
    written = [one_line(name.name) for name in names]
    if room is None or not written:
        yield from _field(label, known(", ".join(written)), None, ink)
        return
    words = [f"{name}," for name in written[:-1]] + written[-1:]
    yield from _labelled(label, list(flow(words, room - LABEL)), ink)


def _paragraphs(body: str, room: int | None) -> Iterator[str]:
    for paragraph in body.split("\n\n"):
        if paragraph.strip():
            yield from _lines(paragraph, room)
            yield ""


def _field(label: str, value: str, room: int | None, ink: Ink) -> Iterator[str]:
    return _labelled(label, _lines(value, room and room - LABEL), ink)


def _labelled(label: str, lines: list[str], ink: Ink) -> Iterator[str]:
    first, *rest = lines or [""]
    yield ink.faint(pad(label, LABEL)) + dashed(ink, first)
    yield from (" " * LABEL + line for line in rest)


def _lines(text: str, room: int | None) -> list[str]:
    """Return a paragraph's lines: wrapped to the measure, or as one."""
    if room is None:
        return [one_line(text)]
    return list(chain.from_iterable(wrap(clean(line), room) for line in text.split("\n")))
