"""An article as the store keeps it, and back: text once, fields compact, both deflated as one."""

from __future__ import annotations

import json
import unicodedata
import zlib
from typing import TYPE_CHECKING, Any, Final, cast

from natoasia.errors import StoreDamagedError
from natoasia.store.records import SEPARATOR, Entry, IndexRow, Row

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from natoasia.model import Article, Evidence, Name, Segment

LEVEL: Final = 6
"""Of zlib: 9 gains under 1 % on texts of a few kilobytes and takes a third longer."""

LEAD_LIMIT: Final = 300
"""Characters of a lead sentence that a list can use; a text without full stops has a long one."""

ID_CHARACTERS: Final = 52
"""A SHA-256 in base32."""

KINDS: Final = (
    "headline dateline byline date_line source_line caption credit paragraph promo header"
    " furniture unknown"
).split()
"""Segment kinds by the number they are kept as; new ones go to the end."""

NAME_KINDS: Final = ("person", "place", "organisation")
NAME_FIELDS: Final = ("people", "places", "organisations")

Json = Any
"""What `json.loads` gives; the functions of this module agree on its shape."""


def deflate(raw: bytes) -> bytes:
    """Return the bytes compressed."""
    return zlib.compress(raw, LEVEL)


def inflate(packed: bytes) -> bytes:
    """Return the bytes that were compressed; raises `StoreDamagedError`."""
    try:
        return zlib.decompress(packed)
    except zlib.error as error:
        raise StoreDamagedError(
            f"the desk holds a text that cannot be read back ({error})"
        ) from error


def entry(article: Article, bag: bytes) -> Entry:
    """Return an article made ready for the store."""
    from natoasia.model import text_id

    text = article.text
    encoded = text.encode("utf-8", "surrogatepass")
    record = json.dumps(_record(article, text), ensure_ascii=False, separators=(",", ":"))
    return Entry(
        long_id=text_id(text, ID_CHARACTERS),
        path=article.path,
        span=article.span,
        date=article.date,
        source=article.source,
        agencies=SEPARATOR.join(article.agencies),
        headline=article.headline,
        lead=lead_of(article.body),
        words=_words(article.body),
        language=article.language,
        text_bytes=len(encoded),
        packed=deflate(encoded + record.encode("utf-8", "surrogatepass")),
        bag=deflate(bag),
        names=tuple(_names(article)),
    )


def lead_of(body: str) -> str:
    """Return the first sentence of a body on one line, cut at a word where it is very long."""
    from natoasia.text import sentences

    start, end = next(sentences(body[: 4 * LEAD_LIMIT]), (0, 0))
    lead = " ".join(body[start:end].split())
    return lead if len(lead) <= LEAD_LIMIT else lead[:LEAD_LIMIT].rsplit(" ", 1)[0] + "…"


def _words(body: str) -> int:
    from natoasia.text import TOKEN

    return sum(1 for _ in TOKEN.finditer(body))


def name_key(name: str) -> str:
    """Return a name as it is matched across articles: no case, hyphens, spaces or diacritics.

    >>> name_key("Yoon Suk-yeol") == name_key("YOON SUK YEOL")
    True
    """
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(filter(str.isalnum, plain)) or name


def _names(article: Article) -> Iterable[tuple[str, str, str]]:
    for field in NAME_FIELDS:
        for name in cast("tuple[Name, ...]", getattr(article, field)):
            yield name.kind, name_key(name.name), name.name


def _record(article: Article, text: str) -> Json:
    """Return what the columns do not say; `None` stands for what the text says itself."""
    return [
        article.date_precision,
        article.byline,
        article.dateline,
        None if article.body == body_of(article.segments) else article.body,
        [(KINDS.index(segment.kind), len(segment.text)) for segment in article.segments],
        [[_packed_name(name, text) for name in getattr(article, field)] for field in NAME_FIELDS],
        [_packed_evidence(item, text) for item in article.evidence],
    ]


def body_of(segments: Iterable[Segment]) -> str:
    """Return the body that the paragraphs make: each stripped, joined by blank lines."""
    return "\n\n".join(item.text.strip() for item in segments if item.kind == "paragraph")


def _packed_name(name: Name, text: str) -> Json:
    forms = None if name.as_written == _forms(text, name.spans) else name.as_written
    packed: list[Json] = [name.name, name.spans, forms, name.confidence, name.kind]
    place = (name.geonames_id, name.country, name.latitude, name.longitude)
    return packed if place == (None,) * 4 else [*packed, *place]


def _forms(text: str, spans: Iterable[Sequence[int]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text[start:end] for start, end in spans))


def _packed_evidence(item: Evidence, text: str) -> Json:
    value = None if item.span and item.value == text[slice(*item.span)] else item.value
    return [item.field, value, item.span, item.rule, item.confidence, int(item.chosen)]


def unpacked(text_bytes: int, packed: bytes) -> tuple[str, Json]:
    """Return the text and the record that were packed."""
    raw = inflate(packed)
    try:
        text = raw[:text_bytes].decode("utf-8", "surrogatepass")
        return text, json.loads(raw[text_bytes:].decode("utf-8", "surrogatepass"))
    except ValueError as error:
        raise StoreDamagedError(f"the desk holds a record that cannot be read ({error})") from error


def article_of(row: Row) -> Article:
    """Return the article that was packed; `row` as `articles.WHOLE` selects it."""
    from natoasia.model import Article

    id_, path, start, end, date, source, agencies, headline, language, size, packed = row
    text, record = unpacked(size, packed)
    precision, byline, dateline, body, pieces, names, evidence = record
    segments = tuple(_segments(text, pieces))
    people, places, organisations = (tuple(_name(item, text) for item in items) for items in names)
    return Article(
        id=id_,
        path=path,
        span=None if start is None else (start, end),
        date=date,
        date_precision=precision,
        headline=headline,
        source=source,
        agencies=tuple(agencies.split(SEPARATOR)) if agencies else (),
        byline=tuple(byline),
        dateline=dateline,
        body=body_of(segments) if body is None else body,
        people=people,
        places=places,
        organisations=organisations,
        language=language,
        segments=segments,
        evidence=tuple(_evidence(item, text) for item in evidence),
    )


def _segments(text: str, pieces: Iterable[tuple[int, int]]) -> Iterable[Segment]:
    from natoasia.model import Segment

    at = 0
    for kind, length in pieces:
        yield Segment(
            kind=cast("Any", KINDS[kind]), start=at, end=at + length, text=text[at : at + length]
        )
        at += length


def _name(packed: Json, text: str) -> Name:
    from natoasia.model import Name

    name, spans, forms, confidence, kind, *place = packed
    geonames_id, country, latitude, longitude = place or (None,) * 4
    return Name(
        kind=kind,
        name=name,
        as_written=_forms(text, spans) if forms is None else tuple(forms),
        spans=tuple((start, end) for start, end in spans),
        confidence=confidence,
        geonames_id=geonames_id,
        country=country,
        latitude=latitude,
        longitude=longitude,
    )


def _evidence(packed: Json, text: str) -> Evidence:
    from natoasia.model import Evidence

    field, value, span, rule, confidence, chosen = packed
    return Evidence(
        field=field,
        value=text[slice(*span)] if value is None else value,
        span=tuple(span) if span else None,
        rule=rule,
        confidence=confidence,
        chosen=bool(chosen),
    )


def index_row_of(row: Row) -> IndexRow:
    """Return what a search index wants, without building the article."""
    id_, path, _, _, date, source, agencies, headline, language, size, packed, lead, words = row
    text, record = unpacked(size, packed)
    people, places, _ = record[5]
    return IndexRow(
        id=id_,
        date=date,
        source=source,
        headline=headline,
        lead=lead,
        body=_body(text, record),
        people=tuple(_all_forms(people, text)),
        places=tuple(_all_forms(places, text)),
        agencies=tuple(agencies.split(SEPARATOR)) if agencies else (),
        path=path,
        language=language,
        words=words,
    )


def _body(text: str, record: Json) -> str:
    if record[3] is not None:
        return str(record[3])
    paragraph, at, found = KINDS.index("paragraph"), 0, []
    for kind, length in record[4]:
        if kind == paragraph:
            found.append(text[at : at + length].strip())
        at += length
    return "\n\n".join(found)


def _all_forms(names: Json, text: str) -> Iterable[str]:
    """Yield the fullest form of each name, then the others, each once."""
    return dict.fromkeys(
        form
        for name, spans, forms, *_ in names
        for form in (name, *(_forms(text, spans) if forms is None else forms))
    )


def names_in(text_bytes: int, packed: bytes) -> tuple[tuple[str, str], ...]:
    """Return kind and key of each name of an article that was packed."""
    _, record = unpacked(text_bytes, packed)
    return tuple((item[4], name_key(item[0])) for items in record[5] for item in items)
