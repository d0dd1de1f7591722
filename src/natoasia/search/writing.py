"""Putting articles into an index and taking them out: one commit a call, all of it or nothing."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING, Final

from natoasia.search.errors import translated
from natoasia.search.schema import document

if TYPE_CHECKING:
    from collections.abc import Iterable

    import tantivy

    from natoasia.rows import IndexRow

FEW: Final = 2_000
"""Rows up to which one writing thread is used, and one segment made."""

FEW_HEAP: Final = 32_000_000
BULK_HEAP: Final = 256_000_000
"""Bytes a writer may hold before it writes a segment; below 15 MB a thread it refuses."""

BULK_THREADS: Final = 2


class Writer:
    """Takes the writer's lock with its first change and keeps it until it is closed."""

    def __init__(self, index: tantivy.Index) -> None:
        self._index = index
        self._writer: tantivy.IndexWriter | None = None
        self._bulk = False

    def put(self, rows: Iterable[IndexRow], *, into_empty: bool) -> bool:
        """Write rows in place of any of the same ids; tell whether there were any."""
        stream = iter(rows)
        first = list(islice(stream, FEW + 1))
        if not first:
            return False
        writer = self._open(bulk=len(first) > FEW)
        try:
            _put(writer, chain(first, stream), into_empty=into_empty)
        except BaseException:
            # Else the next commit would write the half that is already with the writer.
            writer.rollback()
            raise
        with translated():
            writer.commit()
        return True

    def remove(self, ids: Iterable[str]) -> None:
        """Delete what has these ids; ids that are not there are no error."""
        gone = list(ids)
        writer = self._open(bulk=False)
        with translated():
            for identity in gone:
                writer.delete_documents_by_term("id", identity)
            writer.commit()

    def close(self) -> None:
        """Give up the lock, once running merges are done."""
        writer, self._writer = self._writer, None
        if writer is not None:
            with translated():
                writer.wait_merging_threads()

    def _open(self, *, bulk: bool) -> tantivy.IndexWriter:
        """Return the writer; taking the lock, and clearing what a killed process left behind."""
        if bulk and not self._bulk:
            self.close()
        if self._writer is None:
            threads = BULK_THREADS if bulk else 1
            with translated():
                self._writer = self._index.writer(BULK_HEAP if bulk else FEW_HEAP, threads)
                self._writer.garbage_collect_files()
            self._bulk = bulk
        return self._writer


def _put(writer: tantivy.IndexWriter, rows: Iterable[IndexRow], *, into_empty: bool) -> None:
    known: set[str] = set()
    for row in rows:
        # Only around the writer: an error of whoever supplies the rows is no damage here.
        with translated():
            if not into_empty or row.id in known:
                writer.delete_documents_by_term("id", row.id)
            writer.add_document(document(row))
        known.add(row.id)
