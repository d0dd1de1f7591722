"""Reports whose parts stand under keys: in the objects of JSON, in the columns of a table."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from natoasia.reading.drafting import Draft
from natoasia.reading.markup import plain
from natoasia.reading.nexis import language
from natoasia.reading.statements import ADDRESSES, BODIES, LEADS, NAMED, bare, site_of
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.model import Document, FieldName

Json = Any
"""What `json.loads` gives; a cell of a table is a string."""

NAMING: Final = ("name", "title", "value", "literal", "main", "original")
"""Keys that name a thing which is an object: `{"source": {"id": null, "name": "…"}}`."""

WORDY: Final = 200
"""Characters of a text that is a report's where neither headline nor date stand beside it."""
SPACES: Final = 20
"""Blanks in it: an encoded picture or a key has none."""

HEAD_WORDS: Final = 3
HEAD_LETTERS: Final = 8
"""Of a headline that is a report without a text: `Kuala Lumpur` and `index` are none. Letters tell
where words are not set apart."""

# `20230129`, `20230129T150000Z`, `20230129150000`: how databases write a day.
DIGITS: Final = re.compile(r"\s*(\d{4})(\d\d)(\d\d)(?:T?\d{6}Z?|T\d{4}Z?)?\s*")
# `Sun Jan 29 15:05:00 +0000 2023`: how posts are stamped.
STAMP: Final = re.compile(r"\w{3} (\w{3}) (\d\d) [\d:]{8} (?:[+-]\d{4} )?(\d{4})")
# `"@type": "NewsArticle"`: its `name` is a headline; of anything else it is a name.
ARTICLE: Final = re.compile(r"article|posting|report", re.IGNORECASE)


class Cell(NamedTuple):
    """What stands under a key."""

    key: str
    """As written, in lower case."""
    value: Json


Cells = Mapping[str, Cell]
"""By their keys as `bare` has them."""


def cells(report: Mapping[Any, Json]) -> dict[str, Cell]:
    """Return the parts of an object by their keys; the first of two keys that are alike."""
    found: dict[str, Cell] = {}
    for key, value in report.items():
        found.setdefault(bare(str(key)), Cell(str(key).lower(), value))
    return found


def is_report(found: Cells) -> bool:
    """Tell whether there is a text with a headline or a date, or what else shows a report.

    A lead needs a headline, and a date, an outlet or an address; a headline alone needs a date and
    one of the others; a long text nothing. `name` and `description` alone are of any thing.
    """
    headed = next(_keys("headline", found), None) is not None
    dated = next(_keys("date", found), None) is not None
    body = _first(BODIES, found)
    if body and (headed or dated or _is_long(body)):
        return True
    placed = _address(found) is not None or next(_keys("source", found), None) is not None
    if not headed or not (dated or placed):
        return False
    return bool(_first(LEADS, found)) or (dated and placed and _is_headline(found))


def is_brief(found: Cells) -> bool:
    """Tell whether there is no text but at most a lead."""
    return not _first(BODIES, found)


def _is_long(text: str) -> bool:
    return len(text) >= WORDY and (text.count(" ", 0, 5 * WORDY) >= SPACES or not text.isascii())


def _is_headline(found: Cells) -> bool:
    """Tell whether the headline is one, where there is nothing else."""
    heads = (value for key in _keys("headline", found) for value in named(found[key].value))
    shown = next(heads, "")
    worded = len(shown.split()) >= HEAD_WORDS
    return worded or (len(shown) >= HEAD_LETTERS and not shown.isascii())


def _keys(field: FieldName, found: Cells) -> Iterator[str]:
    """Yield the keys under which something stands that may be of a field, the surest first."""
    for key in _NAMES[field]:
        if key in found and any(True for _ in named(found[key].value)):
            if key == "name" and not _is_article(found):
                continue
            yield key


def _is_article(found: Cells) -> bool:
    """Tell whether it says that it is one: `name` and `description` have many things."""
    return "type" in found and ARTICLE.search(str(found["type"].value)) is not None


_NAMES: Final[dict[str, tuple[str, ...]]] = {field: tuple(names.split()) for field, names in NAMED}


def document(
    path: str,
    form: str,
    label: str,
    found: Cells,
    span: tuple[int, int] | None,
    iso: Callable[[str], str] | None = None,
) -> tuple[Document, ...]:
    """Return the report that stands under keys; none where there is neither text nor headline.

    `label` is what its container calls a key; `iso` reads the days it writes in a way of its own.
    """
    text = _first(BODIES, found) or _first(LEADS, found)
    if not text and next(_keys("headline", found), None) is None:
        return ()
    draft = Draft(path, form, span)
    for field, _ in NAMED:
        if (key := next(_keys(field, found), None)) is not None:
            _state(draft, field, found[key], f"{label} {found[key].key}", iso or day)
    if (at := _address(found)) is not None:
        draft.note("source", site_of(at.value), f"{label} {at.key} address")
    draft.add(text)
    return draft.documents(headed=True)


def _state(
    draft: Draft, field: FieldName, cell: Cell, rule: str, iso: Callable[[str], str]
) -> None:
    for value in named(cell.value):
        if field == "language":
            draft.note(field, language(value), rule)
        elif field == "byline" and (turned := list(_turned(value))):
            for written, name in turned:
                draft.state(field, written, rule, name)
        elif field == "byline":
            draft.sign(value, rule)
        else:
            draft.state(field, value, rule, iso(value) if field == "date" else "")


# `Vale, Ann` · `Vale, Ann; Hill, Ben C.`: how catalogues write names.
FAMILY_FIRST: Final = re.compile(
    r"\s*(?P<family>[^\W\d_a-z][\w'’-]*[a-zà-ÿ][\w'’-]*),\s(?P<given>[^\W\d_a-z][\w'’-]*[a-zà-ÿ]"
    r"[\w'’-]*(?:\s[^\W\d_]\.?)?)\s*"
)


def _turned(line: str) -> Iterator[tuple[str, str]]:
    """Yield the writers of a line that names families first, as written and in their order."""
    names = [FAMILY_FIRST.fullmatch(part) for part in line.split(";")]
    for name in names if all(names) else ():
        if name:
            yield name[0].strip(), f"{name['given']} {name['family']}"


def day(value: str) -> str:
    """Return a day as ISO 8601 that is written as machines do; empty where it is not.

    >>> day("20230129T150000Z"), day("Sun Jan 29 15:05:00 +0000 2023"), day("Jan 29, 2023")
    ('2023-01-29', '2023-01-29', '')
    """
    if match := DIGITS.fullmatch(value):
        return calendar_day(int(match[1]), int(match[2]), int(match[3]))
    match = STAMP.fullmatch(value.strip())
    if match is None or match[1] not in MONTHS:
        return ""
    return calendar_day(int(match[3]), MONTHS.index(match[1]) + 1, int(match[2]))


def calendar_day(year: int, month: int, number: int) -> str:
    """Return a day as ISO 8601; empty where the calendar has none."""
    try:
        return dt.date(year, month, number).isoformat()
    except ValueError:
        return ""


MONTHS: Final = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def _address(found: Cells) -> Cell | None:
    """Return where the report stood."""
    for key in ADDRESSES:
        cell = found.get(key)
        if cell and isinstance(cell.value, str) and site_of(cell.value):
            return cell
    return None


def _first(keys: tuple[str, ...], found: Cells) -> str:
    """Return the first text that stands under one of the keys."""
    there = (found[key].value for key in keys if key in found)
    return next(filter(None, map(_text, there)), "")


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
    if not isinstance(value, str) or not value.strip():
        return ""
    return plain(value) if "</" in value or "<p" in value or "<br" in value else value
