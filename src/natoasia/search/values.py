"""The values of the fields that hold no words: `date:`, `words:`, `has:`."""

from __future__ import annotations

import re
from typing import Final

from natoasia.errors import QueryError
from natoasia.patterns import pattern
from natoasia.search.days import NoDateError, days_of
from natoasia.search.fields import KNOWN, nearest
from natoasia.search.lexing import QUOTES, SINGLE_QUOTES
from natoasia.search.syntax import Days, Has, Length

UNQUOTED: Final = str.maketrans("", "", QUOTES)

# `300`, `>300`, `<=1,000`
COUNT: Final = pattern(r"(?P<sign> [<>]=? | =? ) (?P<number> \d{1,9} (?: ,\d{3} )* )", re.VERBOSE)

# `2023-01..2023-03`, `2023..`; an ellipsis is what some keyboards make of the two dots.
ENDS: Final = 2
YEAR_END: Final = 2
"""Digits of a year that may stand for it where the other end has them all."""

DOTS: Final = pattern(r"\.\.+ | … | \s+ (?: to | till | until | [-–—] ) \s+", re.VERBOSE)

# The same without blanks, which a hyphen cannot be: `2022–2023`
LONG_DASH: Final = pattern(r"[–—]")

# `100-200`, of numbers of words
BETWEEN: Final = pattern(r"(?<=\d) [-–—] (?=\d)", re.VERBOSE)

# `from jan to mar 2023`, `between 2022 and 2023`
FROM: Final = pattern(
    r"""from \s+ (.+ (?: \.\. | […–—] | \s (?:to|till|until|-) \s ) .+)
    | between \s+ (.+?) \s+ and \s+ (.+)""",
    re.VERBOSE | re.IGNORECASE,
)

# `after 2023-01`, `before 2023`
SPOKEN: Final = {
    "after": ">",
    "since": ">=",
    "before": "<",
    "until": "<=",
    "till": "<=",
    "by": "<=",
    "from": ">=",
    "older than": "<",
    "earlier than": "<",
    "prior to": "<",
    "newer than": ">",
    "later than": ">",
    "not before": ">=",
    "not after": "<=",
    "no later than": "<=",
    "up to": "<=",
}

# `2023 onwards`, `2023+`, `2023-`
ONWARDS: Final = pattern(r"(.+?) (?: \s+ onwards? | \s* \+ | (?<=\d) - )", re.VERBOSE)

# `2023-01-29..31`, `2023-01-29..02-02`, `2023-01..03`, `1998..99`: the end leaves out what the
# beginning says.
SHORT_END: Final = pattern(r"\d{1,2} (?: - \d{1,2} )?", re.VERBOSE)
ISO_PARTS: Final = pattern(r"\d{4} (?: - \d{1,2} ){0,2}", re.VERBOSE)

# `>2023-01`, `<=2023`
COMPARED: Final = pattern(r"(?P<sign> [<>]=? ) (?P<date> .+ )", re.VERBOSE)

LONGEST_BODY: Final = 10**9
"""Words; more than any file within the size limit holds."""


def days(text: str) -> Days:
    """Return the days a `date:` value means; raises NoDateError."""
    plain = _as_signs(text.translate(UNQUOTED).strip(f" {SINGLE_QUOTES}’"))
    if found := COMPARED.fullmatch(plain):
        return _compared(found["sign"], found["date"])
    ends = DOTS.split(plain)
    if len(ends) == 1:
        if not LONG_DASH.search(plain) or _is_date(LONG_DASH.sub("-", plain)):
            return Days(*days_of(LONG_DASH.sub("-", plain)))
        ends = LONG_DASH.split(plain)
    if len(ends) > ENDS or not any(map(str.strip, ends)):
        raise NoDateError(
            f"‘{plain}’ is no range of dates; write 2023-01..2023-03, 2023.. or ..2023"
        )
    return _range(ends[0].strip(), ends[1].strip())


def remark(text: str, found: Days) -> str:
    """Return what to tell of a value that means other days elsewhere, or nothing."""
    if not any(map(str.isalpha, text)):  # As nearly all are.
        return ""
    from natoasia.search.parts import told
    from natoasia.search.recurring_days import is_seasonal

    return f"seasons are those of the north: {told(found)}" if is_seasonal(text) else ""


def _as_signs(plain: str) -> str:
    """Return `after 2023` as `>2023`, `between 2022 and 2023` as `2022 to 2023`."""
    if plain[:1] in "fFbB" and (found := FROM.fullmatch(plain)):
        return found[1] or f"{found[2]} to {found[3]}"
    if found := ONWARDS.fullmatch(plain):
        return f">={found[1]}"
    for spoken, sign in SPOKEN.items():
        if plain[: len(spoken) + 1].lower() == f"{spoken} ":
            return sign + plain[len(spoken) :].strip()
    return plain


def _completed(left: str, right: str) -> str:
    """Return the right end with what it leaves to the left one: `2023-01-29..31`."""
    if not SHORT_END.fullmatch(right) or not ISO_PARTS.fullmatch(left):
        return right
    parts, short = left.split("-"), right.split("-")
    if len(parts) == 1:
        return left[: -len(right)] + right if len(right) == YEAR_END else right
    return "-".join((*parts[: -len(short)], *short)) if len(short) < len(parts) else right


def _range(left: str, right: str) -> Days:
    right = _completed(left, right)
    first = _beginning(left, right)[0] if left else None
    last = days_of(right)[1] if right else None
    if first is not None and last is not None and first > last:
        raise NoDateError(f"the range ends before it begins; write {right}..{left}")
    return Days(first, last)


def _beginning(left: str, right: str) -> tuple[int, int]:
    """Return the days of the left end, which may leave the year or month to the right one."""
    words = right.split()
    try:
        return days_of(left)
    except NoDateError:
        for shared in (1, 2):
            text = " ".join((left, *words[-shared:]))
            if len(words) > shared and _is_date(text):
                return days_of(text)
        raise


def _is_date(text: str) -> bool:
    try:
        days_of(text)
    except NoDateError:
        return False
    return True


def _compared(sign: str, text: str) -> Days:
    first, last = days_of(text)
    match sign:
        case ">":
            return Days(last + 1, None)
        case ">=":
            return Days(first, None)
        case "<":
            return Days(None, first - 1)
        case _:
            return Days(None, last)


def length(text: str) -> Length:
    """Return the lengths a `words:` value means."""
    plain = BETWEEN.sub("..", text.translate(UNQUOTED))
    ends = [end.replace(" ", "") for end in DOTS.split(plain)]
    if len(ends) == ENDS and any(ends):
        return Length(*(_count(end)[1] if end else None for end in ends))
    sign, number = _count(plain.replace(" ", ""))
    match sign:
        case ">":
            return Length(number + 1, None)
        case ">=":
            return Length(number, None)
        case "<":
            return Length(None, number - 1)
        case "<=":
            return Length(None, number)
        case _:
            return Length(number, number)


def _count(text: str) -> tuple[str, int]:
    found = COUNT.fullmatch(text)
    if not found:
        raise QueryError(f"‘{text}’ is no number of words; write >300, <300 or 300..500")
    return found["sign"], min(int(found["number"].replace(",", "")), LONGEST_BODY)


def has(text: str) -> Has:
    """Return what a `has:` value asks for."""
    plain = text.translate(UNQUOTED).strip().lower()
    if plain in KNOWN:
        return Has(KNOWN[plain])
    close = nearest(plain, KNOWN)
    hint = (
        f"did you mean ‘{close}’?"
        if close
        else f"it can be {', '.join(dict.fromkeys(KNOWN.values()))}"
    )
    raise QueryError(f"has: cannot tell of ‘{plain}’; {hint}")
