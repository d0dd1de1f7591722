"""A desk of made articles: written as an ingest writes them, but for reading and parsing.

Each article goes through `packing.entry` and `Store.put`; the index is made by `indexing.drain`.
Every seventh article begins a story of three, so that hits fold and stories can be counted; linking
itself has a bench of its own.
"""

from __future__ import annotations

import hashlib
import resource
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from threading import Semaphore
from typing import NamedTuple

from made_articles import Material, made, material

from natoasia.desk import indexing, joining, nearby
from natoasia.desk.ingest import standard_parser
from natoasia.desk.intake import packed_bag
from natoasia.desk.relinking import LINKED, LINKER, SEEN
from natoasia.store import Reading, Store, StoryRecord, packing

MTIME = 1_600_000_000 * 10**9
BATCH = 2_000
"""Articles in a transaction, after which a desk may learn what they repeat, as in an ingest."""

SHARE = 250
"""Articles made by a process at a time."""
AHEAD = 20
"""Shares that are made or wait, two transactions and a little more: some 60 MB."""

STORY_EVERY, STORY_SIZE = 7, 3


class Built(NamedTuple):
    """What it took to make a part of a desk."""

    seconds: float
    cpu: float
    """Of this process, with all its threads."""


def build(folder: Path, number: int) -> str:
    """Make a desk of so many articles; return how fast its record and its index were made."""
    with Store.create(folder) as store:
        record = _timed(partial(_record, store, number))
        _stories(store, number)
        store.linked()
        store.set_fact(LINKED, f"{LINKER} {number}")
        # What linking and joining have of a desk that they have seen whole.
        store.set_fact(SEEN, str(store.last_number()))
        nearby.count(store)
        joining.refresh(store, indexing.opener(store))
        index = _timed(partial(indexing.drain, store))
    return (
        f"record written at {number / record.seconds:,.0f} articles/s; index built at"
        f" {number / index.seconds:,.0f} articles/s, {number / index.cpu:,.0f} a second of CPU;"
        f" peak memory {peak():,.0f} MB"
    )


def _timed(act: Callable[[], None]) -> Built:
    clock, worked = time.perf_counter(), time.process_time()
    act()
    return Built(time.perf_counter() - clock, time.process_time() - worked)


def _record(store: Store, number: int) -> None:
    known = material(number)
    ahead = Semaphore(AHEAD)
    with get_context("fork").Pool(initializer=_know, initargs=(known,)) as pool:
        for some in batch(_released(pool.imap(_readings, _shares(number, ahead)), ahead)):
            with store.batch():
                for reading in some:
                    store.put(reading)
            store.learn()


def _shares(number: int, ahead: Semaphore) -> Iterator[range]:
    """Yield what a process is to make, as long as not too much of it waits to be written."""
    for at in range(0, number, SHARE):
        ahead.acquire()
        yield range(at, min(at + SHARE, number))


def _released(shares: Iterable[list[Reading]], ahead: Semaphore) -> Iterator[Reading]:
    for some in shares:
        ahead.release()
        yield from some


def batch(readings: Iterator[Reading]) -> Iterator[list[Reading]]:
    """Yield as many as are written in a transaction."""
    while some := list(islice(readings, BATCH)):
        yield some


_KNOWN: list[Material] = []


def _know(known: Material) -> None:
    _KNOWN.append(known)


def _readings(numbers: range) -> list[Reading]:
    version = standard_parser().version
    return [_reading(number, version) for number in numbers]


def _reading(number: int, version: int) -> Reading:
    article = made(_KNOWN[0], number)
    raw = article.text.encode()
    entry = packing.entry(article, packed_bag(article))
    digest = hashlib.sha256(raw).digest()
    return Reading(article.path, digest, len(raw), MTIME, version, "utf-8", None, (entry,))


def _stories(store: Store, number: int) -> None:
    ids = list(store.ids())
    groups = {
        f"s{at:07}": StoryRecord(tuple(ids[at : at + STORY_SIZE]), None, None, (), 2, None)
        for at in range(0, number - STORY_SIZE, STORY_EVERY)
    }
    store.change_stories(groups)


def peak() -> float:
    """Return the most memory this process has had, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    print(build(Path(sys.argv[1]) / "desk", int(sys.argv[2])))
