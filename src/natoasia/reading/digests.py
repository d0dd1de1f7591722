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

from natoasia.reading.digest_rows import (
    BYLINE,
    NUMBER,
    RULE,
    Row,
    is_blurb,
    is_day,
    is_head,
    labelled_in,
    whose_is,
    words,
)
from natoasia.reading.statements import site_of
from natoasia.tuples import NamedTuple

LEAST: Final = 3
"""Items of a digest; of an alert that says what it is one is enough."""
COVERED: Final = 0.7
"""Share of the words that items have; the rest greets, and tells how to unsubscribe."""
MOST_BEFORE: Final = 120
"""Words above the first item: a report that links to others has said more by then."""
LONGEST_BLURB: Final = 150
"""Words of an item that only a link tells from the text of one report with links in it."""
ALIKE: Final = 0.9
"""Share of the links that are of one item only."""
EDGE: Final = 4
"""Lines at the beginning and the end of an item that say whose it is."""

FOOT: Final = re.compile(
    r"""\W* (?: unsubscribe | you (?:['’]re|\sare|\shave) \s (?: receiv | subscrib | getting )
      | you \s receive[d]? | to \s (?: unsubscribe | stop | change | manage ) \b | this \s e-?mail
      | this \s (?: message | newsletter | alert ) \s (?: was | is ) | copyright | ©|\(c\) \s
      | manage \s (?: your | this | preferences ) | update \s your | all \s rights | abmelden
      | sie \s erhalten | vous \s recevez | se \s désabonner | darse \s de \s baja
      | see \s more \s results | edit \s this \s alert | receive \s this \s alert )""",
    re.VERBOSE | re.IGNORECASE,
)
REDIRECT: Final = ("url", "q", "u", "target", "redirect", "link")
"""Keys of an address that is passed through."""
ALERT: Final = re.compile(r"https?://(?:www\.)?google\.[a-z.]+/url\?", re.IGNORECASE)

Span = tuple[int, int]


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
        at for at, item in zip(starts, items, strict=True) if item.link and is_blurb(item.rows)
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
        if not all(_is_whole(item) and (told or _is_plain(item)) for item in items):
            continue
        if found := _sure(rows, items):
            return found
    return ()


def _without_foot(rows: Sequence[Row]) -> Sequence[Row]:
    """Return the rows above what a sender says of itself."""
    feet = (at for at, row in enumerate(rows) if at > len(rows) / 3 and FOOT.match(row.text))
    return rows[: next(feet, len(rows))]


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
        at - 1 for at in links if at and (rows[at - 1].gap or at == 1) and is_head(rows[at - 1])
    ]
    if len(under) == len(links):
        return under
    found: list[int] = []
    for before, at in pairwise([-1, *links]):
        heads = (n for n in range(before + 1, at) if (rows[n].gap or not n) and is_head(rows[n]))
        found += [next(heads, before + 1)]
    return _first_like_others(rows, found, links)


def _first_like_others(rows: Sequence[Row], starts: list[int], links: Sequence[int]) -> list[int]:
    """Return the starts, the first moved to where others have theirs: a title may stand above."""
    if len(starts) < LEAST:
        return starts
    lengths = sorted(link - start for start, link in zip(starts[1:], links[1:], strict=True))
    usual = links[0] - lengths[len(lengths) // 2]
    if usual > starts[0] and rows[usual].gap and is_head(rows[usual]):
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
        if whose := whose_is(row):
            del under[number]
        if whose or not (row.link or BYLINE.match(row.text)):
            break
    whose = whose or next(filter(None, map(labelled_in, under)), None)
    source, day, labelled = whose or ("", "", False)
    links = [row.link for row in (head, *under) if row.link]
    link = target(links[0]) if links else ""
    counted = NUMBER.match(head.text)
    start = head.start + (counted.end() if counted else 0)
    return Item(head, tuple(under), source, day, link, labelled, (start, part[-1].end))


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
    return bool(row.link or row.strong) and is_head(row)


def _is_plain(item: Item) -> bool:
    """Tell whether a short text has one link, and does not say what that is of: `see here:`."""
    rows = (item.head, *item.rows)
    spoken = any(row.text.endswith(":") for row in rows)
    return _is_short(item) and sum(bool(row.link) for row in rows) == 1 and not spoken


def _is_short(item: Item) -> bool:
    return words(item.rows) <= LONGEST_BLURB


def _is_whole(item: Item) -> bool:
    """Tell whether an item of a text has all that makes one: headline, text, whose it is."""
    rows = [item.head, *item.rows]
    signed = any(BYLINE.match(row.text) for row in rows[1:EDGE])
    dated = bool(item.day) or any(map(is_day, rows[1:EDGE]))
    linked = any(row.link for row in (*rows[:EDGE], *rows[-EDGE:]))
    # Those who write parts of one report sign them, and do not date them.
    whose = linked or (signed and dated) or item.labelled
    return whose and is_head(item.head) and is_blurb(item.rows)


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
    inside = sum(words((item.head, *item.rows)) for item in items)
    behind = [row for row in rows if row.start >= items[-1].span[1]]
    around = words(before) + words(
        [row for row in behind if not (row.link or RULE.match(row.text))]
    )
    enough = alert or inside >= COVERED * (inside + around)
    return tuple(items) if enough and (words(before) <= MOST_BEFORE) else ()


def sites(items: Sequence[Item]) -> frozenset[str]:
    """Return the sites that the items lead to."""
    return frozenset(filter(None, (site_of(item.link) for item in items)))
