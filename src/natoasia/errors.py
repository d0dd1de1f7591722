"""The exceptions of natoasia: every one the library raises, and the exit code it owns.

::

    NatoasiaError                 1
    ├── NotFoundError             1   no article, story or desk of that name
    │   └── NoDeskError           1   nothing has been ingested here yet
    ├── UsageError                2   what was asked makes no sense
    │   ├── AmbiguousError        2   a prefix that fits several articles
    │   └── QueryError            2   a query that cannot be read
    ├── InputError                3   a file that cannot be read as text
    │   ├── NoReportError         3   a text that is no press report
    │   └── NotYetError           3   a file that could be read with an extra, or a higher limit
    ├── StoreError                4   the desk cannot be used
    │   ├── StoreBusyError        4   another process is writing
    │   ├── StoreReadOnlyError    4   it lies where nothing can be written
    │   ├── StoreDamagedError     4   the database or the index is broken
    │   └── StoreNewerError       4   written by a newer natoasia
    └── OutputError               5   a result cannot be written

A message says what happened, to what, and what to do next.
"""

from __future__ import annotations

from typing import ClassVar


class NatoasiaError(Exception):
    """Base of every error the library raises; `exit_code` is the process's."""

    exit_code: ClassVar[int] = 1


class NotFoundError(NatoasiaError):
    """Nothing in the desk answers to what was asked for."""


class NoDeskError(NotFoundError):
    """No desk was found; `natoasia ingest` makes one."""


class UsageError(NatoasiaError):
    """The request cannot be carried out as it was put."""

    exit_code = 2


class AmbiguousError(UsageError):
    """A prefix names more than one article; `matches` lists them."""

    def __init__(self, message: str, matches: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.matches = matches


class QueryError(UsageError):
    """A query names a field that does not exist or a date that is none.

    `place` is where it does, as offsets into the query; `None` where a filter does.
    """

    def __init__(self, message: str, place: tuple[int, int] | None = None) -> None:
        super().__init__(message)
        self.place = place


class InputError(NatoasiaError):
    """A file could not be read as text; `path` and `reason` say which and why."""

    exit_code = 3

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason

    def __reduce__(self) -> tuple[type[InputError], tuple[str, str]]:
        # Exceptions cross process borders by calling the class with `args`, which holds one string.
        return type(self), (self.path, self.reason)


class NoReportError(InputError):
    """A text is no press report but a program, a log, a table of data; `reason` says what."""


class NotYetError(InputError):
    """A file cannot be read as things are: an extra is missing, a limit is too low for it."""


class OutputError(NatoasiaError):
    """A result cannot be written where it is to go."""

    exit_code = 5


class StoreError(NatoasiaError):
    """The desk cannot be opened or written."""

    exit_code = 4


class StoreBusyError(StoreError):
    """Another process holds the writer's lock."""


class StoreReadOnlyError(StoreError):
    """The desk lies where nothing can be written, and what was asked for has to write."""


class StoreDamagedError(StoreError):
    """The desk's database or index is not readable as such."""


class StoreNewerError(StoreError):
    """The desk was written by a newer version of natoasia."""
