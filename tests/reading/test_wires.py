"""What agencies send: NITF and NewsML-G2, written for the tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from natoasia.parsing import parse
from natoasia.reading import read

if TYPE_CHECKING:
    from natoasia.model import Article

NITF = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "nitf-3-5.dtd">
<nitf xml:lang="en"><head><title>ferry strike</title><docdata><date.issue norm="20230304T080000Z"/>
</docdata><pubdata name="The Harbour Post" type="print"/></head>
<body><body.head><hedline><hl1>Ferry crews return to work</hl1></hedline>
<byline>By <person>Ann Vale</person></byline><dateline><location>PORT VALE</location></dateline>
</body.head><body.content><p>The crews came back on Saturday.</p><p>All were glad.</p>
</body.content></body></nitf>
"""
ITEM = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:{n}" xml:lang="de">
<itemMeta><versionCreated>2023-03-0{n}T08:00:00Z</versionCreated></itemMeta>
<contentMeta><headline>Brücke {n} ist gesperrt</headline><by>Von Ben Hügel</by>
<creditline>dpa</creditline></contentMeta><contentSet><inlineXML contenttype="text/html">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>Die Brücke {n} ist
seit Sonntag gesperrt, sagt die Stadt.</p></body></html></inlineXML></contentSet></newsItem>"""
SEVERAL = (
    "<newsMessage><itemSet>"
    + "".join(ITEM.format(n=n) for n in (1, 2))
    + "</itemSet></newsMessage>"
)


def articles(text: str) -> list[Article]:
    return [parse(document, names=False) for document in read("a.xml", text.encode())]


def test_nitf_states_its_fields() -> None:
    (article,) = articles(NITF)
    assert (article.headline, article.date) == ("Ferry crews return to work", "2023-03-04")
    assert (article.source, article.byline) == ("The Harbour Post", ("Ann Vale",))
    assert article.dateline == "PORT VALE"
    assert article.body == "The crews came back on Saturday.\n\nAll were glad."
    assert article.span is None


def test_the_items_of_a_message_have_their_spans() -> None:
    found = articles(SEVERAL)
    assert [article.headline for article in found] == [f"Brücke {n} ist gesperrt" for n in (1, 2)]
    assert [article.date for article in found] == ["2023-03-01", "2023-03-02"]
    assert [article.byline for article in found] == [("Ben Hügel",)] * 2
    assert [article.agencies for article in found] == [("dpa",)] * 2
    shown = [SEVERAL[slice(*(article.span or (0, 0)))] for article in found]
    assert shown == [ITEM.format(n=n) for n in (1, 2)]


@pytest.mark.parametrize(
    "text", ["<nitf", "<nitf><body.content>", "<newsItem><contentSet/></newsItem>"]
)
def test_a_broken_item_is_text(text: str) -> None:
    (document,) = read("a.xml", f"{text} A ferry sank.".encode())
    assert "A ferry sank." in document.text
