"""The flags that write a text and end the program: help and version.

Click has its own, and asks for a translation of what they say: that takes every start a twentieth
of its time, and there is none.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import click


def flag(names: Sequence[str], said: str, text: Callable[[click.Context], str]) -> click.Option:
    """Return an option that writes a text, which is made when it is asked for."""

    def write(context: click.Context, _: click.Parameter, asked: bool) -> None:  # noqa: FBT001 - click's
        if asked and not context.resilient_parsing:
            click.echo(text(context), color=context.color)
            context.exit()

    return click.Option(
        names, is_flag=True, expose_value=False, is_eager=True, help=said, callback=write
    )


class Helped(click.Command):
    """A command that explains itself."""

    _helps: click.Option | None = None

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the option that shows the help."""
        names = self.get_help_option_names(ctx)
        if self._helps is None and names:
            self._helps = flag(names, "Show this message and exit.", click.Context.get_help)
        return self._helps
