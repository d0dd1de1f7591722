"""What stands around and within a report on a page that was copied whole, and is none of it."""

from __future__ import annotations

import pytest

from natoasia.model import Article, Document
from natoasia.parsing import parse
from natoasia.parsing.promos import heads_list, is_title

LEAD = "HARWICK (Reuters) - The council of Harwick voted on Tuesday to close the old iron bridge."
SECOND = "The mayor, Ann Vale, said that repairs would take at least six months."
THIRD = "Engineers had found cracks in two of its piers last year."
LAST = "“We cannot wait for an accident,” she said."


def read(*lines: str) -> Article:
    text = "\n\n".join(["Council votes to close iron bridge", LEAD, SECOND, *lines, LAST]) + "\n"
    article = parse(Document(path="report.txt", text=text), names=False)
    assert article.text == text
    assert article.body.startswith("The council")
    assert article.body.endswith(LAST)
    return article


@pytest.mark.parametrize(
    "line",
    [
        "Harbour strike: what we know so far Read more",
        "Read more: Ferry crews return to work",
        "READ NEXT: Ferry crews return to work",
        "READ Why the Harbour Was Closed and What Comes Next",
        "Related Coverage Ferry crews return to work after a week",
        "Harbour strike:Ferry crews return to work after a week",
        "FERRY CREWS RETURN TO WORK AFTER A WEEK OF STRIKE",
        "2 FERRY CREWS RETURN TO WORK AFTER A WEEK",
        "JUST WATCHED Ferry crews return Replay More Videos ... MUST WATCH Crews return 02:18",
        "NOW WATCH: ‘Five Things to Know of the Bridge’",
        "Play Video 1:34 Ferry crews return – video",
        "( Also on THE HARBOUR POST: Ferry crews return to work)",
        "[Watch Harbour TV: the mayor speaks in the 9 a.m. hour]",
        "Want more like this in your inbox? Sign up for our morning letter here.",
        "Daily harbour news in your inbox: sign up for our newsletter",
        "Morning Tide Your guide to the port. Email Sign Up By signing up you agree to get mail.",
        "If you would like to receive the Tide in your inbox daily, click here to subscribe.",
        "For more on the bridge, check out our full explainer.",
        "Can't see the video? Click here.",
        "Support the Harbour Post’s independent journalism",
        "Interested in Bridges? Add Bridges as an interest to stay up to date",
        "Ann Hill covers ports for the Harbour Post. Follow her on Twitter @annhill.",
        "You can follow Ann Hill on Twitter @annhill.",
        "Do You Like the New Bridge? Vote Now",
        "Читайте также: Паромы вернулись на линию",
        "あわせて読みたい",
        "[관련기사] 페리 운항 재개",
        "اقرأ أيضا: العبارات تعود إلى العمل",
    ],
)
def test_an_invitation_within_a_report_is_a_promotion(line: str) -> None:
    article = read(line, THIRD)
    assert [part.text.strip() for part in article.segments if part.kind == "promo"] == [line]
    assert THIRD in article.body


@pytest.mark.parametrize(
    "line",
    [
        "Story continues below video.",
        "Advertisement Advertisement",
        "Continue Reading Below",
        "Link Copied",
        "—",
        "...",
        "[embedtweet id=4711]",
        "(STORY CAN END HERE. OPTIONAL MATERIAL FOLLOWS)",
        "This article tagged under: Bridges",
        "Read or Share this story: https://www.harbour.example/story/news/2023/01/31/bridge/4711/",
        "View comments (12)",
        "File:The iron bridge of Harwick.jpg",
    ],
)
def test_a_part_of_the_page_within_a_report_is_furniture(line: str) -> None:
    article = read(line, THIRD)
    assert [part.text.strip() for part in article.segments if part.kind == "furniture"] == [line]
    assert THIRD in article.body


@pytest.mark.parametrize(
    "heading",
    """READ MORE:;Related:;Also see:;More on this...;RELATED NEWS:;READ ALSO;MORE ON THIS STORY;\
You may also like:;Related stories""".split(";"),
)
def test_headlines_under_a_heading_of_such_are_promotions(heading: str) -> None:
    links = ["Ferry crews return to work after a week", "Why was the harbour closed so long?"]
    article = read(heading, *links, THIRD, "Repairs by next year")
    promos = [part.text.strip() for part in article.segments if part.kind == "promo"]
    assert promos == [heading, *links]
    assert THIRD in article.body
    assert "Repairs by next year" in article.body


def test_a_question_under_such_a_heading_may_be_the_reports() -> None:
    article = read("More on this...", "What were the engineers asked to do?", THIRD)
    assert "What were the engineers asked to do?" in article.body


def test_a_list_of_links_may_hold_an_advertisement() -> None:
    links = ["Ferry crews return to work", "The harbour in a winter storm"]
    article = read("READ MORE:", "Advertisement", *links, THIRD)
    assert not any(link in article.body for link in links)


@pytest.mark.parametrize(
    "line",
    [
        "To make that happen, the port opened a website where volunteers can sign up.",
        "Americans follow the mayor on Twitter more than any other.",
        "More than 100 people came to the meeting in the town hall on Tuesday evening.",
        "For more than a year, engineers had asked the council to act.",
        "Related to this, the council asked for a report on all bridges of the county.",
        "Read in full, the report says that nobody had looked at the piers for years.",
        "Close the bridge now, one of them wrote in a letter to the council last year.",
        "Close to 100 people came.",
        "Watch the bridge, he told them.",
        "ANN VALE: We cannot wait.",
        "It was 10:30 when they voted.",
        "The vote was simple: Close it.",
        "Please read the report first, she told them.",
        "Support for the plan grew.",
        "Go deeper, the engineers said of the piers.",
        "$300",
        "MORE CRACKS THAN BEFORE",
        "3. WHAT THE COUNCIL OF HARWICK WILL DO ABOUT IT",
        "Just watched by few, the ferry left.",
    ],
)
def test_a_sentence_that_opens_like_one_stays_in_the_report(line: str) -> None:
    assert line in read(line, THIRD).body


def test_what_heads_a_list_and_what_stands_in_one() -> None:
    assert heads_list("Related:")
    assert not heads_list("Vote Now:")
    assert is_title("Why was the harbour closed so long?")
    assert not is_title("Repairs begin")
    assert not is_title("The council voted to close it.")


def test_the_lines_on_rights_at_the_end_of_a_paragraph_are_set_apart() -> None:
    rights = (
        "Copyright 2023 The Associated Press. All rights reserved. This material may not be "
        "published, broadcast, rewritten or redistributed."
    )
    text = f"HARWICK, N.Y. (AP) - The bridge is closed. Repairs begin in May. {rights}\n"
    article = parse(Document(path="report.txt", text=text), names=False)
    assert article.body == "The bridge is closed. Repairs begin in May."
    assert article.segments[-1].kind == "furniture"
    assert article.agencies == ("AP",)


def test_what_is_left_of_an_address_is_no_writer() -> None:
    text = f"Bridge closes\n\nBy Ann Vale, Ann.Vale Harbour.Com\n\n{LEAD}\n"
    assert parse(Document(path="a.txt", text=text), names=False).byline == ("Ann Vale",)


@pytest.mark.parametrize(
    ("line", "writers"),
    [
        ("By Editorial Board", ()),
        ("By Harwick Editorial Board, Ann Vale", ("Ann Vale",)),
        ("By Courier Columnists", ()),
        ("By Ann Vale, Based In Harwick", ("Ann Vale",)),
        ("By Ann Vale, Port Security Committee", ("Ann Vale",)),
    ],
)
def test_a_desk_signs_and_is_no_writer(line: str, writers: tuple[str, ...]) -> None:
    text = f"Why is the bridge still closed? We know the answers.\n{line}\n2023-01-31\n\n{LEAD}\n"
    article = parse(Document(path="a.txt", text=text), names=False)
    assert article.headline == "Why is the bridge still closed? We know the answers."
    assert article.byline == writers


def test_a_report_in_capitals_stays_one() -> None:
    lines = [f"THE COUNCIL OF HARWICK VOTED ON BRIDGE NUMBER {at} AND CLOSED IT" for at in range(5)]
    text = "BRIDGES CLOSE\n\n" + "\n\n".join(lines) + "\n"
    article = parse(Document(path="a.txt", text=text), names=False)
    assert article.body == "\n\n".join(lines)


BOX = (
    "Get the Harbour Post briefing: everything you need to know before breakfast, written by our "
    "editors in Harwick and Garrow and delivered straight to your inbox every weekday at six in "
    "the morning, with the best of our reporting, our columnists, the weather for the islands and "
    "a puzzle. Sign up for our newsletter here and join the 40,000 readers who have it already."
)


def test_a_long_box_that_asks_to_sign_up_is_a_promotion() -> None:
    assert len(BOX) > 300
    article = read(BOX, THIRD)
    assert [part.text.strip() for part in article.segments if part.kind == "promo"] == [BOX]


def test_a_long_paragraph_on_newsletters_is_none() -> None:
    paragraph = BOX.replace("Get the", "The firm said of the").replace("your inbox", "inboxes")
    assert paragraph in read(paragraph, THIRD).body


@pytest.mark.parametrize(
    "line",
    [
        "This article was amended on 16 March 2031 to correct the number of piers.",
        "An earlier version of this story misspelled the name of the mayor.",
        "CORRECTION: A previous version of this report gave another number of piers.",
    ],
)
def test_what_was_corrected_is_said_of_the_report_and_not_in_it(line: str) -> None:
    article = read(THIRD, line)
    assert [part.text.strip() for part in article.segments if part.kind == "furniture"] == [line]


def test_a_correction_that_is_news_is_kept() -> None:
    line = "Correction: prices of iron fell by a tenth in Harwick, the town said on Tuesday."
    assert line in read(line, THIRD).body
