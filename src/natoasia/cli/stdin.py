"""Standard input as a report: kept as a file of the desk, so that it has a path like any other."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from natoasia.cli import waiting
from natoasia.errors import UsageError

if TYPE_CHECKING:
    from natoasia.accounts import Problem
    from natoasia.model import Article

STDIN: Final = "-"
"""What stands for standard input among paths."""

FOLDER: Final = "stdin"
"""Where in the desk the reports are kept that came without a file."""

NAME_LENGTH: Final = 12
"""Characters of a name, taken from the hash of the text: the same text is the same file."""


def received() -> bytes:
    """Read standard input to its end, or a byte past the limit for a file."""
    from natoasia.reading import SIZE_LIMIT

    waiting.end()
    return sys.stdin.buffer.read(SIZE_LIMIT + 1)


def article() -> Article:
    """Return the report on standard input, read on the spot."""
    from natoasia.parsing import parse
    from natoasia.reading import read

    documents = read(STDIN, received())
    if len(documents) > 1:
        raise UsageError(f"standard input holds {len(documents)} reports; ingest them first")
    return parse(documents[0])


def kept(raw: bytes, desk: Path) -> Path:
    """Write a report beside the desk's database and return its path."""
    from natoasia.hashing import sha256

    path = desk / FOLDER / f"{sha256(raw).hex()[:NAME_LENGTH]}.txt"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(raw)
    return path


def dropped(places: Iterable[str], desk: Path) -> None:
    """Take away the files of reports that are forgotten, where it was the desk that made them."""
    for place in places:
        path = desk.absolute().parent / place
        if path.parent == desk.absolute() / FOLDER:
            path.unlink(missing_ok=True)


def refused(problem: Problem, desk: Path) -> Problem:
    """Return a problem as it is told; a report that was not taken is not kept either."""
    path = Path(problem.path)
    if path.absolute().parent != (desk / FOLDER).absolute():
        return problem
    path.unlink(missing_ok=True)
    return problem._replace(path="standard input")
