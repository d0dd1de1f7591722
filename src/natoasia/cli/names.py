"""`natoasia names`: who and where, across the reports of the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import click

from natoasia.cli.output import chosen, format_option, limited, page_options, show_page
from natoasia.cli.query import asked, filter_options, query_argument
from natoasia.cli.settings import Settings
from natoasia.cli.settings import command as make
from natoasia.rows import Filters

if TYPE_CHECKING:
    from natoasia.desk import Desk
    from natoasia.rows import NameKind, NameRow

USUAL: Final = 100
"""Names listed on a terminal unless asked for more."""

KINDS: Final[dict[str, NameKind]] = {
    "people": "person",
    "places": "place",
    "organisations": "organisation",
}

EXAMPLES: Final = """
Examples:
  natoasia names people
  natoasia names people --name stoltenberg --explain
  natoasia names places 'arms or tanks' --since 2023-01
  natoasia names organisations --format csv > organisations.csv
"""


@make("names", EXAMPLES)
@click.argument("which", type=click.Choice(tuple(KINDS)), metavar="people|places|organisations")
@query_argument()
@click.option("--name", metavar="TEXT", help="This name, in any spelling, or a part of it.")
@click.option("--explain", is_flag=True, help="Show each form of a name, and how it is known.")
@filter_options
@page_options(USUAL)
@format_option
@click.pass_obj
def command(
    settings: Settings,
    /,
    which: str,
    words: tuple[str, ...],
    name: str | None,
    **options: Any,  # noqa: ANN401 - click's
) -> int:
    """List who and what reports name, most often named first.

    A QUERY chooses the reports, in the language of `natoasia search`. All spellings of one name
    are one line, and so are forms of one person's name. A surname alone counts under the person
    whom most other reports of its story name so; INFERRED says in how many reports. In a pipe each
    name is a line of tab-separated fields: name, reports, stories, mentions, first_day, last_day,
    forms, country, inferred, kind, geonames_id, latitude, longitude, written.
    """
    from natoasia.views.names import SHEET, explained

    terminal = settings.terminal
    question = asked(words, options)
    limit = limited(options["limit"], USUAL, terminal)
    form = chosen(options["form"], terminal)
    kind = KINDS[which]
    with settings.desk() as desk:
        page = desk.names(kind, *question, name=name, limit=limit, offset=options["offset"])
        sheet = SHEET._replace(path=lambda row: _paths(desk, row))
        if options["explain"]:
            sheet = sheet._replace(table=explained)
        nothing = "Nothing found." if name else question.nothing(f"No report names {which}.")
        return show_page(page, sheet, form, terminal, nothing=nothing)


def _paths(desk: Desk, row: NameRow) -> str:
    """Return the paths of the reports that a query for the name finds, a line each."""
    if row.kind == "person":
        found = desk.list("", Filters(person=(row.name,)))
    elif row.kind == "place":
        found = desk.list("", Filters(place=(row.name,)))
    else:
        found = desk.list(f'"{row.name}"')
    return "\n".join(report.path for report in found.items)
