"""The ends of a run: words whose capital comes from the sentence, and are no part of a name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from natoasia.parsing.names.people import is_bearer_of_word
from natoasia.parsing.names.places import LONGEST_PLACE, is_large, places_of
from natoasia.parsing.names.tokens import TRIPLE
from natoasia.patterns import pattern

if TYPE_CHECKING:
    from natoasia.parsing.names.candidates import Run
    from natoasia.parsing.names.reader import Reader

SORT: Final = pattern(r"..(?:m[ae]n|ite|ian|ist)$")
"""The endings of guardsman, Blairite, Olympian, Marxist."""
LONGEST_QUESTION: Final = 30
"""Tokens."""
PRONOUNS: Final = frozenset("i you he she it we they that there who what here let don".split())
"""What a contraction begins with: I'm, You've, Let's."""


def stripped(reader: Reader, run: Run) -> tuple[int, int]:
    """Drop the words at the ends of a run whose capital means nothing."""
    first, last, opens = run.first, run.last, run.opens
    while first < last and _means_nothing(reader, first, last, opens=opens):
        first += 1
        opens = False
    while last - first > 1 and reader.low[last - 1] in reader.words.never:
        if is_bearer_of_word(reader.words, reader.low[last - 2], reader.low[last - 1]):
            break
        if places_of(reader, first, last):
            break  # Sanski Most
        last -= 1
    return first, last


def _means_nothing(reader: Reader, first: int, last: int, *, opens: bool) -> bool:
    """Tell whether a run's first word has its capital from the sentence, or is never a name."""
    words, low = reader.words, reader.low[first]
    if reader.capitals(first) and low in {"us", "it", "who"}:
        return False
    if low in words.never or ("'" in low and low.partition("'")[0] in PRONOUNS):
        titles = low in words.title and last - first > 1  # Mr Holm
        return not (titles or _starts_place(reader, first, last))
    if opens and last - first > 1 and _describes(reader, first):
        return True
    if not opens or low not in words.common:
        return False
    if low in words.title or low in words.place_first or _starts_place(reader, first, last):
        return last - first == 1 and low not in words.title
    return last - first == 1 or not _belongs(reader, first, last)


def _asks(reader: Reader, first: int) -> bool:
    """Tell the verb that opens `Will Velmouth pay?` from a man called Will."""
    if reader.low[first] not in {"will", "may"}:
        return False
    for at in range(first + 1, first + LONGEST_QUESTION):
        if reader.mark[at] in {".", "?", ""}:
            return reader.mark[at] == "?"
    return False


def _describes(reader: Reader, at: int) -> bool:
    """Tell whether a word that opens a sentence says what someone is: `Twelve-year-old Anna`."""
    words, (head, hyphen, last) = reader.words, reader.low[at].rpartition("-")
    if not hyphen:
        return SORT.search(last) is not None and _is_new_word(reader, at)
    if reader.low[at] in words.title or last in words.title or last in words.role:
        return False  # left for the search of titles
    return bool(head) and last in words.common and last not in words.surnames


def _is_new_word(reader: Reader, at: int) -> bool:
    """Tell whether no list has a word, and a given name follows it: `Blairite Alan Milburn`."""
    words, low, following = reader.words, reader.low[at], reader.low[at + 1]
    listed = low in words.given or low in words.surnames or places_of(reader, at, at + 1)
    return not listed and following in words.given and reader.named(at + 2)


def _opens_organisation(reader: Reader, first: int, last: int) -> bool:
    """Tell whether a run opens with a listed organisation: `Real Madrid`, `Human Rights Watch`."""
    known = reader.words.org_known
    ends = range(first + 2, min(last, first + LONGEST_PLACE) + 1)
    return any(reader.written(first, end).lower() in known for end in ends)


def _belongs(reader: Reader, first: int, last: int) -> bool:
    """Tell whether a common word belongs to what follows: a name, a title, `Street` or `Bank`."""
    words, following, closing = reader.words, reader.low[first + 1], reader.low[last - 1]
    if reader.low[first] in words.modifier and (
        following in words.title or following in words.modifier
    ):
        return True
    headed = closing in words.place_head or closing in words.org_head
    if reader.low[first] in words.given or headed:
        return not _asks(reader, first)
    if reader.low[first] in words.family_first and last - first <= TRIPLE:
        return following not in words.common  # Park Mi-rae
    return _opens_organisation(reader, first, last)


def _starts_place(reader: Reader, first: int, last: int) -> bool:
    places = places_of(reader, first, first + 2) if last - first > 1 else ()
    return is_large(places) if reader.low[first] == "the" else bool(places)
