"""In how many of a desk's reports each word stands, kept so that they need not all be read again.

Phrases are not kept: there are ten times as many. Those worth linking by are rare, and who has one
has its words: a report's phrases are counted among the reports that its words find.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Final

from natoasia.linking.edges import nearness, ordinals
from natoasia.linking.words import distinct, each_once
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from numpy import float32, uint32
    from numpy.typing import NDArray

    from natoasia.linking.bags import Bag

HEAD: Final = struct.Struct("<IdI")
"""How many reports, the nearness of their days, how many words."""

CHUNK: Final = 20_000
"""Bags whose words are counted at a time, which bounds memory."""


class Vocabulary(NamedTuple):
    """The words of so many reports, by hash in ascending order."""

    articles: int
    near: float
    """The share of all pairs of reports not known to lie more than a day apart."""
    hashes: NDArray[uint32]
    frequencies: NDArray[uint32]
    """In how many of the reports each stands."""
    late: Vocabulary | None = None
    """The words of a few reports more, which are not counted in the columns; but all are reports
    of `articles`."""

    @classmethod
    def of(cls, bags: Iterable[Bag | bytes]) -> Vocabulary:
        """Return the words of some bags; of their days nothing is known."""
        import numpy as np

        rest = iter(bags)
        known = cls(0, 1.0, np.empty(0, np.uint32), np.empty(0, np.uint32))
        while some := list(islice(rest, CHUNK)):
            hashes, found = np.unique(distinct(some).hashes, return_counts=True)
            known |= cls(len(some), 1.0, hashes, found.astype(np.uint32))
        return known

    def dated(self, days: Sequence[str | None]) -> Vocabulary:
        """Return the same for reports of these days."""
        return self._replace(near=nearness(ordinals(days)))

    def __or__(self, more: Vocabulary) -> Vocabulary:
        """Return the words of these reports and of more, which are few: the days stay as known."""
        import numpy as np

        articles = self.articles + more.articles
        hashes = each_once(np.concatenate((self.hashes, more.hashes)))
        found = (self.spread(hashes) + more.spread(hashes)).astype(np.uint32)
        return Vocabulary(articles, self.near, hashes, found)

    def beside(self, more: Vocabulary) -> Vocabulary:
        """Return the same as `|` does, in no time: the few are looked up besides."""
        return self._replace(articles=self.articles + more.articles, late=more)

    def whole(self) -> Vocabulary:
        """Return it with what is beside it counted in."""
        if self.late is None:
            return self
        alone = self._replace(articles=self.articles - self.late.articles, late=None)
        return alone | self.late

    def spread(self, hashes: NDArray[uint32]) -> NDArray[float32]:
        """Return in how many reports words stand."""
        import numpy as np

        late = self.late.spread(hashes) if self.late else np.zeros(len(hashes), np.float32)
        if not len(self.hashes):
            return late
        at = np.searchsorted(self.hashes, hashes).clip(max=len(self.hashes) - 1)
        found = np.where(self.hashes[at] == hashes, self.frequencies[at], 0)
        return found.astype(np.float32) + late

    def dumps(self) -> bytes:
        """Return it as bytes, without the words of one report: by them no other is found."""
        kept = self.frequencies > 1
        head = HEAD.pack(self.articles, self.near, int(kept.sum()))
        words = (self.hashes[kept], self.frequencies[kept])
        return head + b"".join(column.astype("<u4").tobytes() for column in words)

    @classmethod
    def loads(cls, raw: bytes) -> Vocabulary:
        """Return the vocabulary `dumps` wrote."""
        import numpy as np

        articles, near, size = HEAD.unpack_from(raw)
        words: NDArray[uint32] = np.frombuffer(raw, "<u4", 2 * size, HEAD.size)
        return cls(articles, near, words[:size], words[size:])
