"""One report: its fields and body, its evidence, its anatomy."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest

from natoasia.model import Article, Evidence, Name, Segment, SegmentKind
from natoasia.views.anatomy import anatomy
from natoasia.views.article import article
from natoasia.views.evidence import SHEET, candidates, evidence, line_column
from natoasia.views.fit import width
from natoasia.views.formats import lines
from natoasia.views.ink import PLAIN

PARTS: tuple[tuple[SegmentKind, str], ...] = (
    ("headline", "Ferries sail again\n\n"),
    ("date_line", "May 4, 2031\n"),
    (
        "paragraph",
        "OSTRAVA - The first ferry left at six, harbour master Ana Lund said on Sunday.\n\n",
    ),
    ("promo", "Follow us!\x1b[2J\n"),
)


def report() -> Article:
    text = "".join(part for _, part in PARTS)
    ends = [0]
    for _, part in PARTS:
        ends.append(ends[-1] + len(part))
    segments = tuple(
        Segment(kind=kind, start=start, end=end, text=text[start:end])
        for (kind, _), (start, end) in zip(PARTS, pairwise(ends), strict=True)
    )
    day = text.index("May")
    lund = text.index("Ana Lund")
    return Article(
        id="k3qabcde",
        path="reports/ferry.txt",
        date="2031-05-04",
        date_precision="day",
        headline="Ferries sail again",
        dateline="OSTRAVA",
        body=PARTS[2][1].strip(),
        people=(
            Name(
                kind="person", name="Ana Lund", as_written=("Ana Lund",), spans=((lund, lund + 8),)
            ),
        ),
        segments=segments,
        evidence=(
            Evidence(
                field="date",
                value="2031-05-04",
                span=(day, day + 11),
                rule="date line",
                confidence=0.9,
                chosen=True,
            ),
            Evidence(
                field="date",
                value="2031-05-03",
                span=None,
                rule="meta date",
                confidence=0.4,
                chosen=False,
            ),
            Evidence(
                field="headline",
                value="Ferries sail again",
                span=(0, 18),
                rule="first line",
                confidence=0.8,
                chosen=True,
            ),
        ),
    )


def placed(span: tuple[int, int] | None) -> tuple[int | None, int | None]:
    return line_column(report().text, span[0]) if span else (None, None)


def test_a_report_in_a_pipe_has_a_line_for_each_field_and_paragraph() -> None:
    assert list(article(report(), "7qkabcde ×2", None, PLAIN)) == [
        "Ferries sail again",
        "",
        "id             k3qabcde",
        "date           2031-05-04",
        "source         —",
        "agencies       —",
        "byline         —",
        "dateline       OSTRAVA",
        "language       —",
        "path           reports/ferry.txt",
        "story          7qkabcde ×2",
        "",
        "OSTRAVA - The first ferry left at six, harbour master Ana Lund said on Sunday.",
        "",
        "people         Ana Lund",
        "places         —",
        "organisations  —",
    ]


@pytest.mark.parametrize("room", [30, 60, 88])
def test_a_report_on_a_terminal_keeps_to_the_measure(room: int) -> None:
    assert max(map(width, article(report(), None, room, PLAIN))) <= room


def test_evidence_names_the_place_and_quotes_the_words() -> None:
    assert list(evidence(candidates(report(), ["date"], placed), 80, PLAIN)) == [
        "✓ 2031-05-04  0.90  date line",
        "  reports/ferry.txt:3:1  “May 4, 2031”",
        "  2031-05-03  0.40  meta date",
        "  reports/ferry.txt  —",
    ]


def test_evidence_quotes_as_much_as_the_line_holds() -> None:
    found = candidates(report(), ["date"], placed)
    long = [found[0]._replace(quote="harbour master " * 9)]
    narrow, wide = (list(evidence(long, room, PLAIN)) for room in (60, 200))
    assert max(map(width, narrow)) <= 60
    assert narrow[1].endswith("…”")
    assert len(wide[1]) > len(narrow[1])


def test_evidence_for_programs() -> None:
    first, second = (
        json.loads(line)
        for line in lines(SHEET, "jsonl", candidates(report(), ["date"], placed), 80, PLAIN)
    )
    assert (first["line"], first["column"], first["quote"]) == (3, 1, "May 4, 2031")
    assert (second["line"], second["quote"], second["chosen"]) == (None, None, False)


def test_anatomy_shows_every_line_of_the_text_with_its_kind() -> None:
    assert list(anatomy(report(), None, PLAIN)) == [
        "headline    │ Ferries sail again",
        "            │",
        "date_line   │ May 4, 2031",
        "paragraph   │ " + PARTS[2][1].strip(),
        "            │",
        "promo       │ Follow us!␛[2J",
    ]


def test_anatomy_wraps_without_losing_a_word() -> None:
    narrow = list(anatomy(report(), 40, PLAIN))
    assert max(map(width, narrow)) <= 40
    words = " ".join(line.split("│")[1].strip() for line in narrow).split()
    assert words == report().text.replace("\x1b", "␛").split()
