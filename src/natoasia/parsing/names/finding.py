"""Find the people, places and organisations of an article.

Two passes: full names and names that the gazetteer or a head word settles are read first; then
single words, and the headline, are read by what the first pass found.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from natoasia.model import Evidence, FieldName, Name, NameKind
from natoasia.parsing.names import gazetteer, merging
from natoasia.parsing.names.candidates import line_ends, runs
from natoasia.parsing.names.lexicon import Lexicon, lexicon
from natoasia.parsing.names.people import is_bearer_of_word
from natoasia.parsing.names.reader import Reader
from natoasia.parsing.names.reading import read
from natoasia.parsing.names.records import Found, Mention, Zone
from natoasia.parsing.names.resolving import Choice, choose, company
from natoasia.parsing.names.second_opinion import heard, opinion
from natoasia.parsing.names.settling import Settled, settle
from natoasia.parsing.names.sport import Tally
from natoasia.parsing.names.tokens import NAMED, PAIR, TRIPLE, Shape, Tokens, tokenise

WINDOW: Final = 50_000
"""Characters that are read for names at a time: no paragraph of a report has a tenth of that."""
ENDS: Final = (". ", "\n", " ")
"""After which a longer stretch is cut, the best first."""
READ: Final = frozenset(("paragraph", "caption", "dateline", "date_line", "headline"))
"""The kinds of zone that names are read from."""
STOPS: Final = frozenset(".!?")
"""What a sentence ends with, and a heading does not."""
SHORT: Final = 20
"""Words under which a paragraph in title case is a heading; a longer one is a list of names."""
LONGEST_HEADING: Final = 40
"""Tokens of a heading, in capitals too."""
AUXILIARY: Final = frozenset("will may miss rose free held".split())
"""Verbs that are names too: where all is in capitals they are verbs."""
TITLED: Final = 0.6
"""The share of longer words with a capital from which a zone is written in title case."""
CAPITALS: Final = 0.8
"""The share of longer words in capitals from which a zone is a heading, whatever it ends with."""


def find(text: str, zones: Sequence[Zone]) -> Found:
    """Return the names in the zones of a text, with their spans in it.

    People and places stand in the order of their first mention.
    """
    words = lexicon()
    body: list[Mention] = []
    headline: list[Mention] = []
    adjectives: list[str] = []
    sport = Tally(words)
    stretches = [part for zone in zones if zone.kind in READ for part in windows(text, zone)]
    for zone in stretches:  # Tokens take twenty times the room of their text: one stretch's.
        tokens = tokenise(text, zone.start, zone.end)
        named = mentions(text, zone, tokens, words)
        (headline if zone.kind == "headline" else body).extend(named)
        adjectives.extend(_adjectives(tokens))
        sport.add(tokens)
    settled = settle(body, headline, words, sport=sport.is_sport())
    found = _found(settled, adjectives)
    second = opinion()
    return heard(found, text, stretches, second) if second else found


def windows(text: str, zone: Zone) -> Iterator[Zone]:
    """Yield a zone; one longer than `WINDOW` in stretches that end with a sentence or a word."""
    start = zone.start
    while zone.end - start > WINDOW:
        last = start + WINDOW
        ends = (text.rfind(mark, start, last) for mark in ENDS)
        end = next((end + 1 for end in ends if end > start), last)
        yield Zone(zone.kind, start, end)
        start = end
    yield Zone(zone.kind, start, zone.end)


def _adjectives(tokens: Tokens) -> list[str]:
    """Return the country of each national adjective: `Cuban`, `French`."""
    known = gazetteer.tables().demonyms
    named = [tokens.low[at] for at in tokens.named if tokens.shape[at] == "cap"]
    return [known[low] for low in named if low in known]


def mentions(text: str, zone: Zone, tokens: Tokens, words: Lexicon) -> list[Mention]:
    """Return what a zone's runs of capitalised words name, read one by one."""
    titled = zone.kind != "dateline" and _is_title(tokens, zone)
    if titled:
        tokens = _as_in_title(tokens, words)
    reader = Reader(text, tokens, words, zone.kind, titled=titled)
    found: list[Mention] = []
    at = 0
    for run in runs(tokens, words, line_ends(text, zone.start, zone.end)):
        if run.last > at:
            named, at = read(reader, run if run.first >= at else run._replace(first=at))
            found.extend(named)
    return list(map(_filed_from, found)) if zone.kind == "dateline" else found


def _filed_from(one: Mention) -> Mention:
    """Let a dateline's words be places, known or not: a report is filed from there."""
    return one._replace(cue="strong place") if one.kind is None else one


def _is_title(tokens: Tokens, zone: Zone) -> bool:
    """Tell whether a zone is a headline or heading in title case or in capitals.

    A row of a table is none: `1. Donna Wyborn ( Australia ) 65.66`.
    """
    count = len(tokens.text)
    ended = count > 0 and tokens.text[-1] in STOPS
    if zone.kind != "headline":
        shouted = "caps" in tokens.shape[:PAIR]
        if not shouted and (ended or count > LONGEST_HEADING):
            return False
    spelt = zip(tokens.text, tokens.shape, strict=True)
    words = [shape for text, shape in spelt if text[0].isalpha() and len(text) > TRIPLE]
    if len(words) <= PAIR:
        return False
    if words.count("caps") >= CAPITALS * len(words):
        return True
    row = "(" in tokens.text or "number" in tokens.shape
    heading = count < SHORT and not ended and not row
    named = sum(shape in NAMED for shape in words)
    return (heading or zone.kind == "headline") and named >= TITLED * len(words)


def _as_in_title(tokens: Tokens, words: Lexicon) -> Tokens:
    """Return the tokens of a title, its common words as what they are: words in small letters."""
    shapes = tokens.shape.copy()
    for at in tokens.named:
        shapes[at] = _shape_in_title(tokens, at, words)
    named = [at for at in tokens.named if shapes[at] in NAMED]
    return tokens._replace(shape=shapes, named=named)


def _shape_in_title(tokens: Tokens, at: int, words: Lexicon) -> Shape:
    """Return the shape of a token with a capital in a title."""
    low, shape = tokens.low[at], tokens.shape[at]
    if shape not in {"cap", "caps"} or tokens.text[at][-1] == ".":
        return shape
    if shape == "cap" and is_bearer_of_word(words, tokens.low[max(at - 1, 0)], low):
        return shape
    if shape == "caps" and (low in words.say or low in AUXILIARY):
        return "low"
    return "low" if _is_common(low, words) else shape


def _is_common(low: str, words: Lexicon) -> bool:
    """Tell whether a word of a title is no more than a word."""
    if low in words.never:
        return True
    meant = (words.surnames, words.given, words.title, words.modifier, words.portfolio)
    heads = (words.org_head, words.place_head, words.place_first, words.event)
    return low in words.common and not any(low in table for table in (*meant, *heads))


def _found(settled: Settled, adjectives: Iterable[str]) -> Found:
    people = sorted((_person(one.mentions) for one in settled.people), key=_first)
    places = _places(settled.places, adjectives)
    organisations = [_organisation(group) for group in _grouped(settled.organisations)]
    named = [*people, *(name for name, _ in places), *organisations]
    left = [_evidence("people", one, chosen=False) for one in settled.left]
    return Found(
        tuple(name for name, _ in people),
        tuple(name for (name, _), _ in places),
        tuple(name for name, _ in organisations),
        (
            *(why for _, why in named),
            *(other for _, other in places if other is not None),
            *left,
        ),
    )


def _first(named: tuple[Name, Evidence]) -> tuple[int, int]:
    return named[0].spans[0]


def _person(found: list[Mention]) -> tuple[Name, Evidence]:
    best = max(found, key=_fullness)
    return _name("person", best, found), _evidence("people", best)


def _fullness(one: Mention) -> tuple[int, bool, int]:
    """Order the forms of a name: most words, not all capitals, longest."""
    return len(merging.name_words(one.text)), not one.text.isupper(), len(one.text)


def _organisation(found: list[Mention]) -> tuple[Name, Evidence]:
    return _name("organisation", found[0], found), _evidence("organisations", found[0])


def _grouped(found: Iterable[Mention]) -> list[list[Mention]]:
    groups: dict[str, list[Mention]] = defaultdict(list)
    for one in sorted(found, key=lambda one: one.start):
        groups[gazetteer.folded(one.text)].append(one)
    return list(groups.values())


Placed = tuple[tuple[Name, Evidence], Evidence | None]
"""A place, why, and its runner-up on the map."""


def _places(found: list[Mention], adjectives: Iterable[str]) -> list[Placed]:
    """Return the places, the names of one place on the map together."""
    around = company(((one.text, one.near) for one in found), adjectives)
    groups: dict[object, list[tuple[Mention, Choice]]] = defaultdict(list)
    for group in _grouped(found):
        near = next((one.near for one in group if one.near), "")
        choice = choose(group[0].text, near, around)
        groups[choice.key or gazetteer.folded(group[0].text)] += [(one, choice) for one in group]
    return [_place(group) for group in groups.values()]


def _place(group: list[tuple[Mention, Choice]]) -> Placed:
    found = sorted((one for one, _ in group), key=lambda one: one.start)
    best = max(found, key=_place_fullness)
    choice = group[0][1]
    named = _name("place", best, found, choice.place), _evidence("places", best)
    return named, _runner_up(best, choice)


def _place_fullness(one: Mention) -> tuple[bool, int]:
    """Order the forms of a place: not in capitals unless an acronym, longest."""
    return not one.text.isupper() or len(one.text) <= TRIPLE, len(one.text)


def _runner_up(one: Mention, choice: Choice) -> Evidence | None:
    """Return the namesake that was not chosen, as evidence."""
    if (other := choice.runner_up) is None:
        return None
    value = f"{other.name} ({other.kind}{f', {other.country}' if other.country else ''})"
    confidence = round(1 - choice.confidence, 2)
    return Evidence(
        field="places",
        value=value,
        span=(one.start, one.end),
        rule="namesake",
        confidence=confidence,
        chosen=False,
    )


def _evidence(field: FieldName, one: Mention, *, chosen: bool = True) -> Evidence:
    return Evidence(
        field=field,
        value=one.text,
        span=(one.start, one.end),
        rule=one.rule,
        confidence=one.confidence,
        chosen=chosen,
    )


def _name(
    kind: NameKind, best: Mention, found: list[Mention], place: gazetteer.Place | None = None
) -> Name:
    ordered = sorted(found, key=lambda one: one.start)
    return Name(
        kind=kind,
        name=best.text,
        as_written=tuple(dict.fromkeys(one.text for one in ordered)),
        spans=tuple((one.start, one.end) for one in ordered),
        confidence=max(one.confidence for one in found),
        geonames_id=place.geonames_id if place else None,
        country=place.country if place else None,
        latitude=place.latitude if place else None,
        longitude=place.longitude if place else None,
    )
