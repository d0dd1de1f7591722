"""Files taken out of a desk: what was ingested by mistake, or is to be kept no longer.

In one transaction with the stories it changes; the index then lets the reports go, and only then
are they taken out of the record. Killed in between, the next writer does the rest.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import TYPE_CHECKING

from natoasia.desk import references, relinking
from natoasia.desk.agreeing import Agree, agreed
from natoasia.desk.consequences import story_changes
from natoasia.errors import NotFoundError, UsageError
from natoasia.ruled import Consequences, Leave

if TYPE_CHECKING:
    from natoasia.store import Store


def forget(store: Store, refs: Sequence[str], agree: Agree) -> Consequences:
    """Take the files out that paths, folders or ids name, where `agree` says so."""
    paths = sorted({path for ref in refs for path in _meant(store, ref)})
    found = agreed(store, lambda: _taken_out(store, paths, refs), agree)
    if found.kept:
        store.take_leave()
    return found


def _meant(store: Store, ref: str) -> Sequence[str]:
    """Return the kept paths that a path, a folder or the beginning of an id stands for."""
    if not ref:
        # Of a variable that is not set; as a path it would be the working directory.
        raise UsageError("an empty name is no path")
    if found := _at(store, ref):
        return found
    if member := store.ids_at(store.place(Path(ref))) or store.ids_at(ref):
        raise UsageError(f"{ref} is a part of {_holder(store, member[0])}; forget that, or nothing")
    if not store.resolve(ref.lower()):
        raise NotFoundError(f"{ref}: the desk has nothing of it; `natoasia list` shows what it has")
    return _holding(store, references.identify(ref, store))


def _at(store: Store, ref: str) -> Sequence[str]:
    """Return the paths at or below one, as it is found from here or else as lists write it."""
    for path in (Path(ref), store.locate(ref)):
        place = store.place(path)
        if store.known(place):
            return (place,)
        if below := tuple(store.below(path, gone=True)):
            return below
    return ()


def _holder(store: Store, id_: str) -> str:
    return next(path for _, path in store.holders(id_))


def _holding(store: Store, id_: str) -> Sequence[str]:
    """Return the files that hold a report; raise `UsageError` where one holds others too."""
    paths = tuple(dict.fromkeys(path for _, path in store.holders(id_)))
    for path in paths:
        if (number := len(store.ids_at(path))) > 1:
            raise UsageError(f"{id_} is one of {number} reports in {path}; name that to forget all")
    return paths


def _taken_out(store: Store, paths: Sequence[str], refs: Sequence[str]) -> Consequences:
    """Take files out within the transaction that is open, and return what that changes."""
    held = store.held_at(paths)
    before = tuple(store.rows_among(held, sort="date"))
    store.forget_files(paths)
    store.forget_strangers([*paths, *_strangers(store, refs)])
    looked = relinking.refresh(store)
    stay = tuple(store.rows_among(held, sort="date"))
    left = {row.id for row in stay}
    gone = tuple(row for row in before if row.id not in left)
    return Consequences(
        fields=(),
        stories=tuple(story_changes(store, looked)),
        kept=True,
        leave=Leave(tuple(paths), gone, stay, _rulings_on(store, {*held} - left)),
    )


def _strangers(store: Store, refs: Sequence[str]) -> Iterator[str]:
    """Yield what was left out of the folders that are meant: of those no name is to stay either."""
    for ref in refs:
        for folder in (Path(ref), store.locate(ref)):
            yield from store.strangers_below(folder)


def _rulings_on(store: Store, ids: AbstractSet[str]) -> int:
    """Return how many rulings are on these reports."""
    ruled = ((ruling.article, str(ruling.payload)) for ruling in store.rulings())
    return sum(not ids.isdisjoint(named) for named in ruled)
