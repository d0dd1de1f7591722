"""Rich Text, OpenDocument, and the text exports of Nexis Uni, Factiva and ProQuest."""

from __future__ import annotations

import io
import time
import zipfile
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from natoasia.parsing import parse
from natoasia.reading import read
from natoasia.reading.rtf import shown

if TYPE_CHECKING:
    from natoasia.model import Article


def articles(raw: bytes) -> list[Article]:
    return [parse(document, names=False) for document in read("export", raw)]


NEXIS = """\
Page {number} of 2

{title}

The Harbour Gazette (Harwick)

January 31, 2023 Tuesday

Copyright 2023 Harbour Media Limited All Rights Reserved

Section: NEWS; Pg. 4
Length: 212 words
Byline: Ann Vale and Ben Hill
Dateline: HARWICK

Body


The council voted on Tuesday to close the old iron bridge.

The mayor said repairs would take six months.

Load-Date: February 1, 2023


End of Document

"""


def nexis() -> str:
    titles = ("Council closes bridge", "Ferry crews return")
    return "".join(NEXIS.format(number=at, title=title) for at, title in enumerate(titles, 1))


def check_nexis(found: list[Article]) -> None:
    assert [article.headline for article in found] == [
        "Council closes bridge",
        "Ferry crews return",
    ]
    for article in found:
        assert article.source == "The Harbour Gazette (Harwick)"
        assert article.date == "2023-01-31"
        assert article.byline == ("Ann Vale", "Ben Hill")
        assert article.dateline == "HARWICK"
        assert article.body.startswith("The council voted on Tuesday")
        assert article.body.endswith("six months.")


def test_nexis_uni_as_text_keeps_each_report_s_span() -> None:
    text = nexis()
    check_nexis(articles(text.encode()))
    first, second = read("export", text.encode())
    assert first.span is not None
    assert second.span is not None
    assert text[slice(*second.span)].strip().startswith("Page 2 of 2")


def test_nexis_uni_as_rich_text() -> None:
    rows = nexis().replace("\n", "\\par\n")
    check_nexis(articles(f"{{\\rtf1\\ansi\\ansicpg1252 {{\\fonttbl F;}}{rows}}}".encode()))


def test_nexis_uni_as_a_word_document() -> None:
    rows = "".join(f"<w:p><w:r><w:t>{row}</w:t></w:r></w:p>" for row in nexis().split("\n"))
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", f"<w:document><w:body>{rows}</w:body></w:document>")
    check_nexis(articles(made.getvalue()))


FACTIVA = """\
Council votes to close iron bridge
By Ann Vale
212 words
31 January 2023
13:05
Harbour News Service
HNS
English
(c) 2023 Harbour Media Limited

HARWICK, Jan 31 (Reuters) - The council voted on Tuesday to close the old iron bridge.

The mayor said repairs would take six months.

Document HNS0000020230131ej1v000b1
"""


def test_factiva_as_text() -> None:
    first, second = articles((FACTIVA + "\n\n" + FACTIVA.replace("Council", "Board")).encode())
    assert first.headline == "Council votes to close iron bridge"
    assert second.headline == "Board votes to close iron bridge"
    for article in (first, second):
        assert (article.date, article.source) == ("2023-01-31", "Harbour News Service")
        assert article.byline == ("Ann Vale",)
        assert (article.dateline, article.agencies) == ("HARWICK", ("Reuters",))
        assert article.body.endswith("six months.")


PROQUEST = """\
____________________________________________________________

Document {number} of 2

Title: Council votes to close iron bridge

Author: Vale, Ann

Publication info: The Harbour Gazette ; Harwick [Harwick]. 31 Jan 2023: A.4.

Abstract: The bridge is closed.

Full text: The council voted on Tuesday to close the old iron bridge.

The mayor said repairs would take six months.

Subject: Bridges

Publication title: The Harbour Gazette; Harwick

Publication date: Jan 31, 2023

Language of publication: English

Last updated: 2024-05-06
"""


def test_proquest_as_text() -> None:
    found = articles("\n".join(PROQUEST.format(number=at) for at in (1, 2)).encode())
    assert len(found) == 2
    for article in found:
        assert article.headline == "Council votes to close iron bridge"
        assert article.date == "2023-01-31"
        assert article.source == "The Harbour Gazette; Harwick"
        assert article.byline == ("Ann Vale",)
        assert article.body.startswith("The council voted")
        assert "Bridges" not in article.body


@pytest.mark.parametrize(
    "text",
    [
        "Council closes bridge\n\nIt voted.\n\nEnd of Document\n",
        "Document 1 of 2\n\nThe council voted.\n",
        "Council closes bridge\n\nDocument HNS0000020230131ej1v000b1\n\nIt voted.\n",
    ],
)
def test_a_report_that_speaks_of_documents_is_no_export(text: str) -> None:
    (found,) = read("a.txt", text.encode())
    assert (found.text, found.format) == (text, "text")


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (
            rb"{\rtf1 It\rquote s caf\'e9 \emdash  \ldblquote yes\rdblquote\par No.}",
            "It’s café — “yes”\n\nNo.",
        ),
        (rb"{\rtf1\ansicpg1251 \'cf\'f0\'e8\'e2\'e5\'f2}", "Привет"),
        (rb"{\rtf1\uc1 \u1052?\u1080?\u1088? \u-10179?\u-8704?}", "Мир 😀"),
        (rb"{\rtf1\uc0 \u8217 s}", "’s"),
        (
            rb"{\rtf1{\*\generator X;}{\fonttbl{\f0 Arial;}}{\stylesheet{S;}}{\info{\title T}}A}",
            "A",
        ),
        (
            rb"{\rtf1 {\field{\*\fldinst HYPERLINK x}{\fldrslt link}} \{a\\b\}\~c}",
            "link {a\\b}\xa0c",
        ),
        (rb"{\rtf1 open {group", "open group"),
        (rb"}}}{\rtf1 x", "x"),
    ],
)
def test_rich_text(raw: bytes, text: str) -> None:
    assert shown(raw).strip() == text


def test_a_rich_text_report() -> None:
    raw = rb"{\rtf1\ansi Council closes bridge\par By Ann Vale\par Jan 31, 2023\par It voted.\par}"
    (article,) = articles(raw)
    assert article.headline == "Council closes bridge"
    assert (article.date, article.byline) == ("2023-01-31", ("Ann Vale",))


@given(st.binary(max_size=300))
def test_any_rich_text_is_shown(raw: bytes) -> None:
    assert isinstance(shown(b"{\\rtf1 " + raw).encode(), bytes)


def test_rich_text_is_read_in_linear_time() -> None:
    def seconds(unit: bytes, count: int) -> float:
        start = time.process_time()
        shown(b"{\\rtf1 " + unit * count)
        return time.process_time() - start

    for unit in (b"{", b"\\b ", b"\\u8217?", b"{\\*x y}", b"\\'e9", b"}"):
        assert seconds(unit, 120_000) <= max(seconds(unit, 20_000), 0.05) * 6 * 3


def test_open_document_text() -> None:
    content = (
        "<office:document><office:body><office:text><text:h>Council closes bridge</text:h>"
        "<text:p>By Ann<text:s/>Vale</text:p><text:p>Jan 31, 2023</text:p><text:p>It voted"
        "<office:annotation><text:p>Check!</text:p></office:annotation> &amp; left.</text:p>"
        "</office:text></office:body></office:document>"
    )
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", content)
    (article,) = articles(made.getvalue())
    assert article.headline == "Council closes bridge"
    assert (article.date, article.byline) == ("2023-01-31", ("Ann Vale",))
    assert article.body == "It voted & left."
