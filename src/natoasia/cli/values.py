"""What may stand for an option: whole numbers of any size, and paths that name something."""

from __future__ import annotations

from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    Number = click.ParamType[int]
    Location = click.ParamType[Path]
else:
    # Generic from click 8.4 on; what runs is the same before.
    Number = Location = click.ParamType

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
        if value == "":
            self.fail("an empty name is no path", param, ctx)
        return Path(value)

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Let the shell complete a file."""
        from click.shell_completion import CompletionItem

        del ctx, param
        return [CompletionItem(incomplete, type="file")]


PATH: Final = Named()
"""The type of every option and argument that is a path."""
