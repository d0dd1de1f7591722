"""The places natoasia knows: countries, regions, divisions and towns, and what each is called.

Loaded once, on first use (see data/README.md for where each table comes from).
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final, Literal

from natoasia.data import hashed, lines
from natoasia.patterns import pattern
from natoasia.text import fold
from natoasia.tuples import NamedTuple

Kind = Literal["country", "region", "state", "city", "division"]

LETTERS: Final = str.maketrans("łŁøØđĐħĦıŒœÆæßðÐþÞə’‘", "lLoOdDhHiOoAasdDtTa''")
LONGEST_ACRONYM: Final = 5
"""Letters: `DPRK`, `FYROM`."""
TOWN_IN_CAPITALS: Final = 100
"""Thousands of people from which a word of two to four capitals is a town's name."""
HUNDREDTHS: Final = 100
TENTHS: Final = 10
"""Of a degree: how the tables count the coordinates of towns, and of divisions."""
MARKS: Final = pattern(r"[.\s]+")


class Place(NamedTuple):
    """A place on the map, or one of several of its name."""

    name: str
    """The usual English name where we have one, else the folded GeoNames name."""
    kind: Kind
    country: str | None
    """ISO 3166-1 alpha-2."""
    division: str | None
    """GeoNames code of the first-level division, a state's postal code in the US."""
    people: int
    """Thousands of inhabitants, rounded up; 0 where unknown."""
    geonames_id: int | None
    latitude: float | None
    longitude: float | None


class Tables(NamedTuple):
    """All tables, by folded name; abbreviations by their exact letters."""

    countries: dict[str, Place]
    regions: dict[str, Place]
    states: dict[str, Place]
    acronyms: dict[str, Place]
    abbreviations: dict[str, Place]
    demonyms: dict[str, str]
    cities: hashed.Rows
    divisions: hashed.Rows
    variants: dict[str, tuple[str, ...]]
    capitals: frozenset[tuple[str, str]]
    """Folded names of capitals, each with its country."""


@lru_cache(maxsize=16384)
def folded(name: str) -> str:
    """Return a name as the gazetteer keys it: no case, diacritics, or full stops.

    >>> folded("St.  Étienne")
    'st etienne'
    """
    return _folded(name)


def _folded(name: str) -> str:
    if name.isascii():
        return " ".join(name.lower().replace(".", "").split())
    return MARKS.sub(" ", fold(name.translate(LETTERS)).replace(".", "")).strip()


@cache
def tables() -> Tables:
    """Read every table, once."""
    towns, divisions = hashed.rows("cities.hashed"), hashed.rows("admin.hashed")
    facts = {code: rest for code, *rest in (line.split("|") for line in lines("country_facts.txt"))}
    capitals = frozenset((folded(rest[2]), code) for code, rest in facts.items())
    found = Tables({}, {}, {}, {}, {}, {}, towns, divisions, {}, capitals)
    _add_countries(found, facts)
    _add_states(found, facts)
    _add_regions(found)
    _add_aliases(found)
    return found


def _add_countries(found: Tables, facts: dict[str, list[str]]) -> None:
    for line in lines("countries.txt"):
        code, names, demonyms = line.split("|")
        known = names.split(";")
        place = _country(known[0], code, facts.get(code))
        found.variants[folded(known[0])] = tuple(known)
        for name in known:
            _add(found, found.countries, name, place)
        for demonym in filter(None, demonyms.lower().split(";")):
            found.demonyms.update({demonym: code, demonym + "s": code})
    for name in found.countries:
        found.demonyms.pop(name, None)  # Philippine, but the Philippines.


def _country(name: str, code: str, facts: list[str] | None) -> Place:
    if facts is None:
        return Place(name, "country", code, None, 0, None, None, None)
    ident, people, _, latitude, longitude = facts
    where = (float(latitude), float(longitude)) if latitude else (None, None)
    return Place(name, "country", code, None, int(people) // 1000, int(ident), *where)


def _add(found: Tables, into: dict[str, Place], name: str, place: Place) -> None:
    """Key a name; one of capitals only (`US`, `U.K.`) by its letters, or `us` would be a place."""
    bare = name.replace(".", "").replace(" ", "") if name.isupper() else ""
    if bare and len(bare) <= LONGEST_ACRONYM:
        found.acronyms[bare] = place
    else:
        into.setdefault(folded(name), place)


def _add_states(found: Tables, facts: dict[str, list[str]]) -> None:
    for line in lines("state_abbreviations.txt"):
        name, short = line.split("|")
        for form in short.split(";"):
            found.abbreviations[form] = _state(name, short.split(";")[-1], facts)
        found.states[folded(name)] = _state(name, short.split(";")[-1], facts)
        found.variants[folded(name)] = (name, *short.split(";"))


def _state(name: str, code: str, facts: dict[str, list[str]]) -> Place:
    if fact := facts.get("US-" + code):
        return Place(name, "state", "US", code, 1000, int(fact[0]), None, None)
    country = "CA" if code.endswith(".") and code[0] in "OQABSMN" and name in _CANADA else "US"
    return Place(name, "state", country, None, 1000, None, None, None)


_CANADA: Final = frozenset(
    "Ontario;Quebec;Alberta;British Columbia;Saskatchewan;Manitoba;Nova Scotia;New Brunswick".split(
        ";"
    )
)


def _add_regions(found: Tables) -> None:
    for line in lines("regions.txt"):
        kind, country, names = line.split("|")
        known = names.split(";")
        code = None if country == "-" else country
        for name in known:
            usual = name if kind.endswith("+") else known[0]
            place = Place(usual, "region", code, None, 0, None, None, None)
            _add(found, found.regions, name, place)
        if not kind.endswith("+"):
            found.variants[folded(known[0])] = tuple(known)


def _add_aliases(found: Tables) -> None:
    for line in lines("place_aliases.txt"):
        others, name, _ = line.split("|")
        known = (*others.split(";"), name)
        found.variants.setdefault(folded(name), ())
        found.variants[folded(name)] += tuple(known)


@lru_cache(maxsize=8192)
def candidates(name: str) -> tuple[Place, ...]:
    """Return the places of a name, the likeliest first: countries, states, regions, then by people.

    >>> [f"{place.kind} {place.country}" for place in candidates("Georgia")]
    ['country GE', 'state US', 'division US']
    """
    known = tables()
    bare = name.replace(".", "").replace(" ", "") if name.isupper() else ""
    if not bare or len(bare) > LONGEST_ACRONYM:
        # Most stretches of words that rules ask for stand nowhere else: none is worth remembering.
        return _named(_folded(name), known)
    if place := known.acronyms.get(bare):
        return (place,)
    found = _named(folded(name), known)
    if len(bare) == LONGEST_ACRONYM:
        return found
    # UN and EPA are towns too, but not in the press; ROME and OSLO open reports.
    return () if "." in name else tuple(one for one in found if one.people >= TOWN_IN_CAPITALS)


def _named(key: str, known: Tables) -> tuple[Place, ...]:
    found: list[Place] = []
    for table in (known.countries, known.states, known.regions):
        if key in table:
            found.append(table[key])  # noqa: PERF401 - a comprehension takes longer to begin
    if row := known.cities.get(key):
        found += [_city(key, one) for one in row.split(";")]
    if row := known.divisions.get(key):
        found += [_division(key, one) for one in row.split(";")]
    return tuple(found)


def _city(name: str, row: str) -> Place:
    ident, country, division, people, *where = row.split(" ")
    latitude, longitude = (int(degrees) / HUNDREDTHS for degrees in where)
    return Place(name, "city", country, division, int(people), int(ident), latitude, longitude)


def _division(name: str, row: str) -> Place:
    country, level, towns, *where = row.split(" ")
    latitude, longitude = (int(degrees) / TENTHS for degrees in where)
    # A division's people are not in the table; its towns stand in for its weight.
    return Place(name, "division", country, level, int(towns), None, latitude, longitude)


def is_place(name: str) -> bool:
    """Tell whether the gazetteer has a place of this name, in any case of letters.

    >>> is_place("SEOUL"), is_place("Reuters")
    (True, False)
    """
    known = tables()
    bare = name.replace(".", "")
    if bare in known.acronyms:
        return True
    key = folded(name)
    return any(
        key in table
        for table in (known.countries, known.states, known.regions, known.cities, known.divisions)
    )


def canonical(name: str) -> str:
    """Return the usual name of a place by any of its names; the name itself if unknown.

    >>> canonical("ROK"), canonical("Kiev")
    ('South Korea', 'Kyiv')
    """
    for place in candidates(name)[:1]:
        return place.name if place.kind != "city" else _usual(place)
    return name


@cache
def _usual_names() -> dict[tuple[str, str], str]:
    table = {}
    for line in lines("place_aliases.txt"):
        others, name, country = line.split("|")
        for other in (*others.split(";"), name):
            table[folded(other), country] = name
    return table


def _usual(place: Place) -> str:
    key = place.name, place.country or ""
    return _usual_names().get(key) or place.name.title()


def variants(name: str) -> tuple[str, ...]:
    """Return every name of the place, the usual one first; only the name itself if unknown.

    >>> variants("Kiev")
    ('Kyiv', 'Kiev', 'Kyyiv')
    """
    usual = canonical(name)
    known = tables().variants.get(folded(usual), ())
    return tuple(dict.fromkeys((usual, *known) if known else (usual, name)))


def country_of(name: str) -> str | None:
    """Return the ISO code of the country a place's likeliest bearer of the name is in."""
    for place in candidates(name)[:1]:
        return place.country
    return None


def country_named(name: str) -> str | None:
    """Return the ISO code where the name is a country's own."""
    for place in candidates(name)[:1]:
        return place.country if place.kind == "country" else None
    return None


@cache
def _countries_by_code() -> dict[str, str]:
    places = tables().countries.values()
    return {one.country: one.name for one in places if one.country}


def country_called(code: str) -> str | None:
    """Return the usual name of the country with an ISO 3166-1 alpha-2 code.

    >>> country_called("KR")
    'South Korea'
    """
    return _countries_by_code().get(code)


def place_called(name: str) -> Place | None:
    """Return the likeliest place of a name, or `None` where the gazetteer has none."""
    return next(iter(candidates(name)), None)
