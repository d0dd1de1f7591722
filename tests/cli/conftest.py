"""A desk of an invented press, and the command line run inside the test's own process."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from natoasia.cli.run import run

FERRIES = """\
Ferries to Ostrava Bay sail again after week of storms

May 4, 2031

NORDHAVN - The first ferry to Ostrava Bay in a week left the quay at six on Sunday morning, harbour
master Ana Lund said, ending the longest closure of the crossing since 2012.

"We waited until the swell was under two metres and then we waited one more tide," Ms Lund told
reporters on the quay at Nordhavn.

About 1,400 passengers had been stranded on the islands, among them a school orchestra from
Tallinn that gave three concerts in the ferry terminal while it waited for the storm to pass.

The operator, Northern Crossings, said it would run two extra sailings a day until Thursday.
"""

QUAY = """\
Quay at Nordhavn reopens, orchestra goes home

May 5, 2031

NORDHAVN - Northern Crossings ran two extra sailings from Ostrava Bay on Monday to bring home about
1,400 passengers stranded by a week of storms, harbour master Ana Lund said.

The first ferry to Ostrava Bay in a week left the quay at six on Sunday morning. A school orchestra
from Tallinn, which gave three concerts in the ferry terminal while it waited for the storm to
pass, was on board.

Prime Minister Karl Oster thanked the islanders who had taken passengers in.
"""

GRANARY = """\
The granary of Villmar, empty for forty years, is to become a library. The town council voted for
the plan by eleven votes to four, with the mayor, Judith Amsel, breaking ranks with her own party.

Work begins in the spring. The architect Pavel Hruby wants to keep the wooden chutes, so that
children can slide from the reading room to the door.
"""

PRESS = {"ferries.txt": FERRIES, "quay.txt": QUAY, "granary.txt": GRANARY}


class Ran(NamedTuple):
    """How a command ended, and what it wrote."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        """Return the lines of its output."""
        return self.out.splitlines()

    def json(self) -> object:
        """Return its output, read as JSON."""
        return json.loads(self.out)


Natoasia = Callable[..., Ran]


@pytest.fixture
def natoasia(capfd: pytest.CaptureFixture[str]) -> Natoasia:
    """Return the command line: arguments in, exit code and output out."""

    def call(*arguments: object) -> Ran:
        capfd.readouterr()
        code = run([str(argument) for argument in arguments])
        return Ran(code, *capfd.readouterr())

    return call


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the press and its desk; tests only read it."""
    folder = tmp_path_factory.mktemp("press")
    for name, text in PRESS.items():
        (folder / name).write_text(text, encoding="utf-8")
    assert run(["--store", str(folder / ".natoasia"), "ingest", str(folder)]) == 0
    return folder


@pytest.fixture
def desk(filled: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Go to the folder of the desk."""
    monkeypatch.chdir(filled)
    monkeypatch.delenv("NATOASIA_STORE", raising=False)
    return filled


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Go to a folder without a desk."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NATOASIA_STORE", raising=False)
    return tmp_path


@pytest.fixture
def own(natoasia: Natoasia, empty: Path, filled: Path) -> Path:
    """Return a folder with the press and a desk of its own."""
    for file in filled.glob("*.txt"):
        (empty / file.name).write_bytes(file.read_bytes())
    assert natoasia("ingest", ".").code == 0
    return empty
