"""What is near each other is so in the headline or in the text, not from one into the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from natoasia import Desk
from natoasia.search import bridging

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

REPORTS = {
    "across": """\
Harbour of Nordhavn is closed by fog

May 4, 2031

Ferries to Oldhaven stayed where they were on Sunday, harbour master Ana Lund said, and nobody
knew for how long. Some 1,400 passengers were stranded by it.
""",
    "head": """\
Fog keeps all ferries back

May 4, 2031

Nobody on the islands knew for how long, the company said on Sunday. Some 1,400 passengers were
stranded by it.
""",
    "text": """\
Nobody sails to Oldhaven

May 5, 2031

The fog kept ferries in port on Monday, harbour master Ana Lund said. The company told its 1,400
passengers that it was sorry, and the harbour closed.
""",
}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder: Path = tmp_path_factory.mktemp("bridging")
    for name, text in REPORTS.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")
    with Desk.create(folder / ".natoasia") as made:
        made.ingest([folder])
        yield made


def found(desk: Desk, query: str) -> set[str]:
    paths = desk.matching(query, what="path").items
    return {path.rsplit("/", 1)[-1].removesuffix(".txt") for path in paths}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("fog NEAR/3 ferries", "head text"),
        ("ferry NEAR/3 fog", "head text"),
        ("ferr* NEAR/3 fog", "head text"),
        ('"fog ferries"~2', "head text"),
        ('fog -"fog ferries"~2', "across"),
        ("fog -(ferries NEAR/3 fog)", "across"),
        ('"by fog" NEAR/2 ferries', ""),
        ("harbour NEAR/6 fog", "across"),
        ("headline:(fog NEAR/3 ferries)", "head"),
        ("(fog NEAR/3 ferries) or harbour", "across head text"),
        ("ferries NEAR/5 oldhaven", "across"),
    ],
)
def test_near_does_not_run_from_the_headline_into_the_text(
    desk: Desk, query: str, expected: str
) -> None:
    assert found(desk, query) == set(expected.split())
    assert desk.count(query).total == len(expected.split())


def test_where_too_many_would_have_to_be_read_it_is_said(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bridging, "READ", 0)
    page = desk.search("fog NEAR/3 ferries")
    assert page.total == len(REPORTS)
    assert any(note.startswith("‘fog NEAR/3 ferries’ may run from") for note in page.notes)
