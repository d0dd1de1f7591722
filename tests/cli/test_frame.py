"""What holds for every command: help, usage errors, exit codes, colour, closed pipes."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any, get_args

import click
import pytest

from natoasia import __version__
from natoasia.cli import show
from natoasia.cli.root import COMMANDS, MODULES
from natoasia.model import FieldName

Natoasia = Callable[..., Any]
NAMES = list(MODULES)


def command(name: str) -> click.Command:
    found = import_module(MODULES[name]).command
    assert isinstance(found, click.Command)
    return found


@pytest.mark.parametrize("name", NAMES)
def test_the_overview_says_what_the_command_says_of_itself(name: str) -> None:
    said = {key: line for section in COMMANDS.values() for key, line in section.items()}
    assert (command(name).help or "").split("\n\n")[0] == said[name]
    assert command(name).name == name


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_every_command_has_help_with_examples(natoasia: Natoasia, name: str, flag: str) -> None:
    done = natoasia(name, flag)
    assert done.code == 0
    assert f"Usage: natoasia {name}" in done.out
    assert f"  natoasia {name}" in done.out.split("Examples:")[1]


def test_without_a_command_the_overview_is_shown(natoasia: Natoasia) -> None:
    done = natoasia()
    assert (done.code, done.err) == (0, "")
    assert all(f"\n  {name} " in done.out for name in NAMES)


def test_help_explains_commands_and_the_query_language(natoasia: Natoasia) -> None:
    assert natoasia("help").out == natoasia().out
    assert natoasia("help", "diff").out == natoasia("diff", "-h").out
    assert "person:stoltenberg" in natoasia("help", "query").out
    assert natoasia("help", "serch").code == 2


def test_version(natoasia: Natoasia) -> None:
    assert natoasia("--version").out == f"natoasia {__version__}\n"


def test_an_unknown_command_is_a_usage_error_with_a_suggestion(natoasia: Natoasia) -> None:
    done = natoasia("serch", "nato")
    assert (done.code, done.out) == (2, "")
    assert done.err == (
        "natoasia: no such command: serch (did you mean search?)\nType 'natoasia -h' for help.\n"
    )


def test_an_unknown_format_lists_the_formats(natoasia: Natoasia) -> None:
    done = natoasia("list", "--format", "xml")
    assert done.code == 2
    assert "'tsv'" in done.err
    assert "natoasia list -h" in done.err


def test_an_option_without_its_value_is_a_usage_error(natoasia: Natoasia) -> None:
    done = natoasia("list", "-n")
    assert done.code == 2
    assert done.err.endswith("Type 'natoasia list -h' for help.\n")


def test_an_unknown_option_is_a_usage_error(natoasia: Natoasia) -> None:
    done = natoasia("list", "--limt", "3")
    assert done.code == 2
    assert "--limit" in done.err


def test_before_any_ingest_list_says_what_to_type(natoasia: Natoasia, empty: Path) -> None:
    done = natoasia("list")
    assert (done.code, done.out) == (1, "")
    assert "natoasia ingest" in done.err
    assert done.err.count("\n") == 1
    assert list(empty.iterdir()) == []


def test_the_fields_with_evidence_are_those_of_the_model() -> None:
    assert get_args(FieldName) == show.FIELDS


@pytest.mark.parametrize(
    ("color", "coloured"), [("always", True), ("never", False), ("auto", False)]
)
@pytest.mark.usefixtures("desk")
def test_colour_is_written_where_it_is_wanted(
    natoasia: Natoasia,
    color: str,
    coloured: bool,  # noqa: FBT001
) -> None:
    done = natoasia("list", "--format", "table", "--color", color)
    assert ("\x1b[" in done.out) is coloured


def test_shared_options_stand_before_or_after_the_command(natoasia: Natoasia, desk: Path) -> None:
    store = desk / ".natoasia"
    assert natoasia("--store", store, "list").out == natoasia("list", "--store", store).out


def test_the_environment_names_the_desk_and_the_option_wins(
    natoasia: Natoasia, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NATOASIA_STORE", str(desk / "nowhere"))
    assert natoasia("list").code == 1
    assert natoasia("--store", desk / ".natoasia", "list").code == 0


def test_a_closed_pipe_ends_it_quietly(desk: Path) -> None:
    code = f"{sys.executable} -m natoasia export --format jsonl | true; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["/bin/bash", "-c", code], cwd=desk, capture_output=True, check=False)
    assert (done.returncode, done.stderr) in {(0, b""), (0, b"3 articles written\n")}


def test_interrupting_an_ingest_is_one_line_and_130(empty: Path) -> None:
    program = [sys.executable, "-m", "natoasia", "ingest", "-"]
    pipe = subprocess.PIPE
    with subprocess.Popen(program, cwd=empty, stdin=pipe, stderr=pipe) as child:
        time.sleep(1)  # It waits for its standard input by then, and would for ever.
        child.send_signal(signal.SIGINT)
        _, err = child.communicate(timeout=30)
    assert (child.returncode, err) == (130, b"natoasia: interrupted\n")
    assert list(empty.iterdir()) == []


def test_output_is_utf_8_in_any_locale(desk: Path) -> None:
    program = [sys.executable, "-m", "natoasia", "list"]
    environment = {"PYTHONIOENCODING": "ascii", "PATH": ""}
    done = subprocess.run(program, cwd=desk, env=environment, capture_output=True, check=True)
    assert re.search("Ferries", done.stdout.decode("utf-8"))
