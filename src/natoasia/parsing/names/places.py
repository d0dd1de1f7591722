"""Places of more than one word: from the gazetteer, by their head word, by the words around."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from natoasia.parsing.names import gazetteer
from natoasia.parsing.names.cues import AT, happens_at, larger, place_cue
from natoasia.parsing.names.reader import Reader, Reading, mention
from natoasia.parsing.names.records import Mention
from natoasia.parsing.names.tokens import PAIR, TRIPLE

if TYPE_CHECKING:
    from natoasia.parsing.names.gazetteer import Place

LONGEST_PLACE: Final = 5
"""Words of the longest gazetteer names worth trying: `Saint Vincent and the Grenadines`."""
LARGE_TOWN: Final = 100
"""Thousands of people from which a town's name alone is taken for the town."""
WELL_KNOWN: Final = 300
"""Thousands of people from which a town is likelier meant than a person of its name."""
SEAT: Final = 50
"""Thousands of people of a town whose parts send members to parliament: `Oldham East`."""
QUARTERS: Final = frozenset("north south east west central".split())
LETTERS: Final = frozenset("nsew")
"""Quarters for short: `W Yorkshire`."""
SMALL: Final = frozenset("of and the in de upon on & 's".split())
"""Small words inside the names of places and organisations."""
OPENING: Final = frozenset(
    "san santa santo saint st los las el la port fort new mount lake villa rio des".split()
)
"""Given names somewhere, but in two words nearly always the beginning of a place."""


def places_of(reader: Reader, first: int, last: int) -> tuple[Place, ...]:
    """Return the gazetteer's places of the name in these tokens."""
    return gazetteer.candidates(reader.written(first, last))


def is_large(places: tuple[Place, ...], people: int = LARGE_TOWN) -> bool:
    """Tell whether a name's likeliest place is a country, region or state, or a large town."""
    return bool(places) and (
        places[0].kind not in {"city", "division"} or places[0].people >= people
    )


def place_mention(
    reader: Reader, first: int, last: int, *, rule: str = "gazetteer", confidence: float = 0.85
) -> Mention:
    """Return a place as mentioned in tokens `first` to `last`."""
    cue = place_cue(reader, first, last)
    sure = min(0.98, confidence + 0.1) if cue else confidence
    start, end = reader.tokens.start[first], reader.tokens.end(last - 1)
    written, near = reader.written(first, last), larger(reader, last)
    return Mention("place", written, start, end, sure, rule, cue, near)


def long_place(reader: Reader, first: int, last: int) -> Reading | None:
    """Read a listed name that runs over small words: `Gulf of Mexico`, `Bosnia and …`."""
    if reader.low[last - 1] == "washington" and reader.mark[last] == ",":
        end = last + 2
        if reader.low[last + 1] in {"d.c", "dc"}:
            return Reading(last - 1, end, [place_mention(reader, last - 1, end)])
    if reader.low[last] not in SMALL:
        return None
    for end in range(min(last + LONGEST_PLACE, reader.count), last + 1, -1):
        for start in range(first, last) if reader.named(end - 1) else ():
            if (known := _known(reader, start, end)) is not None:
                return Reading(start, end, [known])
    return None


def place_of(reader: Reader, first: int, last: int) -> Reading | None:
    """Read `Republic of Armenia`, `Mall of Asia`, `Strait of Otranto`."""
    words, head = reader.words, reader.low[last - 1]
    if reader.low[last] != "of" or not (head in words.place_of or head in words.realm):
        return None
    at = last + 2 if reader.low[last + 1] == "the" else last + 1
    end = at + 1
    while reader.named(end):
        end += 1
    if not reader.named(at) or (head in words.realm and not places_of(reader, at, end)):
        return None
    start = first if last - first <= PAIR else last - 1
    if head == "district" and is_large(places_of(reader, at, end)):
        return Reading(start, end, [place_mention(reader, at, end)])  # a court's: of Columbia too
    return Reading(start, end, [place_mention(reader, start, end, rule="place by its head word")])


def _known(reader: Reader, first: int, last: int) -> Mention | None:
    """Return a listed organisation or place that is written exactly so."""
    if reader.written(first, last).lower() in reader.words.org_known:
        return mention(reader, "organisation", first, last, 0.9, "known organisation")
    return place_mention(reader, first, last) if places_of(reader, first, last) else None


def known_place(reader: Reader, first: int, last: int, *, title: bool) -> Reading | None:
    """Read a gazetteer name of several words."""
    if last - first < PAIR:
        return None
    places = places_of(reader, first, last) or _directed(reader, first, last)
    if not places or (title and not is_large(places, people=10**6)):
        return None
    if _rather_person(reader, first, last, places):
        return None
    if reader.written(first, last).lower() in reader.words.seat and not happens_at(reader, first):
        seat = mention(reader, "organisation", first, last, 0.6, "seat of an organisation")
        return Reading(first, last, [seat])
    return Reading(first, last, [place_mention(reader, first, last)])


def _directed(reader: Reader, first: int, last: int) -> tuple[Place, ...]:
    """Return the places that `East Mosul` or `Western Slavonia` is a part of."""
    words, closing = reader.words, reader.low[last - 1]
    if closing in QUARTERS and is_large(places_of(reader, first, last - 1), SEAT):
        return places_of(reader, first, last - 1)
    opens = reader.low[first] in words.direction or reader.low[first] in LETTERS
    if not opens or closing in words.org_head:
        return ()
    return places_of(reader, first + 1, last)


def _rather_person(reader: Reader, first: int, last: int, places: tuple[Place, ...]) -> bool:
    """Tell a person from the small town that bears a given name and a surname."""
    words, given = reader.words, reader.low[first]
    if is_large(places) or given not in words.given or given in OPENING:
        return False
    if reader.low[last - 1] in words.place_head:
        return False  # Myrtle Beach
    return reader.low[last - 1] in words.surnames and not happens_at(reader, first)


def by_first(reader: Reader, first: int, last: int, *, title: bool) -> Reading | None:
    """Read `Camp Murray`, `Lake Manassas`, `Mount Hermon`: the first word tells."""
    if title or last - first not in {2, 3} or reader.low[first] not in reader.words.place_first:
        return None
    named = place_mention(reader, first, last, rule="place by its first word", confidence=0.75)
    return Reading(first, last, [named])


def unknown_place(reader: Reader, first: int, last: int) -> list[Mention]:
    """Read a name nobody knows as a place where the words around it say so."""
    words = reader.words
    if last - first > TRIPLE or any(reader.low[at] in words.common for at in range(first, last)):
        return []
    if place_cue(reader, first, last) != "strong place" and reader.low[first - 1] not in AT:
        return []
    return [mention(reader, "place", first, last, 0.5, "words around it")]
