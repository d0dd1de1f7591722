"""Credits at the end of a report: `… in Europe. REUTERS`, a line `AP, AFP`."""

from __future__ import annotations

import re
from typing import Final

from natoasia.parsing.credits import TRAILING_CREDIT
from natoasia.parsing.tables import agency, agency_endings
from natoasia.patterns import pattern
from natoasia.text import fold

LONGEST: Final = 80
"""Characters of a credit of agencies' names."""
BETWEEN: Final = pattern(r"\s*(?:[,;/&+]|\s(?:and|with)\s)\s*")
# `-- Reuters` · `(AFP)` · `– dpa`
DRESS: Final = " \t()[]-–—/."


def agencies_of(credit: str) -> tuple[str, ...]:
    """Return the agencies a credit names, if it names nothing else."""
    pieces = [piece.strip(DRESS) for piece in BETWEEN.split(credit.strip(DRESS))]
    found = tuple(agency(piece) for piece in pieces if piece)
    return tuple(name for name in found if name) if found and all(found) else ()


def credit_line(text: str) -> bool:
    """Tell whether a line is nothing but agencies' names, written as names."""
    if len(text) > LONGEST or not _may_end(text) or text.islower():
        return False
    return any(map(str.isupper, text)) and bool(agencies_of(text))


def _may_end(tail: str) -> bool:
    """Tell whether the last word of a text may be the last of an agency's name."""
    bare = tail.rstrip(DRESS)
    at = len(bare)
    while at and bare[at - 1].isalnum():
        at -= 1
    return at < len(bare) and f"{fold(bare[at:])}\n" in agency_endings()


# `… were closed. Copyright 2023 The Example. All rights reserved. This material may not be …`
RIGHTS: Final = pattern(
    r"""(?<= \s ) [(]? (?: [\w™-]+ \s & \s )? (?: © | \([cC]\) | Copyright \b )
    [^\n]{2,120}? [Rr]ights \s [Rr]eserved \b [^\n]{0,140} \Z""",
    re.VERBOSE,
)
LONGEST_RIGHTS: Final = 300


def rights(text: str, start: int, end: int) -> int | None:
    """Return where the lines on rights start that are run into a paragraph's end."""
    first = max(start, end - LONGEST_RIGHTS)
    if text.find("eserved", first, end) < 0:
        return None
    match = RIGHTS.search(text, first, end)
    return match.start() if match else None


# `…した。（共同）` · `…完成。（完）` · `…انتهى. (رويترز)`
BRACKETED: Final = pattern(
    r"(?<=[。！？」』.!?؟”\"।۔])\s*[（(【\[](?P<inside>[^（）()【】\[\]\n]{1,24})[）)】\]]\s*\Z"
)
END: Final = "完"
LONGEST_BRACKETED: Final = 28


def _in_signs(text: str, start: int, end: int) -> int | None:
    """Return where a credit in brackets starts that is in another script than the Latin."""
    first = max(start, end - LONGEST_BRACKETED)
    if text[first:end].isascii():
        return None
    match = BRACKETED.search(text, first, end)
    if match is None or not (agencies_of(match["inside"]) or match["inside"] == END):
        return None
    return match.start() + len(match.group()) - len(match.group().lstrip())


def trailing_credit(text: str, start: int, end: int) -> int | None:
    """Return where the credit starts that follows a paragraph's last sentence."""
    if at := _in_signs(text, start, end):
        return at
    if not _may_end(text[max(start, end - LONGEST) : end]):
        return None
    match = TRAILING_CREDIT.search(text, max(start, end - LONGEST), end)
    if match is None or not agencies_of(match["names"]):
        return None
    dressed = bool(match["open"].strip())
    # `… was hurt. Reuters.` may be a sentence; bare names count in capitals or without a full stop.
    if not dressed and not match["names"].isupper() and text[end - 1] == ".":
        return None
    return match.start("open")
