"""The work of an ingest, shared out: few files are read here, many by processes of their own."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Final

from natoasia.desk.preparing import Outcome, Task, lost

FEW: Final = 150
"""Files that one process reads sooner than others are started, which takes about half a second."""

CROWD: Final = 4
"""Processes to a core at most, whatever is asked for: more would only take memory."""

SHARE: Final = 16
"""Files handed to a process at a time: small enough that all end at about the same time."""

SHARE_BYTES: Final = 2_000_000
"""Bytes handed to a process at a time, so that memory does not grow with the files' size."""

Outcomes = tuple[Outcome, ...]
"""Of one file."""


def outcomes(
    tasks: Iterator[Task], work: Callable[[Task], Outcomes], jobs: int
) -> Generator[Outcomes, None, None]:
    """Do the tasks: few in this process, many in others."""
    first = tuple(islice(tasks, FEW))
    if jobs == 1 or len(first) < FEW:
        yield from map(work, chain(first, tasks))
        return
    # Only here: what starts processes takes as long to load as a report to read.
    from natoasia.desk.workers import Workers

    with Workers[Task, Outcomes](jobs, work, lost) as workers:
        yield from workers.run(_shares(chain(first, tasks)))


def _shares(tasks: Iterable[Task]) -> Iterator[Sequence[Task]]:
    share: list[Task] = []
    held = 0
    for task in tasks:
        share.append(task)
        held += task.size
        if len(share) >= SHARE or held >= SHARE_BYTES:
            yield share
            share, held = [], 0
    if share:
        yield share
