"""Where a desk is: a folder named `.natoasia`, found by walking up as git does."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from natoasia.errors import NoDeskError

FOLDER: Final = ".natoasia"
VARIABLE: Final = "NATOASIA_STORE"


def find(start: Path | None = None) -> Path | None:
    """Return the desk's folder: `$NATOASIA_STORE`, or the nearest one above `start`."""
    if named := os.environ.get(VARIABLE):
        return Path(named)
    here = (start or Path()).absolute()
    return next((at / FOLDER for at in (here, *here.parents) if (at / FOLDER).is_dir()), None)


def existing(folder: Path | None) -> Path:
    """Return the folder of a desk that is there; raise `NoDeskError` where none is."""
    found = folder or find()
    if found is None:
        raise NoDeskError(
            "no desk here: nothing has been ingested yet; "
            "type `natoasia ingest FOLDER` to read a folder of reports"
        )
    if not found.is_dir():
        raise NoDeskError(f"{found}: no desk there; `natoasia ingest FOLDER` makes one")
    return found


def chosen(folder: Path | None) -> Path:
    """Return where to ingest to: the folder given, the one found, or a new one here."""
    return folder or find() or Path.cwd() / FOLDER
