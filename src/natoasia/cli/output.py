"""How rows leave: as a table on a terminal, as lines in a pipe, or as the format asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final, TypeVar

import click

from natoasia.cli.settings import Settings
from natoasia.cli.terminal import NUL
from natoasia.cli.values import Whole
from natoasia.errors import UsageError
from natoasia.views.clean import clean
from natoasia.views.formats import FORMATS, Sheet, lines
from natoasia.views.marks import seconds

if TYPE_CHECKING:
    from natoasia.cli.terminal import Terminal
    from natoasia.rows import Page

Row = TypeVar("Row")
Function = TypeVar("Function", bound=Callable[..., Any])

_COUNT: Final = Whole()

EMPTY: Final = "The desk is empty: type `natoasia ingest FOLDER` to read a folder of reports."

FRAMED: Final = frozenset({"csv", "json"})
"""Formats that say that there is nothing: a header alone, an empty list; programs rely on it."""

SAME: Final = "The same as --format json."

USUAL_OF_ROWS: Final = "Default: table on a terminal, tsv in a pipe."

NOTHING_FOUND: Final = 1
"""Exit code of a search without a match."""


def format_options(
    formats: Sequence[str], said: str, *, short: str = SAME, stands_for: str = "json"
) -> Callable[[Function], Function]:
    """Add `--format`, which is one of these, and `--json`, the short way to ask for JSON."""

    def add(function: Function) -> Function:
        json = click.option("--json", "form", flag_value=stands_for, help=short)
        choice = click.Choice(formats)
        return click.option("-f", "--format", "form", type=choice, help=said)(json(function))

    return add


format_option: Final = format_options(FORMATS, USUAL_OF_ROWS)
"""Adds them to a command that writes rows."""


def refuse_both(html: object, form: str | None) -> None:
    """Raise `UsageError` where a page is asked for and another format too: only one is written."""
    if html and form:
        raise UsageError(f"--html and {form} are two formats; ask for one at a time")


def null_option(function: Function) -> Function:
    """Add `--null`, which asks for paths unless `--format` asks for something else."""

    def end(context: click.Context, _: click.Parameter, asked: bool) -> None:  # noqa: FBT001 - click's
        if asked:
            context.ensure_object(Settings).ends = NUL

    said = "Paths, or what --format says, each ended by a NUL: for xargs -0."
    return click.option("-0", "--null", is_flag=True, expose_value=False, callback=end, help=said)(
        function
    )


def page_options(usual: int) -> Callable[[Function], Function]:
    """Add `--limit` and `--offset`; `usual` is the limit on a terminal."""

    def add(function: Function) -> Function:
        return _limit_option(usual)(_offset_option(function))

    return add


def _limit_option(usual: int) -> Callable[[Function], Function]:
    said = f"At most N, 0 for all. Default: {usual} on a terminal, all in a pipe."
    return click.option("-n", "--limit", type=_COUNT, metavar="N", help=said)


def _offset_option(function: Function) -> Function:
    said = "Skip the first N."
    return click.option("--offset", type=_COUNT, default=0, metavar="N", help=said)(function)


def chosen(form: str | None, terminal: Terminal) -> str:
    """Return the format: the one asked for, else what suits where the output goes."""
    usual = "paths" if terminal.ends == NUL else "table" if terminal.is_tty else "tsv"
    return form or usual


def limited(limit: int | None, usual: int, terminal: Terminal) -> int | None:
    """Return how many rows to show: a pipe leaves nothing out unless asked to."""
    if limit is None:
        return usual if terminal.is_tty else None
    return limit or None


def show_page(
    page: Page[Row],
    sheet: Sheet[Row],
    form: str,
    terminal: Terminal,
    *,
    nothing: str = "Nothing found.",
    more: str = "",
) -> int:
    """Write a page of rows with its notes and its footer, and return the exit code.

    `more` is what the footer says beyond its numbers.
    """
    for note in page.notes:
        terminal.note(note)
    said = f"There are only {page.total:,}." if page.total else nothing
    code = show_rows(page.items, sheet, form, terminal, nothing=said)
    if not code:
        terminal.note(footer(page, sheet) + more)
    suggest(page, terminal)
    return code


def suggest(page: Page[Row], terminal: Terminal) -> None:
    """Tell of the queries like this one that would find something."""
    for suggestion in page.suggestions:
        terminal.warn(f"Did you mean: {suggestion}")


def show_rows(
    rows: Sequence[Row], sheet: Sheet[Row], form: str, terminal: Terminal, *, nothing: str
) -> int:
    """Write rows, or say that there are none, and return the exit code."""
    if rows or form in FRAMED:
        terminal.page(written(rows, sheet, form, terminal))
    if not rows:
        terminal.warn(nothing)
        return NOTHING_FOUND
    return 0


def written(rows: Sequence[Row], sheet: Sheet[Row], form: str, terminal: Terminal) -> Iterator[str]:
    """Return the lines of rows; a pipe gets paths as they are, a terminal none that steers it."""
    made = lines(sheet, form, rows, terminal.columns, terminal.ink)
    if form != "paths" or sheet.path is None:
        return made
    found = (terminal.located(path) for cell in made for path in cell.split("\n"))
    return map(clean, found) if terminal.is_tty else found


def footer(page: Page[Row], sheet: Sheet[Row]) -> str:
    """Return what part of the result was shown and how long it took: `20 of 251,668 in 54 ms`."""
    total = sheet.counted(page) if sheet.counted else f"{page.total:,}"
    return f"{len(page.items):,} of {total} in {seconds(page.seconds)}"
