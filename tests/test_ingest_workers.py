"""The processes of an ingest, on work that is easier to see through than parsing."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from natoasia.desk.workers import Workers, death

SHARES: Sequence[Sequence[int]] = [range(at, at + 10) for at in range(0, 200, 10)]


def double(number: int) -> int:
    return 2 * number


def double_or_die(number: int) -> int:
    if number % 50 == 7:
        os.abort()
    return double(number)


def lost(number: int, _how: str) -> int:
    return -number


class Stillborn:
    """Work that ends any process that receives it."""

    def __call__(self, number: int) -> int:
        return double(number)

    def __reduce__(self) -> tuple[Callable[[int], Any], tuple[int]]:
        return os._exit, (9,)


class OnlyOnce:
    """Work that the first process to receive it can do, slowly, and that ends any other."""

    def __init__(self, mark: str) -> None:
        self.mark = mark

    def __call__(self, number: int) -> int:
        time.sleep(0.002)
        return double(number)

    def __reduce__(self) -> tuple[Callable[[str], Any], tuple[str]]:
        return received, (self.mark,)


def received(mark: str) -> OnlyOnce:
    try:
        os.close(os.open(mark, os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        time.sleep(0.1)  # Until the first one is at work.
        os._exit(9)
    return OnlyOnce(mark)


def outcomes(work: Callable[[int], int], jobs: int = 2) -> list[int]:
    with Workers[int, int](jobs, work, lost) as workers:
        return list(workers.run(iter(SHARES)))


def test_outcomes_come_in_the_order_of_the_items() -> None:
    assert outcomes(double) == list(range(0, 400, 2))


def test_workers_take_one_list_after_another() -> None:
    with Workers[int, int](2, double, lost) as workers:
        assert [list(workers.run([[1], [2, 3]])) for _ in range(2)] == [[2, 4, 6]] * 2
        assert not list(workers.run([]))


def test_what_kills_its_process_is_lost_alone() -> None:
    found = outcomes(double_or_die)
    assert found == [-n if n % 50 == 7 else 2 * n for n in range(200)]


@pytest.mark.parametrize("work", [Stillborn(), lambda number: 2 * number])
def test_where_no_process_can_be_started_the_work_is_done_here(work: Callable[[int], int]) -> None:
    assert outcomes(work) == list(range(0, 400, 2))


def test_where_only_some_processes_start_nothing_is_lost(tmp_path: Path) -> None:
    assert outcomes(OnlyOnce(str(tmp_path / "mark"))) == list(range(0, 400, 2))


@pytest.mark.parametrize(
    ("code", "words"),
    [(3, "ended with code 3"), (-9, "was killed by SIGKILL"), (-250, "was killed by signal 250")],
)
def test_an_end_is_told_in_words(code: int, words: str) -> None:
    assert death(code) == words
