"""`natoasia unlink`: reports are held apart."""

from __future__ import annotations

from typing import Final

import click

from natoasia.cli.consent import Consent, consent_options
from natoasia.cli.reports import Reports, or_path
from natoasia.cli.settings import Settings
from natoasia.cli.settings import command as make

EXAMPLES: Final = """
Examples:
  natoasia unlink k3q 7ab
  natoasia unlink monday.txt sunday.txt --dry-run
"""


@make("unlink", EXAMPLES)
@click.argument("first", metavar="ARTICLE", shell_complete=or_path)
@click.argument("second", metavar="ARTICLE", shell_complete=or_path)
@consent_options
@click.pass_obj
def command(settings: Settings, /, first: str, second: str, **how: bool) -> int:
    """Rule that two reports are not of one story.

    ARTICLE is the beginning of an id, or a path. The story that holds both is parted, each of its
    other reports staying with the one it is more like. Shows which stories change before it is
    kept.
    """
    consent = Consent(settings.terminal, **how)
    with settings.desk(write=True) as desk:
        for ref in (first, second):
            Reports(desk).article(ref)
        done = desk.unlink(first, second, agree=consent)
    return consent.told(done)
