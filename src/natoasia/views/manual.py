"""A page of the manual on a terminal: headings set off, prose as wide as there is room."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING, Final

from natoasia.views.fit import wrap

if TYPE_CHECKING:
    from natoasia.views.ink import Ink

EXAMPLE: Final = "    "
"""What an example begins with; it is shown as it stands."""

ITEM: Final = "- "


def manual(text: str, measure: int | None, ink: Ink) -> Iterator[str]:
    r"""Yield the lines of a page in Markdown; without `measure` each stays as it is.

    >>> from natoasia.views.ink import PLAIN
    >>> list(manual("# Words\n\none two\nthree\n\n    one   a word", 80, PLAIN))
    ['Words', '', 'one two three', '', '    one   a word']
    """
    for empty, block in groupby(text.splitlines(), lambda line: not line.strip()):
        lines = list(block)
        if lines[0].startswith("#"):
            yield from (ink.strong(line.lstrip("#").strip()) for line in lines)
        elif empty or measure is None or lines[0].startswith(EXAMPLE):
            yield from lines
        else:
            for paragraph in _items(lines):
                yield from _set(paragraph, measure)


def _items(lines: list[str]) -> Iterator[str]:
    """Yield the items of a list, or a paragraph as one; what introduces a list is an item too."""
    item: list[str] = []
    for line in lines:
        if line.startswith(ITEM) and item:
            yield " ".join(item)
            item = []
        item.append(line.strip())
    yield " ".join(item)


def _set(paragraph: str, measure: int) -> Iterator[str]:
    """Yield the lines of a paragraph; those of an item stand behind its mark."""
    behind = len(ITEM) if paragraph.startswith(ITEM) else 0
    for number, line in enumerate(wrap(paragraph[behind:], measure - behind)):
        mark = ITEM if not number else " " * behind
        yield mark + line if behind else line
