"""Forms of one person's name across a desk are one row; two people's are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from natoasia import Desk
from natoasia.desk import indexing, joining, relinking
from natoasia.desk.joining import BLOCKED, Known, joined, refresh
from natoasia.parsing.names.joining import MIDDLE, SHORT, SPELT, TURNED, block, form
from natoasia.rows import Filters
from natoasia.store import Joined
from natoasia.store.joins import Seen

FERRY = """{head}

May {day}, 2031

NORDHAVN - The first ferry to Ostrava Bay in a week left the quay at six on Sunday morning, harbour
master {who} said, ending the longest closure of the crossing since 2012.

About 1,400 passengers had been stranded on the islands, among them a school orchestra from Tallinn
that gave three concerts in the ferry terminal while it waited for the storm to pass.
"""

GRANARY = """Granary of Villmar to become a library

June 9, 2031

VILLMAR - The town council voted for the plan by eleven votes to four, mayor {who} said on Monday.
Work begins in the spring, and the wooden chutes are kept for the children to slide down.
"""

Given = dict[str, tuple[set[int], str]]
"""Names with the articles that give them, and the story of these."""


def counted(given: Given) -> dict[str, tuple[str, str | None]]:
    """Return whom names count as, and why."""
    names = list(given)
    made = [
        Known(number, one, Seen(given[name][0], {given[name][1]}))
        for number, name in enumerate(names)
        if (one := form(name))
    ]
    return {names[one.number]: (names[one.person], one.rule) for one in joined(made)}


def test_a_middle_name_is_left_out_by_most() -> None:
    given: Given = {
        "Ana Oster": ({1, 2, 3}, "a"),
        "Ana B. Oster": ({4}, "b"),
        "Ana Berit Oster": ({5}, "c"),
    }
    assert counted(given) == {
        "Ana B. Oster": ("Ana Oster", MIDDLE),
        "Ana Berit Oster": ("Ana Oster", MIDDLE),
    }


def test_one_who_may_be_either_of_two_is_left_alone() -> None:
    given: Given = {
        "Ana Oster": ({1, 2, 3}, "a"),
        "Ana B. Oster": ({4}, "a"),
        "Ana R. Oster": ({5}, "a"),
        "Ana Ruth Oster": ({6}, "a"),
    }
    assert counted(given) == {"Ana Ruth Oster": ("Ana R. Oster", MIDDLE)}


def test_a_slip_parts_nobody() -> None:
    given: Given = {
        "Ana Oster": ({*range(100)}, "a"),
        "Ana B. Oster": ({*range(200, 240)}, "a"),
        "Ana R. Oster": ({500}, "b"),
    }
    assert counted(given) == {"Ana B. Oster": ("Ana Oster", MIDDLE)}


def test_a_report_that_names_both_means_two() -> None:
    given: Given = {"Ana Oster": ({1, 2}, "a"), "Ana B. Oster": ({2, 3}, "a")}
    assert counted(given) == {}


def test_a_common_name_is_one_persons_within_a_story_only() -> None:
    apart: Given = {"Ana Smith": ({1}, "a"), "Ana B. Smith": ({2}, "b")}
    assert counted(apart) == {}
    together: Given = {"Ana Smith": ({1}, "a"), "Ana B. Smith": ({2}, "a")}
    assert counted(together) == {"Ana B. Smith": ("Ana Smith", MIDDLE)}


def test_who_goes_by_a_whole_middle_name_is_told_apart_by_it() -> None:
    assert counted({"Ana Oster": ({1}, "a"), "Ana Berit Oster": ({2}, "b")}) == {}
    together: Given = {"Ana Oster": ({1, 3}, "a"), "Ana Berit Oster": ({2}, "a")}
    assert counted(together) == {"Ana Berit Oster": ("Ana Oster", MIDDLE)}


def test_another_spelling_needs_a_story_and_a_rare_name() -> None:
    assert counted({"Sergey Oster": ({1}, "a"), "Sergei Oster": ({2}, "b")}) == {}
    found = counted({"Sergey Oster": ({1, 3}, "a"), "Sergei Oster": ({2}, "a")})
    assert found == {"Sergei Oster": ("Sergey Oster", SPELT)}
    assert counted({"Ana Davis": ({1}, "a"), "Ana Davies": ({2}, "a")}) == {}


def test_the_other_order_is_plain_or_needs_a_story() -> None:
    assert counted({"Park Jin": ({1}, "a"), "Jin Park": ({2}, "b")}) == {}
    found = counted({"Yoon Suk-yeol": ({1, 3}, "a"), "Suk-yeol Yoon": ({2}, "b")})
    assert found == {"Suk-yeol Yoon": ("Yoon Suk-yeol", TURNED)}


def test_a_short_form_needs_a_story_or_a_report_that_has_both() -> None:
    apart: Given = {"Jerry Oster": ({1, 2}, "a"), "Jerrold Oster": ({3}, "b")}
    assert counted(apart) == {}
    one_story: Given = {"Jerry Oster": ({1, 2}, "a"), "Jerrold L. Oster": ({3}, "a")}
    assert counted(one_story) == {"Jerrold L. Oster": ("Jerry Oster", SHORT)}
    one_report: Given = {"Jerry Oster": ({1, 2}, "a"), "Jerrold Oster": ({2}, "b")}
    assert counted(one_report) == {"Jerrold Oster": ("Jerry Oster", SHORT)}


def test_a_short_form_of_a_common_name_is_two_peoples_where_one_report_has_both() -> None:
    assert counted({"Dan Williams": ({1, 2}, "a"), "Daniel Williams": ({2}, "a")}) == {}
    assert counted({"Dan Williams": ({1, 2}, "a"), "Daniel Williams": ({3}, "a")}) == {
        "Daniel Williams": ("Dan Williams", SHORT)
    }


def test_a_short_form_that_may_be_either_of_two_is_left_alone() -> None:
    given: Given = {
        "Ed Oster": ({1, 2}, "a"),
        "Edward Oster": ({3}, "a"),
        "Edwin Oster": ({4}, "a"),
    }
    assert counted(given) == {}


def test_a_slip_of_the_family_name_parts_no_short_form() -> None:
    given: Given = {
        "Bill Oster": ({1, 2, 3}, "a"),
        "William Oster": ({4, 5}, "a"),
        "William Ostar": ({6}, "b"),
    }
    assert counted(given) == {"William Oster": ("Bill Oster", SHORT)}


@pytest.mark.parametrize(
    ("one", "other"),
    [("Dick Oster", "Robert Oster"), ("Bill Oster", "Will Oster"), ("Jack Oster", "Jake Oster")],
)
def test_two_short_forms_and_two_names_are_not_one(one: str, other: str) -> None:
    assert counted({one: ({1, 2}, "a"), other: ({3}, "a")}) == {}


def test_short_forms_share_a_block_with_all_they_may_stand_for() -> None:
    for name in ("Jerome Oster", "Gerald Oster", "Jerrold Oster", "Gerry Oster"):
        assert block(name) == block("Jerry Oster")
    assert block("Jeremy Oster") != block("Jerry Oster")


def test_a_desk_of_an_older_version_is_looked_at_anew(folder: Path) -> None:
    for name, who in (("one", "Jerry Oster"), ("two", "Jerrold Oster")):
        text = (folder / f"{name}.txt").read_text(encoding="utf-8")
        text = text.replace("Ana B. Oster", who).replace("Ana Oster", who)
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    (folder / "four.txt").unlink()
    with Desk.create(folder / ".natoasia") as desk:
        desk.ingest([folder])
        store = desk._store
        with store.batch():
            store.put_joins([Joined(n, n, None) for n in store.people_in(store.ids())])
            store.put_blocks([(n, n) for n in store.people_in(store.ids())])
            store.forget(BLOCKED)
        assert {row.name for row in desk.names("person").items} >= {"Jerry Oster", "Jerrold Oster"}
        refresh(store, indexing.opener(store), ())
        (row,) = desk.names("person").items
        assert row.forms[:2] == ("Jerry Oster", "Jerrold Oster")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    reports = {
        "one": FERRY.format(head="Ferries sail again", day=4, who="Ana Oster"),
        "two": FERRY.format(head="Ferry leaves the quay", day=4, who="Ana B. Oster"),
        "three": FERRY.format(head="Storm over, ferry sails", day=5, who="Ms Oster"),
        "four": GRANARY.format(who="Ana Oster"),
    }
    for name, text in reports.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def test_the_desk_counts_and_finds_one_person_by_every_form(folder: Path) -> None:
    with Desk.create(folder / ".natoasia") as desk:
        desk.ingest([folder])
        (row,) = desk.names("person").items
        assert (row.name, row.reports, row.inferred) == ("Ana Oster", 4, 1)
        assert [(one.name, one.reports) for one in row.written] == [
            ("Ana Oster", 2),
            ("Ana B. Oster", 1),
            ("Oster", 1),
        ]
        assert row.written[1].rule == MIDDLE
        (same,) = desk.names("person", name="Ana B. Oster").items
        assert same == row
        for form in ("Ana Oster", "Ana B. Oster", "ana b oster"):
            assert desk.list("", Filters(person=(form,))).total == 4, form
        page = desk.list('person:"Ana B. Oster"')
        assert any("Ana Oster" in note for note in page.notes)
        assert [(one.value, one.reports) for one in desk.counts("", by="person").items] == [
            ("Ana Oster", 4)
        ]


def test_reports_that_come_later_part_or_join_what_was_there(folder: Path) -> None:
    later = {name: (folder / f"{name}.txt").read_text(encoding="utf-8") for name in ("one", "two")}
    for name in later:
        (folder / f"{name}.txt").unlink()
    with Desk.create(folder / ".natoasia") as desk:
        desk.ingest([folder])
        assert {row.name for row in desk.names("person").items} == {"Oster", "Ana Oster"}
        for name, text in later.items():
            (folder / f"{name}.txt").write_text(text, encoding="utf-8")
            desk.ingest([folder])
        (row,) = desk.names("person").items
        assert row.reports == 4
        another = GRANARY.format(who="Ana R. Oster").replace("eleven", "twelve")
        (folder / "five.txt").write_text(another, encoding="utf-8")
        desk.ingest([folder])
        names = {row.name: row.reports for row in desk.names("person").items}
        assert names.keys() >= {"Ana Oster", "Ana B. Oster", "Ana R. Oster"}


def test_who_is_ruled_nobody_else_stands_apart(folder: Path) -> None:
    with Desk.create(folder / ".natoasia") as desk:
        desk.ingest([folder])
        done = desk.rename("person", "Ana B. Oster", "Ana B. Oster")
        assert done.kept
        names = {row.name: row.reports for row in desk.names("person").items}
        assert names["Ana B. Oster"] == 1
        desk.undo_rulings(desk.rulings()[0].number)
        assert len(desk.names("person").items) == 1


def let_two_wait(desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ingest all but `two.txt`, then that, whose form of a name is left for a later ingest."""
    two = folder / "two.txt"
    text = two.read_text(encoding="utf-8")
    two.unlink()
    desk.ingest([folder])
    # As on a desk of many, to which few are added.
    for name, least in {"ALWAYS_WHOLE": 1, "MANY": 10, "GROWN": 10}.items():
        monkeypatch.setattr(relinking, name, least)
    with monkeypatch.context() as patched:
        patched.setattr(joining, "LOOKED_UP_FOR_FEW", 1)
        two.write_text(text, encoding="utf-8")
        desk.ingest([folder])


def reports_by_name(desk: Desk) -> dict[str, int]:
    return {row.name: row.reports for row in desk.names("person").items}


def test_what_is_new_to_a_name_of_many_reports_waits_for_an_ingest_of_more(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Desk.create(folder / ".natoasia") as desk:
        let_two_wait(desk, folder, monkeypatch)
        names = reports_by_name(desk)
        assert (names["Ana Oster"], names["Ana B. Oster"]) == (2, 1)
        (folder / "five.txt").write_text(GRANARY.format(who="Per Lund"), encoding="utf-8")
        desk.ingest([folder])
        assert reports_by_name(desk) == {"Ana Oster": 4, "Per Lund": 1}


def test_what_waited_does_not_disturb_whom_other_reports_of_its_story_mean(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for head in ("Crossing opens at last", "First ferry in a week"):
        more = FERRY.format(head=head, day=4, who="Ana Oster")
        (folder / f"{head}.txt").write_text(more, encoding="utf-8")
    with Desk.create(folder / ".natoasia") as desk:
        let_two_wait(desk, folder, monkeypatch)
        (folder / "five.txt").write_text(GRANARY.format(who="Per Lund"), encoding="utf-8")
        desk.ingest([folder])
        assert reports_by_name(desk) == {"Ana Oster": 6, "Per Lund": 1}
