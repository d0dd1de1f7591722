"""JSON and JSON Lines: schema.org's NewsArticle, ninjs, NewsAPI, news-please and their likes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import chain, count
from typing import TYPE_CHECKING, Final

from natoasia.errors import InputError
from natoasia.reading import keyed
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.model import Document
    from natoasia.reading.content import Content
    from natoasia.reading.keyed import Cells, Json

DEEPEST: Final = 40
"""Levels of a JSON value that are looked into."""

NESTED: Final = ("fields", "attributes", "source")
"""Keys, as `bare` has them, of an object that holds what belongs to the one around it: the
Guardian's `fields`, a search engine's `_source`."""

# A string, passed over whole, or a brace.
BRACES: Final = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[{}]', re.DOTALL)

Span = tuple[int, int]


class Report(NamedTuple):
    """A report, and where it stands in the file if that holds more."""

    cells: Cells
    span: Span | None


def fits(content: Content) -> bool:
    """Tell JSON by how it opens, and that it holds reports by reading it."""
    if content.opening[:1] not in ("{", "[") or '"' not in content.opening:
        return False
    text = content.text().text
    try:
        content.found = _of_value(text)
    except ValueError:
        content.found = _of_lines(content, text) if content.opening[0] == "{" else ()
    except RecursionError:
        return False
    return bool(content.found)


def documents(content: Content) -> tuple[Document, ...]:
    """Return the reports of a file, each with what its keys state."""
    made = (
        keyed.document(content.path, "json", "JSON", report.cells, report.span)
        for report in content.found or ()
    )
    return tuple(chain.from_iterable(made))


def _of_value(text: str) -> list[Report]:
    """Return the reports of a file that is one JSON value."""
    closing: dict[int, int] = {}
    numbers = count()

    def closed(value: dict[str, Json]) -> dict[str, Json]:
        closing[id(value)] = next(numbers)
        return value

    found = list(_reports(json.loads(text, object_hook=closed)))
    if len(found) == 1:
        return [Report(found[0][1], None)]
    spans = _spans(text, frozenset(closing[id(value)] for value, _ in found))
    return [Report(cells, spans[closing[id(value)]]) for value, cells in found]


def _spans(text: str, wanted: frozenset[int]) -> dict[int, Span]:
    """Return where the objects stand that are the first, second, … to be closed."""
    found: dict[int, Span] = {}
    opened: list[int] = []
    number = 0
    for brace in BRACES.finditer(text) if wanted else ():
        if brace[0] == "{":
            opened.append(brace.start())
        elif brace[0] == "}":
            start = opened.pop()
            if number in wanted:
                found[number] = start, brace.end()
            number += 1
    return found


def _of_lines(content: Content, text: str) -> list[Report]:
    """Return the reports of JSON Lines; lines that are broken are told and cost nothing else."""
    found: list[Report] = []
    broken: list[int] = []
    at = 0
    for number, line in enumerate(text.splitlines(keepends=True), 1):
        if bare := line.strip():
            try:
                start = at + line.index(bare)
                found += _of_line(bare, (start, start + len(bare)))
            except (ValueError, RecursionError):
                broken.append(number)
        at += len(line)
    if found and broken:
        content.refused.append(InputError(content.path, _broken(broken)))
    return found


def _of_line(line: str, span: Span) -> Iterator[Report]:
    for _, cells in _reports(json.loads(line)):
        yield Report(cells, span)


def _broken(lines: list[int]) -> str:
    if len(lines) == 1:
        return f"line {lines[0]:,} is no JSON; the other lines were read"
    return f"{len(lines):,} lines are no JSON, the first is line {lines[0]:,}; the others were read"


def _reports(value: Json, depth: int = 0) -> Iterator[tuple[dict[str, Json], Cells]]:
    """Yield the objects that are reports, at any level, each with its keys."""
    if depth > DEEPEST:
        return
    if isinstance(value, dict):
        cells = _cells(value)
        if keyed.is_report(cells) and not (keyed.is_brief(cells) and _holds_reports(value, depth)):
            yield value, cells
            return
    nested = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for item in nested:
        if isinstance(item, (dict, list)):
            yield from _reports(item, depth + 1)


def _holds_reports(value: dict[str, Json], depth: int) -> bool:
    """Tell whether what has a title and a summary holds reports: it is a feed, then."""
    listed = [item for item in value.values() if isinstance(item, list)]
    return any(True for item in listed for _ in _reports(item, depth + 1))


def _cells(value: dict[str, Json]) -> dict[str, keyed.Cell]:
    """Return the parts of an object, with those that stand in an object of their own."""
    found = keyed.cells(value)
    for key in NESTED:
        if key in found and isinstance(found[key].value, dict):
            found = keyed.cells(found[key].value) | found
    return found
