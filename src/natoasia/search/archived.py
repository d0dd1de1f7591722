"""An index where nothing can be written: on a disc, or a share of a colleague's."""

from __future__ import annotations

import os
from pathlib import Path


def is_archived(folder: Path) -> bool:
    """Tell whether a folder may be read and not written."""
    return not os.access(folder, os.W_OK)


def mirror(folder: Path) -> Path:
    """Return a folder of links to an index's files, for `forget_with` to take away.

    The index library makes lock files beside them even to read.
    """
    from tempfile import mkdtemp

    links = Path(mkdtemp(prefix="natoasia-"))
    for entry in folder.iterdir():
        if not entry.name.endswith(".lock"):
            (links / entry.name).symlink_to(entry.absolute())
    return links


def forget_with(owner: object, links: Path) -> None:
    """Take a folder of links away when its owner ends; the files they lead to stay."""
    from shutil import rmtree
    from weakref import finalize

    finalize(owner, rmtree, links, ignore_errors=True)
