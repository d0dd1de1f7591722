"""`natoasia story`: the reports of one event."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final

import click

from natoasia.cli.names import KINDS
from natoasia.cli.output import chosen, format_option, null_option, written
from natoasia.cli.reports import or_path
from natoasia.cli.settings import Settings
from natoasia.cli.settings import command as make
from natoasia.rows import Filters

if TYPE_CHECKING:
    from collections.abc import Sequence

    from natoasia.desk import Desk
    from natoasia.rows import NameRow

EXAMPLES: Final = """
Examples:
  natoasia story 7qk
  natoasia story seeds/002_32fa7444e36ede0a.txt
  natoasia story 7qk -0 | xargs -0 less
"""


@make("story", EXAMPLES)
@click.argument("ref", metavar="STORY", shell_complete=or_path)
@format_option
@null_option
@click.pass_obj
def command(settings: Settings, /, ref: str, form: str | None) -> int:
    """Show the reports of one story.

    STORY is the beginning of a story's id, or an article of it: an id or a path. Shows its reports,
    earliest first; whom and what they name, each with the number of reports that do; its days; its
    origins, each a tree of who carries whose copy; the longest passages shared word for word; and
    what each report adds. In a pipe each report is a line as `natoasia list` writes it; with
    `--format json` all of this is one object, the likeness of each two reports too.
    """
    from natoasia.views.articles import SHEET
    from natoasia.views.formats import dumps
    from natoasia.views.story import story_foot, story_head
    from natoasia.views.story_json import whole
    from natoasia.views.telling import telling

    terminal = settings.terminal
    form = chosen(form, terminal)
    with settings.desk() as desk:
        story, members = desk.story(ref)
        told = desk.tell(story.id) if form in {"table", "json"} else None
        named = _named(desk, story.id) if told else {}
    if told and form == "json":
        terminal.write([dumps(whole(told, members, named, settings.places), indent=2)])
        return 0
    shown = written(members, SHEET, form, terminal)
    if told:
        room, ink = terminal.columns, terminal.ink
        foot = chain(story_foot(named, room, ink), telling(told, room, ink, settings.places))
        shown = chain(story_head(told.story, ink), shown, foot)
    terminal.page(shown)
    return 0


def _named(desk: Desk, story: str) -> dict[str, Sequence[NameRow]]:
    """Return whom and what the reports of a story name, by what the names are of."""
    of_story = Filters(story=story)
    return {label: desk.names(kind, filters=of_story).items for label, kind in KINDS.items()}
