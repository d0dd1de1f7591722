"""Messages sent on: what was first sent is the report. Outlets and people are invented."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from natoasia.reading import read_whole
from natoasia.reading.forwards import forwarded

if TYPE_CHECKING:
    from natoasia.model import Document

REPORT = (
    "Council approves plan\n\nBy Ben Hill\n\nThe Harwick council approved the plan on Tuesday.\n"
)
OUTER = (
    "From: desk@harwick.example\nTo: all@harwick.example\nSubject: {subject}\n"
    "Date: Wed, 15 Mar 2023 09:12:00 +0100\n\nFYI, see below.\n\n"
)
INNER = (
    "From: Harwick Courier Alerts <alerts@courier.example>\nTo: ann@harwick.example\n"
    "Subject: Council approves plan\nDate: Tue, 14 Mar 2023 18:30:00 +0000\n\n"
)


def read(text: str) -> Document:
    return read_whole("a.eml", text.encode()).documents[0]


def stated(document: Document) -> dict[str, str]:
    return {fact.field: fact.value for fact in document.stated}


def quoted(text: str, mark: str) -> str:
    return "".join(f"{mark} {row}".rstrip() + "\n" for row in text.splitlines())


FIRST = {
    "headline": "Council approves plan",
    "source": "Harwick Courier Alerts",
    "date": "2023-03-14",
}


def test_a_message_forwarded_twice_is_what_was_first_sent() -> None:
    between = (
        "From: Ann <ann@harwick.example>\nTo: desk@harwick.example\nSubject: Fwd: Council\n"
        "Date: Tue, 14 Mar 2023 22:01:00 +0100\n\nWorth a look.\n\n"
    )
    found = read(
        OUTER.format(subject="Fwd: Fwd: Council")
        + quoted(between, ">")
        + quoted(INNER + REPORT, ">>")
    )
    assert stated(found) == FIRST
    assert found.text.endswith("By Ben Hill\n\nThe Harwick council approved the plan on Tuesday.\n")
    assert ">" not in found.text


@pytest.mark.parametrize(
    "line", ["-------- Forwarded Message --------", "Begin forwarded message:"]
)
def test_a_forwarded_message_kept_as_text(line: str) -> None:
    found = read(f"{line}\n{INNER}{REPORT}")
    assert found.format == "mail"
    assert (stated(found)["date"], stated(found)["headline"]) == ("2023-03-14", FIRST["headline"])


def test_headers_in_another_language() -> None:
    text = "*Von:* Ann\n*Gesendet:* 14. März 2023\n*Betreff:* Brücke\n\nDie Brücke schließt."
    found = forwarded("WG: Brücke", text)
    assert found is not None
    assert (found.sender, found.subject, found.date) == ("Ann", "Brücke", "14. März 2023")
    assert found.text.strip() == "Die Brücke schließt."


def test_a_conversation_is_left_as_it_came() -> None:
    found = read(OUTER.format(subject="Re: Council") + quoted(INNER + REPORT, ">"))
    assert "FYI, see below." in found.text
    assert stated(found)["date"] == "2023-03-15"


def test_a_message_sent_on_by_a_person_names_no_outlet() -> None:
    inner = INNER.replace(
        "Harwick Courier Alerts <alerts@courier.example>", "Ann <ann@post.example>"
    )
    assert "source" not in stated(read(OUTER.format(subject="Fwd: x") + inner + REPORT))


def test_a_report_without_headers_is_only_sent_on() -> None:
    found = read(OUTER.format(subject="Fwd: Council") + REPORT)
    assert REPORT.strip() in found.text
    assert stated(found)["headline"] == "Council"


GERMAN = """\
Von: Jörg Vale <joerg@harbour.example>
Gesendet: Dienstag, 14. März 2031 17:01
An: Alle
Betreff: Fähren fahren wieder
"""
FRENCH = """\
De : Zoé Vale
Envoyé : mardi 14 mars 2031 17:01
À : Tous
Objet : Fähren fahren wieder
"""


@pytest.mark.parametrize("head", [GERMAN, FRENCH])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_message_that_was_pasted_as_other_languages_show_it(head: str, end: str) -> None:
    text = f"{head}\nDie Fähren fahren seit Dienstag wieder, sagte die Stadt.\n"
    (document,) = read_whole("a.txt", text.replace("\n", end).encode()).documents
    stated = {fact.field: fact.value for fact in document.stated}
    assert stated["headline"] == "Fähren fahren wieder"
    assert "14" in stated["date"]
    assert "Die Fähren fahren seit Dienstag" in document.text
    assert "Betreff" not in document.text
