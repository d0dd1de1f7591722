"""The figures of a sentence: what they count, in which unit, and how exactly."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from natoasia.comparing.forms import DIGITS
from natoasia.comparing.wording import FUNCTION_STEMS, REPORTING_STEMS, key_of, stem_of, words

if TYPE_CHECKING:
    from natoasia.text import Span

Bound = Literal["exact", "about", "more", "less"]


class Figure(NamedTuple):
    """A number as a sentence has it."""

    start: int
    end: int
    value: float
    """With its magnitude, in the base unit of its dimension: metres, kilograms, plain money."""
    factor: float
    """Of the unit as written: 1,609 for miles."""
    unit: str | None
    """`%`, `$`, `metre`, … or `None` for things counted."""
    bound: Bound
    nouns: frozenset[str]
    """The stems after it that may name what is counted."""
    about: frozenset[str]
    """What became of those counted, where a word near it says so: killed, hurt, missing."""
    digits: int
    """Significant digits: what it may be rounded to."""


MAGNITUDES: Final = {
    "hundred": 1e2,
    "thousand": 1e3,
    "k": 1e3,
    "million": 1e6,
    "m": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "billion": 1e9,
    "bn": 1e9,
    "b": 1e9,
    "trillion": 1e12,
    "tn": 1e12,
    "dozen": 12.0,
}

CURRENCIES: Final = {
    "$": "$",
    "us$": "$",
    "dollar": "$",
    "dollars": "$",
    "€": "€",
    "euro": "€",
    "euros": "€",
    "£": "£",
    "pound": "£",
    "pounds": "£",
    "¥": "¥",
    "yen": "¥",
    "yuan": "yuan",
    "won": "won",
    "rupees": "rupee",
    "crowns": "crown",
    "crown": "crown",
    "francs": "franc",
    "roubles": "rouble",
    "rubles": "rouble",
    "lira": "lira",
    "rand": "rand",
    "pesos": "peso",
}

UNITS: Final[dict[str, tuple[str, float]]] = {
    "%": ("%", 1),
    "percent": ("%", 1),
    "per cent": ("%", 1),
    "percentage point": ("point", 1),
    "percentage points": ("point", 1),
    "mm": ("metre", 1e-3),
    "cm": ("metre", 1e-2),
    "metre": ("metre", 1),
    "metres": ("metre", 1),
    "meter": ("metre", 1),
    "meters": ("metre", 1),
    "km": ("metre", 1e3),
    "kms": ("metre", 1e3),
    "kilometre": ("metre", 1e3),
    "kilometres": ("metre", 1e3),
    "kilometer": ("metre", 1e3),
    "kilometers": ("metre", 1e3),
    "mile": ("metre", 1609.344),
    "miles": ("metre", 1609.344),
    "foot": ("metre", 0.3048),
    "feet": ("metre", 0.3048),
    "ft": ("metre", 0.3048),
    "yards": ("metre", 0.9144),
    "kg": ("gram", 1e3),
    "kilos": ("gram", 1e3),
    "kilogram": ("gram", 1e3),
    "kilograms": ("gram", 1e3),
    "grams": ("gram", 1),
    "lb": ("gram", 453.592),
    "ton": ("gram", 1e6),
    "tons": ("gram", 1e6),
    "tonne": ("gram", 1e6),
    "tonnes": ("gram", 1e6),
    "kph": ("km/h", 1),
    "km/h": ("km/h", 1),
    "kmh": ("km/h", 1),
    "mph": ("km/h", 1.609344),
    "second": ("second", 1),
    "seconds": ("second", 1),
    "minute": ("second", 60),
    "minutes": ("second", 60),
    "hour": ("second", 3600),
    "hours": ("second", 3600),
    "day": ("day", 1),
    "days": ("day", 1),
    "week": ("day", 7),
    "weeks": ("day", 7),
    "month": ("month", 1),
    "months": ("month", 1),
    "year": ("month", 12),
    "years": ("month", 12),
    "decade": ("month", 120),
    "decades": ("month", 120),
    "hectares": ("hectare", 1),
    "acres": ("hectare", 0.404686),
    "barrels": ("barrel", 1),
    "megawatts": ("watt", 1e6),
    "mw": ("watt", 1e6),
    "gigawatts": ("watt", 1e9),
    "gw": ("watt", 1e9),
    "degrees": ("degree", 1),
}
"""The dimension of a unit, and how many of its base units it is; a ton is taken for a tonne."""

FATES: Final = {
    "killed": "kill dead die death toll fatal casualti bodi slain",
    "hurt": "injur wound hurt treat hospit burn",
    "missing": "miss unaccount",
    "held": "arrest detain held jail custodi",
    "moved": "evacu displac flee shelter homeless move",
    "saved": "rescu save surviv survivor pull",
}
"""By stems: what became of people; two counts of different fates are not comparable."""

_FATE_OF: Final = {stem: fate for fate, stems in FATES.items() for stem in stems.split()}

BOUNDS: Final[dict[str, Bound]] = {
    "about": "about",
    "around": "about",
    "some": "about",
    "roughly": "about",
    "approximately": "about",
    "nearly": "less",
    "almost": "less",
    "up to": "less",
    "under": "less",
    "fewer than": "less",
    "less than": "less",
    "close to": "about",
    "more than": "more",
    "over": "more",
    "at least": "more",
    "as many as": "less",
}

_NUMBER_WORDS: Final = "|".join(sorted(DIGITS, key=len, reverse=True))
_SCALES: Final = "|".join(sorted(MAGNITUDES, key=len, reverse=True))
_UNIT_WORDS: Final = "|".join(
    re.escape(unit) for unit in sorted({*UNITS, *CURRENCIES}, key=len, reverse=True)
)

# "at least 11"  "$2.9 billion"  "46km"  "three-metre"  "62,000 people"  "two dozen"
FIGURE: Final = re.compile(
    rf"""
    (?: (?P<bound> {"|".join(BOUNDS)} ) \s+ (?: an? \s+ (?:estimated|average) \s+ )? )?
    (?<! [\w.] ) (?<! [\w]- )
    (?P<money> (?:US)? [$€£¥] \s? )?
    (?: (?P<digits> \d{{1,3}} (?: ,\d{{3}} )+ (?: \.\d+ )? | \d+ (?: \.\d+ )? )
      | (?P<word> (?: {_NUMBER_WORDS} ) \b
      | an? (?= \s (?:dozen|hundred|thousand|million|billion) ) ) )
    (?P<scale> [\s-]? (?: {_SCALES} ) \b )?
    (?: [\s-]? (?P<unit> (?: {_UNIT_WORDS} ) (?! \w ) ) )?
    """,
    re.VERBOSE | re.IGNORECASE,
)

# `2 a.m.`  `10:30`  `5-3`  `No. 4`  `2nd`  `Kestrel-4`: digits that count nothing.
NOT_A_COUNT: Final = re.compile(
    r"(?: [:]\d | \s? [ap]\.?m\b | (?:st|nd|rd|th)\b | [-–]\d )", re.VERBOSE | re.IGNORECASE
)
LABEL: Final = re.compile(
    r"(?: No\.? | [Rr]oom | [Ff]light | [Rr]oute | [Hh]ighway | [Pp]age | : ) \s? $", re.VERBOSE
)

NEAR: Final = 3
"""Words after a number in which what it counts is named: `3,200 unfinished farm machines`."""

FATE_REACH: Final = 6
"""Words around a number in which the fate of those counted stands."""


def figures(text: str, start: int, end: int, dates: Sequence[Span] = ()) -> Iterator[Figure]:
    """Yield the figures of `text[start:end]`, without those that are part of a date."""
    for match in FIGURE.finditer(text, start, end):
        at = (
            match.start("money")
            if match["money"]
            else match.start("digits" if match["digits"] else "word")
        )
        inside = any(first < match.end() and at < last for first, last in dates)
        if not inside and not _counts_nothing(text, match, at):
            yield _figure(text, match, at, start, end)


def _counts_nothing(text: str, match: re.Match[str], at: int) -> bool:
    # `300m` is metres to one house and millions to another.
    if (match["scale"] or "").strip() == "m" and not match["money"]:
        return True
    if match["digits"] and NOT_A_COUNT.match(text, match.end("digits")):
        return True
    return bool(LABEL.search(text, max(0, at - 10), at))


def _figure(text: str, match: re.Match[str], at: int, start: int, end: int) -> Figure:
    unit, factor = _unit(match)
    digits = match["digits"] or ""
    after = _after(text, match.end(), end)
    return Figure(
        start=at,
        end=match.end(),
        value=_value(match) * factor,
        factor=factor,
        unit=unit,
        bound=BOUNDS[match["bound"].lower()] if match["bound"] else "exact",
        nouns=frozenset(after),
        about=_fates(text, at, match.end(), start, end),
        digits=len(digits.replace(",", "").replace(".", "").strip("0")) or 1,
    )


def _value(match: re.Match[str]) -> float:
    if match["digits"]:
        value = float(match["digits"].replace(",", ""))
    else:
        word = match["word"].lower()
        value = float(DIGITS.get(word, "1"))
    scale = (match["scale"] or "").strip(" -\n").lower()
    return value * MAGNITUDES.get(scale, 1)


def _unit(match: re.Match[str]) -> tuple[str | None, float]:
    if match["money"]:
        return CURRENCIES[match["money"].strip().lower()], 1
    unit = (match["unit"] or "").lower()
    if unit in CURRENCIES:
        return CURRENCIES[unit], 1
    return UNITS.get(unit, (None, 1.0))


def _after(text: str, at: int, end: int) -> list[str]:
    """Return the stems after a number, up to what cannot belong to what it counts."""
    found: list[str] = []
    last = at
    for word in words(text, at, min(end, at + 60)):
        between = text[last : word.start]
        if len(found) == NEAR or any(sign in between for sign in ',.;:()"”“—'):
            break
        last = word.end
        if word.stem in FUNCTION_STEMS:
            if found or word.stem not in _MORE:
                break
            continue
        found.append(word.stem)
    return [stem for stem in found if stem not in REPORTING_STEMS]


_MORE: Final = frozenset(
    map(stem_of, map(key_of, "of more other such the its their his her".split()))
)


def _fates(text: str, first: int, last: int, start: int, end: int) -> frozenset[str]:
    before = [word.stem for word in words(text, max(start, first - 60), first)][-FATE_REACH:]
    after = [word.stem for word in words(text, last, min(end, last + 60))][:FATE_REACH]
    return frozenset(_FATE_OF[stem] for stem in (*before, *after) if stem in _FATE_OF)
