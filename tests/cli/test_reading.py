"""show and diff: by path without a desk, by id with one."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Natoasia = Callable[..., Any]


@pytest.fixture
def loose(filled: Path, empty: Path) -> Path:
    """Go to a folder with the press but without a desk."""
    for path in filled.glob("*.txt"):
        (empty / path.name).write_bytes(path.read_bytes())
    return empty


@pytest.mark.usefixtures("loose")
def test_show_reads_a_file_that_was_never_ingested(natoasia: Natoasia) -> None:
    done = natoasia("show", "quay.txt")
    assert done.code == 0
    assert done.lines[0] == "Quay at Nordhavn reopens, orchestra goes home"
    assert "date           2031-05-05" in done.lines
    assert "source         —" in done.lines


@pytest.mark.usefixtures("loose")
def test_two_reports_are_set_apart(natoasia: Natoasia) -> None:
    both = natoasia("show", "quay.txt", "ferries.txt").lines
    quay, ferries = natoasia("show", "quay.txt").lines, natoasia("show", "ferries.txt").lines
    assert both == [*quay, "", "─" * 40, "", *ferries]
    assert len(natoasia("show", "quay.txt", "ferries.txt", "--json").lines) == 2


@pytest.mark.usefixtures("loose")
def test_show_leaves_nothing_behind(natoasia: Natoasia, loose: Path) -> None:
    natoasia("show", "quay.txt")
    assert not (loose / ".natoasia").exists()


@pytest.mark.usefixtures("loose")
def test_why_cites_the_line_in_the_file(natoasia: Natoasia) -> None:
    done = natoasia("show", "quay.txt", "--why", "date", "--json")
    chosen = next(row for row in map(json.loads, done.lines) if row["chosen"])
    assert (chosen["value"], chosen["line"]) == ("2031-05-05", 3)
    assert "May 5, 2031".startswith(chosen["quote"])


@pytest.mark.usefixtures("loose")
def test_why_of_several_reports_is_one_table(natoasia: Natoasia) -> None:
    asked = ("show", "quay.txt", "ferries.txt", "--why", "date", "--format")
    head, *rows = natoasia(*asked, "csv").lines
    assert head == "field,chosen,value,confidence,rule,path,line,column,quote"
    assert [row.split(",")[2] for row in rows if "✓" in row] == ["2031-05-05", "2031-05-04"]
    assert natoasia(*asked, "paths").lines == ["quay.txt:3:1", "ferries.txt:3:1"]
    assert [row["path"] for row in natoasia(*asked, "json").json()] == ["quay.txt", "ferries.txt"]


@pytest.mark.usefixtures("loose")
def test_reports_are_one_array_as_json(natoasia: Natoasia) -> None:
    read = natoasia("show", "quay.txt", "ferries.txt", "--format", "json").json()
    assert [one["date"] for one in read] == ["2031-05-05", "2031-05-04"]
    wrong = natoasia("show", "quay.txt", "--format", "csv")
    assert (wrong.code, wrong.out) == (2, "")
    assert "--why" in wrong.err


@pytest.mark.usefixtures("loose")
def test_why_without_a_candidate_finds_nothing(natoasia: Natoasia) -> None:
    done = natoasia("show", "granary.txt", "--why", "date")
    assert (done.code, done.out) == (1, "")
    assert "granary.txt" in done.err


@pytest.mark.usefixtures("loose")
def test_why_of_an_unknown_field_lists_the_fields(natoasia: Natoasia) -> None:
    done = natoasia("show", "quay.txt", "--why", "colour")
    assert done.code == 2
    assert "'date'" in done.err


def test_anatomy_holds_the_whole_text(natoasia: Natoasia, loose: Path) -> None:
    lines = natoasia("show", "quay.txt", "--anatomy").lines
    text = "\n".join(line.split("│", 1)[1].removeprefix(" ") for line in lines)
    assert text.split() == (loose / "quay.txt").read_text().split()


def test_json_is_the_whole_article(natoasia: Natoasia, loose: Path) -> None:
    read = natoasia("show", "quay.txt", "--json").json()
    whole = "".join(segment["text"] for segment in read["segments"])
    assert whole == (loose / "quay.txt").read_text()


def test_a_control_character_never_reaches_the_terminal(natoasia: Natoasia, empty: Path) -> None:
    evil = "\x1b]0;owned\x07\u202e\x9b2J"
    (empty / "evil.txt").write_text(f"{evil} headline\n\nMay 4, 2031\n\nThe {evil} mayor said.\n")
    for how in ("", "--json", "--anatomy", "--why=headline", "--color=always"):
        out = natoasia("show", "evil.txt", *filter(None, [how])).out
        assert not {"\x07", "\u202e", "\x9b"} & set(out)
        assert "\x1b]" not in out


@pytest.mark.usefixtures("desk")
def test_an_id_needs_only_its_beginning(natoasia: Natoasia) -> None:
    first, *_ = natoasia("list", "--format", "ids").lines
    assert natoasia("show", first[:5]).lines[2] == f"id             {first}"


def test_an_ambiguous_beginning_lists_its_matches(natoasia: Natoasia, empty: Path) -> None:
    # Ids begin with one of 32 characters, so of 33 reports two begin alike.
    for number in range(33):
        (empty / f"{number}.txt").write_text(f"Tram {number} late\n\nMay 4, 2031\n\nIt was.\n")
    natoasia("ingest", ".", "--jobs", 1)
    firsts = [line[0] for line in natoasia("list").lines]
    twice = max(firsts, key=firsts.count)
    done = natoasia("show", twice)
    assert (done.code, done.out) == (2, "")
    told = done.err.splitlines()[1:]
    assert len(told) == firsts.count(twice) > 1
    assert all(re.match(rf"  {twice}\w{{7}}  2031-05-04  Tram \d+ late", line) for line in told)


@pytest.mark.usefixtures("loose")
@pytest.mark.parametrize("ref", ["nowhere.txt", "zzzzzzzz"])
def test_what_is_neither_file_nor_id_is_not_found(natoasia: Natoasia, ref: str) -> None:
    done = natoasia("show", ref)
    assert (done.code, done.out) == (1, "")
    assert ref in done.err


def test_a_file_that_is_no_text_is_an_input_error(natoasia: Natoasia, empty: Path) -> None:
    (empty / "image.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)))
    done = natoasia("show", "image.txt")
    assert (done.code, done.out) == (3, "")
    assert done.err.startswith("natoasia: image.txt: ")


@pytest.mark.usefixtures("loose")
def test_diff_compares_files_that_were_never_ingested(natoasia: Natoasia) -> None:
    done = natoasia("diff", "ferries.txt", "quay.txt")
    assert done.code == 0
    assert "three concerts" in done.out


@pytest.mark.usefixtures("loose")
def test_diff_as_json(natoasia: Natoasia) -> None:
    read = natoasia("diff", "ferries.txt", "quay.txt", "--json").json()
    assert {"alignments", "checks", "quotes", "names"} <= set(read)
    assert read["alignments"]


@pytest.mark.usefixtures("loose")
def test_diff_in_a_pipe_is_unified(natoasia: Natoasia) -> None:
    plain = natoasia("diff", "ferries.txt", "quay.txt")
    assert plain.out == natoasia("diff", "ferries.txt", "quay.txt", "--unified").out
    assert plain.out != natoasia("diff", "ferries.txt", "quay.txt", "--width", 80).out


@pytest.mark.usefixtures("loose")
def test_a_pipe_is_told_beside_it_that_two_reports_are_of_two_events(natoasia: Natoasia) -> None:
    told = "They may be of two events, or of one told in other words"
    apart = natoasia("diff", "ferries.txt", "granary.txt")
    assert told in apart.err
    assert told not in apart.out
    assert told not in natoasia("diff", "ferries.txt", "quay.txt").err


@pytest.mark.usefixtures("loose")
def test_a_brief_diff_is_short(natoasia: Natoasia) -> None:
    brief = natoasia("diff", "ferries.txt", "quay.txt", "--brief")
    assert 1 <= len(brief.lines) <= 20


def test_diff_as_a_page_asks_for_nothing_outside(natoasia: Natoasia, loose: Path) -> None:
    done = natoasia("diff", "ferries.txt", "quay.txt", "--html", "pair.html")
    assert (done.code, done.out) == (0, "")
    page = (loose / "pair.html").read_text()
    assert page.startswith("<!doctype html>")
    assert "three concerts" in page
    assert "<script" not in page
    links = re.findall(r"""(?:src|href)=["']?([^"'>]*)""", page)
    assert links
    assert all(link.startswith("#") for link in links)


@pytest.mark.usefixtures("loose")
def test_diff_of_three_shows_who_has_what(natoasia: Natoasia) -> None:
    names = ("granary.txt", "quay.txt", "ferries.txt")
    assert "three concerts" in natoasia("diff", *names).out
    read = natoasia("diff", *names, "--json").json()
    assert len(read["reports"]) == 3
    done = natoasia("diff", *names, "--brief")
    assert (done.code, done.out) == (2, "")


@pytest.mark.usefixtures("desk")
def test_diff_of_a_story_compares_its_reports(natoasia: Natoasia) -> None:
    (story,) = natoasia("stories", "--format", "ids").lines
    assert natoasia("diff", story).out == natoasia("diff", "ferries.txt", "quay.txt").out


@pytest.mark.usefixtures("loose")
@pytest.mark.parametrize("width", [60, 79, 100, 200])
def test_diff_keeps_to_the_width(natoasia: Natoasia, width: int) -> None:
    done = natoasia("diff", "ferries.txt", "quay.txt", "--width", width)
    assert max(map(len, done.lines)) <= width
