"""Opening and closing a desk's record, of which a search needs the smallest part."""

from __future__ import annotations

import os
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any, Final, Self

from natoasia.closing import Closing
from natoasia.errors import NoDeskError, StoreError, StoreReadOnlyError
from natoasia.store.connection import Connection
from natoasia.store.migrations import VERSION, migrate, version_of
from natoasia.store.shelf import Shelf

if TYPE_CHECKING:
    from _typeshed import StrPath

    from natoasia.store.lock import WriterLock

DATABASE: Final = "desk.db"


class Opened(Shelf, Closing):
    """A desk's record, open for reading, or for the one writer.

    It lists and searches. Asked for anything else it becomes a whole `Store`, which takes longer to
    load than a search takes to find.
    """

    def __init__(self, location: str, connection: Connection, lock: WriterLock | None) -> None:
        super().__init__(location, connection)
        self._lock = lock

    @classmethod
    def open(cls, folder: StrPath, *, write: bool = False) -> Self:
        """Open the store in a desk's folder.

        Raises `NoDeskError`, `StoreBusyError`, `StoreNewerError` or `StoreDamagedError`.
        """
        location = os.fspath(folder)
        if not os.path.isfile(os.path.join(location, DATABASE)):
            raise NoDeskError(f"{folder}: there is no desk here; `natoasia ingest` makes one")
        return cls._opened(location, write=True) if write else cls._for_reading(location)

    @classmethod
    def create(cls, folder: StrPath) -> Self:
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

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - anything of a store
        """Become a store, for it was asked for something of one."""
        from natoasia.store.store import Store

        if self.__class__ is not Opened:
            raise AttributeError(f"a store has no {name!r}")
        self.__class__ = Store
        return getattr(self, name)


def _locked(location: str) -> WriterLock:
    from natoasia.store.lock import WriterLock

    return WriterLock(location)
