"""JSON and JSON Lines: schema.org's NewsArticle, ninjs, NewsAPI, news-please and their likes."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from natoasia.errors import InputError
from natoasia.reading.drafting import Draft
from natoasia.reading.markup import plain
from natoasia.reading.nexis import language
from natoasia.reading.statements import ORDER, field_of, site_of

if TYPE_CHECKING:
    from natoasia.model import Document, FieldName
    from natoasia.reading.content import Content

TEXTS: Final = (
    *("articlebody", "body_text", "maintext", "fulltext", "full_text", "body", "text", "content"),
    *("body_html", "body_xhtml", "description_text", "description", "summary", "abstract"),
)
"""Keys of the report itself, the fullest first: the first that has a text is taken."""

LEADS: Final = ("description_text", "description", "summary", "abstract")

NAMING: Final = ("name", "title", "value", "literal")
"""Keys that name a thing which is an object: `{"source": {"id": null, "name": "…"}}`."""

DEEPEST: Final = 40
"""Levels of a JSON value that are looked into."""

DATE_KEYS: Final = (
    *("datepublished", "publishedat", "published_at", "date_publish", "publication_date"),
    *("firstpublished", "pubdate", "published", "publish_date", "versioncreated", "firstcreated"),
    *("date", "issued", "datecreated", "created"),
)
"""Keys of a date, the surest first: one that was edited later says less."""

ADDRESSES: Final = ("url", "weburl", "canonical_url", "link", "source_domain", "source_url", "uri")
"""Keys of where a report stood: its site may be known where its publisher is not named."""

Json = Any
"""What `json.loads` gives."""


class Value(NamedTuple):
    """A JSON value, and where it stands in the file if it is one of several."""

    value: Json
    span: tuple[int, int] | None


def fits(content: Content) -> bool:
    """Tell JSON by how it opens; that it holds reports shows when it is read."""
    return content.opening[:1] in ("{", "[") and '"' in content.opening and _holds_report(content)


def _holds_report(content: Content) -> bool:
    try:
        return any(True for value in _values(content) for _ in _reports(value.value))
    except (ValueError, RecursionError):
        return False


def documents(content: Content) -> tuple[Document, ...]:
    """Return the reports of a file, each with what its keys state."""
    found: list[Document] = []
    try:
        for value in _values(content):
            for report in _reports(value.value):
                found += _document(content.path, report, value.span)
    except (ValueError, RecursionError) as error:
        raise InputError(content.path, f"JSON that cannot be read ({error})") from None
    return tuple(found)


def _values(content: Content) -> Iterator[Value]:
    """Yield the one value of a JSON file, or each line's of JSON Lines."""
    text = content.text().text
    try:
        yield Value(json.loads(text), None)
    except ValueError:
        if text.lstrip()[:1] != "{":
            raise
        yield from _lines(text)


def _lines(text: str) -> Iterator[Value]:
    at = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            yield Value(json.loads(line), (at, at + len(line.rstrip())))
        at += len(line)


def _reports(value: Json, depth: int = 0) -> Iterator[Mapping[str, Json]]:
    """Yield the objects that have a headline or a date, and a text: at any level."""
    if depth > DEEPEST:
        return
    if isinstance(value, dict):
        keys = {str(key).lower() for key in value}
        if not keys.isdisjoint(TEXTS) and {"headline", "date"} & set(map(field_of, keys)):
            yield value
            return
    nested = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for item in nested:
        yield from _reports(item, depth + 1)


def _document(
    path: str, report: Mapping[str, Json], span: tuple[int, int] | None
) -> tuple[Document, ...]:
    keyed = {str(key).lower(): item for key, item in report.items()}
    draft = Draft(path, "json", span)
    for field, key in _fields(keyed):
        for value in named(keyed[key]):
            if field == "language":
                draft.note(field, language(value), f"JSON {key}")
            elif field == "byline":
                draft.sign(value, f"JSON {key}")
            else:
                draft.state(field, value, f"JSON {key}")
    for key in ADDRESSES:
        address = keyed.get(key)
        if isinstance(address, str) and site_of(address):
            draft.note("source", site_of(address), f"JSON {key} address")
            break
    body = next((text for key in TEXTS if (text := _text(keyed.get(key)))), "")
    draft.add(body)
    return draft.documents()


def _fields(keyed: Mapping[str, Json]) -> Iterator[tuple[FieldName, str]]:
    """Yield field and key of what is stated, one key a field, the surest."""
    for field in ORDER:
        keys = (
            DATE_KEYS if field == "date" else tuple(key for key in keyed if field_of(key) == field)
        )
        key = next((key for key in keys if any(named(keyed.get(key)))), None)
        if key is not None:
            yield field, key


def named(value: Json) -> Iterator[str]:
    """Yield the names that a value holds: a string's, an object's, or each of a list's."""
    if isinstance(value, str):
        if value.strip():
            yield value
    elif isinstance(value, dict):
        keyed = (value.get(key) for key in NAMING)
        yield from (item for item in list(filter(None, keyed))[:1] if isinstance(item, str))
    elif isinstance(value, list):
        for item in value:
            if not isinstance(item, list):
                yield from named(item)


def _text(value: Json) -> str:
    """Return a report's text; of one in HTML what a reader sees."""
    if not isinstance(value, str):
        return ""
    return plain(value) if "</" in value or "<p" in value or "<br" in value else value
