"""`natoasia why`: what links two reports."""

from __future__ import annotations

from typing import Final

import click

from natoasia.cli.output import format_options
from natoasia.cli.reports import Reports, or_path
from natoasia.cli.settings import Settings
from natoasia.cli.settings import command as make

EXAMPLES: Final = """
Examples:
  natoasia why monday.txt sunday.txt
  natoasia why k3q 7ab --json
"""


@make("why", EXAMPLES)
@click.argument("first", metavar="ARTICLE", shell_complete=or_path)
@click.argument("second", metavar="ARTICLE", shell_complete=or_path)
@format_options(("text", "json"), "Default: text. JSON has every share and offset.")
@click.pass_obj
def command(settings: Settings, /, first: str, second: str, *, form: str | None) -> int:
    """Say why two reports are, or are not, of one event.

    ARTICLE is the beginning of an id, or a path. The likeness of two reports is a sum, so the
    share of every name, phrase and word both have is exact; passages they share word for word
    follow, with the line in each file, or of its text where the file holds it otherwise. A ruling
    of yours on the two is told too.
    """
    from natoasia.views.formats import dumps
    from natoasia.views.rulings import overruled
    from natoasia.views.why import why

    terminal = settings.terminal
    with settings.desk() as desk:
        known = Reports(desk)
        a, b = known.article(first), known.article(second)
        link = desk.why(first, second)
        ruled = desk.ruling_on(a.id, b.id)
    if ruled:
        terminal.note(overruled(ruled))
    if form == "json":
        said = link.model_dump(mode="json")
        ruling = {"number": ruled.number, "kind": ruled.kind} if ruled else None
        terminal.write([dumps({**said, "ruling": ruling}, indent=2)])
    else:
        terminal.page(why(a, b, link, terminal.measure, terminal.ink, settings.places))
    return 0
