"""`natoasia rename`: what a name is, in every report or in one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import click

from natoasia.cli.names import KINDS
from natoasia.cli.output import NOTHING_FOUND, chosen, format_option, written
from natoasia.cli.reports import or_path
from natoasia.cli.settings import Settings
from natoasia.cli.settings import command as make
from natoasia.errors import UsageError
from natoasia.views.marks import count

if TYPE_CHECKING:
    from natoasia.cli.terminal import Terminal
    from natoasia.desk import Desk

EXAMPLES: Final = """
Examples:
  natoasia rename people 'J. Stoltenberg' 'Jens Stoltenberg'
  natoasia rename people 'Kim Min-ji' 'Kim Min-ji (painter)' --in k3q
  natoasia rename places Orient --reject
  natoasia rename --undo 3
"""


@make("rename", EXAMPLES)
@click.argument(
    "which",
    required=False,
    type=click.Choice(tuple(KINDS)),
    metavar="[people|places|organisations]",
)
@click.argument("name", required=False)
@click.argument("becomes", required=False, metavar="[OTHER]")
@click.option("--in", "within", metavar="ARTICLE", shell_complete=or_path, help="In this one only.")
@click.option("--reject", is_flag=True, help="It is no such name at all.")
@click.option("--undo", type=int, metavar="N", help="Take the ruling of this number back.")
@format_option
@click.pass_obj
def command(
    settings: Settings,
    /,
    which: str | None,
    name: str | None,
    becomes: str | None,
    **how: Any,  # noqa: ANN401 - click's
) -> int:
    """Rule what a name is.

    NAME, in any spelling, is OTHER from now on: another name of the desk, so that both are one, or
    another spelling. With --in it is so in one report, which tells two of one name apart. Rulings
    hold for reports still to come; what was read stays among the evidence. Without a NAME the
    rulings on names are listed; in a pipe each is a line of tab-separated fields: number, kind,
    name, becomes, article.
    """
    terminal = settings.terminal
    if how["undo"] is not None:
        return _undo(settings, how["undo"])
    if which is None:
        return _list(settings, chosen(how["form"], terminal))
    _check(name, becomes, reject=how["reject"])
    with settings.desk(write=True) as desk:
        changed = desk.rule_name(KINDS[which], name or "", becomes, within=how["within"])
        _tell(desk, name or "", becomes, len(changed), terminal)
    return 0


def _undo(settings: Settings, number: int) -> int:
    with settings.desk(write=True) as desk:
        reports = count(len(desk.undo_name_ruling(number)), "report")
    settings.terminal.note(f"Ruling {number} is taken back; that changed {reports}.")
    return 0


def _check(name: str | None, becomes: str | None, *, reject: bool) -> None:
    """Raise `UsageError` where it is not said what a name becomes, or said twice."""
    for typed in (name, becomes):
        if typed is not None and not (typed.strip() and typed.isprintable()):
            raise UsageError(f"{typed!r} is no name")
    if name is None:
        raise UsageError("type the name, and what it is or --reject")
    if reject == (becomes is not None):
        raise UsageError(f"say what {name!r} is: another name, or --reject")


def _tell(desk: Desk, name: str, becomes: str | None, reports: int, terminal: Terminal) -> None:
    number = desk.name_rulings()[-1].number
    what = f"‘{name}’ is ‘{becomes}’" if becomes else f"‘{name}’ is no such name"
    where = f"in {count(reports, 'report')}" if reports else "in no report yet"
    terminal.note(f"{what} {where}; `natoasia rename --undo {number}` takes it back.")


def _list(settings: Settings, form: str) -> int:
    from natoasia.views.names import RULINGS

    terminal = settings.terminal
    with settings.desk() as desk:
        rows = desk.name_rulings()
    if not rows:
        terminal.warn("Nothing has been ruled on names.")
        return NOTHING_FOUND
    terminal.page(written(rows, RULINGS, form, terminal))
    return 0
