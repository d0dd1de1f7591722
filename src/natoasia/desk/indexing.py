"""The search index beside the store: kept in step with it, and made anew when it is not to be used.

The store notes every article the index has not seen (`pending`) in the transaction that writes it;
draining tells the index and then takes the note away, so that it can be killed at any moment.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator
from functools import cache
from itertools import chain, starmap
from typing import TYPE_CHECKING, Final, TypeVar

from natoasia.errors import StoreBusyError, StoreError, StoreReadOnlyError
from natoasia.search import Index, IndexDamaged

if TYPE_CHECKING:
    from natoasia.accounts import Progress
    from natoasia.rows import IndexRow
    from natoasia.store import Store

FOLDER: Final = "index"

BATCH: Final = 100_000
"""Articles a commit of the index takes: fewer make many small parts, which joined cost as much
again; of more, an ingest that is stopped would have to repeat half a minute's work."""

Answer = TypeVar("Answer")

Report = Callable[["Progress"], None]

Opener = Callable[[], Index]
"""Opens an index as it is, once: each further time takes two milliseconds."""


def folder(store: Store) -> str:
    """Return where the desk's index is."""
    return os.path.join(store.location, FOLDER)


def opener(store: Store) -> Opener:
    """Return what opens the index when it is first asked; raises `IndexDamaged` then."""
    return cache(lambda: Index.open(folder(store)))


def opened(store: Store) -> tuple[Index, tuple[str, ...]]:
    """Return the index in step with the store, and what a person should know of it."""
    try:
        index = Index.open(folder(store))
    except IndexDamaged as error:
        index, notes = mended(store)
        return index, () if is_wanting(store, error) else notes
    waiting = store.pending_count()
    return (index, ()) if not waiting else _caught_up(store, index, waiting)


def is_wanting(store: Store, error: IndexDamaged) -> bool:
    """Tell whether there is no index only because there was nothing yet to put into one."""
    return error.reason == "missing" and not store.count()


def mended(store: Store) -> tuple[Index, tuple[str, ...]]:
    """Make an index that cannot be used anew, and return it with a note that says so."""
    try:
        as_writer(store, rebuild)
    except StoreBusyError as error:
        raise StoreBusyError(f"{folder(store)}: the index is being rebuilt; {error}") from error
    except StoreReadOnlyError as error:
        raise StoreReadOnlyError(f"the search index must be made anew; {error}") from error
    return Index.open(folder(store)), ("the search index was rebuilt from the desk's record",)


def _caught_up(store: Store, index: Index, waiting: int) -> tuple[Index, tuple[str, ...]]:
    try:
        as_writer(store, drain)
    except StoreBusyError:
        return index, (_unsearched(waiting, "is still being written"),)
    except StoreReadOnlyError:
        return index, (_unsearched(waiting, "lies where it cannot be brought up to date"),)
    return Index.open(folder(store)), ()


def _unsearched(reports: int, why: str) -> str:
    said = "1 report was" if reports == 1 else f"{reports:,} reports were"
    return f"{said} not searched, for the index {why}"


def as_writer(store: Store, act: Callable[[Store], Answer]) -> Answer:
    """Do what needs the writer, as the writer; raises `StoreBusyError` while there is another."""
    if store.writes:
        return act(store)
    from natoasia.store import Store

    with Store.open(store.location, write=True) as writer:
        return act(writer)


def drain(store: Store, progress: Report | None = None) -> None:
    """Tell the index of every article it has not seen; rebuild it where it cannot be used."""
    if not store.pending_count():
        return
    try:
        with Index.open(folder(store)) as index:
            _tell_all(store, index, progress)
    except IndexDamaged:
        rebuild(store, progress)


def _tell_all(store: Store, index: Index, progress: Report | None) -> None:
    told = _Told(progress, store.pending_count())
    while waiting := store.pending(BATCH):
        gone = [id_ for id_, is_gone in waiting if is_gone]
        if gone:
            index.delete(gone)
        here = [id_ for id_, is_gone in waiting if not is_gone]
        if here:
            index.add(told.counted(rows(store, here)))
        store.settled([id_ for id_, _ in waiting])


class _Told:
    """Tells how many rows have passed, now and then and at the end."""

    def __init__(self, progress: Report | None, total: int) -> None:
        self._progress = progress
        self._total = total
        self._done = 0

    def counted(self, rows: Iterator[IndexRow]) -> Iterator[IndexRow]:
        """Yield the rows."""
        for row in rows:
            yield row
            self._done += 1
            if self._done % TOLD_EVERY == 0:
                self._tell()
        self._tell()

    def _tell(self) -> None:
        if self._progress is not None:
            from natoasia.accounts import Progress

            self._progress(Progress("indexing", self._done, self._total))


TOLD_EVERY: Final = 1_000
"""Rows, which take a third of a second."""


def rebuild(store: Store, progress: Report | None = None) -> None:
    """Make the index anew from the store's record, beside the old one, and put it in its place."""
    told = _Told(progress, store.count())
    try:
        Index.rebuild(folder(store), told.counted(rows(store, None)))
    except OSError as error:
        raise StoreError(f"{folder(store)}: the index cannot be written ({error})") from error
    with store.batch():
        while waiting := store.pending(BATCH):
            store.settled([id_ for id_, _ in waiting])


def rows(store: Store, ids: Collection[str] | None) -> Iterator[IndexRow]:
    """Yield what the index wants of articles."""
    from natoasia.desk.placing import countries, other_names

    meant = store.meant(ids)
    for row in store.index_rows(ids):
        codes = dict.fromkeys([code for _, code in row.placed])
        yield row._replace(
            meant=meant.get(row.id, ()),
            called=tuple(chain.from_iterable(starmap(other_names, row.placed))),
            within=tuple(chain.from_iterable(map(countries, codes))),
        )


def remove(store: Store) -> None:
    """Throw the index away; the next search makes it anew."""
    import shutil

    shutil.rmtree(folder(store), ignore_errors=True)
