"""Console transcripts: type each command into a real terminal and compare what it shows.

A transcript is text as a reader sees it. A line beginning `$ ` is typed (into `sh`, in a folder
that holds `seeds/`); the lines under it are what the terminal must show. A line of `...` stands for
any number of lines, `# columns: 100` sets the terminal's width from there on, and durations
(`in 54 ms`) may differ.

`python tools/transcripts.py FILE...` renews what follows each of our commands, in transcripts and
in the console blocks of Markdown pages, except where a `...` stands.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import termios
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

ROOT: Final = Path(__file__).parent.parent

PROMPT: Final = "$ "
ANYTHING: Final = "..."
COLUMNS: Final = re.compile(r"# columns: (\d+)")
DURATION: Final = re.compile(r"\bin \d+(\.\d+)? (ms|s)\b")
FENCE: Final = re.compile(r"^```console\n(.*?)^```$", re.DOTALL | re.MULTILINE)
PROGRAM: Final = re.compile(r"(^|[|;&] ?)(\.venv/bin/)?natoasia ")
"""A command of a README that this can replay, as opposed to `make run` or `git clone`."""

BROKEN: Final = "Traceback (most recent call last):"
"""What no page should show."""

PAGE_COLUMNS: Final = 100
"""The width of a page's console blocks."""

TRANSCRIPT_COLUMNS: Final = 80

TIMEOUT: Final = 60
"""Seconds for one command on a busy machine."""

ROWS: Final = 1000
"""Lines of the terminal: enough never to start a pager."""


class Exchange(NamedTuple):
    """A command, and the lines that must follow it."""

    command: str
    columns: int
    expected: tuple[str, ...]


def exchanges(transcript: str, columns: int = TRANSCRIPT_COLUMNS) -> Iterator[Exchange]:
    """Yield the commands of a transcript with what they show."""
    command, lines = None, list[str]()
    for line in [*transcript.splitlines(), PROMPT]:
        if found := COLUMNS.fullmatch(line):
            columns = int(found[1])
        elif line.startswith(PROMPT):
            if command is not None:
                yield Exchange(command[0], command[1], _trimmed(lines))
            command, lines = (line.removeprefix(PROMPT), columns), []
        else:
            lines.append(line)


def replayable(exchange: Exchange) -> bool:
    """Tell whether the command is one of ours."""
    return PROGRAM.search(exchange.command) is not None


def agrees(expected: Sequence[str], got: Sequence[str]) -> bool:
    """Tell whether the terminal showed what the transcript says, durations and `...` aside."""
    pattern = "".join(
        r"(?:.*\n)*" if line.strip() == ANYTHING else re.escape(_timeless(line)) + r"\n"
        for line in expected
    )
    return re.fullmatch(pattern, "".join(_timeless(line) + "\n" for line in got)) is not None


def _timeless(line: str) -> str:
    return DURATION.sub("in - ms", line.rstrip())


def _trimmed(lines: Sequence[str]) -> tuple[str, ...]:
    """Leave out the blank lines at the end: they set commands apart in a page."""
    kept = list(lines)
    while kept and not kept[-1].strip():
        kept.pop()
    return tuple(kept)


def typed(command: str, folder: Path, columns: int) -> tuple[str, ...]:
    """Type a command into a terminal, and return the lines it shows."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, columns, 0, 0))
    with subprocess.Popen(
        ["/bin/sh", "-c", command],
        cwd=folder,
        env=_environment(),
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    ) as child:
        os.close(theirs)
        raw = b"".join(_read(ours))
        child.wait(TIMEOUT)
    os.close(ours)
    return tuple(raw.decode().replace("\r\n", "\n").splitlines())


def _read(terminal: int) -> Iterator[bytes]:
    while True:
        try:
            piece = os.read(terminal, 65536)
        except OSError:  # Linux says EIO where others say end of file.
            return
        if not piece:
            return
        yield piece


def _environment() -> dict[str, str]:
    programs = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    kept = {name: os.environ[name] for name in ("HOME", "TMPDIR") if name in os.environ}
    return {**kept, "PATH": programs, "NO_COLOR": "1", "TERM": "dumb", "LANG": "C.UTF-8"}


def shown(exchange: Exchange, folder: Path) -> tuple[str, ...]:
    """Return what the terminal shows after a command of a transcript."""
    return _trimmed(typed(PROGRAM.sub(r"\1natoasia ", exchange.command), folder, exchange.columns))


def renewed(transcript: str, folder: Path, columns: int) -> str:
    """Return a transcript with what the terminal shows now."""
    out = []
    for exchange in exchanges(transcript, columns):
        out += [*_width(exchange, columns), PROMPT + exchange.command, *_now(exchange, folder), ""]
        columns = exchange.columns
    return "\n".join(out).rstrip() + "\n"


def _now(exchange: Exchange, folder: Path) -> Sequence[str]:
    """Return what follows a command, left as it stands where that is still right."""
    if not replayable(exchange):
        return exchange.expected
    lines = shown(exchange, folder)
    if BROKEN in lines:
        raise SystemExit(f"{exchange.command} is broken; nothing was written")
    stays = ANYTHING in exchange.expected or agrees(exchange.expected, lines)
    return exchange.expected if stays else lines


def _width(exchange: Exchange, before: int) -> list[str]:
    return [f"# columns: {exchange.columns}"] if exchange.columns != before else []


def seeded(folder: Path) -> Path:
    """Make a folder as a newcomer has it: the seeds and nothing else."""
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    return folder


def _renew(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as name:
        folder = seeded(Path(name))
        if page.suffix == ".md":
            text = FENCE.sub(
                lambda block: f"```console\n{renewed(block.group(1), folder, PAGE_COLUMNS)}```",
                text,
            )
        else:
            text = renewed(text, folder, TRANSCRIPT_COLUMNS)
    page.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    for name in sys.argv[1:]:
        _renew(Path(name))
