"""`natoasia show`: one report, whole, with its evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from natoasia.cli.output import NOTHING_FOUND, chosen
from natoasia.cli.reports import articles
from natoasia.cli.settings import Settings
from natoasia.cli.settings import command as make

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
"""What evidence is kept for: `model.FieldName`, which would load pydantic (a test compares)."""

EXAMPLES: Final = """
Examples:
  natoasia show seeds/002_32fa7444e36ede0a.txt
  natoasia show k3q --why date --why source
  natoasia show report.txt --anatomy
"""


@make("show", EXAMPLES)
@click.argument("reports", nargs=-1, required=True, metavar="ARTICLE...")
@click.option("--why", multiple=True, type=click.Choice(FIELDS), help="Show the field's evidence.")
@click.option("--anatomy", is_flag=True, help="Show the text with its parts named in the margin.")
@click.option("--json", "as_json", is_flag=True, help="Write JSON, an object for each report.")
@click.pass_obj
def command(
    settings: Settings, /, reports: tuple[str, ...], why: tuple[str, ...], **how: bool
) -> int:
    """Show a report, and the evidence for every field.

    ARTICLE is the beginning of an id, or a path; a file that was never ingested is read on the
    spot. --why prints every candidate for a field: whether it was taken, its value, the rule that
    found it, how sure that rule is, and the words in the file at path:line:column.
    """
    terminal = settings.terminal
    found = articles(settings, reports)
    shown = [line for report in found for line in _shown(report, why, how, terminal)]
    terminal.page(shown)
    return 0 if shown else NOTHING_FOUND


def _shown(report: Article, why: tuple[str, ...], how: dict[str, bool], to: Terminal) -> list[str]:
    if why:
        return _evidence(report, why, to, as_json=how["as_json"])
    if how["as_json"]:
        from natoasia.views.formats import dumps

        return [dumps(report.model_dump(mode="json"))]
    if how["anatomy"]:
        from natoasia.views.anatomy import anatomy

        return list(anatomy(report, to.measure, to.ink))
    from natoasia.views.article import article as whole

    return list(whole(report, to.measure, to.ink))


def _evidence(report: Article, why: tuple[str, ...], to: Terminal, *, as_json: bool) -> list[str]:
    from natoasia.views.evidence import SHEET, candidates
    from natoasia.views.formats import lines

    found = candidates(report, why)
    for field in why:
        if not any(row.field == field for row in found):
            to.note(f"{report.path}: nothing in it tells its {field}")
    form = chosen("jsonl" if as_json else None, to)
    return list(lines(SHEET, form, found, to.columns, to.ink))
