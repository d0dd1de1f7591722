"""Which reports are alike, and how much: exact sparse products, and what raises doubt.

The cosine of two reports falls with the days between them, never below half, and rises where a
day in common is no chance.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from numpy import float32, float64
    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix


LEAST_COSINE: Final = 0.07
"""Two thirds of the threshold: a weaker edge moves no average that matters; they are too many."""

MOST_NEIGHBOURS: Final = 100
"""Edges kept a report; a story of more reports still holds by those."""

HALVING_DAYS: Final = 8
"""Days that halve an edge: nine in ten reports of an event come within a day of each other, and
reports of look-alikes are as likely on any day."""

LEAST_TIME_FACTOR: Final = 0.5
"""Time never does more: a running story may be taken up again after years."""

NEAR_BONUS: Final = 0.4
"""What one day in common adds to an edge on a desk of years; it adds none on a desk of one."""


def similarities(rows: csr_matrix[float32]) -> Any:  # noqa: ANN401 - a scipy COO array
    """Return the cosines of at least `LEAST_COSINE`, each pair once, as (i, j, cosine) arrays."""
    import numpy as np
    from sparse_dot_topn import sp_matmul_topn

    if not rows.nnz:
        return np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0)
    product = sp_matmul_topn(
        rows,
        rows.T.tocsr(),
        top_n=MOST_NEIGHBOURS + 1,
        threshold=LEAST_COSINE,
        n_threads=os.cpu_count() or 1,
    ).tocoo()
    first, second = np.minimum(product.row, product.col), np.maximum(product.row, product.col)
    _pairs, chosen = np.unique(first.astype(np.int64) << 32 | second, return_index=True)
    chosen = chosen[first[chosen] != second[chosen]]
    low, high = first[chosen].astype(np.int64), second[chosen].astype(np.int64)
    return low, high, product.data[chosen].astype(np.float64)


def ordinals(days: Sequence[str | None]) -> NDArray[float64]:
    """Return the days as day numbers, NaN where they are unknown or less precise than a day."""
    import numpy as np

    return np.array([ordinal(day) for day in days], dtype=np.float64)


def ordinal(day: str | None) -> float:
    """Return the number of a day, NaN where it is not one."""
    whole = day is not None and len(day) == len("2023-01-30")
    return date.fromisoformat(day).toordinal() if day is not None and whole else float("nan")


def nearness(when: NDArray[float64]) -> float:
    """Return the share of all pairs of dated articles that lie within a day; 1 of none."""
    import numpy as np

    known = np.sort(when[~np.isnan(when)])
    if len(known) < _PAIR:
        return 1.0
    later = np.searchsorted(known, known + 1, side="right") - np.arange(1, len(known) + 1)
    return float(later.sum() / (len(known) * (len(known) - 1) / 2))


_PAIR: Final = 2


def time_factor(apart: NDArray[float64], near: float) -> NDArray[float64]:
    """Return what days apart make of an edge; 1 where they are unknown (NaN).

    `near` is the share of pairs that lie within a day by chance: the smaller, the more a day in
    common tells.
    """
    import numpy as np

    close = (1 + NEAR_BONUS * (1 - near)) * 0.5 ** (np.abs(apart) / HALVING_DAYS)
    return np.where(np.isnan(apart), 1.0, np.maximum(close, LEAST_TIME_FACTOR))
