"""Lines that stand around a report: promotions, furniture, captions and credits, by their shape.

Lines of more characters than the longest of them are not looked at.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from natoasia.parsing import captions
from natoasia.parsing.around import is_around
from natoasia.parsing.captions import is_caption
from natoasia.parsing.credits import is_credit
from natoasia.parsing.furniture import FURNITURE
from natoasia.parsing.openers import opener
from natoasia.parsing.promos import is_long_box, is_promo
from natoasia.patterns import pattern

if TYPE_CHECKING:
    from natoasia.model import SegmentKind

LONGEST: Final = 300
"""Characters of furniture and credits."""

# `Copyright © 2019 The Example, LLC.` · `© Example 2023`
COPYRIGHT: Final = pattern(
    r"""
    (?: © | \([cC]\) | Copyright \b ) [\s©,:]* (?: \(c\) \s* | by \s+ )?
    (?: \d{4} (?: [-–] \d{4} )? ,? \s+ )? (?: by \s+ )?
    (?P<name> [A-Z][\w&.'’!-]* (?: \s [A-Z][\w&'’!-]* ){0,4} )
    """,
    re.VERBOSE,
)

# Words that publishers put in their names; a line without one may as well be a person.
PUBLISHER: Final = pattern(
    r"""\b (?: News | Times | Post | Daily | Herald | Journal | Tribune | Gazette | Press | Magazine
    | Radio | TV | Television | Review | Weekly | Today | Mail | Express | Chronicle | Observer
    | Telegraph | Star | Sun | Globe | Courier | Examiner | Register | Standard | Monitor | Bulletin
    | Broadcasting | Wire | Online | Report | Network | Media | Agency | Zeitung ) \b
    | \.(?: com | org | net | co | info | news ) \b""",
    re.VERBOSE,
)


def kind_of(text: str) -> SegmentKind | None:
    """Return what a line is if it is not part of the report's running text."""
    if len(text) > captions.LONGEST:
        return None
    word = opener(text)
    if len(text) <= LONGEST:
        if is_credit(text, word):
            return "credit"
        if is_promo(text, word):
            return "promo"
        if FURNITURE.match(word, text) or is_around(text, word):
            return "furniture"
    elif is_long_box(text):
        return "promo"
    return "caption" if is_caption(text, word) else None
