"""Which place on the map a name means: by people, and by the other places of the article."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from natoasia.parsing.names.gazetteer import Place, candidates, folded, tables


class Choice(NamedTuple):
    """The place taken for a name, how sure, and the runner-up."""

    place: Place | None
    confidence: float
    runner_up: Place | None
    score: float


KIND_WEIGHT = {"country": 6.0, "region": 5.0, "state": 3.5, "city": 0.0, "division": -1.0}
"""A country named like a town is the country; divisions are seldom meant where a town is known."""
CAPITAL_OF_STATE = {"new york": "city", "washington": "city", "georgia": "country"}
"""The press means the town, or the country, unless the article says otherwise."""


def countries_named(names: list[str]) -> Counter[str]:
    """Return how often the article's unmistakable places lie in each country."""
    found: Counter[str] = Counter()
    for name in names:
        places = candidates(name)
        if places and places[0].country and (places[0].kind == "country" or len(places) == 1):
            found[places[0].country] += 1
    return found


def choose(name: str, near: str, around: Counter[str]) -> Choice:
    """Return the likeliest place of a name given the larger place named after it and the others."""
    places = candidates(name)
    if not places:
        return Choice(None, 0.5, None, 0.0)
    larger = _larger(near)
    scored = sorted(
        ((_score(place, folded(name), larger, around), place) for place in places),
        key=lambda pair: -pair[0],
    )
    best, place = scored[0]
    second = scored[1] if len(scored) > 1 else None
    margin = best - second[0] if second else 5.0
    return Choice(place, _confidence(margin), second[1] if second else None, best)


def _larger(near: str) -> Place | None:
    if not near:
        return None
    short = tables().abbreviations.get(near)
    return short or next(iter(candidates(near)), None)


def _score(place: Place, key: str, larger: Place | None, around: Counter[str]) -> float:
    score = KIND_WEIGHT[place.kind] + min(place.people, 20_000) ** 0.25
    if CAPITAL_OF_STATE.get(key) == place.kind:
        score += 8.0
    if larger is not None and place.country == larger.country:
        score += 6.0 if larger.division in {None, place.division} else 1.0
    if place.country:
        score += min(3.0, 1.0 * around.get(place.country, 0))
    return score


def _confidence(margin: float) -> float:
    return round(min(0.97, 0.55 + 0.12 * margin), 2)
