"""The command line: options, one file a command, and one place where errors end."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from contextlib import suppress
from typing import Final, NoReturn

INTERRUPTED = 130
"""Exit code after Ctrl-C: 128 and the number of SIGINT, as shells have it."""


SELDOM: Final = (100_000, 20, 50)
"""Thresholds of the garbage collector: what starting makes stays, and looking through it for
garbage cost a tenth of the time of a `diff`."""


def main() -> NoReturn:
    """Run the command line on `sys.argv` and end the process."""
    code = carry_out()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):  # Nobody reads it any more.
            stream.flush()
    atexit._run_exitfuncs()  # noqa: SLF001 - what is to be done at the end is done; nothing else does it
    # At once: to take apart all that a search has loaded takes 3 ms, on a busy machine 10.
    os._exit(code)


def carry_out() -> int:
    """Carry out the command line in `sys.argv` and return its exit code."""
    gc.set_threshold(*SELDOM)
    _stand_in()
    # Pydantic would look through every installed package for plug-ins of its own; none is wanted.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        from natoasia.cli.lighter import load_click

        load_click()
        from natoasia.cli.run import run

        return run(sys.argv[1:])
    except KeyboardInterrupt:
        from natoasia.cli import waiting

        waiting.end()
        sys.stderr.write("natoasia: interrupted\n")
        return INTERRUPTED


def _stand_in() -> None:
    """Give a standard stream that was closed the null device.

    Else the next file opened, which may be the desk's, would take its number.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 - for the whole process
