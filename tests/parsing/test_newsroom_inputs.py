"""Texts as people have them: copied from pages, from agencies and press offices, in many languages.

Outlets, people and events are invented.
"""

from __future__ import annotations

import pytest

from natoasia.model import Article, Document
from natoasia.parsing import parse

TITLE = "Council votes to close iron bridge"
BODY = """\
The council of Harwick voted on Tuesday to close the old iron bridge to traffic, after engineers \
found cracks in two of its piers.

The mayor, Ann Vale, said repairs would take at least six months.
"""


def read(text: str) -> Article:
    article = parse(Document(path="report.txt", text=text), names=False)
    assert article.text == text
    return article


def kinds(article: Article, start: str) -> str:
    return next(s.kind for s in article.segments if s.text.startswith(start))


def test_consent_and_menus_of_a_copied_page_are_passed_over() -> None:
    article = read(
        "We use cookies to improve your experience.\nAccept all\nManage preferences\n\n"
        "Skip to main content\n\nHarwick Courier\nHome News Sport Opinion\n\n"
        f"{TITLE}\n\nBy Ben Hill\nPublished 3:05 PM GMT, Tue January 31, 2023\n\nShare\n\n{BODY}"
    )
    assert article.headline == TITLE
    assert article.date == "2023-01-31"
    assert article.byline == ("Ben Hill",)
    assert article.source == "Harwick Courier"
    assert article.body == BODY.strip()


def test_a_press_release() -> None:
    article = read(
        "FOR IMMEDIATE RELEASE\n\nContact: Ann Vale, press office\nPhone: 555 0123\n"
        "press@harwick.example\n\nHarwick Transport Announces Closure of the Iron Bridge\n\n"
        "HARWICK, Jan. 31, 2023 — Harwick Transport said today that it would close the bridge.\n\n"
        "“We cannot wait for an accident,” said Ann Vale, the director.\n\n###\n"
    )
    assert article.headline == "Harwick Transport Announces Closure of the Iron Bridge"
    assert (article.date, article.dateline) == ("2023-01-31", "HARWICK")
    assert article.source is None
    assert kinds(article, "###") == "furniture"


def test_the_slug_of_a_wire_is_no_headline() -> None:
    article = read(
        "BC-HARWICK-BRIDGE/1 (WRAPUP 1, PIX, TV)\nHarwick council votes to close bridge\n"
        "By Ben Hill and Cy Moor\nHARWICK, Jan 31 (Reuters) - The council voted on Tuesday.\n"
        "(Reporting by Ben Hill and Cy Moor; Editing by Dee Park)\n"
    )
    assert article.headline == "Harwick council votes to close bridge"
    assert article.byline == ("Ben Hill", "Cy Moor")
    assert (article.dateline, article.agencies) == ("HARWICK", ("Reuters",))
    assert article.date is None


@pytest.mark.parametrize(
    "entries",
    [
        "January 3, 1883\nThe bridge opens.\n\nJune 5, 1951\nThe last tram.\n",
        "2023-01-30 | The council meets\n2023-01-31 | The council votes\n",
        "Saturday, February 4, 2023\nBridge walk, 10 am.\n\nSunday, February 5, 2023\nConcert.\n",
    ],
)
def test_the_days_of_a_chronology_are_not_the_day_of_publication(entries: str) -> None:
    assert read(f"What happened at the bridge\n\n{entries}").date is None


def test_two_date_lines_of_one_day_are_no_chronology() -> None:
    text = f"{TITLE}\nJanuary 31, 2023\n\n{BODY}\nJanuary 31, 2023\n"
    assert read(text).date == "2023-01-31"


@pytest.mark.parametrize(
    ("title", "line", "text"),
    [
        ("市議会、鉄橋の閉鎖を決定", "2023年1月31日（火）15:05 配信", "市議会は31日、決めた。\n"),
        ("市議会、鉄橋の閉鎖を決定", "2023年1月31日 15時05分", "市議会は31日、決めた。\n"),
        ("시의회, 철교 폐쇄 결정", "송고시간2023-01-31 15:05", "시의회는 31일 결정했다.\n"),
        (
            "시의회, 철교 폐쇄 결정",
            "입력 2023.01.31. 오후 3:05  수정 2023.02.01. 오전 8:00",
            "시의회는 31일 결정했다.\n",
        ),
        ("市议会决定关闭老铁桥", "2023-01-31 15:05  来源：新城日报", "市议会周二决定关闭。\n"),
        ("Горсовет закрыл старый мост", "31 января 2023, 15:05", "Горсовет во вторник решил.\n"),
        ("مجلس المدينة يغلق الجسر", "الثلاثاء 31 يناير 2023", "صوّت مجلس المدينة.\n"),
        ("Gemeenteraad sluit brug", "31 januari 2023 om 15:05", "De raad heeft besloten.\n"),
        ("Rada miasta zamyka most", "31 stycznia 2023, 15:05", "Rada miasta przegłosowała.\n"),
        ("Belediye köprüyü kapattı", "31 Ocak 2023 Salı", "Belediye meclisi karar aldı.\n"),
        ("Câmara fecha a ponte", "31/01/2023 15h05 Atualizado 01/02/2023 08h00", "A câmara.\n"),
        (TITLE, "Published On 31 Jan 202331 Jan 2023", BODY),
        (TITLE, "Aired January 31, 2023 - 19:00 ET", BODY),
        (TITLE, "Published in Harwick Courier on January 31, 2023", BODY),
    ],
)
def test_date_lines_of_many_languages(title: str, line: str, text: str) -> None:
    article = read(f"{title}\n\n{line}\n\n{text}")
    assert article.date == "2023-01-31"
    assert article.headline == title


def test_a_month_that_two_languages_read_otherwise_is_left_open() -> None:
    assert read(f"{TITLE}\n\n29 listopada 2023\n\n{BODY}").date is None


def test_an_outlet_said_beside_the_date() -> None:
    article = read("市议会决定关闭老铁桥\n2023-01-31 15:05  来源：新城日报\n市议会周二决定关闭。\n")
    assert article.source == "新城日报"


@pytest.mark.parametrize(
    ("line", "writers"),
    [
        ("Ben Hill, Political Correspondent", ("Ben Hill",)),
        ("Ben Hill in Harwick", ("Ben Hill",)),
        ("By Ben Hill bhill@harwick.example", ("Ben Hill",)),
        ("Door Anna Dal", ("Anna Dal",)),
        ("di Anna Valli", ("Anna Valli",)),
        ("Ben Hill\nCorrespondent", ("Ben Hill",)),
    ],
)
def test_bylines_over_a_date(line: str, writers: tuple[str, ...]) -> None:
    article = read(f"{TITLE}\n\n{line}\nTue 31 Jan 2023 15.05 GMT\n\n{BODY}")
    assert article.byline == writers
    assert article.source is None


def test_a_known_name_alone_under_the_headline_is_the_writer() -> None:
    assert read(f"{TITLE}\n\nAnn Vale\n\n{BODY}").byline == ("Ann Vale",)
    assert read(f"{TITLE}\n\nIron Bridge\n\n{BODY}").byline == ()


def test_a_byline_ends_at_the_paper_which_is_the_source() -> None:
    article = read(f"{TITLE}\nBy Ann Vale | Harwick Courier | Jan. 31, 2023\n{BODY}")
    assert article.byline == ("Ann Vale",)
    assert article.source == "Harwick Courier"


def test_a_label_over_its_date_is_no_source() -> None:
    article = read(f"{TITLE}\nPublished\n31 January 2023\n\n{BODY}")
    assert (article.source, article.date) == (None, "2023-01-31")


def test_a_paper_over_its_date_and_the_headline() -> None:
    article = read(
        f"Harwick Courier (Harwick, UK)\nJanuary 31, 2023 Tuesday\n{TITLE}\n"
        f"BYLINE: ANN VALE\nSECTION: NEWS; Pg. 4\n\n{BODY}"
    )
    assert article.headline == TITLE
    assert article.source == "Harwick Courier (Harwick, UK)"


@pytest.mark.parametrize(
    ("opening", "place", "agency"),
    [
        ("MOSCOW. Jan 31 (Interfax) - The", "MOSCOW", "Interfax"),
        ("HARWICK, January 31. /TASS/. The", "HARWICK", "TASS"),
        ("Villanueva, 31 ene (EFE).- El", "Villanueva", "EFE"),
        ("PARIS, 31 jan 2023 (AFP) - Le", "PARIS", "AFP"),
        ("Harwick [Westland], January 31 (ANI): The", "Harwick", "ANI"),
        ("BOSTON, Mass. (AP) — The", "BOSTON, Mass.", "AP"),
    ],
)
def test_datelines_of_the_world_s_agencies(opening: str, place: str, agency: str) -> None:
    article = read(f"{TITLE}\n\n{opening} council voted on Tuesday to close the bridge.\n")
    assert (article.dateline, article.agencies) == (place, (agency,))


def test_the_credit_of_a_short_report_leaves_its_text_a_text() -> None:
    article = read(f"{TITLE}\n\n{BODY}\nAFP\n")
    assert article.body == BODY.strip()
    assert article.agencies == ("AFP",)


def test_a_desk_s_initials_with_the_agencies() -> None:
    article = read(f"{TITLE}\n\n{BODY}\nab/cd (AFP, Reuters, dpa)\n")
    assert article.agencies == ("AFP", "Reuters", "dpa")


@pytest.mark.parametrize(
    "line",
    [
        "January 31, 20235:00 AM ET",
        "TNN / Jan 31, 2023, 15:05 IST",
        "January 31, 2023 03:05 pm | Updated February 01, 2023 08:02 am IST - HARWICK",
        "Vol. 12, No. 4, January 31, 2023",
        "Printed: January 31, 2023, page A1",
        "31.1.2023 klo 15:05",
        "31. tammikuuta 2023",
    ],
)
def test_what_may_stand_beside_the_day_of_publication(line: str) -> None:
    assert read(f"{TITLE}\n{line}\n\n{BODY}").date == "2023-01-31"


@pytest.mark.parametrize(
    "line",
    [
        "Friday, February 3, 2023, 7 pm, Grand Hotel",
        "Deadline for comments: March 3, 2023",
        "Applications close February 28, 2023",
        "Retrieved March 3, 2024",
        "Born: March 4, 1931",
        "This offer ends on February 28, 2023.",
        "Next meeting: February 28, 2023",
        "This article was amended on 2 February 2023 to correct the name of the mayor.",
        "Tuesday, January 31",
        "31/01/23",
        "03/04/2023",
        "February 30, 2023",
    ],
)
def test_other_days_are_not_the_day_of_publication(line: str) -> None:
    assert read(f"{TITLE}\n\n{line}\n\n{BODY}").date is None
    assert read(f"{TITLE}\n\n{BODY}\n{line}\n").date is None


def test_a_byline_in_two_lines() -> None:
    article = read(f"{TITLE}\nJanuary 31, 2023\n\nBy \n\nBen Hill\n\n{BODY}")
    assert article.byline == ("Ben Hill",)
    assert article.body == BODY.strip()


def test_what_a_browser_prints_above_a_page_is_no_headline() -> None:
    article = read(f"1/31/23, 3:05 PM  {TITLE} - Harwick Courier\n\n{TITLE}\n\n{BODY}")
    assert article.headline == TITLE


def test_an_outlet_that_begins_like_a_name_is_no_writer() -> None:
    article = read(f"{TITLE}\n\nAl Jazeera\n2023-01-31\n\n{BODY}")
    assert (article.source, article.byline) == ("Al Jazeera", ())
    assert kinds(article, "Al Jazeera") == "source_line"


def test_the_messages_of_a_chat_are_no_headline() -> None:
    article = read("[31/01/2023, 15:05:12] Ann: closed\n[31/01/2023, 15:06:01] Ben: really?\n")
    assert (article.headline, article.source) == (None, None)


def test_invitations_that_open_alike_are_furniture() -> None:
    invited = "".join(f"MORNING POST EXTRA | Ferry number {at} returns\n\n" for at in range(3))
    article = read(f"{TITLE}\n\n{BODY}\n{invited}")
    assert article.body == BODY.strip()
    assert kinds(article, "MORNING POST EXTRA | Ferry number 1") == "furniture"


def test_a_release_says_its_day_beside_its_kind_and_ends_with_notes_to_editors() -> None:
    article = read(
        "For immediate release: 14 March 2031\n\nHarwick names new harbour master\n\n"
        "Harwick has named Maren Holt as its harbour master, the town said.\n\n"
        "“I look forward to working with the crews,” she said.\n\nENDS\n\nNotes to editors\n\n"
        "1. Harwick is a town of 40,000.\n\nMedia contact:\nTilda Brandt\n"
    )
    assert (article.date, article.headline) == ("2031-03-14", "Harwick names new harbour master")
    assert article.body.endswith("she said.")
    assert kinds(article, "1. Harwick") == "furniture"


def test_an_embargo_is_no_day_of_publication() -> None:
    article = read(f"Embargoed until 00:01 on 15 March 2031\n\n{TITLE}\n\n{BODY}")
    assert (article.date, article.headline) == (None, TITLE)


def test_notes_to_editors_above_a_report_end_nothing() -> None:
    article = read(f"{TITLE}\n\nNote to editors:\n\n{BODY}")
    assert article.body


def test_the_heads_of_a_release_in_two_languages_are_no_headline() -> None:
    article = read(
        "MEDIENMITTEILUNG / COMMUNIQUÉ DE PRESSE\n\nLindau, 14. März 2031\n\n"
        "Hafen Lindau nimmt neue Brücke in Betrieb\n\nDie Brücke ist am Dienstag eröffnet worden.\n"
    )
    assert article.headline == "Hafen Lindau nimmt neue Brücke in Betrieb"
    assert article.date == "2031-03-14"


def test_the_lines_of_a_wire_that_begin_with_a_caret() -> None:
    article = read(
        "^BC-HARWICK-BRIDGE,2nd Ld-Writethru\n^Harwick council votes to close bridge\n"
        "^Eds: UPDATES with quotes. Will be updated.\n^By ANN VALE\n\n"
        "HARWICK (AP) _ The council of Harwick voted on Tuesday to close the bridge.\n\n"
        "“We cannot wait for an accident,” said Ann Hill, the mayor of the town.\n"
    )
    assert article.headline == "Harwick council votes to close bridge"
    assert (article.byline, article.dateline) == (("ANN VALE",), "HARWICK")


def test_a_menu_over_a_short_masthead_is_no_headline() -> None:
    article = read(
        "Home News Sport Weather\nHarbour News\nSubscribe\n"
        f"{TITLE}\nRepairs would take six months\nPublished: 14 March 2031, 17:02 CET\n\n{BODY}"
    )
    assert (article.headline, article.date) == (TITLE, "2031-03-14")


def test_a_paper_its_day_and_page_over_the_headline() -> None:
    article = read(f"Harwick Courier, Tuesday 14 March 2031, p. 3\n\n{TITLE}\n\n{BODY}")
    assert (article.headline, article.source) == (TITLE, "Harwick Courier")
    assert article.date == "2031-03-14"


def test_what_a_word_processor_hides_is_in_no_field() -> None:
    article = read(f"Council votes to close iron br\xadidge\n\nBy Ann\xa0Vale\n\n{BODY}")
    assert (article.headline, article.byline) == (TITLE, ("Ann Vale",))


@pytest.mark.parametrize(
    ("opening", "place", "date"),
    [
        ("London, UK – 14 March 2031 – ", "London, UK", "2031-03-14"),
        ("LONDON — March 14, 2031 — ", "LONDON", "2031-03-14"),
        ("LONDON--(BUSINESS WIRE)--", "LONDON", None),
        ("GARROW, England--(BUSINESS WIRE)--", "GARROW, England", None),
    ],
)
def test_datelines_of_companies(opening: str, place: str, date: str | None) -> None:
    lead = "Harwick Pumps, a maker of pumps, today announced its results for the year."
    article = read(
        f"Harwick Pumps announces results\n\n{opening}{lead}\n\n“We are glad,” it said.\n"
    )
    assert (article.dateline, article.date) == (place, date)
    assert article.body.startswith(lead)


def test_what_a_german_agency_adds_for_newsrooms_is_not_its_report() -> None:
    article = read(
        "Fähren in Garrow stehen still =\n\nGarrow (dpa) - Die Fährleute haben die Arbeit "
        "niedergelegt.\n\n«Wir haben genug», sagte Ann Vale von der Gewerkschaft.\n\n"
        "# dpa-Notizblock\n\n## Orte\n- [Hafen](Kai 1, Garrow)\n"
    )
    assert article.headline == "Fähren in Garrow stehen still"
    assert article.body.endswith("Gewerkschaft.")


@pytest.mark.parametrize(
    "line",
    [
        "A version of this article appears in print on March 15, 2031, Section A, Page 4.",
        "The Courier is not responsible for the content of external sites.",
        "Enditem",
    ],
)
def test_the_last_line_of_an_outlet_is_no_part_of_the_text(line: str) -> None:
    assert line not in read(f"{TITLE}\n\n{BODY}\n\n{line}\n").body


LONG = "Ferry crews walked out on Tuesday, leaving some 4,000 passengers stranded, the town said."


@pytest.mark.parametrize("paper", ["Harwick News", "HARWICK COURIER", "The Harwick Post"])
def test_a_paper_over_its_day_is_no_headline_also_without_a_byline(paper: str) -> None:
    article = read(f"{paper}\n14 March 2031\n\nFerry crews walk out as talks fail\n\n{LONG}\n")
    assert article.headline == "Ferry crews walk out as talks fail"
    assert article.source == paper


@pytest.mark.parametrize("heading", ["Minister Resigns Post-Vote", "NATO Publishes Report"])
def test_a_headline_over_its_day_and_a_standfirst_stays_one(heading: str) -> None:
    article = read(f"{heading}\n14 March 2031\n\nTalks are to go on for a week\n\n{LONG}\n")
    assert article.headline == heading
