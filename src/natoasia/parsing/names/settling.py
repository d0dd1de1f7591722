"""Second pass: single words are settled by the full names and places the article gives.

Every use of one word is judged together, so that a name means one thing in an article.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from natoasia.parsing.names import gazetteer, merging
from natoasia.parsing.names.agreeing import agreed
from natoasia.parsing.names.merging import Keys, Person
from natoasia.parsing.names.places import LARGE_TOWN, WELL_KNOWN
from natoasia.parsing.names.sport import stands_for_club
from natoasia.parsing.names.tokens import PAIR
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.parsing.names.gazetteer import Place
    from natoasia.parsing.names.lexicon import Lexicon
    from natoasia.parsing.names.records import Cue, Mention

TOWN_OF_A_WORD: Final = 20
"""Thousands of people from which `in Reading` or `in Nice` means the town."""
FIRST_LEVEL: Final = "1"
"""Divisions right below a country: provinces and states."""
SHORT_FOR_FIRM: Final = frozenset(("reporting verb", "given name alone"))
"""The rules for a person that give way to a firm named in full: `Cairn said`."""
UNMISTAKABLE: Final = frozenset(("in", "at"))
"""The cues after which a word no list has is a place."""
NO_PLACE: Final = frozenset(("title", "adjective"))
"""The rules by which a word was read that the gazetteer has no say against."""
PLACED: Final = frozenset(("place", "strong place", "in", "at"))
"""The cues that point to a place."""


class Settled(NamedTuple):
    """The mentions of an article, by what they name."""

    people: list[Person]
    places: list[Mention]
    organisations: list[Mention]
    left: list[Mention]
    """Words that may be names, but nothing says whose: evidence only."""


class Known(NamedTuple):
    """What the first pass found, and the lists: what single words are judged by."""

    words: Lexicon
    keys: Keys
    places: frozenset[str]
    firms: frozenset[str]
    """First words of organisations named in full: the Cairn of `Cairn Energy`."""


def settle(body: list[Mention], headline: list[Mention], words: Lexicon, *, sport: bool) -> Settled:
    """Return the names of an article; the headline's join those of the body."""
    body = agreed(body)
    every = [*body, *headline]
    people = merging.merged([one for one in body if one.kind == "person"])
    for one in headline:
        if one.kind == "person":
            _join(people, one)
    settled = Settled(
        people,
        [one for one in every if one.kind == "place"],
        [one for one in every if one.kind == "organisation"],
        [],
    )
    places = frozenset(gazetteer.folded(one.text) for one in body if one.kind == "place")
    known = Known(words, merging.keys(people, words), places, _firms(settled.organisations))
    _settle_singles([one for one in every if one.kind is None], settled, known)
    return _with_clubs(settled, words) if sport else settled


def _firms(organisations: list[Mention]) -> frozenset[str]:
    named = (one.text.split() for one in organisations)
    return frozenset(gazetteer.folded(words[0]) for words in named if len(words) > 1)


def _with_clubs(settled: Settled, words: Lexicon) -> Settled:
    """Let towns that stand for their clubs be organisations."""
    clubs = [one for one in settled.places if stands_for_club(one, words)]
    named = _as(clubs, "organisation", 0.6, "town of a club")
    meant = frozenset(clubs)
    places = [one for one in settled.places if one not in meant]
    return settled._replace(places=places, organisations=[*settled.organisations, *named])


def _join(people: list[Person], mention: Mention) -> None:
    """Add a headline's full name to the person it names, or as a person of its own."""
    words, generation = merging.name_words(mention.text), merging.generation(mention.text)
    for person in people:
        long, short = sorted((person.words, words), key=len, reverse=True)
        if merging.same(long, short) and not merging.apart(person, words, generation):
            person.mentions.append(mention)
            return
    people.append(Person(words, [mention], generation))


def _settle_singles(singles: list[Mention], settled: Settled, known: Known) -> None:
    loose: dict[str, list[Mention]] = defaultdict(list)
    for one in _with_titles(singles):
        number = merging.resolve(one.text, known.keys)
        if number is None and one.rule == "title":
            number = merging.bearer(one, settled.people, known.keys, known.words)
        if number is not None and not _means_place(one, known):
            joined = one._replace(kind="person", rule="surname of a full name")
            settled.people[number].mentions.append(joined)
        elif number is not None or _is_place(one, known):
            settled.places.append(one._replace(kind="place", rule="gazetteer", confidence=0.8))
        else:
            loose[gazetteer.folded(one.text)].append(one)
    for key, mentions in loose.items():
        _settle_loose(key, mentions, settled, known)


def _with_titles(singles: list[Mention]) -> list[Mention]:
    """Let a title before one use of a word speak for every use of it."""
    titled = {gazetteer.folded(one.text) for one in singles if one.rule == "title"}
    return [
        one._replace(rule="title", cue="person")
        if one.rule != "title"
        and gazetteer.folded(one.text) in titled
        and one.cue != "strong place"
        else one
        for one in singles
    ]


def _settle_loose(key: str, mentions: list[Mention], settled: Settled, known: Known) -> None:
    """Judge a word that is neither a known person's nor a known place's name."""
    if mentions[0].text.lower() in known.words.org_known:
        found = _as(mentions, "organisation", 0.7, "known organisation")
        settled.organisations.extend(found)
    elif _is_called_place(key, mentions, known.words):
        settled.places.extend(_as(mentions, "place", 0.6, "words around it"))
    elif (rule := _person_rule(key, mentions, known)) in SHORT_FOR_FIRM and key in known.firms:
        settled.organisations.extend(_as(mentions, "organisation", 0.6, "short for a firm"))
    elif rule:
        sure = 0.5 if rule == "given name alone" else 0.65
        settled.people.append(Person((key,), _as(mentions, "person", sure, rule)))
    elif _is_unknown_place(key, mentions, known.words):
        settled.places.extend(_as(mentions, "place", 0.5, "words around it"))
    elif not _is_no_name(key, known.words):
        settled.left.extend(_as(mentions[:1], "person", 0.3, "one word nothing explains"))


def _as(mentions: list[Mention], kind: str, sure: float, rule: str) -> list[Mention]:
    return [
        one._replace(kind=kind, confidence=sure, rule=rule)  # type: ignore[arg-type]
        for one in mentions
    ]


def _person_rule(key: str, mentions: list[Mention], known: Known) -> str | None:
    """Return the rule by which a single word is a person, if it is."""
    words = known.words
    if key in words.particle or key in words.direction or len(key) < PAIR:
        return None
    if any(one.rule == "title" for one in mentions):
        return "title"
    if any(one.rule == "score card" for one in mentions):
        return "score card"
    if merging.ambiguous(key, known.keys):
        return "surname of several"
    return _alone_rule(key, {one.cue for one in mentions}, words)


def _alone_rule(key: str, found: set[Cue], words: Lexicon) -> str | None:
    """Return the rule by which a word no full name holds is a person."""
    apart = found == {"article"}
    if key in words.people_known and not apart:
        return "known by one name"
    if _is_no_name(key, words):
        return None
    if "relative" in found:
        return "named relative"
    if "person" in found and "strong place" not in found and _is_listed(key, words):
        return "reporting verb"
    placed = not found.isdisjoint({"in", "strong place"}) or key in words.title
    alone = key in words.given and not (apart or placed or _is_town(key, words))
    return "given name alone" if alone else None


def _is_no_name(key: str, words: Lexicon) -> bool:
    """Tell whether a word is a common word, a day, or an adjective of a people."""
    if key in words.common or key in words.weekday:
        return True
    demonyms = gazetteer.tables().demonyms
    return all(part in words.people_of or part in demonyms for part in key.split("-"))


def _is_listed(key: str, words: Lexicon) -> bool:
    """Tell whether a name list has a word: firms speak too, but seldom bear people's names."""
    return key in words.given or key in words.surnames


def _is_town(key: str, words: Lexicon) -> bool:
    """Tell whether a given name is as likely a place."""
    places = gazetteer.candidates(key)
    return bool(places) and (places[0].people >= LARGE_TOWN or key in words.mostly_places)


def _is_called_place(key: str, mentions: list[Mention], words: Lexicon) -> bool:
    """Tell whether a name no list has is once called a town, a province or part of a country."""
    if _is_no_name(key, words) or key in words.direction:
        return False
    cued = any(one.cue == "strong place" for one in mentions)
    return cued and not any(one.rule == "title" for one in mentions)


def _is_unknown_place(key: str, mentions: list[Mention], words: Lexicon) -> bool:
    """Tell whether the words around a name no list has say that it is a place."""
    found = {one.cue for one in mentions}
    if _is_no_name(key, words) or key in words.direction:
        return False
    return (
        bool(found & UNMISTAKABLE) and not _is_listed(key, words) and mentions[0].text[1:].islower()
    )


def _means_place(one: Mention, known: Known) -> bool:
    """Tell a place from the person of the article who bears its name."""
    if one.cue not in PLACED or not gazetteer.is_place(one.text):
        return False
    key = gazetteer.folded(one.text)
    if key in known.places or key in known.words.mostly_places:
        return True
    return gazetteer.country_named(one.text) is not None


def _is_place(one: Mention, known: Known) -> bool:
    """Tell whether a single word is a place of the gazetteer."""
    places = gazetteer.candidates(one.text)
    key = gazetteer.folded(one.text)
    if not places or one.rule in NO_PLACE or _is_barred(one, key, places[0], known):
        return False
    if places[0].kind in {"country", "state", "region"}:
        return _is_region(one, key, places[0], known.words)
    if one.cue == "person":
        return key in known.places or _is_city_that_speaks(key, places[0], known.words)
    if one.cue not in PLACED and key not in known.places:
        return _stands_alone(key, places[0], known.words)
    return _is_town_here(one, key, places[0], known.words)


def _is_town_here(one: Mention, key: str, place: Place, words: Lexicon) -> bool:
    """Tell whether a town is meant after a preposition of place."""
    if one.cue == "strong place":
        return True
    if key in words.common:
        return one.cue == "in" and place.people >= TOWN_OF_A_WORD
    return key not in words.people_known


def _is_barred(one: Mention, key: str, place: Place, known: Known) -> bool:
    """Tell whether a gazetteer name means something else here."""
    words, low = known.words, one.text.lower()
    if low in gazetteer.tables().demonyms and place.kind != "country":
        return True
    if key in words.direction or (low in words.seat and one.cue not in PLACED):
        return True
    return one.cue != "strong place" and merging.ambiguous(one.text, known.keys)


def _is_region(one: Mention, key: str, place: Place, words: Lexicon) -> bool:
    """Tell Georgia and Virginia from women of these names."""
    given = one.cue == "person" and key in words.given and not one.text.isupper()
    return place.kind == "country" or not given


def _is_city_that_speaks(key: str, place: Place, words: Lexicon) -> bool:
    """Tell `said Pyongyang` from a person."""
    unlike_a_name = key in words.mostly_places or not _is_listed(key, words)
    return unlike_a_name and place.people >= WELL_KNOWN


def _stands_alone(key: str, place: Place, words: Lexicon) -> bool:
    """Tell whether a town is meant where no word around says so."""
    if key in words.common:
        return False
    if place.kind == "division":
        return place.division == FIRST_LEVEL and not _is_listed(key, words)
    if key in words.mostly_places:
        return True
    if key in words.given:
        return place.people >= 2 * WELL_KNOWN
    return place.people >= (WELL_KNOWN if key in words.surnames else LARGE_TOWN)
