"""Words to a picture, and whose picture it is: `… on Jan 29, 2023. PHOTO: EPA-EFE`."""

from __future__ import annotations

import re
from typing import Final

from natoasia.parsing.openers import Openings
from natoasia.patterns import pattern

LONGEST_OPENING: Final = 450
"""Characters of a caption that shows only by how it opens."""
LONGEST: Final = 700
"""Characters; wire captions carry a sentence or three and their credit."""
TAIL: Final = 160
"""Characters at the end of a line in which its credit must stand."""

# `Image copyright AP` · `FILE PHOTO: …` · `Media caption …` · `Enlarge this image …`
CAPTION_OPENS: Final = Openings(
    {
        "toggle hide close": r"""
            (?: toggle | Hide | hide ) \s caption \b
            | CLOSE \s [A-Z] (?: [a-z] | \s [a-z] ) .{20,440}""",
        "image media enlarge": r"""
            Image \s (?: copyright | caption | source ) \b | Media \s caption \b
            | Media \s playback \s .{0,60} \s Media \s caption \b
            | Enlarge \s this \s image | Image \s* :""",
        "file photo photos photograph picture foto ap": r"""
            (?: FILE | File ) \s? (?: PHOTO | Photo | photo ) \b | FILE \s [-–—] \s
            | (?: PHOTO | Photo | Photograph | PHOTOGRAPH | Picture | PICTURE | Foto ) \s* :
            | AP \s Photos? \b | (?: Photos? | Photo \s illustration ) \s by \b""",
        "filephoto": r"(?: FILE | File ) (?: PHOTO | Photo | photo ) \b",
        "a an": r"""(?: A | An ) \s .{3,120} \s in \s this \s .{0,40}
            \b (?: photo | picture | image | handout ) \b""",
    }
)
# `(Ann Example/The Post)` · `The bridge is seen in this`
NAMED: Final = pattern(r"\((?:[A-Z][\w.'’-]+\s){1,4}/\s?[A-Z][\w\ .'’-]{1,30}\)\Z")
SEEN: Final = pattern(r".{0,60}\b(?:is|are)\s(?:seen|pictured|shown)\sin\sthis\b")

# A name as a credit has it: up to five words in capitals, initials with their full stop.
_CREDITED: Final = r"""
    (?: [A-ZÀ-Þ][\w'’-]* (?: (?<= \b[A-ZÀ-Þ]) \. | (?<= Jr|Sr|St) \. )? \s ){0,4}
    [A-ZÀ-Þ][\w.'’-]*
"""

# `… on Jan 29, 2023. PHOTO: EPA-EFE` · `… (AP Photo/Ann Example)` · `… REUTERS/Ann Example`
PHOTO_CREDIT: Final = pattern(
    rf"""
    (?<! \S ) (?<! FILE\s ) (?<! File\s ) [(\[]?
    (?: (?: PHOTOS? | Photos? | PHOTOGRAPHS? | Photograph | PICTURES? | Picture | IMAGES? | Image
          | Foto | FOTO | Credit | CREDIT | Photo \s credit | Image \s credit )
        (?: \s? : | \s by \b ) \s? [A-ZÀ-Þ] [^:.!?]{{1,70}} [)\].]?
      | (?: AP | AFP | EPA | Reuters | REUTERS | Getty ) \s (?: photos? | Photos? | Images )
        (?: \s? [:/] \s? [\w\s.'’-]{{2,50}} )? [)\]]?
      | (?: REUTERS | AFP | AP | EPA(?:-EFE)? | Reuters ) \s? / \s? [\w\s.'’/-]{{2,60}} [)\]]?
      | \( [A-ZÀ-Þ][\w'’.-]* (?: \s [A-ZÀ-Þ][\w'’.-]* ){{1,3}} \s? / \s? [A-Z][\w\s.'’/-]{{1,40}} \)
      | {_CREDITED} \s? [/|] \s? (?: Getty (?: \s Images )? | AFP | AP | EPA | REUTERS | Reuters
          | Shutterstock | Bloomberg ) (?: \s (?: via | \| ) \s [\w\s.]{{2,20}} )? [)\]]?
    ) \.? \Z
    """,
    re.VERBOSE,
)
# One of which every such credit has.
PHOTO_WORDS: Final = ("/", "photo", "image", "picture", "credit", "foto", "|")


def is_caption(text: str, word: str) -> bool:
    """Tell whether a line that opens with a word says what a picture shows, or whose it is."""
    if len(text) <= LONGEST_OPENING and (CAPTION_OPENS.match(word, text) or _is_shown(text)):
        return True
    return photo_credit(text) is not None


def _is_shown(text: str) -> bool:
    if text.startswith("(") and "/" in text and NAMED.match(text):
        return True
    return " in this" in text and bool(SEEN.match(text))


def photo_credit(text: str) -> int | None:
    """Return where the credit of a picture starts that a line ends with."""
    tail = text[-TAIL:]
    # The pattern may start anywhere, so it is tried only where one of its words stands.
    small = tail.lower()
    for word in PHOTO_WORDS:
        if word in small:
            break
    else:
        return None
    match = PHOTO_CREDIT.search(tail)
    return len(text) - len(tail) + match.start() if match else None
