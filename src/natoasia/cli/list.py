"""`natoasia list`: the reports of the desk."""

from __future__ import annotations

from typing import Any, Final

import click

from natoasia.cli.output import (
    EMPTY,
    chosen,
    format_option,
    limited,
    null_option,
    page_options,
    show_page,
)
from natoasia.cli.query import asked, filter_options, query_argument
from natoasia.cli.settings import Settings
from natoasia.cli.settings import command as make

USUAL: Final = 200
"""Reports listed on a terminal unless asked for more: enough to page through."""


EXAMPLES: Final = """
Examples:
  natoasia list
  natoasia list stoltenberg --since 2023-01
  natoasia list --source 'The Straits Times' --format csv > reports.csv
"""


@make("list", EXAMPLES)
@query_argument()
@filter_options
@click.option(
    "--sort",
    type=click.Choice(("date", "oldest", "source", "headline", "path", "added")),
    default="date",
    show_default=True,
    help="By date and by arrival newest first, or the oldest first; undated last.",
)
@page_options(USUAL)
@format_option
@null_option
@click.pass_obj
def command(settings: Settings, /, words: tuple[str, ...], sort: str, **options: Any) -> int:  # noqa: ANN401 - click's
    """List reports, newest first.

    A QUERY narrows the list, in the language of `natoasia search`. In a pipe each report is a line
    of tab-separated fields: id, date, source, agencies, headline, lead, words, language, story,
    story_size, path. A report without a headline shows its lead sentence, ‹set apart›.
    """
    from natoasia.views.articles import SHEET

    terminal = settings.terminal
    question = asked(words, options)
    limit = limited(options["limit"], USUAL, terminal)
    with settings.desk() as desk:
        offset = options["offset"]
        page = desk.list(*question, sort=sort, limit=limit, offset=offset, streamed=True)
        form = chosen(options["form"], terminal)
        return show_page(page, SHEET, form, terminal, nothing=question.nothing(EMPTY))
