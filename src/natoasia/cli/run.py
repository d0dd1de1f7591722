"""Run a command, and turn whatever ends it into a line on stderr and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

from natoasia.cli import waiting
from natoasia.cli.root import MODULES, root
from natoasia.cli.terminal import fitted
from natoasia.errors import AmbiguousError, NatoasiaError, OutputError, QueryError

PROGRAM = "natoasia"

THREADS_OF_BLAS = "OPENBLAS_NUM_THREADS"
"""Linking multiplies no dense matrices: the threads that NumPy would begin for that, here and in
each process that reads files, take a third of the time of loading it, and are never used."""


def run(arguments: Sequence[str]) -> int:
    """Carry out one command line and return its exit code."""
    os.environ.setdefault(THREADS_OF_BLAS, "1")
    try:
        code = _invoke(list(arguments))
        sys.stdout.flush()
    except BrokenPipeError:
        _close_quietly()
        return 0
    except OSError as error:
        return _unwritten(error)
    except click.ClickException as error:
        return _usage(error, arguments)
    except NatoasiaError as error:
        return _failed(error)
    return code


def _invoke(arguments: list[str]) -> int:
    if "_NATOASIA_COMPLETE" in os.environ:
        root.main(arguments, prog_name=PROGRAM)
    try:
        with root.make_context(PROGRAM, arguments) as context:
            code = root.invoke(context)
    except click.exceptions.Exit as end:
        return end.exit_code
    return code if isinstance(code, int) else 0


def _unwritten(error: OSError) -> int:
    """Say why the output could not be written; what the desk and files refuse is told by them."""
    if error.filename is not None:
        raise error
    from natoasia.reading.walking import reason_of

    _close_quietly()
    return _failed(OutputError(f"cannot write the output: {reason_of(error)}"))


def _close_quietly() -> None:
    """Send what is still buffered nowhere, so that Python's last flush has nothing to say."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())


def _usage(error: click.ClickException, arguments: Sequence[str]) -> int:
    """Say what is wrong with a command line, and where to read on."""
    context = getattr(error, "ctx", None)
    path = context.command_path if context else _typed(arguments)
    _say(f"{path}: {_sentence(_message(error))}")
    _say(f"Type '{path} -h' for help.")
    return error.exit_code


def _message(error: click.ClickException) -> str:
    """Return what click says; of what is missing its first line, which names the choices."""
    message = error.format_message()
    return message.splitlines()[0].removesuffix(" Choose from:")


def _typed(arguments: Sequence[str]) -> str:
    """Return the program and the command that was typed, where click does not say."""
    return " ".join([PROGRAM, *[word for word in arguments if word in MODULES][:1]])


def _failed(error: NatoasiaError) -> int:
    _say(f"{PROGRAM}: {error}")
    if isinstance(error, AmbiguousError):
        for match in error.matches:
            _say(f"  {match}")
    if isinstance(error, QueryError) and error.place:
        _say("Add --plain to look for the words as they stand.")
    return error.exit_code


def _sentence(message: str) -> str:
    """Begin as other messages do: in lower case, without a full stop."""
    return (message[:1].lower() + message[1:]).removesuffix(".")


def _say(message: str) -> None:
    waiting.end()
    sys.stderr.write(fitted(message) + "\n")
