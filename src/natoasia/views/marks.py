"""The few signs every view shares: what stands for the unknown, and for a missing headline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from natoasia.views.clean import one_line

if TYPE_CHECKING:
    from natoasia.views.ink import Ink

UNKNOWN: Final = "—"
"""Shown where nothing is known; a guess never is."""

SET_APART: Final = "‹", "›"
"""Around the lead sentence that stands in for a missing headline."""


def known(text: str | None) -> str:
    """Return the text on one line, or the sign for the unknown."""
    return (one_line(text) if text else "") or UNKNOWN


def title(headline: str | None, lead: str) -> str:
    """Return the headline, or the lead sentence set apart, or the sign for the unknown."""
    if headline:
        return known(headline)
    opening, closing = SET_APART
    return f"{opening}{one_line(lead)}{closing}" if lead.strip() else UNKNOWN


def is_set_apart(text: str) -> bool:
    """Tell whether a title is a lead sentence standing in."""
    return text.startswith(SET_APART[0]) and text.endswith(SET_APART[1])


def dashed(ink: Ink, text: str) -> str:
    """Set the sign for the unknown back; leave what is known as it is."""
    return ink.faint(text) if text == UNKNOWN else text


def count(number: int, one: str, many: str | None = None) -> str:
    """Return a number with its noun: `1 story`, `1,204 stories`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def seconds(elapsed: float) -> str:
    """Return a duration as short as it may be: `54 ms`, `2.1 s`, `3 min 5 s`."""
    if elapsed < 1:
        return f"{max(elapsed * 1000, 1):.0f} ms"
    minutes, rest = divmod(elapsed, 60)
    return f"{minutes:.0f} min {rest:.0f} s" if minutes else f"{rest:.1f} s"
