"""Words for matching: house style taken away, offsets kept."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import Final

import Stemmer

from natoasia.comparing.forms import (
    CAPITALS,
    DESIGNATIONS,
    DIGITS,
    FUNCTION,
    HONORIFICS,
    IRREGULAR,
    MONTHS,
    PEOPLES,
    PHRASES,
    REPORTING,
    SPELLING,
)
from natoasia.patterns import pattern
from natoasia.text import TOKEN, Span, fold
from natoasia.tuples import NamedTuple


class Word(NamedTuple):
    """A word of a sentence: `key` is the same for two spellings, `stem` for two forms."""

    start: int
    end: int
    key: str
    stem: str


class Reading(NamedTuple):
    """What a word is wherever it stands: one for all places in which it is written so."""

    key: str
    stem: str
    capital: bool
    """Whether it begins with a capital …"""
    small: bool
    """… or with a small letter; a figure or a sign with neither."""
    address: bool = False
    """Whether it is `Mr` or the like, and no word of the sentence where a name follows."""


_MONTHS: Final = frozenset(MONTHS.values()) | {"may"}

DAY_DIGITS: Final = 2

_OPENINGS: Final = frozenset(phrase[0] for phrase in PHRASES)

_JOINING: Final = _OPENINGS | _MONTHS
"""Only sentences with one of these, which are few, are searched for what is joined to one word."""

LONGEST_PHRASE: Final = max(map(len, PHRASES))

# "%", "$3.5", "€20": signs a figure is nothing without.
WORD: Final = pattern(TOKEN.pattern + r"| [%$€£¥]", re.VERBOSE)

# `https://t.co/x`, `pic.twitter.com/x`, `— Ada Vorn (@adavorn) May 4, 2031`: no words of a report.
LINKED: Final = pattern(
    r"""
      https?://\S+ | \b (?: www\. | pic\.twitter\.com/ ) \S+
    | [—–-] \s+ [^—–()\n]{1,60} \( @\w+ \) (?: \s+ \w+ \s+ \d{1,2} , \s+ \d{4} )?
    """,
    re.VERBOSE,
)

LINK_SIGN: Final = pattern(r"[/@]|www\.")
"""One of these is in all that `LINKED` finds, and in few sentences."""

# "privatisation", "organised", "recognising": the British spelling of a Greek ending.
ISE: Final = pattern(r"(?<=[a-z]{3})is(?=(?:e|ed|es|er|ers|ing|ation|ations)$)")

# "colour", "neighbouring", "labour"; never "four", "hour", "tour", "your".
OUR: Final = pattern(r"(?<=[a-z]{2}[lbvmd])our(?=(?:s|ed|ing|able|ite|ites|hood|er|ers|ful)?$)")


def words(text: str, start: int, end: int) -> tuple[Word, ...]:
    """Return the words of `text[start:end]`, without honorifics, phrases joined to one word."""
    found = list(_plain(text, start, end))
    keys = [word.key for word in found]
    if _JOINING.isdisjoint(keys):
        return tuple(found)
    return tuple(
        Word(found[first].start, found[last].end, key, key) if key else found[first]
        for first, last, key in _joined(keys)
    )


def readings(text: str, start: int, end: int) -> tuple[Reading, ...]:
    """Return what the words of `text[start:end]` are, without their places: far sooner done."""
    found = [reading(surface) for surface in WORD.findall(text, start, end)]
    if any(map(_address, found)) or _links(text, start, end):
        found = [reading(text[word[0] : word[1]]) for word in _plain(text, start, end)]
    keys = [word.key for word in found]
    if _JOINING.isdisjoint(keys):
        return tuple(found)
    return tuple(
        found[first]._replace(key=key, stem=key) if key else found[first]
        for first, _, key in _joined(keys)
    )


@lru_cache(maxsize=1 << 16)
def reading(surface: str) -> Reading:
    """Return what a word is."""
    key, first = key_of(surface), surface[0]
    return Reading(key, stem_of(key), first.isupper(), first.islower(), is_honorific(surface))


_address: Final = attrgetter("address")


def addresses(text: str, start: int, end: int) -> int:
    """Return how many forms of address stand in `text[start:end]`."""
    return sum(map(is_honorific, WORD.findall(text, start, end)))


def is_honorific(word: str) -> bool:
    """Tell whether a word is a form of address some houses leave out."""
    return word.lower() in HONORIFICS


def is_past(surface: str) -> bool:
    """Tell whether a word may be a verb in a past form: `met`, `signed`.

    >>> is_past("met"), is_past("signed"), is_past("Fred"), is_past("meet")
    (True, True, False, False)
    """
    return surface.islower() and (surface in IRREGULAR or surface.endswith("ed"))


def _plain(text: str, start: int, end: int) -> Iterator[Word]:
    linked = _links(text, start, end)
    for match in WORD.finditer(text, start, end):
        first, last = match.span()
        while linked and linked[-1][1] <= first:
            linked.pop()
        if linked and linked[-1][0] <= first:
            continue
        key, stem, _, _, address = reading(match.group())
        if not (address and _before_name(text, last)):
            yield Word(first, last, key, stem)


def _links(text: str, start: int, end: int) -> list[Span]:
    """Return where addresses and the marks of message services stand, the first one last."""
    if not LINK_SIGN.search(text, start, end):
        return []
    return [match.span() for match in LINKED.finditer(text, start, end)][::-1]


def _before_name(text: str, end: int) -> bool:
    return text[end : end + 3].lstrip(". ")[:1].isupper()


def _joined(keys: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Yield the first and the last of the words that are one, with its key; of others no key."""
    at = 0
    while at < len(keys):
        length, key = _phrase(keys, at) if keys[at] in _OPENINGS else (1, "")
        if not key and not _MONTHS.isdisjoint(keys[at : at + 2]):
            key = _day_of_month(keys[at : at + 2])
            length = 2 if key else 1
        yield at, at + length - 1, key
        at += length


def _day_of_month(pair: Sequence[str]) -> str:
    """Return one key for `29 January` and `Jan. 29`, or nothing where two words are no day.

    >>> _day_of_month(["29", "january"])
    'january-29'
    """
    month = next(key for key in pair if key in _MONTHS)
    day = next((key for key in pair if key.isdigit() and len(key) <= DAY_DIGITS), "")
    return f"{month}-{day}" if day else ""


def _phrase(keys: Sequence[str], at: int) -> tuple[int, str]:
    """Return how many words from here are one, and its key; without a phrase 1 and nothing."""
    for length in range(min(LONGEST_PHRASE, len(keys) - at), 1, -1):
        key = PHRASES.get(tuple(keys[at : at + length]))
        if key:
            return length, key
    return 1, ""


@lru_cache(maxsize=20_000)
def key_of(surface: str) -> str:
    """Return what is the same in every house's spelling of a word.

    >>> [key_of(word) for word in ("NATO's", "Nato’s", "focussed", "U.S.", "Jan", "two")]
    ['nato', 'nato', 'focused', 'united-states', 'january', '2']
    """
    if surface in CAPITALS:
        return CAPITALS[surface]
    key = _without_possessive(fold(surface))
    if key in SPELLING:
        return SPELLING[key]
    if surface[0].isupper() and key in MONTHS:
        return MONTHS[key]
    key = DIGITS.get(key, key)
    return OUR.sub("or", ISE.sub("iz", key))


def _without_possessive(word: str) -> str:
    if word.endswith("'s"):
        return word[:-2]
    return word.replace(".", "").rstrip("'") if not word[0].isdigit() else word


@lru_cache(maxsize=20_000)
def stem_of(key: str) -> str:
    """Return what is the same in every form of a word: `met` and `meetings` are `meet`."""
    base = PEOPLES.get(key) or IRREGULAR.get(key) or key
    return str(_SNOWBALL.stemWord(base))


_SNOWBALL: Final = Stemmer.Stemmer("english")

FUNCTION_STEMS: Final = frozenset(map(stem_of, map(key_of, FUNCTION)))
REPORTING_STEMS: Final = frozenset(map(stem_of, map(key_of, REPORTING)))
DESIGNATION_STEMS: Final = frozenset(map(stem_of, map(key_of, DESIGNATIONS)))
