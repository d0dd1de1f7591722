"""In how many articles of a desk a word or a phrase stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from numpy import bool_, float32, int64, uint64
    from numpy.typing import NDArray


class Frequencies(NamedTuple):
    """In how many of so many articles each feature stands, by key in ascending order."""

    articles: int
    keys: NDArray[uint64]
    frequencies: NDArray[float32]
    near: float = 1.0
    """The share of all pairs of articles not known to lie more than a day apart."""

    def of(self, keys: NDArray[uint64]) -> NDArray[float32]:
        """Return how many articles each feature stands in; 0 where it is not listed."""
        import numpy as np

        found, listed = places(self.keys, keys)
        counts = np.zeros(len(keys), np.float32)
        counts[listed] = self.frequencies[found[listed]]
        return counts


def places(listed: NDArray[uint64], keys: NDArray[uint64]) -> tuple[NDArray[int64], NDArray[bool_]]:
    """Return where among the listed keys, which ascend, each of some is, and whether it is."""
    import numpy as np

    if not len(listed):
        return np.zeros(len(keys), np.int64), np.zeros(len(keys), np.bool_)
    found = np.searchsorted(listed, keys).clip(max=len(listed) - 1)
    return found, listed[found] == keys
