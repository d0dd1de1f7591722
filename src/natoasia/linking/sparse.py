"""Sparse rows, as arrays: what multiplies a few of them must not load the library for many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from numpy import float32, float64, int32, int64
    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix


class Rows(NamedTuple):
    """Rows over so many columns, entry by entry, those of each row ascending."""

    starts: NDArray[int64]
    """By row: where its entries begin; and the end of the last."""
    columns: NDArray[int32]
    weights: NDArray[float32]
    width: int

    @classmethod
    def of(
        cls,
        sizes: NDArray[int64],
        columns: NDArray[int32],
        weights: NDArray[float32],
        width: int,
    ) -> Rows:
        """Return rows given by how many entries each has."""
        import numpy as np

        return cls(np.append(0, sizes.cumsum()), columns, weights, width)

    def csr(self) -> csr_matrix[float32]:
        """Return the rows as a matrix of SciPy, which takes a quarter of a second to load."""
        from scipy.sparse import csr_matrix

        shape = (len(self.starts) - 1, self.width)
        return csr_matrix((self.weights, self.columns, self.starts), shape=shape)

    def dots(self, a: NDArray[int64], b: NDArray[int64]) -> NDArray[float64]:
        """Return the products of pairs of rows; quickest where `a` has few different ones."""
        import numpy as np

        found = np.zeros(len(a))
        order = np.argsort(a, kind="stable")
        firsts = np.flatnonzero(np.diff(a[order], prepend=-1))
        spread = np.zeros(self.width, np.float32)
        for some in np.split(order, firsts[1:]) if len(a) else ():
            row = int(a[some[0]])
            own = slice(*self.starts[row : row + 2].tolist())
            spread[self.columns[own]] = self.weights[own]
            found[some] = self._products(b[some], spread)
            spread[self.columns[own]] = 0
        return found

    def _products(self, rows: NDArray[int64], vector: NDArray[float32]) -> NDArray[float64]:
        """Return the products of some rows and one vector."""
        import numpy as np

        begin = self.starts[rows]
        sizes = self.starts[rows + 1] - begin
        ends = sizes.cumsum()
        at = np.arange(ends[-1]) + np.repeat(begin - ends + sizes, sizes)
        found = np.zeros(len(rows))
        kept = sizes > 0
        if kept.any():
            entries = vector[self.columns[at]] * self.weights[at]
            found[kept] = np.add.reduceat(entries, (ends - sizes)[kept], dtype=np.float64)
        return found

    def product(self, a: int, b: int) -> tuple[NDArray[int32], NDArray[float32]]:
        """Return the columns two rows have in common, and what each adds to their product."""
        import numpy as np

        ours, theirs = (slice(*self.starts[row : row + 2].tolist()) for row in (a, b))
        both, at, where = np.intersect1d(
            self.columns[ours], self.columns[theirs], assume_unique=True, return_indices=True
        )
        return both, self.weights[ours][at] * self.weights[theirs][where]
