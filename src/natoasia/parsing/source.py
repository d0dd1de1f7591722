"""The source: the outlet that published a report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from natoasia.parsing import byline
from natoasia.parsing.around import is_menu, stands_around
from natoasia.parsing.candidates import Candidate
from natoasia.parsing.date_lines import date_line
from natoasia.parsing.head_lines import is_publisher
from natoasia.parsing.labels import labelled, value_of
from natoasia.parsing.official import body_end, mark
from natoasia.parsing.shapes import COPYRIGHT, PUBLISHER
from natoasia.parsing.tables import ADDRESS, AT, agency, named, outlet, outlet_at, outlet_by_short
from natoasia.patterns import pattern

if TYPE_CHECKING:
    from natoasia.model import Stated
    from natoasia.parsing.anatomy import Anatomy
    from natoasia.parsing.lines import Part

LEAST: Final = 0.6
"""Under this a candidate is shown and not taken."""

# `Join ST's Telegram channel` · `Follow The Example on Twitter` · `Download the Example app`
OWN_PROMO: Final = pattern(
    r"""
    (?: Join | Follow | Like | Get | Download | (?: Sign \s up | Subscribe ) \s (?: for | to )
      | More \s (?: from | on ) | Read \s more \s (?: from | on | at ) ) \s (?: the \s | The \s )?
    (?P<name> [A-Z0-9][\w&.'’!-]* (?: \s [A-Z][\w&.'’!-]* ){0,4}? )
    (?: ['’]s? )? (?= \s+ (?: on | app | newsletter | channel | Telegram | WhatsApp | YouTube
        | Facebook | Twitter | Instagram | daily | weekly | free ) | [.!]? \Z )
    """,
    re.VERBOSE,
)
# `News | World`: a path through a site, and no name.
BAR: Final = pattern(r"[|>»•/]")


def candidates(text: str, anatomy: Anatomy, stated: tuple[Stated, ...]) -> Iterator[Candidate]:
    """Yield every outlet the text or its container gives as the publisher."""
    yield from _stated(stated)
    for part in anatomy.beside:
        yield from _in_part(text, part)
    yield from _from_masthead(text, anatomy)
    yield from _from_dateline(text, anatomy)


def _in_part(text: str, part: Part) -> Iterator[Candidate]:
    row = text[part.start : part.end]
    if part.kind == "source_line":
        yield _from_line(row, part.start)
    elif part.kind == "date_line":
        yield from _from_date_line(row, part.start)
    elif part.kind == "byline":
        yield from _from_byline(text, part.start, part.end)
    elif part.kind in {"promo", "furniture"}:
        yield from _from_own_lines(row, part.start)


def _stated(stated: tuple[Stated, ...]) -> Iterator[Candidate]:
    """Yield what a container states: a name that is known before an address, that before others.

    So a page of `harbourpost.example` whose publisher is `Harbour Holding plc` is the paper's.
    """
    for fact in stated:
        if fact.field == "source":
            known = named(fact.value)
            at = fact.rule.endswith(AT)
            sure = (AT_KNOWN if known else AT_UNKNOWN) if at else KNOWN if known else NAMED
            value = known.name if known else fact.value.strip()
            yield Candidate("source", value, fact.span, fact.rule, sure)


KNOWN, AT_KNOWN, NAMED, AT_UNKNOWN = 0.98, 0.97, 0.965, LEAST


def _named(value: str) -> str:
    """Return an outlet's own name for a name, alias or address."""
    found = named(value)
    return found.name if found else value.strip()


def _from_line(row: str, start: int) -> Candidate:
    first, last, said = value_of(row, "source_line")
    value, span = row[first:last], (start + first, start + last)
    if said:
        return Candidate("source", _named(value), span, "labelled source", 0.96)
    if known := outlet(value) or outlet(value.partition(",")[0]):  # `The Example, Seoul`
        return Candidate("source", known.name, span, "source line, known outlet", 0.95)
    if end := body_end(value):  # `European Commission - Press release`
        return Candidate("source", value[:end], (span[0], span[0] + end), "letterhead", 0.85)
    return Candidate("source", value, span, "line in the place of a source", 0.75)


def _from_masthead(text: str, anatomy: Anatomy) -> Iterator[Candidate]:
    """Yield the name a copied page begins with, if publishers call themselves so."""
    above = takewhile(lambda part: part.kind in {"header", "furniture", "promo"}, anatomy.trimmed)
    for part in above:
        row = text[part.start : part.end]
        if part.kind == "header" and not (stands_around(row) or is_menu(row) or mark(row)):
            if PUBLISHER.search(row) and labelled(row) is None and not BAR.search(row):
                yield Candidate("source", row, (part.start, part.end), "masthead", 0.65)
            return


def _from_date_line(row: str, start: int) -> Iterator[Candidate]:
    if span := byline.beside_date(row):
        yield from _from_byline(row, *span, start)
    found = date_line(row)
    at = row.find(found.rest) if found and found.rest else -1
    if found is None or at < 0:
        return
    span = start + at, start + at + len(found.rest)
    if known := outlet(found.rest):
        yield Candidate("source", known.name, span, "outlet beside the date", 0.93)
    elif found.sourced and agency(found.rest) is None:
        yield Candidate("source", found.rest, span, "outlet named beside the date", 0.9)
    elif is_publisher(found.rest) and not byline.is_byline(found.rest):
        yield Candidate("source", found.rest, span, "name of a publisher beside the date", 0.7)


def _from_byline(text: str, start: int, end: int, shift: int = 0) -> Iterator[Candidate]:
    for name, at, past in byline.others(text, start, end):
        first, last = at + shift, past + shift
        if known := outlet(name):
            sure = 0.5 if agency(name) else 0.8
            yield Candidate("source", known.name, (first, last), "outlet in the byline", sure)
        elif agency(name) is None and len(name.split()) > 1:
            yield Candidate("source", name, (first, last), "publisher's name in the byline", 0.65)


def _from_own_lines(row: str, start: int) -> Iterator[Candidate]:
    if (match := OWN_PROMO.search(row)) and (known := outlet_by_short(_owner(match["name"]))):
        span = start + match.start("name"), start + match.start("name") + len(_owner(match["name"]))
        yield Candidate("source", known.name, span, "outlet's own promotion", 0.8)
    if (match := COPYRIGHT.search(row)) and (known := outlet(_owner(match["name"]))):
        span = start + match.start("name"), start + match.end("name")
        # An agency keeps the copyright of the copy it sends; others publish it.
        sure = 0.5 if agency(known.name) else 0.85
        yield Candidate("source", known.name, span, "copyright line", sure)
    for match in ADDRESS.finditer(row):
        if known := outlet_at(match["host"]):
            span = start + match.start("host"), start + match.end("host")
            yield Candidate("source", known.name, span, "address of the outlet", 0.7)


def _owner(name: str) -> str:
    """Return a name without its genitive."""
    return re.sub(r"['’]s?\Z", "", name)


def _from_dateline(text: str, anatomy: Anatomy) -> Iterator[Candidate]:
    line = anatomy.dateline
    if line is None or line.credit is None:
        return
    name = text[slice(*line.credit)]
    if agency(name) is None and (known := outlet(name)):
        yield Candidate("source", known.name, line.credit, "outlet in the dateline", 0.75)
