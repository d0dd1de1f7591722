r"""Regular expressions that are compiled when they are first asked, and not before.

Python keeps no compiled patterns. A command that reads one report needs few of the hundred and
more that know what may stand in one, and would take longer to compile them all than to read it.

    >>> year = pattern(r"[12]\d{3}")
    >>> year.search("in 2023").group()
    '2023'
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, cast

if TYPE_CHECKING:
    from collections.abc import Callable

METHODS: Final = ("match", "fullmatch", "search", "finditer", "findall", "split", "sub")


def pattern(written: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern as `re.compile` does, to be compiled when it is first asked."""
    return cast("re.Pattern[str]", _Late(written, flags))


class _Late:
    """A pattern not yet compiled; once it is, its methods are those of the compiled one."""

    __slots__ = (*METHODS, "flags", "pattern")

    match: Callable[..., re.Match[str] | None]
    search: Callable[..., re.Match[str] | None]

    def __init__(self, written: str, flags: int) -> None:
        self.pattern, self.flags = written, flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - one of several methods
        compiled = re.compile(self.pattern, self.flags)
        for method in METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)
