"""What the commands that rule on two reports share."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from natoasia.cli.consent import Consent, consent_options
from natoasia.cli.reports import Reports, or_path
from natoasia.cli.settings import Settings
from natoasia.cli.settings import command as make

if TYPE_CHECKING:
    from natoasia.desk import Desk
    from natoasia.ruled import Consequences

    Rule = Callable[[Desk, str, str, Consent], Consequences]


def ruling_on_pair(name: str, examples: str) -> Callable[[Rule], click.Command]:
    """Make a command of what rules on two reports, whose docstring is the command's help."""

    def made(rule: Rule) -> click.Command:
        def function(settings: Settings, /, first: str, second: str, **how: bool) -> int:
            consent = Consent(settings.terminal, **how)
            with settings.desk(write=True) as desk:
                for ref in (first, second):
                    # Where an id fits several, this one tells their headlines.
                    Reports(desk).article(ref)
                done = rule(desk, first, second, consent)
            return consent.told(done)

        function.__doc__ = rule.__doc__
        return make(name, examples)(_article("first")(_article("second")(_asking(function))))

    return made


def _article(name: str) -> Callable[[Callable[..., int]], Callable[..., int]]:
    return click.argument(name, metavar="ARTICLE", shell_complete=or_path)


def _asking(function: Callable[..., int]) -> Callable[..., int]:
    return consent_options(click.pass_obj(function))
