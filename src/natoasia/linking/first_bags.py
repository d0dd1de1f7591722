"""Bags as the first version wrote them: three bytes a distinct word, then the order of the words.

A desk has such bags until its files are parsed anew.
"""

from __future__ import annotations

import struct
import sys
from array import array
from typing import Final, Literal

from natoasia.linking.bags import Bag

FORMAT: Final = 1
HEAD: Final = struct.Struct("<BH")
"""The format and the number of distinct words."""

MOST_IN_A_BYTE: Final = 256
"""Distinct words up to which a place among them is written as one byte."""


def rewritten(raw: bytes) -> bytes:
    """Return a bag of the first version as this one writes it."""
    return read(raw).dumps()


def read(raw: bytes) -> Bag:
    """Return a bag of the first version."""
    _, size = HEAD.unpack_from(raw)
    high_at = HEAD.size + 2 * size
    order_at = high_at + size
    low, high = _read("H", raw[HEAD.size : high_at]), raw[high_at:order_at]
    distinct = [a | b << 16 for a, b in zip(low, high, strict=True)]
    order = _read("B" if size <= MOST_IN_A_BYTE else "H", raw[order_at:])
    return Bag(array("I", map(distinct.__getitem__, order)))


def _read(kind: Literal["B", "H"], raw: bytes) -> array[int]:
    values = array(kind, raw)
    if sys.byteorder == "big":
        values.byteswap()
    return values
