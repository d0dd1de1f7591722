"""Large tables that are ready as soon as they are read: a line is found by the hash of its key.

A report of a few thousand characters asks for a hundred names of two hundred thousand. To split
the tables and hash every line would take longer than to read the report.

A file is a number of buckets and the lines of each, still text:

    4 bytes     how many buckets, little endian as all numbers
    4 bytes …   where each bucket begins in the file, and where the last one ends
    text        a line break, then lines `key` or `key<tab>row`, each ended by a line break
"""

from __future__ import annotations

import struct
from collections.abc import Container, Iterable, Iterator, Mapping
from mmap import ACCESS_READ, mmap
from typing import Final, TypeAlias
from zlib import crc32

from natoasia.data import FOLDER

BUCKET: Final = 8
"""Keys of a bucket on the average: half a byte of offsets a key, and two cache lines to search."""
NUMBER: Final = 4
"""Bytes of a count or an offset."""
SPAN: Final = struct.Struct("<II")


def packed(keys: Iterable[str]) -> bytes:
    """Return the file of a table of keys alone; they hold no tabs and no line breaks."""
    return _packed((key, key) for key in keys)


def packed_rows(rows: Mapping[str, str]) -> bytes:
    """Return the file of a table of keys and rows; neither holds tabs or line breaks."""
    return _packed((key, f"{key}\t{row}") for key, row in rows.items())


def _packed(lines: Iterable[tuple[str, str]]) -> bytes:
    given = sorted(lines)
    buckets = [b""] * (len(given) // BUCKET + 1)
    for key, line in given:
        buckets[crc32(key.encode()) % len(buckets)] += line.encode() + b"\n"
    start = NUMBER * (len(buckets) + 2) + 1
    offsets = [start] + [start := start + len(bucket) for bucket in buckets]
    head = struct.pack(f"<{len(offsets) + 1}I", len(buckets), *offsets)
    return head + b"\n" + b"".join(buckets)


Raw: TypeAlias = bytes | mmap
"""Both are found in and sliced alike."""

REMEMBERED: Final = 20_000
"""Words: some two megabytes."""


class _Hashed:
    """A file as it is, in memory as far as it is asked for."""

    def __init__(self, raw: Raw) -> None:
        self._raw = raw
        self._buckets: int = struct.unpack_from("<I", raw)[0]

    def _after(self, key: bytes, mark: bytes) -> int:
        """Return where the mark behind a key ends among the lines it may be of; -1 for nowhere."""
        start, end = SPAN.unpack_from(self._raw, NUMBER * (1 + crc32(key) % self._buckets))
        line = b"\n" + key + mark
        at = self._raw.find(line, start - 1, end)  # A line break stands before the first line too.
        return at if at < 0 else at + len(line)

    def _lines(self) -> Iterator[str]:
        text = self._raw[NUMBER * (self._buckets + 2) + 1 :].decode()
        yield from text.split("\n")[:-1]


class Keys(_Hashed, Container[str]):
    """A set of words on file; the answers of late are remembered, since few words are frequent."""

    def __init__(self, raw: Raw) -> None:
        super().__init__(raw)
        self._answers: dict[object, bool] = {}

    def __contains__(self, key: object) -> bool:
        known = self._answers.get(key)
        return self._found(key) if known is None else known

    def _found(self, key: object) -> bool:
        wanted = str(key).encode("utf-8", "surrogatepass")
        if len(self._answers) >= REMEMBERED:
            self._answers.clear()
        self._answers[key] = found = self._after(wanted, b"\n") >= 0
        return found

    def __iter__(self) -> Iterator[str]:
        return self._lines()


class Rows(_Hashed, Container[str]):
    """A table of rows by key on file."""

    def __contains__(self, key: object) -> bool:
        return self.get(str(key)) is not None

    def __iter__(self) -> Iterator[str]:
        return (line.partition("\t")[0] for line in self._lines())

    def get(self, key: str) -> str | None:
        """Return the row of a key."""
        start = self._after(key.encode("utf-8", "surrogatepass"), b"\t")
        return self._raw[start : self._raw.find(b"\n", start)].decode() if start >= 0 else None


def keys(table: str) -> Keys:
    """Return a table of keys alone."""
    return Keys(_mapped(table))


def rows(table: str) -> Rows:
    """Return a table of keys and rows."""
    return Rows(_mapped(table))


def _mapped(table: str) -> mmap:
    # A report asks for a hundred lines: to read the megabytes around them takes longer.
    with (FOLDER / table).open("rb") as file:
        return mmap(file.fileno(), 0, access=ACCESS_READ)
