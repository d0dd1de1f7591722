"""A real terminal for tests: what a person would see after typing a command."""

from __future__ import annotations

import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest

Terminal = Callable[[str, Path, int], tuple[str, ...]]
"""Types a command into `sh`, in a folder, so many columns wide; returns the lines it shows."""

TIMEOUT: Final = 60
"""Seconds for one command on a busy machine."""

ROWS: Final = 1000
"""Lines of the terminal: enough never to start a pager."""


@pytest.fixture(scope="session")
def terminal() -> Terminal:
    """Return a terminal to type into; it has no colours."""
    return typed


def typed(command: str, folder: Path, columns: int) -> tuple[str, ...]:
    """Type a command into a terminal, and return the lines it shows."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, columns, 0, 0))
    with subprocess.Popen(
        ["/bin/sh", "-c", command],
        cwd=folder,
        env=_environment(),
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    ) as child:
        os.close(theirs)
        raw = b"".join(_read(ours))
        child.wait(TIMEOUT)
    os.close(ours)
    return tuple(raw.decode().replace("\r\n", "\n").splitlines())


def _read(terminal: int) -> Iterator[bytes]:
    while True:
        try:
            piece = os.read(terminal, 65536)
        except OSError:  # Linux says EIO where others say end of file.
            return
        if not piece:
            return
        yield piece


def _environment() -> dict[str, str]:
    programs = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    kept = {name: os.environ[name] for name in ("HOME", "TMPDIR") if name in os.environ}
    return {**kept, "PATH": programs, "NO_COLOR": "1", "TERM": "xterm", "LANG": "C.UTF-8"}
