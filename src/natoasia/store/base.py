"""What the parts of the store share: the connection, and the paths as they are kept."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from natoasia.store.compressing import Compressor

if TYPE_CHECKING:
    from natoasia.store.connection import Connection

CHUNK: Final = 500
"""Values in one `IN (…)`: SQLite's oldest limit is 999."""

Value = TypeVar("Value")


class Base:
    """A part of the store."""

    def __init__(self, folder: Path, connection: Connection) -> None:
        self.folder = folder
        self._home = folder.absolute().parent
        self._db = connection
        self._compressor = Compressor(connection)

    def batch(self) -> AbstractContextManager[None]:
        """Return one transaction: all of what happens inside is kept, or nothing."""
        return self._db.transaction()

    @property
    def in_batch(self) -> bool:
        """Whether a transaction is open, which may yet be taken back."""
        return self._db.in_transaction

    def _tally(self, what: str) -> int:
        """Return how many articles, documents or stories there are, as triggers have counted."""
        return self._db.number("SELECT number FROM tallies WHERE what = ?", (what,))

    def place(self, path: Path) -> str:
        """Return a path as it is kept: relative to the folder that holds the desk where below it.

        Always with forward slashes, so that a desk can move with its folder, and between systems.
        """
        full = absolute(path)
        if full.is_relative_to(self._home):
            return full.relative_to(self._home).as_posix()
        return full.as_posix()

    def locate(self, place: str) -> Path:
        """Return where the file of a kept path is: the way back from `place`."""
        return self._home / place


def absolute(path: Path) -> Path:
    """Return a path without `..` and `.`, links left as they are named."""
    return Path(os.path.abspath(path))  # noqa: PTH100 - `resolve` would follow the links


def chunks(values: Iterable[Value], size: int = CHUNK) -> Iterator[Sequence[Value]]:
    """Yield the values in groups of that size."""
    rest = iter(values)
    while group := tuple(islice(rest, size)):
        yield group


def marks(values: Sequence[object]) -> str:
    """Return the question marks for that many values."""
    return ",".join("?" * len(values))
