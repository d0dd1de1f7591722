"""JSON is asked for alike everywhere: by `--format json`, and by `--json` for short."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import pytest

from natoasia.cli.root import MODULES, root

Natoasia = Callable[..., Any]

COMMANDS = """
list
search ferry
search ferry --by date
stories
story quay.txt
names people
rename people Lund --in quay.txt
timeline
duplicates
similar quay.txt
rulings
new
why ferries.txt quay.txt
diff ferries.txt quay.txt
diff ferries.txt quay.txt granary.txt
check
report
export
"""


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("words", COMMANDS.strip().splitlines())
def test_the_short_way_writes_the_same(natoasia: Natoasia, words: str) -> None:
    whole = natoasia(*words.split(), "--format", "json")
    short = natoasia(*words.split(), "--json")
    assert (short.code, short.out) == (whole.code, whole.out)
    assert isinstance(json.loads(whole.out), list | dict)


@pytest.mark.usefixtures("desk")
def test_the_last_one_asked_for_is_written(natoasia: Natoasia) -> None:
    assert natoasia("list", "--json", "--format", "ids").out == natoasia("list", "-f", "ids").out
    assert natoasia("list", "-f", "ids", "--json").json() == natoasia("list", "--json").json()


@pytest.mark.usefixtures("desk")
def test_a_text_is_asked_for_by_its_name(natoasia: Natoasia) -> None:
    for words in (("why", "ferries.txt", "quay.txt"), ("check",)):
        assert natoasia(*words, "--format", "text").out == natoasia(*words).out
    assert natoasia("report", "-f", "markdown").out == natoasia("report").out
    brief = natoasia("diff", "ferries.txt", "quay.txt", "--brief")
    assert natoasia("diff", "ferries.txt", "quay.txt", "-f", "brief").out == brief.out


@pytest.mark.parametrize("words", ["report --json", "diff ferries.txt quay.txt --brief"])
def test_a_page_and_another_format_are_asked_for_one_at_a_time(
    natoasia: Natoasia, desk: Path, words: str
) -> None:
    done = natoasia(*words.split(), "--html", "page.html")
    assert done.code == 2
    assert "are two formats; ask for one at a time" in done.err
    assert not (desk / "page.html").exists()


def test_every_command_takes_both_ways_or_none() -> None:
    made = {name: root.get_command(click.Context(root), name) for name in MODULES}
    takes = {
        name: {way for one in each.params for way in one.opts}
        for name, each in made.items()
        if each
    }
    ways = {"-f", "--format", "--json"}
    formatted = {name for name, own in takes.items() if own & ways}
    assert all(takes[name] >= ways for name in formatted)
    assert formatted == {line.split()[0] for line in COMMANDS.strip().splitlines()} | {"show"}
