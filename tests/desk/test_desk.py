"""The desk as a library: from files to list, search, stories, comparison and export."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from natoasia import Desk
from natoasia.desk import article_of
from natoasia.errors import AmbiguousError, InputError, NoDeskError, NotFoundError
from natoasia.rows import Filters

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT / "seeds"
FIRST, SECOND = sorted(SEEDS.glob("*.txt"))

OTHER = """Harbour town counts its herring

Fishermen in Lowmoor landed a record catch of herring on Tuesday, the port authority said.

"Nobody here remembers a week like this," said Ada Quill, who runs the auction hall.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    reports = tmp_path / "reports"
    reports.mkdir()
    for seed in (FIRST, SECOND):
        shutil.copy(seed, reports)
    (reports / "herring.txt").write_text(OTHER, encoding="utf-8")
    return tmp_path


@pytest.fixture
def desk(folder: Path) -> Iterator[Desk]:
    with Desk.create(folder / ".natoasia") as made:
        made.ingest([folder / "reports"], jobs=1)
    with Desk.open(folder / ".natoasia") as opened:
        yield opened


def test_no_desk_says_what_to_type(tmp_path: Path) -> None:
    with pytest.raises(NoDeskError, match="natoasia ingest"):
        Desk.open(tmp_path / ".natoasia")


def test_list_has_the_newest_first_and_the_undated_last(desk: Desk) -> None:
    page = desk.list()
    assert [row.date for row in page.items] == ["2023-01-30", "2023-01-29", None]
    assert page.total == 3


def test_list_narrows_by_filters(desk: Desk) -> None:
    assert [row.date for row in desk.list(filters=Filters(since="2023-01-30")).items] == [
        "2023-01-30"
    ]
    assert desk.list(filters=Filters(person=("Fumio Kishida",))).total == 1
    assert desk.list(filters=Filters(source=("Straits Times",))).total == 1


@pytest.mark.parametrize("sort", ["date", "source", "headline", "path", "added"])
def test_list_sorts_a_query_as_it_sorts_everything(desk: Desk, sort: str) -> None:
    every = [row.id for row in desk.list(sort=sort).items]
    found = [row.id for row in desk.list("stoltenberg or herring", sort=sort).items]
    assert found == every


def test_search_finds_and_marks(desk: Desk) -> None:
    page = desk.search("ammunition")
    (hit,) = page.items
    assert hit.row.date == "2023-01-30"
    assert ("ammunition", True) in hit.snippet


def test_search_for_nothing_says_which_word_and_what_is_near(desk: Desk) -> None:
    page = desk.search("ammunitoin")
    assert page.total == 0
    assert any("ammunitoin" in note for note in page.notes)
    assert page.suggestions == ("ammunition",)


def test_the_two_reports_of_one_visit_are_one_story(desk: Desk) -> None:
    (row,) = desk.stories().items
    assert (row.reports, row.outlets) == (2, ("The Straits Times",))
    story, reports = desk.story(row.id)
    assert story.articles == tuple(report.id for report in reports)
    assert desk.story(str(FIRST))[0] == story
    assert desk.search("story:" + row.id).total == 2


def test_a_report_without_a_story_says_so(desk: Desk) -> None:
    (alone,) = desk.list("herring").items
    assert alone.story is None
    with pytest.raises(NotFoundError, match="no other report"):
        desk.story(alone.id)


def test_a_text_in_two_places_is_told_of_the_one_that_is_named(desk: Desk, folder: Path) -> None:
    with Desk.open(folder / ".natoasia", write=True) as writer:
        writer.fix(str(FIRST), "source=The Bay Herald")
    kept, beside = desk.article(str(folder / "reports" / FIRST.name)), desk.article(str(FIRST))
    assert (kept.path, beside.path) == (f"reports/{FIRST.name}", FIRST.as_posix())
    assert kept.model_copy(update={"path": beside.path}) == beside
    assert beside.source == "The Bay Herald"


def test_an_article_is_named_by_prefix_or_path(desk: Desk, folder: Path) -> None:
    row = desk.list().items[0]
    by_path = desk.article(str(folder / "reports" / FIRST.name))
    assert desk.article(row.id) == by_path == desk.article(row.id[:6])
    with pytest.raises(NotFoundError, match="natoasia list"):
        desk.article("zzzz")
    with pytest.raises(AmbiguousError) as caught:
        desk.article("k")
    assert len(caught.value.matches) == 2


def test_a_path_needs_no_desk(tmp_path: Path) -> None:
    assert article_of(str(SECOND)).source == "The Straits Times"
    with pytest.raises(InputError, match="folder"):
        article_of(str(tmp_path))
    with pytest.raises(NotFoundError, match="no such file"):
        article_of(str(tmp_path / "absent.txt"))


def test_why_two_reports_are_linked_adds_up(desk: Desk) -> None:
    link = desk.why(str(FIRST), str(SECOND))
    assert link.linked
    assert link.days_apart == 1
    assert sum(feature.share for feature in link.features) == pytest.approx(link.cosine, abs=1e-4)
    assert any(passage.agency_copy for passage in link.passages)


def test_export_holds_every_field_and_the_story(desk: Desk) -> None:
    lines = list(desk.export())
    assert len(lines) == 3
    by_id = {line["id"]: line for line in lines}
    (story,) = desk.stories().items
    assert {line["story"] for line in lines} == {story.id, None}
    for row in desk.list().items:
        assert by_id[row.id]["date"] == row.date
        json.dumps(by_id[row.id])
    assert len(list(desk.export("herring"))) == 1


def test_a_second_ingest_changes_nothing(folder: Path, desk: Desk) -> None:
    before = desk.list().items
    desk.close()
    with Desk.create(folder / ".natoasia") as again:
        summary = again.ingest([folder / "reports"], jobs=1)
        assert summary[:5] == (0, 0, 0, 3, 0)
        assert again.list().items == before


def test_stories_keep_their_ids_when_reports_arrive(folder: Path, desk: Desk) -> None:
    (before,) = desk.stories().items
    desk.close()
    (folder / "reports" / "third.txt").write_text(
        SECOND.read_text(encoding="utf-8").replace("Incheon", "Gimpo"), encoding="utf-8"
    )
    with Desk.create(folder / ".natoasia") as again:
        again.ingest([folder / "reports"], jobs=1)
        (after,) = again.stories().items
    assert after.id == before.id
    assert after.reports == 3


def test_a_lost_index_is_made_anew_by_the_next_search(folder: Path, desk: Desk) -> None:
    shutil.rmtree(folder / ".natoasia" / "index")
    page = desk.search("ammunition")
    assert page.total == 1
    assert any("rebuilt" in note for note in page.notes)
    assert not desk.search("ammunition").notes


def test_a_broken_index_is_made_anew_by_the_next_search(folder: Path, desk: Desk) -> None:
    desk.close()
    for path in (folder / ".natoasia" / "index").iterdir():
        if path.suffix not in {".json", ".txt", ".lock"}:
            path.write_bytes(b"\0" * path.stat().st_size)
    with Desk.open(folder / ".natoasia") as again:
        assert again.search("ammunition").total == 1
        assert again.search("herring").total == 1


def test_check_finds_what_is_wrong_and_repair_mends_it(folder: Path, desk: Desk) -> None:
    assert not desk.check().problems
    desk.close()
    shutil.rmtree(folder / ".natoasia" / "index")
    (folder / "reports" / "herring.txt").unlink()
    with Desk.open(folder / ".natoasia", write=True) as writer:
        found = writer.check()
        assert "index" in " ".join(problem.reason for problem in found.left)
        assert found.gone == ("reports/herring.txt",)
        report = writer.check(repair=True)
        assert any("rebuilt" in line for line in report.repaired)
        assert report.problems == found.problems
        assert report.left == writer.check().problems == ()
