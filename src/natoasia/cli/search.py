"""`natoasia search`: the reports that match a query."""

from __future__ import annotations

from typing import Any, Final

import click

from natoasia.cli.output import chosen, format_option, limited, page_options, show_page
from natoasia.cli.query import asked, filter_options, query_argument
from natoasia.cli.settings import Settings
from natoasia.cli.settings import command as make

USUAL: Final = 20
"""Hits shown on a terminal unless asked for more: the best ones fit a screen or two."""


EXAMPLES: Final = """
The query:
  ammunition tanks         both words, in any form
  '"urgent need"'          these words, exactly so
  -tanks                   not this word
  seoul or tokyo           either; ( ) group
  ammun*  stoltenburg~     a beginning; a spelling nearby
  person:kishida           person: place: source: agency: headline: story: path:
  date:2023-01             date:2023-01-29..2023-01-31  date:2023..

Examples:
  natoasia search ammunition
  natoasia search '"urgent need" person:stoltenberg' --since 2023-01-29
  natoasia search kishida or yoon --format paths | xargs wc -w
"""


@make("search", EXAMPLES)
@query_argument(required=True)
@filter_options
@click.option(
    "--sort",
    type=click.Choice(("relevance", "date", "source")),
    default="relevance",
    show_default=True,
    help="Best match first, newest first, or by outlet.",
)
@page_options(USUAL)
@format_option
@click.pass_obj
def command(settings: Settings, /, words: tuple[str, ...], sort: str, **options: Any) -> int:  # noqa: ANN401 - click's
    """Find reports, best match first.

    Words must all occur, in any form; quotes ask for exact words. The snippet shows the hits, in
    plain output *between asterisks*. In a pipe each hit is a line of the fields of `natoasia list`,
    then score and snippet.
    """
    from natoasia.views.articles import HIT_SHEET

    terminal = settings.terminal
    query, filters = asked(words, options)
    limit = limited(options["limit"], USUAL, terminal)
    with settings.desk() as desk:
        page = desk.search(query, filters, sort=sort, limit=limit, offset=options["offset"])
    return show_page(page, HIT_SHEET, chosen(options["form"], terminal), terminal)
