"""What is ruled on names once is so in every command, and on another desk that is told so."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Natoasia = Callable[..., Any]

RULINGS = (
    ("people", "Karl Oster", "Carl Oster-Lind"),
    ("people", "Judith Amsel", "--reject"),
    ("places", "Tallinn", "Reval Old Town"),
    ("people", "Lund", "Berit Lund", "--in", "ferries.txt", "--line", "8"),
)
"""One of each: another spelling, no such name, another place, and one mention of a name."""


@pytest.fixture
def ruled(filled: Path, empty: Path, natoasia: Natoasia) -> Path:
    """Return the folder of a desk on which all of these were ruled."""
    for file in filled.glob("*.txt"):
        (empty / file.name).write_bytes(file.read_bytes())
    assert natoasia("ingest", ".").code == 0
    for ruling in RULINGS:
        assert natoasia("rename", *ruling).code == 0, ruling
    return empty


def ids(natoasia: Natoasia, *asked: str) -> set[str]:
    return set(natoasia(*asked, "--format", "paths").lines)


def look(natoasia: Natoasia) -> dict[str, object]:
    """Return what every command that knows names says of them."""
    story = natoasia("story", "quay.txt", "--format", "table").out
    shown = natoasia("show", "ferries.txt", "quay.txt", "granary.txt", "--json")
    exported = natoasia("export", "--format", "jsonl")
    return {
        "names": {line.split("\t")[0] for line in natoasia("names", "people").lines},
        "places": {line.split("\t")[0] for line in natoasia("names", "places").lines},
        "named": natoasia("names", "people", "--name", "Karl Oster", "--format", "ids").lines,
        "by person": sorted(natoasia("search", "ferry", "--by", "person").lines),
        "by place": sorted(natoasia("search", "ferry", "--by", "place").lines),
        "asked": ids(natoasia, "list", 'person:"Carl Oster-Lind"'),
        "searched": ids(natoasia, "search", 'person:"Berit Lund"'),
        "filtered": ids(natoasia, "list", "--place", "Reval Old Town"),
        "rejected": ids(natoasia, "list", "person:Amsel"),
        "stories": natoasia("stories", 'person:"Carl Oster-Lind"').lines,
        "story": [line for line in story.splitlines() if line.startswith(("people", "places"))],
        "shown": shown.out,
        "exported": exported.out,
        "diff": natoasia("diff", "ferries.txt", "quay.txt").out,
        "why": natoasia("show", "ferries.txt", "--why", "people").out,
    }


@pytest.mark.usefixtures("ruled")
def test_what_is_ruled_once_is_so_everywhere(natoasia: Natoasia) -> None:
    found = look(natoasia)
    assert found["names"] == {"Ana Lund", "Berit Lund", "Carl Oster-Lind", "Pavel Hruby"}
    assert "Tallinn" not in str(found["places"])
    assert "Reval Old Town" in str(found["places"])
    assert found["named"] == ["Carl Oster-Lind"]
    assert found["by person"] == ["Ana Lund\t2", "Berit Lund\t1", "Carl Oster-Lind\t1"]
    assert "Reval Old Town\t2" in str(found["by place"]).replace("\\t", "\t")
    assert found["asked"] == {"quay.txt"}
    assert found["searched"] == {"ferries.txt"}
    assert found["filtered"] == {"ferries.txt", "quay.txt"}
    assert found["rejected"] == set()
    assert len(str(found["stories"])) > 2
    assert "people         Ana Lund 2, Berit Lund 1, Carl Oster-Lind 1" in str(found["story"])
    assert "Reval Old Town 2" in str(found["story"])
    for view in ("shown", "exported"):
        said = str(found[view])
        assert '"name": "Carl Oster-Lind"' in said
        assert '"name": "Karl Oster"' not in said
        assert '"name": "Judith Amsel"' not in said
        assert '"name": "Berit Lund"' in said
    assert "ruling of the user" in str(found["why"])


@pytest.mark.usefixtures("ruled")
def test_what_was_ruled_is_so_on_another_desk_and_after_reading_anew(
    natoasia: Natoasia, ruled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = look(natoasia)
    natoasia("fix", "granary.txt", "headline=A library, at last")
    natoasia("unlink", "granary.txt", "quay.txt")
    assert natoasia("rulings", "export", "rulings.toml").err == "6 rulings written\n"
    listed = natoasia("rulings").lines
    reports = ("ferries.txt", "quay.txt", "granary.txt")
    for known in (1, 3):
        monkeypatch.setenv("NATOASIA_STORE", str(ruled / f"desk of {known}"))
        natoasia("ingest", *reports[:known])
        assert natoasia("rulings", "import", "rulings.toml").code == 0
        natoasia("ingest", *reports)
        after = look(natoasia)
        for view in before.keys() - {"exported", "stories", "shown"}:
            assert after[view] == before[view], (known, view)
        assert [line.split("\t")[1:] for line in natoasia("rulings").lines] == [
            line.split("\t")[1:] for line in listed
        ]
        assert natoasia("rulings", "export").out == (ruled / "rulings.toml").read_text("utf-8")


@pytest.mark.usefixtures("ruled")
def test_all_of_it_is_taken_back_at_once(natoasia: Natoasia) -> None:
    assert natoasia("rulings", "undo", 1, 2, 3, 4).code == 0
    found = look(natoasia)
    assert {"Ana Lund", "Karl Oster", "Judith Amsel"} <= found["names"]  # type: ignore[operator]
    assert "Berit Lund" not in str(found)
