"""Taking files in, all the way: into the record, into the index, into stories."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from natoasia.accounts import IngestSummary, Progress
from natoasia.desk import indexing, relinking
from natoasia.desk.ingest import ingest
from natoasia.desk.loading import Loading
from natoasia.errors import UsageError
from natoasia.reading.walking import SIZE_LIMIT

if TYPE_CHECKING:
    from natoasia.model import Article
    from natoasia.store import Store


def take_in(
    store: Store,
    paths: Sequence[Path],
    *,
    jobs: int | None,
    progress: Callable[[Progress], None] | None,
    limit: int | None,
    everything: bool,
) -> IngestSummary:
    """Read, parse, keep, index and link what the paths hold, and say what was done.

    Each step begins where an interrupted one before it stopped.
    """
    from natoasia.parsing.names import trouble

    started = perf_counter()
    if problem := trouble():
        raise UsageError(problem)
    most = SIZE_LIMIT if limit is None else limit
    counts = ingest(
        store,
        paths,
        jobs=jobs,
        progress=progress,
        bag=packed_bag,
        limit=most,
        everything=everything,
    )
    # What linking reckons with: to write an index is mostly to wait for the disk.
    with Loading(*(() if relinking.is_current(store) else ("numpy",))):
        indexing.drain(store, progress)
    relinking.refresh(store, progress)
    # The index is to find people by what their stories say of surnames.
    indexing.drain(store, progress)
    store.take_leave()
    return IngestSummary(
        *counts[:-1],
        articles=store.count(),
        stories=store.story_count(least=2),
        seconds=perf_counter() - started,
        files=store.states().get("current", 0),
        left_out=counts.left_out,
    )


def packed_bag(article: Article) -> bytes:
    """Return what linking keeps of an article, as bytes; a function that worker processes load."""
    from natoasia.linking import bag

    return bag(article).dumps()
