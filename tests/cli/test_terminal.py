"""Where output goes: colour, width, the pager, encodings, and what a shell completes."""

from __future__ import annotations

import io
import os
import pty
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest

from natoasia.accounts import Progress
from natoasia.cli.ingest import Meter
from natoasia.cli.output import written
from natoasia.cli.terminal import MEASURE, PLAINER, Terminal, fitted, takes_colour
from natoasia.rows import ArticleRow
from natoasia.views.articles import SHEET

LINES = [f"line {number}" for number in range(10)]


class Tty(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("color", "stream", "environment", "taken"),
    [
        ("auto", Tty(), {}, True),
        ("auto", io.StringIO(), {}, False),
        ("auto", Tty(), {"NO_COLOR": "1"}, False),
        ("auto", Tty(), {"NO_COLOR": ""}, True),
        ("auto", Tty(), {"TERM": "dumb"}, False),
        ("always", io.StringIO(), {"NO_COLOR": "1"}, True),
        ("never", Tty(), {}, False),
    ],
)
def test_colour(
    monkeypatch: pytest.MonkeyPatch,
    color: str,
    stream: io.StringIO,
    environment: dict[str, str],
    taken: object,
) -> None:
    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert takes_colour(color, stream) is taken


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Return a terminal of six lines, whose pager marks what passes through it."""
    monkeypatch.setenv("PAGER", "sed s/^/paged:/")
    monkeypatch.setenv("LINES", "6")
    monkeypatch.setenv("COLUMNS", "120")
    terminal = Terminal()
    terminal.is_tty = True
    return terminal


def test_a_message_keeps_to_the_terminal_and_carets_stay_below_their_place(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    message = (
        "there is no field of that name, fields are these\n  a long query : and more\n       ^^^^"
    )
    monkeypatch.setenv("COLUMNS", "20")
    monkeypatch.setattr(sys, "stderr", Tty())
    first, *rest, query, carets = fitted(message).split("\n")
    assert (first, len(rest)) == ("there is no field of", 2)
    assert (query, carets) == ("  a long query : and more", "       ^^^^")
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    assert fitted(message) == message


def test_what_fits_on_the_screen_is_not_paged(
    screen: Terminal, capfd: pytest.CaptureFixture[str]
) -> None:
    screen.page(LINES[:4])
    assert capfd.readouterr().out.splitlines() == LINES[:4]


def test_what_does_not_fit_is_paged_whole(
    screen: Terminal, capfd: pytest.CaptureFixture[str]
) -> None:
    screen.page(iter(LINES))
    assert capfd.readouterr().out.splitlines() == [f"paged:{line}" for line in LINES]


@pytest.mark.parametrize("pager", ["", "cat", "no-such-pager", "'less"])
def test_without_a_pager_it_is_just_written(
    screen: Terminal, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, pager: str
) -> None:
    monkeypatch.setenv("PAGER", pager)
    screen.page(LINES)
    assert capfd.readouterr().out.splitlines() == LINES


def test_a_reader_who_has_seen_enough_is_no_error(
    screen: Terminal, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PAGER", "head -1")
    screen.page(f"{number:>100}" for number in range(100_000))
    assert capfd.readouterr().out.strip() == "0"


def test_running_text_keeps_to_a_measure_on_a_terminal_only(screen: Terminal) -> None:
    assert screen.measure == MEASURE < screen.columns == 120
    screen.is_tty = False
    assert screen.measure is None


def test_notes_cannot_steer_the_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    Terminal().note("a\x1b[2Jb")
    assert capfd.readouterr().err == "a␛[2Jb\n"


@pytest.mark.parametrize(
    ("words", "completed"),
    [
        ("natoasia li", "plain,list"),
        ("natoasia list --form", "plain,--format"),
        ("natoasia show qu", "file,qu"),
    ],
)
def test_a_shell_completes(words: str, completed: str, tmp_path: Path) -> None:
    environment = {
        "_NATOASIA_COMPLETE": "bash_complete",
        "COMP_WORDS": words,
        "COMP_CWORD": str(len(words.split()) - 1),
    }
    program = [sys.executable, "-m", "natoasia"]
    done = subprocess.run(
        program, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
    )
    assert completed in done.stdout.splitlines()


def test_a_shell_completes_an_id_where_there_is_a_desk(desk: Path) -> None:
    listed = [sys.executable, "-m", "natoasia", "list", "--format", "ids"]
    (id_, *_) = subprocess.run(
        listed, cwd=desk, capture_output=True, text=True, check=True
    ).stdout.split()
    environment = {
        "_NATOASIA_COMPLETE": "bash_complete",
        "COMP_WORDS": f"natoasia show {id_[:3]}",
        "COMP_CWORD": "2",
    }
    program = [sys.executable, "-m", "natoasia"]
    done = subprocess.run(
        program, cwd=desk, env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == [f"file,{id_[:3]}", f"plain,{id_}"]
    assert done.stderr == ""


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_the_documented_completion_lines_work(shell: str, tmp_path: Path) -> None:
    environment = {"_NATOASIA_COMPLETE": f"{shell}_source", "PATH": "/usr/bin:/bin"}
    program = [sys.executable, "-m", "natoasia"]
    done = subprocess.run(
        program, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
    )
    assert "natoasia" in done.stdout


def test_paths_on_a_terminal_cannot_steer_it(screen: Terminal) -> None:
    row = ArticleRow("k3qabcde", None, None, (), None, "", 0, None, "\x1b[2J.txt", None, 0)
    assert list(written([row], SHEET, "paths", screen)) == ["␛[2J.txt"]
    screen.is_tty = False
    assert list(written([row], SHEET, "paths", screen)) == ["\x1b[2J.txt"]


def test_an_ingest_that_takes_a_while_shows_how_far_it_is(
    monkeypatch: pytest.MonkeyPatch, screen: Terminal
) -> None:
    stream = Tty()
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setenv("TERM", "xterm")
    clock = iter([0.0, 0.5, 2.0, 2.05, 3.0])
    monkeypatch.setattr("natoasia.cli.ingest.monotonic", lambda: next(clock))
    meter = Meter(screen)
    for done in (10, 20, 30, 40):
        meter(Progress("reading", done, 40))
    meter.close()
    drawn = stream.getvalue().split("\r\x1b[K")
    # Nothing in the first second, nothing twice within a tenth of one, and nothing left behind.
    assert [line.split("  ")[-2:] for line in drawn[1:-1]] == [
        ["20 of 40", "10/s"],
        ["40 of 40", "13/s"],
    ]
    assert drawn[-1] == ""


def test_a_short_or_piped_ingest_shows_nothing(
    monkeypatch: pytest.MonkeyPatch, screen: Terminal
) -> None:
    for stream in (Tty(), io.StringIO()):
        monkeypatch.setattr(sys, "stderr", stream)
        with closing(Meter(screen)) as meter:
            meter(Progress("reading", 1, 2))
        assert stream.getvalue() == ""


def typed(script: str) -> str:
    """Return what a terminal shows of a script that opens natoasia's."""
    code = f"import time\nfrom natoasia.cli.terminal import Terminal\nt = Terminal()\n{script}"
    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "xterm", "NO_COLOR": "1"}
    subprocess.run([sys.executable, "-c", code], stderr=theirs, env=environment, check=True)
    os.close(theirs)
    shown = b"".join(_read(ours)).decode()
    os.close(ours)
    return shown


def _read(terminal: int) -> Iterator[bytes]:
    """Yield what a terminal was sent, which may come in pieces, until nobody writes to it."""
    # Linux tells the end by an error, others by nothing.
    with suppress(OSError):
        while piece := os.read(terminal, 10_000):
            yield piece


def signs(shown: str) -> set[str]:
    """Return what the signs before `done` say; a machine that is held up may show further ones."""
    *drawn, last = shown.split("\r\x1b[K")[1:]
    assert last == "done\r\n"
    return {re.sub(r", \d+ s$", "", sign) for sign in drawn}


def test_a_command_that_takes_a_while_gives_a_sign_and_takes_it_away() -> None:
    shown = typed("time.sleep(1.5)\nt.note('done')")
    assert signs(shown) == {"working"}


def test_the_sign_says_what_the_command_is_at() -> None:
    script = "from natoasia.cli import waiting\nwaiting.doing('reading a.txt')\ntime.sleep(1.5)"
    assert signs(typed(f"{script}\nt.note('done')")) == {"reading a.txt"}


def test_a_quick_command_gives_no_sign() -> None:
    assert typed("t.note('done')\ntime.sleep(1.5)") == "done\r\n"


def test_a_terminal_that_knows_few_characters_gets_what_looks_like_them() -> None:
    assert "‹Zürich…› — “a” ×2".encode("ascii", PLAINER) == b'<Z\\xfcrich~> - "a" x2'
    assert "├ ■■ 1 → 2\n└ ■".encode("ascii", PLAINER) == b"| ## 1 > 2\n` #"
