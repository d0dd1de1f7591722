"""What the parts of the store share: the connection, and the paths as they are kept."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from itertools import islice
from typing import TYPE_CHECKING, Final, TypeVar

from natoasia.store.compressing import Compressor

if TYPE_CHECKING:
    from pathlib import Path

    from natoasia.store.connection import Connection

CHUNK: Final = 500
"""Values in one `IN (…)`: SQLite's oldest limit is 999."""

Value = TypeVar("Value")


class Base:
    """A part of the store."""

    def __init__(self, location: str, connection: Connection) -> None:
        self.location = location
        """The desk's folder, as it was named."""
        self.home = os.path.dirname(os.path.abspath(location))
        """What holds it."""
        self._inside = os.path.join(self.home, "")
        self._db = connection
        self._compressor = Compressor(connection)
        self._told: set[object] = set()
        """What this transaction has written already, of what many reports say again."""

    @property
    def folder(self) -> Path:
        """The desk's folder."""
        return path_of(self.location)

    def batch(self) -> AbstractContextManager[None]:
        """Return one transaction: all of what happens inside is kept, or nothing."""
        if not self.in_batch:
            self._told.clear()
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
        full = os.path.abspath(path)
        # Asked of every file of a folder: as paths it takes ten times as long.
        if full.startswith(self._inside):
            return full[len(self._inside) :].replace(os.sep, "/")
        whole, home = path_of(full), path_of(self.home)
        return (whole.relative_to(home) if whole.is_relative_to(home) else whole).as_posix()

    def locate(self, place: str) -> Path:
        """Return where the file of a kept path is: the way back from `place`."""
        return path_of(os.path.join(self.home, place))


def path_of(place: str) -> Path:
    """Return a path by its name; a search loads nothing for it, which would take 3 ms."""
    from pathlib import Path

    return Path(place)


def absolute(path: Path) -> Path:
    """Return a path without `..` and `.`, links left as they are named."""
    # `resolve` would follow the links.
    return path_of(os.path.abspath(path))


def chunks(values: Iterable[Value], size: int = CHUNK) -> Iterator[Sequence[Value]]:
    """Yield the values in groups of that size."""
    rest = iter(values)
    while group := tuple(islice(rest, size)):
        yield group


def marks(values: Sequence[object]) -> str:
    """Return the question marks for that many values."""
    return ",".join("?" * len(values))
