"""`natoasia new`: what came since a saved search was last looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from natoasia.cli.output import chosen, format_option, show_page, show_rows
from natoasia.cli.settings import Settings
from natoasia.cli.settings import command as make
from natoasia.errors import StoreError, UsageError

if TYPE_CHECKING:
    from natoasia.cli.terminal import Terminal
    from natoasia.desk import Desk

NONE_SAVED: Final = "No search is saved: `natoasia search --save NAME QUERY` keeps one."

NOTHING_NEW: Final = "Nothing new."

EXAMPLES: Final = """
Examples:
  natoasia search --save shells 'shell* or ammunition'
  natoasia new
  natoasia new shells
  natoasia new shells --all
  natoasia new shells --forget
"""


@make("new", EXAMPLES)
@click.argument("name", required=False)
@click.option("--all", "seen", is_flag=True, help="Also what was there before: all it finds.")
@click.option("--unseen", is_flag=True, help="Let them count as new the next time too.")
@click.option("--forget", "--delete", is_flag=True, help="Drop the saved search.")
@format_option
@click.pass_obj
def command(settings: Settings, /, name: str | None, form: str | None, **flags: bool) -> int:
    """List what came since a saved search was last looked at.

    NAME is what `natoasia search --save NAME` was given; without it, lists the saved searches and
    how much is new in each. New is what was ingested since, whatever its date. In a pipe each
    report is a line as `natoasia search` writes it, each search a line of tab-separated fields:
    name, new, query, filters.
    """
    terminal = settings.terminal
    if name is None and any(flags.values()):
        raise UsageError("name the search; `natoasia new` lists them")
    with settings.desk() as desk:
        if name is None:
            return _saved(desk, chosen(form, terminal), terminal)
        if flags["forget"]:
            desk.forget_search(name)
            terminal.note(f"forgot the search {name!r}; no report was touched")
            return 0
        return _news(desk, name, chosen(form, terminal), terminal, flags)


def _saved(desk: Desk, form: str, terminal: Terminal) -> int:
    from natoasia.views.saved import SHEET

    if form == "paths":
        raise UsageError("a saved search has no path; name one to have those of its news")
    return show_rows(desk.saved_searches(), SHEET, form, terminal, nothing=NONE_SAVED)


def _news(desk: Desk, name: str, form: str, terminal: Terminal, flags: dict[str, bool]) -> int:
    from natoasia.views.articles import HIT_SHEET

    news = desk.news(name, seen=flags["seen"])
    nothing = "Nothing found." if flags["seen"] else NOTHING_NEW
    code = show_page(news.page, HIT_SHEET, form, terminal, nothing=nothing)
    if not flags["unseen"]:
        _look(desk, name, news.until, terminal)
    return code


def _look(desk: Desk, name: str, until: int, terminal: Terminal) -> None:
    """Note what was shown as seen; where that cannot be kept, say that it was not."""
    try:
        desk.look(name, until)
    except StoreError as error:
        terminal.note(f"these count as new the next time too: {error}")
