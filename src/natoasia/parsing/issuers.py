"""The bodies that issue releases, and their offices, by the words their names are made of.

No list of bodies is kept, only of the nouns that say what a body is.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from natoasia.parsing.names.gazetteer import is_place
from natoasia.parsing.official_words import (
    ANDS,
    ARMS,
    BODIES,
    BODY_ENDINGS,
    DESKS,
    DONE,
    FORMS,
    JOINTS,
    OF,
    OFFICES,
    OFFICIAL,
    PLURALS,
    PREPOSITIONS,
    PRESS,
    RULERS,
    SMALL_AFTER,
    STATES,
    STOPS,
)

LONGEST_BODY: Final = 14
"""Words of a body's name with all it is of."""
BEFORE_NOUN: Final = 5
"""Words of a body's name before the noun that says what it is."""
LONGEST_OFFICE: Final = 8
SHORTEST_VERB: Final = 4
"""Letters of a word that may be a verb: `Names`, not `his`."""


_SMALL: Final = JOINTS | FORMS


def words_of(text: str) -> list[str]:
    """Return the words of a line in small letters, without the signs around them."""
    return [bare for word in text.lower().split() if (bare := word.strip(STOPS))]


def is_office(text: str) -> bool:
    """Tell whether a line is an office that speaks to the press: `Public Affairs Office`.

    >>> is_office("Press and Information Office"), is_office("Office of the President")
    (True, False)
    """
    words = words_of(text)
    if " ".join(words) in DESKS:
        return True
    if len(words) > LONGEST_OFFICE or not is_name(text):
        return False
    bare = {word.partition("'")[0].partition("’")[0] for word in words}
    speaks = not PRESS.isdisjoint(bare) or ("public" in bare and not ARMS.isdisjoint(bare))
    return speaks and _is_headed(words, OFFICES.__contains__)


def is_body(text: str) -> bool:
    """Tell whether a line is a body's name: a noun of bodies ends it, or leads to what it is of.

    >>> is_body("European Commission"), is_body("Office of the President of Vellia")
    (True, True)
    >>> is_body("Security Council Extends Mandate"), is_body("Vellia: statement by the Council")
    (False, False)
    """
    name = text.rstrip(",").partition(", ")[0]
    before, _, after = name.partition(" - ")
    name = before if after and is_place(after) else name
    words = words_of(name)
    if not words or len(words) > LONGEST_BODY or not is_name(text) or ":" in text:
        return False
    return _is_headed(words, _is_body_noun) and not _tells(words)


def _tells(words: Sequence[str]) -> bool:
    """Tell whether words that look like a body's name are a headline: `Vale Quits City Council`.

    A word that may be a verb stands between two others, or a preposition before the body's noun.
    """
    noun = next(at for at, word in enumerate(words) if _is_body_noun(word))
    if not PREPOSITIONS.isdisjoint(words[:noun]) or (noun > 1 and words[noun - 1] == "the"):
        return True  # `Mayor to Address School Board`, `State of the Union`
    if noun > 1 and words[1] not in ANDS and _may_be_verb(words[0]):
        return True  # `Protesters Storm Parliament`
    return any(
        _may_be_verb(word)
        and not (before in JOINTS or after in ANDS or after in FORMS)
        and not is_place(f"{before} {word}")
        for before, word, after in zip(words, words[1:], words[2:], strict=False)
    )


def _may_be_verb(word: str) -> bool:
    if len(word) < SHORTEST_VERB or is_place(word):
        return False
    if word.endswith("ed"):
        return word not in DONE
    return word.endswith("s") and not word.endswith(("ss", "'s", "’s")) and word not in PLURALS


def _is_headed(words: Sequence[str], is_noun: Callable[[str], bool]) -> bool:
    """Tell whether a noun ends a name, or stands before what the name is of.

    Several may stand in a row, `County Police Department`, and one word between that is no verb,
    `United Nations Assistance Mission`.
    """
    nouns = [at for at, word in enumerate(words) if is_noun(word)]
    if not nouns or nouns[0] > BEFORE_NOUN:
        return False
    last = nouns[0]
    for at in nouns[1:]:
        apart = words[last + 1 : at]
        if len(apart) > 1 or any(word in JOINTS or word.endswith("s") for word in apart):
            break
        last = at
    return last + 1 == len(words) or words[last + 1] in JOINTS or words[last + 1].endswith(OF)


def _is_body_noun(word: str) -> bool:
    bare = word.removesuffix("'s").removesuffix("’s")
    return bare in BODIES or bare.endswith(BODY_ENDINGS)


def is_name(text: str) -> bool:
    """Tell whether a line is written as a name is: every word but the joints with a capital."""
    if text[-1] in "?!;:" or (text[-1] == "." and text[-3:-2] not in {".", " "}):
        return False
    words = text.split()
    if not text[0].isupper():
        return False
    if words[0].lower() in SMALL_AFTER:
        return len(words) <= LONGEST_OFFICE
    return all(not word[0].islower() or word.strip(STOPS) in _SMALL for word in words)


def is_state(text: str) -> bool:
    """Tell whether a line is a state's full name: `REPUBLIC OF VELLIA`, `Kingdom of Garrow`."""
    words = words_of(text)
    if len(words) < len(("state", "of", "x")) or _is_body_noun(words[-1]):
        return False  # `State of the Union`
    return words[0] in STATES and words[1] in JOINTS and is_plain_name(text)


def is_plain_name(text: str) -> bool:
    """Tell whether no word of a name is likely a verb: of `Ministry of Health Recalls Masks`."""
    if not is_name(text):
        return False
    tail = words_of(text)[1:]
    return not any(map(_may_be_verb, tail))


def is_official(text: str) -> bool:
    """Tell whether a body is of those that tell of themselves alone: a ministry, an embassy."""
    first = words_of(text)[0]
    return first in OFFICIAL or first in SMALL_AFTER or first.endswith(BODY_ENDINGS)


def is_ruler(text: str) -> bool:
    """Tell whether a body is a state's government, under which a ministry signs."""
    return words_of(text)[0] in RULERS
