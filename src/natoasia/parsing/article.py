"""From a document to an article: every field with its evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from natoasia.model import Article, Document, Evidence, Segment, Stated, text_id
from natoasia.parsing import agencies, agreed, byline, dates, headline, language, source, writers
from natoasia.parsing.anatomy import Anatomy, dissect
from natoasia.parsing.candidates import Candidate, best, every, values
from natoasia.parsing.date_lines import date_line
from natoasia.parsing.inner_links import without_links
from natoasia.parsing.labels import value_of
from natoasia.parsing.names import Found, Zone, find
from natoasia.parsing.tables import outlet
from natoasia.tuples import NamedTuple

PARSER_VERSION: Final = 8
"""Raised when results change: the desk parses articles of older versions again."""

_NO_NAMES: Final = Found((), (), (), ())


class Fields(NamedTuple):
    """The candidates of every field, the chosen ones marked."""

    date: list[Candidate]
    headline: list[Candidate]
    source: list[Candidate]
    agencies: list[Candidate]
    byline: list[Candidate]
    dateline: list[Candidate]
    language: list[Candidate]


def parse(document: Document, *, names: bool = True) -> Article:
    """Return the article a document holds, every field with the evidence for it.

    Without `names`, people, places and organisations stay empty; a bench times the rest so.
    """
    text = document.text
    anatomy = dissect(text, document.stated)
    body = _body(text, anatomy)
    fields = read_fields(text, anatomy, document.stated, body)
    zones = list(without_links(text, (Zone(*part) for part in anatomy.trimmed)))
    found = find(text, zones) if names else _NO_NAMES
    date = next(iter(values(fields.date)), None)
    return Article(
        id=text_id(text),
        path=document.path,
        span=document.span,
        date=date,
        date_precision=dates.precision(date) if date else None,
        headline=next(iter(values(fields.headline)), None),
        source=next(iter(values(fields.source)), None),
        agencies=values(fields.agencies),
        byline=values(fields.byline),
        dateline=next(iter(values(fields.dateline)), None),
        body=body,
        people=tuple(found.people),
        places=tuple(found.places),
        organisations=tuple(found.organisations),
        language=next(iter(values(fields.language)), None),
        segments=tuple(_segments(text, anatomy)),
        evidence=(*_evidence(fields), *found.evidence),
    )


def read_fields(text: str, anatomy: Anatomy, stated: tuple[Stated, ...], body: str) -> Fields:
    """Return every field's candidates but the names', the chosen ones marked."""
    sources = best(source.candidates(text, anatomy, stated), source.LEAST)
    chosen = next((candidate for candidate in sources if candidate.chosen), None)
    known = outlet(chosen.value) if chosen else None
    country = known.country if known else ""
    return Fields(
        best(dates.candidates(text, anatomy, stated, country), dates.LEAST),
        best(_headlines(text, anatomy, stated), 0.5),
        sources,
        every(agencies.candidates(text, anatomy, stated, chosen), agencies.LEAST),
        every(_bylines(text, anatomy, stated), 0.5),
        best(_datelines(text, anatomy, stated), 0.5),
        list(_languages(body, anatomy, stated)),
    )


def _stated(stated: Sequence[Stated], field: str, sure: float) -> Iterator[Candidate]:
    for fact in stated:
        if fact.field == field and fact.value.strip():
            yield Candidate(fact.field, fact.value.strip(), fact.span, fact.rule, sure)


def _headlines(text: str, anatomy: Anatomy, stated: Sequence[Stated]) -> Iterator[Candidate]:
    yield from agreed.headline(stated)
    for part in anatomy.beside:
        if part.kind == "headline":
            row = text[part.start : part.end]
            first, last, said = value_of(row, "headline")
            rule = "labelled headline" if said else "line above the report"
            sure = 0.95 if said or not headline.is_sentence(row) else 0.8
            span = part.start + first, part.start + last
            # Of two lines it is read as one.
            value = " ".join(row[first:last].splitlines())
            yield Candidate("headline", value, span, rule, sure)


def _bylines(text: str, anatomy: Anatomy, stated: Sequence[Stated]) -> Iterator[Candidate]:
    for fact in _stated(stated, "byline", 0.95):
        for name in byline.written(fact.value):
            yield fact._replace(value=name)
    for part in anatomy.beside:
        row = text[part.start : part.end]
        if part.kind == "byline":
            first, last, said = value_of(row, "byline")
            named = said or byline.is_byline(row[first:last])
            rule, sure = ("byline", 0.92) if named else ("name over its desk", 0.75)
            yield from byline.names(text, part.start + first, part.start + last, rule, sure)
        elif part.kind == "date_line" and (span := byline.beside_date(row)):
            start, end = part.start + span[0], part.start + span[1]
            yield from byline.names(text, start, end, "byline beside the date", 0.88)
    for span in anatomy.dateline.writers if anatomy.dateline else ():
        yield Candidate("byline", text[slice(*span)], span, "writer in the dateline", 0.85)


def _datelines(text: str, anatomy: Anatomy, stated: Sequence[Stated]) -> Iterator[Candidate]:
    yield from _stated(stated, "dateline", 0.95)
    line = anatomy.dateline
    if line and line.place:
        yield Candidate(
            "dateline", text[slice(*line.place)], line.place, line.rule, line.confidence
        )
    for part in anatomy.beside:
        if part.kind == "byline" and (span := writers.place(text, part.start, part.end)):
            yield Candidate("dateline", text[slice(*span)], span, "place beside the writer", 0.85)
        found = date_line(text[part.start : part.end]) if part.kind == "date_line" else None
        if found and found.place:
            span = part.start, part.start + len(found.place)
            yield Candidate("dateline", found.place, span, "place in capitals over the text", 0.85)


def _languages(body: str, anatomy: Anatomy, stated: Sequence[Stated]) -> Iterator[Candidate]:
    """Yield the language its words show; else the one its container states."""
    found = language.language(body)
    if found:
        span = anatomy.head, anatomy.parts[-1].end
        yield Candidate("language", found[0], span, "commonest words", found[1], chosen=True)
    for number, candidate in enumerate(_stated(stated, "language", 0.7)):
        yield candidate._replace(value=candidate.value[:2].lower(), chosen=not found and not number)


def _body(text: str, anatomy: Anatomy) -> str:
    return "\n\n".join(
        text[part.start : part.end].strip() for part in anatomy.trimmed if part.kind == "paragraph"
    )


def _segments(text: str, anatomy: Anatomy) -> Iterator[Segment]:
    for kind, start, end in anatomy.parts:
        yield Segment(kind=kind, start=start, end=end, text=text[start:end])


def _evidence(fields: Iterable[list[Candidate]]) -> Iterator[Evidence]:
    for candidates in fields:
        for field, value, span, rule, confidence, chosen in candidates:
            yield Evidence(
                field=field, value=value, span=span, rule=rule, confidence=confidence, chosen=chosen
            )
