"""The command line: options, one file a command, and one place where errors end."""

from __future__ import annotations

import gc
import os
import sys
from typing import Final, NoReturn

INTERRUPTED = 130
"""Exit code after Ctrl-C: 128 and the number of SIGINT, as shells have it."""


SELDOM: Final = (100_000, 20, 50)
"""Thresholds of the garbage collector: what starting makes stays, and looking through it for
garbage cost a tenth of the time of a `diff`."""


def main() -> NoReturn:
    """Run the command line on `sys.argv` and exit."""
    gc.set_threshold(*SELDOM)
    _stand_in()
    # Pydantic would look through every installed package for plug-ins of its own; none is wanted.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        from natoasia.cli.run import run

        code = run(sys.argv[1:])
    except KeyboardInterrupt:
        from natoasia.cli import waiting

        waiting.end()
        sys.stderr.write("natoasia: interrupted\n")
        code = INTERRUPTED
    # The process ends: what is left need not be looked through once more (a fifth of a `diff`).
    gc.freeze()
    sys.exit(code)


def _stand_in() -> None:
    """Give a standard stream that was closed the null device.

    Else the next file opened, which may be the desk's, would take its number.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 - for the whole process
