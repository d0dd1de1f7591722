"""Words that tell people, organisations and places: name lists, titles, cues, common words."""

from __future__ import annotations

from functools import cache

from natoasia.data import hashed, lines
from natoasia.tuples import NamedTuple

Words = frozenset[str]


class Lexicon(NamedTuple):
    """Every word list, in small letters and without diacritics."""

    given: hashed.Keys
    surnames: hashed.Keys
    women: Words
    """Given names that hardly a man bears."""
    word_surnames: Words
    """Surnames that are words first: Cruise, Cardinal."""
    common: hashed.Keys
    """What the press writes in small letters at least as a rule."""
    family_first: Words
    """Chinese, Korean, Vietnamese and Japanese family names, which stand first."""
    title: Words
    given_like: Words
    modifier: Words
    portfolio: Words
    role: Words
    say: Words
    saystrong: Words
    org_head: Words
    org_any: Words
    place_head: Words
    place_first: Words
    place_of: Words
    place_noun: Words
    org_of: Words
    preposition: Words
    weekday: Words
    never: Words
    suffix: Words
    org_known: Words
    ambiguous_head: Words
    """Words for places and firms that are surnames too."""
    org_suffix: Words
    direction: Words
    surname_cue: Words
    """What follows a surname used as an adjective: `the Clinton administration`."""
    people_of: Words
    """Adjectives and peoples of regions, tongues and faiths, beside those of countries."""
    facility: Words
    """Organisations that are places where something happens at them."""
    venue: Words
    """Organisations that are places where something happens `at` them."""
    seat: Words
    """Addresses that stand for those who sit there, unless something happens at them."""
    vessel: Words
    realm: Words
    """What a country calls itself: the Republic of, the Kingdom of."""
    stake: Words
    """What one has in a company: shares in, a stake in."""
    event: Words
    """What an event or a text is called: neither person, place nor organisation."""
    people_known: Words
    mostly_places: Words
    """Names that are surnames too, yet mean a place where they stand alone in the press."""
    particle: Words
    sport: Words
    """Words that reports of matches are full of."""
    sport_sure: Words
    """Those of them that hardly anything else has."""
    motion: Words
    """What goes to a place, or comes from it: `flew to`, `back in`, `trip to`."""
    county_side: Words
    """Regions and islands whose teams bear their names."""
    place_part: Words
    """What only a place has, `of` it: the edge, the streets, the north."""
    figurative: Words
    """What is `in` things that are no places: a stake, a role, an interest."""
    employed: Words
    """Words of those who work `at` a firm, beside offices."""
    firm_role: Words
    """Roles that firms have as often as persons: owner, rival, operator."""
    club_first: Words
    """What the names of clubs begin with, and no person's: `Dynamo`, `VfB`."""
    org_first: Words
    """What the names of parties, banks and ministries begin with in other tongues: `Parti`."""


@cache
def lexicon() -> Lexicon:
    """Read the lists, once."""
    cues = {kind: words for kind, _, words in (line.partition("|") for line in lines("cues.txt"))}
    fields = {
        kind: frozenset(words.split(";" if ";" in words else None))
        for kind, words in cues.items()
        if kind in Lexicon._fields
    }
    return Lexicon(
        given=hashed.keys("given.hashed"),
        surnames=hashed.keys("surnames.hashed"),
        women=_list("women.txt"),
        word_surnames=_list("word_surnames.txt"),
        common=hashed.keys("words.hashed"),
        family_first=_own("family"),
        particle=_own("particle"),
        org_known=_names("organisations.txt"),
        people_known=_names("people_known.txt"),
        mostly_places=_list("mostly_places.txt"),
        **fields,
    )


def _list(table: str) -> Words:
    return frozenset(lines(table))


def _own(kind: str) -> Words:
    """Return our own names of a kind, folded."""
    rows = (line.partition("|") for line in lines("names_own.txt"))
    return frozenset(
        word.lower() for found, _, words in rows if found == kind for word in words.split()
    )


def _names(table: str) -> Words:
    """Return names of one word or several, that stand between semicolons."""
    return frozenset(name.lower() for line in lines(table) for name in line.split(";"))


def stands_first(word: str) -> bool:
    """Tell whether a folded word is a surname of those that stand before the given name.

    >>> stands_first("yoon"), stands_first("vladimir")
    (True, False)
    """
    return word in lexicon().family_first
