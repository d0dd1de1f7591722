"""Which reports are alike, and how much: exact sparse products, and what raises doubt.

The cosine of two reports falls with the days between them, never to nothing, and rises where a
day in common is no chance.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from numpy import float32, float64, int64
    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

    from natoasia.linking.weights import Matrix


LEAST_COSINE: Final = 0.05
"""Half the threshold: a weaker edge moves no average that matters, nor is it much of a crowd."""

MOST_NEIGHBOURS: Final = 100
"""Edges kept a report; a story of more reports still holds by those."""

HALVING_DAYS: Final = 4
"""Days that halve an edge at first: nine in ten reports of an event come within a day of each
other, and reports of look-alikes are as likely on any day."""

RUNNING: Final = 0.5
"""What the first days leave: the reports of a running story may be weeks apart."""

RUNNING_DAYS: Final = 60
"""Days that halve what is left then: of pairs as alike as those of one event, three months apart,
next to none are of one."""

LEAST_TIME_FACTOR: Final = 0.2
"""Time never does more: a report that is printed again after years is still the same report."""

NEAR_BONUS: Final = 0.3
"""What one day in common adds to an edge on a desk of years; it adds none on a desk of one."""

UNKNOWN_MALUS: Final = 0.4
"""What an unknown day takes from an edge on a desk of years: there, most are not the same day."""

COMMON: Final = 500
"""Articles from which on a feature is too common to find a pair by; it still counts in the pair.
The cost of a product is the sum of the squares of such counts."""

LEAST_FOUND: Final = 0.03
"""What rarer features must supply of a cosine for the pair to be found, where some are common."""


LEAST_LEAD_SHARE: Final = 0.2
"""Of a cosine, supplied by what stands in the lead of either report. Below it they share what an
outlet puts under everything; of pairs of one event 999 in 1,000 reach it."""


class Pairs(NamedTuple):
    """Pairs of rows, the smaller index first, and their cosines."""

    a: NDArray[int64]
    b: NDArray[int64]
    cosines: NDArray[float64]


def similarities(matrix: Matrix) -> Pairs:
    """Return the cosines of `LEAST_COSINE` and more that leads have a part in, each pair once."""
    import numpy as np

    rows = matrix.rows.csr()
    spread = np.bincount(rows.indices, minlength=rows.shape[1])
    if spread.max(initial=0) <= COMMON:
        return led(matrix, products(rows, rows, LEAST_COSINE))
    rare = rows[:, spread <= COMMON]
    pairs = products(rare, rare, LEAST_FOUND)
    cosines = matrix.rows.dots(pairs.a, pairs.b)
    kept = cosines >= LEAST_COSINE
    return led(matrix, Pairs(pairs.a[kept], pairs.b[kept], cosines[kept]))


def led(matrix: Matrix, pairs: Pairs) -> Pairs:
    """Return the pairs whose cosine owes enough to the lead of either report."""
    kept = matrix.body.dots(*pairs[:2]) <= (1 - LEAST_LEAD_SHARE) * pairs.cosines
    return Pairs(pairs.a[kept], pairs.b[kept], pairs.cosines[kept])


def products(ours: csr_matrix[float32], theirs: csr_matrix[float32], least: float) -> Pairs:
    """Return the pairs of rows whose product is `least` or more.

    `ours` are the first of `theirs`, or all; each pair comes once, i < j.
    """
    import numpy as np
    from sparse_dot_topn import sp_matmul_topn

    if not ours.nnz or not theirs.nnz:
        return Pairs(np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0))
    top, threads = MOST_NEIGHBOURS + 1, os.cpu_count() or 1
    found = sp_matmul_topn(ours, theirs.T.tocsr(), top, threshold=least, n_threads=threads).tocoo()
    low, high = np.minimum(found.row, found.col), np.maximum(found.row, found.col)
    _, first = np.unique(low.astype(np.int64) << 32 | high, return_index=True)
    first = first[low[first] != high[first]]
    low, high = low[first].astype(np.int64), high[first].astype(np.int64)
    return Pairs(low, high, found.data[first].astype(np.float64))


def ordinals(days: Sequence[str | None]) -> NDArray[float64]:
    """Return the days as day numbers, NaN where they are unknown or less precise than a day."""
    import numpy as np

    return np.array([ordinal(day) for day in days], dtype=np.float64)


def ordinal(day: str | None) -> float:
    """Return the number of a day, NaN where it is not one."""
    whole = day is not None and len(day) == len("2023-01-30")
    return date.fromisoformat(day).toordinal() if day is not None and whole else float("nan")


def nearness(when: NDArray[float64]) -> float:
    """Return the share of all pairs of articles not known to lie more than a day apart."""
    import numpy as np

    known = np.sort(when[~np.isnan(when)])
    later = np.searchsorted(known, known + 1, side="right") - np.arange(1, len(known) + 1)
    far = len(known) * (len(known) - 1) / 2 - float(later.sum())
    return 1 - far / max(len(when) * (len(when) - 1) / 2, 1)


def time_factor(apart: NDArray[float64], near: float) -> NDArray[float64]:
    """Return what days apart, NaN where unknown, make of an edge.

    `near` is the share of pairs that may lie within a day by chance: the smaller, the more a day in
    common tells, and the less likely is one where it is unknown.
    """
    import numpy as np

    gap = np.abs(apart)
    close = (1 + NEAR_BONUS * (1 - near)) * 0.5 ** (gap / HALVING_DAYS)
    running = np.maximum(RUNNING * 0.5 ** (gap / RUNNING_DAYS), LEAST_TIME_FACTOR)
    unknown = 1 - UNKNOWN_MALUS * (1 - near)
    return np.where(np.isnan(apart), unknown, np.maximum(close, running))
