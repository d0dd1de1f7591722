"""Files a command writes: whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from natoasia.errors import UsageError


def replace(output: Path, lines: Iterable[str]) -> None:
    """Write lines to a file, which stays as it was if anything goes wrong on the way."""
    try:
        _replace(output, lines)
    except OSError as error:
        raise UsageError(f"cannot write {output}: {error.strerror or error}") from error


def _replace(output: Path, lines: Iterable[str]) -> None:
    beside = output.with_name(f".{output.name}.{os.getpid()}")
    try:
        with beside.open("w", encoding="utf-8", errors="surrogateescape", newline="\n") as file:
            file.writelines(line + "\n" for line in lines)
        beside.replace(output)
    finally:
        beside.unlink(missing_ok=True)
