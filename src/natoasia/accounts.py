"""What an ingest and a check give account of: how far they are, what was done, what is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from natoasia.tuples import NamedTuple


class Problem(NamedTuple):
    """A file that was not taken, and why; or what a check found."""

    path: str
    reason: str


class Progress(NamedTuple):
    """How far an ingest is; `total` is the number of files, once known."""

    phase: Literal["reading", "indexing", "linking"]
    done: int
    total: int


class IngestSummary(NamedTuple):
    """What an ingest did, in files (`new` to `vanished`) and in articles and stories after it."""

    new: int
    changed: int
    moved: int
    unchanged: int
    vanished: int
    problems: tuple[Problem, ...]
    articles: int
    stories: int
    seconds: float
    files: int = 0
    """All the desk has now: one may hold several articles, several may hold one."""
    left_out: tuple[Problem, ...] = ()
    """Files that are no press reports: programs, logs, tables of data."""


class CheckReport(NamedTuple):
    """The state of a desk: its counts, what is wrong, and what was put right."""

    counts: Mapping[str, int]
    problems: tuple[Problem, ...]
    """What was found."""
    repaired: tuple[str, ...]
    left: tuple[Problem, ...] = ()
    """What is wrong now, repairs done."""
    gone: tuple[str, ...] = ()
    """Paths of files that are there no more; the desk has their text."""
