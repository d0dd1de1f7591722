"""Words for matching: house style taken away, offsets kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
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
from natoasia.text import TOKEN, fold
from natoasia.tuples import NamedTuple


class Word(NamedTuple):
    """A word of a sentence: `key` is the same for two spellings, `stem` for two forms."""

    start: int
    end: int
    key: str
    stem: str


_MONTHS: Final = frozenset(MONTHS.values()) | {"may"}

DAY_DIGITS: Final = 2

_OPENINGS: Final = frozenset(phrase[0] for phrase in PHRASES)

_JOINING: Final = _OPENINGS | _MONTHS
"""Only sentences with one of these, which are few, are searched for what is joined to one word."""

LONGEST_PHRASE: Final = max(map(len, PHRASES))

# "%", "$3.5", "€20": signs a figure is nothing without.
WORD: Final = re.compile(TOKEN.pattern + r"| [%$€£¥]", re.VERBOSE)

# `https://t.co/x`, `pic.twitter.com/x`, `— Ada Vorn (@adavorn) May 4, 2031`: no words of a report.
LINKED: Final = re.compile(
    r"""
      https?://\S+ | \b (?: www\. | pic\.twitter\.com/ ) \S+
    | [—–-] \s+ [^—–()\n]{1,60} \( @\w+ \) (?: \s+ \w+ \s+ \d{1,2} , \s+ \d{4} )?
    """,
    re.VERBOSE,
)

# "privatisation", "organised", "recognising": the British spelling of a Greek ending.
ISE: Final = re.compile(r"(?<=[a-z]{3})is(?=(?:e|ed|es|er|ers|ing|ation|ations)$)")

# "colour", "neighbouring", "labour"; never "four", "hour", "tour", "your".
OUR: Final = re.compile(r"(?<=[a-z]{2}[lbvmd])our(?=(?:s|ed|ing|able|ite|ites|hood|er|ers|ful)?$)")


def words(text: str, start: int, end: int) -> tuple[Word, ...]:
    """Return the words of `text[start:end]`, without honorifics, phrases joined to one word."""
    found = list(_plain(text, start, end))
    alone = _JOINING.isdisjoint(word.key for word in found)
    return tuple(found if alone else _joined(found))


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
    linked = [match.span() for match in LINKED.finditer(text, start, end)]
    for match in WORD.finditer(text, start, end):
        surface = match.group()
        if linked and any(first <= match.start() < last for first, last in linked):
            continue
        if not (is_honorific(surface) and _before_name(text, match.end())):
            key = key_of(surface)
            yield Word(match.start(), match.end(), key, stem_of(key))


def _before_name(text: str, end: int) -> bool:
    return text[end : end + 3].lstrip(". ")[:1].isupper()


def _joined(found: list[Word]) -> Iterator[Word]:
    """Yield the words, those of a known phrase as one."""
    at = 0
    while at < len(found):
        length = _phrase_length(found, at)
        if length:
            key = PHRASES[tuple(word.key for word in found[at : at + length])]
        elif key := _day_of_month(found[at : at + 2]):
            length = 2
        if length:
            yield Word(found[at].start, found[at + length - 1].end, key, key)
        else:
            yield found[at]
        at += length or 1


def _day_of_month(pair: list[Word]) -> str:
    """Return one key for `29 January` and `Jan. 29`, or nothing where two words are no day.

    >>> _day_of_month([Word(0, 2, "29", "29"), Word(3, 6, "january", "januari")])
    'january-29'
    """
    keys = [word.key for word in pair]
    if not _MONTHS.intersection(keys):
        return ""
    month = next((key for key in keys if key in _MONTHS), "")
    day = next((key for key in keys if key.isdigit() and len(key) <= DAY_DIGITS), "")
    return f"{month}-{day}" if month and day else ""


def _phrase_length(found: list[Word], at: int) -> int:
    if found[at].key not in _OPENINGS:
        return 0
    for length in range(min(LONGEST_PHRASE, len(found) - at), 1, -1):
        if tuple(word.key for word in found[at : at + length]) in PHRASES:
            return length
    return 0


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
