"""docs/commands.md says what `-h` says, of every command, and what the formats really hold."""

from __future__ import annotations

import re
from pathlib import Path
from types import ModuleType

import pytest
from tests.conftest import tool as load

from natoasia.cli.root import MODULES
from natoasia.views import articles, evidence, saved, stories
from natoasia.views.formats import FORMATS, Field

ROOT = Path(__file__).parent.parent.parent
PAGE = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    return load("commands")


def test_the_page_shows_the_help_as_it_is(tool: ModuleType) -> None:
    assert tool.renewed(PAGE) == PAGE, "run: python tools/commands.py"


def test_the_page_has_a_section_for_every_command_in_order() -> None:
    assert re.findall(r"^### (\w+)$", PAGE, re.MULTILINE) == list(MODULES)
    assert re.findall(r"^Usage: natoasia ([a-z]+)", PAGE, re.MULTILINE) == list(MODULES)


@pytest.mark.parametrize("fields", [articles.FIELDS, stories.FIELDS, evidence.FIELDS, saved.FIELDS])
def test_the_page_lists_the_fields_of_a_pipe(fields: tuple[Field[object], ...]) -> None:
    plain = re.sub(r" \(.*?\)", "", PAGE)
    assert f"| {', '.join(field.name for field in fields)} |" in plain


def test_the_page_names_every_format() -> None:
    assert all(f"`{form}`" in PAGE for form in FORMATS)
