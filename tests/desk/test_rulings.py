"""What the user decides holds everywhere, outlasts everything derived, and can be taken back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from natoasia import Desk, parsing
from natoasia.desk.correcting import RULE
from natoasia.errors import NotFoundError, UsageError
from natoasia.rows import Filters

if TYPE_CHECKING:
    from natoasia.ruled import Consequences


@pytest.fixture
def folder(press: Mapping[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    reports = tmp_path / "reports"
    reports.mkdir()
    for name, text in press.items():
        (reports / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(reports)
    return tmp_path


def ingested(folder: Path) -> Desk:
    desk = Desk.create(folder / ".natoasia")
    desk.ingest([folder / "reports"], jobs=1)
    return desk


@pytest.fixture
def desk(folder: Path) -> Iterator[Desk]:
    with ingested(folder) as made:
        yield made


def declined(_: Consequences) -> bool:
    return False


def chosen(desk: Desk, ref: str, field: str) -> list[tuple[str, str, float]]:
    found = desk.article(ref).evidence
    return [(e.value, e.rule, e.confidence) for e in found if e.field == field and e.chosen]


def test_a_corrected_field_shows_everywhere(desk: Desk) -> None:
    done = desk.fix("sunday.txt", "date=2031-05-03", "source=The Harbour Courier")
    assert done.kept
    assert {(c.field, c.before, c.after) for c in done.fields} == {
        ("date", "2031-05-04", "2031-05-03"),
        ("source", None, "The Harbour Courier"),
    }
    article = desk.article("sunday.txt")
    assert (article.date, article.date_precision) == ("2031-05-03", "day")
    (row,) = desk.list("headline:sail").items
    assert (row.date, row.source) == ("2031-05-03", "The Harbour Courier")
    assert desk.list(filters=Filters(source=("Harbour Courier",))).total == 1
    assert desk.search("date:2031-05-03").total == 1
    assert desk.search("date:2031-05-04").total == 0
    (story,) = desk.stories().items
    assert (story.first_day, story.outlets) == ("2031-05-03", ("The Harbour Courier",))


def test_what_was_found_stays_as_evidence(desk: Desk) -> None:
    before = [e for e in desk.article("sunday.txt").evidence if e.field == "date"]
    desk.fix("sunday.txt", "date=2031-05")
    assert desk.article("sunday.txt").date_precision == "month"
    assert chosen(desk, "sunday.txt", "date") == [("2031-05", RULE, 1.0)]
    after = [e for e in desk.article("sunday.txt").evidence if e.field == "date"]
    assert [e.model_copy(update={"chosen": False}) for e in before] == after[1:]


def test_a_field_can_be_ruled_unknown_or_hold_several(desk: Desk) -> None:
    assert desk.article("sunday.txt").agencies
    desk.fix("sunday.txt", "date=", "agencies=", "byline=Ada Quill; Lund, Per")
    article = desk.article("sunday.txt")
    assert (article.date, article.date_precision, article.agencies) == (None, None, ())
    assert article.byline == ("Ada Quill", "Lund, Per")
    assert chosen(desk, "sunday.txt", "date") == [("", RULE, 1.0)]


@pytest.mark.parametrize(
    "assignment",
    [
        "date=2031-02-30",
        "date=04/05/2031",
        "date=yesterday",
        "date=20310504",
        "date=2031-W01-1",
        "people=Ana Lund",
        "language=English",
        "headline",
        "source=a\x1b[31mb",
        "source=\udcff",
    ],
)
def test_what_cannot_be_a_value_is_refused(desk: Desk, assignment: str) -> None:
    with pytest.raises(UsageError):
        desk.fix("sunday.txt", assignment)
    assert desk.rulings() == ()


def test_a_second_correction_takes_the_place_of_the_first(desk: Desk) -> None:
    desk.fix("sunday.txt", "headline=One")
    desk.fix("sunday.txt", "headline=Two")
    (ruling,) = desk.rulings()
    assert (ruling.field, ruling.value) == ("headline", "Two")
    assert desk.article("sunday.txt").headline == "Two"


def test_a_correction_outlasts_a_newer_parser_and_the_index(
    folder: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.fix("sunday.txt", "date=2031-05-03")
    desk.close()
    monkeypatch.setattr(parsing, "PARSER_VERSION", parsing.PARSER_VERSION + 1)
    with ingested(folder) as again:
        assert again.article("sunday.txt").date == "2031-05-03"
        assert again.search("date:2031-05-03").total == 1
        assert again.check(repair=True).problems == ()
        assert again.article("sunday.txt").date == "2031-05-03"


def test_a_correction_outlasts_its_file(folder: Path, desk: Desk, press: Mapping[str, str]) -> None:
    desk.fix("sunday.txt", "date=2031-05-03")
    desk.close()
    file = folder / "reports" / "sunday.txt"
    file.unlink()
    with ingested(folder) as without:
        assert without.list().total == 2
    file.write_text(press["sunday.txt"], encoding="utf-8")
    with ingested(folder) as again:
        assert again.article("sunday.txt").date == "2031-05-03"


def test_undoing_restores_what_was_read(desk: Desk) -> None:
    before = desk.article("sunday.txt"), desk.stories().items
    desk.fix("sunday.txt", "date=2031-06-20", "headline=Storm over")
    date, headline = (ruling.number for ruling in desk.rulings())
    desk.undo_rulings(date)
    assert (desk.article("sunday.txt").date, desk.article("sunday.txt").headline) == (
        "2031-05-04",
        "Storm over",
    )
    desk.undo_rulings(headline)
    assert (desk.article("sunday.txt"), desk.stories().items) == before
    with pytest.raises(NotFoundError, match="no ruling"):
        desk.undo_rulings(headline)


def test_linking_and_unlinking_change_the_stories(desk: Desk) -> None:
    (before,) = desk.stories().items
    done = desk.link("granary.txt", "sunday.txt")
    (change,) = done.stories
    assert (change.story, len(change.before), len(change.after)) == (before.id, 2, 3)
    assert desk.stories().items[0].reports == 3

    (ruling,) = desk.rulings()
    desk.undo_rulings(ruling.number)
    assert desk.stories().items == (before,)

    done = desk.unlink("monday.txt", "sunday.txt")
    assert [len(change.after) for change in done.stories] == [0]
    assert desk.stories().total == 0
    assert desk.check().problems == ()


def test_pairs_hold_when_reports_come_later(
    folder: Path, desk: Desk, press: Mapping[str, str]
) -> None:
    desk.unlink("monday.txt", "sunday.txt")
    desk.close()
    late = press["sunday.txt"].replace("six", "five").replace("Ana Lund", "Ana Maria Lund")
    (folder / "reports" / "late.txt").write_text(late, encoding="utf-8")
    with ingested(folder) as again:
        (story,) = again.stories().items
        assert story.reports == 2
        assert "monday.txt" not in {Path(row.path).name for row in again.story(story.id)[1]}


def test_what_is_ruled_twice_is_one_ruling(desk: Desk) -> None:
    def asked(_: Consequences) -> bool:
        raise AssertionError

    desk.fix("sunday.txt", "date=2031-05-03", "agencies=")
    desk.link("granary.txt", "sunday.txt")
    desk.rename("person", "Ada Quill", None)
    before = desk.rulings()
    assert desk.fix("sunday.txt", "agencies=", "date=2031-05-03", agree=asked).known == (1, 2)
    assert desk.link("sunday.txt", "granary.txt", agree=asked).known == (3,)
    assert desk.rename("person", "Ada Quill", None, agree=asked).known == (4,)
    assert desk.rulings() == before
    partly = desk.fix("sunday.txt", "date=2031-05-03", "language=en")
    assert (partly.kept, partly.known) == (True, None)
    assert len(desk.rulings()) == len(before) + 1


def test_rulings_that_contradict_are_refused_and_leave_nothing(desk: Desk) -> None:
    desk.link("granary.txt", "sunday.txt")
    with pytest.raises(UsageError, match="rulings undo 1"):
        desk.unlink("granary.txt", "sunday.txt")
    desk.link("monday.txt", "sunday.txt")
    with pytest.raises(UsageError, match="undo one"):
        desk.unlink("granary.txt", "monday.txt")
    assert len(desk.rulings()) == 2
    assert desk.check().problems == ()
    with pytest.raises(UsageError, match="one report"):
        desk.link("sunday.txt", "sunday.txt")


def test_nothing_is_left_of_what_was_not_agreed_to(desk: Desk) -> None:
    before = desk.article("sunday.txt"), desk.stories().items
    seen = desk.link("granary.txt", "sunday.txt", agree=declined)
    assert not seen.kept
    assert len(seen.stories[0].after) == 3
    assert not desk.fix("sunday.txt", "date=2029", agree=declined).kept
    assert (desk.article("sunday.txt"), desk.stories().items) == before
    assert desk.rulings() == ()
    assert desk.check().problems == ()


def test_a_report_the_desk_does_not_have_cannot_be_ruled_on(desk: Desk, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Nobody has seen this yet, and nobody will.\n", encoding="utf-8")
    with pytest.raises(NotFoundError, match="ingest"):
        desk.fix(str(other), "date=2031")


def test_rulings_travel_as_toml(folder: Path, desk: Desk) -> None:
    desk.fix("sunday.txt", 'headline="Ferries"\tsail again', "agencies=", "byline=Lund, Per;")
    desk.link("granary.txt", "sunday.txt")
    text = "\n".join(desk.write_rulings())
    assert "# " + desk.article("granary.txt").id in text
    with Desk.create(folder / "other" / ".natoasia") as other:
        taken = other.read_rulings(text)
        assert (taken.fields, taken.stories) == ((), ())
        other.ingest([folder / "reports"], jobs=1)
        assert [row[:8] for row in other.list().items] == [row[:8] for row in desk.list().items]
        assert other.stories().items[0].reports == 3
        assert other.article("sunday.txt").evidence == desk.article("sunday.txt").evidence
        assert other.article("sunday.txt").byline == ("Lund, Per",)
        assert "\n".join(other.write_rulings()) == text
        other.read_rulings(text)
        assert len(other.rulings()) == len(desk.rulings()) == 4


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[ruling", "not TOML"),
        ("ruling = 3", r"\[\[ruling\]\]"),
        ("ruling = [3]", "no table"),
        ("[[ruling]]\nkind = 'fix'\narticle = 'k'", "no article's id"),
        ("[[ruling]]\nkind = 'marry'\narticle = 'k3qabcde'", "marry"),
        ("[[ruling]]\nkind = 'link'\narticle = 'k3qabcde'\nother = 'k3qabcde'", "one report"),
        ("[[ruling]]\nkind = 'fix'\narticle = 'k3qabcde'\nfield = 'date'\nvalue = 3", "neither"),
        ("[[ruling]]\nkind = 'fix'\narticle = 'k3qabcde'\nfield = 'date'\nvalue = '3'", "no date"),
    ],
)
def test_a_text_that_holds_no_rulings_says_what_is_wrong(desk: Desk, text: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        desk.read_rulings(text)
