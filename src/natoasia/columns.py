"""How many columns of a terminal a text takes: a character takes none, one or two of them."""

from __future__ import annotations

from typing import Final

from natoasia.patterns import pattern

# One column each, beyond doubt: Latin, Greek, Cyrillic, typographic quotes and dashes, currencies.
# Everything else is asked of wcwidth, whose import costs a list of Western reports 25 ms.
_SINGLE: Final = pattern(
    "[\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*"
)


def width(text: str) -> int:
    """Return the columns a line takes; it holds no control characters and no styles.

    >>> width("서울 NATO")
    9
    """
    if is_single(text):
        return len(text)
    from wcwidth import wcswidth

    return max(wcswidth(text), 0)


def is_single(text: str) -> bool:
    """Tell whether every character takes one column, as far as that can be told at a glance."""
    return (text.isascii() and text.isprintable()) or bool(_SINGLE.fullmatch(text))
