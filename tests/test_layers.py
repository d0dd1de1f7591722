"""Imports go down only, and what is kept in one place is used in one place."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

import natoasia

ROOT = Path(natoasia.__file__).parent

LAYERS = (
    {"errors", "plain", "closing", "tuples", "patterns", "hashing"},
    {"model", "rows", "accounts"},
    {"text", "sounds", "ruled", "columns"},
    {"date_words", "day_cues"},
    {"written_dates"},
    {"years_meant"},
    {"calendar_days"},
    {"reading", "parsing", "store", "search", "linking", "comparing"},
    {"desk"},
    {"views"},
    {"cli"},
)
"""From the bottom up; members of one layer never import each other."""

ONLY = {"click": "cli", "sqlite3": "store", "tantivy": "search"}
"""Libraries that one package hides from all others."""

RANK = {name: rank for rank, names in enumerate(LAYERS) for name in names}
MODULES = sorted(ROOT.rglob("*.py"))


def part(module: Path) -> str:
    """Return the layer's member a module belongs to; "" for the package's own door."""
    first = module.relative_to(ROOT).parts[0].removesuffix(".py")
    return "" if first in {"__init__", "__main__"} else first


def imported(module: Path) -> Iterator[str]:
    """Yield the dotted names a module imports, wherever in the module, for types or for use."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: relative imports hide the layer"
            name = node.module or ""
            yield from (f"{name}.{alias.name}" for alias in node.names)


def broken(own: str, names: Iterable[str]) -> Iterator[str]:
    """Yield which names a module of one part may not import, and why."""
    for name in names:
        first, *rest = name.split(".")
        if ONLY.get(first, own) != own:
            yield f"{name}: only {ONLY[first]} imports {first}"
        other = rest[0] if first == "natoasia" and rest else own
        if own and other != own and RANK.get(other, -1) >= RANK[own]:
            yield f"{name}: {other} is not below {own}"


def name_of(module: Path) -> str:
    return str(module.relative_to(ROOT))


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_a_module_imports_only_what_is_below_it(module: Path) -> None:
    assert list(broken(part(module), imported(module))) == []


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_every_module_has_its_place(module: Path) -> None:
    assert part(module) in {*RANK, "", "data"}


def test_a_peer_a_higher_layer_and_a_hidden_library_are_noticed(tmp_path: Path) -> None:
    # The checker itself is checked: a rule that cannot fail protects nothing.
    source = tmp_path / "bad.py"
    source.write_text("import sqlite3\nfrom natoasia.linking import link\nimport natoasia.cli\n")
    found = list(broken("parsing", imported(source)))
    assert [line.split(":")[0] for line in found] == list(imported(source))


def test_no_module_is_named_for_nothing() -> None:
    vague = {"utils", "util", "helpers", "helper", "manager", "misc", "common"}
    assert [name_of(module) for module in MODULES if module.stem in vague] == []


def test_modules_stay_short() -> None:
    long = {name_of(m): n for m in MODULES if (n := len(m.read_text().splitlines())) > 400}
    assert long == {}
