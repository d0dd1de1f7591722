"""The day of publication: only what a text states, and never a guess."""

from __future__ import annotations

import pytest

from natoasia.model import Article, Document, Stated
from natoasia.parsing import parse
from natoasia.parsing.date_lines import date_line

LEAD = "The bridge over the harbour was closed after a ship hit it, police said on Sunday.\n"


def read(text: str, *stated: Stated) -> Article:
    return parse(Document(path="report.txt", text=text, stated=stated), names=False)


def rules(article: Article) -> list[tuple[str, bool]]:
    return [(e.value, e.chosen) for e in article.evidence if e.field == "date"]


@pytest.mark.parametrize(
    "line",
    [
        "2023-01-29",
        "2023-01-29T10:35:00Z",
        "Sunday, January 29, 2023",
        "Sun 29 Jan 2023 08.15 GMT",
        "29 January 2023, 10:35",
        "29th January 2023",
        "Jan. 29, 2023 7:22 am ET",
        "Jan 29, 2023, 06:11 PM SGT",
        "Published: 10:35 AM, January 29, 2023",
        "Published Jan 29, 2023 | 3 min read",
        "First published on Sun 29 Jan 2023 08.15 GMT",
        "Posted: 10:35, 29 Jan 2023 | Updated: 11:35, 30 Jan 2023",
        "Updated: 30 Jan 2023 | Published: 29 Jan 2023",
        "January 29, 2023 / 10:35 AM / CBS News",
        "January 29, 2023 Sunday",
        "By Ann Example | January 29, 2023",
        "SEOUL, January 29, 2023",
        "Stand: 29.01.2023 10:35 Uhr",
        "Publié le 29 janvier 2023 à 10h35",
        "domingo, 29 de enero de 2023",
        "2023年1月29日 10:35",
        "date: 2023-01-29",
    ],
)
def test_a_date_line_is_the_day_of_publication(line: str) -> None:
    article = read(f"Harbour bridge closes\n\n{line}\n\n{LEAD}")
    assert article.date == "2023-01-29"
    assert article.headline == "Harbour bridge closes"
    assert LEAD.strip() in article.body


@pytest.mark.parametrize(
    "line",
    [
        "The vote of January 29, 2023 and what came after it",
        "It began on January 29, 2023",
        "29 January",
        "Sunday",
        "2023",
        "Call 555-01-2023 for more",
        "31 February 2023",
        "13/13/2023",
    ],
)
def test_what_is_no_date_line_gives_no_date(line: str) -> None:
    assert read(f"Harbour bridge closes\n\n{line}\n\n{LEAD}").date is None


def test_a_day_the_report_speaks_of_is_not_the_day_of_publication() -> None:
    article = read("Bridge closes\n\nThe bridge closed on January 29, 2023, police said.\n")
    assert article.date is None
    assert rules(article) == [("2023-01-29", False)]


def test_a_month_is_a_month() -> None:
    article = read(f"Harbour bridge closes\n\nJanuary 2023\n\n{LEAD}")
    assert (article.date, article.date_precision) == ("2023-01", "month")


def test_an_open_order_keeps_both_readings_and_takes_none() -> None:
    article = read(f"Harbour bridge closes\n\n03/04/2023\n\n{LEAD}")
    assert article.date is None
    assert set(rules(article)) == {("2023-04-03", False), ("2023-03-04", False)}


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ("New York Times\n03/04/2023", "2023-03-04"),
        ("The Straits Times\n03/04/2023", "2023-04-03"),
        ("03.04.2023", "2023-04-03"),
        ("Saturday 03/04/2023", "2023-03-04"),
        ("Monday 03/04/2023", "2023-04-03"),
        ("29/01/2023", "2023-01-29"),
        ("05/05/2023", "2023-05-05"),
    ],
)
def test_evidence_settles_the_order(head: str, date: str) -> None:
    assert read(f"Harbour bridge closes\n\n{head}\n\n{LEAD}").date == date


def test_another_date_of_the_text_settles_the_order() -> None:
    text = "Bridge closes\n\n03/04/2023\n\nThe bridge had been closed on 28/02/2023, police said.\n"
    assert read(text).date == "2023-04-03"
    assert read(text.replace("28/02/2023", "02/28/2023")).date == "2023-03-04"


def test_two_orders_in_one_text_settle_nothing() -> None:
    text = "Bridge closes\n\n03/04/2023\n\nClosed on 28/02/2023 and on 02/28/2023, police said.\n"
    assert read(text).date is None


def test_a_wrong_weekday_costs_confidence() -> None:
    right = read(f"Bridge closes\n\nSunday, January 29, 2023\n\n{LEAD}")
    wrong = read(f"Bridge closes\n\nFriday, January 29, 2023\n\n{LEAD}")
    sure = [
        [e.confidence for e in a.evidence if e.chosen and e.field == "date"] for a in (right, wrong)
    ]
    assert sure[1][0] < sure[0][0]


@pytest.mark.parametrize("label", ["date ", "Published: ", ""])
def test_a_leading_date_is_set_apart(label: str) -> None:
    article = read(f"{label}2023-01-29 The bridge was closed, police said.\n")
    assert article.date == "2023-01-29"
    assert article.body == "The bridge was closed, police said."


CAPTION = "A ship under the harbour bridge on {}. PHOTO: AP\n\n"


def test_a_caption_s_date_counts_where_the_lead_names_its_weekday() -> None:
    text = f"Bridge closes\n\n{CAPTION}{LEAD}"
    assert read(text.format("Jan 29, 2023")).date == "2023-01-29"
    assert read(text.format("Jan 27, 2023")).date is None
    archive = f"Bridge closes\n\nFILE PHOTO: {CAPTION}{LEAD}"
    assert read(archive.format("Jan 29, 2023")).date is None


def test_a_dateline_s_date_counts_with_its_year_only() -> None:
    assert read("BUSAN, Jan. 29, 2023 (Yonhap) -- The bridge was closed.\n").date == "2023-01-29"
    assert read("BUSAN, Jan. 29 (Yonhap) -- The bridge was closed.\n").date is None


def test_the_container_s_word_goes_first() -> None:
    fact = Stated(
        field="date", value="2023-01-28T23:30:00+09:00", rule="meta article:published_time"
    )
    article = read(f"Bridge closes\n\nJanuary 29, 2023\n\n{LEAD}", fact)
    assert article.date == "2023-01-28"
    assert rules(article) == [("2023-01-28", True), ("2023-01-29", False)]


def test_a_container_may_state_a_year_alone() -> None:
    article = read(LEAD, Stated(field="date", value="2023", rule="column year"))
    assert (article.date, article.date_precision) == ("2023", "year")


def test_a_container_that_states_nonsense_states_nothing() -> None:
    assert read(LEAD, Stated(field="date", value="2023-13-45", rule="column date")).date is None


def test_an_update_yields_to_the_publication() -> None:
    text = f"Bridge closes\n\nUpdated January 30, 2023\n\nPublished January 29, 2023\n\n{LEAD}"
    assert read(text).date == "2023-01-29"


def test_a_line_s_rest_is_kept_for_other_fields() -> None:
    found = date_line("January 29, 2023 / 10:35 AM / The Harbour Gazette")
    assert found is not None
    assert found.rest == "The Harbour Gazette"
