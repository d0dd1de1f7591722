"""The store: opening and closing a desk's record."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import Final, Self

from natoasia.closing import Closing
from natoasia.errors import NoDeskError, StoreDamagedError, StoreError, StoreReadOnlyError
from natoasia.store.arrivals import Arrivals
from natoasia.store.connection import Connection, damage
from natoasia.store.crowds import Crowds
from natoasia.store.forgetting import Forgetting
from natoasia.store.lock import WriterLock
from natoasia.store.migrations import VERSION, migrate, version_of
from natoasia.store.naming import Names
from natoasia.store.stories import Stories
from natoasia.store.vocabulary import Vocabularies

DATABASE: Final = "desk.db"


class Store(Forgetting, Stories, Names, Arrivals, Vocabularies, Crowds, Closing):
    """A desk's record, open for reading, or for the one writer."""

    def __init__(self, folder: Path, connection: Connection, lock: WriterLock | None) -> None:
        super().__init__(folder, connection)
        self._lock = lock

    @classmethod
    def open(cls, folder: Path, *, write: bool = False) -> Self:
        """Open the store in a desk's folder.

        Raises `NoDeskError`, `StoreBusyError`, `StoreNewerError` or `StoreDamagedError`.
        """
        if not (folder / DATABASE).is_file():
            raise NoDeskError(f"{folder}: there is no desk here; `natoasia ingest` makes one")
        return cls._opened(folder, write=True) if write else cls._for_reading(folder)

    @classmethod
    def create(cls, folder: Path) -> Self:
        """Open the store in a folder for writing; make both when missing."""
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            message = f"{folder}: the desk's folder cannot be made ({error.strerror})"
            raise StoreError(message) from error
        return cls._opened(folder, write=True)

    @classmethod
    def _for_reading(cls, folder: Path) -> Self:
        store = cls._opened(folder, write=False)
        if store.version == VERSION:
            return store
        store.close()
        try:
            cls._opened(folder, write=True).close()
        except StoreReadOnlyError as error:
            raise StoreReadOnlyError(f"written by an older natoasia; {error}") from error
        return cls._opened(folder, write=False)

    @classmethod
    def _opened(cls, folder: Path, *, write: bool) -> Self:
        with ExitStack() as undo:
            lock = WriterLock(folder) if write else None
            if lock:
                undo.callback(lock.release)
            connection = Connection(folder / DATABASE, write=write)
            undo.callback(connection.close)
            migrate(connection) if write else version_of(connection)
            undo.pop_all()
            return cls(folder, connection, lock)

    @property
    def version(self) -> int:
        """The version of the database's schema."""
        return version_of(self._db)

    @property
    def writes(self) -> bool:
        """Whether this is the desk's writer."""
        return self._lock is not None

    def close(self) -> None:
        """Close the store; a writer lets the next one in."""
        self._db.close()
        if self._lock:
            self._lock.release()
            self._lock = None

    def verify(self) -> None:
        """Read the whole database and compare its indexes; raises `StoreDamagedError`."""
        for (found,) in self._db.ask("PRAGMA integrity_check(1)"):
            if found != "ok":
                raise StoreDamagedError(damage(self._db.path, found))
        for table, *_ in self._db.ask("PRAGMA foreign_key_check"):
            raise StoreDamagedError(damage(self._db.path, f"a row of {table} points nowhere"))
