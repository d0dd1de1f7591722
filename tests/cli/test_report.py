"""report: a press review, in Markdown and as a page."""

from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

Natoasia = Callable[..., Any]

FIRES = {
    "a.txt": "Fire at Villmar mill kills *two*\n\nMay 8, 2031\n\nVILLMAR - A fire at the paper mill"
    " of Villmar on Thursday killed 2 workers and injured 11, the fire brigade said. The blaze"
    " broke out in the drying hall of the paper mill shortly after the night shift began.\n",
    "b.txt": "Villmar mill fire: four dead\n\nMay 9, 2031\n\nVILLMAR - A fire at the paper mill of"
    " Villmar on Thursday killed 4 workers and injured 11, the fire brigade said. The blaze broke"
    " out in the drying hall of the paper mill shortly after the night shift began.\n",
}


@pytest.mark.usefixtures("desk")
def test_a_review_tells_stories_first_then_what_one_report_has(natoasia: Natoasia) -> None:
    done = natoasia("report")
    assert done.code == 0
    heads = [line for line in done.lines if line.startswith("#")]
    assert heads[0] == "# Press review"
    assert heads[1].startswith("## 1. ")
    assert heads[2:] == ["## Told by one report only"]
    assert any("granary of Villmar" in line for line in done.lines[done.lines.index(heads[2]) :])


@pytest.mark.usefixtures("desk")
def test_every_citation_stands_on_its_line(natoasia: Natoasia, desk: Path) -> None:
    out = natoasia("report").out
    cited = re.findall(r"^> (.+?)  \n> — .*, (\S+\.txt):(\d+)$", out, re.MULTILINE)
    assert cited
    for text, path, line in cited:
        rest = (desk / path).read_text(encoding="utf-8").splitlines()[int(line) - 1 :]
        assert text in " ".join(" ".join(rest).split())


@pytest.mark.usefixtures("desk")
def test_a_query_chooses_and_heads_the_review(natoasia: Natoasia) -> None:
    done = natoasia("report", "granary")
    assert done.lines[0] == "# Press review: granary"
    assert not [line for line in done.lines if line.startswith("## 1.")]
    named = natoasia("report", "granary", "--title", "Of *mills*")
    assert named.lines[0] == r"# Of \*mills\*"


@pytest.mark.usefixtures("desk")
def test_a_story_is_reviewed_by_its_id(natoasia: Natoasia) -> None:
    (story,) = natoasia("stories", "--format", "ids").lines
    one = natoasia("report", story)
    assert (one.code, f"of story {story}" in one.err) == (0, True)
    assert one.out.count("\n## ") == 1
    assert "Told by one report only" not in one.out


def test_nothing_found_is_said(natoasia: Natoasia, desk: Path) -> None:
    done = natoasia("report", "zeppelin", "--html", "none.html")
    assert (done.code, done.out) == (1, "")
    assert "Nothing found." in done.err
    assert not (desk / "none.html").exists()


@pytest.fixture
def fires(empty: Path, natoasia: Natoasia) -> Path:
    """Go to a desk of two reports that differ in a number."""
    for name, text in FIRES.items():
        (empty / name).write_text(text, encoding="utf-8")
    assert natoasia("ingest", empty).code == 0
    return empty


@pytest.mark.usefixtures("fires")
def test_what_differs_is_told_once_with_both_sentences(natoasia: Natoasia) -> None:
    lines = natoasia("report").lines
    (at,) = [number for number, line in enumerate(lines) if line.startswith("- numbers: ")]
    assert "2 workers in A, 4 workers in B" in lines[at]
    assert lines[at + 1].startswith("  - A: “A fire at the paper mill")
    assert lines[at + 1].endswith("a.txt:5)")
    assert lines[at + 2].endswith("b.txt:5)")


def test_the_same_as_plain_values(natoasia: Natoasia, fires: Path) -> None:
    read = natoasia("report", "mill", "--json").json()
    assert (read["title"], read["reports"], read["story_count"]) == ("Press review: mill", 2, 1)
    assert (read["first_day"], read["last_day"], read["alone"]) == ("2031-05-08", "2031-05-09", [])
    (story,) = read["stories"]
    assert [one["path"] for one in story["reports"]] == ["a.txt", "b.txt"]
    assert story["id"] == natoasia("stories", "--format", "ids").lines[0]
    (check,) = story["checks"]
    assert (check["kind"], check["a"]["path"], check["b"]["path"]) == ("number", "a.txt", "b.txt")
    for cited in (story["lead"], check["a"], check["b"]):
        line = (fires / cited["path"]).read_text(encoding="utf-8").splitlines()[cited["line"] - 1]
        assert cited["text"] in line


@pytest.mark.usefixtures("fires")
def test_a_page_goes_to_standard_output_too(natoasia: Natoasia) -> None:
    assert natoasia("report", "--html", "-").out.startswith("<!doctype html>")


@pytest.mark.usefixtures("fires")
def test_markup_of_a_report_stays_text(natoasia: Natoasia) -> None:
    out = natoasia("report").out
    assert r"kills \*two\*" in out
    assert "kills *two*" not in out


@pytest.mark.usefixtures("fires")
def test_a_page_closes_what_it_opens_and_asks_nobody(natoasia: Natoasia, fires: Path) -> None:
    assert natoasia("report", "--html", "review.html").code == 0
    page = (fires / "review.html").read_text(encoding="utf-8")
    assert "default-src 'none'" in page
    assert not re.search(r"(?:src|href)=[\"']?(?!#)", page)
    assert Nesting.of(page) == []
    assert "killed 4 workers" in page


class Nesting(HTMLParser):
    """The elements of a page that were opened and not closed."""

    VOID = frozenset({"meta", "br", "input"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    @classmethod
    def of(cls, page: str) -> list[str]:
        """Return what is left open at the end."""
        parser = cls()
        parser.feed(page)
        return parser.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the parser's
        """Note an element that is to be closed."""
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost element, which must be this one."""
        assert self.open.pop() == tag
