"""`natoasia diff`: reports compared, sentence by sentence."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

import click

from natoasia.cli import waiting
from natoasia.cli.files import deliver
from natoasia.cli.output import format_options, refuse_both
from natoasia.cli.reports import or_path, reports
from natoasia.cli.settings import Settings
from natoasia.cli.settings import command as make
from natoasia.cli.values import PATH, Whole
from natoasia.errors import UsageError
from natoasia.views.clean import one_line
from natoasia.views.fit import cut

if TYPE_CHECKING:
    from collections.abc import Iterable

    from natoasia.cli.terminal import Terminal
    from natoasia.model import Article

EXAMPLES: Final = """
Examples:
  natoasia diff monday.txt sunday.txt
  natoasia diff k3q 7ab --brief
  natoasia diff k3q 7ab --html visit.html
  natoasia diff k3q 7ab m2x
  natoasia diff monday.txt --since last
"""

NARROWEST: Final = 60
"""Columns under which two texts cannot be read any more."""

WHOLE: Final = 1000
"""Columns of a pipe: nothing is cut there."""

TOLD: Final = 40
"""Columns of a path in what is said while it is read."""

PAIR: Final = 2
"""So many reports stand side by side; more of them make a matrix."""


@make("diff", EXAMPLES)
@click.argument("refs", nargs=-1, required=True, metavar="ARTICLE...", shell_complete=or_path)
@click.option("--brief", "form", flag_value="brief", help="Only what an editor reads first.")
@click.option(
    "--unified", "form", flag_value="unified", help="Lines that programs can sort through."
)
@format_options(("brief", "unified", "json"), "As those say; JSON has offsets and scores.")
@click.option("--html", type=PATH, metavar="FILE", help="Write one self-contained page.")
@click.option(
    "--since",
    metavar="WHEN",
    help="Of one report: what changed since a day, the `first` version, the `last`, or an id.",
)
@click.option(
    "--width",
    type=Whole(NARROWEST),
    metavar="N",
    help="Columns to use; side by side from 100. Default: the terminal's.",
)
@click.pass_obj
def command(settings: Settings, /, refs: tuple[str, ...], **how: Any) -> int:  # noqa: ANN401 - click's
    """Compare reports, sentence by sentence.

    ARTICLE is the beginning of an id, or a path; files that were never ingested are read on the
    spot. Of two reports it shows what both say and how the wording moved, what has no close
    wording in the other, whose quotes were altered, and what to check before printing; in a pipe
    it is --unified. Of three or more, or of a STORY named by its id, it shows who has which
    statement, the earliest report first. With --since it shows one report as it was and as it is.
    """
    terminal, html, form = settings.terminal, how["html"], how["form"]
    refuse_both(html, form)
    found = _found(settings, refs, how["since"])
    show = _compared if len(found) == PAIR else _held_together
    if how["since"]:
        show = partial(_compared, changed_only=True)
    if html:
        deliver(html, show(found, "html", WHOLE, terminal), terminal)
        return 0
    whole = not terminal.is_tty and not how["width"]
    usual = "unified" if whole and len(found) == PAIR else "usual"
    columns = how["width"] or (WHOLE if form == "brief" and whole else terminal.columns)
    terminal.page(show(found, form or usual, columns, terminal))
    return 0


def _found(settings: Settings, refs: tuple[str, ...], since: str | None) -> tuple[Article, ...]:
    if since is None:
        return _story(settings, refs[0]) if len(refs) == 1 else _named(settings, refs)
    if len(refs) > 1:
        raise UsageError(f"--since is for one report; {len(refs)} were named")
    with settings.desk() as desk:
        return desk.changed(refs[0], since)


def _named(settings: Settings, refs: tuple[str, ...]) -> tuple[Article, ...]:
    with reports(settings) as known:
        return tuple(known.article(ref) for ref in map(_read, refs))


def _read(ref: str) -> str:
    waiting.doing(f"reading {cut(one_line(ref), TOLD)}")
    return ref


def _watch(doing: str, share: float) -> None:
    waiting.doing(f"{doing}, {share:.0%}" if share else doing)


def _story(settings: Settings, ref: str) -> tuple[Article, ...]:
    """Return the reports of a story, earliest first."""
    with settings.desk() as desk:
        story, _ = desk.story(ref)
        return tuple(desk.article(member) for member in story.articles)


def _compared(
    found: tuple[Article, ...],
    form: str,
    columns: int,
    terminal: Terminal,
    *,
    changed_only: bool = False,
) -> Iterable[str]:
    """Return two reports compared, in one of the forms."""
    from natoasia.comparing import compare

    (a, b), ink = found, terminal.ink
    compared = compare(a, b, _watch)
    waiting.doing("writing")
    if form == "json":
        from natoasia.views.comparison_json import comparison_json

        return comparison_json(compared)
    if form == "html":
        from natoasia.views.page import comparison_page

        return comparison_page(a, b, compared)
    if form == "brief":
        from natoasia.views.comparison_brief import brief

        return brief(a, b, compared, columns, ink)
    if form == "unified":
        from natoasia.views.comparison_unified import remarks, unified

        for said in remarks(compared):
            terminal.note(said)
        return unified(a, b, compared, ink)
    from natoasia.views.comparison import comparison

    return comparison(a, b, compared, columns, ink, changed_only=changed_only)


def _held_together(
    found: tuple[Article, ...], form: str, columns: int, terminal: Terminal
) -> Iterable[str]:
    """Return several reports against each other."""
    from natoasia.comparing import matrix
    from natoasia.views.comparison_matrix import comparison_matrix

    if form not in {"json", "html", "usual"}:
        raise UsageError(f"--{form} is for two reports; {len(found)} were named")
    held = matrix(found, _watch)
    if form == "json":
        from natoasia.views.comparison_json import comparison_json

        return comparison_json(held)
    by_id = {one.id: one for one in found}
    if form == "html":
        from natoasia.views.page_matrix import matrix_page

        return matrix_page(by_id, held)
    return comparison_matrix(by_id, held, columns, terminal.ink)
