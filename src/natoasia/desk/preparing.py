"""One file's way to the store: read, told apart, parsed and packed; what worker processes do."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from typing import TYPE_CHECKING

from natoasia.accounts import Problem
from natoasia.errors import InputError, NoReportError, NotYetError
from natoasia.hashing import sha256
from natoasia.reading.walking import SIZE_LIMIT, kind_of, reason_of
from natoasia.store import Reading, packing
from natoasia.store.compressing import deflate
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.model import Article, Document
    from natoasia.reading.content import Sift


class Parser(NamedTuple):
    """What makes articles of documents, and the version of its rules."""

    parse: Callable[[Document], Article]
    version: int


class Recipe(NamedTuple):
    """How files become entries; functions of modules, so that it can be sent to a process."""

    parser: Parser
    bag: Callable[[Article], bytes]
    limit: int = SIZE_LIMIT
    """Bytes of the largest file that is read."""


class Task(NamedTuple):
    """A file to look into."""

    place: str
    """The path, as it is kept."""
    file: str
    """Where it is."""
    sha256: bytes | None
    """Of the version that is kept: the same bytes need no parsing."""
    raw: bytes | None
    """The bytes, where they come from the store and not from the file."""
    size: int
    mtime_ns: int
    sift: Sift = "nothing"
    """What is left out where it is no press report."""


class Same(NamedTuple):
    """A file that holds what the store has of it."""

    place: str
    size: int
    mtime_ns: int


class LeftOut(NamedTuple):
    """A file, or a part of an archive, that is no press report, and what it is."""

    path: str
    reason: str
    seen: tuple[int, int] | None = None
    """Size and time of a whole file that was looked at; a part is judged with its archive."""


class Unread(NamedTuple):
    """A file that cannot be read, as its bytes are: read again, it cannot either."""

    path: str
    reason: str
    size: int
    mtime_ns: int


Outcome = Reading | Same | Problem | LeftOut | Unread


class Taken(NamedTuple):
    """The bytes of a file, and its state when they were read."""

    raw: bytes
    size: int
    mtime_ns: int


def prepare(recipe: Recipe, task: Task) -> tuple[Outcome, ...]:
    """Return what the store is to know of a file, or why it or a part of it is left out."""
    taken: Task | Taken = task
    try:
        taken = _taken(task, recipe.limit)
        digest = sha256(taken.raw)
        if digest == task.sha256:
            return (Same(task.place, taken.size, taken.mtime_ns),)
        return _read(recipe, task, taken, digest)
    except InputError as error:
        return (_without_report(error, taken.size, taken.mtime_ns),)
    except OSError as error:
        return (Problem(task.place, reason_of(error)),)
    except Exception as error:  # noqa: BLE001 - a fault in one rule costs one file, not the ingest
        fault = " ".join(f"{type(error).__name__}: {error}".split())
        return (Problem(task.place, f"cannot be parsed ({fault})"),)


def _without_report(error: InputError, size: int, mtime_ns: int) -> Outcome:
    """Return why a file of that state gave no report."""
    if isinstance(error, NoReportError):
        return LeftOut(error.path, error.reason, (size, mtime_ns))
    if isinstance(error, NotYetError):
        return Problem(error.path, error.reason)
    return Unread(error.path, error.reason, size, mtime_ns)


def _told(error: InputError) -> Outcome:
    kind = LeftOut if isinstance(error, NoReportError) else Problem
    return kind(error.path, error.reason)


def _taken(task: Task, limit: int) -> Taken:
    if task.raw is not None:
        return Taken(task.raw, task.size, task.mtime_ns)
    from natoasia.reading.decoding import never_read

    # A pipe that took the file's place must not keep us waiting for a writer.
    descriptor = os.open(task.file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _BINARY)
    with open(descriptor, "rb") as file:  # noqa: PTH123 - there is no path to it any more
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise NotYetError(task.place, f"{kind_of(status.st_mode)}, not a file")
        if status.st_size > limit:
            raise NotYetError(task.place, too_large(status.st_size, limit))
        # A folder has photographs too, of megabytes.
        if reason := never_read(file.peek(1)):
            raise InputError(task.place, reason)
        return Taken(file.read(limit + 1), status.st_size, status.st_mtime_ns)


_BINARY = getattr(os, "O_BINARY", 0)


def too_large(size: int, limit: int) -> str:
    """Return the reason why a file of that many bytes is left out."""
    from natoasia.reading.formats import too_large as reason

    return reason(size, limit)


def _read(recipe: Recipe, task: Task, taken: Taken, digest: bytes) -> tuple[Outcome, ...]:
    from natoasia.reading import read_whole

    # What the desk keeps already was within the limit of its day.
    limit = max(recipe.limit, len(taken.raw))
    documents, refused = read_whole(task.place, taken.raw, limit=limit, sift=task.sift)
    articles = [recipe.parser.parse(document) for document in documents]
    reading = Reading(
        path=task.place,
        sha256=digest,
        size=taken.size,
        mtime_ns=taken.mtime_ns,
        parser=recipe.parser.version,
        encoding=documents[0].encoding,
        raw=_kept(taken.raw, documents),
        entries=tuple(packing.entry(article, recipe.bag(article)) for article in articles),
    )
    return (reading, *map(_told, refused))


def _kept(raw: bytes, documents: tuple[Document, ...]) -> bytes | None:
    """Return the bytes to keep: none where the only text, encoded again, gives them back."""
    first = documents[0]
    try:
        if len(documents) == 1 and first.text.encode(first.encoding) == raw:
            return None
    except (UnicodeError, LookupError):
        pass
    return deflate(raw)


def lost(task: Task, how: str) -> tuple[Outcome, ...]:
    """Return the problem of a file whose reading killed its process, twice."""
    return (Problem(task.place, f"left out: the process that read it {how}"),)
