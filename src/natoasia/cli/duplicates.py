"""`natoasia duplicates`: copies of one report."""

from __future__ import annotations

from typing import Any, Final

import click

from natoasia.cli.output import (
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
"""Reports listed on a terminal unless asked for more."""

EXAMPLES: Final = """
Examples:
  natoasia duplicates
  natoasia duplicates --source 'The Straits Times'
  natoasia duplicates --format jsonl | grep '"version"'
"""


@make("duplicates", EXAMPLES)
@query_argument()
@filter_options
@page_options(USUAL)
@format_option
@null_option
@click.pass_obj
def command(settings: Settings, /, words: tuple[str, ...], **options: Any) -> int:  # noqa: ANN401 - click's
    """List copies of one report, apart from independent ones.

    The earliest report first and under it what was made of it: exact (the same words, also one
    text in several files), near (small edits), version (one outlet's later version of its own
    report, each under the one before) or carried (one report holds the other, cut or with
    additions), with the share of the shorter one's words that both have. Reports of no one story
    are looked at too, where they are as alike as copies are. A QUERY chooses groups by their
    reports. In a pipe each report is a line: group, kind, of, share, id, date, source, headline,
    path.
    """
    from natoasia.views.copies import SHEET

    terminal = settings.terminal
    query, filters = asked(words, options)
    limit = limited(options["limit"], USUAL, terminal)
    with settings.desk() as desk:
        page = desk.duplicates(query, filters, limit=limit, offset=options["offset"])
    form = chosen(options["form"], terminal)
    return show_page(page, SHEET, form, terminal, nothing="No report is a copy of another.")
