"""An article out of what the store keeps: the way back from `packing`."""

from __future__ import annotations

import json
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Any, Final, cast

from natoasia.errors import StoreDamagedError
from natoasia.rows import BodyRow, IndexRow, ReportText
from natoasia.store.packing import FIELDS, KINDS, NAME_FIELDS, PLACE, body_of, forms_in
from natoasia.store.records import SEPARATOR, Row
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from natoasia.model import Article, Evidence, Name, Segment
    from natoasia.store.packing import Json, Mention, Span


BYLINE: Final = 1
"""Where who wrote it is among the parts of a record."""

NAMES: Final = 5
"""Where the names are among the parts of a record."""

BEFORE_PLACE: Final = 3
"""What of a packed name comes before what is known of a place: name, mentions, confidence."""

PLAINLY: Final = (BEFORE_PLACE, BEFORE_PLACE + PLACE)
"""Parts of a packed name without odd forms."""

ONCE: Final = 2
"""Numbers kept of the mentions of a name that stands in a text once, as most do: step, length."""

PEOPLE_AND_PLACES: Final = 2
"""Kinds of names, the first ones, that are searched by."""

PIECES: Final = 4
"""Where the segments are among the parts of a record."""

PARAGRAPH: Final = KINDS.index("paragraph")
TOLD: Final = frozenset((PARAGRAPH, KINDS.index("caption")))
"""The kinds of segments that have sentences."""

DECODER: Final = json.JSONDecoder()


def _stepped(steps: Sequence[int]) -> Iterable[Span]:
    """Yield the spans that `_steps` wrote."""
    for at, length in zip(accumulate(steps[::2]), steps[1::2], strict=True):
        yield at, at + length


def text_and_record(
    text_bytes: int, whole: bytes, parts: int | None = None, names: int = 0
) -> tuple[str, Json]:
    """Return the text and the record after it, or the record's first parts and kinds of names.

    Behind the names is what proves each of them: an index wants none of it, and reading it would
    take as long again. A body alone wants no names either, a text nothing of the record. Raises
    `StoreDamagedError`.
    """
    try:
        text = whole[:text_bytes].decode("utf-8", "surrogatepass")
        record = whole[text_bytes:].decode("utf-8", "surrogatepass")
        return text, json.loads(record) if parts is None else _beginning(record, parts, names)
    except ValueError as error:
        raise StoreDamagedError(f"the desk holds a record that cannot be read ({error})") from error


def _beginning(record: str, parts: int, names: int) -> Json:
    found, end = _items(record, 0, parts)
    return [*found, _items(record, end + 1, names)[0]]


def _items(record: str, at: int, number: int) -> tuple[list[Json], int]:
    """Return the first items of the list that opens there, and their end; it has no blanks."""
    found = []
    for _ in range(number):
        item, at = DECODER.raw_decode(record, at + 1)
        found.append(item)
    return found, at


def article_of(row: Row) -> Article:
    """Return the article that was packed; `row` as `articles.WHOLE` selects it.

    Raises `StoreDamagedError` where the record is not of the shape this version writes.
    """
    try:
        return _article(row)
    except (ValueError, TypeError, IndexError) as error:
        raise StoreDamagedError(
            f"{row[0]}: its record in the desk cannot be read ({type(error).__name__}); "
            "move the folder .natoasia away and ingest the files again"
        ) from error


def _article(row: Row) -> Article:
    from natoasia.model import Article
    from natoasia.store.names import KINDS as KINDS_OF_NAMES

    id_, path, start, end, date, source, agencies, headline, language, size, whole = row
    text, record = text_and_record(size, whole)
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


def _pieces(flat: Sequence[int]) -> Iterable[tuple[int, Span]]:
    """Yield kind and span of each segment."""
    return zip(flat[::2], pairwise(accumulate(flat[1::2], initial=0)), strict=True)


def _segments(text: str, flat: Sequence[int]) -> Iterable[Segment]:
    from natoasia.model import Segment

    for kind, (start, end) in _pieces(flat):
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
    forms = tuple(rest.pop()) if len(rest) % PLACE else forms_in(text, spans)
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
    id_, path, _, _, date, source, agencies, headline, language, size, whole, lead, words = row
    text, record = text_and_record(size, whole, NAMES, PEOPLE_AND_PLACES)
    people, places = record[NAMES]
    placed = dict.fromkeys([(form, _country(one)) for one in places for form in _forms(one, text)])
    return IndexRow(
        id=id_,
        date=date,
        source=source,
        headline=headline,
        lead=lead,
        body=_body(text, record),
        people=tuple(dict.fromkeys([form for one in people for form in _forms(one, text)])),
        places=tuple(dict.fromkeys([form for form, _ in placed])),
        agencies=tuple(agencies.split(SEPARATOR)) if agencies else (),
        path=path,
        language=language,
        words=words,
        placed=tuple(placed),
        byline=tuple(record[BYLINE]),
    )


def body_row_of(row: Row) -> BodyRow:
    """Return the body of an article and who wrote it, without building more of it."""
    id_, size, whole = row
    text, record = text_and_record(size, whole, NAMES)
    return BodyRow(id_, _body(text, record), tuple(record[BYLINE]))


def report_text_of(row: Row) -> ReportText:
    """Return a report's text and where it tells something, without building more of it."""
    id_, path, start, end, date, source, story, size, whole = row
    text, record = text_and_record(size, whole, NAMES)
    told = tuple([span for kind, span in _pieces(record[PIECES]) if kind in TOLD])
    span = None if start is None else (start, end)
    return ReportText(id_, path, span, date, source, story, text, told)


def _body(text: str, record: Json) -> str:
    if record[3] is not None:
        return str(record[3])
    paragraphs = [span for kind, span in _pieces(record[PIECES]) if kind == PARAGRAPH]
    return "\n\n".join([text[start:end].strip() for start, end in paragraphs])


def _forms(packed: Json, text: str) -> Sequence[str]:
    """Return the forms of a name, the fullest first; an index is made of millions of them."""
    name, steps = packed[0], packed[1]
    written: Sequence[str]
    if len(packed) not in PLAINLY:
        written = packed[-1]
    elif len(steps) == ONCE:
        at, length = steps
        written = (text[at : at + length],)
    else:
        written = forms_in(text, _stepped(steps))
    if name == 0:
        return written
    return (name if isinstance(name, str) else written[name], *written)


def _country(packed: Json) -> str | None:
    return packed[BEFORE_PLACE + 1] if len(packed) >= BEFORE_PLACE + PLACE else None
