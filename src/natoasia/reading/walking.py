"""Which files an ingest looks at: folders in order, hidden ones skipped, loops survived."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from natoasia.errors import InputError
from natoasia.tuples import NamedTuple

SIZE_LIMIT: Final = 20_000_000
"""Bytes. A newspaper page has some 100 kB at most; a year of one outlet's exports some 10 MB."""

MEGABYTE: Final = 1_000_000

READER_VERSION: Final = 7
"""Raised when the readers make other documents of the same bytes, or leave other files out; a desk
then reads them again."""

Identity = tuple[int, int]


class Found(NamedTuple):
    """A regular file, and what tells cheaply whether it changed."""

    path: Path
    size: int
    mtime_ns: int


def walk(paths: Iterable[Path], apart: Path | None = None) -> Iterator[Found | InputError]:
    """Yield every file at or below the paths, once each, in order of name within a folder.

    What cannot be looked at comes as an `InputError` in its place: a missing path, a folder that
    may not be listed, a socket. Files and folders whose name starts with a dot are skipped, unless
    named. A link to a folder is followed, except to one that is being walked already. What is in
    the folder that is set `apart`, the desk's own, is not looked at.
    """
    taken: set[str] = set()
    above = tuple(_identities(apart))
    for path in paths:
        for found in _at(path, above):
            key = os.path.abspath(_path_of(found))  # noqa: PTH100 - keeps links as they are, and is fast
            if key not in taken:
                taken.add(key)
                yield found


def count(paths: Iterable[Path]) -> int:
    """Return about how many files `walk` would yield: by names alone, which is fast."""
    return sum(1 for path in paths for _ in _named(path))


def _named(root: Path) -> Iterator[str]:
    rest = [str(root)]
    while rest:
        try:
            entries = list(os.scandir(rest.pop()))
        except (OSError, ValueError):
            if not rest:
                yield str(root)
            continue
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                rest.append(entry.path)
            else:
                yield entry.path


def _path_of(found: Found | InputError) -> str:
    return found.path if isinstance(found, InputError) else str(found.path)


def _identities(folder: Path | None) -> Iterator[Identity]:
    """Yield what tells a folder from all others, if it is there."""
    try:
        status = folder.stat() if folder else None
    except OSError:
        return
    if status:
        yield status.st_dev, status.st_ino


def _at(root: Path, above: tuple[Identity, ...]) -> Iterator[Found | InputError]:
    """Walk with a stack of its own: a tree can be deeper than Python's."""
    stack = [Level(iter((root,)), above)]
    while stack:
        paths, above = stack[-1]
        path = next(paths, None)
        if path is None:
            stack.pop()
            continue
        try:
            status = path.stat()
            if stat.S_ISDIR(status.st_mode):
                stack.append(_level(path, (status.st_dev, status.st_ino), above))
                continue
        except (OSError, ValueError) as error:
            yield InputError(str(path), reason_of(error))
            continue
        yield _found(path, status)


class Level(NamedTuple):
    """A folder that is being walked: what is left of it, and the folders it is in."""

    paths: Iterator[Path]
    above: tuple[Identity, ...]


def _level(folder: Path, identity: Identity, above: tuple[Identity, ...]) -> Level:
    if identity in above:
        return Level(iter(()), above)
    names = sorted(os.listdir(folder))  # noqa: PTH208 - names are all that is needed
    shown = (folder / name for name in names if not name.startswith("."))
    return Level(shown, (*above, identity))


def _found(path: Path, status: os.stat_result) -> Found | InputError:
    if not _is_utf_8(path):
        return InputError(str(path), "its name is not UTF-8; rename it to have it read")
    if stat.S_ISREG(status.st_mode):
        return Found(path, status.st_size, status.st_mtime_ns)
    return InputError(str(path), f"{kind_of(status.st_mode)}, not a file")


def _is_utf_8(path: Path) -> bool:
    """Tell whether the desk can keep a path: its database holds UTF-8 only."""
    try:
        str(path).encode()
    except UnicodeEncodeError:
        return False
    return True


def kind_of(mode: int) -> str:
    """Return what a special file is, in words."""
    kinds = {
        stat.S_IFSOCK: "a socket",
        stat.S_IFIFO: "a named pipe",
        stat.S_IFBLK: "a device",
        stat.S_IFCHR: "a device",
    }
    return kinds.get(stat.S_IFMT(mode), "a special file")


def size_shown(size: float) -> str:
    """Return a number of bytes as a reader reads it.

    >>> size_shown(20_000_000), size_shown(1_500)
    ('20 MB', '1.5 kB')
    """
    for unit, name in ((MEGABYTE, "MB"), (1_000, "kB")):
        if size >= unit:
            return f"{size / unit:.1f}".removesuffix(".0") + f" {name}"
    return f"{size:.0f} bytes"


def reason_of(error: OSError | ValueError) -> str:
    """Return why a path cannot be read, in words a reader knows."""
    if isinstance(error, FileNotFoundError):
        return "no such file or folder"
    if isinstance(error, PermissionError):
        return "no permission to read it"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror[:1].lower() + error.strerror[1:]
    return str(error) or "cannot be read"
