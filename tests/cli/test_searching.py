"""search with its options, similar, and new, on the desk of an invented press."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Natoasia = Callable[..., Any]


@pytest.fixture
def mine(filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Go to a copy of the desk, to write in."""
    copy = tmp_path / "press"
    shutil.copytree(filled, copy)
    monkeypatch.chdir(copy)
    monkeypatch.delenv("NATOASIA_STORE", raising=False)
    return copy


def paths(done: Any) -> list[str]:  # noqa: ANN401 - what a command wrote
    return [Path(line).name for line in done.lines]


@pytest.mark.usefixtures("desk")
class TestReading:
    """What needs no desk of its own."""

    def test_a_pipe_has_every_report_of_a_story(self, natoasia: Natoasia) -> None:
        done = natoasia("search", "ferry", "--paths")
        assert sorted(paths(done)) == ["ferries.txt", "quay.txt"]
        assert done.err.startswith("2 of 2 in ")
        assert "folded" not in done.err
        assert natoasia("search", "ferry", "-l").lines == done.lines
        table = natoasia("search", "ferry", "--format", "table")
        assert len([line for line in table.lines if line[:1].strip()]) == 3

    def test_only_the_count(self, natoasia: Natoasia) -> None:
        done = natoasia("search", "ferry", "--count")
        assert (done.code, done.out) == (0, "2\n")
        none = natoasia("search", "-c", "zeppelin")
        assert (none.code, none.out) == (1, "0\n")
        assert "‘zeppelin’" in none.err
        slip = natoasia("search", "--count", "feryr")
        assert (slip.code, slip.out) == (1, "0\n")
        assert "Did you mean: ferry" in slip.err

    @pytest.mark.parametrize("option", ["--json", "--paths", "--by=source", "--recent --sort=date"])
    def test_options_that_contradict_each_other_are_refused(
        self, natoasia: Natoasia, option: str
    ) -> None:
        done = natoasia("search", "korea", "--count", *option.split())
        assert done.code == 2
        assert "leave" in done.err

    def test_counts_in_a_pipe_are_lines(self, natoasia: Natoasia) -> None:
        done = natoasia("search", "ferry", "--by", "date")
        assert done.out == "2031-05-04\t1\n2031-05-05\t1\n"
        people = natoasia("search", "ferry", "--by", "person", "--format", "json").json()
        assert people[0] == {"person": "Ana Lund", "reports": 2}
        assert natoasia("search", "ferry", "--by", "person", "-n1").out == "Ana Lund\t2\n"
        ((story, reports, headline),) = [
            line.split("\t") for line in natoasia("search", "ferry", "--by", "story").lines
        ]
        assert natoasia("story", story).code == 0
        assert reports == "2"
        assert headline

    def test_nothing_counted_says_why(self, natoasia: Natoasia) -> None:
        done = natoasia("search", "ferry", "--by", "source")
        assert (done.code, done.out) == (1, "")
        assert done.err == "none of 2 reports names an outlet\nNothing to count.\n"
        none = natoasia("search", "zeppelin", "--by", "source")
        assert none.err == "no report has ‘zeppelin’\nNothing found.\n"

    def test_a_footer_says_what_was_counted(self, natoasia: Natoasia) -> None:
        def told(by: str, *options: str) -> str:
            return str(natoasia("search", "ferry", "--by", by, *options).err.splitlines()[-1])

        assert told("date").startswith("2 of 2 days in ")
        assert told("date").endswith("; 2 reports found")
        assert told("person", "-n1").startswith("1 of 2 people in ")
        assert told("story").startswith("1 of 1 story in ")
        assert told("place").startswith("3 of 3 places in ")

    def test_a_chart_on_request(self, natoasia: Natoasia) -> None:
        done = natoasia("search", "ferry", "--by", "date", "--format", "table")
        assert done.lines[0].startswith("2031-05-04  1  ████")

    def test_scores_are_explained(self, natoasia: Natoasia) -> None:
        rows = natoasia("search", "ferry", "--recent", "--explain", "--format", "json").json()
        for row in rows:
            assert sum(part["points"] for part in row["parts"]) == pytest.approx(
                row["score"], abs=0.01
            )
        assert "being recent" in {part["by"] for part in rows[0]["parts"]}
        assert "parts" not in natoasia("search", "ferry", "--format", "json").json()[0]

    def test_whole_sentences(self, natoasia: Natoasia) -> None:
        done = natoasia("search", "chutes", "-C0", "--format", "table")
        shown = " ".join(line.strip() for line in done.lines[2:])
        assert shown.startswith("…The architect Pavel Hruby wants to keep the wooden *chutes*,")
        assert shown.endswith("to the door.")

    @pytest.mark.parametrize(
        "options",
        [
            ("--recent", "--sort", "date"),
            ("--by", "date", "--paths"),
            ("--by", "date", "--format", "paths"),
            ("--by", "weather"),
            ("--context", "-1"),
        ],
    )
    def test_what_contradicts_itself_is_refused(
        self, natoasia: Natoasia, options: tuple[str, ...]
    ) -> None:
        done = natoasia("search", "ferry", *options)
        assert (done.code, done.out) == (2, "")

    def test_an_error_points_at_its_place_and_the_words_are_looked_for(
        self, natoasia: Natoasia
    ) -> None:
        done = natoasia("search", "persn:lund ferry")
        assert (done.code, len(done.lines)) == (2, 2)
        assert done.err.splitlines()[:6] == [
            "natoasia: there is no field ‘persn’; did you mean ‘person’?",
            "  persn:lund ferry",
            "  ^^^^^",
            "Its words are looked for as they stand instead.",
            "no report has all of these words; shown are those with most of them",
            "‘persn’ is in no report",
        ]
        assert natoasia("search", "--count", "persn:lund ferry").out == "2\n"
        assert natoasia("search", "persn:zeppelin").out == ""

    def test_without_a_query_filters_and_counts_ask_enough(self, natoasia: Natoasia) -> None:
        for nothing in ((), ("",), ("  ", "")):
            done = natoasia("search", *nothing)
            assert (done.code, done.out) == (2, "")
            assert done.err.startswith("natoasia search: what is to be looked for?")
        named = natoasia("search", "--person", "lund", "-l")
        assert named.lines == natoasia("search", "person:lund", "-l").lines != []
        dated = natoasia("search", "--by", "date")
        assert dated.code == 0
        assert sum(int(line.split("\t")[1]) for line in dated.lines) >= 2

    def test_what_cannot_be_read_is_not_kept(self, natoasia: Natoasia) -> None:
        done = natoasia("search", "--save", "ferries", "persn:lund ferry")
        assert (done.code, done.out) == (2, "")

    def test_a_list_of_what_was_not_meant_is_no_help(self, natoasia: Natoasia) -> None:
        done = natoasia("list", "persn:lund")
        assert (done.code, done.out) == (2, "")
        assert done.err.splitlines()[1:] == [
            "  persn:lund",
            "  ^^^^^",
            "Add --plain to look for the words as they stand.",
        ]

    def test_the_words_of_a_query_on_request(self, natoasia: Natoasia) -> None:
        assert natoasia("search", "--plain", "(ferry: lund").code == 0
        assert natoasia("list", "--plain", "ferry)").code == 0

    def test_a_filter_that_is_wrong_has_no_place_in_the_query(self, natoasia: Natoasia) -> None:
        assert "--plain" not in natoasia("search", "ferry", "--since", "soon").err

    def test_a_slip_is_pointed_at_and_read_leniently(self, natoasia: Natoasia) -> None:
        done = natoasia("search", 'ferry "lund')
        assert done.code == 0
        assert done.err.splitlines()[1:3] == ['  ferry "lund', "        ^"]

    def test_beside_most_of_the_words_stands_what_may_be_meant(self, natoasia: Natoasia) -> None:
        done = natoasia("search", "ferry 2031-05-04")
        assert done.code == 0
        assert done.err.splitlines()[0].startswith("no report has all of these words")
        assert done.err.splitlines()[-2].startswith("2 of 2 in ")
        assert done.err.splitlines()[-1] == "Did you mean: ferry date:2031-05-04"

    def test_similar_reports(self, natoasia: Natoasia) -> None:
        done = natoasia("similar", "ferries.txt")
        assert done.code == 0
        first = done.lines[0].split("\t")
        assert Path(first[10]).name == "quay.txt"
        assert 0 < float(first[11]) <= 1
        assert "Ana Lund" in first[12]
        row = natoasia("similar", "ferries.txt", "-n1", "--format", "json").json()[0]
        assert {"text", "share"} == set(row["shared"][0])

    def test_similar_to_what_was_never_ingested(self, natoasia: Natoasia, tmp_path: Path) -> None:
        draft = tmp_path / "draft.txt"
        draft.write_text("Pavel Hruby spoke on the wooden chutes of the granary of Villmar.\n")
        assert paths(natoasia("similar", draft, "--format", "paths"))[0] == "granary.txt"
        draft.write_text("Qwertz uiop.\n")
        done = natoasia("similar", draft)
        assert (done.code, done.out, done.err) == (1, "", "Nothing like it in the desk.\n")


@pytest.mark.usefixtures("mine")
class TestKeeping:
    """What writes into the desk."""

    def test_a_saved_search_lists_what_came_since(self, natoasia: Natoasia, mine: Path) -> None:
        saved = natoasia("search", "--save", "boats", "ferry", "--since", "2031")
        assert saved.code == 0
        assert len(saved.lines) == 2
        assert "natoasia new boats" in saved.err
        assert natoasia("new").out == "boats\t0\tferry\t--since 2031\n"
        nothing = natoasia("new", "boats")
        assert (nothing.code, nothing.out, nothing.err) == (1, "", "Nothing new.\n")
        (mine / "late.txt").write_text("June 1, 2031\n\nThe last ferry left, said Ana Lund.\n")
        assert natoasia("ingest", "late.txt").code == 0
        assert natoasia("new", "--format", "json").json()[0]["new"] == 1
        assert paths(natoasia("new", "boats", "--unseen", "--format", "paths")) == ["late.txt"]
        assert paths(natoasia("new", "boats", "--format", "paths")) == ["late.txt"]
        assert natoasia("new", "boats").code == 1
        assert len(natoasia("new", "boats", "--all").lines) == 3

    def test_a_search_is_kept_that_finds_nothing_yet(self, natoasia: Natoasia) -> None:
        done = natoasia("search", "--save", "air", "zeppelin")
        assert (done.code, done.out) == (0, "")
        assert "in place of 'zeppelin'" in natoasia("search", "--save", "air", "balloon").err

    @pytest.mark.parametrize("name", ["", " ", "-x"])
    def test_without_a_name_nothing_is_kept_or_shown(self, natoasia: Natoasia, name: str) -> None:
        done = natoasia("search", "--save", name, "ferry")
        assert (done.code, done.out) == (2, "")
        assert "is no name for a search" in done.err
        assert natoasia("new").out == ""

    def test_a_name_of_two_words_is_told_as_it_is_to_be_typed(self, natoasia: Natoasia) -> None:
        assert (
            "`natoasia new 'two boats'`" in natoasia("search", "--save", "two boats", "ferry").err
        )
        assert "`natoasia new 船`" in natoasia("search", "--save", "船", "ferry").err

    def test_a_search_that_cannot_be_read_is_not_kept(self, natoasia: Natoasia) -> None:
        assert natoasia("search", "--save", "air", "colour:red").code == 2
        done = natoasia("new")
        assert (done.code, done.out) == (1, "")
        assert "--save NAME" in done.err

    def test_a_search_is_forgotten(self, natoasia: Natoasia) -> None:
        natoasia("search", "--save", "boats", "ferry")
        assert "did you mean 'boats'?" in natoasia("new", "boat").err
        done = natoasia("new", "boats", "--delete")
        assert (done.code, done.err) == (0, "forgot the search 'boats'; no report was touched\n")
        assert natoasia("new", "boats").code == 1
        assert natoasia("new", "boats", "--forget").code == 1

    @pytest.mark.parametrize(
        "options", [("--forget",), ("--unseen",), ("--all",), ("--format", "paths")]
    )
    def test_a_list_of_searches_is_only_a_list(
        self, natoasia: Natoasia, options: tuple[str, ...]
    ) -> None:
        natoasia("search", "--save", "boats", "ferry")
        assert natoasia("new", *options).code == 2
