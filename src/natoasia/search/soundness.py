"""Whether the files of an index are what was written: each carries its own checksum."""

from __future__ import annotations

import json
import zlib
from pathlib import Path
from typing import Final

LENGTH: Final = 8
"""Bytes at the end of a file: the length of its footer and a magic number, each of four."""

CHUNK: Final = 1 << 20
SUFFIXES: Final = frozenset({".fast", ".fieldnorm", ".idx", ".pos", ".store", ".term", ".del"})


def harmed(folder: Path) -> tuple[str, ...]:
    """Return the names of files whose content is not what was written; reads all of them."""
    parts = sorted(path for path in folder.iterdir() if path.suffix in SUFFIXES)
    return tuple(path.name for path in parts if not _sound(path))


def _sound(path: Path) -> bool:
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            file.seek(size - LENGTH)
            footer = int.from_bytes(file.read(4), "little")
            file.seek(size - LENGTH - footer)
            stated = json.loads(file.read(footer))["crc"]
            return bool(stated == _checksum(path, size - LENGTH - footer))
    except (OSError, ValueError, KeyError, TypeError):
        return False


def _checksum(path: Path, length: int) -> int:
    found = 0
    with path.open("rb") as file:
        while length > 0 and (chunk := file.read(min(CHUNK, length))):
            found = zlib.crc32(chunk, found)
            length -= len(chunk)
    return found
