"""`natoasia rename`: what a name is, in every report, in one, or where one mentions it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import click

from natoasia.cli.consent import Consent, consent_options
from natoasia.cli.names import KINDS
from natoasia.cli.output import chosen, format_option, show_rows
from natoasia.cli.reports import Reports, or_path
from natoasia.cli.settings import Settings
from natoasia.cli.settings import command as make
from natoasia.errors import UsageError

if TYPE_CHECKING:
    from natoasia.desk import Desk
    from natoasia.model import Span
    from natoasia.rows import NameKind

EXAMPLES: Final = """
Examples:
  natoasia rename people 'J. Stoltenberg' 'Jens Stoltenberg'
  natoasia rename places Orient --reject
  natoasia rename people 'John Smith' --apart
  natoasia rename people 'Kim Min-ji' 'Kim Min-ji (painter)' --in k3q
  natoasia rename people Kim --in k3q
  natoasia rename people Kim 'Kim Keon-hee' --in k3q --line 9
"""


@make("rename", EXAMPLES)
@click.argument("which", type=click.Choice(tuple(KINDS)), metavar="people|places|organisations")
@click.argument("name")
@click.argument("becomes", required=False, metavar="[OTHER]")
@click.option("--reject", is_flag=True, help="It is no such name at all.")
@click.option("--apart", is_flag=True, help="It is nobody else's, however alike.")
@click.option("--in", "within", metavar="ARTICLE", shell_complete=or_path, help="In this one only.")
@click.option("--mention", "mentions", multiple=True, type=int, metavar="N", help="This one only.")
@click.option("--line", "lines", multiple=True, type=int, metavar="N", help="In this line only.")
@consent_options
@format_option
@click.pass_obj
def command(
    settings: Settings,
    /,
    which: str,
    name: str,
    becomes: str | None,
    **how: Any,  # noqa: ANN401 - click's
) -> int:
    """Rule what a name is.

    NAME, in any spelling, is OTHER from now on: another name of the desk, so that both are one, or
    another spelling. With --in it is so in one report, with --mention or --line where that mentions
    it, which tells two people apart who are both called Kim; without OTHER the mentions are listed.
    Shows what changes before it is kept; holds for reports still to come; what was read stays among
    the evidence. In a pipe each mention is a line of tab-separated fields: number, line, name,
    before, words, after, start, end.
    """
    kind = KINDS[which]
    is_ = _ruled(name, becomes, reject=how["reject"], apart=how["apart"])
    if how["within"] is None and (how["mentions"] or how["lines"]):
        raise UsageError("name the report of the mention, with --in")
    if is_ is None:
        return _list(settings, kind, name, how)
    consent = Consent(settings.terminal, yes=how["yes"], dry_run=how["dry_run"])
    with settings.desk(write=True) as desk:
        spans = _spans(settings, desk, kind, name, how)
        done = desk.rename(kind, name, is_[0], within=how["within"], spans=spans, agree=consent)
    return consent.told(done)


def _ruled(
    name: str, becomes: str | None, *, reject: bool, apart: bool
) -> tuple[str | None] | None:
    """Return what a name is ruled to be; `None` where nothing is ruled."""
    if reject + apart + (becomes is not None) > 1:
        raise UsageError(f"say one thing of {name!r}: another name, --reject or --apart")
    if reject:
        return (None,)
    said = name if apart else becomes
    return None if said is None else (said,)


def _list(settings: Settings, kind: NameKind, name: str, how: dict[str, Any]) -> int:
    from natoasia.views.mentions import SHEET

    terminal, within = settings.terminal, how["within"]
    if within is None:
        raise UsageError(f"say what {name!r} is: another name, --reject or --apart")
    with settings.desk() as desk:
        Reports(desk).article(within)
        rows = desk.mentions(kind, name, within, settings.places)
    nothing = f"{within} does not name {name!r}."
    return show_rows(rows, SHEET, chosen(how["form"], terminal), terminal, nothing=nothing)


def _spans(
    settings: Settings, desk: Desk, kind: NameKind, name: str, how: dict[str, Any]
) -> tuple[Span, ...]:
    """Return where the mentions stand that were chosen; nowhere where all are meant."""
    if how["within"] is None:
        return ()
    Reports(desk).article(how["within"])
    if not (how["mentions"] or how["lines"]):
        return ()
    from natoasia.desk.mentions import chosen as of_these

    found = desk.mentions(kind, name, how["within"], settings.places)
    return tuple(one.span for one in of_these(found, how["mentions"], how["lines"]))
