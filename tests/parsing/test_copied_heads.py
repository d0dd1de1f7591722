"""What wires, press offices and pages print over their reports: heads of many kinds.

Outlets, people and events are invented.
"""

from __future__ import annotations

import pytest

from natoasia.model import Article, Document
from natoasia.parsing import parse

TITLE = "Council votes to close iron bridge"
LEAD = (
    "The council of Harwick voted on Tuesday to close the old iron bridge to traffic, after "
    "engineers found cracks in two of its piers.\n\nRepairs would take six months, it said.\n"
)


def read(text: str) -> Article:
    article = parse(Document(path="report.txt", text=text), names=False)
    assert "".join(segment.text for segment in article.segments) == text
    return article


@pytest.mark.parametrize(
    "above",
    [
        "URGENT",
        "bdt0345 4 pl 210  dpa 0456",
        "Verkehr/Haushalt/Harwick/",
        "14 MAR, 12:41",
        "Contact: Ann Vale, +44 555 0134, press@harwick.example",
        "Press release No. 45/2023",
        "We value your privacy",
        "We and our 842 partners store and/or access information on a device.",
        "Startseite > Politik > Inland",
        "Accueil › International › Europe de l'Est",
        "Lesezeit: 2 Min.",
        "(ATTN: ADDS details in paras 3-5; CHANGES headline)",
    ],
)
def test_what_stands_above_is_no_headline(above: str) -> None:
    assert read(f"{above}\n\n{TITLE}\n\n{LEAD}").headline == TITLE


@pytest.mark.parametrize(
    "title", ["Urgent repairs at the bridge", "Contact: a film about first love", "Rents > wages"]
)
def test_what_opens_alike_stays_a_headline(title: str) -> None:
    assert read(f"{title}\n\n{LEAD}").headline == title


def test_a_slug_over_a_headline_over_an_agencys_dateline() -> None:
    article = read(f"Harwick-bridge\n{TITLE}\n\nHARWICK, 14 March 2023 (AFP) - {LEAD}")
    assert (article.headline, article.dateline) == (TITLE, "HARWICK")


def test_a_headline_that_touches_its_date_line_is_not_wrapped_text() -> None:
    article = read(
        f"{TITLE} to traffic\nSource: Xinhua   2023-03-14 10:22:15   Editor: ann\n\n{LEAD}"
    )
    assert article.headline == f"{TITLE} to traffic"
    assert (article.date, article.source) == ("2023-03-14", "Xinhua")


def test_a_line_that_only_opens_like_a_source_is_no_date_line() -> None:
    assert read(f"{TITLE}\n\nSource: talks resume 2023-03-14\n\n{LEAD}").date is None


def test_sections_beside_an_outlet_and_its_date() -> None:
    article = read(f"{TITLE}\nKYODO NEWS - Mar 14, 2023 - 18:05 | World, Japan, All\n\n{LEAD}")
    assert (article.date, article.source) == ("2023-03-14", "Kyodo News")


def test_a_section_and_a_time_are_no_source() -> None:
    article = read(f"{TITLE}\nAll News 15:32 March 14, 2023\n\n{LEAD}")
    assert (article.date, article.source) == ("2023-03-14", None)


def test_an_agency_in_brackets_after_the_writer() -> None:
    article = read(f"{TITLE}\n\nPar Claire Dumont (avec AFP)\nPublié le 14 mars 2023\n\n{LEAD}")
    assert article.byline == ("Claire Dumont",)
    assert (article.source, article.agencies) == (None, ("AFP",))


def test_a_writer_in_capitals_over_a_date() -> None:
    article = read(f"{TITLE}\n\nANA PÉREZ LUNA\nMadrid - 14 MAR 2023 - 18:05 CET\n\n{LEAD}")
    assert (article.byline, article.date) == (("ANA PÉREZ LUNA",), "2023-03-14")


def test_points_between_a_headline_and_its_byline() -> None:
    article = read(
        f"{TITLE}\nTue Mar 14, 2023 / 2:41 PM GMT\n\n* Cracks in two piers\n* Repairs take months\n"
        "* Ferry to run\n\n(Adds details, quotes)\nBy Ann Vale and Ben Hill\n\n"
        f"HARWICK, March 14 (Reuters) - {LEAD}"
    )
    assert article.byline == ("Ann Vale", "Ben Hill")
    assert (article.dateline, article.agencies) == ("HARWICK", ("Reuters",))


def test_points_of_a_report_stay_in_it() -> None:
    points = "* The bridge closes in May\n* A ferry runs instead\n"
    assert "* A ferry runs instead" in read(f"{TITLE}\n\n{points}\n{LEAD}").body


def test_a_narrow_column_of_print_is_wrapped_text() -> None:
    article = read(
        "THE HARWICK COURIER, TUESDAY, MARCH 14, 1978.\n\nHARWICK, March 13.—The ferry\n"
        "sank in the harbour this af-\nternoon after it hit a coal\nbarge. All 43 passen-\n"
        "gers were saved by boats.\n"
    )
    assert article.body.count("\n\n") == 0
    assert (article.dateline, article.date) == ("HARWICK", "1978-03-14")
    assert article.source == "THE HARWICK COURIER"


@pytest.mark.parametrize("desk", ["di Redazione", "By Staff Correspondent", "Von der Redaktion"])
def test_a_desk_that_signs_is_neither_headline_nor_writer(desk: str) -> None:
    article = read(f"{TITLE}\n{desk}\nMarch 14, 2023\n\n{LEAD}")
    assert (article.headline, article.byline) == (TITLE, ())


def test_a_place_after_the_writer_is_no_writer() -> None:
    article = read(
        f"{TITLE}\n\nPor Ana Souza, g1 — São Paulo\n14/03/2023 10h22  Atualizado há 2 horas\n\n"
        f"{LEAD}"
    )
    assert (article.byline, article.date) == (("Ana Souza",), "2023-03-14")


def test_a_columnist_under_the_headline() -> None:
    article = read(
        f"Opinion\n{TITLE}\nMary Stone\n\nCuts made it a matter of time\n\n"
        f"Tue 14 Mar 2023 06.00 GMT\n\n{LEAD}"
    )
    assert (article.headline, article.byline) == (TITLE, ("Mary Stone",))
