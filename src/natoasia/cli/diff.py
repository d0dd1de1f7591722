"""`natoasia diff`: two reports, sentence by sentence."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import click

from natoasia.cli.files import replace
from natoasia.cli.reports import reports
from natoasia.cli.settings import Settings
from natoasia.cli.settings import command as make
from natoasia.views import comparison, comparison_brief, comparison_unified
from natoasia.views.formats import dumps

if TYPE_CHECKING:
    from collections.abc import Iterable

    from natoasia.model import Article, Comparison
    from natoasia.views.ink import Ink

EXAMPLES: Final = """
Examples:
  natoasia diff monday.txt sunday.txt
  natoasia diff k3q 7ab --brief
  natoasia diff k3q 7ab --html visit.html
"""

NARROWEST: Final = 60
"""Columns under which two texts cannot be read any more."""

WHOLE: Final = 1000
"""Columns of a pipe: nothing is cut there."""


@make("diff", EXAMPLES)
@click.argument("first", metavar="ARTICLE")
@click.argument("second", metavar="ARTICLE")
@click.option("--brief", "form", flag_value="brief", help="Only what an editor reads first.")
@click.option(
    "--unified", "form", flag_value="unified", help="Lines that programs can sort through."
)
@click.option("--json", "form", flag_value="json", help="Write JSON, with offsets and scores.")
@click.option(
    "--html", type=click.Path(path_type=Path), metavar="FILE", help="Write one self-contained page."
)
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
    whose quotes were altered, and what to check before printing. In a pipe it is --unified.
    """
    from natoasia.desk import compare

    with reports(settings) as known:
        a, b = known.article(first), known.article(second)
    pair = _Pair(a, b, compare(a, b))
    if how["html"]:
        replace(how["html"], pair.page())
        return 0
    terminal = settings.terminal
    usual = "sides" if terminal.is_tty or how["width"] else "unified"
    columns = how["width"] or (terminal.columns if terminal.is_tty else WHOLE)
    terminal.page(pair.lines(how["form"] or usual, columns, terminal.ink))
    return 0


class _Pair(NamedTuple):
    """Two reports and how they compare."""

    a: Article
    b: Article
    compared: Comparison

    def lines(self, form: str, columns: int, ink: Ink) -> Iterable[str]:
        """Return the comparison in one of its forms."""
        if form == "json":
            return [dumps(self.compared.model_dump(mode="json"), indent=2)]
        if form == "brief":
            return comparison_brief.brief(*self, columns, ink)
        if form == "unified":
            return comparison_unified.unified(*self, ink)
        return comparison.comparison(*self, columns, ink)

    def page(self) -> Iterable[str]:
        """Return the comparison as a page."""
        from natoasia.views.page import comparison_page

        return comparison_page(*self)
