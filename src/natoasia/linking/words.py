"""Many bags at once, as flat arrays: read from their bytes without making each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from natoasia.linking.bags import FORMAT, HEAD, UNLISTED, Bag, high_bits, listed
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TypeVar

    from numpy import bool_, generic, int64, uint8, uint32
    from numpy.typing import NDArray

    Number = TypeVar("Number", bound=generic)

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

    planes = _Planes(_written(bags))
    new = planes.bits(planes.words).astype(np.bool_)
    told = planes.told()
    at = np.empty(len(new), np.int64)
    at[new] = np.arange(len(told))
    at[~new] = planes.places()
    return Words(planes.words, told[at])


def distinct(bags: Sequence[Bag | bytes]) -> Words:
    """Return the distinct words of bags, each bag's in the order of their first use."""
    planes = _Planes(_written(bags))
    planes.bits(planes.words)
    return Words(planes.distinct, planes.told())


def _written(bags: Sequence[Bag | bytes]) -> list[bytes]:
    from natoasia.linking.first_bags import rewritten

    raw = [bag if isinstance(bag, bytes) else bag.dumps() for bag in bags]
    return [bag if bag[0] == FORMAT else rewritten(bag) for bag in raw]


class _Planes:
    """The bytes of many bags, read plane by plane: each reading goes on where the last ended."""

    def __init__(self, raw: Sequence[bytes]) -> None:
        import numpy as np

        self._buffer: NDArray[uint8] = np.frombuffer(b"".join(raw), np.uint8)
        lengths = np.fromiter(map(len, raw), np.int64, len(raw))
        starts = lengths.cumsum() - lengths
        self.words: NDArray[int64] = self._number(starts + 1)
        self.distinct: NDArray[int64] = self._number(starts + 3)
        self._at = starts + HEAD.size

    def _number(self, at: NDArray[int64]) -> NDArray[int64]:
        low, high = self._buffer[at].astype("int64"), self._buffer[at + 1].astype("int64")
        both: NDArray[int64] = low | high << 8
        return both

    def bytes_(self, sizes: NDArray[int64]) -> NDArray[uint8]:
        """Return the next bytes of each bag, so many of each."""
        import numpy as np

        found: NDArray[uint8] = self._buffer[np.repeat(self._at, sizes) + within(sizes)]
        self._at = self._at + sizes
        return found

    def bits(self, sizes: NDArray[int64]) -> NDArray[uint8]:
        """Return the next bits of each bag, so many of each; they fill whole bytes."""
        import numpy as np

        filled = (sizes + 7) >> 3
        found = np.unpackbits(self.bytes_(filled))
        return found[within(8 * filled) < np.repeat(sizes, 8 * filled)]

    def told(self) -> NDArray[uint32]:
        """Return the hashes of the distinct words."""
        import numpy as np

        low, high = self.bytes_(self.distinct), self.bytes_(self.distinct)
        codes = low.astype(np.uint32) | high.astype(np.uint32) << np.uint32(8)
        unlisted = codes >= UNLISTED
        return self._hashes(codes, unlisted, self._counted(unlisted))

    def _counted(self, flags: NDArray[bool_]) -> NDArray[int64]:
        """Return how many of the distinct words of each bag are flagged."""
        import numpy as np

        until: NDArray[int64] = np.concatenate(([0], flags.cumsum()))
        ends = self.distinct.cumsum()
        counts: NDArray[int64] = until[ends] - until[ends - self.distinct]
        return counts

    def _hashes(
        self, codes: NDArray[uint32], unlisted: NDArray[bool_], counts: NDArray[int64]
    ) -> NDArray[uint32]:
        import numpy as np

        middle, high = self.bytes_(counts).astype(np.uint32), self.bits(counts).astype(np.uint32)
        known = np.fromiter(listed(), np.uint32)
        found = known[np.where(unlisted, 0, codes)]
        low = codes[unlisted] & np.uint32(UNLISTED - 1)
        found[unlisted] = low | middle << np.uint32(15) | high << np.uint32(23)
        return found

    def places(self) -> NDArray[int64]:
        """Return the places of the words that are not new, counted over all bags."""
        import numpy as np

        sizes = self.words - self.distinct
        found = self.bytes_(sizes).astype(np.int64)
        more = np.fromiter(map(high_bits, self.distinct.tolist()), np.int64, len(sizes))
        for bit in range(int(more.max(initial=0))):
            has = more > bit
            found[np.repeat(has, sizes)] |= self.bits(sizes * has).astype(np.int64) << 8 + bit
        return found + np.repeat(self.distinct.cumsum() - self.distinct, sizes)


def each_once(values: NDArray[Number]) -> NDArray[Number]:
    """Return the distinct values, ascending."""
    import numpy as np

    # Asked for no counts, NumPy loads its masked arrays (8 ms), which nothing here needs.
    distinct: NDArray[Number] = np.unique(values, return_counts=True)[0]
    return distinct


def within(sizes: NDArray[int64]) -> NDArray[int64]:
    """Return 0, 1, 2 … for each run of the given sizes."""
    import numpy as np

    return np.arange(int(sizes.sum())) - np.repeat(sizes.cumsum() - sizes, sizes)
