"""The fields a query can name, the other words people use for them, and what is nearest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from natoasia.search.syntax import Known, TextField

TEXT_FIELDS: Final[dict[str, TextField]] = {
    "person": "person",
    "people": "person",
    "who": "person",
    "name": "person",
    "place": "place",
    "places": "place",
    "where": "place",
    "country": "place",
    "city": "place",
    "location": "place",
    "source": "source",
    "outlet": "source",
    "newspaper": "source",
    "paper": "source",
    "publisher": "source",
    "site": "source",
    "agency": "agency",
    "agencies": "agency",
    "wire": "agency",
    "byline": "byline",
    "author": "byline",
    "by": "byline",
    "writer": "byline",
    "reporter": "byline",
    "headline": "headline",
    "title": "headline",
    "subject": "headline",
    "path": "path",
    "file": "path",
    "filename": "path",
    "folder": "path",
    "lang": "lang",
    "language": "lang",
}

LANGUAGES: Final = {
    "arabic": "ar",
    "chinese": "zh",
    "dutch": "nl",
    "english": "en",
    "french": "fr",
    "german": "de",
    "italian": "it",
    "japanese": "ja",
    "korean": "ko",
    "polish": "pl",
    "portuguese": "pt",
    "russian": "ru",
    "spanish": "es",
    "ukrainian": "uk",
}
"""What `lang:` takes for a language, besides its code."""

SPANNING: Final = {
    "date": "{}",
    "day": "{}",
    "month": "{}",
    "year": "{}",
    "since": "{}..",
    "until": "..{}",
    "before": "<{}",
    "after": ">{}",
}
"""The fields that hold dates, and how `date:` says what each says."""

OTHER_FIELDS: Final = frozenset({"story", "has", "words", *SPANNING})

BARE: Final = frozenset(
    "body text content lead organisation organization organisations company".split()
)
"""What people take for a field, where a word without a field looks anyway."""

KNOWN: Final[dict[str, Known]] = {
    "date": "date",
    "headline": "headline",
    "title": "headline",
    "source": "source",
    "outlet": "source",
    "agency": "agency",
    "agencies": "agency",
    "byline": "byline",
    "author": "byline",
    "person": "person",
    "people": "person",
    "place": "place",
    "places": "place",
    "lang": "lang",
    "language": "lang",
}

ADVERTISED: Final = (
    "person place source agency byline headline story path lang date since until has words".split()
)
"""What a message lists: the first name of each field."""


def is_field(name: str) -> bool:
    """Tell whether a query may name this field."""
    return name in TEXT_FIELDS or name in OTHER_FIELDS


ALIKE: Final = 70
"""Of 100: `sorce` is 91 like `source`; `section` is 67 like `location`, which nobody means."""


def nearest(name: str, among: Iterable[str]) -> str | None:
    """Return the word most like `name`, or `None` when none is like it."""
    # Loaded only for a message: it costs as much as a search.
    from rapidfuzz.fuzz import ratio
    from rapidfuzz.process import extractOne

    found = extractOne(name, tuple(among), scorer=ratio, score_cutoff=ALIKE)
    return str(found[0]) if found else None


def indexed(field: TextField | None) -> str:
    """Return what the index calls a field of a query: `text` where the query names none."""
    return "head" if field == "headline" else field or "text"
