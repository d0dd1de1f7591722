"""Whether two full names of different reports may be one person's.

Pure functions over names as written. `form` says what of a name is compared, `block` brings
together what may be one person, and `alike` decides, so far as names can: they say nothing of two
people who share one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from natoasia.parsing.names.lexicon import stands_first
from natoasia.parsing.names.short_forms import is_short_for, kin
from natoasia.parsing.names.tokens import PAIR
from natoasia.patterns import pattern
from natoasia.sounds import rewritten, sound
from natoasia.text import fold, name_key
from natoasia.tuples import NamedTuple

MIDDLE: Final = "but for what stands in the middle"
"""`Donald J. Trump` and `Donald Trump`."""

TURNED: Final = "in the other order"
"""`Suk-yeol Yoon` and `Yoon Suk-yeol`."""

SHORT: Final = "by a short form of the given name"
"""`Jerry Nadler` and `Jerrold Nadler`."""

SPELT: Final = "otherwise spelt"
"""`Volodymyr Zelenskiy` and `Volodymyr Zelensky`."""

GENERATIONS: Final = frozenset("jr sr ii iii iv".split())
"""What tells a son from his father."""

BLOCKS: Final = 2
"""The version of `block`: desks keep what it gives."""

WORDS: Final = range(2, 7)
"""Words of a name; what is longer is a list or a caption that was read as one."""

# Sergey Sergei, Elliot Eliot, Costas Kostas
LETTERS: Final = (
    (pattern(r"ph"), "f"),
    (pattern(r"ck | q | c (?! h )", re.VERBOSE), "k"),
    (pattern(r"y"), "i"),
    (pattern(r"ou | oo", re.VERBOSE), "u"),
    (pattern(r"(?<! ^ ) [h-]", re.VERBOSE), ""),
    (pattern(r"(.) \1+", re.VERBOSE), r"\1"),
)


class Form(NamedTuple):
    """A full name as it is compared: its words folded."""

    given: str
    middle: tuple[str, ...]
    family: str
    turned: bool
    """Whether the family name stands first."""
    plain: bool
    """Whether it is plain which word that is: `Yoon Suk-yeol`, unlike `Park Jin`."""


def form(name: str) -> Form | None:
    """Return a full name as it is compared; `None` for one word, and for a Jr. or III.

    What stands in the middle and repeats an end is a caption read with the name, and left out.

    >>> form("Donald J. Trump")[:3]
    ('donald', ('j',), 'trump')
    >>> form("Martin Luther King Jr.") is None
    True
    """
    words = fold(name.replace(".", ". ")).replace(".", "").replace("'", "").split()
    if len(words) not in WORDS or GENERATIONS.intersection(words):
        return None
    if not "".join(words).replace("-", "").isalpha() or words[0] == words[-1]:
        return None
    plain = sum(1 + word.count("-") for word in words) > PAIR
    if stands_first(words[0]) and not stands_first(words[-1]):
        return Form(_given(words[1:]), (), words[0], turned=True, plain=plain)
    if stands_first(words[-1]) and any("-" in word for word in words):
        return Form(_given(words[:-1]), (), words[-1], turned=False, plain=plain)
    given, *middle, family = words
    rest = tuple(word for word in middle if word not in (given, family))
    return Form(given, rest, family, turned=False, plain=plain)


def _given(words: Sequence[str]) -> str:
    return "".join(words).replace("-", "")


def block(name: str) -> str:
    """Return a key that forms of one person's name share, and few others: of how they sound.

    `BLOCKS` is to be raised where it changes.

    >>> block("Bill Clinton") == block("William Jefferson Clinton")
    True
    >>> block("Volodymyr Zelenskiy") == block("Volodymyr Zelensky")
    True
    >>> block("Suk-yeol Yoon") == block("Yoon Suk Yeol")
    True
    """
    made = form(name)
    if made is None:
        return f"alone {name_key(name)}"
    return f"{sound(kin(made.given))} {sound(made.family)}"


def alike(one: Form, other: Form) -> str | None:
    """Return how two forms of a block are one name; `None` where they are not.

    It is no equivalence: `George Bush` may be either of two, so who joins forms asks for every
    pair of them.

    >>> alike(form("Donald J. Trump"), form("Donald John Trump"))
    'but for what stands in the middle'
    >>> alike(form("George W. Bush"), form("George Herbert Walker Bush")) is None
    True
    """
    if not _middles_fit(*sorted((one.middle, other.middle), key=len)):
        return None
    if (one.given, one.family) == (other.given, other.family):
        return TURNED if one.turned != other.turned else MIDDLE
    if one.turned != other.turned:
        return None
    if one.family == other.family and is_short_for(one.given, other.given):
        return SHORT
    return SPELT if rewritten(one.given, LETTERS) == rewritten(other.given, LETTERS) else None


def loosely_alike(one: Form, other: Form) -> bool:
    """Tell whether two forms differ by a short form and by spelling at once.

    Too much to join them by, and no contradiction: `Bob Mueller`, `Robert Muller`.
    """
    middles = sorted((one.middle, other.middle), key=len)
    return is_short_for(one.given, other.given) and _middles_fit(*middles)


def _middles_fit(short: Sequence[str], long: Sequence[str]) -> bool:
    """Tell whether names in the middle may be one person's.

    An initial stands for the name in its place, a whole name for itself wherever it is.
    """
    at = 0
    for word in short:
        if len(word) > 1 and word in long[at:]:
            at = long.index(word, at) + 1
        elif at < len(long) and _is_initial(word, long[at]):
            at += 1
        else:
            return False
    return True


def _is_initial(one: str, other: str) -> bool:
    return one[0] == other[0] and 1 in (len(one), len(other))
