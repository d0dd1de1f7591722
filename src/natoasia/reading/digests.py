"""Digests: alerts, newsletters, round-ups of several reports, told apart where nothing is in doubt.

An item has a headline of its own, some text, and what says whose it is: a link, a source, a writer.
There are three or more of them, one after the other, alike, and hardly anything besides. A report
that names others at its end, or is parted by rules and subheads, has that nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final
from urllib.parse import parse_qs, urlsplit

from natoasia.reading.statements import site_of
from natoasia.tuples import NamedTuple
from natoasia.written_dates import written_dates

LEAST: Final = 3
"""Items of a digest; of an alert that says what it is one is enough."""
COVERED: Final = 0.7
"""Share of the words that items have; the rest greets, and tells how to unsubscribe."""
MOST_BEFORE: Final = 120
"""Words above the first item: a report that links to others has said more by then."""

HEAD_WORDS: Final = (3, 30)
HEAD_LETTERS: Final = 8
"""Of a headline; letters where words are not set apart."""
BLURB_WORDS: Final = 8
BLURB_LETTERS: Final = 20
"""Of the text under it."""
LONGEST_BLURB: Final = 150
"""Words of an item that only a link tells from the text of one report with links in it."""
ALIKE: Final = 0.9
"""Share of the links that are of one item only."""
SOURCE_WORDS: Final = 8
"""Of a line that names an outlet or a day."""
EDGE: Final = 4
"""Lines at the beginning and the end of an item that say whose it is."""

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
FOOT: Final = re.compile(
    r"""\W* (?: unsubscribe | you (?:['’]re|\sare|\shave) \s (?: receiv | subscrib | getting )
      | you \s receive[d]? | to \s (?: unsubscribe | stop | change | manage ) \b | this \s e-?mail
      | this \s (?: message | newsletter | alert ) \s (?: was | is ) | copyright | ©|\(c\) \s
      | manage \s (?: your | this | preferences ) | update \s your | all \s rights | abmelden
      | sie \s erhalten | vous \s recevez | se \s désabonner | darse \s de \s baja
      | see \s more \s results | edit \s this \s alert | receive \s this \s alert )""",
    re.VERBOSE | re.IGNORECASE,
)
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
REDIRECT: Final = ("url", "q", "u", "target", "redirect", "link")
"""Keys of an address that is passed through."""
ALERT: Final = re.compile(r"https?://(?:www\.)?google\.[a-z.]+/url\?", re.IGNORECASE)

Span = tuple[int, int]


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


class Item(NamedTuple):
    """A report of a digest."""

    head: Row
    rows: tuple[Row, ...]
    """What stands under the headline, without its source."""
    source: str
    day: str
    """As written; empty where none is."""
    link: str
    labelled: bool
    """Whether the source is said to be one."""
    span: Span

    @property
    def headline(self) -> str:
        """The headline, without its number."""
        return NUMBER.sub("", self.head.text, count=1).strip(" #*\t")


def of_page(rows: Sequence[Row]) -> tuple[Item, ...]:
    """Return the items of a page's blocks; none where it is no digest beyond doubt."""
    rows = _without_foot(rows)
    starts = _longer_of_two(rows, [at for at, row in enumerate(rows) if _is_set_apart(row)])
    items = [_item(part) for part in _parted(rows, starts)]
    # What leads somewhere and says no more is a menu, or what others read.
    whole = [
        at for at, item in zip(starts, items, strict=True) if item.link and _is_blurb(item.rows)
    ]
    items = [_item(part) for part in _parted(rows, whole)]
    return _sure(rows, items) if all(map(_is_short, items)) else ()


def of_text(rows: Sequence[Row]) -> tuple[Item, ...]:
    """Return the items of the lines of a text; none where it is no digest beyond doubt."""
    rows = _without_foot(rows)
    for starts, told in ((_ruled(rows), True), (_numbered(rows), True), (_linked(rows), False)):
        items = [_item(part) for part in _parted(rows, starts)]
        while items and not _is_whole(items[0]):
            items.pop(0)  # What stands above the first rule: a title, a list of what is in it.
        while items and not _is_whole(items[-1]):
            items.pop()
        if not all(_is_whole(item) and (told or _is_short(item)) for item in items):
            continue
        if found := _sure(rows, items):
            return found
    return ()


def _without_foot(rows: Sequence[Row]) -> Sequence[Row]:
    """Return the rows above what a sender says of itself."""
    feet = (at for at, row in enumerate(rows) if at > len(rows) / 3 and FOOT.match(row.text))
    return rows[: next(feet, len(rows))]


def lines(text: str) -> list[Row]:
    """Return the lines of a text that are not blank."""
    found: list[Row] = []
    at, gap = 0, False
    for raw in text.splitlines(keepends=True):
        bare = raw.strip()
        if bare:
            start = at + raw.index(bare)
            link = ADDRESS.search(bare) if LINK_LINE.match(bare) else None
            shown = link[0] if link else ""
            found.append(Row(bare, start, start + len(bare), shown, gap=gap))
        gap = not bare
        at += len(raw)
    return found


def _longer_of_two(rows: Sequence[Row], starts: Sequence[int]) -> list[int]:
    """Return the starts, of two that touch the longer one.

    The other is a section's name above a headline, or an outlet's under it.
    """
    found: list[int] = []
    for at in starts:
        if found and found[-1] == at - 1:
            if len(rows[at].text) > len(rows[at - 1].text):
                found[-1] = at
        else:
            found.append(at)
    return found


def _ruled(rows: Sequence[Row]) -> list[int]:
    """Return where parts begin that rules divide."""
    rules = [at for at, row in enumerate(rows) if RULE.match(row.text)]
    starts = [0, *(at + 1 for at in rules)] if len(rules) >= LEAST - 1 else []
    return [at for at in starts if at < len(rows) and not RULE.match(rows[at].text)]


def _numbered(rows: Sequence[Row]) -> list[int]:
    """Return where headlines stand that are counted from one."""
    found: list[int] = []
    for at, row in enumerate(rows):
        number = NUMBER.match(row.text)
        if number and int(number["number"]) == len(found) + 1 and (row.gap or not found):
            found.append(at)
    return found


def _linked(rows: Sequence[Row]) -> list[int]:
    """Return where the parts begin that end with a link, or have it under their headline."""
    links = [at for at, row in enumerate(rows) if row.link]
    under = [
        at - 1 for at in links if at and (rows[at - 1].gap or at == 1) and _is_head(rows[at - 1])
    ]
    if len(under) == len(links):
        return under
    found: list[int] = []
    for before, at in pairwise([-1, *links]):
        heads = (n for n in range(before + 1, at) if (rows[n].gap or not n) and _is_head(rows[n]))
        found += [next(heads, before + 1)]
    return _first_like_others(rows, found, links)


def _first_like_others(rows: Sequence[Row], starts: list[int], links: Sequence[int]) -> list[int]:
    """Return the starts, the first moved to where others have theirs: a title may stand above."""
    if len(starts) < LEAST:
        return starts
    lengths = sorted(link - start for start, link in zip(starts[1:], links[1:], strict=True))
    usual = links[0] - lengths[len(lengths) // 2]
    if usual > starts[0] and rows[usual].gap and _is_head(rows[usual]):
        starts[0] = usual
    return starts


def _parted(rows: Sequence[Row], starts: Sequence[int]) -> Iterator[Sequence[Row]]:
    """Yield the rows from each start to the next."""
    for start, end in zip(starts, [*starts[1:], len(rows)], strict=bool(starts)):
        yield [row for row in rows[start:end] if not RULE.match(row.text)]


def _item(part: Sequence[Row]) -> Item:
    """Return the item of some rows, the headline first."""
    head, under = part[0], list(part[1:])
    whose = None
    for number, row in enumerate(under[:3]):
        if whose := _whose(row):
            del under[number]
        if whose or not (row.link or BYLINE.match(row.text)):
            break
    whose = whose or next(filter(None, map(_labelled, under)), None)
    source, day, labelled = whose or ("", "", False)
    links = [row.link for row in (head, *under) if row.link]
    link = target(links[0]) if links else ""
    counted = NUMBER.match(head.text)
    start = head.start + (counted.end() if counted else 0)
    return Item(head, tuple(under), source, day, link, labelled, (start, part[-1].end))


def _labelled(row: Row) -> tuple[str, str, bool] | None:
    return _whose(row) if SOURCE_LABEL.match(row.text) else None


def _whose(row: Row) -> tuple[str, str, bool] | None:
    """Return the outlet that a short row under a headline names, and the day beside it."""
    label = SOURCE_LABEL.match(row.text)
    shown = label["value"] if label else row.text
    if not label and (_is_more(shown) or BYLINE.match(shown) or shown.endswith(STOPS)):
        return None
    if LINK_LINE.match(shown) or len(shown.split()) > SOURCE_WORDS:
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


def target(link: str) -> str:
    """Return where a link leads that is passed through another site, as alerts write them.

    >>> target("https://www.google.com/url?sa=t&url=https://harbourpost.example/a&ct=ga")
    'https://harbourpost.example/a'
    """
    try:
        query = parse_qs(urlsplit(link).query)
    except ValueError:
        return link
    values = (value for key in REDIRECT for value in query.get(key, ()))
    return next((value for value in values if value.startswith(("http://", "https://"))), link)


def _is_set_apart(row: Row) -> bool:
    return bool(row.link or row.strong) and _is_head(row)


def _is_head(row: Row) -> bool:
    """Tell whether a row may be a headline: some words, and no sentence's end."""
    text = NUMBER.sub("", row.text, count=1)
    if _is_more(text) or text.endswith(STOPS) or LINK_LINE.match(text) or BYLINE.match(text):
        return False
    least, most = HEAD_WORDS
    worded = least <= len(text.split()) <= most
    return worded or (not text.isascii() and HEAD_LETTERS <= len(text) <= 10 * HEAD_LETTERS)


def _is_more(text: str) -> bool:
    return len(text.split()) <= MORE_WORDS and MORE.match(text) is not None


def _is_blurb(rows: Sequence[Row]) -> bool:
    """Tell whether there is a text."""
    for row in rows:
        if not _is_more(row.text) and not LINK_LINE.match(row.text):
            wordless = not row.text.isascii() and len(row.text) >= BLURB_LETTERS
            if len(row.text.split()) >= BLURB_WORDS or wordless:
                return True
    return False


def _is_short(item: Item) -> bool:
    return _words(item.rows) <= LONGEST_BLURB


def _is_whole(item: Item) -> bool:
    """Tell whether an item of a text has all that makes one: headline, text, whose it is."""
    rows = [item.head, *item.rows]
    signed = any(BYLINE.match(row.text) for row in rows[1:EDGE])
    dated = bool(item.day) or any(map(_is_day, rows[1:EDGE]))
    linked = any(row.link for row in (*rows[:EDGE], *rows[-EDGE:]))
    # Those who write parts of one report sign them, and do not date them.
    whose = linked or (signed and dated) or item.labelled
    return whose and _is_head(item.head) and _is_blurb(item.rows)


def _is_day(row: Row) -> bool:
    return len(row.text.split()) <= SOURCE_WORDS and any(True for _ in written_dates(row.text))


def _words(rows: Sequence[Row]) -> int:
    return sum(len(row.text.split()) for row in rows)


def _sure(rows: Sequence[Row], items: Sequence[Item]) -> tuple[Item, ...]:
    """Return the items where they are enough, each of its own, and nearly all there is."""
    links = [item.link for item in items if item.link]
    heads = {item.head.text for item in items}
    alert = bool(items) and all(ALERT.match(item.head.link) for item in items)
    if len(items) < (1 if alert else LEAST) or len(heads) < ALIKE * len(items):
        return ()
    if len(set(links)) < ALIKE * len(links):
        return ()
    before = [row for row in rows if row.end <= items[0].head.start]
    inside = sum(_words((item.head, *item.rows)) for item in items)
    behind = [row for row in rows if row.start >= items[-1].span[1]]
    around = _words(before) + _words(
        [row for row in behind if not (row.link or RULE.match(row.text))]
    )
    enough = alert or inside >= COVERED * (inside + around)
    return tuple(items) if enough and (_words(before) <= MOST_BEFORE) else ()


def sites(items: Sequence[Item]) -> frozenset[str]:
    """Return the sites that the items lead to."""
    return frozenset(filter(None, (site_of(item.link) for item in items)))
