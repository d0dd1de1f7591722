"""What a line above an official release is: its symbol, its kind, the body that issues it.

Words are looked up and no pattern is compiled: most reports are no release, and are asked only
whether a word of one stands above them (`is_cued`).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Literal

from natoasia.parsing.issuers import is_body, is_name, is_office, is_state, words_of
from natoasia.parsing.official_words import (
    BODY_CUES,
    CLOCK,
    CONTACTS,
    CUES,
    JOINTS,
    KINDS,
    LANGUAGES,
    NOTES,
    NUMBERS,
    ROLES,
    SITTINGS,
    STOPS,
    STREETS,
    UNTIL,
)

Mark = Literal[
    "symbol",
    "kind",
    "meeting",
    "embargo",
    "office",
    "body",
    "state",
    "role",
    "note",
    "contact",
    "date",
    "title",
    "other",
]
"""What a line is; the last three are told by what stands around it."""
STRONG: Final = frozenset({"symbol", "kind", "meeting", "embargo"})
"""Marks that nothing but a release has above it."""

LONGEST: Final = 160
"""Characters of a line over a release, its title aside."""
LONGEST_SYMBOL: Final = 48
DAY_MONTH_YEAR: Final = [2, 2, 4]
"""Figures of each."""
LONGEST_WORD: Final = 3
"""Letters of a word without a figure in a symbol: of `EUR 21/1234/2023`, not of `MARCH 14/15`."""
HYPHENS: Final = 2
"""In a symbol without a stroke: `ICC-OTP-20230130-PR1690`, not `COVID-19`."""
LONGEST_COUNT: Final = 10
COUNTED_WITHIN: Final = 3
"""Words before `meeting` in which its count stands: `53rd and 54th plenary meetings`."""
PHONE: Final = 7
"""Figures of a telephone number, at least."""
POSTCODE: Final = (4, 6)
LONGEST_TIME: Final = 14
SYMBOL_SIGNS: Final = frozenset("/.-()&, ")
ORDINALS: Final = ("st", "nd", "rd", "th")
TENS: Final = ("fifth", "sixth", "eighth", "ninth", "tieth", "first", "second", "third", "fourth")
SIGNED: Final = " and The Rt Hon "
DIVIDERS: Final = (" - ", " – ", " — ", " | ", ": ", " No. ", SIGNED)
"""Between a body's name and what else stands on its line."""
COLUMN: Final = "   "
"""Between the columns of a letterhead."""


def is_cued(text: str) -> bool:
    """Tell whether a line has a word, or a symbol, that a release has above it."""
    if ("/" in text or text[-1].isdigit()) and is_symbol(text):
        return True
    words = text.lower().split()
    if _ANY_CUES.isdisjoint(words):
        return False
    return not _SIGNED_CUES.isdisjoint(words) or mark(text) in {"body", "office", "meeting"}


def _with_signs(words: frozenset[str]) -> frozenset[str]:
    """Return words also as they stand before a sign: every line of a head is asked for them."""
    return words | {word + sign for word in words for sign in ".,:"}


_SIGNED_CUES: Final = _with_signs(CUES)
_ANY_CUES: Final = _SIGNED_CUES | _with_signs(BODY_CUES)


def mark(text: str) -> Mark | None:
    """Return what a line is that stands above a release and is neither its title nor a date.

    >>> mark("SG/SM/21672"), mark("9,412th Meeting (AM)"), mark("Press Release No. 12")
    ('symbol', 'meeting', 'kind')
    >>> mark("Ministry of Ports of Vellia"), mark("Ministry of Ports reopens the harbour")
    ('body', None)
    """
    text = text.partition(COLUMN)[0]
    if len(text) > LONGEST:
        return None
    if not words_of(text):
        return "note"
    return next((kind for kind, is_so in _MARKS if is_so(text)), None)


def is_symbol(text: str) -> bool:
    """Tell whether a line is the symbol of a document: `SC/15179`, `PC.DEL/123/23`."""
    label, labelled, value = text.partition(": ")
    if labelled and len(label) <= LONGEST_SYMBOL:
        return bool(value) and is_symbol(value)
    if len(text) > LONGEST_SYMBOL or not text[0].isalnum() or not text.isupper():
        return _is_dated_number(text)
    if "/" not in text and text.count("-") < HYPHENS:
        return False
    if not all(sign.isalnum() or sign in SYMBOL_SIGNS for sign in text):
        return False
    words = text.split()
    numbered = [any(map(str.isdigit, word)) for word in words]
    return any(numbered) and all(
        known or len(word) <= LONGEST_WORD for word, known in zip(words, numbered, strict=True)
    )


def _is_dated_number(text: str) -> bool:
    """Tell whether a line is a number that ends in its day: `147-30-01-2023`."""
    pieces = text.split("-") if text[0].isdigit() else []
    return list(map(len, pieces[1:])) == DAY_MONTH_YEAR and all(map(str.isdigit, pieces))


def is_kind(text: str) -> bool:
    """Tell whether a line says what kind of release it is, and perhaps its number.

    >>> is_kind("Press Release (2023) 012"), is_kind("Press release sparks row")
    (True, False)
    """
    said = " ".join(
        word for word in words_of(text) if word not in NUMBERS and not any(map(str.isdigit, word))
    )
    return said in KINDS or (not said and _is_number(text))


def opens_kind(text: str) -> bool:
    """Tell whether a line opens as a kind of release does: `STATEMENT BY ANN VALE`."""
    return words_of(text)[:1] in (["statement"], ["remarks"], ["readout"], ["speech"])


def _is_embargo(text: str) -> bool:
    """Tell whether a line says from when a release may be used."""
    words = words_of(text)
    at = next((at for at, word in enumerate(words[:2]) if word.startswith("embargo")), None)
    if at is not None:
        return _is_until(words[at + 1 :])  # `Embargo on oil to end` is a headline.
    if words[:2] == ["not", "for"]:
        return "before" in words
    return words[0] == "for" and words[1:2] in (["release"], ["use"]) and words[2:3] != []


def _is_until(words: list[str]) -> bool:
    """Tell whether words after `embargoed` say until when, or for what."""
    if not words or words[0][0].isdigit() or words[0] in UNTIL:
        return True
    after = words[1] if words[0] == "for" and len(words) > 1 else ""
    return after in {"release", "publication", "use"} or after[:1].isdigit()


def _is_number(text: str) -> bool:
    """Tell whether a line is a number and says so: `No. 123-13`, `Ref: 12/2023`."""
    words = words_of(text)
    return len(words) > 1 and any(word in NUMBERS for word in words)


def _is_meeting(text: str) -> bool:
    """Tell whether a line counts a meeting or a session: `77th Session, 53rd Meeting (AM)`."""
    words = words_of(text)
    if len(words) > LONGEST_COUNT or any(map(_is_of_sentence, text.split())):
        return False
    return any(
        word in SITTINGS and any(map(_is_ordinal, words[max(0, at - COUNTED_WITHIN) : at]))
        for at, word in enumerate(words)
    )


def _is_of_sentence(word: str) -> bool:
    """Tell a word in small letters that counts no meeting: in `What the 5th meeting decided`."""
    bare = word.strip(STOPS)
    if not word[0].islower() or _is_ordinal(bare):
        return False
    return not (bare in JOINTS or bare in SITTINGS or bare in CLOCK)


def _is_ordinal(word: str) -> bool:
    return word.endswith(ORDINALS) if word[0].isdigit() else word.endswith(TENS)


def _is_note(text: str) -> bool:
    """Tell whether a line says how a text was given, or in what language."""
    words = words_of(text)
    if " ".join(words) in NOTES or is_time(text):
        return True
    return bool(words) and LANGUAGES.issuperset(words) and text[0].isupper()


def _is_contact(text: str) -> bool:
    """Tell whether a line is an address, of the post, a telephone, or the net."""
    words = words_of(text)
    label = text.partition(":")[0].lower().strip() if ":" in text else words[0]
    if label.strip(STOPS) in CONTACTS or words[0].startswith(("www.", "http")):
        return True
    figures = sum(map(str.isdigit, text))
    if figures >= PHONE and not any(map(str.isalpha, text)):
        return "/" not in text
    if len(words) == 1:
        return "@" in text
    return bool(figures) and text[-1] not in ".?!" and _is_posted(text, words)


def _is_posted(text: str, words: list[str]) -> bool:
    """Tell whether a line is of an address: `12 Example Street NW, Garrow, DC 20008`."""
    if any(word[0].islower() and word not in JOINTS for word in text.split()):
        return False
    if words[0].isdigit() and not STREETS.isdisjoint(words):
        return True
    coded = any(
        POSTCODE[0] <= len(word.partition("-")[0]) <= POSTCODE[1] and _is_code(word)
        for word in words[1:]
    )
    return coded and "," in text


def _is_code(word: str) -> bool:
    """Tell whether a word is a postcode and no year: `20008`, `33621-5101`, `2517`."""
    first = word.partition("-")[0]
    return first.isdigit() and not (len(first) == POSTCODE[0] and first[:2] in {"19", "20"})


def is_time(text: str) -> bool:
    """Tell whether a line is a time of day: `15:20`, `6:12 P.M. EST`."""
    if len(text) > LONGEST_TIME or not text[0].isdigit() or not set(text) & set(":.h"):
        return False
    rest = text.lower().replace(".", "").split()
    clock = rest[0].replace(":", "").replace("h", "")
    return clock[:3].isdigit() and len(rest) <= len(("6:12", "pm", "est"))


def body_end(text: str) -> int:
    """Return where the name of a body ends that a line opens with, 0 where it opens with none.

    What may follow is what kind of release it is, after a dash: `European Commission - Press
    release`; its number, or who else signs: `Ministry of Ports and The Rt Hon Ann Vale MP`.
    """
    if len(text) > LONGEST:
        return 0
    name = text
    for divider in DIVIDERS:
        before, found, after = text.partition(divider)
        if found and (divider == SIGNED or is_kind(f"{divider.strip(' -–—|:')} {after}")):
            name = before
    return len(name) if is_body(name) else 0


def _is_role(text: str) -> bool:
    """Tell whether a line is the office of whoever stands above it: `Minister for Ports`."""
    first, *others = words_of(text.removeprefix("The "))
    held = not others or others[0] in JOINTS or f"{first}," in text.lower()
    return first in ROLES and held and is_name(text)


_MARKS: Final[tuple[tuple[Mark, Callable[[str], bool]], ...]] = (
    ("symbol", is_symbol),
    ("embargo", _is_embargo),
    ("kind", is_kind),
    ("meeting", _is_meeting),
    ("note", _is_note),
    ("contact", _is_contact),
    ("role", _is_role),
    ("office", is_office),
    ("body", lambda text: body_end(text) > 0),
    ("state", is_state),
)
"""In this order; the first that knows a line settles it."""
