"""`natoasia stories`: the events that several reports tell of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

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
from natoasia.cli.values import Whole

if TYPE_CHECKING:
    from natoasia.desk import Desk
    from natoasia.rows import StoryRow

USUAL: Final = 100
"""Stories listed on a terminal unless asked for more."""

EXAMPLES: Final = """
Examples:
  natoasia stories
  natoasia stories stoltenberg --since 2023-01
  natoasia stories --least 4 --format csv > stories.csv
"""


@make("stories", EXAMPLES)
@query_argument()
@filter_options
@click.option(
    "--least",
    type=Whole(2),
    default=2,
    show_default=True,
    metavar="N",
    help="Of at least so many reports.",
)
@page_options(USUAL)
@format_option
@null_option
@click.pass_obj
def command(settings: Settings, /, words: tuple[str, ...], least: int, **options: Any) -> int:  # noqa: ANN401 - click's
    """List the stories that several reports tell.

    A story is one event. ORIGINS says from how many independent origins its reports can be at
    most: reports that credit one agency or share agency copy count once. In a pipe each story is
    a line of tab-separated fields: id, first_day, last_day, reports, outlets, origins, headline.
    """
    from natoasia.views.stories import SHEET

    terminal = settings.terminal
    question = asked(words, options)
    limit = limited(options["limit"], USUAL, terminal)
    form = chosen(options["form"], terminal)
    with settings.desk() as desk:
        page = desk.stories(*question, limit=limit, offset=options["offset"], least=least)
        sheet = SHEET._replace(path=lambda row: _paths(desk, row))
        nothing = question.nothing(f"No event is told by {least} reports.")
        return show_page(page, sheet, form, terminal, nothing=nothing)


def _paths(desk: Desk, row: StoryRow) -> str:
    """Return the paths of a story's reports, a line each."""
    return "\n".join(member.path for member in desk.story(row.id)[1])
