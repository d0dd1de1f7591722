"""`natoasia forget`: files are taken out of the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from natoasia.cli import stdin
from natoasia.cli.consent import Consent, consent_options
from natoasia.cli.reports import Reports, or_path
from natoasia.cli.settings import Settings
from natoasia.cli.settings import command as make

if TYPE_CHECKING:
    from pathlib import Path

EXAMPLES: Final = """
Examples:
  natoasia forget drafts/ --dry-run
  natoasia forget drafts/ wrong.txt
  natoasia forget k3q
"""

THERE: Final = "forgotten; a file that is still there comes back when its folder is ingested again"


@make("forget", EXAMPLES)
@click.argument("refs", nargs=-1, required=True, metavar="PATH...", shell_complete=or_path)
@consent_options
@click.pass_obj
def command(settings: Settings, /, refs: tuple[str, ...], **how: bool) -> int:
    """Take files out of the desk.

    PATH is a file, a folder (all that the desk has from below it, also what is there no more), or
    the beginning of an article's id. Lists, searches and stories lose the reports, and the desk
    their text with every older version; a report that another file holds too stays. Shows what
    leaves before it is done. The files themselves are never touched, and rulings are kept.
    """
    consent = Consent(settings.terminal, **how)
    consent.question = "Forget this?"
    with settings.desk(write=True) as desk:
        with Reports(desk).told_apart():
            done = desk.forget(*refs, agree=consent)
        files = done.leave.files if done.leave and done.kept else ()
        stdin.dropped(files, desk.folder)
        return consent.told(done, THERE if _any_there(files, desk.folder) else "forgotten")


def _any_there(files: tuple[str, ...], desk: Path) -> bool:
    return any((desk.absolute().parent / file).exists() for file in files)
