"""`natoasia check`: whether the desk is sound."""

from __future__ import annotations

from typing import Final

import click

from natoasia.cli.output import format_options
from natoasia.cli.settings import Settings
from natoasia.cli.settings import command as make
from natoasia.errors import StoreDamagedError

EXAMPLES: Final = """
Examples:
  natoasia check
  natoasia check --repair
"""


@make("check", EXAMPLES)
@click.option("--repair", is_flag=True, help="Put right what can be rebuilt from the texts kept.")
@format_options(("text", "json"), "Default: text. JSON has every file that is gone.")
@click.pass_obj
def command(settings: Settings, /, *, repair: bool, form: str | None) -> int:
    """Check the desk, and repair it.

    Counts what the desk holds and compares the database, the index and the stories with each
    other. Everything derived can be rebuilt from the texts kept; --repair does so.
    """
    from natoasia.views.checking import check_json, check_report

    terminal = settings.terminal
    with settings.desk(write=repair) as desk:
        report = desk.check(repair=repair)
    if form == "json":
        terminal.write([check_json(report)])
    else:
        terminal.write(check_report(report, terminal.ink, repair=repair))
    return StoreDamagedError.exit_code if report.left else 0
