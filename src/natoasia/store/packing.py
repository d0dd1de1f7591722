"""An article as the store keeps it, and back: text once, fields compact, both deflated as one."""

from __future__ import annotations

import json
import zlib
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast

from natoasia.errors import StoreDamagedError
from natoasia.store.names import KINDS as KINDS_OF_NAMES
from natoasia.store.names import name_number
from natoasia.store.records import SEPARATOR, Entry, IndexRow, Named, Row

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from natoasia.model import Article, Evidence, Name, Segment

LEVEL: Final = 6
"""Of zlib: 9 gains under 1 % on texts of a few kilobytes and takes a third longer."""

PHRASES: Final = "deflate_1.txt"
"""What texts are deflated against; `tools/build_deflate.py` says where it is from. Never changed:
what was deflated against it could not be read any more."""

LEAD_LIMIT: Final = 300
"""Characters of a lead sentence that a list can use; a text without full stops has a long one."""

ID_CHARACTERS: Final = 52
"""A SHA-256 in base32."""

KINDS: Final = (
    "headline dateline byline date_line source_line caption credit paragraph promo header"
    " furniture unknown"
).split()
"""Segment kinds by the number they are kept as; new ones go to the end."""

NAME_FIELDS: Final = ("people", "places", "organisations")

FIELDS: Final = (
    "date headline source agencies byline dateline language people places organisations"
).split()
"""Fields of evidence by the number they are kept as; new ones go to the end."""

PLACE: Final = 4
"""What is kept of a place besides its name: GeoNames id, country, latitude, longitude."""

Span = tuple[int, int]

Json = Any
"""What `json.loads` gives; the functions of this module agree on its shape."""


@cache
def _phrases() -> bytes:
    from importlib.resources import files

    return files("natoasia.store").joinpath(PHRASES).read_bytes()


def deflate(raw: bytes) -> bytes:
    """Return the bytes compressed."""
    packer = zlib.compressobj(LEVEL, zdict=_phrases())
    return packer.compress(raw) + packer.flush()


def inflate(packed: bytes) -> bytes:
    """Return the bytes that were compressed; raises `StoreDamagedError`."""
    try:
        unpacker = zlib.decompressobj(zdict=_phrases())
        return unpacker.decompress(packed) + unpacker.flush()
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
        bag=bag,
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


def _names(article: Article) -> Iterable[Named]:
    for field in NAME_FIELDS:
        for name in cast("tuple[Name, ...]", getattr(article, field)):
            yield Named(name_number(name.kind, name.name), name.kind, name.name)


def _record(article: Article, text: str) -> Json:
    """Return what the columns do not say; `None` stands for what the text says itself."""
    groups = [getattr(article, field) for field in NAME_FIELDS]
    pieces = ((KINDS.index(segment.kind), len(segment.text)) for segment in article.segments)
    return [
        article.date_precision,
        article.byline,
        article.dateline,
        None if article.body == body_of(article.segments) else article.body,
        list(chain.from_iterable(pieces)),
        [[_packed_name(name, text) for name in group] for group in groups],
        *_packed_evidence(article, text),
    ]


def _numbered(spans: Iterable[Span]) -> dict[Span, int]:
    """Return the number of each span: where it first stands among the mentions."""
    numbers: dict[Span, int] = {}
    for number, span in enumerate(spans):
        numbers.setdefault(span, number)
    return numbers


def body_of(segments: Iterable[Segment]) -> str:
    """Return the body that the paragraphs make: each stripped, joined by blank lines."""
    return "\n\n".join(item.text.strip() for item in segments if item.kind == "paragraph")


def _packed_name(name: Name, text: str) -> Json:
    """Return name, mentions and confidence, then what is known of a place, then odd forms."""
    forms = _forms(text, name.spans)
    known = name.name in name.as_written
    packed: list[Json] = [name.as_written.index(name.name) if known else name.name]
    packed += [_steps(name.spans), name.confidence]
    place = (name.geonames_id, name.country, name.latitude, name.longitude)
    packed += place if place != (None,) * PLACE else ()
    return packed if forms == name.as_written else [*packed, name.as_written]


def _steps(spans: Iterable[Span]) -> list[int]:
    """Return spans as steps from one start to the next, and lengths: small numbers pack well."""
    steps, at = [], 0
    for start, end in spans:
        steps += [start - at, end - start]
        at = start
    return steps


def _stepped(steps: Sequence[int]) -> Iterable[Span]:
    """Yield the spans that `_steps` wrote."""
    at = 0
    for step, length in zip(steps[::2], steps[1::2], strict=True):
        at += step
        yield at, at + length


def _forms(text: str, spans: Iterable[Sequence[int]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text[start:end] for start, end in spans))


def _packed_evidence(article: Article, text: str) -> tuple[list[str], list[Json]]:
    """Return the rules, and the evidence by their numbers.

    What stands for a name and says no more than that is kept as two numbers: mention and rule.
    """
    mentions = [mention[:-1] for mention in _mentions(article)]
    places = _numbered(mention[-1] for mention in _mentions(article))
    rules = list(dict.fromkeys(item.rule for item in article.evidence))
    packed: list[Json] = []
    for item in article.evidence:
        value = None if item.span and item.value == text[slice(*item.span)] else item.value
        place = places.get(item.span) if item.span else None
        rule = rules.index(item.rule)
        known = None if place is None else mentions[place]
        if value is None and item.chosen and (item.field, item.confidence) == known:
            packed += [place, rule]
        else:
            span = item.span if place is None else place
            field, chosen = FIELDS.index(item.field), int(item.chosen)
            packed.append([field, value, span, rule, item.confidence, chosen])
    return rules, packed


Mention = tuple[str, float, Span]
"""Field, confidence and span."""


def _mentions(article: Article) -> Iterable[Mention]:
    """Yield every mention of every name, in the order of `NAME_FIELDS`."""
    for field in NAME_FIELDS:
        for name in cast("tuple[Name, ...]", getattr(article, field)):
            yield from ((field, name.confidence, span) for span in name.spans)


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
    precision, byline, dateline, body, pieces, names, rules, evidence = record
    segments = tuple(_segments(text, pieces))
    people, places, organisations = (
        tuple(_name(kind, item, text) for item in items)
        for kind, items in zip(KINDS_OF_NAMES, names, strict=True)
    )
    mentions = [
        (field, name.confidence, span)
        for field, names in zip(NAME_FIELDS, (people, places, organisations), strict=True)
        for name in names
        for span in name.spans
    ]
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
        evidence=tuple(_evidence(evidence, rules, text, mentions)),
    )


def _pieces(flat: Sequence[int]) -> Iterable[tuple[int, int, int]]:
    """Yield kind, start and end of each segment."""
    at = 0
    for kind, length in zip(flat[::2], flat[1::2], strict=True):
        yield kind, at, at + length
        at += length


def _segments(text: str, flat: Sequence[int]) -> Iterable[Segment]:
    from natoasia.model import Segment

    for kind, start, end in _pieces(flat):
        yield Segment(kind=cast("Any", KINDS[kind]), start=start, end=end, text=text[start:end])


class Unpacked(NamedTuple):
    """What a packed name says."""

    name: str
    forms: tuple[str, ...]
    spans: tuple[Span, ...]
    confidence: float
    place: Sequence[Any]


def _unpacked_name(packed: Json, text: str) -> Unpacked:
    name, steps, confidence, *rest = packed
    spans = tuple(_stepped(steps))
    forms = tuple(rest.pop()) if len(rest) % PLACE else _forms(text, spans)
    return Unpacked(
        name if isinstance(name, str) else forms[name],
        forms,
        spans,
        confidence,
        rest or (None,) * PLACE,
    )


def _name(kind: str, packed: Json, text: str) -> Name:
    from natoasia.model import Name

    name, forms, spans, confidence, (geonames_id, country, latitude, longitude) = _unpacked_name(
        packed, text
    )
    return Name(
        kind=cast("Any", kind),
        name=name,
        as_written=forms,
        spans=spans,
        confidence=confidence,
        geonames_id=geonames_id,
        country=country,
        latitude=latitude,
        longitude=longitude,
    )


def _evidence(
    packed: Sequence[Json], rules: Sequence[str], text: str, mentions: Sequence[Mention]
) -> Iterable[Evidence]:
    from natoasia.model import Evidence

    rest = iter(packed)
    for item in rest:
        if isinstance(item, int):
            field, confidence, span = mentions[item]
            full = [FIELDS.index(field), None, span, next(rest), confidence, True]
        else:
            full = item
        number, value, place, rule, confidence, chosen = full
        span = mentions[place][-1] if isinstance(place, int) else place
        yield Evidence(
            field=cast("Any", FIELDS[number]),
            value=text[slice(*span)] if value is None else value,
            span=tuple(span) if span else None,
            rule=rules[rule],
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
    paragraph = KINDS.index("paragraph")
    pieces = (piece for piece in _pieces(record[4]) if piece[0] == paragraph)
    return "\n\n".join(text[start:end].strip() for _, start, end in pieces)


def _all_forms(names: Json, text: str) -> Iterable[str]:
    """Return the fullest form of each name, then the others, each once."""
    found = (_unpacked_name(name, text) for name in names)
    return dict.fromkeys(form for item in found for form in (item.name, *item.forms))
