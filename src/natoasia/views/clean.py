"""Make untrusted text safe to show: no control character of a report ever reaches a terminal.

A report may hold escape sequences that rewrite the screen, C1 controls that do the same in one
byte, and bidirectional overrides that show a sentence in another order than it is written. None
is dropped silently: each is shown as one visible character, so a reader sees that it was there.
"""

from __future__ import annotations

import re
from typing import Final

from natoasia.patterns import pattern

REPLACEMENT: Final = "\ufffd"
"""Stands for what has no picture of its own: C1, bidirectional controls, lone surrogates."""

_PICTURES: Final = {
    **{code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\n\t"},
    0x7F: "\u2421",
}

# Written as escapes: none of them can be seen in an editor, which is the trouble with them.
_UNSAFE: Final = pattern(
    "["
    "\x00-\x08\x0b-\x1f"  # C0 without tab and line feed
    "\x7f-\x9f"  # delete and C1
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidirectional marks, overrides, isolates
    "\u2028\u2029"  # line and paragraph separators
    "\ufeff\ufff9-\ufffb"  # zero-width no-break space, interlinear annotation
    "\U000e0000-\U000e007f"  # tags: invisible text
    "\ud800-\udfff"  # lone surrogates, which no terminal encoding can carry
    "]"
)


def clean(text: str) -> str:
    r"""Return the text with every control character but line feed and tab made visible.

    A carriage return before a line feed is a line end and goes without a trace; every other
    character stands for one, so columns stay put.

    >>> clean("a\x1b[31mred\r\n")
    'a␛[31mred\n'
    """
    if text.isprintable():  # Most is, and nothing below is.
        return text
    if "\r" in text:
        text = text.replace("\r\n", "\n")
    return _UNSAFE.sub(_visible, text)


def one_line(text: str) -> str:
    r"""Return the text for a cell or a line: runs of white space are one blank, controls visible.

    >>> one_line(" two\r\n\tlines ")
    'two lines'
    """
    return clean(" ".join(text.split()))


def escaped(json: str) -> str:
    """Return a JSON text with the characters `clean` replaces written as escapes, losing none.

    JSON itself escapes C0; the others may stand in its strings as they are, and nowhere else.
    """
    return _UNSAFE.sub(_escape, json)


def _visible(match: re.Match[str]) -> str:
    return _PICTURES.get(ord(match.group()), REPLACEMENT)


def _escape(match: re.Match[str]) -> str:
    units = match.group().encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))
