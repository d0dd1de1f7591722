"""The agencies: from whom a report has its copy, `Reuters`, `AP`, or just `agencies`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Final

from natoasia.parsing import byline
from natoasia.parsing.candidates import Candidate
from natoasia.parsing.date_lines import date_line
from natoasia.parsing.shapes import COPYRIGHT
from natoasia.parsing.tables import agency, agency_forms
from natoasia.parsing.tail import agencies_of
from natoasia.patterns import pattern

if TYPE_CHECKING:
    from natoasia.model import Stated
    from natoasia.parsing.anatomy import Anatomy

LEAST: Final = 0.6
"""Under this a candidate is shown and not taken."""
OFTEN_ELSE: Final = frozenset({"PA", "TT", "CP", "UNI", "SANA", "MENA", "APP", "NAN", "APS", "AA"})
"""Forms that are words, states or regions too; they count alone, or at once after `With`."""
OPENINGS: Final = ("With ", "with ", "from ")
LOWER_CASE: Final = frozenset({"dpa"})
"""Agencies that write their own name small; other small forms are plain words (`wires`)."""

WORD_START: Final = pattern(r"(?<!\w)\w")
WORD: Final = pattern(r"\w")

# `(With inputs from agencies)` · `wire reports`
UNNAMED: Final = pattern(
    r"\b(?:news\s|wire\s)?(?:agencies|agency\s(?:reports?|inputs?)|wires?\s(?:reports|services|inputs))\b",
    re.IGNORECASE,
)


def candidates(
    text: str, anatomy: Anatomy, stated: tuple[Stated, ...], source: Candidate | None
) -> Iterator[Candidate]:
    """Yield every agency the report credits."""
    yield from _stated(stated)
    yield from _in_dateline(text, anatomy)
    for part in anatomy.beside:
        if part.kind == "credit" and part.start not in anatomy.photo_credits:
            yield from _in_credit(text, part.start, part.end)
        elif part.kind == "byline":
            yield from _in_byline(text, part.start, part.end)
        elif part.kind == "date_line":
            yield from _beside_date(text, part.start, part.end)
        elif part.kind == "furniture":
            yield from _in_copyright(text, part.start, part.end)
    if source and (name := agency(source.value)):
        yield Candidate("agencies", name, source.span, "published by the agency", 0.9)


def _stated(stated: tuple[Stated, ...]) -> Iterator[Candidate]:
    for fact in stated:
        name = agency(fact.value)
        if fact.field == "agencies":
            yield Candidate("agencies", name or fact.value, fact.span, fact.rule, 0.97)
        elif fact.field == "byline" and name:
            yield Candidate("agencies", name, fact.span, f"{fact.rule}, an agency", 0.9)


def _in_dateline(text: str, anatomy: Anatomy) -> Iterator[Candidate]:
    line = anatomy.dateline
    for span in (line.credit, *line.more) if line else ():
        if span and (name := agency(text[slice(*span)])):
            yield Candidate("agencies", name, span, "dateline credit", 0.97)


def _in_credit(text: str, start: int, end: int) -> Iterator[Candidate]:
    row = text[start:end]
    rule = "trailing credit" if agencies_of(row) else "credit line"
    named = False
    for first, last in _written(row):
        form = row[first:last]
        alone = rule == "trailing credit" or row[:first].endswith(OPENINGS)
        if (name := agency(form)) and (alone or form not in OFTEN_ELSE):
            named = True
            yield Candidate("agencies", name, (start + first, start + last), rule, 0.95)
    if not named and (unnamed := UNNAMED.search(row)):
        span = start + unnamed.start(), start + unnamed.end()
        yield Candidate("agencies", "agencies", span, "credit that names no agency", 0.9)


def _beside_date(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Yield the agency of `PTI | Updated: Jan 31, 2023`."""
    found = date_line(text[start:end])
    if found and found.rest and (name := agency(found.rest)):
        at = start + max(0, text[start:end].find(found.rest))
        yield Candidate("agencies", name, (at, at + len(found.rest)), "beside the date", 0.9)


def _in_copyright(text: str, start: int, end: int) -> Iterator[Candidate]:
    match = COPYRIGHT.search(text, start, end)
    if match and (name := agency(match["name"])):
        yield Candidate("agencies", name, match.span("name"), "copyright of the agency", 0.85)


def _in_byline(text: str, start: int, end: int) -> Iterator[Candidate]:
    for piece, first, last in byline.others(text, start, end):
        if name := agency(piece):
            yield Candidate("agencies", name, (first, last), "agency in the byline", 0.9)


def _written(row: str) -> Iterator[tuple[int, int]]:
    """Yield where agencies' names stand in a credit, the longest where one is in another."""
    at = 0
    for start in WORD_START.finditer(row):
        if start.start() < at:
            continue
        for form in _forms().get(row[start.start()], ()):
            end = start.start() + len(form)
            if row.startswith(form, start.start()) and not WORD.match(row, end):
                yield start.start(), end
                at = end
                break


@cache
def _forms() -> dict[str, tuple[str, ...]]:
    """Return the agencies' names as they are written in credits, by first letter, longest first."""
    named = {form for form in agency_forms() if not form.islower() or form in LOWER_CASE}
    found: dict[str, tuple[str, ...]] = {}
    for form in sorted({*named, *(form.upper() for form in named)}, key=len, reverse=True):
        found[form[0]] = (*found.get(form[0], ()), form)
    return found
