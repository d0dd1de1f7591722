"""`natoasia rulings`: what was ruled, listed, taken back, and passed on."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

import click

from natoasia.cli import waiting
from natoasia.cli.consent import Consent, consent_options
from natoasia.cli.files import deliver
from natoasia.cli.output import chosen, format_option, show_rows
from natoasia.cli.settings import Settings
from natoasia.cli.settings import command as make
from natoasia.cli.stdin import STDIN
from natoasia.errors import InputError, UsageError
from natoasia.views.marks import count

ACTIONS: Final = ("list", "undo", "export", "import")

EXAMPLES: Final = """
Examples:
  natoasia rulings
  natoasia rulings undo 3
  natoasia rulings export rulings.toml
  natoasia rulings import rulings.toml --dry-run
"""


@make("rulings", EXAMPLES)
@click.argument("action", type=click.Choice(ACTIONS), default="list", metavar="[ACTION]")
@click.argument("operands", nargs=-1, metavar="[N|FILE]...")
@consent_options
@format_option
@click.pass_obj
def command(
    settings: Settings,
    /,
    action: str,
    operands: tuple[str, ...],
    form: str | None,
    **how: bool,
) -> int:
    """List what you ruled, take it back, pass it on.

    Rulings on fields, names and pairs of reports. ACTION is list (the default), undo N..., export
    FILE or import FILE; - is standard output or input. Undoing reads a report again from the bytes
    that were kept. An exported FILE is TOML; the desk that imports it takes what it does not have,
    also on reports it gets later. In a pipe each ruling is a line of tab-separated fields: number,
    kind, article, other, field, value, name, mention.
    """
    if action == "list":
        return _list(settings, chosen(form, settings.terminal))
    if action == "export":
        return _export(settings, _one(operands))
    consent = Consent(settings.terminal, **how)
    if action == "undo":
        numbers = _numbers(operands)
        with settings.desk(write=True) as desk:
            return consent.told(desk.undo_rulings(*numbers, agree=consent), "taken back")
    text = _read(_one(operands))
    with settings.desk(write=True) as desk:
        return consent.told(desk.read_rulings(text, agree=consent))


def _list(settings: Settings, form: str) -> int:
    from natoasia.views.rulings import SHEET

    with settings.desk() as desk:
        rows = desk.rulings()
    return show_rows(rows, SHEET, form, settings.terminal, nothing="Nothing has been ruled.")


def _export(settings: Settings, file: str) -> int:
    with settings.desk() as desk:
        lines = list(desk.write_rulings())
        number = len(desk.rulings())
    deliver(Path(file), lines, settings.terminal)
    settings.terminal.note(f"{count(number, 'ruling')} written")
    return 0


def _one(operands: tuple[str, ...]) -> str:
    if len(operands) > 1:
        raise UsageError("name one file, or - for standard output or input")
    return operands[0] if operands else STDIN


def _numbers(operands: tuple[str, ...]) -> list[int]:
    if not operands:
        raise UsageError("name the rulings to take back by number; `natoasia rulings` shows them")
    for operand in operands:
        if not (operand.isascii() and operand.isdecimal()):
            raise UsageError(f"{operand!r} is no number of a ruling; `natoasia rulings` shows them")
    return [int(operand) for operand in operands]


def _read(file: str) -> str:
    waiting.end()
    try:
        raw = sys.stdin.buffer.read() if file == STDIN else Path(file).read_bytes()
        return raw.decode("utf-8")
    except OSError as error:
        from natoasia.reading.walking import reason_of

        raise InputError(file, reason_of(error)) from error
    except UnicodeDecodeError as error:
        raise InputError(file, "is not UTF-8 text") from error
