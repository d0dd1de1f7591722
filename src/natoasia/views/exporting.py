"""The export: one article a line, its JSON Schema, and the same as CSV.

What an export line holds is a public contract: the fields of `model.Article`, plus `story`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from natoasia.views.citing import bibtex, ris
from natoasia.views.formats import BETWEEN, Field, csv, dumps, json, jsonl

Line = Mapping[str, object]

FIELDS: Final = tuple(
    "id path span date date_precision headline source agencies byline dateline body "
    "people places organisations language segments evidence story".split()
)
"""The fields of an export line, in order."""

NESTED: Final = frozenset({"span", "segments", "evidence"})
"""What a flat table has no room for."""

FORMATS: Final = ("jsonl", "json", "csv", "ris", "bibtex")

CITED: Final = {"ris": ris, "bibtex": bibtex}
"""References: what a catalogue wants of a report."""

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def export(articles: Iterable[Line], form: str) -> Iterator[str]:
    """Return the lines of an export in one of `FORMATS`."""
    if form in CITED:
        return CITED[form](articles)
    if form == "csv":
        return csv(articles, [_column(name) for name in FIELDS if name not in NESTED])
    fields = [_field(name) for name in FIELDS]
    return json(articles, fields) if form == "json" else jsonl(articles, fields)


def schema() -> str:
    """Return the JSON Schema of an export line."""
    from natoasia.model import Article

    described: dict[str, Any] = Article.model_json_schema(mode="serialization")
    properties = described["properties"] | {"story": _STORY}
    whole = {
        "$schema": DIALECT,
        **described,
        "title": "natoasia export line",
        "description": "One article, as `natoasia export --format jsonl` writes it.",
        "properties": properties,
        "required": list(properties),
    }
    return dumps(whole, indent=2)


_STORY: Final = {
    "anyOf": [{"type": "string"}, {"type": "null"}],
    "title": "Story",
    "description": "The id of the story the article belongs to.",
}


def _field(name: str) -> Field[Line]:
    return Field(name, lambda line: line.get(name))


def _column(name: str) -> Field[Line]:
    return Field(name, lambda line: line.get(name), lambda line: _flat(line.get(name)))


def _flat(value: object) -> str:
    """Return a value as a table's cell: a list joined, a name by its fullest form."""
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return BETWEEN.join(_flat(item) for item in value)
    return str(value["name"]) if isinstance(value, Mapping) else str(value)
