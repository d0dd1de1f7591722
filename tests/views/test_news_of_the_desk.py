"""What ingest and check say, and how an ingest shows how far it is."""

from __future__ import annotations

import pytest

from natoasia.accounts import CheckReport, IngestSummary, Problem, Progress
from natoasia.views.checking import check_report
from natoasia.views.ingesting import bar, progress, skipped, summary
from natoasia.views.ink import PLAIN
from natoasia.views.marks import seconds

DONE = IngestSummary(
    new=2,
    changed=0,
    moved=0,
    unchanged=0,
    vanished=0,
    problems=(),
    articles=2,
    stories=1,
    seconds=0.41,
)


def test_the_summary_of_a_first_ingest() -> None:
    assert summary(DONE) == "2 new, 0 changed, 0 unchanged in 410 ms; 2 articles, 1 story"


def test_the_summary_tells_of_rare_things_only_when_they_happened() -> None:
    done = DONE._replace(
        moved=1, vanished=3, problems=(Problem("a", "b"),), stories=2000, seconds=75
    )
    assert summary(done) == (
        "2 new, 0 changed, 1 moved, 0 unchanged, 3 vanished, 1 skipped in 1 min 15 s; "
        "2 articles, 2,000 stories"
    )


def test_a_skipped_file_is_one_line_whatever_its_name() -> None:
    assert skipped(Problem("a\nb\x1b.txt", "not text")) == "skipped a b␛.txt: not text"


@pytest.mark.parametrize(
    ("done", "total", "drawn"),
    [
        (0, 8, "        "),
        (8, 8, "████████"),
        (1, 16, "▌       "),
        (9, 0, "        "),
        (9, 8, "████████"),
    ],
)
def test_bar(done: int, total: int, drawn: str) -> None:
    assert bar(done, total, 8) == drawn


def test_progress_fits_its_line() -> None:
    line = progress(Progress("reading", 1204, 9000), 4.0, 80)
    assert "1,204 of 9,000  301/s" in line
    assert len(progress(Progress("reading", 1204, 9000), 4.0, 30)) < 30


def test_a_sound_desk_says_so() -> None:
    found = CheckReport({"articles": 1204, "stories": 3}, (), ())
    assert list(check_report(found, PLAIN, repair=False)) == [
        "1,204  articles",
        "    3  stories",
        "The desk is sound.",
    ]


def test_a_damaged_desk_says_what_to_type() -> None:
    problems = (Problem("index", "is missing 1 article"),)
    found = CheckReport({"articles": 1}, problems, (), left=problems)
    *_, problem, verdict = check_report(found, PLAIN, repair=False)
    assert problem == "problem   index: is missing 1 article"
    assert "natoasia check --repair" in verdict
    assert [*check_report(found, PLAIN, repair=True)][-1] == "The desk could not be repaired."


def test_files_that_are_gone_are_no_damage() -> None:
    found = CheckReport({"articles": 2}, (), (), gone=("a\x1b.txt", "b.txt"))
    _, note, verdict = check_report(found, PLAIN, repair=False)
    assert note.startswith("note      2 files are gone (a␛.txt, …); ")
    assert verdict == "The desk is sound."


@pytest.mark.parametrize(
    ("elapsed", "said"), [(0.0, "1 ms"), (0.054, "54 ms"), (2.13, "2.1 s"), (185, "3 min 5 s")]
)
def test_seconds(elapsed: float, said: str) -> None:
    assert seconds(elapsed) == said
