"""The lines of a digest, and what each may be: a headline, a text, an outlet, a link, a rule."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from natoasia.tuples import NamedTuple
from natoasia.written_dates import written_dates

HEAD_WORDS: Final = (3, 30)
HEAD_LETTERS: Final = 8
"""Of a headline; letters where words are not set apart."""
BLURB_WORDS: Final = 8
BLURB_LETTERS: Final = 20
"""Of the text under it."""
SOURCE_WORDS: Final = 8
"""Of a line that names an outlet or a day."""
LONGEST_LINK: Final = 2_000
"""Characters of a line that is looked at for a link: longer ones are text, and take time."""

# `https://harbourpost.example/a`, also in brackets, also behind a label.
ADDRESS: Final = re.compile(r"https?://[^\s<>\"\]]+[^\s<>\"\].,;:!?)'’”]")
LINK_LINE: Final = re.compile(
    r"[\W\d_]*(?:[^\W\d_]+(?:\s[^\W\d_]+){0,5}\s*[:»>]?\s*)?[<(\[]?https?://\S+[>)\]]?\W*\Z"
)
# `1. `, `[2] `, `3) `, `* `: what may stand before a headline.
NUMBER: Final = re.compile(r"\s*[\[(]?(?P<number>\d{1,3})[.)\]]+\s+(?=\S)")
RULE: Final = re.compile(r"\s*(?:([-=_*~#+•·–—])\s?){3,}\s*\Z")
MORE: Final = re.compile(
    r"""\W* (?: read \s (?: more | on | the | full ) | more | continue | full \s (?: story | text )
      | view | see \s (?: all | more ) | click | share | flag | unsubscribe | subscribe | manage
      | weiter | mehr | lire | leer | leggi | related | also \s read | watch | listen | save
      | forward | sign \s up | privacy | contact | advert\w* )\b""",
    re.VERBOSE | re.IGNORECASE,
)
MORE_WORDS: Final = 6
"""Words of what invites to go on, at most: a headline may begin with `Watch` too."""
SOURCE_LABEL: Final = re.compile(
    r"\s*(?:source|outlet|publication|quelle|fuente|fonte|via|from)\s*:\s*(?P<value>\S.*)",
    re.IGNORECASE,
)
BYLINE: Final = re.compile(r"\s*(?:By|BY|Von|Par|Por)\s+[^\W\d_a-z][\w'’.-]+\s[^\W\d_]")
# ` · `, ` | `, ` - `: between an outlet and its day.
PARTS: Final = re.compile(r"\s*[·•|–—]\s*|\s+-\s+|,\s+(?=\d{1,4}[\s./-]|[A-Z][a-z]{2,8}\.?\s\d)")
# `3 hours ago`, `2h`, `4 min read`: said beside an outlet.
AGO: Final = re.compile(r"\d+\s?(?:h|hrs?|hours?|m|mins?|minutes?|d|days?)\b.{0,10}", re.IGNORECASE)
STOPS: Final = (".", ",", ":", ";", "…", "...", "。", '?"', "(")


class Row(NamedTuple):
    """A line of a text, or a block of a page."""

    text: str
    start: int
    end: int
    link: str = ""
    """Where all of it leads."""
    strong: bool = False
    """Whether a page sets it as a heading, or bold."""
    gap: bool = False
    """Whether it is set apart from what is above."""


def lines(text: str) -> list[Row]:
    """Return the lines of a text that are not blank."""
    found: list[Row] = []
    at, gap = 0, False
    for raw in text.splitlines(keepends=True):
        bare = raw.strip()
        if bare:
            start = at + raw.index(bare)
            link = ADDRESS.search(bare) if "://" in bare and is_link(bare) else None
            shown = link[0] if link else ""
            found.append(Row(bare, start, start + len(bare), shown, gap=gap))
        gap = not bare
        at += len(raw)
    return found


def is_head(row: Row) -> bool:
    """Tell whether a row may be a headline: some words, and no sentence's end."""
    text = NUMBER.sub("", row.text, count=1)
    if is_more(text) or text.endswith(STOPS) or is_link(text) or BYLINE.match(text):
        return False
    if RULE.match(text):
        return False
    least, most = HEAD_WORDS
    worded = least <= len(text.split()) <= most
    return worded or (not text.isascii() and HEAD_LETTERS <= len(text) <= 10 * HEAD_LETTERS)


def is_link(text: str) -> bool:
    """Tell whether a line is a link, and at most what it leads to is called."""
    return len(text) <= LONGEST_LINK and LINK_LINE.match(text) is not None


def is_more(text: str) -> bool:
    """Tell whether a line invites to go on."""
    return len(text.split()) <= MORE_WORDS and MORE.match(text) is not None


def is_blurb(rows: Sequence[Row]) -> bool:
    """Tell whether there is a text."""
    for row in rows:
        if not is_more(row.text) and not is_link(row.text):
            wordless = not row.text.isascii() and len(row.text) >= BLURB_LETTERS
            if len(row.text.split()) >= BLURB_WORDS or wordless:
                return True
    return False


def labelled_in(row: Row) -> tuple[str, str, bool] | None:
    """Return the outlet that a line with a label names."""
    return whose_is(row) if SOURCE_LABEL.match(row.text) else None


def whose_is(row: Row) -> tuple[str, str, bool] | None:
    """Return the outlet that a short row under a headline names, and the day beside it."""
    label = SOURCE_LABEL.match(row.text)
    shown = label["value"] if label else row.text
    if not label and (is_more(shown) or BYLINE.match(shown) or shown.endswith(STOPS)):
        return None
    if is_link(shown) or len(shown.split()) > SOURCE_WORDS:
        return None
    day, named = "", ""
    for part in filter(None, PARTS.split(shown)):
        if next(written_dates(part), None):
            day = day or part
        elif not AGO.fullmatch(part) and not named:
            named = part
    if not named or not (label or named[:1].isupper() or not named.isascii()):
        return None
    return named, day, label is not None


def is_day(row: Row) -> bool:
    """Tell whether a short line has a day."""
    return len(row.text.split()) <= SOURCE_WORDS and any(True for _ in written_dates(row.text))


def words(rows: Sequence[Row]) -> int:
    """Return how many words the rows have."""
    return sum(len(row.text.split()) for row in rows)
