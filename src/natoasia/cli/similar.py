"""`natoasia similar`: the reports most like one."""

from __future__ import annotations

from typing import Final

import click

from natoasia.cli.output import chosen, format_option, null_option, show_page
from natoasia.cli.reports import Reports, or_path
from natoasia.cli.settings import Settings
from natoasia.cli.settings import command as make
from natoasia.cli.values import Whole

USUAL: Final = 10
"""Reports shown: likeness falls off fast."""

EXAMPLES: Final = """
Examples:
  natoasia similar k3q
  natoasia similar draft.txt
  natoasia similar k3q -0 | xargs -0 less
"""


@make("similar", EXAMPLES)
@click.argument("ref", metavar="ARTICLE", shell_complete=or_path)
@click.option(
    "-n",
    "--limit",
    type=Whole(1),
    default=USUAL,
    show_default=True,
    metavar="N",
    help="At most N.",
)
@format_option
@null_option
@click.pass_obj
def command(settings: Settings, /, ref: str, limit: int, form: str | None) -> int:
    """Find the reports most like one, and what makes them so.

    ARTICLE is the beginning of an id, or a path, or - for standard input; it need not have been
    ingested. Below each report stands how alike the two are, from 0 to 1, and the names, phrases
    and words both have, each with its share of that, the rest as one. In a pipe each report is a
    line of the fields of `natoasia list`, then likeness and shared.
    """
    from natoasia.views.similar import SHEET

    terminal = settings.terminal
    with settings.desk() as desk:
        page = desk.similar(Reports(desk).article(ref), limit=limit)
    nothing = "Nothing like it in the desk."
    return show_page(page, SHEET, chosen(form, terminal), terminal, nothing=nothing)
