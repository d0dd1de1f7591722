"""Replay console transcripts: type each command into a real terminal and compare what it shows.

A transcript is text as a reader sees it. A line beginning `$ ` is typed (into `sh`, in a folder
that holds `seeds/`); the lines under it are what the terminal must show. A line of `...` stands for
any number of lines, `# columns: 100` sets the terminal's width from there on, and durations
(`in 54 ms`) may differ.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

import pytest

Terminal = Callable[[str, Path, int], tuple[str, ...]]

PROMPT: Final = "$ "
ANYTHING: Final = "..."
COLUMNS: Final = re.compile(r"# columns: (\d+)")
DURATION: Final = re.compile(r"\bin \d+(\.\d+)? (ms|s)\b")
FENCE: Final = re.compile(r"^```console\n(.*?)^```$", re.DOTALL | re.MULTILINE)
PROGRAM: Final = re.compile(r"(^|[|;&] ?)(\.venv/bin/)?natoasia ")
"""A command of a README that this can replay, as opposed to `make run` or `git clone`."""


class Exchange(NamedTuple):
    """A command, and the lines that must follow it."""

    command: str
    columns: int
    expected: tuple[str, ...]


def exchanges(transcript: str, columns: int = 80) -> Iterator[Exchange]:
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


def console_blocks(markdown: str) -> Iterator[str]:
    """Yield the ```console blocks of a page."""
    for block in FENCE.finditer(markdown):
        yield block.group(1)


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


HERE = Path(__file__).parent
ROOT = HERE.parent.parent
TRANSCRIPTS = sorted(HERE.glob("*.console"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder as a newcomer has it: the seeds and nothing else."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    return tmp_path


def replay(transcript: str, folder: Path, columns: int, terminal: Terminal) -> None:
    for exchange in filter(replayable, exchanges(transcript, columns)):
        command = PROGRAM.sub(r"\1natoasia ", exchange.command)
        got = _trimmed(terminal(command, folder, exchange.columns))
        assert agrees(exchange.expected, got), "\n".join(
            [f"$ {exchange.command}", *got, "--- but the transcript has:", *exchange.expected]
        )


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: path.stem)
def test_a_transcript_shows_what_a_terminal_shows(
    path: Path, folder: Path, terminal: Terminal
) -> None:
    replay(path.read_text(encoding="utf-8"), folder, 80, terminal)


def test_the_readme_shows_what_a_terminal_shows(folder: Path, terminal: Terminal) -> None:
    # One reader goes through all its blocks in order, in one folder.
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    replay("\n".join(console_blocks(page)), folder, 100, terminal)


@pytest.mark.parametrize(
    ("expected", "got", "same"),
    [
        (["1 in 54 ms"], ["1 in 3.1 s"], True),
        (["1 in 54 ms"], ["2 in 54 ms"], False),
        (["a", "...", "z"], ["a", "b", "c", "z"], True),
        (["a", "...", "z"], ["a", "z"], True),
        (["a", "..."], ["b"], False),
        (["a"], ["a", "b"], False),
    ],
)
def test_what_agrees(expected: list[str], got: list[str], same: bool) -> None:  # noqa: FBT001
    assert agrees(expected, got) is same


def test_a_transcript_is_read_as_it_stands() -> None:
    text = "$ natoasia list\none\n\n# columns: 100\n$ make run\n$ cd x && natoasia list\ntwo\n"
    read = list(exchanges(text))
    assert [exchange.command for exchange in read] == [
        "natoasia list",
        "make run",
        "cd x && natoasia list",
    ]
    assert [exchange.expected for exchange in read] == [("one",), (), ("two",)]
    assert [exchange.columns for exchange in read] == [80, 100, 100]
    assert [replayable(exchange) for exchange in read] == [True, False, True]
