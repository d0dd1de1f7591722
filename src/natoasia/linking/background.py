"""In how many articles of a large background a word or a phrase stands.

A desk of two reports knows nothing of which words are rare; the background does. It is written by
`tools/build_background.py`; origin and licence are in `data/README.md`.
"""

from __future__ import annotations

import struct
from functools import cache
from typing import TYPE_CHECKING, Final

from natoasia.data import FOLDER
from natoasia.linking.frequencies import places
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from numpy import float32, uint8, uint64
    from numpy.typing import NDArray

FILE: Final = "background.bin"
HEAD: Final = struct.Struct("<4sII")
MAGIC: Final = b"ndf2"

LEVELS: Final = 20
"""Steps per unit of the natural logarithm a count is kept in: within 2.5 % of the true one."""


class Background(NamedTuple):
    """In how many of so many articles each feature stands: its key, ascending, and the level."""

    articles: int
    keys: NDArray[uint64]
    levels: NDArray[uint8]

    def of(self, keys: NDArray[uint64]) -> NDArray[float32]:
        """Return how many articles each feature stands in; 0 where it is not listed."""
        import numpy as np

        found, listed = places(self.keys, keys)
        counts = np.zeros(len(keys), np.float32)
        counts[listed] = np.exp(self.levels[found[listed]].astype(np.float32) / LEVELS)
        return counts


def dumps(articles: int, keys: NDArray[uint64], frequencies: NDArray[float32]) -> bytes:
    """Return the table as bytes: the keys, then the levels.

    Not compressed: to unpack it would take longer than to link a report.
    """
    import numpy as np

    levels = np.round(np.log(frequencies) * LEVELS).astype(np.uint8)
    return HEAD.pack(MAGIC, articles, len(keys)) + keys.astype("<u8").tobytes() + levels.tobytes()


def loads(raw: bytes) -> Background:
    """Return the table `dumps` wrote."""
    import numpy as np

    _, articles, size = HEAD.unpack_from(raw)
    keys = np.frombuffer(raw, "<u8", size, HEAD.size)
    return Background(articles, keys, np.frombuffer(raw, np.uint8, size, HEAD.size + keys.nbytes))


@cache
def background() -> Background:
    """Return the table that comes with natoasia; read once."""
    return loads((FOLDER / FILE).read_bytes())
