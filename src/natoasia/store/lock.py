"""The writer's lock: one process writes a desk at a time, and the next one learns who."""

from __future__ import annotations

import errno
import os
import sys
from typing import Final

from natoasia.errors import StoreBusyError, StoreError, StoreReadOnlyError
from natoasia.store.connection import ELSEWHERE

NAME: Final = "writer.lock"

if sys.platform == "win32":
    import msvcrt

    LOCKED_BYTE: Final = 1_024
    """Past the number written in the file, so that others can still read that."""

    def _take(descriptor: int) -> None:
        os.lseek(descriptor, LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        os.lseek(descriptor, 0, os.SEEK_SET)

else:
    import fcntl

    def _take(descriptor: int) -> None:
        # Not `lockf`: its locks do not hold within a process, and any closing drops them.
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class WriterLock:
    """Held from making to `release`, or to the end of the process, however it ends.

    The operating system keeps it, so that a killed writer leaves nothing behind that blocks.
    """

    def __init__(self, folder: str) -> None:
        """Take the lock of a desk's folder; raises `StoreBusyError` naming the holder's process."""
        path = os.path.join(folder, NAME)
        try:
            self._file = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
        except OSError as error:
            raise unwritable(folder, error) from error
        try:
            _take(self._file)
        except OSError:
            os.lseek(self._file, 0, os.SEEK_SET)
            holder = os.read(self._file, 20).decode("ascii", "replace").strip() or "unknown"
            os.close(self._file)
            raise StoreBusyError(busy(folder, holder)) from None
        self._sign()

    def _sign(self) -> None:
        os.lseek(self._file, 0, os.SEEK_SET)
        os.ftruncate(self._file, 0)
        os.write(self._file, f"{os.getpid()}\n".encode("ascii"))

    def release(self) -> None:
        """Let the next writer in."""
        os.close(self._file)


def unwritable(folder: str, error: OSError) -> StoreError:
    """Return what it means that a desk's folder cannot be written."""
    message = f"{folder}: the desk cannot be written ({error.strerror})"
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return StoreReadOnlyError(message + ELSEWHERE)
    return StoreError(message)


def busy(folder: str, holder: str) -> str:
    """Return the message for the second writer."""
    return (
        f"{folder}: another process is writing this desk (pid {holder}); "
        "wait for it to end, then try again"
    )
