"""An index where nothing can be written: on a disc, or a share of a colleague's."""

from __future__ import annotations

import os


def is_archived(folder: str) -> bool:
    """Tell whether a folder may be read and not written."""
    return not os.access(folder, os.W_OK)


def mirror(folder: str) -> str:
    """Return a folder of links to an index's files, for `forget_with` to take away.

    The index library makes lock files beside them even to read.
    """
    from tempfile import mkdtemp

    links = mkdtemp(prefix="natoasia-")
    for name in os.listdir(folder):
        if not name.endswith(".lock"):
            os.symlink(os.path.abspath(os.path.join(folder, name)), os.path.join(links, name))
    return links


def forget_with(owner: object, links: str) -> None:
    """Take a folder of links away when its owner ends; the files they lead to stay."""
    from shutil import rmtree
    from weakref import finalize

    finalize(owner, rmtree, links, ignore_errors=True)
