"""What a single line above a report can be, whatever stands around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from natoasia.parsing.byline import is_byline
from natoasia.parsing.labels import unmarked
from natoasia.parsing.names.gazetteer import is_place
from natoasia.parsing.shapes import PUBLISHER
from natoasia.parsing.tables import agency, outlet
from natoasia.patterns import pattern

if TYPE_CHECKING:
    from natoasia.parsing.date_lines import DateLine

LONGEST_BESIDE_ZONE: Final = 3
"""Words beside a day and a time with its zone: a desk's or a place's name."""
LONGEST_SOURCE: Final = 60
LONGEST_SOURCE_WORDS: Final = 8
ROLE: Final = pattern(
    r"\b(?:writer|reporter|correspondent|editor|staff|columnist|contributor|bureau|analyst)\b",
    re.IGNORECASE,
)
# `Albany Bureau` · `Senior Staff Writer`
ROLE_LINE: Final = pattern(
    r"(?:[\w .,'’&-]{2,50}\b)?(?:[Bb]ureau|[Ww]riter|[Rr]eporter|[Cc]orrespondent|[Ee]ditor)\Z"
)


# `The Harbour News`, `GARROW COURIER`: a paper's name, whatever else such words may say.
MASTHEAD: Final = pattern(
    r"""(?! (?: Breaking | Latest | Top | Local | More | All | Good | Bad ) \s )
    (?: [\w.'’&-]+ \s ){1,3}
    (?: News | Times | Post | Herald | Journal | Tribune | Gazette | Chronicle | Observer
      | Telegraph | Courier | Examiner | Register | Monitor | Bulletin | Zeitung ) \Z""",
    re.VERBOSE | re.IGNORECASE,
)
# `BC-HARBOUR-BRIDGE/1 (WRAPUP 1, PIX)` · `BC-Harbour-Bridge,2nd Ld-Writethru`: slug lines of wires.
SLUG: Final = pattern(
    r"""[A-Z]{2,}(?:-[A-Z0-9]{2,}){1,5}(?:/\S{0,20})?(?:\s\([^()]{1,60}\))?\Z
      | [A-Z]{2} (?: -+ [\w.&'’]+ ){1,5} , \s? (?: \d [\w-]* \s )?
        (?: Ld | Lead | Wri | Bjt ) [\w\ ,-]{0,40} \Z""",
    re.VERBOSE,
)
# `Published`, over the date.
DATE_LABEL: Final = pattern(
    r"(?:(?:first|last)\s)?(?:published|updated|posted|date|publié|veröffentlicht)\s?:?\Z",
    re.IGNORECASE,
)


def shown(text: str) -> str:
    """Return a line without Markdown's marks."""
    start, end = unmarked(text)
    return text[start:end]


def is_outlet(text: str) -> bool:
    """Tell whether a line is a known outlet's name, written as a name."""
    return bool(outlet(text)) and not text[0].islower() and not text.endswith((".", ":"))


def is_plain(found: DateLine) -> bool:
    """Tell whether a line with a date says nothing but who published or wrote, and when."""
    rest = found.rest
    if not rest or found.sourced or outlet(rest) or is_byline(rest) or agency(rest):
        return True
    if found.timed:
        return False
    if is_place(rest) or found.place:
        return True
    if found.zoned and len(rest.split()) <= LONGEST_BESIDE_ZONE and is_capitalised(rest.split()):
        return True
    words = rest.split()
    if len(words) > LONGEST_SOURCE_WORDS or not is_capitalised(words):
        return False
    return found.labelled or is_publisher(rest)


def is_publisher(name: str) -> bool:
    """Tell whether a name has a publisher's word: `Harwick Courier`, `THE HARWICK COURIER`."""
    return bool(PUBLISHER.search(name.title() if name.isupper() else name))


def is_capitalised(words: Sequence[str]) -> bool:
    """Tell whether the words are written as a name is."""
    small = {"of", "the", "and", "for", "in", "de", "&"}
    return (
        any(word not in small for word in words)
        and all(not word[0].islower() or word in small for word in words)
        and not words[0].isdecimal()
    )


# `* Bank surprises with a rise`
POINTS: Final = "*•·-"
POINT: Final = pattern(r"[*•·-]\s\S.{5,160}(?<![.!?])\Z")


def is_point(text: str) -> bool:
    """Tell whether a line is one of the points that a wire puts under its headline."""
    return text[:1] in POINTS and POINT.match(text) is not None
