"""Which reports are alike, and how much: exact sparse products, and what raises doubt.

The cosine of two reports is halved per 30 days between them (never below half) and halved where
names supply almost none of it.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray

    from natoasia.linking.weights import Matrix

LEAST_COSINE: Final = 0.08
"""Half the threshold: a weaker edge moves no average that matters, and there are too many."""

MOST_NEIGHBOURS: Final = 100
"""Edges kept a report; a story of more reports still holds by those."""

HALVING_DAYS: Final = 30
"""Days that halve an edge: a running story is reported for weeks, look-alikes lie further apart."""

LEAST_TIME_FACTOR: Final = 0.5
"""Time never does more: a story may be taken up again after years."""

LEAST_NAME_SHARE: Final = 0.03
"""Of a cosine; below it two reports share a subject, hardly an event."""

NAME_FACTOR: Final = 0.5


def similarities(matrix: Matrix) -> Any:  # noqa: ANN401 - a scipy COO array
    """Return the cosines of at least `LEAST_COSINE`, each pair once, as (i, j, cosine) arrays."""
    import numpy as np
    from sparse_dot_topn import sp_matmul_topn

    if not matrix.rows.nnz:
        return np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0)
    product = sp_matmul_topn(
        matrix.rows,
        matrix.rows.T.tocsr(),
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


def time_factor(apart: NDArray[float64]) -> NDArray[float64]:
    """Return what days apart make of an edge; 1 where they are unknown (NaN)."""
    import numpy as np

    factor = np.maximum(0.5 ** (np.abs(apart) / HALVING_DAYS), LEAST_TIME_FACTOR)
    return np.where(np.isnan(apart), 1.0, factor)


def name_factor(share: NDArray[float64]) -> NDArray[float64]:
    """Return what the names' share of a cosine makes of an edge."""
    import numpy as np

    return np.where(share < LEAST_NAME_SHARE, NAME_FACTOR, 1.0)


def name_shares(
    matrix: Matrix, a: NDArray[Any], b: NDArray[Any], cosines: NDArray[float64]
) -> NDArray[float64]:
    """Return the share of each cosine that features both reports have in names supply."""
    import numpy as np

    shares = np.empty(len(a))
    for start in range(0, len(a), _PAIRS):
        part = slice(start, start + _PAIRS)
        product = matrix.named[a[part]].multiply(matrix.named[b[part]])
        shares[part] = np.asarray(product.sum(axis=1)).ravel() / cosines[part]
    return shares


_PAIRS: Final = 100_000
"""Pairs multiplied at a time, which bounds memory."""
