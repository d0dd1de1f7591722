"""Labelled lines above a report: `Source: The Example`, `SECTION: Pg. 4`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from natoasia.patterns import pattern
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.model import SegmentKind

LONGEST: Final = 300
"""Characters; a longer line is a paragraph that happens to start with a label."""

LONGEST_LABEL: Final = 32
"""Characters in which a label's colon must stand."""

# What a label says of its line; `header` is for what natoasia keeps no field of.
LABELS: Final[dict[str, SegmentKind]] = {
    **dict.fromkeys(("headline", "title", "hed", "titre", "titel", "titulo"), "headline"),
    **dict.fromkeys(("publication", "source", "outlet", "newspaper", "publisher"), "source_line"),
    **dict.fromkeys(("by", "byline", "author", "authors", "writer"), "byline"),
    **dict.fromkeys(("date", "published", "publication date", "published on"), "date_line"),
    **dict.fromkeys(
        (
            "editor",
            "contact",
            "contacts",
            "media contact",
            "press contact",
            "phone",
            "tel",
            "email",
            "e-mail",
            "fax",
            "website",
            "text",
            "section",
            "length",
            "language",
            "url",
            "link",
            "page",
            "edition",
            "load-date",
            "publication-type",
            "subject",
            "keywords",
            "tags",
            "category",
            "copyright",
            "location",
            "id",
            "layout",
            "description",
            "body",
        ),
        "header",
    ),
}
# `Headline: …` · `Publication date: …` · `BYLINE: …` · `date: "2023-01-30"`
LABEL: Final = pattern(
    r"""(?P<label> [A-Za-z][A-Za-z-]{1,15} (?: \s (?: date | on | contact ) )? ) \s? : \s*
    (?= \S )""",
    re.VERBOSE | re.IGNORECASE,
)
# `# A headline` · `**By Ann Example**`, as Markdown writes; `^Ferry crews return`, as wires do.
MARKS: Final = frozenset("#*_^")
ENDS: Final = " ="
"""After a headline, as German agencies send it: `Fähren fahren wieder =`."""
OPENING_MARKS: Final = pattern(r"\^|(?:\#{1,6}\s+)?[*_]{0,3}")
CLOSING_MARKS: Final = pattern(r"[*_]{0,3}(?:\s\#{1,6})?\Z")


class Labelled(NamedTuple):
    """A line that says itself what it is."""

    kind: SegmentKind
    start: int
    """Where its value starts and ends, in the line."""
    end: int


def labelled(row: str) -> Labelled | None:
    """Return what a labelled line says it is."""
    match = LABEL.match(row) if len(row) <= LONGEST and ":" in row[:LONGEST_LABEL] else None
    kind = LABELS.get(match["label"].lower()) if match else None
    if match is None or kind is None:
        return None
    start, end = match.end(), len(row)
    if row[start] in "\"'" and row[-1] == row[start] and end - start > 1:
        start, end = start + 1, end - 1
    return Labelled(kind, start, end)


def unmarked(row: str) -> tuple[int, int]:
    """Return where the text of a line starts and ends, without Markdown's marks around it."""
    if row[:1] not in MARKS:
        return 0, len(row) - len(ENDS) * row.endswith(ENDS)
    start = match.end() if (match := OPENING_MARKS.match(row)) else 0
    closing = CLOSING_MARKS.search(row, start)
    end = closing.start() if closing and start else len(row)
    return (start, end) if start < end else (0, len(row))


class Value(NamedTuple):
    """Where a head line's value stands, and whether a label says what it is."""

    start: int
    end: int
    said: bool


def value_of(row: str, kind: SegmentKind) -> Value:
    """Return the value of a line taken for `kind`: without marks, and without a label of it."""
    start, end = unmarked(row)
    found = labelled(row[start:end])
    if found and found.kind == kind:
        return Value(start + found.start, start + found.end, said=True)
    return Value(start, end, said=False)
