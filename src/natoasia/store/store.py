"""The store: opening and closing a desk's record."""

from __future__ import annotations

import os
from contextlib import ExitStack
from typing import TYPE_CHECKING, Final, Self

from natoasia.closing import Closing
from natoasia.errors import NoDeskError, StoreDamagedError, StoreError, StoreReadOnlyError
from natoasia.store.arrivals import Arrivals
from natoasia.store.connection import Connection, damage
from natoasia.store.crowds import Crowds
from natoasia.store.forgetting import Forgetting
from natoasia.store.migrations import VERSION, migrate, version_of
from natoasia.store.naming import Names
from natoasia.store.stories import Stories
from natoasia.store.vocabulary import Vocabularies

if TYPE_CHECKING:
    from natoasia.store.lock import WriterLock

    Named = str | os.PathLike[str]

DATABASE: Final = "desk.db"


class Store(Forgetting, Stories, Names, Arrivals, Vocabularies, Crowds, Closing):
    """A desk's record, open for reading, or for the one writer."""

    def __init__(self, location: str, connection: Connection, lock: WriterLock | None) -> None:
        super().__init__(location, connection)
        self._lock = lock

    @classmethod
    def open(cls, folder: Named, *, write: bool = False) -> Self:
        """Open the store in a desk's folder.

        Raises `NoDeskError`, `StoreBusyError`, `StoreNewerError` or `StoreDamagedError`.
        """
        location = os.fspath(folder)
        if not os.path.isfile(os.path.join(location, DATABASE)):
            raise NoDeskError(f"{folder}: there is no desk here; `natoasia ingest` makes one")
        return cls._opened(location, write=True) if write else cls._for_reading(location)

    @classmethod
    def create(cls, folder: Named) -> Self:
        """Open the store in a folder for writing; make both when missing."""
        try:
            os.makedirs(folder, exist_ok=True)
        except OSError as error:
            message = f"{folder}: the desk's folder cannot be made ({error.strerror})"
            raise StoreError(message) from error
        return cls._opened(os.fspath(folder), write=True)

    @classmethod
    def _for_reading(cls, location: str) -> Self:
        store = cls._opened(location, write=False)
        if store.version == VERSION:
            return store
        store.close()
        try:
            cls._opened(location, write=True).close()
        except StoreReadOnlyError as error:
            raise StoreReadOnlyError(f"written by an older natoasia; {error}") from error
        return cls._opened(location, write=False)

    @classmethod
    def _opened(cls, location: str, *, write: bool) -> Self:
        with ExitStack() as undo:
            lock = _locked(location) if write else None
            if lock:
                undo.callback(lock.release)
            connection = Connection(os.path.join(location, DATABASE), write=write)
            undo.callback(connection.close)
            migrate(connection) if write else version_of(connection)
            undo.pop_all()
            return cls(location, connection, lock)

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


def _locked(location: str) -> WriterLock:
    from natoasia.store.lock import WriterLock

    return WriterLock(location)
