"""A file that may be no report, looked at in several ways: its name, its first lines."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Final

from natoasia.reading import sifted_lines as lines
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.reading.content import Content

SAMPLE: Final = 20_000
"""Characters whose lines are looked at; more changes no verdict and costs time."""
BARE_SIGNS: Final = b"{}();=<>_\\|&@`^~"
"""Signs that programs are full of, and reports are not."""

PACKED: Final = 0.05
LONG: Final = 200
"""Share of bare signs, and characters of a line on average, of a program without lines."""
BLANKS: Final = 0.03
"""Share of blanks and line ends of a text in any alphabet, at least: words of thirty letters."""

ADDED: Final = frozenset(("gz", "bak", "old", "orig"))
"""What is added to the name of a file that is kept."""


def named(path: str) -> tuple[str, str]:
    """Return the name of a file and how it ends, without what is added where one is kept.

    >>> named("var/Server.log.1"), named("Makefile"), named("table.csv.gz")
    (('server.log', 'log'), ('makefile', ''), ('table.csv', 'csv'))
    """
    name = path.replace("\\", "/").rpartition("/")[2].lower()
    bare, dot, suffix = name.rpartition(".")
    while dot and bare and (suffix in ADDED or suffix.isdigit()):
        name = bare
        bare, dot, suffix = name.rpartition(".")
    return name, suffix if dot else ""


def told(row: str) -> bool:
    """Tell whether a line holds running text."""
    return lines.PROSE.search(row) is not None


class Kind(NamedTuple):
    """A kind of file, told by its name and then by its lines."""

    called: str
    shows: Callable[[Sample], bool]


class Sample:
    """The first lines of a text, looked at in several ways."""

    def __init__(self, content: Content) -> None:
        self.raw, self.opening = content.raw, content.opening
        self._text = content.decoded.text if content.decoded else ""

    @cached_property
    def rows(self) -> Sequence[str]:
        """The lines that are not blank; the last is left out where it is cut."""
        ended = self._text[:SAMPLE].replace("\r\n", "\n").replace("\r", "\n")
        found = [row for row in ended.split("\n") if row.strip()]
        return found[:-1] if len(self._text) > SAMPLE and len(found) > 1 else found

    @cached_property
    def said(self) -> Sequence[str]:
        """The lines that are no comments."""
        return [row for row in self.rows if not lines.COMMENT.match(row)]

    @cached_property
    def stripped(self) -> Sequence[str]:
        """The lines without comments that are several lines."""
        found = lines.BLOCK.sub("", self._text[:SAMPLE]).split("\n")
        return [row for row in found if row.strip() and not lines.COMMENT.match(row)]

    def share(self, pattern: re.Pattern[str], rows: Sequence[str] | None = None) -> float:
        """Return the share of the lines that a pattern matches from their beginning."""
        among = self.rows if rows is None else rows
        return sum(pattern.match(row) is not None for row in among) / (len(among) or 1)

    @cached_property
    def prose(self) -> float:
        """The share of the lines, comments apart, that are running text."""
        return sum(map(told, self.said)) / (len(self.said) or 1)

    @cached_property
    def bare(self) -> float:
        """The share of the first bytes that are signs no report is full of."""
        head = self.raw[: len(self.opening)]
        return (len(head) - len(head.translate(None, BARE_SIGNS))) / (len(head) or 1)

    @property
    def is_packed(self) -> bool:
        """Tell whether it is a program without lines or blanks, as pages load them."""
        wide = len(self.opening) >= LONG * (self.opening.count("\n") + 1)
        blanks = self.opening.count(" ") + self.opening.count("\n")
        close = self.opening.isascii() and blanks < BLANKS * len(self.opening)
        return (wide and self.bare >= PACKED) or (close and len(self.opening) >= LONG)

    @cached_property
    def is_json(self) -> bool:
        """Tell whether the whole text is JSON, or each of its lines."""
        try:
            return isinstance(json.loads(self._text), (dict, list))
        except ValueError:
            return len(self.rows) > 1 and all(map(_is_object, self.rows))
        except RecursionError:
            return True


def _is_object(row: str) -> bool:
    try:
        return isinstance(json.loads(row), dict)
    except (ValueError, RecursionError):
        return False
