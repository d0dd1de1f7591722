"""`natoasia show`: one report, whole, with its evidence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any, Final

import click

from natoasia.cli.output import (
    NOTHING_FOUND,
    USUAL_OF_ROWS,
    chosen,
    format_options,
    written,
)
from natoasia.cli.reports import Reports, or_path
from natoasia.cli.reports import reports as opened
from natoasia.cli.settings import Settings
from natoasia.cli.settings import command as make
from natoasia.errors import UsageError
from natoasia.views.anatomy import anatomy
from natoasia.views.article import article
from natoasia.views.evidence import SHEET, candidates
from natoasia.views.formats import FORMATS, dumps

if TYPE_CHECKING:
    from natoasia.cli.terminal import Terminal
    from natoasia.model import Article
    from natoasia.views.evidence import Candidate

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
  natoasia show reports/*.txt --why date --format csv > dates.csv
  natoasia show report.txt --anatomy
"""


@make("show", EXAMPLES)
@click.argument("reports", nargs=-1, required=True, metavar="ARTICLE...", shell_complete=or_path)
@click.option(
    "--why", multiple=True, type=click.Choice((*FIELDS, ALL)), help="Show the field's evidence."
)
@click.option("--anatomy", is_flag=True, help="Show the text with its parts named in the margin.")
@format_options(
    FORMATS, USUAL_OF_ROWS, short="An object for each report: --format jsonl.", stands_for="jsonl"
)
@click.pass_obj
def command(
    settings: Settings,
    /,
    reports: tuple[str, ...],
    why: tuple[str, ...],
    **how: Any,  # noqa: ANN401 - click's
) -> int:
    """Show a report, and the evidence for every field.

    ARTICLE is the beginning of an id, or a path, or - for standard input; what was never ingested
    is read on the spot. --why prints every candidate for a field: whether it was taken, its value,
    the rule that found it, how sure that rule is, and the words in the file at path:line:column.
    In a pipe each is a line of tab-separated fields: field, chosen, value, confidence, rule, path,
    line, column, quote. Without --why the --format is json or jsonl.
    """
    terminal = settings.terminal
    form = how["form"]
    if not why and form not in {None, "json", "jsonl"}:
        raise UsageError(f"a report is text, json or jsonl; {form} is for the rows of --why")
    with opened(settings) as known:
        found = [known.article(ref) for ref in reports]
        if why:
            return _why(found, FIELDS if ALL in why else why, form, settings)
        if form:
            terminal.page(_json(found, form))
            return 0
        shown = [_text(report, known, terminal, anatomized=how["anatomy"]) for report in found]
    between = ["", terminal.ink.faint("─" * RULE), ""]
    terminal.page(chain(*shown[:1], *(chain(between, lines) for lines in shown[1:])))
    return 0


def _text(
    report: Article, known: Reports, terminal: Terminal, *, anatomized: bool
) -> Iterable[str]:
    room, ink = terminal.measure, terminal.ink
    if anatomized:
        return anatomy(report, room, ink)
    return article(report, known.story(report), room, ink)


def _json(found: Sequence[Article], form: str) -> Iterable[str]:
    values = [report.model_dump(mode="json") for report in found]
    return [dumps(values, indent=2)] if form == "json" else map(dumps, values)


def _why(
    found: Sequence[Article], fields: Sequence[str], form: str | None, settings: Settings
) -> int:
    """Write the evidence for fields, report by report."""
    rows = [row for report in found for row in _evidence(report, fields, settings)]
    terminal = settings.terminal
    terminal.page(written(rows, SHEET, chosen(form, terminal), terminal))
    return 0 if rows else NOTHING_FOUND


def _evidence(report: Article, fields: Sequence[str], settings: Settings) -> list[Candidate]:
    """Return a report's candidates; say of which fields it has none."""
    rows = candidates(report, fields, settings.places(report))
    told = {row.field for row in rows}
    if untold := [field for field in fields if field not in told]:
        settings.terminal.note(f"{report.path}: nothing in it tells its {', '.join(untold)}")
    return rows
