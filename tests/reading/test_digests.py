"""Alerts, newsletters and round-ups: texts written for the tests, outlets and people invented."""

from __future__ import annotations

import re
from email.message import EmailMessage
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from natoasia.parsing import parse
from natoasia.reading import read
from natoasia.reading.digest_rows import lines
from natoasia.reading.digests import of_page, of_text, target
from natoasia.reading.linked_rows import linked_rows

if TYPE_CHECKING:
    from natoasia.model import Document

FERRY = "The crews of the island ferries went back to work on Saturday, after a week of strike."
BRIDGE = (
    "The old iron bridge was closed on Sunday after a freighter had struck a pillar, police said."
)
TUNNEL = "Mayor Ann Vale said on Monday that the town would look at what a tunnel costs it."
REPORTS = (
    (
        "Ferry crews return to the island",
        "The Harbour Post",
        FERRY,
        "https://harbourpost.example/f",
    ),
    (
        "Bridge closes after a ship hits it",
        "Island Echo",
        BRIDGE,
        "https://islandecho.example/b?x=1",
    ),
    (
        "Mayor wants a tunnel to the island",
        "Port Vale Courier",
        TUNNEL,
        "https://portvale.example/t",
    ),
)
HEADLINES = [headline for headline, _, _, _ in REPORTS]


def passed(link: str) -> str:
    return f"https://www.google.com/url?rct=j&sa=t&url={link}&ct=ga&cd=abc"


def message(plain: str, page: str = "", *, cte: str | None = None, **headers: str) -> bytes:
    made = EmailMessage()
    made["From"] = "Harbour Alerts <alerts@search.example>"
    made["To"] = "desk@example.org"
    made["Date"] = "Sat, 04 Mar 2023 23:30:00 +0900"
    made["Subject"] = "Alert: island ferry"
    for name, value in headers.items():
        made[name.replace("_", "-")] = value
    made.set_content(plain, cte=cte)
    if page:
        made.add_alternative(page, subtype="html", cte=cte)
    return made.as_bytes()


def alert_page(count: int) -> str:
    items = "".join(
        f'<tr itemscope itemtype="http://schema.org/Article"><td><div><a href="{passed(link)}">'
        f"<span>{headline.replace('island', '<b>island</b>')}</span></a><div><div><a><span>{outlet}"
        f"</span></a></div><div>{text}</div></div><table><tr><td><a href='https://s.example/1'>"
        "<img src='f.png'></a></td><td><a href='https://s.example/2'>Flag this</a></td></tr>"
        "</table></div></td></tr>"
        for headline, outlet, text, link in REPORTS[:count]
    )
    return (
        "<html><body><table><tr><td>island ferry</td></tr><tr><td>Daily update ⋅ March 4, 2023</td>"
        f"</tr><tr><td>NEWS</td></tr>{items}<tr><td><a href='https://s.example/3'>See more results"
        "</a> | <a href='https://s.example/4'>Edit this alert</a></td></tr><tr><td>You have "
        "received this email because you have subscribed to alerts.<br><a href='https://s.example/5'>"
        "Unsubscribe</a></td></tr></table></body></html>"
    )


def alert_text() -> str:
    items = "\n\n".join(
        f"{headline}\n{outlet}\n{text}\n<{passed(link)}>"
        for headline, outlet, text, link in REPORTS
    )
    return (
        "Alert: island ferry in the news\n\n=== News - 3 new results for [island ferry] ===\n\n"
        f"{items}"
        f"\n\n{'- ' * 30}-\nUnsubscribe from this alert:\n<https://s.example/5>\n\n"
        "Create another alert:\n<https://s.example/6>\n"
    )


def stated(document: Document, field: str) -> list[str]:
    return [item.value for item in document.stated if item.field == field]


def are_the_reports(found: tuple[Document, ...], count: int = 3) -> bool:
    """Tell whether the documents are the reports, each with its outlet, its text and its link."""
    assert [stated(document, "headline") for document in found] == [[h] for h in HEADLINES[:count]]
    for document, (headline, outlet, text, link) in zip(found, REPORTS, strict=False):
        assert outlet in stated(document, "source")
        assert text in document.text
        assert link in document.text
        assert not any(other in document.text for other in HEADLINES if other != headline)
    return True


@pytest.mark.parametrize("count", [1, 2, 3])
def test_an_alert_is_its_reports(count: int) -> None:
    assert are_the_reports(read("a.eml", message("Alert", alert_page(count))), count)


def test_reports_of_others_have_no_day_that_nobody_said() -> None:
    found = read("a.eml", message("Alert", alert_page(3)))
    assert [parse(document, names=False).date for document in found] == [None] * 3
    assert parse(found[1], names=False).source == "Island Echo"


def test_where_a_report_stands_in_a_message() -> None:
    raw = message("Alert ⋅ Zoë", alert_page(3), cte="8bit")
    found = read("a.eml", raw)
    shown = [raw.decode()[slice(*(document.span or (0, 0)))] for document in found]
    for text, (_, outlet, _, link) in zip(shown, REPORTS, strict=True):
        assert outlet in text
        assert sum(other in text for _, other, _, _ in REPORTS) == 1
        assert link not in text  # It stands in the tag before.
    box = b"".join(b"From a@b.c Sat Mar  4 10:00:00 2023\n" + raw + b"\n" for _ in range(2))
    again = read("a.mbox", box)
    assert [box.decode()[slice(*(document.span or (0, 0)))] for document in again] == shown * 2


def test_the_span_of_a_message_in_a_box_counts_characters() -> None:
    letters = [message(f"Zoë ⋅ letter {number}", cte="8bit") for number in range(3)]
    raw = b"".join(b"From a@b.c Sat Mar  4 10:00:00 2023\n" + letter for letter in letters)
    for number, document in enumerate(read("a.mbox", raw)):
        shown = raw.decode()[slice(*(document.span or (0, 0)))]
        assert shown.startswith("From a@b.c")
        assert shown.rstrip().endswith(f"letter {number}")


def test_an_alert_as_text() -> None:
    assert are_the_reports(read("alert.txt", alert_text().encode()))
    assert are_the_reports(read("alert.eml", message(alert_text())))


def newsletter(link: str = "https://click.harbourpost.example/{}", more: str = "Read more") -> str:
    items = "".join(
        f"<tr><td><h2>{headline}</h2><p>{text}</p><p><a href='{link.format(at)}'>{more}</a></p>"
        "</td></tr>"
        for at, (headline, _, text, _) in enumerate(REPORTS)
    )
    return (
        "<html><head><style>p {color: red}</style></head><body><table><tr><td>"
        "<a href='https://harbourpost.example/view'>View in your browser</a></td></tr>"
        f"<tr><td><p>Good morning, here is what you need to know.</p></td></tr>{items}"
        "<tr><td>You are receiving this because you signed up.<br>© The Harbour Post, 1 Quay "
        "Street, Port Vale, all rights reserved, and so on.</td></tr></table></body></html>"
    )


def test_an_outlets_own_letter_is_of_its_day() -> None:
    raw = message("See the page.", newsletter(), List_Id="news")
    found = read("a.eml", raw.replace(b"Harbour Alerts", b"The Harbour Post"))
    assert [stated(document, "headline") for document in found] == [[head] for head in HEADLINES]
    for document in found:
        assert stated(document, "source") == ["The Harbour Post"]
        assert parse(document, names=False).date == "2023-03-04"
        assert "Quay Street" not in document.text


NUMBERED = "Morning round-up of the press office, 4 March 2023\n\n" + "\n\n".join(
    f"{at}. {headline}\n{outlet}, {at} March 2023\n{text}\n{link}"
    for at, (headline, outlet, text, link) in enumerate(REPORTS, 1)
)
RULED = "\n\n==========\n\n".join(
    f"{headline}\nBy Ben Hill\n{outlet}, March {at}, 2023\n\n{text}\n\nAll were glad.\n\n{link}"
    for at, (headline, outlet, text, link) in enumerate(REPORTS, 1)
)
LABELLED = "Press review\n----------\n" + "\n----------\n".join(
    f"{headline}\nSource: {outlet}\n{text}\nLink: {link}"
    for headline, outlet, text, link in REPORTS
)
UNDER = "Our morning letter\n\n" + "\n\n".join(
    f"{headline}\n{link}\n{outlet}\n{text}" for headline, outlet, text, link in REPORTS
)


@pytest.mark.parametrize("text", [NUMBERED, RULED, LABELLED, UNDER])
def test_round_ups_are_their_reports_word_for_word(text: str) -> None:
    found = read("round-up.txt", text.encode())
    assert are_the_reports(found)
    assert [text[slice(*(document.span or (0, 0)))] for document in found] == [
        document.text for document in found
    ]


@pytest.mark.parametrize(("text", "month"), [(NUMBERED, "2023-03-0"), (RULED, "2023-03-0")])
def test_the_days_of_a_round_up_are_its_reports(text: str, month: str) -> None:
    days = [parse(document, names=False).date for document in read("a.txt", text.encode())]
    assert days == [f"{month}{number}" for number in (1, 2, 3)]


PARAGRAPHS = "\n\n".join([FERRY, BRIDGE, TUNNEL] * 3)
SINGLE = {
    "links at the end": f"Ferry crews return\n\n{PARAGRAPHS}\n\nMore on this:\n\n"
    + "\n".join(f"{headline}\n{link}" for headline, _, _, link in REPORTS),
    "links between": "Ferry crews return to the island\n\nBy Ann Vale\n\n"
    + "\n\n".join(f"{PARAGRAPHS}\n\nREAD MORE: {h}\n{link}" for h, _, _, link in REPORTS),
    "sections": "The island in winter\n\n"
    + "\n\n* * *\n\n".join(f"{headline}\n\n{PARAGRAPHS}" for headline in HEADLINES),
    "views, each signed": "What will be of the island\n\n"
    + "\n\n***\n\n".join(f"{h}\n\nBy Ben Hill, of the town\n\n{PARAGRAPHS}" for h in HEADLINES),
    "chronology": "The strike, day by day\n\n"
    + "\n----\n".join(f"Crews walk out again\nMarch {day}, 2023\n{FERRY}" for day in range(1, 9)),
    "numbered points": "Three things we know\n\n"
    + "\n\n".join(f"{at}. {h}\n\n{t}" for at, (h, _, t, _) in enumerate(REPORTS, 1)),
    "sources": f"The strike explained\n\n{PARAGRAPHS}\n\nSources\n\n"
    + "\n\n".join(f"{at}. {h}. {o}.\n{link}" for at, (h, o, _, link) in enumerate(REPORTS, 1)),
    "posts": "Live: the strike\n\n"
    + "\n\n".join(
        f"10:0{at}\n\n{t}\n\npic.example/{at} https://t.example/{at}"
        for at, t in enumerate([FERRY, BRIDGE, TUNNEL])
    ),
    "a manual": "# The desk's program\n\n"
    + "\n\n".join(
        f"## How to {verb} it at home\n\nTo {verb} the program at home, please see:\n\n{link}"
        for verb, (_, _, _, link) in zip(("build", "run", "test"), REPORTS, strict=True)
    ),
    "two": "\n\n=====\n\n".join(f"{h}\nSource: {o}\n{t}" for h, o, t, _ in REPORTS[:2]),
}


@pytest.mark.parametrize("name", SINGLE)
def test_one_report_stays_one(name: str) -> None:
    (document,) = read("a.txt", SINGLE[name].encode())
    assert document.text == SINGLE[name]
    assert len(read("a.eml", message(SINGLE[name]))) == 1


@pytest.mark.parametrize("between", ["", "<p>{}</p>"])
def test_a_page_of_one_report_with_links_in_it_stays_one(between: str) -> None:
    told = "".join(f"<p>{text}</p>" for text in (FERRY, BRIDGE, TUNNEL))
    parts = "".join(f"{told}<p><a href='{link}'>{head}</a></p>" for head, _, _, link in REPORTS)
    page = f"<html><body><h1>The strike is over</h1>{told}{between}{parts}</body></html>"
    assert len(read("a.eml", message("See the page.", page))) == 1


def test_a_menu_is_no_digest() -> None:
    menu = "".join(f"<li><a href='{link}'>{head}</a></li>" for head, _, _, link in REPORTS * 2)
    assert of_page(list(linked_rows(f"<ul>{menu}</ul><p>{FERRY}</p>"))) == ()


def test_rules_in_links_are_no_headlines() -> None:
    page = "<a href='https://a.example/1'>===== ===== =====</a>"
    assert of_page(list(linked_rows(page))) == ()
    assert of_text(lines("===== ===== =====\n" * 9)) == ()


def test_a_passed_link_that_is_broken_is_the_link() -> None:
    assert target("https://[bad?url=https://a.example") == "https://[bad?url=https://a.example"
    assert target("https://a.example/x?q=1") == "https://a.example/x?q=1"


PIECES = [
    *HEADLINES,
    FERRY,
    BRIDGE,
    "https://a.example/1",
    "https://b.example/2",
    "=====",
    "1. A b c",
]


@given(
    st.lists(
        st.sampled_from([*PIECES, "", "", "2. D e f", "Source: A", "By Ann Vale"]), max_size=25
    )
)
def test_whatever_the_lines_each_item_is_a_stretch_of_the_text(pieces: list[str]) -> None:
    text = "\n".join(pieces)
    items = of_text(lines(text))
    assert len(items) != 1
    ends = [0]
    for item in items:
        assert text[slice(*item.span)].startswith(item.headline[:3])
        assert item.span[0] >= ends[-1]
        ends.append(item.span[1])


@given(
    st.lists(
        st.sampled_from(
            [
                "<a href='https://a.example/1'>",
                "</a>",
                "<p>",
                "<h2>",
                "</h2>",
                "<td>",
                *PIECES,
                "<b>",
                "<",
            ]
        ),
        max_size=30,
    )
)
def test_whatever_the_page_its_words_are_in_the_rows(pieces: list[str]) -> None:
    rows = list(linked_rows(" ".join(pieces)))
    of_page(rows)
    shown = " ".join(row.text for row in rows)
    for piece in pieces:
        if re.fullmatch(r"[A-Z][\w ]+", piece):
            assert piece in shown
