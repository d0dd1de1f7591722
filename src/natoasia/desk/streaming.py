"""Rows that are read when they are come to: a pipe may want a million, and none of them twice."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar, overload

Item = TypeVar("Item")


class Streamed(Sequence[Item]):
    """So many rows, of which `read` gives those from one place up to another.

    They are read `some` at a time as they are gone through, or all in one go, and are not held.
    """

    def __init__(
        self, length: int, read: Callable[[int, int], Iterator[Item]], some: int | None = None
    ) -> None:
        self._length = max(length, 0)
        self._read = read
        self._some = some or max(length, 1)

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[Item]:
        for at in range(0, self._length, self._some):
            yield from self._read(at, min(at + self._some, self._length))

    @overload
    def __getitem__(self, at: int) -> Item: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Item, ...]: ...
    def __getitem__(self, at: int | slice) -> Item | tuple[Item, ...]:
        here = range(self._length)[at]
        if isinstance(here, int):
            return next(iter(self._read(here, here + 1)))
        if here.step != 1:
            return tuple(self[one] for one in here)
        return tuple(self._read(here.start, here.stop)) if here else ()
