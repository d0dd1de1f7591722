"""Click is loaded without what it never uses here, and gets that when it does use it."""

from __future__ import annotations

import inspect
import subprocess
import sys

import pytest

from natoasia.cli.lighter import StandIn, straightened

LOADED = """
import sys
from natoasia.cli.lighter import load_click
load_click()
print({"inspect", "ast", "dis", "uuid", "platform", "gettext"} & sys.modules.keys())
import click, inspect, uuid
"""
USED = """
assert click.core.inspect.isfunction(load_click)
assert click.core.inspect.signature(load_click) == inspect.signature(load_click)
print(click.core.inspect is inspect)
"""


def said(code: str) -> list[str]:
    program = [sys.executable, "-c", code]
    done = subprocess.run(program, check=True, capture_output=True, text=True)
    return done.stdout.splitlines()


def test_click_is_loaded_without_what_it_does_not_use() -> None:
    assert said(LOADED) == ["set()"]


def test_what_click_asks_for_later_is_loaded_then() -> None:
    assert said(LOADED + USED)[1:] == ["False"]


def test_what_was_loaded_before_is_left_as_it_is() -> None:
    assert said("import inspect, uuid" + LOADED + USED)[1:] == ["True"]


def test_a_stand_in_asked_for_what_there_is_not_says_so() -> None:
    with pytest.raises(AttributeError, match="module 'keyword' has no attribute 'nothing'"):
        _ = StandIn("keyword", {}).nothing


@pytest.mark.parametrize(
    "text",
    [
        "One line.",
        "  One line.",
        "\tOne\tline. ",
        "First.\n\n    More.\n      Deeper.\n    ",
        "\n    First.\n    \b\n    More.\n",
        "\n\n",
        "",
    ],
)
def test_help_texts_are_straightened_as_inspect_does(text: str) -> None:
    assert straightened(text) == inspect.cleandoc(text)
