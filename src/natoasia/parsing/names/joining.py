"""Whether two full names of different reports are one person's: middle initials and names.

Pure functions over names as written. `joining_key` brings together what may be one person;
`same_person` decides.
"""

from __future__ import annotations

from typing import Final

from natoasia.parsing.names.gazetteer import folded
from natoasia.parsing.names.lexicon import stands_first
from natoasia.parsing.names.tokens import PAIR
from natoasia.text import name_key

GENERATIONS: Final = frozenset("jr sr ii iii iv".split())
"""Suffixes that tell a father from his son."""


def joining_key(name: str) -> str:
    """Return the key that forms of a name share which differ in what stands in the middle.

    Names that share it need not be one person's: ask `same_person`. A name of one word, or one
    whose surname stands first, has the key of all its words.

    >>> joining_key("Donald J. Trump") == joining_key("Donald Trump")
    True
    >>> joining_key("Kim Jong Un") == joining_key("Kim Un")
    False
    """
    words, generation = _parts(name)
    if len(words) > PAIR and not stands_first(words[0]):
        words = (words[0], words[-1])
    return name_key(" ".join((*words, generation)))


def same_person(one: str, other: str) -> bool:
    """Tell whether two full names may be one person's: alike but for middle initials or names.

    First and last words must agree, and what both have in between: an initial stands for a name
    that begins with it. A Jr. is another than his father. Surnames that stand first have no
    middle to leave out. It is no equivalence: `George Bush` may be either of two, so who joins
    forms asks for every pair of them.

    >>> same_person("Donald J. Trump", "Donald John Trump")
    True
    >>> same_person("George W. Bush", "George H.W. Bush")
    False
    >>> same_person("Donald Trump Jr.", "Donald Trump")
    False
    """
    if name_key(one) == name_key(other):
        return True
    if joining_key(one) != joining_key(other):
        return False
    long, short = sorted((_parts(one)[0][1:-1], _parts(other)[0][1:-1]), key=len, reverse=True)
    rest = iter(long)
    return all(any(_fits(word, against) for against in rest) for word in short)


def _parts(name: str) -> tuple[tuple[str, ...], str]:
    """Return the words of a name, initials that touch (`H.W.`) apart, and its Jr. or III."""
    words = tuple(folded(word) for word in name.replace(".", ". ").replace(",", " ").split())
    words = tuple(word for word in words if word)
    if len(words) > PAIR and words[-1] in GENERATIONS:
        return words[:-1], words[-1]
    return words, ""


def _fits(short: str, long: str) -> bool:
    return short == long or (min(len(short), len(long)) == 1 and short[0] == long[0])
