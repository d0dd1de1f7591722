"""fix, link, unlink and rulings, on a desk that each test may change."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Natoasia = Callable[..., Any]


def stories(natoasia: Natoasia) -> list[str]:
    return [line.split("\t")[3] for line in natoasia("stories").lines]


@pytest.mark.usefixtures("own")
def test_a_correction_is_shown_kept_listed_and_taken_back(natoasia: Natoasia) -> None:
    done = natoasia("fix", "ferries.txt", "date=2031-05-03", "source=Quayside News")
    assert done.code == 0
    said = [line.split("  ", 1)[1] for line in done.lines]
    assert said == ["date: 2031-05-04 → 2031-05-03", "source: — → Quayside News"]
    assert "kept" in done.err
    assert natoasia("list", "date:2031-05-03").lines[0].split("\t")[2] == "Quayside News"
    why = natoasia("show", "ferries.txt", "--why", "date").lines
    assert next(line.split("\t")[1:5] for line in why) == [
        "✓",
        "2031-05-03",
        "1.0",
        "ruling of the user",
    ]
    assert [line.split("\t")[1] for line in why[1:]] == [""] * (len(why) - 1)

    rows = natoasia("rulings", "--format", "json").json()
    assert [(row["number"], row["field"], row["value"]) for row in rows] == [
        (1, "date", "2031-05-03"),
        (2, "source", "Quayside News"),
    ]
    assert natoasia("rulings", "undo", 1, 2).code == 0
    assert natoasia("list", "date:2031-05-04").code == 0
    nothing = natoasia("rulings")
    assert (nothing.code, nothing.out, nothing.err) == (1, "", "Nothing has been ruled.\n")


@pytest.mark.usefixtures("own")
def test_what_is_typed_again_says_that_nothing_is_new(natoasia: Natoasia) -> None:
    assert natoasia("fix", "quay.txt", "date=2031-05-03").err.startswith("kept;")
    natoasia("rulings", "export", "rulings.toml")
    said = "ruled so already, by ruling 1; `natoasia rulings undo 1` takes it back\n"
    assert natoasia("fix", "quay.txt", "date=2031-05-03") == (0, "", said)
    nothing = natoasia("rulings", "import", "rulings.toml")
    assert nothing == (0, "", "there is nothing new in it\n")


@pytest.mark.usefixtures("own")
def test_pairs_show_the_stories_they_change(natoasia: Natoasia) -> None:
    tried = natoasia("link", "granary.txt", "quay.txt", "--dry-run")
    assert tried.code == 0
    assert "2 reports → 3 reports" in tried.lines[0]
    assert sum(line.startswith("  + ") for line in tried.lines) == 1
    assert "nothing was changed" in tried.err
    assert stories(natoasia) == ["2"]
    assert natoasia("link", "granary.txt", "quay.txt").code == 0
    assert stories(natoasia) == ["3"]
    refused = natoasia("unlink", "quay.txt", "granary.txt")
    assert refused.code == 2
    assert "natoasia rulings undo 1" in refused.err


@pytest.mark.usefixtures("own")
def test_why_tells_what_was_ruled_beside_what_links(natoasia: Natoasia) -> None:
    assert "ruled" not in natoasia("why", "quay.txt", "ferries.txt").err
    natoasia("unlink", "ferries.txt", "quay.txt")
    done = natoasia("why", "quay.txt", "ferries.txt")
    assert done.err == "You ruled that they are not of one story: ruling 1.\n"


def test_rulings_pass_from_desk_to_desk(natoasia: Natoasia, own: Path) -> None:
    natoasia("unlink", "ferries.txt", "quay.txt")
    natoasia("fix", "granary.txt", "headline=A library, at last")
    assert natoasia("rulings", "export", "rulings.toml").err == "2 rulings written\n"
    assert natoasia("rulings", "export").out == (own / "rulings.toml").read_text(encoding="utf-8")
    other = ("--store", own / "other")
    natoasia(*other, "ingest", "ferries.txt", "quay.txt", "granary.txt")
    taken = natoasia(*other, "rulings", "import", "rulings.toml")
    assert taken.code == 0
    assert natoasia(*other, "stories").code == 1
    assert natoasia(*other, "list", "library").lines[0].split("\t")[4] == "A library, at last"


@pytest.mark.usefixtures("own")
@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("fix", "quay.txt", "date=soon"), 2, "is no date"),
        (("fix", "quay.txt", "people=Ana"), 2, "these can: date"),
        (("rulings", "undo"), 2, "by number"),
        (("rulings", "undo", "x"), 2, "no number"),
        (("rulings", "undo", "7"), 1, "no ruling 7"),
        (("rulings", "import", "absent.toml"), 3, "absent.toml"),
        (("rulings", "import", "quay.txt"), 2, "not TOML"),
        (("rulings", "forget"), 2, "forget"),
    ],
)
def test_mistakes_are_told(
    natoasia: Natoasia, words: tuple[str, ...], code: int, said: str
) -> None:
    done = natoasia(*words)
    assert done.code == code
    assert said in done.err
    assert not done.out
