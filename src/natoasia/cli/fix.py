"""`natoasia fix`: put fields of a report right."""

from __future__ import annotations

from typing import Final

import click

from natoasia.cli.consent import Consent, consent_options
from natoasia.cli.reports import Reports, or_path
from natoasia.cli.settings import Settings
from natoasia.cli.settings import command as make

EXAMPLES: Final = """
Examples:
  natoasia fix k3q date=2023-01-29
  natoasia fix report.txt source='The Straits Times' 'byline=Kim Ana; Lund, Per'
  natoasia fix k3q headline=
"""


@make("fix", EXAMPLES)
@click.argument("report", metavar="ARTICLE", shell_complete=or_path)
@click.argument("assignments", nargs=-1, required=True, metavar="FIELD=VALUE...")
@consent_options
@click.pass_obj
def command(settings: Settings, /, report: str, assignments: tuple[str, ...], **how: bool) -> int:
    """Put fields of a report right.

    FIELD is date, headline, source, agencies, byline, dateline or language. A date is 2023-01-29,
    or 2023-01 or 2023 where no more is known; several agencies or writers stand between commas,
    or semicolons where a name has a comma. FIELD= without a value means unknown. The correction
    is kept by the report's id: it outlasts new versions of the program and the file itself, and
    shows wherever the field does. What was found in the text stays as evidence.
    """
    consent = Consent(settings.terminal, **how)
    with settings.desk(write=True) as desk:
        Reports(desk).article(report)
        done = desk.fix(report, *assignments, agree=consent)
    return consent.told(done)
