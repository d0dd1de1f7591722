"""Colour and weight, sparingly: roles that become ANSI sequences, or nothing at all.

Views ask for a role (`ink.faint`), never for a code. Each style is closed by its own code rather
than by a full reset, so that roles nest: `ink.faint(f"a {ink.hit('b')} c")`.
"""

from __future__ import annotations

from typing import Final

_CODES: Final = {
    "bold": (1, 22),
    "dim": (2, 22),
    "italic": (3, 23),
    "underline": (4, 24),
    "strike": (9, 29),
    "red": (31, 39),
    "green": (32, 39),
    "yellow": (33, 39),
    "blue": (34, 39),
    "magenta": (35, 39),
    "cyan": (36, 39),
}


class Ink:
    """What text is written with; `colour` says whether styles are written at all."""

    __slots__ = ("colour",)

    def __init__(self, *, colour: bool) -> None:
        self.colour = colour

    def paint(self, text: str, *styles: str) -> str:
        """Return the text in the named styles, the first outermost; line by line, so it can wrap.

        Styles: bold dim italic underline strike red green yellow blue magenta cyan.
        """
        if not self.colour or not text:
            return text
        return "\n".join(_line(line, styles) for line in text.split("\n"))

    def strong(self, text: str) -> str:
        """Weigh what the eye should find first: a headline, a heading."""
        return self.paint(text, "bold")

    def faint(self, text: str) -> str:
        """Set back what is needed seldom: ids, paths, unknowns, footers."""
        return self.paint(text, "dim")

    def lead(self, text: str) -> str:
        """Set apart a sentence that stands in for a missing headline."""
        return self.paint(text, "italic")

    def key(self, text: str) -> str:
        """Write what can be typed back: an id, a command."""
        return self.paint(text, "cyan")

    def hit(self, text: str) -> str:
        """Mark a search hit, or a word two reports share."""
        return self.paint(text, "bold", "yellow")

    def good(self, text: str) -> str:
        """Mark what was added or went well."""
        return self.paint(text, "green")

    def bad(self, text: str) -> str:
        """Mark what was removed or went wrong."""
        return self.paint(text, "red")

    def warn(self, text: str) -> str:
        """Mark what someone should look at."""
        return self.paint(text, "yellow")


PLAIN: Final = Ink(colour=False)
"""Writes no styles: pipes, files, NO_COLOR."""


def _line(line: str, styles: tuple[str, ...]) -> str:
    if not line:
        return line
    opening = "".join(f"\x1b[{_CODES[style][0]}m" for style in styles)
    closing = "".join(f"\x1b[{_CODES[style][1]}m" for style in reversed(styles))
    return f"{opening}{line}{closing}"
