from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from natoasia.comparing import compare

if TYPE_CHECKING:
    from natoasia.model import Article, Comparison

RIGHT = {
    ("Stoltenberg is currently in Seoul", "Nato Secretary-General Jens Stoltenberg arrived"),
    ("The tour is aimed at boosting ties", "Nato Secretary-General Jens Stoltenberg arrived"),
    ("Stoltenberg met with top South", "In Seoul, Mr Stoltenberg is due to meet"),
    ("South Korea had opened its first", "Following the summit"),
}
ALSO_RIGHT = {
    ("Stoltenberg met with top South", "While Nato will remain focussed"),
    ("He added that the alliance wants", "“We need to address these global threats"),
    ("Meanwhile, North Korea", "North Korea has said"),
}


@pytest.fixture(scope="module")
def compared(seeds: tuple[Article, Article]) -> Comparison:
    return compare(*seeds)


def openings(compared: Comparison) -> set[tuple[str, str]]:
    return {
        (compared.a_sentences[a - 1].text, compared.b_sentences[b - 1].text)
        for one in compared.alignments
        for a in one.a
        for b in one.b
    }


def test_the_four_links_a_person_draws_are_drawn_and_no_wrong_one(compared: Comparison) -> None:
    drawn = openings(compared)
    known = {
        (x, y)
        for a, b in drawn
        for x, y in RIGHT | ALSO_RIGHT
        if a.startswith(x)
        if b.startswith(y)
    }
    assert known >= RIGHT
    assert len(known) == len(drawn)


def test_two_sentences_against_one_are_one_alignment(compared: Comparison) -> None:
    first = compared.alignments[0]
    assert (len(first.a), len(first.b)) == (2, 1)


def test_only_the_copied_sentence_is_verbatim(compared: Comparison) -> None:
    copied = [one for one in compared.alignments if one.kind == "verbatim"]
    assert len(copied) == 1
    assert [(one.a_text, one.b_text) for one in copied[0].changes] == [
        ("", "Following the summit"),
        ("had", ""),
        ("last year", ""),
    ]


def test_house_style_is_passed_over_and_counted(compared: Comparison) -> None:
    assert compared.house_style >= 2  # NATO and Nato, Mr Stoltenberg and Stoltenberg.


def test_done_against_planned_is_the_one_finding(compared: Comparison) -> None:
    (found,) = compared.checks
    assert found.kind == "planned"
    assert "“met”" in found.message
    assert "“is due to meet”" in found.message


def test_numbers_say_that_there_were_none_to_compare(compared: Comparison) -> None:
    assert "number" not in compared.comparable
    assert "planned" in compared.comparable


def test_quotes_are_each_listed_once(compared: Comparison) -> None:
    assert [one.kind for one in compared.quotes] == ["only"] * 5
    speakers = {one.speaker for one in compared.quotes}
    assert "Jens Stoltenberg" in speakers


def test_headline_caption_and_credits_are_not_body(compared: Comparison) -> None:
    zones = [one.zone for one in compared.b_sentences]
    assert zones[:2] == ["headline", "caption"]
    texts = " ".join(one.text for one in compared.b_sentences)
    assert "Telegram" not in texts
    assert "REUTERS" not in texts


def test_every_offset_leads_to_its_text(
    compared: Comparison, seeds: tuple[Article, Article]
) -> None:
    a, b = (one.text for one in seeds)
    for one in compared.a_sentences:
        assert a[slice(*one.span)] == one.text
    for alignment in compared.alignments:
        for match in (*alignment.runs, *alignment.shared):
            assert a[slice(*match.a)] == match.text
        for change in alignment.changes:
            assert (a[slice(*change.a)], b[slice(*change.b)]) == (change.a_text, change.b_text)


def test_lines_are_those_of_the_file(compared: Comparison) -> None:
    assert [one.line for one in compared.b_sentences[:4]] == [1, 3, 5, 7]


def test_names_in_both_and_in_one(compared: Comparison) -> None:
    people = compared.names[0]
    assert set(people.both) >= {"Jens Stoltenberg", "Yoon Suk-yeol"}
    assert set(people.only_b) >= {"Park Jin", "Fumio Kishida"}


def test_days_stand_on_one_line(compared: Comparison) -> None:
    days = {one.day: one for one in compared.days}
    assert "2023-01-29" in days
    assert days["2023-01-29"].a
    assert days["2023-01-29"].b
    assert [one.day for one in compared.days] == sorted(days)


def test_a_statement_of_a_country_is_not_put_into_its_critics_mouth(compared: Comparison) -> None:
    said = {(one.a_text or one.b_text or "")[:20]: one for one in compared.quotes}
    assert said["prelude to confronta"].speaker == "North Korea"
    assert not said["prelude to confronta"].inferred
    assert said["If we don't want aut"].inferred
