"""The tables of outlets and agencies that ship with natoasia."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from natoasia.data import lines
from natoasia.patterns import pattern
from natoasia.text import fold
from natoasia.tuples import NamedTuple

LONGEST_NAME: Final = 60
"""Characters; the longest name in the tables is shorter, so longer lines are never looked up."""

LONGEST_ADDRESS: Final = 300
"""Characters of an address that is looked up."""
# `https://www.harbourpost.example/world?page=2`
ADDRESS: Final = pattern(
    r"(?:https?://)?(?P<host>(?:[\w-]+\.)+[a-z]{2,})(?:[/?#]\S*)?", re.IGNORECASE
)

# `The Hill`, `New York Times (Online News)`, `Yahoo! News`: what does not tell outlets apart.
_ARTICLE: Final = pattern(r"^the\s+")
_REMARK: Final = pattern(r"\s*\([^()]*\)\s*$")
_PUNCTUATION: Final = pattern(r"[^\w&+]+")


AT: Final = "address"
"""How rules end that read where a report stood, and not by whom it says it is."""


class Outlet(NamedTuple):
    """A publisher of news."""

    name: str
    country: str
    """ISO 3166-1 alpha-2; decides how it writes 03/04/2023."""
    headed: str = ""
    """The statement of its pages that has its headline, by the rule that reads it; empty where all
    agree or it is not known."""


def key(name: str) -> str:
    """Return a name as it is looked up: folded, without punctuation and a leading `The`."""
    folded = fold(name.strip())
    bare = _ARTICLE.sub("", folded)
    # `The Hill` keeps its article: a lone `Hill` is anything but the paper.
    return _PUNCTUATION.sub("", bare if " " in bare else folded)


def outlet(name: str) -> Outlet | None:
    """Return the outlet of that name or alias."""
    if len(name) > LONGEST_NAME:
        return None
    bare = _REMARK.sub("", name)
    return _outlets().get(key(name)) or (_outlets().get(key(bare)) if bare != name else None)


def outlet_by_short(name: str) -> Outlet | None:
    """Return the outlet that calls itself so in its own promotions: `ST`, `CNA`."""
    return outlet(name) or _shorts().get(key(name))


def outlet_at(domain: str) -> Outlet | None:
    """Return the outlet a host name belongs to: `edition.cnn.com`."""
    labels = domain.lower().strip(".").split(".")
    tails = (".".join(labels[at:]) for at in range(len(labels) - 1))
    return next((found for tail in tails if (found := _domains().get(tail))), None)


def named(value: str) -> Outlet | None:
    """Return the outlet of that name, alias or address."""
    if len(value) > LONGEST_ADDRESS:
        return None
    address = ADDRESS.fullmatch(value.strip())
    return outlet(value) or (outlet_at(address["host"]) if address else None)


def agency(name: str) -> str | None:
    """Return the agency of that name, as the trade writes it."""
    return _agencies().get(key(name)) if len(name) <= LONGEST_NAME else None


def agency_forms() -> frozenset[str]:
    """Return every name and form of the agencies in the table."""
    return frozenset(form for name, forms in rows("agencies.tsv") for form in (name, *_many(forms)))


@cache
def agency_endings() -> str:
    """Return the keys of all agencies, a line break after each: whether one ends so is one look."""
    return "\n".join((*_agencies(), ""))


def rows(file: str) -> Iterator[list[str]]:
    """Yield the cells of a table under `data/`, comments skipped."""
    for line in lines(file):
        yield [cell.strip() for cell in line.split("\t")]


def _many(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(";") if part.strip()]


@cache
def _table() -> tuple[dict[str, Outlet], dict[str, Outlet], dict[str, Outlet]]:
    names: dict[str, Outlet] = {}
    shorts: dict[str, Outlet] = {}
    domains: dict[str, Outlet] = {}
    for name, country, aliases, short, hosts, *headed in rows("outlets.tsv"):
        found = Outlet(name, country, *headed)
        names.update((key(alias), found) for alias in (name, *_many(aliases)))
        shorts.update((key(alias), found) for alias in _many(short))
        domains.update((host.lower(), found) for host in _many(hosts))
    return names, shorts, domains


def _outlets() -> dict[str, Outlet]:
    return _table()[0]


def _shorts() -> dict[str, Outlet]:
    return _table()[1]


def _domains() -> dict[str, Outlet]:
    return _table()[2]


@cache
def _agencies() -> dict[str, str]:
    return {
        key(form): name for name, forms in rows("agencies.tsv") for form in (name, *_many(forms))
    }
