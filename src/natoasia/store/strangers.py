"""Files that are no press reports, remembered: unchanged, an ingest does not look at them again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from natoasia.store.documents import Documents

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

BETWEEN: Final = "SELECT path FROM strangers WHERE path >= ? AND path < ? ORDER BY path"


class Strangers(Documents):
    """The part of the store that remembers what is no press report, as long as it is unchanged."""

    def stranger(self, path: str, size: int, mtime_ns: int) -> str | None:
        """Return what the file of a kept path is, if it is known in this state for no report."""
        row = self._db.one(
            "SELECT reason FROM strangers WHERE path = ? AND size = ? AND mtime_ns = ?",
            (path, size, mtime_ns),
        )
        return row[0] if row else None

    def put_stranger(self, path: str, size: int, mtime_ns: int, reader: int, reason: str) -> None:
        """Remember that a file in this state is no report, as these readers judged."""
        self._db.do(
            "INSERT OR REPLACE INTO strangers VALUES (?, ?, ?, ?, ?)",
            (path, size, mtime_ns, reader, reason),
        )

    def doubt_strangers(self, reader: int) -> None:
        """Forget what another version of the readers judged: to this one it may be a report."""
        self._db.do("DELETE FROM strangers WHERE reader <> ?", (reader,))

    def strangers_below(self, folder: Path) -> Iterator[str]:
        """Yield the kept paths of those below a folder."""
        return self._below(folder, BETWEEN)

    def forget_strangers(self, paths: Iterable[str]) -> None:
        """Forget those of these paths."""
        self._db.do_each("DELETE FROM strangers WHERE path = ?", ((path,) for path in paths))
