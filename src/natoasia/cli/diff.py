"""`natoasia diff`: two reports, sentence by sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import click

from natoasia.cli.reports import reports
from natoasia.cli.settings import Settings
from natoasia.cli.settings import command as make

if TYPE_CHECKING:
    from collections.abc import Iterable

    from natoasia.cli.terminal import Terminal
    from natoasia.model import Article, Comparison

EXAMPLES: Final = """
Examples:
  natoasia diff monday.txt sunday.txt
  natoasia diff k3q 7ab --brief
"""

NARROWEST: Final = 60
"""Columns under which two texts cannot be read any more."""


@make("diff", EXAMPLES)
@click.argument("first", metavar="ARTICLE")
@click.argument("second", metavar="ARTICLE")
@click.option("--json", "as_json", is_flag=True, help="Write JSON, with offsets and scores.")
@click.option(
    "--width",
    type=click.IntRange(min=NARROWEST),
    metavar="N",
    help="Columns to use; side by side from 100. Default: the terminal's.",
)
@click.pass_obj
def command(settings: Settings, /, first: str, second: str, **how: Any) -> int:  # noqa: ANN401 - click's
    """Compare two reports, sentence by sentence.

    ARTICLE is the beginning of an id, or a path; files that were never ingested are read on the
    spot. Shows what both say and how the wording moved, what has no close wording in the other,
    whose quotes were altered, and what to check before printing.
    """
    from natoasia.desk import compare

    with reports(settings) as known:
        a, b = known.article(first), known.article(second)
    settings.terminal.page(_shown(a, b, compare(a, b), how, settings.terminal))
    return 0


def _shown(
    a: Article, b: Article, compared: Comparison, how: dict[str, Any], to: Terminal
) -> Iterable[str]:
    if how["as_json"]:
        from natoasia.views.formats import dumps

        return [dumps(compared.model_dump(mode="json"), indent=2)]
    from natoasia.views.comparison import comparison

    return comparison(a, b, compared, how["width"] or to.columns, to.ink)
