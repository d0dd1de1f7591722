"""Links to other reports that a page ran into its sentences, behind the name they belong to.

`Ann Vale Anna (Ann) Maria ValeBridge to close Ferries back at work MORE on Monday said`: the full
name once more, headlines without a sign between, and a last word in capitals. They are part of the
text, yet whom they name the report does not. Of 9,500 reports 287 have them, five in each.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from natoasia.patterns import pattern

if TYPE_CHECKING:
    from natoasia.parsing.names import Zone

ENDS: Final = "MORE"
# `Vale Anna (Ann) Maria ValeBridge to close Ferries back at work MORE`
LINKS: Final = pattern(
    r"""
    \b (?P<family> [A-Z] [\w'’-]{1,30} ) ,?
    (?: \s [A-Z(“"] [\w.'’-]{0,30} [)”"]? ,? ){1,6}? \s
    (?P=family) (?: ,? \s? [JS]r\. )? (?= [A-Z\d'‘"“] )
    (?P<titles> (?: [^\n] (?! \b MORE \b ) ){0,600}? ) [^\n]? \b MORE \b
    """,
    re.VERBOSE,
)


def without_links(text: str, zones: Iterable[Zone]) -> Iterator[Zone]:
    """Yield the zones of a text, each in as many pieces as the links in it leave.

    >>> from natoasia.parsing.names import Zone
    >>> row = "Ann Vale Anna Maria ValeBridge to close MORE said on Monday."
    >>> [row[zone.start : zone.end] for zone in without_links(row, [Zone("paragraph", 0, 60)])]
    ['Ann Vale', ' said on Monday.']
    """
    for zone in zones:
        start = zone.start
        if text.find(ENDS, start, zone.end) >= 0:
            for link in LINKS.finditer(text, start, zone.end):
                yield zone._replace(start=start, end=link.end("family"))
                start = link.end()
        yield zone._replace(start=start)
