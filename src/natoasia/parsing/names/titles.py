"""Titles, offices and adjectives that stand before a name and are no part of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from natoasia.parsing.names import gazetteer
from natoasia.parsing.names.places import places_of
from natoasia.parsing.names.tokens import PAIR

if TYPE_CHECKING:
    from natoasia.parsing.names.reader import Reader

LONGEST_COUNTRY = 4
"""Words of a country after `President of`."""
LONGEST_ROYAL = 4
"""A title that is also a given name, and the name: `King Juan Carlos I`."""


NEW: Final = frozenset("zealander zealanders yorker yorkers".split())
HONOURS: Final[dict[str, frozenset[str]]] = {
    "seri": frozenset(("datuk", "dato", "dato'", "datin")),
    "sri": frozenset(("tan", "puan", "datuk", "dato", "dato'")),
    "amar": frozenset(("datuk",)),
    "paduka": frozenset(("datuk", "dato", "dato'")),
}
"""Malay honours of two words, by the second: `Datuk Seri`, `Tan Sri`."""


def title_of_before(reader: Reader, first: int) -> bool:
    """Tell whether `Minister of` or `President of the` stands right before."""
    at = first - 2 if reader.low[first - 1] == "the" else first - 1
    return reader.low[at] in {"of", "for"} and reader.low[at - 1] in reader.words.title


def after_portfolio(reader: Reader, first: int, last: int) -> int:
    """Skip `National Defence` or `South Korea` after `Minister of`."""
    start = first
    while start < last and reader.low[start] in reader.words.portfolio:
        start += 1
    for end in range(min(last, start + LONGEST_COUNTRY), start, -1):
        if gazetteer.country_named(reader.written(start, end)):
            return end
    return start


def title_at(reader: Reader, first: int, last: int) -> int | None:
    """Return the last title in a run that a name follows."""
    words = reader.words
    for at in range(last - 2, first - 1, -1):
        low = reader.low[at]
        known = low in words.title or low.rpartition("-")[2] in words.title  # Then-premier
        known = (
            known
            or _is_honour(reader, at)
            or (low in words.role and reader.low[at + 1] in words.given)
        )
        if known and _is_title(reader, first, at, last):
            return at
    return None


def _is_title(reader: Reader, first: int, at: int, last: int) -> bool:
    """Tell a title from a word of an organisation's, a place's or a person's own name."""
    words = reader.words
    following, closing = reader.low[at + 1], reader.low[last - 1]
    if closing in words.event:
        return False
    headed = closing in words.org_head or closing in words.place_head
    bearer = closing in words.surnames and last - at == PAIR
    if headed and not bearer:
        return False
    if reader.low[at] in words.given_like:
        alone = at == first or _is_adjective(reader, at - 1)
        named = following in words.given or (last - at == PAIR and following not in words.surnames)
        return alone and named and last - at <= LONGEST_ROYAL
    if at == first + 1 and _is_middle(reader, at):
        return False
    return bearer or not any(reader.low[later] in words.org_head for later in range(at + 1, last))


def _is_middle(reader: Reader, at: int) -> bool:
    """Tell whether a title is a name here: Jaime Mayor Oreja, but Kenner Mayor Anna Holm."""
    words, before = reader.words, reader.low[at - 1]
    if before not in words.given or before in words.common or before in words.title:
        return False
    return reader.low[at + 1] not in words.given and not places_of(reader, at - 1, at)


def _is_adjective(reader: Reader, at: int) -> bool:
    """Tell whether a word before `Prince` belongs to the title: Crown, Saudi, Grand."""
    words, low = reader.words, reader.low[at]
    known = low in words.modifier or low in words.title or low in words.people_of
    return known or low in gazetteer.tables().demonyms


def before_title(reader: Reader, first: int, at: int) -> int:
    """Return where the words that belong to the title at `at` begin."""
    words, start = reader.words, at
    while start > first and (
        reader.low[start - 1] in words.modifier
        or reader.low[start - 1] in words.title
        or _is_honour(reader, start - 1)
    ):
        start -= 1
    return start


def _is_honour(reader: Reader, at: int) -> bool:
    """Tell the second half of a Malay honour: the Seri of `Datuk Seri`."""
    return reader.low[at - 1] in HONOURS.get(reader.low[at], ())


def after_demonym(reader: Reader, first: int, last: int) -> int:
    """Skip `South Korean`, `British`: an adjective is no place; but not that of `Saudi Arabia`."""
    while first < last and (step := _demonym(reader, first, last)):
        if last - first > 1 and (
            places_of(reader, first, first + 2) or places_of(reader, first, last)
        ):
            return first
        first += step
    return first


def _demonym(reader: Reader, first: int, last: int) -> int:
    """Return how many words from `first` are the adjective of a country, people or faith."""
    demonyms, low = gazetteer.tables().demonyms, reader.low[first]
    if last - first > 1 and reader.written(first, first + 2).lower() in demonyms:
        return 2
    second = reader.low[first + 1]
    if low == "new" and second in NEW:
        return PAIR
    if low in reader.words.direction and last - first > 1:
        return PAIR if second in demonyms or second in reader.words.people_of else 0
    if low not in demonyms and low not in reader.words.people_of:
        return 0
    return 0 if _is_given(reader, first, last) or _is_sea(reader, first, last) else 1


def _is_sea(reader: Reader, first: int, last: int) -> bool:
    """Tell `in the Mediterranean.` from `the Mediterranean diet`."""
    if last - first > 1 or reader.low[first - 1] != "the":
        return False
    following = reader.low[last]
    ends = not following.isalpha() or following in reader.words.never
    return ends and any(one.kind == "region" for one in places_of(reader, first, last)[:1])


def _is_given(reader: Reader, first: int, last: int) -> bool:
    """Tell Christian Lacroix and Roman Polanski from adjectives."""
    words, low, second = reader.words, reader.low[first], reader.low[first + 1]
    if last - first != PAIR or low not in words.given or second in words.common:
        return False
    adjective = second in words.people_of or second in gazetteer.tables().demonyms
    return not adjective and (second in words.surnames or low in {"christian", "roman", "israel"})
