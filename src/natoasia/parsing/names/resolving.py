"""Which place on the map a name means: by people, and by the other places of the article."""

from __future__ import annotations

from collections import Counter
from typing import Final, NamedTuple

from natoasia.parsing.names.gazetteer import Kind, Place, candidates, folded, tables
from natoasia.parsing.names.lexicon import lexicon


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
USUAL: Final[dict[str, Kind]] = {"new york": "city", "washington": "city", "georgia": "country"}
"""What the press means by a state's name, unless the article says otherwise."""
USUAL_WEIGHT: Final = 8.0
INSIDE_WEIGHT: Final = 12.0
"""For the place inside the larger one named after the comma: `Paris, Texas`."""
COMPANY_WEIGHT: Final = 3.0
"""At most so much for lying in a country the article names otherwise, 1 for each time."""
MOST_PEOPLE: Final = 20_000


def countries_named(names: list[str]) -> Counter[str]:
    """Return how often the article's unmistakable places lie in each country."""
    found: Counter[str] = Counter()
    for places in map(candidates, names):
        if places and places[0].country and (places[0].kind == "country" or len(places) == 1):
            found[places[0].country] += 1
    return found


def choose(name: str, near: str, around: Counter[str]) -> Choice:
    """Return the likeliest place of a name, by the larger place named after it and the others."""
    places = candidates(name) or _realm(name)
    if not places:
        return Choice(_part_of(name))
    larger = _larger(near)
    key = folded(name)
    scores = [_score(place, key, larger, around) for place in places]
    order = sorted(range(len(places)), key=lambda number: -scores[number])
    best = order[0]
    if len(order) == 1:
        return Choice(places[best], 0.95)
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


def _larger(near: str) -> Place | None:
    if not near:
        return None
    return tables().abbreviations.get(near) or next(iter(candidates(near)), None)


def _score(place: Place, key: str, larger: Place | None, around: Counter[str]) -> float:
    score = KIND_WEIGHT[place.kind] + min(place.people, MOST_PEOPLE) ** 0.25
    if USUAL.get(key) == place.kind:
        score += USUAL_WEIGHT
    if larger is not None and place.country == larger.country:
        score += INSIDE_WEIGHT if larger.division in {None, place.division} else 1.0
    if place.country:
        score += min(COMPANY_WEIGHT, around.get(place.country, 0))
    return float(score)
