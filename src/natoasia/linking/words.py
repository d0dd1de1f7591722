"""Many bags at once, as flat arrays: read from their bytes without making each of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from natoasia.linking.bags import HEAD, MOST_IN_A_BYTE, Bag

if TYPE_CHECKING:
    from numpy import int64, uint8, uint32
    from numpy.typing import NDArray


LEAD_WORDS: Final = 60
"""Content words of a lead: about the first 100 words of a report, which say what happened."""


class Words(NamedTuple):
    """The words of many bags, bag by bag."""

    sizes: NDArray[int64]
    """By bag: how many words."""
    hashes: NDArray[uint32]


def in_order(bags: Sequence[Bag | bytes]) -> Words:
    """Return the words of bags in their order, as often as they stand there."""
    import numpy as np

    raw = [bag if isinstance(bag, bytes) else bag.dumps() for bag in bags]
    buffer: NDArray[uint8] = np.frombuffer(b"".join(raw), np.uint8)
    known = _distinct(buffer, raw)
    lengths = np.fromiter(map(len, raw), np.int64, len(raw))
    starts = lengths.cumsum() - lengths + HEAD.size + 3 * known.sizes
    wide = known.sizes > MOST_IN_A_BYTE
    sizes = (lengths - HEAD.size - 3 * known.sizes) >> wide
    within = _within(sizes)
    at = np.repeat(starts, sizes) + (within << np.repeat(wide, sizes))
    places = buffer[at].astype(np.int64)
    places[np.repeat(wide, sizes)] |= buffer[at[np.repeat(wide, sizes)] + 1].astype(np.int64) << 8
    places += np.repeat(known.sizes.cumsum() - known.sizes, sizes)
    return Words(sizes, known.hashes[places])


def distinct(bags: Sequence[Bag | bytes]) -> Words:
    """Return the distinct words of bags, each bag's ascending."""
    import numpy as np

    raw = [bag if isinstance(bag, bytes) else bag.dumps() for bag in bags]
    return _distinct(np.frombuffer(b"".join(raw), np.uint8), raw)


def _distinct(buffer: NDArray[uint8], raw: Sequence[bytes]) -> Words:
    import numpy as np

    lengths = np.fromiter(map(len, raw), np.int64, len(raw))
    starts = lengths.cumsum() - lengths
    sizes = buffer[starts + 1].astype(np.int64) | buffer[starts + 2].astype(np.int64) << 8
    within = _within(sizes)
    low = np.repeat(starts + HEAD.size, sizes) + 2 * within
    high = np.repeat(starts + HEAD.size + 2 * sizes, sizes) + within
    hashes = buffer[low].astype(np.uint32) | buffer[low + 1].astype(np.uint32) << 8
    return Words(sizes, hashes | buffer[high].astype(np.uint32) << 16)


def _within(sizes: NDArray[int64]) -> NDArray[int64]:
    """Return 0, 1, 2 … for each run of the given sizes."""
    import numpy as np

    return np.arange(int(sizes.sum())) - np.repeat(sizes.cumsum() - sizes, sizes)
