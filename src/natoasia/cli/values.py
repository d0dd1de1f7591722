"""What may stand for an option: whole numbers of any size, and paths that name something."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final

import click

if TYPE_CHECKING:
    from pathlib import Path

    from click.shell_completion import CompletionItem

    Number = click.ParamType[int]
    Location = click.ParamType[Path]
    Place = click.ParamType[str]
else:
    # Generic from click 8.4 on; what runs is the same before.
    Number = Location = Place = click.ParamType

MOST: Final = 1_000_000_000
"""More than any desk holds: a larger number means this one, which every layer below can hold."""

MEGABYTE: Final = 1_000_000


class Whole(Number):
    """A whole number that is not less than `least`."""

    name = "number"

    def __init__(self, least: int = 0) -> None:
        self.least = least

    def convert(
        self, value: str | int, param: click.Parameter | None, ctx: click.Context | None
    ) -> int:
        """Return the number; no more than `MOST`."""
        try:
            number = int(value)
        except ValueError:
            self.fail(f"{value!r} is no whole number", param, ctx)
        if number < self.least:
            self.fail(f"{number} is less than {self.least}", param, ctx)
        return min(number, MOST)


class Megabytes(Number):
    """A size in megabytes, as a number of bytes; a part of a byte is one."""

    name = "megabytes"

    def convert(
        self, value: str | int, param: click.Parameter | None, ctx: click.Context | None
    ) -> int:
        """Return the size in bytes."""
        try:
            size = ceil(float(value) * MEGABYTE)
        except (ValueError, OverflowError):
            self.fail(f"{value!r} is no number of megabytes", param, ctx)
        if size <= 0:
            self.fail(f"{value} is not more than 0", param, ctx)
        return size


class Named(Location):
    """A path, there or not; an empty one, of a variable that is not set, is not taken for `.`."""

    name = "path"

    def convert(
        self, value: str | Path, param: click.Parameter | None, ctx: click.Context | None
    ) -> Path:
        """Return the path."""
        from pathlib import Path

        return Path(_named(self, value, param, ctx))

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Let the shell complete a file."""
        del ctx, param
        return _completed(incomplete, "file")


class Folder(Place):
    """A folder, there or not, by its name: `Path` takes 3 ms to load, a twentieth of a search."""

    name = "path"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the folder's name."""
        return str(_named(self, value, param, ctx))

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Let the shell complete a folder."""
        del ctx, param
        return _completed(incomplete, "dir")


def _named(
    kind: Location | Place,
    value: str | Path,
    param: click.Parameter | None,
    ctx: click.Context | None,
) -> str | Path:
    if value == "":
        kind.fail("an empty name is no path", param, ctx)
    return value


def _completed(incomplete: str, what: str) -> list[CompletionItem]:
    from click.shell_completion import CompletionItem

    return [CompletionItem(incomplete, type=what)]


PATH: Final = Named()
"""The type of every option and argument that is a path."""

FOLDER: Final = Folder()
"""The type of the option that names the desk's folder."""
