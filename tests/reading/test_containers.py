"""JSON, mail, front matter, archives, pages and office files: texts written for the tests."""

from __future__ import annotations

import gzip
import io
import json
import mailbox
import zipfile
from email.message import EmailMessage
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from natoasia.errors import InputError
from natoasia.reading import SIZE_LIMIT, read, read_whole
from natoasia.reading.archives import DEEPEST, safe
from natoasia.reading.drafting import writers
from natoasia.reading.statements import field_of

if TYPE_CHECKING:
    from natoasia.model import Document

FRONT = """---
title: "Ferry crews return: island relieved"
date: 2023-03-04
author: [Ann Vale, 'Ben Hill']
tags:
  - ferries
publication: The Harbour Post
---

# Ferry crews return

The crews came back.
"""

LISTED = """+++
title = "Bridge opens"
authors:
  - Ann Vale
  - Ben Hill
+++
The bridge is open.
"""

PAGE = """<!DOCTYPE html><html lang="en-GB"><head><title>Ferry crews return | Post</title>
<meta property="og:site_name" content="The Harbour Post">
<meta property="article:published_time" content="2023-03-04T08:00:00Z">
<script type="application/ld+json">{"@graph": [{"@type": ["NewsArticle"],
"headline": "Ferry crews go back", "author": [{"name": "Ann Vale"}, {"name": "Ben Hill"}],
"dateModified": "2023-03-09"}]}</script></head><body><header><h1>The Harbour Post</h1>
<nav><a href="/">Home</a> <a href="/news">News</a></nav></header><article>
<h1>Ferry crews return to their work</h1>
<p>The crews of the island ferries went back to work on Saturday, a week after they had walked out
over pay and hours, the union said in a statement.</p>
<p>"We are glad that the boats are sailing again, for the island lives on them," said the mayor, who
had spoken with both sides on each day of the week before.</p>
<p>The first ferry left at six in the morning with forty people and two dozen cars on board, and it
came back at noon with fresh bread, the post and a very small horse.</p></article>
<footer>About us. Contact. Imprint.</footer></body></html>"""


def stated(document: Document) -> dict[str, str]:
    found: dict[str, str] = {}
    for item in document.stated:
        found[item.field] = (
            f"{found[item.field]}|{item.value}" if item.field in found else item.value
        )
    return found


def zipped(**members: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, raw in members.items():
            archive.writestr(name.replace("__", "/"), raw)
    return packed.getvalue()


def test_front_matter_states_fields_and_stays_in_the_text() -> None:
    (document,) = read("note.md", FRONT.encode())
    assert document.text == FRONT
    assert stated(document) == {
        "headline": "Ferry crews return: island relieved",
        "date": "2023-03-04",
        "byline": "Ann Vale|Ben Hill",
        "source": "The Harbour Post",
    }
    spans = [item.span for item in document.stated if item.span]
    for span, item in zip(spans, document.stated, strict=True):
        assert item.value in FRONT[slice(*span)]
    covered = {at for start, end in spans for at in range(start, end)}
    assert covered == set(range(FRONT.index("\n\n")))


def test_front_matter_lists_and_toml() -> None:
    (document,) = read("note.md", LISTED.replace("\n", "\r\n").encode())
    assert stated(document) == {"headline": "Bridge opens", "byline": "Ann Vale|Ben Hill"}
    assert document.text.count("\r\n") == LISTED.count("\n")


@pytest.mark.parametrize(
    "text", ["---\nA rule above.\n---\nText.", "---\ntitle: never closed\n\nText.", "--- title: x"]
)
def test_a_rule_is_no_front_matter(text: str) -> None:
    (document,) = read("note.md", text.encode())
    assert (document.format, document.stated) == ("text", ())


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By Ann Vale", ["Ann Vale"]),
        ("Ann Vale, Ben Hill and Cy Moor", ["Ann Vale", "Ben Hill", "Cy Moor"]),
        ("ANN VALE; Political Editor", ["ANN VALE"]),
        ("Von Ben Hügel und Andy Sand", ["Ben Hügel", "Andy Sand"]),
        ("Staff", []),
        ("", []),
    ],
)
def test_a_byline_names_its_writers(byline: str, names: list[str]) -> None:
    assert [byline[start:end] for start, end in writers(byline)] == names


SCHEMA = {
    "@type": "NewsArticle",
    "headline": "Ferry crews return",
    "datePublished": "2023-03-04T08:00:00Z",
    "author": [{"@type": "Person", "name": "Ann Vale"}, {"name": "Ben Hill"}],
    "publisher": {"@type": "Organization", "name": "The Harbour Post"},
    "articleBody": "The crews came back.\n\nAll is well.",
    "inLanguage": "en-GB",
}
NINJS = {
    "uri": "urn:x:1",
    "type": "text",
    "versioncreated": "2023-03-04T08:00:00Z",
    "byline": "Ann Vale",
    "located": "PORT VALE",
    "headline": "Ferry crews return",
    "body_xhtml": "<p>The crews came <b>back</b>.</p><p>All is well.</p>",
    "language": "en",
}
NEWSAPI = {
    "status": "ok",
    "articles": [
        {
            "source": {"id": None, "name": "The Harbour Post"},
            "author": "Ann Vale",
            "title": "Ferry crews return",
            "description": "They came back.",
            "publishedAt": "2023-03-04T08:00:00Z",
            "content": "The crews came back. All is well.",
        },
        {"title": "Without a text", "publishedAt": "2023-03-04", "content": None},
    ],
}
NEWS_PLEASE = {
    "authors": ["Ann Vale"],
    "date_download": "2023-03-09 09:00:00",
    "date_publish": "2023-03-04 08:00:00",
    "language": "en",
    "maintext": "The crews came back.",
    "source_domain": "harbourpost.example",
    "title": "Ferry crews return",
}


@pytest.mark.parametrize("report", [SCHEMA, NINJS, NEWSAPI, NEWS_PLEASE])
def test_the_common_shapes_of_json(report: dict[str, object]) -> None:
    (document,) = read("a.json", json.dumps(report).encode())
    found = stated(document)
    assert found["headline"] == "Ferry crews return"
    assert found["date"].startswith("2023-03-04")
    assert found["byline"].startswith("Ann Vale")
    assert "The crews came back." in document.text
    assert "<" not in document.text


def test_json_lines_give_each_line_its_span() -> None:
    lines = [json.dumps(SCHEMA | {"articleBody": f"Text {number}."}) for number in range(3)]
    text = "\n".join(lines) + "\n"
    documents = read("a.jsonl", text.encode())
    assert [document.text.rpartition("\n\n")[2] for document in documents] == [
        f"Text {number}.\n" for number in range(3)
    ]
    assert [text[slice(*(document.span or (0, 0)))] for document in documents] == lines


def test_two_outlets_with_one_agency_text_stay_two_texts() -> None:
    reports = [SCHEMA | {"publisher": name} for name in ("The Harbour Post", "Island Echo")]
    first, second = read("a.json", json.dumps(reports).encode())
    assert first.text != second.text


def test_json_that_is_no_report_is_text() -> None:
    (document,) = read("a.json", b'{"width": 3, "text": "x"}')
    assert document.format == "text"


def test_half_characters_and_controls_do_not_get_in() -> None:
    raw = b'{"title": "A\\ud800B\\u0000", "date": "2023", "text": "C\\u001bD \\ud83d\\ude00"}'
    (document,) = read("a.json", raw)
    assert document.text == "AB\n2023\n\nCD \U0001f600\n"


def message(**headers: str) -> EmailMessage:
    made = EmailMessage()
    made["From"] = '"The Harbour Post" <news@post.example>'
    made["To"] = "desk@example.org"
    made["Date"] = "Sat, 04 Mar 2023 23:30:00 +0900"
    made["Subject"] = "Ferry crews return — at last"
    for name, value in headers.items():
        made[name.replace("_", "-")] = value
    made.set_content("The crews came back.\n\nZoë was glad.\n")
    return made


def test_a_newsletter_names_its_outlet_and_a_person_none() -> None:
    (letter,) = read("a.eml", message(List_Id="news").as_bytes())
    assert stated(letter) == {
        "headline": "Ferry crews return — at last",
        "source": "The Harbour Post",
        "date": "2023-03-04",
    }
    assert letter.text.endswith("\n\nThe crews came back.\n\nZoë was glad.\n")
    (mail,) = read("a.eml", message().as_bytes())
    assert "source" not in stated(mail)


def test_mail_in_html_is_read_as_seen() -> None:
    made = message()
    made.set_content("<p>The crews</p><p>came <b>back</b>.</p>", subtype="html")
    (document,) = read("a.eml", made.as_bytes())
    assert document.text.endswith("\n\nThe crews\n\ncame back.\n")


def test_a_mailbox_holds_many(tmp_path: Path) -> None:
    box = mailbox.mbox(tmp_path / "box.mbox")
    for number in range(3):
        made = message()
        made.set_content(f"Message {number}.\n")
        box.add(made)
    box.close()
    raw = (tmp_path / "box.mbox").read_bytes()
    documents = read("box.mbox", raw)
    assert [document.text.split("\n")[-2] for document in documents] == [
        f"Message {number}." for number in range(3)
    ]
    assert all(raw[slice(*(item.span or (0, 0)))].startswith(b"From ") for item in documents)


def test_a_report_that_opens_with_labels_is_no_mail() -> None:
    text = "Date: 4 March 2023\nFrom: our correspondent\n\nThe crews came back."
    (document,) = read("a.txt", text.encode())
    assert document.format == "text"


def test_an_archive_gives_what_its_members_hold() -> None:
    raw = zipped(
        a__one=b"First report.",
        b=FRONT.encode(),
        c=b"\0\0",
        **{".hidden__x": b"y", ".DS_Store": b"z"},
    )
    documents, refused = read_whole("box.zip", raw)
    assert [(item.path, item.format) for item in documents] == [
        ("box.zip/a/one", "text"),
        ("box.zip/b", "front matter"),
    ]
    assert [(error.path, error.reason) for error in refused] == [
        ("box.zip/c", "not text: it holds bytes that no text has"),
    ]


def test_a_damaged_member_costs_no_other() -> None:
    raw = bytearray(zipped(a=b"First report. " * 50, b=b"Second report. " * 50))
    raw[40] ^= 0xFF
    documents, refused = read_whole("box.zip", bytes(raw))
    assert [item.path for item in documents] == ["box.zip/b"]
    assert [error.path for error in refused] == ["box.zip/a"]


def test_a_gzipped_file_keeps_its_path() -> None:
    (document,) = read("a.txt.gz", gzip.compress(b"A report."))
    assert (document.path, document.text) == ("a.txt.gz", "A report.")


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "..\\..\\etc\\passwd"])
def test_no_member_leads_out_of_its_archive(name: str) -> None:
    assert safe(name) == "etc/passwd"
    assert safe("../..") == "unnamed"


def test_bombs_are_refused() -> None:
    bomb = gzip.compress(b"a" * (SIZE_LIMIT + 1))
    with pytest.raises(InputError, match="larger than 20 MB"):
        read("bomb.gz", bomb)
    with pytest.raises(InputError, match="larger than 20 MB"):
        read("bomb.zip", zipped(bomb=b"a" * (SIZE_LIMIT + 1)))
    with pytest.raises(InputError, match="larger than 200 MB"):
        read("bomb.zip", zipped(**{f"b{number}": b"a" * SIZE_LIMIT for number in range(11)}))
    nested = b"The innermost report."
    for _ in range(DEEPEST + 1):
        nested = gzip.compress(nested)
    with pytest.raises(InputError, match="archives in archives"):
        read("nested.gz", nested)


@pytest.mark.parametrize(
    "raw",
    [b"PK\x03\x04 nothing more", b"\x1f\x8b\x08", gzip.compress(b"A report." * 99, mtime=0)[:-9]],
    ids=["zip", "gzip head", "gzip cut"],
)
def test_a_damaged_archive_is_said(raw: bytes) -> None:
    with pytest.raises(InputError, match="archive that cannot be opened"):
        read("broken", raw)


def test_an_archive_without_reports_says_why() -> None:
    with pytest.raises(InputError, match=r"without a report \(box.zip/a: empty"):
        read("box.zip", zipped(a=b" "))


def docx(text: str, title: str = "") -> bytes:
    properties = f"<cp:coreProperties><dc:title>{title}</dc:title></cp:coreProperties>"
    members = {
        "[Content_Types].xml": b"<Types/>",
        "word__document.xml": text.encode(),
        "docProps__core.xml": properties.encode(),
    }
    return zipped(**members)


def test_word_documents_give_their_paragraphs() -> None:
    text = (
        "<w:document><w:body><w:p><w:r><w:t>Ferry crews</w:t></w:r><w:r><w:t> return</w:t></w:r>"
        "</w:p><w:p/><w:p><w:r><w:t>A &amp; B</w:t><w:tab/><w:t>C</w:t><w:br/><w:t>D</w:t>"
        "<w:instrText>HYPERLINK</w:instrText></w:r></w:p></w:body></w:document>"
    )
    (document,) = read("a.docx", docx(text, "The ferries"))
    assert document.text == "The ferries\n\nFerry crews return\n\nA & B\tC\nD\n"
    assert stated(document) == {"headline": "The ferries"}


def test_an_empty_word_document_is_empty() -> None:
    with pytest.raises(InputError, match="empty"):
        read("a.docx", docx("<w:document/>"))


def test_a_cut_word_document_is_said() -> None:
    raw = docx("<w:p><w:t>" + "A ferry sails. " * 99)
    start = raw.index(b"word/document.xml") + len("word/document.xml")
    with pytest.raises(InputError, match="a Word document that cannot be opened"):
        read("a.docx", raw[: start + 9] + raw[start + 40 :])


def test_a_pdf_gives_its_text() -> None:
    pytest.importorskip("pypdf")
    (document,) = read("a.pdf", pdf("The crews came back."))
    assert document.text == "The crews came back.\n"
    with pytest.raises(InputError, match="a PDF without text"):
        read("a.pdf", pdf(""))
    with pytest.raises(InputError, match="a PDF that cannot be read"):
        read("a.pdf", b"%PDF-1.4\nnothing more")


def pdf(text: str) -> bytes:
    """Return the smallest file that shows a line of text."""
    stream = f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET".encode()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%b\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    made, places = b"%PDF-1.4\n", []
    for number, item in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%b\nendobj\n" % (number, item)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % len(made)
    return made + b"xref\n0 6\n0000000000 65535 f \n" + table + trailer


def test_a_page_gives_what_it_states_and_its_report() -> None:
    pytest.importorskip("trafilatura")
    (document,) = read("page.html", PAGE.encode())
    assert document.text.startswith("Ferry crews return to their work\nThe Harbour Post\n2023")
    assert stated(document) == {
        "headline": "Ferry crews return to their work|Ferry crews go back"
        "|Ferry crews return | Post",
        "source": "The Harbour Post",
        "date": "2023-03-04T08:00:00Z",
        "byline": "Ann Vale|Ben Hill",
        "language": "en",
    }
    assert "very small horse" in document.text
    assert "Imprint" not in document.text


@pytest.mark.parametrize(
    ("raw", "extra"), [(PAGE.encode(), "natoasia[html]"), (b"%PDF-1.4", "natoasia[pdf]")]
)
def test_without_an_extra_its_name_is_told(
    raw: bytes, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("pages", "office"):
        monkeypatch.setattr(f"natoasia.reading.{module}.find_spec", lambda _: None)
    with pytest.raises(InputError) as caught:
        read("a", raw)
    assert extra in caught.value.reason


@pytest.mark.parametrize(
    ("name", "field"),
    [("Title", "headline"), ("publication date", "date"), ("by", "byline"), ("width", None)],
)
def test_keys_name_fields(name: str, field: str | None) -> None:
    assert field_of(name) == field


OPENINGS = (
    b'{"title": "a", "date": "b", "text": ',
    b"---\ntitle: a\n---\n",
    b"From: a\nTo: b\nSubject: c\nDate: d\n\n",
    b"From a 2023\nFrom: a\nTo: b\nSubject: c\n\n",
    b"<html><span class=DocPublicationName>a</span><span class=TitreArticleVisu>",
    b"<PPSResponse><article><headline>a</headline><leadParagraph>",
    b'<div class="article"><td><b>HD</b></td><td class="articleParagraph">',
    b"<HTML><DOCFULL><DOC NUMBER=1>-->",
    b"1 of 2 DOCUMENTS\n\nA Paper\n\nMarch 4, 2023\n\nTitle\n\nLENGTH: 3 words\n\n",
    b"PK\x03\x04[Content_Types].xml word/document.xml",
    b"PK\x03\x04",
    b"\x1f\x8b\x08",
    b"%PDF-1.4\n",
)


@settings(deadline=None)
@given(st.sampled_from(OPENINGS), st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_no_reader_fails_but_in_words(opening: bytes, rest: bytes) -> None:
    try:
        documents = read("any", opening + rest)
    except InputError as error:
        reasons = [(error.path, bool(error.reason.strip()))]
    else:
        reasons = [(item.path, bool(item.text.strip())) for item in documents]
    assert set(reasons) == {("any", True)}


def test_a_limit_may_be_set_and_holds_for_what_is_packed() -> None:
    with pytest.raises(InputError, match="too large: 21 bytes, the limit is 20 bytes"):
        read("a.txt", b"a" * 21, limit=20)
    packed = zipped(a=b"a" * 3_000)
    assert read("a.zip", packed, limit=3_000)[0].text == "a" * 3_000
    with pytest.raises(InputError, match=r"unpacked, larger than 3 kB"):
        read("a.zip", packed, limit=2_999)
    large = b"a" * (SIZE_LIMIT + 1)
    assert read("a.txt", large, limit=2 * SIZE_LIMIT)[0].text == large.decode()


def test_a_member_without_a_name_is_read() -> None:
    (document,) = read("a.zip", zipped(Q=b"A report.").replace(b"Q", b"\0"))
    assert (document.path, document.text) == ("a.zip/unnamed", "A report.")


def test_a_forwarded_message_pasted_as_text() -> None:
    raw = (
        "From: Ann Vale\nSent: Tuesday, January 31, 2023 3:05 PM\nTo: Ben Hill\n"
        "Subject: FW: RE: Café closes\n\nIt’s over, “he” said.\n"
    ).encode()
    (found,) = read("mail.txt", raw)
    assert [(item.field, item.value) for item in found.stated] == [
        ("headline", "Café closes"),
        ("date", "Tuesday, January 31, 2023 3:05 PM"),
    ]
    assert found.text.endswith("It’s over, “he” said.\n")


@pytest.mark.parametrize("text", ["{", "-----\n\n* * *\n", "\ufeff", "…"])
def test_a_text_without_a_word_is_empty(text: str) -> None:
    with pytest.raises(InputError, match="empty"):
        read("a.txt", text.encode())
