"""`natoasia timeline`: what reports say happened on which day."""

from __future__ import annotations

from typing import Any, Final

import click

from natoasia.cli.output import chosen, format_option, limited, page_options, show_page
from natoasia.cli.query import asked, filter_options, query_argument
from natoasia.cli.settings import Settings
from natoasia.cli.settings import command as make

USUAL: Final = 200
"""Statements shown on a terminal unless asked for more."""

EXAMPLES: Final = """
Examples:
  natoasia timeline stoltenberg
  natoasia timeline 7qk
  natoasia timeline --story 7qk --format csv > days.csv
"""


@make("timeline", EXAMPLES)
@query_argument()
@filter_options
@page_options(USUAL)
@format_option
@click.pass_obj
def command(settings: Settings, /, words: tuple[str, ...], **options: Any) -> int:  # noqa: ANN401 - click's
    """Tell what reports say happened on which day, or will.

    Sentences that name a day, a month or a year, in the order of these days; on a terminal, of a
    long one the clause that names it. A weekday or "last month" is counted from the date of its
    report; what cannot be resolved so is left out. A QUERY chooses the reports, in the language of
    `natoasia search`; the id of a story, or its beginning where that holds a digit, stands for its
    reports. In a pipe each statement of each report is a line: day, text, words, rule, article,
    source, published, path, line, story.
    """
    from natoasia.views.chronicle import SHEET

    terminal = settings.terminal
    query, filters = asked(words, options)
    limit = limited(options["limit"], USUAL, terminal)
    with settings.desk() as desk:
        place, offset = settings.places, options["offset"]
        page = desk.timeline(query, filters, place=place, limit=limit, offset=offset)
    nothing = "No report speaks of a day." if not page.total else "Nothing found."
    form = chosen(options["form"], terminal)
    return show_page(page, SHEET, form, terminal, nothing=nothing)
