"""The command line: options, one file a command, and one place where errors end."""

from __future__ import annotations

import sys
from typing import NoReturn

INTERRUPTED = 130
"""Exit code after Ctrl-C: 128 and the number of SIGINT, as shells have it."""


def main() -> NoReturn:
    """Run the command line on `sys.argv` and exit."""
    try:
        from natoasia.cli.run import run

        code = run(sys.argv[1:])
    except KeyboardInterrupt:
        sys.stderr.write("natoasia: interrupted\n")
        code = INTERRUPTED
    sys.exit(code)
