"""Heads of official releases: letterheads, symbols, numbers, embargoes, places and dates.

Bodies, people and events are invented, or stand for no more than the form of their heads.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from natoasia.model import Article, Document
from natoasia.parsing import parse
from natoasia.parsing.issuers import is_body, is_office
from natoasia.parsing.official import mark

LEAD = (
    "The council of Harwick voted on Tuesday to close the old iron bridge to traffic, after "
    "engineers found cracks in two of its piers.\n\nRepairs would take six months, it said.\n"
)
TITLE = "Minister Vale receives the ambassador of Garrow"
DATE = "2023-01-30"
SENDER = "Harwick Affairs Vellia"


def read(text: str) -> Article:
    article = parse(Document(path="report.txt", text=text), names=False)
    assert "".join(segment.text for segment in article.segments) == text
    return article


# Heads, each under who issued it, with `@` for its title.
HEADS = """
=
SC/15179
30 January 2023
Security Council
9243rd Meeting (AM)

@
=
Security Council
9,412th Meeting (AM & PM)

SC/15412
30 January 2023

@
=
Meetings Coverage
Security Council
Seventy-eighth Year, 9412th Meeting (PM)
SC/15412
30 January 2023

@
=
Fourth Committee,
14th Meeting (PM)
GA/SPD/789
30 JANUARY 2023

@
=
SG/SM/21672-AFR/2391
30 January 2023

@
=
Press Release SG/SM/6543

@

30 January 2023
= UNITED NATIONS
UNITED NATIONS
Press Release

SG/SM/9812
AFR/1134
30 January 2023

@
= UNITED NATIONS
UNITED NATIONS

Security Council

S/PV.9412

Distr.: General
30 January 2023

Original: English

@
=
Press Release (2023) 012
Issued on 30 Jan. 2023 | Last updated: 31 Jan. 2023 10:15

@
= NORTHERN TREATY ORGANIZATION
NORTHERN TREATY ORGANIZATION
Press Release (2023) 012
30 January 2023

@
= Union Commission
Union Commission - Press release

@

Brussels, 30 January 2023
=
IP/23/1234
Brussels, 30 January 2023
@
= Council of the Union
Council of the Union
Press release
30 January 2023
10:15

@
= Council of the Union
EN
Council of the Union

PRESS RELEASE
45/23
30/01/2023

@
=
PC.DEL/123/23
30 January 2023
ENGLISH only

@
= Permanent Council
Permanent Council No. 1407
Vienna, 30 January 2023

@
=
Ref. DC 012(2023)

@

Strasbourg, 30 January 2023
= THE GREEN HOUSE
THE GREEN HOUSE
Office of the Press Secretary

For Immediate Release
January 30, 2023

@
= Department of State
Department of State
Office of the Spokesperson
For Immediate Release
STATEMENT BY ANN VALE, SPOKESPERSON
January 30, 2023

@
=
@

Readout

Office of the Spokesperson

January 30, 2023
=
@
Press Statement
Ann Vale
Spokesperson, Office of Ports
Vienna
January 30, 2023
= Ministry of Ports of the Republic of Vellia
Ministry of Ports of the Republic of Vellia
Press and Information Office

Press release No. 12

Harwick, 30 January 2023

@
= MINISTRY OF FOREIGN AFFAIRS
REPUBLIC OF VELLIA
MINISTRY OF FOREIGN AFFAIRS
Directorate of Information
Ref: MFA/PR/12/2023
30 January 2023

@
= Ministry of Ports
Ministry of Ports
@
Posted On: 30 JAN 2023 5:10PM by PIB Mumbai
= Ministry of Ports
Press release

@

The ship will carry two hundred people.

From:
Ministry of Ports and The Rt Hon Ann Vale MP
Published
30 January 2023
= Ministry of Ports
Ministry of Ports
Pressemitteilung Nr. 12/2023 vom 30.01.2023

@
= Presse- und Informationsamt der Staatsregierung
Presse- und Informationsamt der Staatsregierung
Pressemitteilung Nr. 12/2023
Berlin, 30. Januar 2023

@
= PRÉSIDENCE DE LA RÉPUBLIQUE
PRÉSIDENCE DE LA RÉPUBLIQUE
Service de presse

Paris, le 30 janvier 2023

COMMUNIQUÉ DE PRESSE

@
= Ministère des ports et des affaires maritimes
Ministère des ports et des affaires maritimes
Communiqué de presse
Paris, 30 janvier 2023

@
= Ministerio de Puertos
Ministerio de Puertos
Nota de prensa
30 de enero de 2023

@
= Presidenza del Consiglio
Presidenza del Consiglio
Ufficio stampa
Comunicato stampa n. 12
Roma, 30 gennaio 2023

@
= EMBASSY OF THE REPUBLIC OF VELLIA
EMBASSY OF THE REPUBLIC OF VELLIA
Press Section
12 Example Street NW, Garrow, DC 20008
Tel. (202) 555-0134 · Fax (202) 555-0135

PRESS RELEASE
No. 4/2023
January 30, 2023

@
= Permanent Mission of Vellia to the United Nations
Permanent Mission of Vellia to the United Nations

Check against delivery

@

New York, 30 January 2023
= OFFICE OF THE PRESIDENT
OFFICE OF THE PRESIDENT
REPUBLIC OF VELLIA

PRESS STATEMENT

FOR IMMEDIATE RELEASE
30 January 2023

@
=
Senator the Hon Ann Vale
Minister for Ports

Media release

30 January 2023

@
= NORTHERN COMMAND
NORTHERN COMMAND
7115 South Example Boulevard
Garrow, Fla. 33621-5101
Phone: (813) 555-0220; DSN 312-529-0220

FOR IMMEDIATE RELEASE

January 30, 2023
Release Number 20230130-01

@
= Harwick Institute of Ports
EMBARGOED UNTIL 00:01 GMT ON 31 JANUARY 2023

Harwick Institute of Ports
Press release
30 January 2023

@
= HARWICK COUNTY COUNCIL
STRICTLY EMBARGOED: NOT FOR PUBLICATION OR BROADCAST BEFORE 18.00 HOURS ON TUESDAY 31 JANUARY 2023

HARWICK COUNTY COUNCIL
30 JANUARY 2023

@
= HARWICK POLICE DEPARTMENT
HARWICK POLICE DEPARTMENT
NEWS RELEASE
Case Number: 23-00456
Date: January 30, 2023
Contact: Sgt. Ann Vale, 555-0134

@
=
FOR IMMEDIATE RELEASE                    CRM
MONDAY, JANUARY 30, 2023            (202) 555-2007
WWW.HARWICK.EXAMPLE             TTY (866) 555-1888

@
= SOUTHERN UNION
SOUTHERN UNION
Ports and Bridges Council
1130th MEETING
30 JANUARY 2023
ADDIS ABABA, ETHIOPIA

PSC/PR/COMM.1130 (2023)

@
=
30 January 2023 12:55

@

147-30-01-2023
= Ministry of Ports
Ministry of Ports
Reference: MH/2023/77
Date of release: 30.01.2023
Subject: Ports

@
=
S/2023/77
Distr.: General
30 January 2023
Original: English

@
= Northern Council
Northern Council
The President
Brussels, 30 January 2023
PRESSE 45

@
= United Nations Assistance Mission in Vellia
United Nations Assistance Mission in Vellia

Press Release
30 January 2023

@
= МИНИСТЕРСТВО ПОРТОВ
МИНИСТЕРСТВО ПОРТОВ
Пресс-релиз
30 января 2023

@
=
Secretary-General
SG/T/3210

30 January 2023

@
=
NEWS RELEASE

2023-01-CA-012
Jan. 30, 2023

@
=
@

PRESS RELEASE | 30 JAN 2023
GENEVA
= Garrow Chamber of Commerce
Garrow Chamber of Commerce
MEDIA STATEMENT
EMBARGO: 31 January 2023, 06:00
30 January 2023

@
=
Ref.: 23/012
Date: 30 January 2023
Subject: Closure of the consulate

Notice to the Press

@
"""


def heads() -> Iterator[tuple[str, str | None]]:
    """Yield each head and who issued it."""
    for block in HEADS.split("\n=")[1:]:
        issuer, _, head = block.partition("\n")
        yield head, issuer.strip() or None


@pytest.mark.parametrize(("head", "issuer"), list(heads()))
def test_the_title_is_the_headline_and_the_body_that_issues_the_source(
    head: str, issuer: str | None
) -> None:
    article = read(head.replace("@", TITLE) + "\n\n" + LEAD)
    assert (article.headline, article.source, article.date) == (TITLE, issuer, DATE)
    assert article.byline == ()
    assert article.body.endswith(LEAD.strip())


@pytest.mark.parametrize(
    "title",
    [
        "Ministry of Ports buys two ferries for Harwick",
        "Security Council to meet on Harwick",
        "Ministry of Silence",
        "Statement of intent",
        "U.N. council vote 9/11",
        "AC/DC",
        "Press release sparks row in Garrow",
        "Supreme Court Strikes Down Ferry Law",
        "Garrow Leaves Northern Union",
        "Embargo on ferries to end",
        "Embargo Lifted",
        "What the 5th meeting decided",
    ],
)
def test_a_headline_that_speaks_of_a_body_stays_one(title: str) -> None:
    assert read(f"{title}\n\n{LEAD}").headline == title


@pytest.mark.parametrize("title", ["Embassy of the dead", "United Nations", "Police Department"])
def test_a_bodys_name_over_its_writer_is_a_headline(title: str) -> None:
    article = read(f"{title}\nBy Ann Vale\n\n{LEAD}")
    assert (article.headline, article.byline) == (title, ("Ann Vale",))


def test_a_release_without_a_title_has_none() -> None:
    article = read(f"Ministry of Ports\nPress release\n30 January 2023\n\n{LEAD}")
    assert (article.headline, article.source) == (None, "Ministry of Ports")


def test_a_title_over_two_lines_is_one() -> None:
    head = "GA/1234\n30 January 2023\n\nASSEMBLY ADOPTS TEXT ON HARWICK STRAITS\nBY WIDE MARGIN\n\n"
    title = "ASSEMBLY ADOPTS TEXT ON HARWICK STRAITS BY WIDE MARGIN"
    assert read(head + LEAD).headline == title


def test_a_title_that_opens_as_a_kind_of_release_does() -> None:
    article = read(
        f"Joint statement\nby the ministers of Vellia and Garrow\n30 Jan. 2023\n\n{LEAD}"
    )
    assert article.headline == "Joint statement by the ministers of Vellia and Garrow"


def test_a_title_in_capitals_with_a_bodys_word_under_the_date() -> None:
    article = read(f"Press release\n30 January 2023\n\nGARROW LEAVES NORTHERN UNION\n\n{LEAD}")
    assert article.headline == "GARROW LEAVES NORTHERN UNION"


SENDERS = """
Harwick Affairs Vellia

News release

@

January 30, 2023
=
HARWICK AFFAIRS VELLIA
PRESS RELEASE
HV Index: EUR 21/1234/2023
30 January 2023

@
"""


@pytest.mark.parametrize("head", SENDERS.split("="))
def test_who_is_not_known_to_be_a_body_is_the_source_where_the_text_names_it(head: str) -> None:
    sender = head.split("\n")[1]
    named = read(head.replace("@", TITLE) + "\n" + LEAD.replace("it said", f"{SENDER} said"))
    assert (named.headline, named.source, named.date) == (TITLE, sender, DATE)
    unnamed = read(head.replace("@", TITLE) + "\n" + LEAD)
    assert (unnamed.headline, unnamed.source, unnamed.date) == (sender, None, DATE)


ORDINARY = """
Garrow Mayor Opens New Harwick Centre
Smith Joins Advisory Board
Protesters Storm Parliament
Vale Named to Head Central Bank
ANN VALE WINS SEAT ON COUNCIL
Mayor To Address School Board
Ministry of Health Recalls Masks
Garrow Quits Northern Union
State of the Union
Inside Parliament
New Hope Dawns
HARWICK BRIDGE CLOSED
"""


@pytest.mark.parametrize("title", ORDINARY.split("\n")[1:-1])
@pytest.mark.parametrize("under", ["", "Old iron bridge shut after cracks are found in piers\n\n"])
def test_a_title_over_the_kind_of_release_is_not_taken_for_its_sender(
    title: str, under: str
) -> None:
    article = read(f"{title}\nPress release\n\n{under}{LEAD}")
    assert (article.headline, article.source) == (title, None)


def test_a_person_over_the_kind_of_release_is_neither_its_title_nor_its_source() -> None:
    article = read(f"Ann Vale MP\nPress release\n30 January 2023\n\n{TITLE}\n\n{LEAD}")
    assert (article.headline, article.source) == (TITLE, None)


@pytest.mark.parametrize("number", ["Issue No. 12", "Vol. 3, No. 12", "Newsletter No. 4"])
def test_the_number_of_an_issue_is_no_source(number: str) -> None:
    article = read(f"School Newsletter\n{number}\nJanuary 30, 2023\n\n{LEAD}")
    assert (article.headline, article.source) == ("School Newsletter", None)


@pytest.mark.parametrize(
    ("opening", "place", "date"),
    [
        ("GENEVA (30 January 2023) – ", "GENEVA", DATE),
        ("Bern, 30.01.2023 - ", "Bern", DATE),
        ("Nairobi, 30th January, 2023 – ", "Nairobi", DATE),
    ],
)
def test_datelines_of_releases(opening: str, place: str, date: str) -> None:
    article = read(f"{TITLE}\n\n{opening}{LEAD}")
    assert (article.dateline, article.date) == (place, date)


def test_the_day_of_issue_before_the_embargo() -> None:
    head = "EMBARGOED UNTIL 1 FEBRUARY 2023\nPress release No. 4\n30 January 2023\n\n"
    assert read(head + TITLE + "\n\n" + LEAD).date == DATE


def test_what_a_line_over_a_release_is() -> None:
    assert mark("SG/SM/21672") == "symbol"
    assert mark("COVID-19") is None
    assert mark("Seventy-seventh Session, 53rd & 54th Meetings (AM & PM)") == "meeting"
    assert mark("Fares go up for the third time this spring after the bank's meeting") is None
    assert mark("Pressemitteilung Nr. 12/2023") == "kind"
    assert mark("NOT FOR RELEASE BEFORE NOON") == "embargo"


def test_bodies_and_their_press_offices() -> None:
    assert is_body("General Staff of the Armed Forces of Vellia")
    assert is_body("Harwick County Police Department")
    assert is_body("Los Angeles Veterans Board")
    assert is_body("Министерство обороны")
    assert not is_body("Minister opens office")
    assert is_office("Public Affairs Office")
    assert is_office("Department of Public Information")
    assert not is_office("Press Office Denies Report")


def test_a_transcripts_first_question_is_no_headline() -> None:
    text = "QUESTION: Did you discuss the bridge?\n\nMINISTER VALE: We did, and at length.\n"
    assert read(text).headline is None
    assert read(f"EXCLUSIVE: Council closes bridge\n\n{LEAD}").headline is not None


def test_an_update_with_its_hour_before_the_text() -> None:
    article = read(f"Updated at 4:05 p.m. on Tuesday, May 6, 2031. {LEAD}")
    assert (article.date, article.body[:11]) == ("2031-05-06", "The council")


def test_the_hour_under_the_date_is_no_text() -> None:
    assert read(f"{TITLE}\n\nJanuary 30, 2023\n15:20\n\n{LEAD}").body == LEAD.strip()


def test_a_title_that_says_of_which_day_it_is() -> None:
    title = "Ministry Spokesperson's Press Conference on January 30, 2023"
    article = read(f"{title}\n2023-01-31 20:12\n\n{LEAD}")
    assert (article.headline, article.date, article.source) == (title, "2023-01-31", None)


def test_initials_of_writers_are_no_desk() -> None:
    assert read(f"{TITLE}\nBy S.A. Paris\n\n{LEAD}").byline == ("S.A. Paris",)


@pytest.mark.parametrize("kicker", ["Supreme Court", "Bank of Garrow", "Ministry of Ports"])
def test_a_body_over_a_headline_without_a_sign_of_a_release_may_be_its_subject(kicker: str) -> None:
    article = read(f"{kicker}\nJustices weigh the case of the iron bridge\n\n{LEAD}")
    assert (article.headline, article.source) == (
        "Justices weigh the case of the iron bridge",
        None,
    )
