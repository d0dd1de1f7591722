"""Files a command writes: whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from natoasia.errors import OutputError

if TYPE_CHECKING:
    from natoasia.cli.terminal import Terminal

STDOUT: Final = Path("-")
"""What stands for standard output where a file is named."""


def deliver(output: Path | None, lines: Iterable[str], terminal: Terminal) -> None:
    """Write lines to a file, or to standard output where none is named or `-` is."""
    if output is None or output == STDOUT:
        terminal.write(lines)
    else:
        replace(output, lines)


def replace(output: Path, lines: Iterable[str]) -> None:
    """Write lines to a file, which stays as it was if anything goes wrong on the way.

    A link is followed; a device or a pipe is written to, as it cannot be replaced.
    """
    try:
        if output.exists() and not output.is_file():
            _write(output, lines)
        else:
            _replace(Path(os.path.realpath(output)), lines)
    except OSError as error:
        raise OutputError(f"cannot write {output}: {_reason(error)}") from error


def _replace(output: Path, lines: Iterable[str]) -> None:
    beside = output.with_name(f".{output.name}.{os.getpid()}")
    try:
        _write(beside, lines)
        if output.exists():
            beside.chmod(output.stat().st_mode)
        beside.replace(output)
    finally:
        beside.unlink(missing_ok=True)


def _write(path: Path, lines: Iterable[str]) -> None:
    with path.open("w", encoding="utf-8", errors="surrogateescape", newline="\n") as file:
        file.writelines(line + "\n" for line in lines)


def _reason(error: OSError) -> str:
    from natoasia.reading.walking import reason_of

    if isinstance(error, FileNotFoundError):
        return "there is no such folder"
    if isinstance(error, IsADirectoryError):
        return "it is a folder"
    if isinstance(error, PermissionError):
        return "no permission to write there"
    return reason_of(error)
