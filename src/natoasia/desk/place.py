"""Where a desk is: a folder named `.natoasia`, found by walking up as git does."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from natoasia.errors import NoDeskError

if TYPE_CHECKING:
    from pathlib import Path

    from _typeshed import StrPath

FOLDER: Final = ".natoasia"
VARIABLE: Final = "NATOASIA_STORE"


def find(start: StrPath | None = None) -> str | None:
    """Return the desk's folder: `$NATOASIA_STORE`, or the nearest one above `start`."""
    if named := os.environ.get(VARIABLE):
        return named
    above, at = "", os.path.abspath(start or os.curdir)
    while at != above:
        if os.path.isdir(found := os.path.join(at, FOLDER)):
            return found
        above, at = at, os.path.dirname(at)
    return None


def existing(folder: StrPath | None) -> str:
    """Return the folder of a desk that is there; raise `NoDeskError` where none is."""
    found = os.fspath(folder) if folder else find()
    if found is None:
        raise NoDeskError(
            "no desk here: nothing has been ingested yet; "
            "type `natoasia ingest FOLDER` to read a folder of reports"
        )
    if not os.path.isdir(found):
        raise NoDeskError(f"{found}: no desk there; `natoasia ingest FOLDER` makes one")
    return found


def chosen(folder: StrPath | None) -> Path:
    """Return where to ingest to: the folder given, the one found, or a new one here."""
    from pathlib import Path

    return Path(folder or find() or os.path.join(os.getcwd(), FOLDER))
