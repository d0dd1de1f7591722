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
from natoasia.parsing.names.reading import LARGE_TOWN, Reader, read
from natoasia.parsing.names.records import Found, Mention, Zone
from natoasia.parsing.names.resolving import Choice, choose, countries_named
from natoasia.parsing.names.tokens import tokenise

READ: Final = ("paragraph", "caption", "dateline", "headline")
"""The kinds of zone that names are read from; the headline last."""
TITLED: Final = 0.6
"""The share of words with a capital from which a zone is written in title case."""


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
    reader = Reader(text, tokens, words, zone.kind, _in_title_case(tokens))
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
    cued = {gazetteer.folded(one.text) for one in singles if one.cue == "person"}
    loose: dict[str, list[Mention]] = defaultdict(list)
    for one in singles:
        number = merging.resolve(one.text, keys)
        if number is not None and not _means_place(one, known):
            settled.people[number].mentions.append(one._replace(kind="person", rule="surname of a full name"))
        elif _is_place(one, known, words):
            settled.places.append(one._replace(kind="place", rule="gazetteer", confidence=0.8))
        else:
            loose[gazetteer.folded(one.text)].append(one)
    for key, mentions in loose.items():
        if key in cued and key not in words.common or any(
            one.rule == "title" for one in mentions
        ):
            settled.people.append(merging.Person((key,), [one._replace(kind="person", confidence=0.6) for one in mentions]))
        elif key in words.org_known:
            settled.organisations.extend(one._replace(kind="organisation", confidence=0.7) for one in mentions)


def _means_place(one: Mention, known: set[str]) -> bool:
    return one.cue == "place" and gazetteer.is_place(one.text) and gazetteer.folded(one.text) in known


def _is_place(one: Mention, known: set[str], words: Lexicon) -> bool:
    places = gazetteer.candidates(one.text)
    if not places or one.cue == "person":
        return False
    key = gazetteer.folded(one.text)
    if one.text.lower() in gazetteer.tables().demonyms and places[0].kind != "country":
        return False
    if one.cue == "place" or key in known or places[0].kind in {"country", "state", "region"}:
        return True
    if key in words.common or key in words.given or key in words.surnames:
        return places[0].people >= 1500 and places[0].kind == "city"
    return places[0].people >= LARGE_TOWN


def _found(settled: Settled) -> Found:
    evidence: list[Evidence] = []
    people = tuple(_person(person, evidence) for person in settled.people)
    places = _places(settled.places, evidence)
    organisations = _organisations(settled.organisations, evidence)
    by_place = sorted(people, key=lambda name: name.spans[0])
    return Found(tuple(by_place), places, organisations, tuple(evidence))


def _person(person: merging.Person, evidence: list[Evidence]) -> Name:
    mentions = sorted(person.mentions, key=lambda one: one.start)
    best = max(mentions, key=lambda one: (len(merging.name_words(one.text)), not one.text.isupper(), one.confidence))
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
    best = max(mentions, key=lambda one: (not one.text.isupper() or len(one.text) <= 3, len(one.text)))
    choice = group[0][1]
    sure = max(one.confidence for one in mentions)
    evidence.append(_evidence("places", best))
    if choice.runner_up is not None:
        evidence.append(_evidence("places", best)._replace() if False else _runner_up(best, choice))
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
    return tuple(_name("organisation", group[0].text, group, group[0].confidence, None) for group in groups.values())


def _name(kind: str, name: str, mentions: list[Mention], sure: float, choice: Choice | None) -> Name:
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
