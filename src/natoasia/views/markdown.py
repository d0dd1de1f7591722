"""Markdown that shows untrusted text letter for letter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from natoasia.patterns import pattern
from natoasia.views.clean import one_line

# *stars*, `code`, [links], <markup>, | cells; _lines_ but not a_b; at the start # - + 1.
_SIGNS: Final = pattern(
    r"""
    [\\`*\[\]<>|~]
    | (?<![^\W_])_ | _(?![^\W_])
    | ^[#+-]
    | (?<=^\d)[.)] | (?<=^\d\d)[.)]
    """,
    re.VERBOSE,
)


def plain(text: str) -> str:
    r"""Return untrusted text as Markdown shows it letter for letter, on one line.

    >>> plain("a *star*")
    'a \\*star\\*'
    """
    return _SIGNS.sub(r"\\\g<0>", one_line(text))


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    r"""Yield the lines of a table; cells are untrusted text.

    >>> list(table(["day", "outlet"], [["2031-05-04", "The *Courier*"]]))[2]
    '| 2031-05-04 | The \\*Courier\\* |'
    """
    yield _line(heads)
    yield "|" + "---|" * len(heads)
    for row in rows:
        yield _line([plain(cell) for cell in row])


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
