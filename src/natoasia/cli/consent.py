"""What a decision changes: shown before it is kept, and agreed to where someone can be asked."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, TypeVar

import click

if TYPE_CHECKING:
    from natoasia.cli.terminal import Terminal
    from natoasia.ruled import Consequences

Function = TypeVar("Function", bound=Callable[..., Any])

WHOLE: Final = 100_000
"""Columns of a pipe, where a line is left whole."""

KEPT: Final = "kept; `natoasia rulings` lists what you ruled, and takes it back"

NOTHING_NEW: Final = "there is nothing new in it"

DECLINED: Final = 1
"""Exit code where the consequences were not agreed to: nothing was done."""


def consent_options(function: Function) -> Function:
    """Add `--yes` and `--dry-run`."""
    dry = click.option("--dry-run", is_flag=True, help="Show what would change, and keep nothing.")
    yes = click.option("-y", "--yes", is_flag=True, help="Do not ask.")
    return yes(dry(function))


class Consent:
    """Shows consequences and decides; asks on a terminal where more than fields change."""

    question: str = "Keep this?"

    def __init__(self, terminal: Terminal, *, yes: bool, dry_run: bool) -> None:
        self._terminal = terminal
        self._yes = yes
        self._dry_run = dry_run

    def __call__(self, found: Consequences) -> bool:
        """Show what would change, and tell whether it is to be kept."""
        from natoasia.views.rulings import consequences

        terminal = self._terminal
        room = terminal.columns if terminal.is_tty else WHOLE
        terminal.write(consequences(found, room, terminal.ink))
        if self._dry_run:
            return False
        more_than_fields = found.stories or found.names or found.leave
        return self._yes or not more_than_fields or not self._can_ask() or self._asked()

    def _can_ask(self) -> bool:
        return self._terminal.is_tty and sys.stdin.isatty()

    def _asked(self) -> bool:
        sys.stdout.flush()
        try:
            return click.confirm(self.question, default=True, err=True)
        except click.Abort as abort:
            raise KeyboardInterrupt from abort

    def told(self, found: Consequences, done: str = KEPT) -> int:
        """Say what became of it, and return the exit code."""
        if found.kept:
            self._terminal.note(done if found.known is None else _known(found.known))
            return 0
        self._terminal.note("nothing was changed")
        return 0 if self._dry_run else DECLINED


def _known(numbers: tuple[int, ...]) -> str:
    """Return that it was ruled so already, by these rulings; by none where nothing was given."""
    if not numbers:
        return NOTHING_NEW
    said, listed = " ".join(map(str, numbers)), ", ".join(map(str, numbers))
    rulings = "ruling" if len(numbers) == 1 else "rulings"
    return f"ruled so already, by {rulings} {listed}; `natoasia rulings undo {said}` takes it back"
