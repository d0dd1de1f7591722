"""Whole processes, started anew and timed from outside: on the clock, and of the processor."""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

# What an installed program has: modules compiled once, even where the shell forbids writing them.
COMPILED = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
COMPILED["PYTHONPYCACHEPREFIX"] = str(Path(tempfile.gettempdir()) / "natoasia-bench-compiled")


_INSTALLED = Path(sys.executable).with_name("natoasia")
PROGRAM = [str(_INSTALLED)] if _INSTALLED.exists() else [sys.executable, "-m", "natoasia"]
"""The command as people run it; `-m` would load some modules more to find it."""


class Taken(NamedTuple):
    """Milliseconds of one process: on the clock, and of the processor."""

    clock: float
    cpu: float


def once(command: Sequence[str]) -> Taken:
    """Run a command that must succeed, and return what it took."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, capture_output=True, check=True, env=COMPILED)
    clock, after = time.perf_counter() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Taken(clock * 1000, cpu * 1000)


def median_cpu(taken: Sequence[Taken]) -> float:
    """Return the median of the processor's milliseconds."""
    return statistics.median(one.cpu for one in taken)


def median_clock(taken: Sequence[Taken]) -> float:
    """Return the median of the clock's milliseconds."""
    return statistics.median(one.clock for one in taken)


def late(taken: Sequence[Taken]) -> float:
    """Return the 95th percentile of the clock's milliseconds."""
    ordered = sorted(one.clock for one in taken)
    return ordered[int(len(ordered) * 0.95)]


def shown(taken: Sequence[Taken]) -> str:
    """Return the figures of a command's runs for a reader."""
    clock, cpu = median_clock(taken), median_cpu(taken)
    return f"{clock:5.0f} ms  p95 {late(taken):4.0f} ms  CPU {cpu:4.0f} ms"
