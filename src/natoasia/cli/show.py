"""`natoasia show`: one report, whole, with its evidence."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final

import click

from natoasia.cli.output import NOTHING_FOUND, chosen
from natoasia.cli.places import Places
from natoasia.cli.reports import Reports, or_path
from natoasia.cli.reports import reports as opened
from natoasia.cli.settings import Settings
from natoasia.cli.settings import command as make
from natoasia.views.anatomy import anatomy
from natoasia.views.article import article
from natoasia.views.evidence import SHEET, candidates
from natoasia.views.formats import dumps, lines

if TYPE_CHECKING:
    from natoasia.cli.terminal import Terminal
    from natoasia.model import Article

FIELDS: Final = (
    "date",
    "headline",
    "source",
    "agencies",
    "byline",
    "dateline",
    "language",
    "people",
    "places",
    "organisations",
)
"""What evidence is kept for: `model.FieldName`, spelled out so that help and completion load no
records (a test compares)."""

ALL: Final = "all"
"""Stands for every field."""

RULE: Final = 40
"""Columns of the rule between two reports."""

EXAMPLES: Final = """
Examples:
  natoasia show seeds/002_32fa7444e36ede0a.txt
  natoasia show k3q --why date --why source
  natoasia show k3q --why all
  natoasia show report.txt --anatomy
"""


@make("show", EXAMPLES)
@click.argument("reports", nargs=-1, required=True, metavar="ARTICLE...", shell_complete=or_path)
@click.option(
    "--why", multiple=True, type=click.Choice((*FIELDS, ALL)), help="Show the field's evidence."
)
@click.option("--anatomy", is_flag=True, help="Show the text with its parts named in the margin.")
@click.option("--json", "as_json", is_flag=True, help="Write JSON, an object for each report.")
@click.pass_obj
def command(
    settings: Settings, /, reports: tuple[str, ...], why: tuple[str, ...], **how: bool
) -> int:
    """Show a report, and the evidence for every field.

    ARTICLE is the beginning of an id, or a path, or - for standard input; what was never ingested
    is read on the spot. --why prints every candidate for a field: whether it was taken, its value,
    the rule that found it, how sure that rule is, and the words in the file at path:line:column.
    """
    terminal = settings.terminal
    show = _Show(why, terminal, **how)
    with opened(settings) as known:
        shown = [show.lines(known.article(ref), known) for ref in reports]
    between = [] if why or how["as_json"] else ["", terminal.ink.faint("─" * RULE), ""]
    terminal.page(chain(*shown[:1], *(chain(between, lines) for lines in shown[1:])))
    return 0 if any(shown) else NOTHING_FOUND


class _Show:
    """How reports are to be shown."""

    def __init__(
        self, why: tuple[str, ...], terminal: Terminal, *, anatomy: bool, as_json: bool
    ) -> None:
        self._why = FIELDS if ALL in why else why
        self._terminal = terminal
        self._anatomy = anatomy
        self._json = as_json

    def lines(self, report: Article, known: Reports) -> list[str]:
        """Return the lines of one report."""
        if self._why:
            return self._evidence(report)
        if self._json:
            return [dumps(report.model_dump(mode="json"))]
        room, ink = self._terminal.measure, self._terminal.ink
        if self._anatomy:
            return list(anatomy(report, room, ink))
        return list(article(report, known.story(report), room, ink))

    def _evidence(self, report: Article) -> list[str]:
        found = candidates(report, self._why, Places(report))
        told = {row.field for row in found}
        if untold := [field for field in self._why if field not in told]:
            self._terminal.note(f"{report.path}: nothing in it tells its {', '.join(untold)}")
        form = chosen("jsonl" if self._json else None, self._terminal)
        return list(lines(SHEET, form, found, self._terminal.columns, self._terminal.ink))
