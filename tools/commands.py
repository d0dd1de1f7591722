"""Renew the help texts in docs/commands.md: python tools/commands.py.

The page is written by hand; only the blocks that begin with `Usage: natoasia` are replaced.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import click

from natoasia.cli.root import root
from natoasia.cli.settings import CONTEXT

PAGE = Path(__file__).parent.parent / "docs" / "commands.md"
BLOCK = re.compile(
    r"^```text\nUsage: natoasia(?P<name> [a-z]+)? .*?^```$", re.DOTALL | re.MULTILINE
)
SETTINGS: dict[str, Any] = {**CONTEXT, "terminal_width": 80, "max_content_width": 80}


def help_of(name: str) -> str:
    """Return what `natoasia NAME -h` shows on a terminal of 80 columns; "" is natoasia itself."""
    outer = click.Context(root, info_name="natoasia", **SETTINGS)
    if not name:
        return root.get_help(outer)
    command = root.get_command(outer, name)
    if command is None:
        raise SystemExit(f"docs/commands.md describes {name}, which is no command")
    return command.get_help(click.Context(command, outer, info_name=name, **SETTINGS))


def renewed(page: str) -> str:
    """Return the page with every block of help as it is now."""
    return BLOCK.sub(lambda found: f"```text\n{help_of((found['name'] or '').strip())}\n```", page)


if __name__ == "__main__":
    PAGE.write_text(renewed(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
