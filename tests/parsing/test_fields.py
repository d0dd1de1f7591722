"""Headline, source, agencies, byline, dateline and language, each from what the text says of it."""

from __future__ import annotations

import pytest

from natoasia.model import Article, Document, SegmentKind, Stated
from natoasia.parsing import parse

LEAD = "The bridge over the harbour was closed after a ship hit it, police said on Sunday.\n"
REST = "Nobody was hurt, and the ship was towed to the yard in the evening, the harbour said.\n"


def read(text: str, *stated: Stated) -> Article:
    return parse(Document(path="report.txt", text=text, stated=stated), names=False)


def kinds(article: Article) -> list[tuple[SegmentKind, str]]:
    return [(segment.kind, segment.text.strip()) for segment in article.segments]


# Headlines


@pytest.mark.parametrize(
    "line",
    [
        "Harbour bridge closes after a ship hits it",
        "Ship Hits Bridge In Harbour; None Hurt",
        "Will the bridge ever open again?",
        "HARBOUR BRIDGE CLOSES",
        "Ship from the U.S. hits bridge",
        "Bridge was hit by ship from the U.S.",
        "Source: bridge to stay closed",
    ],
)
def test_a_line_above_the_report_is_its_headline(line: str) -> None:
    article = read(f"{line}\n\n{LEAD}\n{REST}")
    assert article.headline == line
    assert article.body == f"{LEAD}\n{REST}".strip()


@pytest.mark.parametrize(
    "first",
    [
        "The bridge was closed, police said.",
        "The bridge was closed. A ship had hit it, police said",
        "The bridge, which a ship hit on Sunday,",
    ],
)
def test_a_sentence_of_the_lead_is_no_headline(first: str) -> None:
    article = read(f"{first}\n\n{REST}")
    assert article.headline is None
    assert article.body.startswith(first)


def test_a_sentence_over_a_byline_is_a_headline() -> None:
    article = read(f"The bridge fell. Now the harbour pays for it.\n\nBy Ann Example\n\n{LEAD}")
    assert article.headline == "The bridge fell. Now the harbour pays for it."


def test_a_headline_may_follow_the_source_and_the_date() -> None:
    article = read(
        f"The Straits Times\nJan 29, 2023\n\nBridge closes after a ship hits it\n\n{LEAD}"
    )
    assert article.headline == "Bridge closes after a ship hits it"
    assert (article.source, article.date) == ("The Straits Times", "2023-01-29")


def test_the_first_line_of_a_wrapped_paragraph_is_no_headline() -> None:
    wrapped = (
        "2023-01-29\n\nThe bridge over the harbour was closed after a ship hit\n"
        "it in the night, the police of the town said on Sunday, and\n"
        "it was not known when it would open again.\n\nNobody was hurt, and the ship was towed to\n"
        "the yard in the evening.\n"
    )
    article = read(wrapped)
    assert article.headline is None
    assert len(article.of_kind("paragraph")) == 2


def test_a_headline_that_stands_twice_counts_once() -> None:
    article = read(f"Bridge closes\n\nBy Ann Example\n\nBridge closes\n\n{LEAD}")
    assert article.headline == "Bridge closes"
    assert kinds(article)[2] == ("furniture", "Bridge closes")


def test_markdown_s_marks_are_no_part_of_a_headline() -> None:
    article = read(f"## Bridge closes\n\n*By Ann Example*\n\n{LEAD}")
    assert (article.headline, article.byline) == ("Bridge closes", ("Ann Example",))


def test_a_page_s_masthead_and_menu_are_no_headline() -> None:
    text = (
        "The Harbour Gazette\nWorld | Asia\nShare\nBridge closes after a ship hits it\n"
        f"By Ann Example\nPublished Jan 29, 2023\n3 min read\n\n{LEAD}"
    )
    article = read(text)
    assert article.headline == "Bridge closes after a ship hits it"
    assert article.source == "The Harbour Gazette"
    assert article.body == LEAD.strip()


# Sources


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("The Straits Times", "The Straits Times"),
        ("straitstimes.com", None),
        ("THE STRAITS TIMES", "The Straits Times"),
        ("Washington Post", "Washington Post"),
        ("The Washington Post", "Washington Post"),
        ("CNN (Web News)", "CNN"),
        ("Hill", None),
        ("The Hill", "The Hill"),
    ],
)
def test_an_outlet_is_known_by_name_and_alias(line: str, source: str | None) -> None:
    assert read(f"Bridge closes\n\n{line}\n\n{LEAD}").source == source


def test_an_unknown_outlet_is_known_by_where_it_stands() -> None:
    article = read(f"Bridge closes\n\nBy Ann Example\nQuay Street Ledger\n2023-01-29\n\n{LEAD}")
    assert article.source == "Quay Street Ledger"
    assert article.byline == ("Ann Example",)
    (evidence,) = [e for e in article.evidence if e.field == "source"]
    assert evidence.rule == "line in the place of a source"
    assert evidence.confidence < 0.9


@pytest.mark.parametrize(
    "above", ["Quay Street Ledger\n\n", "By Ann Example\n\n", "A standfirst of a few words\n\n"]
)
def test_an_outlet_is_never_guessed(above: str) -> None:
    assert read(f"Bridge closes\n\n{above}{LEAD}").source is None


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("Join ST's Telegram channel and get the news.", "The Straits Times"),
        ("Follow The Guardian on Twitter", "The Guardian"),
        ("Follow Ann Example on Twitter", None),
        ("Copyright © 2019 The Washington Times, LLC. Click here.", "Washington Times"),
        ("Read or Share this story: https://www.usatoday.com/x/1", "USA TODAY"),
        ("https://edition.cnn.com/2023/01/29/bridge", "CNN"),
    ],
)
def test_an_outlet_s_own_lines_give_it_away(line: str, source: str | None) -> None:
    assert read(f"Bridge closes\n\n{LEAD}\n{REST}\n{line}\n").source == source


def test_the_container_s_source_takes_the_outlet_s_own_name() -> None:
    by_domain = Stated(field="source", value="www.theguardian.com", rule="meta og:site_name")
    unknown = Stated(field="source", value="Quay Street Ledger", rule="column source")
    assert read(LEAD, by_domain).source == "The Guardian"
    assert read(LEAD, unknown).source == "Quay Street Ledger"


def test_a_name_in_the_text_is_no_source() -> None:
    assert read(f"Bridge closes\n\n{LEAD}\nThe harbour told Reuters it was sorry.\n").source is None


# Agencies


@pytest.mark.parametrize(
    ("tail", "agencies"),
    [
        ("It opens on Monday. REUTERS", ("Reuters",)),
        ("It opens on Monday. REUTERS, AFP", ("Reuters", "AFP")),
        ("“It opens,” he said. (AFP)", ("AFP",)),
        ("It opens on Monday. -- Bernama", ("Bernama",)),
        ("It opens on Monday. AFP/Reuters", ("AFP", "Reuters")),
        ("It opens on Monday. Reuters", ("Reuters",)),
        ("Whom did he tell? Reuters.", ()),
        ("It opens on Monday.\n\nAP", ("AP",)),
        ("It opens.\n\nCopyright 2018 The Associated Press. All rights reserved.", ("AP",)),
        ("It opens.\n\nContributing: The Associated Press", ("AP",)),
        ("It opens.\n\nAdditional reporting by Ann Example in Pittsburgh, PA", ()),
        ("It opens on Monday.\n\n(With inputs from agencies)", ("agencies",)),
        ("It opens on Monday.\n\n(With inputs from PTI, AFP)", ("PTI", "AFP")),
        ("It opens on Monday.\n\nThe Associated Press contributed to this report.", ("AP",)),
        ("It opens on Monday.\n\nA ship in the harbour. PHOTO: EPA-EFE", ()),
        ("It opens on Monday.\n\nA ship in the harbour. REUTERS/Ann Example", ()),
        ("The harbour told Reuters.", ()),
        ("He works for the BBC. NATO", ()),
    ],
)
def test_agencies_are_credited_at_the_end(tail: str, agencies: tuple[str, ...]) -> None:
    article = read(f"Bridge closes\n\n{LEAD}\n{tail}\n")
    assert article.agencies == agencies


@pytest.mark.parametrize(
    ("opening", "agencies", "place"),
    [
        ("SEOUL (Reuters) - ", ("Reuters",), "SEOUL"),
        ("SEOUL, Jan. 29 (Yonhap) -- ", ("Yonhap",), "SEOUL"),
        ("NAIROBI, Kenya (AP) _ ", ("AP",), "NAIROBI, Kenya"),
        ("(Reuters) - ", ("Reuters",), None),
        ("SEOUL - ", (), "SEOUL"),
        ("SEOUL: ", (), None),
        ("ALBANY, N.Y. – ", (), "ALBANY, N.Y."),
        ("WASHINGTON— ", (), "WASHINGTON"),
        ("BEIJING, Jan 29 (Xinhua) -- ", ("Xinhua",), "BEIJING"),
        ("Busan (dpa) - ", ("dpa",), "Busan"),
        ("Berlin – ", (), "Berlin"),
        ("WASHINGTON/SEOUL (Reuters) - ", ("Reuters",), "WASHINGTON/SEOUL"),
        ("LOS ANGELES, April 5, 2018 (AFP) – ", ("AFP",), "LOS ANGELES"),
        ("NATO - ", (), None),
        ("UPDATE - ", (), None),
        ("Iran - ", (), None),
        ("US-", (), None),
        ("THE BRIDGE OVER THE OLD HARBOUR - ", (), None),
    ],
)
def test_a_dateline_opens_the_report(
    opening: str, agencies: tuple[str, ...], place: str | None
) -> None:
    article = read(f"Bridge closes\n\n{opening}{LEAD}\n{REST}")
    assert (article.agencies, article.dateline) == (agencies, place)
    whole = f"{opening}{LEAD}\n{REST}".strip()
    assert article.body == (f"{LEAD}\n{REST}".strip() if place or agencies else whole)


def test_an_agency_that_publishes_is_the_source_and_the_origin() -> None:
    article = read(f"Bridge closes\n\nReuters\n2023-01-29\n\n{LEAD}")
    assert (article.source, article.agencies) == ("Reuters", ("Reuters",))


# Bylines


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Ann Example", ("Ann Example",)),
        ("BY ANN EXAMPLE", ("ANN EXAMPLE",)),
        (
            "By Ann Example, Bo van der Sample and Cy O’Test",
            ("Ann Example", "Bo van der Sample", "Cy O’Test"),
        ),
        ("By Ann Example, Politics Staff Writer, View All", ("Ann Example",)),
        ("By Analysis Ann Example", ("Ann Example",)),
        ("By ANN EXAMPLE and BO SAMPLE, Associated Press", ("ANN EXAMPLE", "BO SAMPLE")),
        ("Von Anna Muster", ("Anna Muster",)),
        ("By Reuters", ()),
        ("By Berkeley Sample Jr.", ("Berkeley Sample Jr.",)),
    ],
)
def test_a_byline_names_the_writers(line: str, byline: tuple[str, ...]) -> None:
    article = read(f"Bridge closes\n\n{line}\n\n{LEAD}")
    assert article.byline == byline
    assert article.body == LEAD.strip()


@pytest.mark.parametrize(
    "line",
    [
        "By Friday, the bridge was closed.",
        "By Closing the Bridge, Harbour Saves Money",
        "By and large",
    ],
)
def test_not_every_by_is_a_byline(line: str) -> None:
    article = read(f"{line}\n\n{LEAD}")
    assert article.byline == ()


@pytest.mark.parametrize(
    ("value", "byline", "agencies"),
    [
        ("Ann Example and Bo Sample", ("Ann Example", "Bo Sample"), ()),
        ("By Ann Example", ("Ann Example",), ()),
        ("aexample", ("aexample",), ()),
        ("Associated Press", ("Associated Press",), ("AP",)),
    ],
)
def test_a_container_s_byline_is_read_as_one(
    value: str, byline: tuple[str, ...], agencies: tuple[str, ...]
) -> None:
    article = read(LEAD, Stated(field="byline", value=value, rule="front matter author"))
    assert (article.byline, article.agencies) == (byline, agencies)


def test_a_name_over_its_desk_is_a_byline() -> None:
    article = read(
        f"Bridge closes\n\nUSA TODAY\n2023-01-29\n\nAnn Example\n\nAlbany Bureau\n\n{LEAD}"
    )
    assert article.byline == ("Ann Example",)
    assert article.body == LEAD.strip()


# What stands around


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Advertisement", "furniture"),
        ("ADVERTISEMENT", "furniture"),
        ("Slideshow (4 Images)", "furniture"),
        ("7 years ago", "furniture"),
        ("CLICK HERE TO GET THE APP", "promo"),
        ("Write to Ann Example at ann.example@example.org", "promo"),
        ("Ann Example contributed.", "credit"),
        ("Story Continued Below", "furniture"),
        ("Sign up for our newsletter", "promo"),
        ("READ MORE: Ship hits bridge", "promo"),
        ("Image copyright AP", "caption"),
        ("FILE PHOTO: A ship under the bridge in 2019", "caption"),
        ("(Reporting by Ann Example; Editing by Bo Sample)", "credit"),
        ("Ann Example contributed to this report.", "credit"),
        ("(cm-kjd)", "credit"),
        ("* * *", "furniture"),
    ],
)
def test_what_stands_around_is_no_body(line: str, kind: SegmentKind) -> None:
    article = read(f"Bridge closes\n\n{LEAD}\n{line}\n\n{REST}")
    assert (kind, line) in kinds(article)
    assert article.body == f"{LEAD}\n{REST}".strip()


@pytest.mark.parametrize(
    "line",
    [
        "Join hands with us, the harbour said to the owner of the yard on Sunday.",
        "Credit is due to Credit Suisse Group.",
        "The film (Long Winter, Channel Two/Channel Four) was shown.",
        "Read more books, the minister told the children, and then he read them a story of it.",
        "Photographs of the bridge went around the world in an hour.",
    ],
)
def test_a_paragraph_that_opens_like_a_promotion_stays_one(line: str) -> None:
    article = read(f"Bridge closes\n\n{LEAD}\n{line}\n\n{REST}")
    assert line in article.body


def test_a_line_repeated_through_a_text_is_furniture() -> None:
    text = f"Bridge closes\n\n{LEAD}\nHarbour radio live\n\n{REST}\n" * 3
    assert "Harbour radio live" not in read(text).body


def test_speakers_of_a_transcript_stay_in_the_body() -> None:
    turns = "ann example\n\nWhere is the bridge?\n\nbo sample\n\nIn the sea.\n\n" * 3
    assert read(f"Bridge closes\n\n{LEAD}\n{turns}").body.count("ann example") == 3


# Languages


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (LEAD, "en"),
        (
            "Die Brücke über den Hafen ist am Sonntag gesperrt worden, weil ein Schiff sie traf.",
            "de",
        ),
        (
            "Le pont sur le port a été fermé dimanche après qu’un navire l’a heurté dans la nuit.",
            "fr",
        ),
        ("El puente del puerto fue cerrado el domingo después de que un barco lo golpeara.", "es"),
        (
            "Мост через гавань был закрыт в воскресенье, и это не в первый раз, что он был закрыт.",
            "ru",
        ),
        ("港の橋は日曜日に船が衝突した後で閉鎖されたと警察が発表した。けが人はいなかった。", "ja"),
        (
            "항구의 다리는 일요일에 배가 부딪힌 뒤 폐쇄되었다고 경찰이 밝혔다. 다친 사람은 없었다.",
            "ko",
        ),
        ("Bridge closes", None),
        ("12 34 56", None),
        ("", None),
    ],
)
def test_a_language_needs_evidence(text: str, language: str | None) -> None:
    assert read(f"X\n\n{text}").language == language


def test_a_stated_language_counts_where_the_words_show_none() -> None:
    fact = Stated(field="language", value="pt-BR", rule="html lang")
    assert read("Ponte", fact).language == "pt"
    assert read(LEAD, fact).language == "en"


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("ROME 1996-08-22", "ROME"),
        ("AL-AIN , United Arab Emirates 1996-12-06", "AL-AIN , United Arab Emirates"),
        ("The Rome Post 1996-08-22", None),
    ],
)
def test_a_town_in_capitals_over_the_text_is_the_dateline(line: str, place: str | None) -> None:
    text = f"Police hold four in a raid\n\n{line}\n\nPolice arrested four men on Thursday.\n"
    article = parse(Document(path="a", text=text), names=False)
    assert (article.dateline, article.date is not None) == (place, True)
