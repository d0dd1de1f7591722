"""Which place on the map a name means: by people, and by the other places of the article."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from typing import Final

from natoasia.parsing.names.gazetteer import Kind, Place, candidates, folded, tables
from natoasia.parsing.names.lexicon import lexicon
from natoasia.tuples import NamedTuple


class Choice(NamedTuple):
    """The place taken for a name, how sure, and the runner-up."""

    place: Place | None
    confidence: float = 0.5
    runner_up: Place | None = None

    @property
    def key(self) -> object:
        """Return what names of one place share; `None` where nothing is on the map."""
        place = self.place
        if place is None or place.name == "":
            return None
        return place.geonames_id or (place.name, place.country)


KIND_WEIGHT: Final[dict[Kind, float]] = {
    "country": 6.0,
    "region": 5.0,
    "state": 3.5,
    "city": 0.0,
    "division": -1.0,
}
"""A country named like a town is the country; a division is seldom meant where a town is known.

On the scale of the fourth root of thousands of people: Seoul 10, a town of 10,000 1.8.
"""
USUAL: Final[dict[str, Kind]] = {"new york": "city", "washington": "city", "victoria": "division"}
"""What the press means by a state's name, or a quarter's, unless the article says otherwise."""
USUAL_WEIGHT: Final = 4.0
CAPITAL_WEIGHT: Final = 1.0
INSIDE_WEIGHT: Final = 12.0
"""For the place inside the larger one named after the comma: `Paris, Texas`."""
COMPANY_WEIGHT: Final = 2.25
MOST_COMPANY: Final = 6.0
"""For each other place or adjective of a country the article has, and at most so much."""
HOME: Final = "US"
HOME_WEIGHT: Final = 0.75
MOST_HOME: Final = 2.5
"""The same for the United States, which half of the press names whatever it writes of."""
STATE_WEIGHT: Final = 4.0
"""For lying in a state of the US the article names, or in which a town it names lies."""
STATES_WEIGHT: Final = 2.0
MOST_STATES: Final = 5.0
"""For being a state where the article names other states: Georgia beside Alabama."""
MOST_PEOPLE: Final = 20_000
CERTAIN: Final = 300
"""Thousands of people from which a town tells where an article is, whatever its namesakes."""


NOWHERE: Final = Place("", "region", None, None, 0, None, None, None)


class Company(NamedTuple):
    """Where the other places of an article lie."""

    votes: dict[str, Place]
    """What each name, folded, most likely means by itself."""
    countries: Counter[str]
    divisions: Counter[str]
    """First divisions of the United States."""
    states: int
    outer: dict[str, Place]
    """What names after a comma mean, by the place before them: the Georgia of `Macon, Georgia`."""


def company(named: Iterable[tuple[str, str]], adjectives: Iterable[str]) -> Company:
    """Return where an article's places lie: their names, each with the larger one after it.

    `adjectives` are the countries whose adjectives the article uses.
    """
    found = Company({}, Counter(adjectives), Counter(), 0, {})
    states = 0
    for name, near in named:
        key = folded(name)
        larger = _outer(name, near) if near else None
        if larger is not None:
            found.outer[folded(near)] = larger
        places = candidates(name) if key not in found.votes else ()
        place = _certain(places, larger)
        if place is not None:
            found.votes[key] = place
            found.countries[place.country or ""] += 1
            if place.country == HOME and place.division:
                found.divisions[place.division] += 1
            states += place.kind == "state"
    return found._replace(states=states)


def _certain(places: tuple[Place, ...], larger: Place | None) -> Place | None:
    """Return what a name means by itself, if that is beyond doubt."""
    if larger is not None:
        places = tuple(one for one in places if _lies_in(one, larger)) or places
    if not places or not places[0].country:
        return None
    first = places[0]
    sure = len(places) == 1 or first.kind in {"country", "state"} or larger is not None
    return first if sure or first.people >= CERTAIN else None


def _outer(name: str, near: str) -> Place | None:
    """Return what `near` means in `name, near`: the bearer of the name that has such a place."""
    if state := tables().abbreviations.get(near):
        return state
    larger = candidates(near)
    inner = candidates(name)
    fitting = (one for one in larger if any(_lies_in(place, one) for place in inner))
    return next(fitting, next(iter(larger), None))


def _lies_in(place: Place, larger: Place) -> bool:
    same = place.country is not None and place.country == larger.country
    return same and larger.division in {None, place.division}


def choose(name: str, near: str, around: Company) -> Choice:
    """Return the likeliest place of a name, by the larger place named after it and the others."""
    places = candidates(name) or _realm(name)
    if not places:
        return Choice(_part_of(name))
    if len(places) == 1:
        return Choice(places[0], 0.95)
    larger = _outer(name, near) if near else None
    key = folded(name)
    scores = [_score(place, key, larger, around) for place in places]
    order = sorted(range(len(places)), key=lambda number: -scores[number])
    best = order[0]
    margin = scores[best] - scores[order[1]]
    return Choice(places[best], round(min(0.97, 0.55 + 0.12 * margin), 2), places[order[1]])


def _realm(name: str) -> tuple[Place, ...]:
    """Return the country of `Republic of Armenia`."""
    style, _, rest = name.partition(" of ")
    realm = style.rpartition(" ")[2].lower() in lexicon().realm
    return candidates(rest.removeprefix("the ")) if rest and realm else ()


def _part_of(name: str) -> Place | None:
    """Return a nameless place in the country of `Mosul` for `East Mosul`; its id is not Mosul's."""
    _, space, rest = name.partition(" ")
    for whole in candidates(rest)[:1] if space else ():
        return Place("", "region", whole.country, None, 0, None, None, None)
    return None


def _score(place: Place, key: str, larger: Place | None, around: Company) -> float:
    score = KIND_WEIGHT[place.kind] + math.sqrt(math.sqrt(min(place.people, MOST_PEOPLE)))
    if USUAL.get(key) == place.kind:
        score += USUAL_WEIGHT
    if (key, place.country) in tables().capitals:
        score += CAPITAL_WEIGHT
    if around.outer.get(key) == place:
        score += INSIDE_WEIGHT
    if larger is not None and place.country == larger.country:
        score += INSIDE_WEIGHT if _lies_in(place, larger) else 1.0
    return score + (_in_company(place, key, around) if place.country else 0.0)


def _in_company(place: Place, key: str, around: Company) -> float:
    """Return what the article's other places say for a place; a name does not vote for itself."""
    own = around.votes.get(key, NOWHERE)
    others = around.countries[place.country or ""] - (own.country == place.country)
    if place.country != HOME:
        return min(MOST_COMPANY, COMPANY_WEIGHT * others)
    score = min(MOST_HOME, HOME_WEIGHT * others)
    if around.divisions[place.division or ""] > (own.division == place.division):
        score += STATE_WEIGHT
    if place.kind == "state":
        states = around.states - (own.kind == "state")
        score += min(MOST_STATES, STATES_WEIGHT * states)
    return score
