"""Find the people, places and organisations of an article.

Two passes: full names and names the gazetteer or a head word settles are read first, from the
paragraphs; then single words, and the headline, are read by what the first pass found.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Final, NamedTuple

from natoasia.model import Evidence, Name
from natoasia.parsing.names import gazetteer, merging
from natoasia.parsing.names.candidates import NAMED, runs
from natoasia.parsing.names.lexicon import Lexicon, lexicon
from natoasia.parsing.names.places import LARGE_TOWN, WELL_KNOWN
from natoasia.parsing.names.reader import Reader
from natoasia.parsing.names.reading import read
from natoasia.parsing.names.records import Found, Mention, Zone
from natoasia.parsing.names.resolving import Choice, choose, countries_named
from natoasia.parsing.names.tokens import tokenise

READ: Final = ("paragraph", "caption", "dateline", "headline")
"""The kinds of zone that names are read from; the headline last."""
SHORT: Final = 20
"""Words under which a paragraph in title case is a heading; a longer one is a list of names."""
TITLED: Final = 0.6
"""The share of words with a capital from which a zone is written in title case."""


PLACED: Final = frozenset(("place", "strong place", "in"))
"""The cues that point to a place."""


class Settled(NamedTuple):
    """The mentions of an article, by what they name."""

    people: list[merging.Person]
    places: list[Mention]
    organisations: list[Mention]


def find(text: str, zones: Sequence[Zone]) -> Found:
    """Return the names in the zones of a text, with their spans in it."""
    words = lexicon()
    body: list[Mention] = []
    headline: list[Mention] = []
    for zone in zones:
        if zone.kind in READ:
            (headline if zone.kind == "headline" else body).extend(_mentions(text, zone, words))
    return _found(_settle(body, headline, words))


def _mentions(text: str, zone: Zone, words: Lexicon) -> list[Mention]:
    tokens = tokenise(text, zone.start, zone.end)
    short = zone.kind == "headline" or len(tokens) < SHORT
    titled = short and _in_title_case(tokens)
    reader = Reader(text, tokens, words, zone.kind, titled)
    found: list[Mention] = []
    at = 0
    for run in runs(tokens, words):
        if run.first >= at or run.last > at:
            run = run._replace(first=max(run.first, at))
            mentions, at = read(reader, run)
            found.extend(mentions)
    return found


def _in_title_case(tokens: list) -> bool:
    words = [token for token in tokens if token.text[0].isalpha() and len(token.text) > 3]
    named = sum(token.shape in NAMED for token in words)
    return len(words) > 2 and named >= TITLED * len(words)


def _settle(body: list[Mention], headline: list[Mention], words: Lexicon) -> Settled:
    full = [one for one in body if one.kind == "person"]
    people = merging.merged(full)
    known = {gazetteer.folded(one.text) for one in body if one.kind == "place"}
    for one in headline:
        if one.kind == "person":
            _join(people, one)
    settled = Settled(
        people,
        [one for one in (*body, *headline) if one.kind == "place"],
        [one for one in (*body, *headline) if one.kind == "organisation"],
    )
    singles = [one for one in (*body, *headline) if one.kind is None]
    _settle_singles(singles, settled, known, words)
    return settled


def _join(people: list[merging.Person], mention: Mention) -> None:
    """Add a headline's full name to the person it names, or as a person of its own."""
    words = merging.name_words(mention.text)
    for person in people:
        if merging.same(*sorted((person.words, words), key=len, reverse=True)):
            person.mentions.append(mention)
            return
    people.append(merging.Person(words, [mention]))


def _settle_singles(
    singles: list[Mention], settled: Settled, known: set[str], words: Lexicon
) -> None:
    keys = merging.keys(settled.people, words)
    titled = {gazetteer.folded(one.text) for one in singles if one.rule == "title"}
    singles = [
        one._replace(rule="title", cue="person")
        if gazetteer.folded(one.text) in titled and one.cue != "strong place"
        else one
        for one in singles
    ]
    loose: dict[str, list[Mention]] = defaultdict(list)
    for one in singles:
        number = merging.resolve(one.text, keys)
        if number is not None and not _means_place(one, known, words):
            joined = one._replace(kind="person", rule="surname of a full name")
            settled.people[number].mentions.append(joined)
        elif (
            number is None
            and _is_place(one, known, words)
            and not (one.cue != "strong place" and merging.ambiguous(one.text, keys))
        ):
            settled.places.append(one._replace(kind="place", rule="gazetteer", confidence=0.8))
        elif number is not None:
            settled.places.append(one._replace(kind="place", rule="gazetteer", confidence=0.7))
        else:
            loose[gazetteer.folded(one.text)].append(one)
    for key, mentions in loose.items():
        _settle_loose(key, mentions, settled, keys, words)


def _settle_loose(
    key: str, mentions: list[Mention], settled: Settled, keys: merging.Keys, words: Lexicon
) -> None:
    """Judge a single word by every use of it together."""
    if mentions[0].text.lower() in words.org_known:
        found = [one._replace(kind="organisation", confidence=0.7) for one in mentions]
        settled.organisations.extend(found)
    elif rule := _single_person(key, mentions, keys, words):
        sure = 0.5 if rule == "given name alone" else 0.6
        found = [one._replace(kind="person", confidence=sure, rule=rule) for one in mentions]
        settled.people.append(merging.Person((key,), found))
    elif _unknown_place(mentions, words):
        found = [
            one._replace(kind="place", confidence=0.5, rule="words around it") for one in mentions
        ]
        settled.places.extend(found)


def _single_person(
    key: str, mentions: list[Mention], keys: merging.Keys, words: Lexicon
) -> str | None:
    """Return the rule by which a single word is a person, if it is."""
    if key in words.particle or key in words.direction or len(key) < 2:
        return None
    if any(one.rule == "title" for one in mentions):
        return "title"
    if key in words.people_known and any(one.cue != "article" for one in mentions):
        return "known by one name"
    if merging.ambiguous(key, keys):
        return "surname of several"
    if (
        key in words.common
        or key in words.weekday
        or key in words.people_of
        or (key in gazetteer.tables().demonyms)
    ):
        return None
    if any(one.cue == "person" for one in mentions) and not any(
        one.cue == "strong place" for one in mentions
    ):
        return "reporting verb"
    if all(one.cue == "article" for one in mentions):
        return None
    if key in words.given and not _is_town(key, words):
        return "given name alone"
    return None


def _is_town(key: str, words: Lexicon) -> bool:
    """Tell whether a given name is as likely a place."""
    places = gazetteer.candidates(key)
    return bool(places) and (places[0].people >= LARGE_TOWN or key in words.mostly_places)


def _unknown_place(mentions: list[Mention], words: Lexicon) -> bool:
    """Tell whether the words around an unknown name say that it is a place."""
    key = gazetteer.folded(mentions[0].text)
    if key in words.common or key in words.weekday or key in words.people_of:
        return False
    if any(one.cue == "strong place" for one in mentions):
        return True
    if not mentions[0].text[1:].islower():
        return False
    named = key in words.given or key in words.surnames or key in gazetteer.tables().demonyms
    return not named and any(one.cue == "in" for one in mentions)


def _means_place(one: Mention, known: set[str], words: Lexicon) -> bool:
    """Tell a place from the person of the article who bears its name."""
    if one.cue not in PLACED or not gazetteer.is_place(one.text):
        return False
    key = gazetteer.folded(one.text)
    return (
        key in known or key in words.mostly_places or gazetteer.country_named(one.text) is not None
    )


def _is_place(one: Mention, known: set[str], words: Lexicon) -> bool:
    places = gazetteer.candidates(one.text)
    if not places or one.rule == "title":
        return False
    key = gazetteer.folded(one.text)
    large = places[0].kind in {"country", "state", "region"}
    if one.text.lower() in gazetteer.tables().demonyms and places[0].kind != "country":
        return False
    if key in words.direction or (one.text.lower() in words.seat and one.cue not in PLACED):
        return False
    if large:
        given = one.cue == "person" and key in words.given and not one.text.isupper()
        return places[0].kind == "country" or not given
    if one.cue == "person":
        named = key in words.given or key in words.surnames
        return key in known or (not named and places[0].people >= WELL_KNOWN)
    if one.cue in PLACED or key in known:
        likely = key not in words.common and key not in words.people_known
        return likely or one.cue == "strong place"
    return _stands_alone(key, places[0], words)


def _stands_alone(key: str, place: gazetteer.Place, words: Lexicon) -> bool:
    """Tell whether a town is meant where no word around says so."""
    if key in words.common or place.kind != "city":
        return False
    if key in words.mostly_places:
        return True
    if key in words.given:
        return place.people >= 2 * WELL_KNOWN
    if key in words.surnames:
        return place.people >= WELL_KNOWN
    return place.people >= LARGE_TOWN


def _found(settled: Settled) -> Found:
    evidence: list[Evidence] = []
    people = tuple(_person(person, evidence) for person in settled.people)
    places = _places(settled.places, evidence)
    organisations = _organisations(settled.organisations, evidence)
    by_place = sorted(people, key=lambda name: name.spans[0])
    return Found(tuple(by_place), places, organisations, tuple(evidence))


def _person(person: merging.Person, evidence: list[Evidence]) -> Name:
    mentions = sorted(person.mentions, key=lambda one: one.start)
    best = max(
        mentions,
        key=lambda one: (len(merging.name_words(one.text)), not one.text.isupper(), len(one.text)),
    )
    evidence.append(_evidence("people", best))
    return _name("person", best.text, mentions, best.confidence, None)


def _evidence(field: str, one: Mention) -> Evidence:
    return Evidence(
        field=field,  # type: ignore[arg-type]
        value=one.text,
        span=(one.start, one.end),
        rule=one.rule,
        confidence=one.confidence,
        chosen=True,
    )


def _places(mentions: list[Mention], evidence: list[Evidence]) -> tuple[Name, ...]:
    around = countries_named([one.text for one in mentions])
    groups: dict[object, list[tuple[Mention, Choice]]] = defaultdict(list)
    for one in sorted(mentions, key=lambda one: one.start):
        choice = choose(one.text, one.near, around)
        groups[_place_key(one, choice)].append((one, choice))
    return tuple(_place(group, evidence) for group in groups.values())


def _place_key(one: Mention, choice: Choice) -> object:
    if choice.place is None:
        return gazetteer.folded(one.text)
    return choice.place.geonames_id or (choice.place.name, choice.place.country)


def _place(group: list[tuple[Mention, Choice]], evidence: list[Evidence]) -> Name:
    mentions = [one for one, _ in group]
    best = max(
        mentions, key=lambda one: (not one.text.isupper() or len(one.text) <= 3, len(one.text))
    )
    choice = group[0][1]
    sure = max(one.confidence for one in mentions)
    evidence.append(_evidence("places", best))
    if choice.runner_up is not None:
        evidence.append(_runner_up(best, choice))
    return _name("place", best.text, mentions, sure, choice)


def _runner_up(one: Mention, choice: Choice) -> Evidence:
    other = choice.runner_up
    assert other is not None
    return Evidence(
        field="places",
        value=f"{other.name}, {other.kind}, {other.country or '—'}",
        span=(one.start, one.end),
        rule="namesake",
        confidence=round(1 - choice.confidence, 2),
        chosen=False,
    )


def _organisations(mentions: list[Mention], evidence: list[Evidence]) -> tuple[Name, ...]:
    groups: dict[str, list[Mention]] = defaultdict(list)
    for one in sorted(mentions, key=lambda one: one.start):
        groups[gazetteer.folded(one.text)].append(one)
    for group in groups.values():
        evidence.append(_evidence("organisations", group[0]))
    return tuple(
        _name("organisation", group[0].text, group, group[0].confidence, None)
        for group in groups.values()
    )


def _name(
    kind: str, name: str, mentions: list[Mention], sure: float, choice: Choice | None
) -> Name:
    place = choice.place if choice else None
    return Name(
        kind=kind,  # type: ignore[arg-type]
        name=name,
        as_written=tuple(dict.fromkeys(one.text for one in mentions)),
        spans=tuple((one.start, one.end) for one in mentions),
        confidence=sure,
        geonames_id=place.geonames_id if place else None,
        country=place.country if place else None,
        latitude=place.latitude if place else None,
        longitude=place.longitude if place else None,
    )
