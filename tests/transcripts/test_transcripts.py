"""The transcripts here, and every console block of the README, show what a terminal shows."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest
from tests.conftest import tool as load

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
TRANSCRIPTS = sorted(HERE.glob("*.console"))


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    return load("transcripts")


def replay(transcript: str, tool: ModuleType, folder: Path, columns: int) -> None:
    tool.seeded(folder)
    for exchange in filter(tool.replayable, tool.exchanges(transcript, columns)):
        got = tool.shown(exchange, folder)
        assert tool.agrees(exchange.expected, got), "\n".join(
            [f"$ {exchange.command}", *got, "--- but the transcript has:", *exchange.expected]
        )


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: path.stem)
def test_a_transcript_shows_what_a_terminal_shows(
    path: Path, tool: ModuleType, tmp_path: Path
) -> None:
    replay(path.read_text(encoding="utf-8"), tool, tmp_path, tool.TRANSCRIPT_COLUMNS)


def test_the_readme_shows_what_a_terminal_shows(tool: ModuleType, tmp_path: Path) -> None:
    # One reader goes through all its blocks in order, in one folder.
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    blocks = [block.group(1) for block in tool.FENCE.finditer(page)]
    replay("".join(blocks), tool, tmp_path, tool.PAGE_COLUMNS)


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
def test_what_agrees(tool: ModuleType, expected: list[str], got: list[str], same: object) -> None:
    assert tool.agrees(expected, got) is same


TEXT = "$ natoasia list\none\n\n# columns: 100\n$ make run\n$ cd x && natoasia list\ntwo\n"


def test_a_transcript_is_read_as_it_stands(tool: ModuleType) -> None:
    read = list(tool.exchanges(TEXT))
    commands = [exchange.command for exchange in read]
    assert commands == ["natoasia list", "make run", "cd x && natoasia list"]
    assert [exchange.expected for exchange in read] == [("one",), (), ("two",)]
    assert [exchange.columns for exchange in read] == [80, 100, 100]
    assert [tool.replayable(exchange) for exchange in read] == [True, False, True]
