"""The search index on disk: what it holds can always be made again from the store."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

import tantivy

from natoasia.closing import Closing
from natoasia.search.archived import forget_with, is_archived, mirror
from natoasia.search.asking import Asking
from natoasia.search.errors import IndexDamaged, translated
from natoasia.search.schema import IDENTITY, register, schema
from natoasia.search.writing import Writer

if TYPE_CHECKING:
    from _typeshed import StrPath

    from natoasia.rows import IndexRow

IDENTITY_FILE: Final = "identity.txt"


class Index(Asking, Closing):
    """An open index. One process may write at a time, any number may read.

    Every method raises IndexDamaged where the files are not readable, and StoreBusyError where
    another process is writing.
    """

    def __init__(self, location: str, index: tantivy.Index) -> None:
        super().__init__(index)
        self.location = location
        self._writer = Writer(index)

    @classmethod
    def open(cls, folder: StrPath) -> Index:
        """Open an index; IndexDamaged tells why it has to be rebuilt first."""
        location = os.fspath(folder)
        try:
            with open(os.path.join(location, IDENTITY_FILE), encoding="utf-8") as file:
                identity = file.read().strip()
        except (OSError, ValueError):
            raise IndexDamaged("missing") from None
        if identity != IDENTITY:
            raise IndexDamaged("outdated", identity[:80])
        links = mirror(location) if is_archived(location) else None
        with translated():
            index = tantivy.Index.open(links or location)
            register(index)
            opened = cls(location, index)
            if links:
                forget_with(opened, links)
            return opened

    @classmethod
    def create(cls, place: StrPath) -> Index:
        """Make an empty index, in place of whatever is there."""
        # Only a rebuild needs these; loading them costs a search five milliseconds.
        import shutil
        from pathlib import Path

        folder = Path(place)
        if folder.exists():
            shutil.rmtree(folder)
        folder.mkdir(parents=True)
        with translated():
            index = tantivy.Index(schema(), str(folder))
            register(index)
            # Only an index that could be made is given its mark.
            (folder / IDENTITY_FILE).write_text(IDENTITY + "\n", "utf-8")
            return cls(str(folder), index)

    @classmethod
    def rebuild(cls, place: StrPath, rows: Iterable[IndexRow]) -> Index:
        """Make the index anew beside the old one, then put it in its place."""
        import shutil
        from pathlib import Path

        folder = Path(place)
        beside = folder.with_name(folder.name + ".new")
        aside = folder.with_name(folder.name + ".old")
        with cls.create(beside) as index:
            # One commit: every further one makes small parts, and joining them costs as much again.
            index.add(rows)
        shutil.rmtree(aside, ignore_errors=True)
        if folder.exists():
            folder.rename(aside)
        beside.rename(folder)
        shutil.rmtree(aside, ignore_errors=True)
        return cls.open(folder)

    def close(self) -> None:
        """Give up the writer's lock, once running merges are done."""
        self._writer.close()

    @property
    def identity(self) -> str:
        """Return what the index was made with; another identity means another index."""
        return IDENTITY

    def add(self, rows: Iterable[IndexRow]) -> None:
        """Put rows in, in place of any of the same id; one commit, so all of them or none."""
        if self._writer.put(rows, into_empty=not self.count):
            self.reload()

    def delete(self, ids: Iterable[str]) -> None:
        """Take articles out; ids that are not in it are no error."""
        self._writer.remove(ids)
        self.reload()

    def harmed(self) -> tuple[str, ...]:
        """Return the files whose content is not what was written; reads the whole index."""
        from pathlib import Path

        from natoasia.search.soundness import harmed

        return harmed(Path(self.location))
