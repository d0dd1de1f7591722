"""The figures of a sentence: what they count, in which unit, and how exactly."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from natoasia.comparing.forms import DIGITS
from natoasia.comparing.measures import BOUNDS, CURRENCIES, FATES, MAGNITUDES, UNITS, Bound
from natoasia.comparing.wording import FUNCTION_STEMS, REPORTING_STEMS, key_of, stem_of, words
from natoasia.patterns import pattern
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.text import Span


class Figure(NamedTuple):
    """A number as a sentence has it."""

    start: int
    end: int
    value: float
    """With its magnitude, in the base unit of its dimension: metres, kilograms, plain money."""
    factor: float
    """Of the unit as written: 1,609 for miles."""
    times: float
    """Of the unit and the magnitude as written: what the digits were multiplied by."""
    unit: str | None
    """`%`, `$`, `metre`, … or `None` for things counted."""
    bound: Bound
    nouns: frozenset[str]
    """The stems after it that may name what is counted."""
    about: frozenset[str]
    """What became of those counted, where a word near it says so: killed, hurt, missing."""
    others: bool
    """Whether it leaves out some that were told of before: `two other men`."""
    digits: int
    """Significant digits: what it may be rounded to."""


_FATE_OF: Final = {stem: fate for fate, stems in FATES.items() for stem in stems.split()}

_NUMBER_WORDS: Final = "|".join(sorted(DIGITS, key=len, reverse=True))
_TENS: Final = "|".join(word for word, digits in DIGITS.items() if len(digits) > 1)
_ONES: Final = "|".join(["one", *(word for word, digits in DIGITS.items() if len(digits) == 1)])
_UNITS: Final = frozenset(("", *UNITS, *CURRENCIES))
_BOUNDS: Final = "|".join(map(re.escape, BOUNDS))
# `4½ months`, `4 1/2 months`
_PARTS: Final = "½¼¾⅓⅔"
_SCALES: Final = "|".join(sorted(MAGNITUDES, key=len, reverse=True))

# "at least 11"  "$2.9 billion"  "46km"  "three-metre"  "62,000 people"  "two dozen"
FIGURE: Final = pattern(
    rf"""
    (?: (?P<bound> {_BOUNDS} ) \s+ (?: an? \s+ (?:estimated|average) \s+ )? )?
    (?<! [\w./] ) (?<! [\w]- ) (?<! \d\s/\s )
    (?P<money> (?:US)? [$€£¥] \s? )?
    (?: (?P<digits> \d{{1,3}} (?: ,\d{{3}} )+ (?: \.\d+ )? | \d+ (?: \.\d+ )? )
        (?: (?P<part> [{_PARTS}] ) | [\s-] (?P<over> \d ) / (?P<under> [2-9] ) (?! \d ) )?
      | (?P<word> (?: {_TENS} ) - (?: {_ONES} ) \b | (?: {_NUMBER_WORDS} ) \b
          | (?: half \s )? an? (?= \s (?:dozen|hundred|thousand|million|billion) ) ) )
    (?P<scale> [\s-]? (?: {_SCALES} ) \b (?: \s (?: thousand | million | billion ) \b )? )?
    (?: [\s-]? (?P<unit> (?: [%$€£¥] | us\$ | per\ cent | percentage\ points? | km/h | [a-z]+ )
      (?! \w ) ) )?
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Any word may stand where a unit can: looked up, it costs less than a pattern of all units."""

# `2 a.m.`  `10:30`  `24/7`  `5-3`  `No. 4`  `2nd`  `four-by-four`  `Kestrel-4`  `the MAX 8`: these
# digits count nothing.
NOT_A_COUNT: Final = pattern(
    r"(?: [:]\d | \s?/\s?\d | \s? [ap]\.?m\b | (?:st|nd|rd|th)\b | [-–]\d | -by- )",
    re.VERBOSE | re.IGNORECASE,
)
LABEL: Final = pattern(
    r"""(?: No\.? | [Rr]oom | [Ff]light | [Rr]oute | [Hh]ighway | [Pp]age ) \s? $
      | : $
      | \b [A-Z]{2,} [\s-] $""",
    re.VERBOSE,
)

# `two other men`: more than those told of elsewhere.
OTHERS: Final = pattern(r"\s (?: other | others | more | additional | further ) \b", re.VERBOSE)

# `450 to 500 miles`, `between 2 and 3 million`: the second number's unit is the first one's too.
RANGE: Final = pattern(r"\s (?: to | and ) \s", re.VERBOSE)

# `the 2020 race`: four digits alone are a year, whatever follows.
YEAR: Final = pattern(r"(?: 19 | 20 ) \d\d", re.VERBOSE)

NEAR: Final = 3
"""Words after a number in which what it counts is named: `3,200 unfinished farm machines`."""

FATE_REACH: Final = 6
"""Words around a number in which the fate of those counted stands."""


def figures(text: str, start: int, end: int, dates: Sequence[Span] = ()) -> Iterator[Figure]:
    """Yield the figures of `text[start:end]`, without those that are part of a date."""
    last: Figure | None = None
    for one in _each(text, start, end, dates):
        if last:
            yield _before(last, one, text)
        last = one
    if last:
        yield last


def _before(one: Figure, after: Figure, text: str) -> Figure:
    """Return a figure with the unit of the one after it, where the two are a range."""
    bare = one.times == 1 and one.unit in {None, after.unit}
    if bare and RANGE.fullmatch(text[one.end : after.start]):
        return _in_unit_of(one, after)
    return one


def _in_unit_of(one: Figure, other: Figure) -> Figure:
    return one._replace(
        value=one.value * other.times,
        times=other.times,
        factor=other.factor,
        unit=other.unit,
        nouns=other.nouns,
    )


def _each(text: str, start: int, end: int, dates: Sequence[Span]) -> Iterator[Figure]:
    for match in FIGURE.finditer(text, start, end):
        at = next(match.start(part) for part in ("money", "digits", "word") if match[part])
        inside = any(first < _end(match) and at < last for first, last in dates)
        if not inside and not _counts_nothing(text, match, at):
            yield _figure(text, match, at, start, end)


def _counts_nothing(text: str, match: re.Match[str], at: int) -> bool:
    # `300m` is metres to one house and millions to another.
    if (match["scale"] or "").strip() == "m" and not match["money"]:
        return True
    if YEAR.fullmatch(text, match.start(), _end(match)):
        return True
    if NOT_A_COUNT.match(text, _number_end(match)):
        return True
    return bool(LABEL.search(text, max(0, at - 10), at))


def _figure(text: str, match: re.Match[str], at: int, start: int, end: int) -> Figure:
    unit, factor = _unit(match)
    digits, part = match["digits"] or "", match["part"] or match["under"]
    last = _end(match)
    after = _after(text, last, end)
    return Figure(
        start=at,
        end=last,
        value=_value(match) * factor,
        factor=factor,
        times=factor * _magnitude(match),
        unit=unit,
        bound=BOUNDS[match["bound"].lower()] if match["bound"] else "exact",
        nouns=frozenset(after),
        about=_fates(text, at, last, start, end),
        others=OTHERS.match(text, last) is not None,
        # A fraction says as much as one digit more.
        digits=(len(digits.replace(",", "").replace(".", "").strip("0")) or 1) + bool(part),
    )


def _end(match: re.Match[str]) -> int:
    """Return where a figure ends: after its unit, or before a word that is none."""
    if (match["unit"] or "").lower() in _UNITS:
        return match.end()
    return match.end("scale") if match["scale"] else _number_end(match)


def _number_end(match: re.Match[str]) -> int:
    """Return where the digits or words of a figure end, with the fraction after them."""
    return next(match.end(part) for part in ("under", "part", "digits", "word") if match[part])


def _value(match: re.Match[str]) -> float:
    if match["digits"]:
        value = float(match["digits"].replace(",", "")) + _fraction(match)
    else:
        value = _spelled(match["word"].lower())
    return value * _magnitude(match)


def _fraction(match: re.Match[str]) -> float:
    if match["part"]:
        return unicodedata.numeric(match["part"])
    return int(match["over"]) / int(match["under"]) if match["under"] else 0.0


def _magnitude(match: re.Match[str]) -> float:
    """Return what the digits are multiplied by: 1e11 for `a hundred billion`."""
    scales = re.findall(r"[a-z]+", (match["scale"] or "").lower())
    return math.prod(MAGNITUDES[scale] for scale in scales)


def _spelled(word: str) -> float:
    """Return the number a word says: `seven`, `twenty-eight`, `half a` before a million."""
    if word.startswith("half"):
        return 0.5
    return sum(float(DIGITS.get(part, "1")) for part in word.split("-"))


def _unit(match: re.Match[str]) -> tuple[str | None, float]:
    if match["money"]:
        return CURRENCIES[match["money"].strip().lower()], 1
    unit = (match["unit"] or "").lower()
    if unit in CURRENCIES:
        return CURRENCIES[unit], 1
    return UNITS.get(unit, (None, 1.0))


def ends_noun(between: str) -> bool:
    """Tell whether what stands between two words parts them: they name no one thing."""
    return any(sign in between for sign in ',.;:()"”“—')


def _after(text: str, at: int, end: int) -> list[str]:
    """Return the stems after a number, up to what cannot belong to what it counts."""
    found: list[str] = []
    last = at
    for word in words(text, at, min(end, at + 60)):
        if len(found) == NEAR or ends_noun(text[last : word.start]):
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
