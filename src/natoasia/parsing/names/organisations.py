"""Organisations, by a list, by their head word, and joined by `of`, `&` or `'s`.

They are read so that they swallow the places and people in their names: `Bank of Japan`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from natoasia.parsing.names.cues import happens_at
from natoasia.parsing.names.places import WELL_KNOWN, is_large, place_mention, places_of
from natoasia.parsing.names.reader import Reader, Reading, mention, single
from natoasia.parsing.names.tokens import PAIR, TRIPLE

if TYPE_CHECKING:
    from natoasia.parsing.names.records import Mention

ACRONYM: Final = 6
"""Letters of the longest acronym."""
PAIRED: Final = frozenset("administration commission committee department agency bureau".split())
"""The heads of bodies with two subjects."""
HEAD: Final = "organisation by its head word"


def organisation(reader: Reader, first: int, last: int, rule: str) -> Mention:
    """Return an organisation as mentioned in tokens `first` to `last`."""
    return mention(reader, "organisation", first, last, 0.8, rule)


def known_organisation(reader: Reader, first: int, last: int, *, title: bool) -> Reading | None:
    """Read an organisation of our list."""
    name = reader.written(first, last)
    if name.lower() not in reader.words.org_known:
        return None
    if title and last - first > 1 and reader.low[last - 1] not in reader.words.org_head:
        return None
    if last - first == 1 and (title or _is_surname_too(reader, name)):
        return None
    return Reading(first, last, [organisation(reader, first, last, "known organisation")])


def _is_surname_too(reader: Reader, name: str) -> bool:
    """Tell Ford and Dior, whom the article may name in full, and Un in Kim Jong Un from the UN."""
    words, low = reader.words, name.lower()
    if len(name) <= TRIPLE and not name.isupper():
        return True
    return not name.isupper() and (low in words.surnames or low in words.given)


def organisation_of(reader: Reader, first: int, last: int) -> Reading | None:
    """Read `Bank of Japan`, `Institute for Advanced Studies`, `Ministry of Trade and Industry`."""
    words, head = reader.words, reader.low[last - 1]
    opens = head in words.org_any or (head in words.org_head and head in words.org_of)
    if not opens or reader.low[last] not in {"of", "for"}:
        return None
    end = _end_of(reader, last)
    start = first
    while start < last - 1 and reader.low[start] in words.title:
        start += 1
    return Reading(start, end, [organisation(reader, start, end, HEAD)]) if end > last else None


def _end_of(reader: Reader, last: int) -> int:
    """Return the end of the capitalised words after `of`, `for the`, … at `last`."""
    at = last + 1
    while reader.low[at] in {"the", "all"} and not reader.named(at):
        at += 1
    if not _continues(reader, at):
        return last
    while _continues(reader, at):
        at += 1
        joins = reader.low[at] in {"and", "&", "of"} and reader.named(at + 1)
        if joins and not places_of(reader, at - 1, at):
            at += 1
    return at


def _continues(reader: Reader, at: int) -> bool:
    return reader.named(at) and reader.low[at] not in reader.words.weekday


def _end_of_capitals(reader: Reader, at: int) -> int:
    while _continues(reader, at):
        at += 1
    return at


def joined_organisation(reader: Reader, first: int, last: int) -> Reading | None:
    """Read `Barnes & Noble`, `Moody's Investors Service`, `Belfast Magistrate's Court`."""
    two_places = reader.mark[last] == "&" and is_large(places_of(reader, first, last))
    if reader.mark[last] == "&" and reader.named(last + 1) and not two_places:
        end = _end_of_capitals(reader, last + 1)
        return Reading(first, end, [organisation(reader, first, end, "joined by &")])
    if reader.low[last] == "and":
        return _paired(reader, first, last)
    if reader.low[last] in reader.words.org_suffix and not reader.named(last):
        return Reading(first, last + 1, [organisation(reader, first, last + 1, HEAD)])
    if not reader.owns(last):
        return None
    end = _end_of_capitals(reader, last + 1)
    if reader.written(first, last).lower() + "'s" in reader.words.org_known:
        return Reading(first, end, [organisation(reader, first, end, "known organisation")])
    return _owned(reader, first, last, end) if end > last + 1 else None


def _paired(reader: Reader, first: int, last: int) -> Reading | None:
    """Read `the Securities and Exchange Commission`: one body with two subjects."""
    words, end = reader.words, _end_of_capitals(reader, last + 1)
    low, head = reader.low[first], reader.low[end - 1]
    subject = low in words.common and low not in words.given and last - first <= TRIPLE
    if not subject or reader.low[first - 1] != "the" or end - last <= PAIR:
        return None
    if head not in words.org_any and head not in PAIRED:
        return None
    return Reading(first, end, [organisation(reader, first, end, HEAD)])


def _owned(reader: Reader, first: int, last: int, end: int) -> Reading | None:
    """Read `Magistrate's Court` as an organisation, `St George's Chapel` as a place."""
    words, owner, head = reader.words, reader.low[last - 1], reader.low[end - 1]
    saint = reader.low[first] == "st" and (
        head in words.place_head or not places_of(reader, first, last)
    )
    body = head in words.org_head and head not in words.facility
    if not saint and (owner not in words.common or owner in words.surnames):
        return None
    if body or (head in words.org_head and not saint):
        return Reading(first, end, [organisation(reader, first, end, HEAD)])
    if head in words.place_head or head in words.org_head:
        return Reading(first, end, [_headed(reader, first, end)])
    return None


def by_opening(reader: Reader, first: int, last: int, *, title: bool) -> Reading | None:
    """Read `Dynamo Velm`, `Parti Rakyat Velm`: the first word tells."""
    words, low = reader.words, reader.low[first]
    if title or last - first < PAIR or not (low in words.club_first or low in words.org_first):
        return None
    named = organisation(reader, first, last, "organisation by its first word")
    return Reading(first, last, [named])


def by_head(reader: Reader, first: int, last: int, *, title: bool) -> Reading | None:
    """Read `Yonhap News`, `Incheon International Airport`: the head word tells."""
    words = reader.words
    if last - first < PAIR or title:
        return None
    if reader.low[first] in words.vessel:
        return Reading(first, last, [organisation(reader, first, last, "ship")])
    if reader.low[last - 1] in words.event and not _is_surname(reader, first, last - 1, last):
        return Reading(first, last, [])
    for at in range(last - 1, first, -1):
        if (found := _head_at(reader, first, at, last)) is not None:
            return found
    return None


def _head_at(reader: Reader, first: int, at: int, last: int) -> Reading | None:
    """Read a run by the head word at `at`."""
    words, low = reader.words, reader.low[at]
    firm = low in words.org_head or low in words.org_suffix
    placed = at == last - 1 and low in words.place_head
    if not (firm or placed) or _is_surname(reader, first, at, last):
        return None
    if low in words.surname_cue and last - first == PAIR and _is_bearer(reader, first):
        return Reading(first, last, [single(reader, first, 0.6, "single word", "person")])
    before = reader.low[first - 2 if reader.low[first - 1] == "the" else first - 1]
    hosts = low in words.venue and before in {"at", "outside"} and at == last - 1
    if not firm or hosts or (low in words.facility and happens_at(reader, first)):
        return Reading(first, last, [_headed(reader, first, last)])
    return Reading(first, at + 1, [organisation(reader, first, at + 1, HEAD)])


def _headed(reader: Reader, first: int, last: int) -> Mention:
    return place_mention(reader, first, last, rule="place by its head word", confidence=0.75)


def _is_bearer(reader: Reader, at: int) -> bool:
    """Tell the Clinton in `Clinton Administration` from the name of an authority."""
    low = reader.low[at]
    return low in reader.words.people_known or low in reader.words.surnames


def _is_surname(reader: Reader, first: int, at: int, last: int) -> bool:
    """Tell the singer Charlotte Church from a church."""
    words = reader.words
    if at != last - 1 or last - first > TRIPLE or reader.low[first - 1] == "the":
        return False
    if reader.low[at] not in words.ambiguous_head or reader.low[first] not in words.given:
        return False
    return not is_large(places_of(reader, first, first + 1), WELL_KNOWN)


def is_acronym(reader: Reader, at: int) -> bool:
    """Tell whether a word is an acronym: `U.N.`, `IMF`, but no word written large for effect."""
    words, shape, low = reader.words, reader.shape[at], reader.low[at]
    if shape not in {"initial", "caps"}:
        return False
    numbered = reader.shape[at - 1] == "number"  # the 737 MAX
    if numbered or len(low) < PAIR or places_of(reader, at, at + 1):
        return False
    if shape == "initial":
        return True
    if reader.titled or len(low) > ACRONYM:
        return False
    return low in words.org_known or (low not in words.common and low not in words.never)
