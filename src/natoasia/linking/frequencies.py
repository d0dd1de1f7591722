"""In how many articles a word or a phrase stands: of the desk, and of a large background.

A desk of two reports knows nothing of which words are rare; the background does. It is written by
`tools/build_background.py`; origin and licence are in `data/README.md`.
"""

from __future__ import annotations

import struct
import zlib
from functools import cache
from typing import TYPE_CHECKING, Final

from natoasia.data import FOLDER
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from numpy import bool_, float32, int64, uint64
    from numpy.typing import NDArray

FILE: Final = "background.bin"
HEAD: Final = struct.Struct("<4sII")
MAGIC: Final = b"ndf1"


class Frequencies(NamedTuple):
    """In how many of so many articles each feature stands, by key in ascending order."""

    articles: int
    keys: NDArray[uint64]
    frequencies: NDArray[float32]
    near: float = 1.0
    """The share of all pairs of articles not known to lie more than a day apart."""

    def places(self, keys: NDArray[uint64]) -> tuple[NDArray[int64], NDArray[bool_]]:
        """Return where each feature is listed, and whether it is."""
        import numpy as np

        if not len(self.keys):
            return np.zeros(len(keys), np.int64), np.zeros(len(keys), np.bool_)
        found = np.searchsorted(self.keys, keys).clip(max=len(self.keys) - 1)
        return found, self.keys[found] == keys

    def of(self, keys: NDArray[uint64]) -> NDArray[float32]:
        """Return how many articles each feature stands in; 0 where it is not listed."""
        import numpy as np

        found, listed = self.places(keys)
        counts = np.zeros(len(keys), np.float32)
        counts[listed] = self.frequencies[found[listed]]
        return counts


def dumps(articles: int, keys: NDArray[uint64], frequencies: NDArray[float32]) -> bytes:
    """Return the table as bytes: gaps of the sorted keys, byte planes apart, and log counts."""
    import numpy as np

    gaps = np.diff(keys, prepend=np.uint64(0)).astype("<u8")
    planes = np.ascontiguousarray(gaps.view(np.uint8).reshape(-1, 8).T).tobytes()
    levels = np.round(np.log(frequencies) * LEVELS).astype(np.uint8).tobytes()
    return HEAD.pack(MAGIC, articles, len(keys)) + zlib.compress(planes + levels, 9)


LEVELS: Final = 20
"""Steps per unit of the natural logarithm a count is kept in: within 2.5 % of the true one."""


def loads(raw: bytes) -> Frequencies:
    """Return the table `dumps` wrote."""
    import numpy as np

    _, articles, size = HEAD.unpack_from(raw)
    flat = np.frombuffer(zlib.decompress(raw[HEAD.size :]), np.uint8)
    planes, levels = flat[: 8 * size], flat[8 * size :]
    gaps = np.ascontiguousarray(planes.reshape(8, size).T).view("<u8").ravel()
    return Frequencies(
        articles,
        np.cumsum(gaps, dtype=np.uint64),
        np.exp(levels.astype(np.float32) / LEVELS),
    )


@cache
def background() -> Frequencies:
    """Return the table that comes with natoasia; read once."""
    return loads((FOLDER / FILE).read_bytes())
