"""Ingest: from paths to a store that knows every report in them, however often it is stopped."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Final

from natoasia.accounts import Problem, Progress
from natoasia.desk.batches import batches, noted
from natoasia.desk.correcting import Corrections
from natoasia.desk.preparing import (
    LeftOut,
    Outcome,
    Parser,
    Recipe,
    Same,
    Task,
    Unread,
    prepare,
)
from natoasia.desk.sharing import CROWD, outcomes
from natoasia.errors import InputError
from natoasia.reading.walking import READER_VERSION, SIZE_LIMIT, Found, count, walk
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.model import Article
    from natoasia.reading.content import Sift
    from natoasia.store import Reading, Store
    from natoasia.store.strangers import Stranger

TELL_SECONDS: Final = 0.1
"""Between two reports of progress: an eye sees no more."""

VERSIONS: Final = 1_000
"""Versions of the readers to one of the parser, in the number that a document's record carries."""


class Counts(NamedTuple):
    """What an ingest did, in files."""

    new: int = 0
    changed: int = 0
    moved: int = 0
    unchanged: int = 0
    vanished: int = 0
    problems: tuple[Problem, ...] = ()
    left_out: tuple[Problem, ...] = ()


def standard_parser() -> Parser:
    """Return the parser of this version of natoasia."""
    from natoasia import parsing

    return Parser(parsing.parse, parsing.PARSER_VERSION * VERSIONS + READER_VERSION)


def ingest(  # noqa: PLR0913 - what an ingest can be told
    store: Store,
    paths: Sequence[Path],
    *,
    jobs: int | None = None,
    progress: Callable[[Progress], None] | None = None,
    bag: Callable[[Article], bytes],
    parser: Parser | None = None,
    limit: int = SIZE_LIMIT,
    everything: bool = False,
) -> Counts:
    """Read the files at and below the paths into a store open for writing.

    Files known by path, size and time are passed over; the others are told apart by their content.
    Files that an older version of the parser read are parsed again from the bytes that are kept.
    A file that cannot be read is a problem in the result and costs nothing else; unchanged, it is
    one again, and is not read again unless the paths name it, or `everything`. Stopped at any
    moment, the store is consistent, and the next ingest does the rest. `bag` and the parser are
    functions of modules, which processes of their own can load. A file of more than `limit` bytes
    is a problem too. What is no press report is left out, unless the paths name the very file, the
    store has it already, or `everything` is to be taken. Indexing and linking come after: the store
    lists what is `pending`.
    """
    recipe = Recipe(parser or standard_parser(), bag, limit)
    cores = os.cpu_count() or 1
    jobs = min(jobs or cores, cores * CROWD)
    run = _Ingest(store, _Teller(progress, paths), Corrections(store, bag), limit)
    work = partial(prepare, recipe)
    for tasks in (run.tasks(paths, everything=everything), run.outdated(recipe.parser.version)):
        with closing(outcomes(tasks, work, jobs)) as made:
            run.keep(chain.from_iterable(made))
    run.notice_vanished(paths)
    return run.counts()


class _Teller:
    """Tells how far an ingest is, not too often."""

    def __init__(self, progress: Callable[[Progress], None] | None, paths: Sequence[Path]) -> None:
        self._progress = progress
        self._total = count(paths) if progress else 0
        self._done = 0
        self._told = 0.0

    def step(self) -> None:
        """Count a file that is done with."""
        self._done += 1
        now = time.monotonic()
        if self._progress and now - self._told >= TELL_SECONDS:
            self._told = now
            self._tell()

    def end(self) -> None:
        """Tell the last state."""
        if self._progress and self._done:
            self._tell()

    def _tell(self) -> None:
        if self._progress:
            total = max(self._total, self._done)
            self._progress(Progress("reading", self._done, total))


class _Ingest:
    """One run: what is to do, what was done, and the tally."""

    def __init__(self, store: Store, teller: _Teller, corrections: Corrections, limit: int) -> None:
        self._store = store
        self._limit = limit
        self._corrections = corrections
        self._teller = teller
        self._tally = {"new": 0, "changed": 0, "moved": 0, "unchanged": 0, "vanished": 0}
        self._problems: list[Problem] = []
        self._left_out: list[Problem] = []

    def counts(self) -> Counts:
        """Return what was done."""
        self._teller.end()
        # Those remembered come before those that were looked at.
        problems, left_out = tuple(sorted(self._problems)), tuple(sorted(self._left_out))
        return Counts(**self._tally, problems=problems, left_out=left_out)

    def tasks(self, paths: Sequence[Path], *, everything: bool) -> Iterator[Task]:
        """Yield the files that are not known to be unchanged."""
        self._store.doubt_strangers(READER_VERSION)
        named = frozenset(paths)
        for found in walk(paths, apart=self._store.folder):
            if isinstance(found, InputError):
                self._problem(Problem(self._store.place(Path(found.path)), found.reason))
                continue
            meant = found.path in named
            if task := self._task(
                found, "nothing" if everything else "members" if meant else "all"
            ):
                yield task

    def _task(self, found: Found, sift: Sift) -> Task | None:
        """Return what is to do about a file; nothing where its state is that of the last time."""
        place = self._store.place(found.path)
        known = self._store.known(place)
        if known and known[2:4] == found[1:] and known.state == "current":
            self._count("unchanged")
            return None
        stranger = self._stranger(place, found) if sift == "all" else None
        if stranger and stranger.unread:
            self._problem(Problem(place, stranger.reason))
            return None
        if known and sift == "all":
            sift = "members"
        elif stranger:
            self._leave_out(LeftOut(place, stranger.reason))
            return None
        return Task(place, str(found.path), known and known.sha256, None, *found[1:], sift)

    def _stranger(self, place: str, found: Found) -> Stranger | None:
        """Return why a file is remembered to give no report; one too large is told as that."""
        return None if found.size > self._limit else self._store.stranger(place, *found[1:])

    def outdated(self, version: int) -> Iterator[Task]:
        """Yield the files kept that another version of the parser read, with their bytes."""
        for path, known in self._store.outdated(version):
            raw = self._store.raw(known.number)
            yield Task(path, path, None, raw, known.size, known.mtime_ns)

    def keep(self, outcomes: Iterator[Outcome]) -> None:
        """Write outcomes to the store, many in a transaction; interrupted, those that are there.

        Each is written when it comes: gathered first, they would keep waiting what reads files.
        """
        held: list[Outcome] = []
        try:
            for some in batches(outcomes):
                self._write(noted(some, held))
                held.clear()
        except KeyboardInterrupt:
            self._write(held)
            raise

    def _write(self, batch: Iterable[Outcome]) -> None:
        with self._store.batch():
            for outcome in batch:
                self._settle(outcome)
        self._store.learn()

    def _settle(self, outcome: Outcome) -> None:
        if isinstance(outcome, Problem):
            self._problem(outcome)
        elif isinstance(outcome, LeftOut):
            self._leave_out(outcome)
        elif isinstance(outcome, Unread):
            self._refuse(outcome)
        elif isinstance(outcome, Same):
            self._count(self._seen_again(outcome))
        else:
            self._count(self._kept(outcome))

    def _leave_out(self, found: LeftOut) -> None:
        self._left_out.append(Problem(found.path, found.reason))
        self._teller.step()
        if found.seen:
            self._store.put_stranger(found.path, *found.seen, READER_VERSION, found.reason)

    def _refuse(self, found: Unread) -> None:
        self._problem(Problem(found.path, found.reason))
        seen = found.size, found.mtime_ns
        self._store.put_stranger(found.path, *seen, READER_VERSION, found.reason, unread=True)

    def _problem(self, problem: Problem) -> None:
        self._problems.append(problem)
        self._teller.step()

    def _count(self, what: str | None) -> None:
        if what:
            self._tally[what] += 1
            self._teller.step()

    def _seen_again(self, same: Same) -> str:
        known = self._store.known(same.place)
        self._store.touch(same.place, same.size, same.mtime_ns)
        return "unchanged" if known and known.state == "current" else "new"

    def _kept(self, reading: Reading) -> str | None:
        """Write a file that was read; return what to count it as, if it was not read before."""
        known = self._store.known(reading.path)
        left = None if known else self._left_behind(reading)
        self._store.put(reading)
        for entry in reading.entries:
            self._corrections.put_over(entry)
        if left:
            self._store.vanish(left)
            return "moved"
        if known and known.sha256 == reading.sha256 and known.state == "current":
            return None
        return "changed" if known else "new"

    def _left_behind(self, reading: Reading) -> str | None:
        """Return a path that held these bytes and holds nothing now: the file was moved from it."""
        copies = self._store.copies(reading.sha256)
        return next((path for path in copies if is_gone(self._store.locate(path))), None)

    def notice_vanished(self, paths: Sequence[Path]) -> None:
        """Mark the files that were below the folders given and are there no more, or forget them.

        A folder that is itself missing says nothing: it may be a disk that is not plugged in.
        """
        for folder in filter(Path.is_dir, paths):
            gone = self._gone(self._store.below(folder))
            with self._store.batch():
                for path in gone:
                    self._store.vanish(path)
                self._store.forget_strangers(self._gone(self._store.strangers_below(folder)))
            self._tally["vanished"] += len(gone)

    def _gone(self, places: Iterable[str]) -> Sequence[str]:
        return [place for place in places if is_gone(self._store.locate(place))]


def is_gone(path: Path) -> bool:
    """Tell whether nothing is at a path; a file that may not be looked at is there."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except (OSError, ValueError):
        return False
    return False
