"""Transactions of an ingest: how many outcomes are written in one."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING, Final

from natoasia.store import Reading

if TYPE_CHECKING:
    from natoasia.desk.preparing import Outcome

BATCH: Final = 1_000
"""Articles in a transaction: its cost is a disk flush, shared by all of them."""

BATCH_BYTES: Final = 32_000_000
BATCH_SECONDS: Final = 5.0
"""A slow ingest keeps what it has this often."""


def batches(outcomes: Iterator[Outcome]) -> Iterator[Iterator[Outcome]]:
    """Yield what is written in a transaction, to be read to its end before the next."""
    for first in outcomes:
        yield _batch(chain((first,), outcomes))


def _batch(outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
    """Yield outcomes until there are enough."""
    articles = held = 0
    begun = time.monotonic()
    for number, outcome in enumerate(outcomes, start=1):
        yield outcome
        if isinstance(outcome, Reading):
            articles += len(outcome.entries)
            held += outcome.size
        late = time.monotonic() - begun > BATCH_SECONDS
        if max(articles, number) >= BATCH or held >= BATCH_BYTES or late:
            return


def noted(outcomes: Iterable[Outcome], held: list[Outcome]) -> Iterator[Outcome]:
    """Yield outcomes, and note each in `held` first."""
    for outcome in outcomes:
        held.append(outcome)
        yield outcome
