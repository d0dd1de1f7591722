"""Rows that are read when they are come to."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from natoasia.desk.streaming import Streamed


@pytest.mark.parametrize("some", [None, 1, 3, 100])
def test_it_is_the_sequence_of_what_it_reads(some: int | None) -> None:
    def read(first: int, last: int) -> Iterator[int]:
        asked.append((first, last))
        return iter(range(first, last))

    asked: list[tuple[int, int]] = []
    rows = Streamed(7, read, some)
    assert (len(rows), bool(rows), list(rows)) == (7, True, list(range(7)))
    assert max(last - first for first, last in asked) == min(some or 7, 7)
    assert rows[2] == 2
    assert rows[-1] == 6
    assert rows[2:5] == (2, 3, 4)
    assert rows[5:2:-2] == (5, 3)
    with pytest.raises(IndexError):
        rows[7]


def test_nothing_is_read_of_nothing() -> None:
    rows: Streamed[int] = Streamed(-3, lambda *_: iter(()))
    assert (len(rows), bool(rows), list(rows), rows[:2]) == (0, False, [], ())
