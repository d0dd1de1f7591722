"""What every command shares: where the desk is, whether to colour, and how it writes."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

import click

from natoasia.cli.query import DeskCommand
from natoasia.cli.terminal import Terminal
from natoasia.cli.values import FOLDER

if TYPE_CHECKING:
    from natoasia.cli.places import Places
    from natoasia.desk import Desk
    from natoasia.rows import Located

CONTEXT: Final = {"help_option_names": ["-h", "--help"], "max_content_width": 100}

COLORS: Final = ("auto", "always", "never")


class Settings:
    """The options that belong to no single command."""

    store: str | None = None
    color: str = "auto"
    ends: str = "\n"
    """What each line of the output ends in."""

    def __init__(self) -> None:
        self._terminal: Terminal | None = None

    @property
    def terminal(self) -> Terminal:
        """Return where this command writes."""
        self._terminal = self._terminal or Terminal(color=self.color, ends=self.ends)
        return self._terminal

    def places(self, report: Located) -> Places:
        """Return what finds lines and columns in a report's file."""
        from natoasia.cli.places import Places

        return Places(report, self.terminal.home)

    def desk(self, *, write: bool = False) -> Desk:
        """Open the desk; `NoDeskError` says what to type where there is none."""
        from natoasia.desk import Desk

        desk = Desk.open(self.folder, write=write)
        self.terminal.home = desk.home
        return desk

    @property
    def folder(self) -> str | None:
        """Return the folder that was named, by option or else by the environment."""
        return self.store or os.environ.get("NATOASIA_STORE") or None


def _store(context: click.Context, _: click.Parameter, value: str | None) -> None:
    settings = context.ensure_object(Settings)
    settings.store = value or settings.store


def _color(context: click.Context, _: click.Parameter, value: str | None) -> None:
    settings = context.ensure_object(Settings)
    settings.color = value or settings.color


def command(name: str, examples: str = "") -> Callable[[Callable[..., int | None]], click.Command]:
    """Make a command of a function that returns its exit code, with the shared options."""

    def make(function: Callable[..., int | None]) -> click.Command:
        made = click.command(name, cls=DeskCommand, context_settings=CONTEXT)(function)
        made.params += shared_options()
        made.examples = examples
        return made

    return make


def shared_options() -> list[click.Parameter]:
    """Return the options that may stand before or after the command's name."""
    return [
        click.Option(
            ["--store"],
            type=FOLDER,
            metavar="DIR",
            callback=_store,
            expose_value=False,
            help="The desk's folder; else NATOASIA_STORE, else the nearest .natoasia upwards.",
        ),
        click.Option(
            ["--color"],
            type=click.Choice(COLORS),
            callback=_color,
            expose_value=False,
            help="Colour the output; auto does on a terminal, unless NO_COLOR is set.",
        ),
    ]
