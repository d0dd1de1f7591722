"""Exports of press databases, with reports, papers and people made up for the tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from natoasia.errors import InputError
from natoasia.reading import read
from natoasia.reading.nexis import language

if TYPE_CHECKING:
    from natoasia.model import Document

NEXIS = """\ufeff


Download Request: Selected Items: 1-2
Time Of Request: Monday, March 6, 2023  16:51:31


                               1 of 2 DOCUMENTS



                             The Harbour Post (Vale)

                            March 4, 2023 Saturday
                                   Edition 1;
                                National Edition

Ferry crews return to work
after a week

BYLINE: Ann Vale

SECTION: NEWS; Pg. 6

LENGTH: 24 words

The crews of the island ferries went back to work on Saturday. NOTE: nobody had
expected it.

"We are glad," said the mayor.

LOAD-DATE: March 5, 2023

LANGUAGE: ENGLISH

GRAPHIC: A ferry at the quay

PUBLICATION-TYPE: Newspaper


                            Copyright 2023 Harbour Press
                              All Rights Reserved

                               2 of 2 DOCUMENTS


                               Der Inselbote

                              11. Februar 2023

Neue Brücke eröffnet

LENGTH: 1,204 words

Die Brücke ist offen.

LANGUAGE: GERMAN; DEUTSCH
"""

LEXIS = """<HTML><HEAD><TITLE>&nbsp;</TITLE></HEAD><BODY>
<!-- Hide XML section from browser
<DOC NUMBER=1>
<DOCFULL> -->
<BR><DIV CLASS="c0"><P><SPAN>1 of 1 DOCUMENTS</SPAN></P></DIV>
<BR><DIV CLASS="c3"><P><SPAN>The Harbour Post</SPAN></P></DIV>
<BR><DIV CLASS="c3"><P><SPAN>March</SPAN><SPAN> 4, 2023, Saturday, Late Edition</SPAN></P></DIV>
<BR><DIV CLASS="c5"><P><SPAN>Ferry crews return;<BR>Island relieved</SPAN></P></DIV>
<BR><DIV CLASS="c5"><P><SPAN>BYLINE: </SPAN><SPAN>By ANN VALE</SPAN></P></DIV>
<BR><DIV CLASS="c5"><P><SPAN>LENGTH: </SPAN><SPAN>5 words</SPAN></P></DIV>
<BR><DIV CLASS="c5"><P>The crews came <b>back</b>.</P><P>&quot;Good,&quot; said one.</P></DIV>
<BR><DIV CLASS="c5"><P><SPAN>LANGUAGE: </SPAN><SPAN>ENGLISH</SPAN></P></DIV>
<BR><DIV CLASS="c3"><P><SPAN>Copyright 2023 Harbour Press</SPAN></P></DIV>
<!-- Hide XML section from browser
</DOCFULL>
</DOC> -->
</BODY></HTML>"""

FACTIVA_HTML = """<html><head><title>Factiva</title></head><body><div id="contentLeft">
<div class="article deArticle"><table>
<tr><td><b>HD</b>&nbsp;</td><td><b class='deHeadline'>Neue Brücke eröffnet</b></td></tr>
<tr><td><b>BY</b>&nbsp;</td><td>Von Ben Hügel</td></tr>
<tr><td><b>PD</b>&nbsp;</td><td>11 Februar 2023</td></tr>
<tr><td><b>SN</b>&nbsp;</td><td>Der Inselbote</td></tr>
<tr><td><b>LA</b>&nbsp;</td><td>Deutsch</td></tr>
<tr><td><p><b>LP</b>&nbsp;</p></td><td><p class="articleParagraph">Die Brücke ist offen.</p></td>
</tr>
<tr><td><p><b>TD</b>&nbsp;</p></td><td><p class="articleParagraph">Der B&uuml;rgermeister kam.</p>
</td></tr></table></div><div class="article deArticle"><table><tr><td><b>HD</b></td><td>Leer</td>
</tr></table></div></div></body></html>"""

FACTIVA_XML = """<?xml version="1.0" encoding="utf-8"?>
<PPSResponse><ppsArticleResponse xmlns="http://global.factiva.com/pps/2.0"><ppsarticle><article>
<baseLanguage>EN</baseLanguage>
<headline><paragraph><hlt>Ferry</hlt> crews return</paragraph></headline>
<leadParagraph><paragraph>The crews came back.</paragraph></leadParagraph>
<publicationDate><dateTime>2023-03-04T01:35:58Z</dateTime></publicationDate>
<publisherName>Harbour Press</publisherName><sourceName>The Harbour Post</sourceName>
<tailParagraphs><paragraph>Nobody &amp; nothing was hurt.</paragraph></tailParagraphs>
</article></ppsarticle></ppsArticleResponse></PPSResponse>"""

EUROPRESSE = """<html><head></head><body><form><input value="Sauvegarder"></form>
<table><tr><td><span class="DocPublicationName">Le Phare, no. 59</span><br>
<span class="DocHeader">Culture, </span><span class="DocHeader">mardi </span>
<span class="DocHeader">14 novembre 2023</span><br><br>
<span class="TitreArticleVisu">Le port <span style="color:red">rouvre</span></span><br><br>
Le port a rouvert jeudi.<p></p>Le maire était là.<p></p><b><i>© 2023 Le Phare.</i></b>
<p></p>Numéro de document : news·20231114·PH·1<table><tr><td>Ce certificat</td></tr></table>
</td></tr></table>
<table><tr><td><span class="DocPublicationName">Le Phare</span><br>
<span class="DocHeader">samedi 7 octobre 2023</span><br>
<span class="TitreArticleVisu">Second titre</span><br>Un autre texte.
<b>© 2023 Le Phare.</b></td></tr></table></body></html>"""


def stated(document: Document) -> dict[str, str]:
    return {item.field: item.value for item in document.stated}


def body(document: Document) -> str:
    """Return what stands below the statements."""
    return document.text.partition("\n\n")[2]


def test_nexis_text_gives_each_report_its_span_and_fields() -> None:
    first, second = read("export.txt", NEXIS.encode())
    assert stated(first) == {
        "headline": "Ferry crews return to work after a week",
        "source": "The Harbour Post (Vale)",
        "date": "March 4, 2023 Saturday",
        "byline": "Ann Vale",
        "language": "en",
    }
    assert body(first) == (
        "The crews of the island ferries went back to work on Saturday. NOTE: nobody had\n"
        'expected it.\n\n"We are glad," said the mayor.\n'
    )
    assert stated(second)["date"] == "11. Februar 2023"
    assert stated(second)["source"] == "Der Inselbote"
    assert body(second) == "Die Brücke ist offen.\n"
    text = NEXIS.removeprefix("\ufeff")
    for number, document in enumerate((first, second), 1):
        assert document.span is not None
        assert text[slice(*document.span)].lstrip().startswith(f"{number} of 2 DOCUMENTS")


@pytest.mark.parametrize("raw", [NEXIS.replace("\n", "\r\n").encode(), NEXIS.encode("utf-16")])
def test_line_ends_and_encodings_change_nothing(raw: bytes) -> None:
    first, _ = read("export.txt", raw)
    assert stated(first)["headline"] == "Ferry crews return to work after a week"
    assert "\r" not in first.text


def test_lexis_nexis_html() -> None:
    (document,) = read("export.html", LEXIS.encode())
    assert stated(document) == {
        "headline": "Ferry crews return; Island relieved",
        "source": "The Harbour Post",
        "date": "March 4, 2023, Saturday, Late Edition",
        "byline": "ANN VALE",
        "language": "en",
    }
    assert body(document) == 'The crews came back.\n\n"Good," said one.\n'


def test_factiva_html_leaves_out_what_has_no_text() -> None:
    (document,) = read("export.html", FACTIVA_HTML.encode())
    assert stated(document) == {
        "headline": "Neue Brücke eröffnet",
        "source": "Der Inselbote",
        "date": "11 Februar 2023",
        "byline": "Ben Hügel",
        "language": "de",
    }
    assert body(document) == "Die Brücke ist offen.\n\nDer Bürgermeister kam.\n"


def test_factiva_xml() -> None:
    (document,) = read("export.xml", FACTIVA_XML.encode())
    assert stated(document) == {
        "headline": "Ferry crews return",
        "source": "The Harbour Post",
        "date": "2023-03-04T01:35:58Z",
        "language": "en",
    }
    assert body(document) == "The crews came back.\n\nNobody & nothing was hurt.\n"


def test_europresse() -> None:
    first, second = read("export.html", EUROPRESSE.encode("latin-1"))
    assert stated(first) == {
        "headline": "Le port rouvre",
        "source": "Le Phare",
        "date": "Culture, mardi 14 novembre 2023",
    }
    assert body(first) == "Le port a rouvert jeudi.\n\nLe maire était là.\n"
    assert stated(second)["date"] == "samedi 7 octobre 2023"
    assert body(second) == "Un autre texte.\n"


@pytest.mark.parametrize("raw", [NEXIS, LEXIS, FACTIVA_HTML, FACTIVA_XML, EUROPRESSE])
def test_what_is_stated_in_the_text_stands_where_it_says(raw: str) -> None:
    for document in read("export", raw.encode()):
        for item in document.stated:
            if item.span and item.value[:1].isalpha():
                assert document.text[slice(*item.span)] == item.value


@pytest.mark.parametrize("raw", [NEXIS, LEXIS, FACTIVA_HTML, FACTIVA_XML, EUROPRESSE])
@pytest.mark.parametrize("share", [0.3, 0.5, 0.7, 0.9])
def test_an_export_that_is_cut_short_is_still_read(raw: str, share: float) -> None:
    from natoasia.errors import InputError

    try:
        found = read("export", raw[: int(len(raw) * share)].encode())
    except InputError as error:
        found = ()
        assert error.reason.startswith(("empty", "a web page"))  # noqa: PT017 - or it is read
    assert all(document.text.strip() for document in found)


@pytest.mark.parametrize(
    ("name", "code"),
    [("ENGLISH", "en"), ("Français", "fr"), ("en-GB", "en"), ("pt_BR", "pt"), ("Elvish", None)],
)
def test_languages_by_name_and_code(name: str, code: str | None) -> None:
    assert language(name) == code


@pytest.mark.parametrize(
    ("under", "names", "text"),
    [
        ("Ann Vale<br><p></p>Le port est ouvert.", ["Ann Vale"], "Le port est ouvert."),
        (
            "\nAnn Vale et Ben de la Tour <br /> <p>Le port est ouvert.</p>",
            ["Ann Vale", "Ben de la Tour"],
            "Le port est ouvert.",
        ),
        ("Le port est ouvert.<br><p></p>Enfin.", [], "Le port est ouvert.\n\nEnfin."),
        ("Ann Vale<br>Le port est ouvert.", [], "Ann Vale\nLe port est ouvert."),
    ],
)
def test_europresse_names_its_writers_under_the_heading(
    under: str, names: list[str], text: str
) -> None:
    export = (
        '<html><body><span class="DocPublicationName">Le Phare</span><br><span class="DocHeader">'
        f'9 mai 2023</span><span class="TitreArticleVisu">Titre</span><br><br>{under}<b>© 2023'
        "</b></body></html>"
    )
    (document,) = read("export.html", export.encode())
    assert [item.value for item in document.stated if item.field == "byline"] == names
    assert body(document) == f"{text}\n"


def test_classes_of_europresse_without_an_element_are_no_export() -> None:
    broken = '<spa class="DocPublicationName">a</spa> class="TitreArticleVisu">b<br>A B<br><p></p>c'
    with pytest.raises(InputError, match="empty: it holds no words"):
        read("export.html", broken.encode())
