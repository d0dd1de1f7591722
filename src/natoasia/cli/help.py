"""`natoasia help`: a command's help, or the page on the query language."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import click

from natoasia.cli.settings import Settings
from natoasia.cli.settings import command as make

if TYPE_CHECKING:
    from natoasia.cli.terminal import Terminal

QUERY: Final = "query"
"""The topic that is no command."""

EXAMPLES: Final = """
Examples:
  natoasia help query
  natoasia help diff
"""


@make("help", EXAMPLES)
@click.argument("topic", required=False)
@click.pass_context
def command(context: click.Context, /, topic: str | None) -> int:
    """Explain a command, or how to ask: natoasia help query.

    TOPIC is a command or the word query.
    """
    settings = context.ensure_object(Settings)
    terminal = settings.terminal
    terminal.page(_lines(context, topic, terminal))
    return 0


def _lines(context: click.Context, topic: str | None, terminal: Terminal) -> Iterator[str]:
    root = context.find_root()
    if topic == QUERY:
        return _page(terminal)
    if topic is None:
        return iter(root.get_help().splitlines())
    from natoasia.cli.root import root as natoasia

    name, found, _ = natoasia.resolve_command(root, [topic])
    inner = click.Context(found, root, info_name=name) if found else root
    return iter(inner.get_help().splitlines())


def _page(terminal: Terminal) -> Iterator[str]:
    """Yield the page on the query language: headings set off, prose as wide as the terminal."""
    from natoasia.search import query_page
    from natoasia.views.manual import manual

    return manual(query_page(), terminal.measure, terminal.ink)
