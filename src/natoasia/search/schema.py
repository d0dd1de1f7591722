"""The index's fields, how their words are cut, and how a row becomes a document of it."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Iterator
from typing import Final, NamedTuple

import tantivy

from natoasia.search.days import known_days
from natoasia.search.words import compounds, full, joined, keys, name, prepared, tokens, variants

SCHEMA_VERSION: Final = 2
"""Raised whenever a field or the cutting of words changes; older indexes are then rebuilt."""

IDENTITY: Final = f"natoasia index {SCHEMA_VERSION}, {tantivy.__version__}"  # type: ignore[attr-defined]

EXACT: Final = "natoasia_exact"
STEM: Final = "natoasia_stem"

LONGEST_TERM: Final = 100
"""Bytes; what is longer is no word but debris of a page, and is not searchable."""

EXACT_FIELDS: Final = (
    "text",
    "head",
    "person",
    "person_meant",
    "place",
    "agency",
    "source",
    "path",
)
STEM_FIELDS: Final = ("stem", "head_stem", "lead_stem")
RAW_FIELDS: Final = ("person_key", "place_key", "place_within", "lang", "has")

ORDER_BITS: Final = 20
"""Of the order by date, below the day: a hash of the id, so that pages never overlap."""


class Row(NamedTuple):
    """What the index is told of an article."""

    id: str
    date: str | None
    """ISO 8601, only as precise as what is known."""
    source: str | None
    headline: str | None
    lead: str
    body: str
    people: tuple[str, ...]
    """Every form of every name."""
    places: tuple[str, ...]
    agencies: tuple[str, ...]
    path: str
    language: str | None
    words: int
    """Of the body."""
    meant: tuple[str, ...] = ()
    """People it most likely means where it gives a surname only."""
    called: tuple[str, ...] = ()
    """Other names of its places: `Kyiv` where it says `Kiev`."""
    within: tuple[str, ...] = ()
    """Countries its places are in, under all their names."""


def schema() -> tantivy.Schema:
    """Return the fields: words with places for quotes, stems with counts for bare words."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw", index_option="basic")
    for field in EXACT_FIELDS:
        builder.add_text_field(field, tokenizer_name=EXACT, index_option="position")
    for field in STEM_FIELDS:
        builder.add_text_field(field, tokenizer_name=STEM, index_option="freq")
    for field in RAW_FIELDS:
        builder.add_text_field(field, tokenizer_name="raw", index_option="basic")
    for field in ("key", "first", "last", "order", "words"):
        builder.add_integer_field(field, indexed=field in ("first", "last", "words"), fast=True)
    for field in ("outlet", "shelf", "person_name", "place_name"):
        builder.add_text_field(field, tokenizer_name="raw", index_option="basic", fast=True)
    return builder.build()


def stemmer() -> tantivy.TextAnalyzer:
    """Return the cutter of stems; it expects prepared text."""
    return _splitter().filter(tantivy.Filter.stemmer("english")).build()


def register(index: tantivy.Index) -> None:
    """Teach an opened index its tokenizers, which live as long as the process only.

    Nor does it look for changes by itself: a search stays on one state until `reload`.
    """
    index.config_reader("manual")
    index.register_tokenizer(EXACT, _splitter().build())
    index.register_tokenizer(STEM, stemmer())


def _splitter() -> tantivy.TextAnalyzerBuilder:
    cutter = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace())
    return cutter.filter(tantivy.Filter.remove_long(LONGEST_TERM))


def document(row: Row) -> tantivy.Document:
    """Return the index's document of a row."""
    made = tantivy.Document()
    made.add_text("id", row.id)
    if (number := key(row.id)) is not None:
        made.add_integer("key", number)
    _add_text(made, row)
    _add_fields(made, row)
    _add_orders(made, row)
    return made


def _add_text(made: tantivy.Document, row: Row) -> None:
    head = prepared(row.headline or "")
    parts = [head, prepared(row.body), " ".join(compounds(row.body)), *_unseen(row)]
    for part in parts:
        made.add_text("text", part)
        made.add_text("stem", part)
    made.add_text("head", head)
    made.add_text("head_stem", head)
    made.add_text("lead_stem", prepared(row.lead))


def _unseen(row: Row) -> list[str]:
    """Return the names and credits that stand in neither headline nor body, say in a caption."""
    names = dict.fromkeys((*row.people, *row.places, *row.agencies))
    headline = row.headline or ""
    return [name(one) for one in names if one not in row.body and one not in headline]


def _add_fields(made: tantivy.Document, row: Row) -> None:
    fields: dict[str, Iterable[str]] = {
        "person": _each(variants, row.people),
        "person_key": _each(keys, row.people),
        "person_name": map(_storable, full(row.people)),
        "place": map(name, row.places),
        "person_meant": _each(variants, row.meant),
        "place_key": _each(keys, (*row.places, *row.called)),
        "place_within": map(joined, row.within),
        "place_name": map(_storable, row.places),
        "agency": map(name, row.agencies),
        "source": (name(row.source or ""),),
        "path": (prepared(row.path),),
        "lang": (name(row.language),) if row.language else (),
        "has": _known(row),
    }
    for field, values in fields.items():
        for value in dict.fromkeys(values):
            made.add_text(field, value)
    made.add_integer("words", row.words)


def _each(cut: Callable[[str], tuple[str, ...]], names: tuple[str, ...]) -> Iterator[str]:
    return (one for written in names for one in cut(written))


def _known(row: Row) -> list[str]:
    facts = {
        "date": row.date,
        "headline": row.headline,
        "source": row.source,
        "agency": row.agencies,
        "person": row.people,
        "place": row.places,
        "lang": row.language,
    }
    return [known for known, value in facts.items() if value]


def _add_orders(made: tantivy.Document, row: Row) -> None:
    covered = known_days(row.date)
    if covered is not None:
        made.add_integer("first", covered[0])
        made.add_integer("last", covered[1])
        made.add_integer("order", _order(covered, row.id))
    if row.source:
        made.add_text("outlet", _storable(row.source))
        made.add_text("shelf", shelf(row.source, covered and covered[0]))


def _storable(text: str) -> str:
    # A name of broken bytes holds lone surrogates, which UTF-8 cannot say.
    return text.encode("utf-8", "replace").decode("utf-8")


def _order(covered: tuple[int, int], identity: str) -> int:
    """Return what sorts by day, a day before the month and the year that begin with it."""
    first, last = covered
    precise = 2 if first == last else 1 if last - first < LONGEST_MONTH else 0
    scattered = zlib.crc32(identity.encode("utf-8", "surrogatepass")) & ((1 << ORDER_BITS) - 1)
    return (first * 3 + precise) << ORDER_BITS | scattered


LONGEST_MONTH: Final = 31

LAST_DAY: Final = 9_999_999
"""Above every ordinal, so that the difference sorts later days first."""


def shelf(source: str, day: int | None) -> str:
    """Return what sorts by outlet, an article of its name ignored, and newest first within."""
    words = tokens(source)
    plain = " ".join(words[1:] if words[:1] == ["the"] else words)
    return f"{plain}\t{LAST_DAY - (day or 0):07}"


ALPHABET: Final = "abcdefghijklmnopqrstuvwxyz234567"
DIGITS: Final = {character: value for value, character in enumerate(ALPHABET, start=1)}
BASE: Final = len(ALPHABET) + 1
LONGEST_KEY: Final = 12
"""Characters of an id that fit a signed 64-bit number."""


def key(identity: str) -> int | None:
    """Return an article id as a number, which is read a thousand times faster than the text."""
    if not 0 < len(identity) <= LONGEST_KEY:
        return None
    number = 0
    for character in identity:
        if character not in DIGITS:
            return None
        number = number * BASE + DIGITS[character]
    return number


PAIRS: Final = [
    ("" if high == 0 else ALPHABET[high - 1]) + ("" if low == 0 else ALPHABET[low - 1])
    for high in range(BASE)
    for low in range(BASE)
]
"""Two characters at a time: lists of all that is found are made of hundreds of thousands of ids."""


def identity_of(number: int) -> str:
    """Return the article id a number stands for."""
    found = ""
    while number:
        number, pair = divmod(number, BASE * BASE)
        found = PAIRS[pair] + found
    return found
