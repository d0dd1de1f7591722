"""A sign of life: a command that works for longer than a second says so."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from time import monotonic
from typing import Final

FIRST: Final = 1.0
"""Seconds without a word after which a person wonders."""

EVERY: Final = 1.0
"""Seconds between two signs."""

ERASE: Final = "\r\x1b[K"
"""Go to the line's beginning and clear it."""


class Waiting:
    """Writes how long a command has been at work, where its errors go to a terminal.

    A timer's signal does it, which costs nothing where the command is done before.
    """

    def __init__(self) -> None:
        self.waits = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        self._started = monotonic()
        self._drawn = False
        self.doing = "working"
        """What the command is at; it may stand in a terminal."""
        if self.waits:
            _ring(self._draw, FIRST, EVERY)

    def _draw(self) -> None:
        if self.waits:
            self._drawn = True
            # Past Python's buffer, which may be in the middle of something.
            os.write(2, f"{ERASE}{self.doing}, {monotonic() - self._started:.0f} s".encode())

    def end(self) -> None:
        """Take the sign away, before anything else is written."""
        if self.waits:
            self.waits = False
            _ring(self._draw, 0, 0)
            if self._drawn:
                os.write(2, ERASE.encode())


def _ring(act: Callable[[], None], first: float, every: float) -> None:
    """Set the timer; its signal does the act. A `first` of 0 stops it."""
    # Only where a person watches: a pipe need not wait for it to load.
    import signal

    if hasattr(signal, "setitimer"):
        signal.signal(signal.SIGALRM, lambda *_: act())
        signal.setitimer(signal.ITIMER_REAL, first, every)


_now: list[Waiting] = []
"""What waits in this process: at most one."""


def begin() -> None:
    """Begin to wait for the command's first word."""
    end()
    _now[:] = [Waiting()]


def doing(what: str) -> None:
    """Say, where it takes long, what the command is at."""
    for waiting in _now:
        waiting.doing = what


def end() -> None:
    """End it: something is written, or a person is asked."""
    for waiting in _now:
        waiting.end()
    _now.clear()
