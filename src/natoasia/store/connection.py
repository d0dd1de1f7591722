"""The connection to the database: how it is opened, and what its errors mean to a person."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from natoasia.errors import StoreBusyError, StoreDamagedError, StoreError, StoreReadOnlyError

if TYPE_CHECKING:
    from natoasia.store.records import Row

ELSEWHERE: Final = "; copy the folder that holds it to where you may write"
"""What to do about a desk on a disc, or on a share of somebody else's."""

BUSY_SECONDS: Final = 10.0
"""A reader waits this long for a checkpoint to end, which takes milliseconds."""

PAGE: Final = 16_384
"""Bytes. Some ten articles fit one, deflated, and the room that stays empty is a twentieth."""

CACHE_KIB: Final = 65_536
"""Page cache of a writer: the inner pages of the indexes of a million articles stay in it."""


READER_CACHE_KIB: Final = 8_192
"""At most, of a reader: what it reads in pages lies in the system's memory already."""


PLAIN: Final = frozenset(b"/.-_~:0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
"""Bytes that mean themselves in an address."""


class Connection:
    """SQLite as the store uses it: rows as tuples, errors as `StoreError`, transactions by name."""

    def __init__(self, path: str, *, write: bool) -> None:
        self.path = path
        with self._meant():
            self._sqlite = _opened(path, write=write)
        try:
            self._set_up(write=write)
        except StoreError:
            self._sqlite.close()
            raise

    def _set_up(self, *, write: bool) -> None:
        self.do("PRAGMA foreign_keys = ON")
        if write:
            self.do(f"PRAGMA page_size = {PAGE}")
            self.do("PRAGMA journal_mode = WAL")
            self.do("PRAGMA synchronous = FULL")
            self.do(f"PRAGMA cache_size = -{CACHE_KIB}")
        else:
            self.do("PRAGMA query_only = ON")
            self.do(f"PRAGMA cache_size = -{READER_CACHE_KIB}")

    def close(self) -> None:
        """Close it; a writer's last act folds the log into the database."""
        self._sqlite.close()

    def ask(self, sql: str, values: Sequence[object] = ()) -> Iterator[Row]:
        """Yield the rows of a question."""
        with self._meant():
            # Not `yield from`: rows that nobody asks for any more would be refused by a closed
            # database, where a reader of a pipe had enough.
            for row in self._sqlite.execute(sql, values):  # noqa: UP028
                yield row

    def one(self, sql: str, values: Sequence[object] = ()) -> Row | None:
        """Return the first row, or `None`."""
        with self._meant():
            row: Row | None = self._sqlite.execute(sql, values).fetchone()
            return row

    def number(self, sql: str, values: Sequence[object] = ()) -> int:
        """Return the number that the first row holds; 0 where there is none."""
        row = self.one(sql, values)
        return int(row[0] or 0) if row else 0

    def do(self, sql: str, values: Sequence[object] = ()) -> int:
        """Carry out a statement; return the number of the row it inserted last."""
        with self._meant():
            return self._sqlite.execute(sql, values).lastrowid or 0

    def do_each(self, sql: str, values: Iterable[Sequence[object]]) -> None:
        """Carry out a statement for each tuple of values."""
        with self._meant():
            self._sqlite.executemany(sql, values)

    def teach(self, name: str, holds: Callable[[str], bool]) -> None:
        """Let questions ask by a name whether something holds of a value."""
        with self._meant():
            self._sqlite.create_function(name, 1, holds, deterministic=True)

    def script(self, sql: str) -> None:
        """Carry out several statements within the transaction that is open."""
        with self._meant():
            for statement in _statements(sql):
                self._sqlite.execute(statement)

    @property
    def in_transaction(self) -> bool:
        """Whether one is open."""
        return self._sqlite.in_transaction

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Keep all of what happens inside, or on any exception nothing of it."""
        if self._sqlite.in_transaction:
            yield
            return
        self.do("BEGIN IMMEDIATE")
        try:
            yield
            self.do("COMMIT")
        except BaseException:
            if self._sqlite.in_transaction:
                self._sqlite.rollback()
            raise

    @contextmanager
    def _meant(self) -> Iterator[None]:
        """Turn SQLite's errors into the store's: the one place that knows them."""
        try:
            yield
        except sqlite3.Error as error:
            raise meaning(error, self.path) from error


def _opened(path: str, *, write: bool) -> sqlite3.Connection:
    if not write and _is_left_open(path):
        raise StoreReadOnlyError(
            f"{path}: it was not closed before it came here, and its log cannot be read{ELSEWHERE}"
        )
    mode = "mode=rwc" if write else "immutable=1" if _is_archived(path) else "mode=rw"
    uri = f"{_address(path)}?{mode}"
    return sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None)


def _address(path: str) -> str:
    """Return a file as an address (sqlite.org/uri.html), its name byte by byte, whatever those."""
    full = os.path.abspath(path)
    if os.sep != "/":
        full = "/" + full.replace(os.sep, "/")
    plain = (chr(byte) if byte in PLAIN else f"%{byte:02x}" for byte in os.fsencode(full))
    return f"file:{''.join(plain)}"


def _is_archived(path: str) -> bool:
    """Tell whether a desk lies where nothing can be written, on a disc or a colleague's share.

    Readers of a log write a file beside it; without a log there is nothing they could miss.
    """
    return not _may_write_beside(path) and not os.path.exists(f"{path}-wal")


def _is_left_open(path: str) -> bool:
    """Tell whether there is a log that cannot be read, for the file beside it cannot be made."""
    log, beside = os.path.exists(f"{path}-wal"), os.path.exists(f"{path}-shm")
    return log and not beside and not _may_write_beside(path)


def _may_write_beside(path: str) -> bool:
    return os.access(os.path.dirname(path) or os.curdir, os.W_OK)


def _statements(sql: str) -> Iterator[str]:
    """Yield the statements of a script; `executescript` would commit the transaction it is in."""
    statement = ""
    for line in sql.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def meaning(error: sqlite3.Error, path: str) -> StoreError:
    """Return what an error of SQLite means to the person at the desk."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return StoreBusyError(f"{path}: another process holds the database; try again in a moment")
    plain = {
        sqlite3.SQLITE_FULL: "the disk is full; make room, then type the same again",
        sqlite3.SQLITE_READONLY: "it may not be written",
        sqlite3.SQLITE_PERM: "it may not be opened",
        sqlite3.SQLITE_CANTOPEN: "it cannot be opened",
        sqlite3.SQLITE_IOERR: f"the disk does not answer as it should ({error})",
    }
    if code in plain:
        return StoreError(f"{path}: {plain[code]}")
    return StoreDamagedError(damage(path, str(error)))


def damage(path: str, what: str) -> str:
    """Return the message for a database that cannot be trusted."""
    return (
        f"{path}: the desk's database is damaged ({what}); save your rulings if it still can "
        "(`natoasia rulings export FILE`), move its folder away, and ingest the files again"
    )
