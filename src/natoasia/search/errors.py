"""The signal that an index cannot be used as it is and has to be made again."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal

from natoasia.errors import StoreBusyError, StoreDamagedError, StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator

OUTSIDE = ("No space left", "Permission denied", "PermissionDenied", "Read-only", "Too many open")
"""Causes outside the index: making it anew would not help."""

Reason = Literal["missing", "outdated", "damaged"]


class IndexDamaged(StoreDamagedError):  # noqa: N818  (a signal to rebuild, no failure)
    """The index is missing, of another version, or broken; everything in it can be rebuilt."""

    def __init__(self, reason: Reason, detail: str = "") -> None:
        super().__init__(f"the search index is {reason}{detail and ': ' + detail}")
        self.reason = reason


@contextmanager
def translated() -> Iterator[None]:
    """Turn what the index library raises into this program's errors.

    A broken file makes the library panic; its exception is no `Exception`, so it is known by name.
    """
    try:
        yield
    except (ValueError, OSError) as error:
        if "LockBusy" in str(error) or "lockfile" in str(error).lower():
            raise StoreBusyError("another natoasia process is writing to this desk") from error
        if any(cause in str(error) for cause in OUTSIDE):
            raise StoreError(f"the search index cannot be used: {error}") from error
        raise IndexDamaged("damaged", str(error).splitlines()[0]) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise IndexDamaged("damaged", "a file of it cannot be read") from None
