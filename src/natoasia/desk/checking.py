"""Whether a desk is sound: its record, its index, and the files it was made from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from natoasia.accounts import CheckReport, Problem
from natoasia.desk import indexing, relinking
from natoasia.desk.ingest import is_gone
from natoasia.errors import StoreDamagedError
from natoasia.search import Index, IndexDamaged

if TYPE_CHECKING:
    from natoasia.store import Store


def report(store: Store, *, repair: bool) -> CheckReport:
    """Return the state of a desk; with `repair`, make anew what can be derived."""
    problems = tuple(_problems(store))
    repaired = tuple(_mend(store, problems)) if repair else ()
    left = tuple(_problems(store)) if repaired else problems
    return CheckReport(_counts(store), problems, repaired, left, tuple(_gone(store)))


def _counts(store: Store) -> dict[str, int]:
    states = store.states()
    return {
        "articles": store.count(),
        "files": states.get("current", 0),
        "older versions": states.get("superseded", 0),
        "vanished files": states.get("vanished", 0),
        "stories": store.story_count(2),
        "rulings": sum(1 for _ in store.rulings()),
    }


def _problems(store: Store) -> Iterator[Problem]:
    try:
        store.verify()
    except StoreDamagedError as error:
        yield Problem("", str(error))
        return
    yield from _of_index(store)
    if not relinking.is_current(store):
        yield Problem(str(store.folder), "some reports have not been linked into stories yet")


def _of_index(store: Store) -> Iterator[Problem]:
    place = indexing.folder(store)
    waiting = store.pending_count()
    if waiting:
        yield Problem(place, f"reports that wait to be indexed: {waiting:,}")
    try:
        index = Index.open(indexing.folder(store))
    except IndexDamaged as error:
        if not indexing.is_wanting(store, error):
            yield Problem(place, f"the index cannot be used ({error})")
        return
    if harmed := index.harmed():
        yield Problem(place, f"{len(harmed)} files of it are not as they were written")
    elif not waiting and index.count != store.count():
        yield Problem(place, f"holds {index.count:,} reports; the record has {store.count():,}")


def _gone(store: Store) -> Iterator[str]:
    for path in store.below(Path(store.folder.absolute().anchor)):
        if is_gone(store.locate(path)):
            yield path


def _mend(store: Store, problems: tuple[Problem, ...]) -> Iterator[str]:
    if any(problem.path == indexing.folder(store) for problem in problems):
        indexing.rebuild(store)
        yield "the search index was rebuilt"
    if not relinking.is_current(store):
        relinking.refresh(store)
        yield "the reports were linked into stories anew"
