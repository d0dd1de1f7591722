"""The examples of docstrings are true."""

from __future__ import annotations

import doctest
import pkgutil
from importlib import import_module
from pathlib import Path

import pytest

import natoasia
from natoasia.desk import Desk

SOURCE = Path(natoasia.__file__).parent
SEEDS = SOURCE.parents[1] / "seeds"

MODULES = [
    info.name
    for info in pkgutil.walk_packages([str(SOURCE)], "natoasia.")
    if not info.name.endswith("__main__")
]
EXAMPLES = [
    test
    for name in MODULES
    for test in doctest.DocTestFinder(exclude_empty=True).find(import_module(name))
    if test.examples
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a desk, as somebody who reads the examples has one."""
    home = tmp_path_factory.mktemp("home")
    with Desk.create(home / ".natoasia") as desk:
        desk.ingest([SEEDS])
    return home


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda test: test.name)
def test_an_example_is_true(
    example: doctest.DocTest, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    said: list[str] = []
    assert not doctest.DocTestRunner().run(example, out=said.append).failed, "".join(said)


def test_there_are_examples() -> None:
    assert len(EXAMPLES) > 50
