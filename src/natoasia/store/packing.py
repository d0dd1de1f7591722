"""An article as the store keeps it: text once, fields compact, both compressed as one."""

from __future__ import annotations

import json
from itertools import chain
from typing import TYPE_CHECKING, Any, Final, cast

from natoasia.store.records import SEPARATOR, Entry, Named

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from natoasia.model import Article, Name, Segment

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
        whole=encoded + record.encode("utf-8", "surrogatepass"),
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

    return len(TOKEN.findall(body))


def _names(article: Article) -> Iterable[Named]:
    # Not above: what reads loads this too, for the numbers of fields and kinds.
    from natoasia.store.names import number_of

    for field in NAME_FIELDS:
        for name in cast("tuple[Name, ...]", getattr(article, field)):
            number = number_of(name.kind, name.name, name.geonames_id)
            where = name.country, name.geonames_id, name.latitude, name.longitude
            yield Named(number, name.kind, name.name, len(name.spans), *where)


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
    forms = forms_in(text, name.spans)
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


def forms_in(text: str, spans: Iterable[Sequence[int]]) -> tuple[str, ...]:
    """Return the distinct forms that stand at the spans, in order of first use."""
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
