"""The index's fields, how their words are cut, and how a row becomes a document of it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import tantivy

from natoasia.search.numbered import key
from natoasia.search.words import (
    NAMES_KEPT,
    compounds,
    joined,
    keys,
    name,
    parts,
    prepared,
    variants,
)
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.rows import IndexRow

SCHEMA_VERSION: Final = 8
"""Raised whenever a field or the cutting of words changes; older indexes are then rebuilt."""

IDENTITY: Final = f"natoasia index {SCHEMA_VERSION}, {tantivy.__version__}"  # type: ignore[attr-defined]

WORDS: Final = "natoasia_words"
"""Name of the tokenizer, which splits at blanks, for all else is done before."""

LONGEST_TERM: Final = 100
"""Bytes; what is longer is no word but debris of a page, and is not searchable."""

EXACT_FIELDS: Final = (
    "text",
    "head",
    "person",
    "person_meant",
    "place",
    "agency",
    "byline",
    "source",
    "path",
)
KEY_FIELDS: Final = (
    "person_key",
    "person_part",
    "place_key",
    "place_part",
    "place_within",
    "days",
    "lang",
    "has",
)
"""Words that hold no blanks, so that all of a report's are written as one text between blanks."""

KEYS: Final = "whitespace"
"""Name of tantivy's own tokenizer for those: a key may be long, as names of scripts without blanks
are."""

ORDER_BITS: Final = 20
"""Of the order by date, below the day: a hash of the id, so that pages never overlap."""


def schema() -> tantivy.Schema:
    """Return the fields: words as they stand, with their places for what is in quotes."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("long_id", stored=True, tokenizer_name="raw", index_option="basic")
    for field in EXACT_FIELDS:
        builder.add_text_field(field, tokenizer_name=WORDS, index_option="position")
    builder.add_text_field("lead", tokenizer_name=WORDS, index_option="freq")
    for field in KEY_FIELDS:
        builder.add_text_field(field, tokenizer_name=KEYS, index_option="basic")
    for field in ("key", "first", "last", "span", "order", "words"):
        builder.add_integer_field(field, fast=True)
    for field in ("outlet", "shelf", "person_name", "place_name"):
        builder.add_text_field(field, tokenizer_name="raw", index_option="basic", fast=True)
    return builder.build()


def register(index: tantivy.Index) -> None:
    """Teach an opened index its tokenizer, which lives as long as the process only.

    Nor does it look for changes by itself: a search stays on one state until `reload`.
    """
    index.config_reader("manual")
    cutter = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace())
    cutter = cutter.filter(tantivy.Filter.remove_long(LONGEST_TERM))
    index.register_tokenizer(WORDS, cutter.build())


def document(row: IndexRow) -> tantivy.Document:
    """Return the index's document of a row."""
    made = tantivy.Document()
    made.add_text("id", row.id)
    if (number := key(row.id)) is not None:
        made.add_integer("key", number)
    else:
        made.add_text("long_id", row.id)
    _add_text(made, row)
    _add_names(made, row)
    _add_fields(made, row)
    _add_orders(made, row)
    return made


def _add_text(made: tantivy.Document, row: IndexRow) -> None:
    head = prepared(row.headline or "")
    # Each by itself: no phrase runs from one into the next.
    parts = [head, prepared(row.body), " ".join(compounds(row.body)), *_unseen(row)]
    _add(made, "text", filter(None, parts))
    made.add_text("lead", prepared(row.lead))
    if head:
        made.add_text("head", head)


def _unseen(row: IndexRow) -> list[str]:
    """Return names, writers and credits that stand in neither headline nor body."""
    names = dict.fromkeys((*row.people, *row.places, *row.agencies, *row.byline))
    text = f"{row.headline}\n{row.body}"
    return [name(one) for one in names if one not in text]


class Spelled(NamedTuple):
    """What a name is found by; the same few names fill the fields of most reports."""

    words: tuple[str, ...]
    """Prepared, also without the words in the middle."""
    keys: tuple[str, ...]
    parts: tuple[str, ...]
    """What it is found by besides: two or more words of it in a row, joined."""
    shown: str
    """As it is counted and shown."""


@lru_cache(maxsize=NAMES_KEPT)
def _spelled(written: str) -> Spelled:
    whole = keys(written)
    others = tuple(part for part in parts(written) if part not in whole)
    return Spelled(variants(written), whole, others, _storable(written))


def _add_names(made: tantivy.Document, row: IndexRow) -> None:
    people, places = [*map(_spelled, row.people)], [*map(_spelled, row.places)]
    called = map(_spelled, row.called)
    _add(made, "person", [form for one in people for form in one.words])
    # More than a surname, which is anybody's: those can be counted.
    _add(made, "person_name", [one.shown for one in people if " " in one.shown])
    _add(made, "person_meant", [form for one in row.meant for form in variants(one)])
    _add(made, "place", [one.words[0] for one in places])
    _add(made, "place_name", [one.shown for one in places])
    _add_keys(made, "person_key", [key for one in people for key in one.keys])
    short = [form.replace(" ", "") for one in people for form in one.words[1:]]
    _add_keys(made, "person_part", [*short, *(part for one in people for part in one.parts)])
    _add_keys(made, "place_key", [key for one in (*places, *called) for key in one.keys])
    _add_keys(made, "place_part", [part for one in places for part in one.parts])
    _add_keys(made, "place_within", map(_joined, row.within))


@lru_cache(maxsize=NAMES_KEPT)
def _joined(written: str) -> str:
    return joined(written)


def _add(made: tantivy.Document, field: str, values: Iterable[str]) -> None:
    for value in dict.fromkeys(values):
        made.add_text(field, value)


def _add_keys(made: tantivy.Document, field: str, keys: Iterable[str]) -> None:
    """Add them as one text: half of the time a document takes to make is that of handing over."""
    if together := " ".join(dict.fromkeys(keys)):
        made.add_text(field, together)


def _add_fields(made: tantivy.Document, row: IndexRow) -> None:
    _add(made, "agency", map(name, row.agencies))
    _add(made, "byline", map(name, row.byline))
    if row.source:
        made.add_text("source", name(row.source))
    made.add_text("path", prepared(row.path))
    _add_keys(made, "lang", (name(row.language or ""),))
    _add_keys(made, "has", _known(row))
    made.add_integer("words", row.words)


def _known(row: IndexRow) -> list[str]:
    facts = (
        (row.date, "date"),
        (row.headline, "headline"),
        (row.source, "source"),
        (row.agencies, "agency"),
        (row.byline, "byline"),
        (row.people, "person"),
        (row.places, "place"),
        (row.language, "lang"),
    )
    return [known for value, known in facts if value]


def _add_orders(made: tantivy.Document, row: IndexRow) -> None:
    covered = _covered(row.date)
    if covered is not None:
        made.add_integer("first", covered[0])
        made.add_integer("last", covered[1])
        made.add_integer("span", covered[1] - covered[0])
        made.add_integer("order", _order(covered, row.id))
        made.add_text("days", _periods(*covered))
    if row.source:
        made.add_text("outlet", _storable(row.source))
        made.add_text("shelf", shelf(row.source, covered and covered[0]))


@lru_cache(maxsize=NAMES_KEPT)
def _periods(first: int, last: int) -> str:
    from natoasia.search.periods import words_of

    return " ".join(words_of(first, last))


@lru_cache(maxsize=NAMES_KEPT)
def _covered(date: str | None) -> tuple[int, int] | None:
    from natoasia.search.days import known_days

    return known_days(date)


def _storable(text: str) -> str:
    # A name of broken bytes holds lone surrogates, which UTF-8 cannot say.
    return text.encode("utf-8", "replace").decode("utf-8")


def _order(covered: tuple[int, int], identity: str) -> int:
    """Return what sorts by day, a day before the month and the year that begin with it."""
    # Only here: a search sorts by what was written.
    from zlib import crc32

    first, last = covered
    precise = 2 if first == last else 1 if last - first < LONGEST_MONTH else 0
    scattered = crc32(identity.encode("utf-8", "surrogatepass")) & ((1 << ORDER_BITS) - 1)
    return (first * 3 + precise) << ORDER_BITS | scattered


LONGEST_MONTH: Final = 31

LAST_DAY: Final = 9_999_999
"""Above every ordinal, so that the difference sorts later days first."""


def shelf(source: str, day: int | None) -> str:
    """Return what sorts by outlet, an article of its name ignored, and newest first within."""
    return f"{_shelved(source)}\t{LAST_DAY - (day or 0):07}"


@lru_cache(maxsize=NAMES_KEPT)
def _shelved(source: str) -> str:
    words = name(source).split()
    return " ".join(words[1:] if words[:1] == ["the"] else words)
