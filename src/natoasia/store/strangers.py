"""Files that gave no report, remembered: unchanged, an ingest does not look at them again.

They are of two kinds: what is no press report, and what cannot be read at all. A row's `reader` is
the version of the readers that judged it; of what they could not read, that number is negative.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from natoasia.store.documents import Documents
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

BETWEEN: Final = "SELECT path FROM strangers WHERE path >= ? AND path < ? ORDER BY path"


class Stranger(NamedTuple):
    """Why a file gave no report."""

    reason: str
    unread: bool
    """Whether it could not be read; else it was, and is no report."""


class Strangers(Documents):
    """The part of the store that remembers what gave no report, as long as it is unchanged."""

    def stranger(self, path: str, size: int, mtime_ns: int) -> Stranger | None:
        """Return why the file of a kept path gave no report, if it is known in this state."""
        row = self._db.one(
            "SELECT reason, reader < 0 FROM strangers WHERE path = ? AND size = ? AND mtime_ns = ?",
            (path, size, mtime_ns),
        )
        return Stranger(row[0], bool(row[1])) if row else None

    def put_stranger(
        self,
        path: str,
        size: int,
        mtime_ns: int,
        reader: int,
        reason: str,
        *,
        unread: bool = False,
    ) -> None:
        """Remember that a file in this state gives no report, as these readers judged."""
        self._db.do(
            "INSERT OR REPLACE INTO strangers VALUES (?, ?, ?, ?, ?)",
            (path, size, mtime_ns, -reader if unread else reader, reason),
        )

    def doubt_strangers(self, reader: int) -> None:
        """Forget what another version of the readers judged: this one may take it."""
        self._db.do("DELETE FROM strangers WHERE abs(reader) <> ?", (reader,))

    def strangers_below(self, folder: Path) -> Iterator[str]:
        """Yield the kept paths of those below a folder."""
        return self._below(folder, BETWEEN)

    def forget_strangers(self, paths: Iterable[str]) -> None:
        """Forget those of these paths."""
        self._db.do_each("DELETE FROM strangers WHERE path = ?", ((path,) for path in paths))
