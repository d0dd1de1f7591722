"""People, places and organisations of an article, by rules and a gazetteer."""

from __future__ import annotations

from natoasia.parsing.names.gazetteer import (
    canonical,
    country_called,
    country_named,
    country_of,
    is_place,
    place_called,
    variants,
)
from natoasia.parsing.names.lexicon import stands_first
from natoasia.parsing.names.records import Found, Zone
from natoasia.parsing.names.second_opinion import trouble
from natoasia.parsing.names.unseen import find
from natoasia.text import name_key as key

__all__ = [
    "Found",
    "Zone",
    "canonical",
    "country_called",
    "country_named",
    "country_of",
    "find",
    "is_place",
    "key",
    "place_called",
    "stands_first",
    "trouble",
    "variants",
]
