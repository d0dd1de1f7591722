"""Tables of reports, and JSON that holds several: texts written for the tests."""

from __future__ import annotations

import csv
import io
import json
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from natoasia.parsing import parse
from natoasia.reading import read, read_whole
from natoasia.reading.delimited import are_of_reports
from natoasia.reading.keyed import day

if TYPE_CHECKING:
    from natoasia.model import Document

HEAD = ["id", "Publication Date", "Title", "Outlet", "Author", "URL", "Full Text"]
CREWS = (
    'The crews came back, a week late.\n\n"We are glad; all of us," the mayor said.\n'
    "The first ferry left at six."
)
FERRY = ["1", "13/01/2023", "Ferry crews return, island relieved", "The Harbour Post", "Ann Vale"]
BRIDGE = ["2", "03/02/2023", 'Old bridge "closes for good"', "Island Echo", "Hill, Ben; Moor, Cy"]
ROWS = [
    [*FERRY, "https://harbourpost.example/ferry", CREWS],
    [*BRIDGE, "https://islandecho.example/b", "The bridge was closed on Friday, the town said."],
]


def written(delimiter: str = ",", end: str = "\r\n") -> str:
    """Return the table as a program writes it."""
    made = io.StringIO(newline="")
    writer = csv.writer(made, delimiter=delimiter, lineterminator=end)
    writer.writerows([HEAD, *ROWS])
    return made.getvalue()


def stated(document: Document, field: str) -> list[str]:
    return [item.value for item in document.stated if item.field == field]


@pytest.mark.parametrize("delimiter", ",;\t|")
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_each_row_of_a_table_is_a_report(delimiter: str, end: str, encoding: str) -> None:
    text = written(delimiter, end)
    ferry, bridge = read("export.txt", text.encode(encoding))
    assert stated(ferry, "headline") == [FERRY[2]]
    assert stated(ferry, "source") == ["The Harbour Post", "harbourpost.example"]
    assert stated(ferry, "byline") == ["Ann Vale"]
    assert ferry.text.endswith(f"\n\n{CREWS}\n")
    assert stated(bridge, "byline") == ["Ben Hill", "Cy Moor"]
    for document, row in zip((ferry, bridge), ROWS, strict=True):
        shown = text[slice(*(document.span or (0, 0)))]
        assert next(csv.reader(io.StringIO(shown, newline=""), delimiter=delimiter)) == row


def test_one_row_tells_the_order_of_day_and_month_for_all() -> None:
    found = read("a.csv", written().encode())
    assert [stated(document, "date") for document in found] == [["2023-01-13"], ["2023-02-03"]]
    open_order = written().replace("13/01", "03/01")
    found = read("a.csv", open_order.encode())
    assert [stated(document, "date") for document in found] == [["03/01/2023"], ["03/02/2023"]]
    assert parse(found[0], names=False).date is None


def test_evidence_stands_in_the_text_of_a_row() -> None:
    article = parse(read("a.csv", written().encode())[0], names=False)
    assert (article.headline, article.date) == (FERRY[2], "2023-01-13")
    assert article.body == CREWS.replace("said.\nThe", "said.\n\nThe") or CREWS in article.text
    for item in article.evidence:
        if item.chosen and item.span and item.field in {"headline", "source", "byline"}:
            assert article.text[slice(*item.span)] == item.value


@pytest.mark.parametrize(
    ("text", "headlines"),
    [
        ("sep=;\nDatum;Titel;Zeitung;Volltext\n29.01.2023;Brücke zu;Hafenpost;{}\n", ["Brücke zu"]),
        ("일자\t언론사\t제목\t본문\n20230129\t항구일보\t다리 폐쇄\t{}\n", ["다리 폐쇄"]),
        (",title,content,pubDate\n0,Bridge closes,{},2023-01-29\n", ["Bridge closes"]),
        ('\n\ntitle, date, text\n"Bridge, old", 2023-01-29, "{}"\n', ["Bridge, old"]),
        (
            'title,date,text\n"The \\"old\\" bridge, shut",2023-01-29,"{}"\n',
            ['The "old" bridge, shut'],
        ),
        ('title\tdate\ttext\n"Shut" says town\t2023-01-29\t{}\n', ['"Shut" says town']),
        ("date,title,text\n2023-01-29,Bridge,Shut for good, {}, and so on\n", ["Bridge"]),
    ],
)
def test_tables_as_they_are_written(text: str, headlines: list[str]) -> None:
    body = "the old bridge was closed on Sunday after a ship had hit it"
    found = read("a.csv", text.replace("{}", body).encode())
    assert {document.format for document in found} == {"table"}
    assert [value for document in found for value in stated(document, "headline")] == headlines
    assert all(body in document.text for document in found)


def test_a_list_of_headlines_is_reports_without_a_text() -> None:
    text = "publish_date,headline_text\n20230129,bridge closes, town is cut in two\n"
    (document,) = read("headlines.csv", text.encode())
    assert stated(document, "headline") == ["bridge closes, town is cut in two"]
    assert stated(document, "date") == ["2023-01-29"]
    article = parse(document, names=False)
    assert (article.headline, article.body) == ("bridge closes, town is cut in two", "")


def test_a_quote_that_is_never_closed_costs_its_row_only() -> None:
    lines = [
        f"2023-01-{day:02},Bridge number {day} is closed to all,The town said so."
        for day in range(1, 29)
    ]
    lines[9] = '2023-01-10,"Bridge number 10 is closed,The town said so.'
    text = "\n".join(["date,title,text", *lines])
    found = read("a.csv", text.encode())
    assert len(found) == 28
    assert text[slice(*(found[10].span or (0, 0)))] == lines[10]


def test_what_names_other_things_is_no_table_of_reports() -> None:
    for head in (
        ["name", "age", "date"],
        ["product", "text"],
        ["title", "year"],
        ["title", "price"],
    ):
        assert not are_of_reports(head)
    products = "title,date,stock\nPump,2023-01-01,4\nHose,2023-01-02,9\n"
    (document,) = read("a.csv", products.encode())
    assert document.format == "text"


@pytest.mark.parametrize(
    "text", ["Bridge closes, date of opening unknown\n\nIt fell.", "Date: a; b"]
)
def test_a_line_of_text_is_no_row_of_names(text: str) -> None:
    assert read("a.txt", text.encode())[0].format == "text"


@given(
    st.lists(st.lists(st.text('ab",;\n\r\t é日', max_size=30), min_size=3, max_size=3), max_size=8)
)
def test_what_a_program_writes_is_read_with_its_spans(cells: list[list[str]]) -> None:
    made = io.StringIO(newline="")
    writer = csv.writer(made)
    long = "The old bridge was closed on Sunday after a ship had hit it."
    certain = [["Bridge", "2023-01-29", long]] * 4
    writer.writerows([["title", "date", "text"], *certain, *cells])
    raw = made.getvalue().encode("utf-8", "replace")
    found = read_whole("a.csv", raw).documents
    spans = [document.span for document in found if document.span]
    assert len(spans) == 4 + sum(bool(row[0].strip() or row[2].strip()) for row in cells)
    assert all(before[1] < after[0] for before, after in pairwise(spans))
    assert all(parse(document, names=False).text == document.text for document in found)


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        ("20230129", "2023-01-29"),
        ("20230129T150000Z", "2023-01-29"),
        ("20230129150000", "2023-01-29"),
        ("Sun Jan 29 15:05:00 +0000 2023", "2023-01-29"),
        ("20231329", ""),
        ("12345678", ""),
        ("Sun Foo 29 15:05:00 +0000 2023", ""),
        ("last week", ""),
    ],
)
def test_days_as_machines_write_them(value: str, iso: str) -> None:
    assert day(value) == iso


REPORT = {"title": "Bridge closes", "date": "2023-01-29", "text": 'It "fell" {on} Sunday.'}


@pytest.mark.parametrize("wrapped", [False, True])
@pytest.mark.parametrize("indent", [None, 2])
def test_reports_in_one_json_value_have_their_spans(wrapped: bool, indent: int | None) -> None:  # noqa: FBT001
    reports = [REPORT | {"title": f"Bridge {number} closes", "n": {"a": {}}} for number in range(3)]
    value = {"status": "ok", "articles": reports, "meta": {"a": [{}]}} if wrapped else reports
    text = json.dumps(value, indent=indent)
    found = read("a.json", text.encode())
    assert [json.loads(text[slice(*(one.span or (0, 0)))]) for one in found] == reports


def test_one_report_in_json_is_the_file() -> None:
    (document,) = read("a.json", json.dumps(REPORT).encode())
    assert document.span is None


def test_a_broken_line_of_json_lines_is_told_and_costs_nothing_else() -> None:
    lines = [json.dumps(REPORT), json.dumps(REPORT)[:-9], json.dumps(REPORT | {"title": "B"})]
    whole = read_whole("a.jsonl", "\n".join(lines).encode())
    assert len(whole.documents) == 2
    assert [problem.reason for problem in whole.refused] == [
        "line 2 is no JSON; the other lines were read"
    ]


@pytest.mark.parametrize(
    "value",
    [
        {"name": "pump", "version": "1.0.2", "description": "Moves water.", "author": "Ann Vale"},
        {"title": "Settings", "type": "object", "description": "Of a pump.", "properties": {}},
        {"status": "ok", "articles": []},
        {"name": "pump", "type": "module", "description": "Moves water.", "url": "pump.example"},
    ],
)
def test_json_of_other_things_is_no_report(value: object) -> None:
    assert read("package.json", json.dumps(value).encode())[0].format == "text"


@pytest.mark.parametrize(
    ("value", "headline", "text"),
    [
        (
            {
                "webTitle": "Bridge closes",
                "webPublicationDate": "2023-01-29T08:00:00Z",
                "webUrl": "https://harbourpost.example/a",
                "fields": {"bodyText": "It fell.", "byline": "Ann Vale"},
            },
            "Bridge closes",
            "It fell.",
        ),
        (
            {
                "version": "https://jsonfeed.org/version/1.1",
                "title": "The Harbour Post",
                "description": "News",
                "feed_url": "https://harbourpost.example/feed",
                "url": "https://harbourpost.example",
                "items": [{"title": "Bridge closes", "content_text": "It fell.", "id": "1"}],
            },
            "Bridge closes",
            "It fell.",
        ),
        (
            {
                "headline": {"main": "Bridge closes", "kicker": None},
                "byline": {"original": "By Ann Vale"},
                "pub_date": "2023-01-29T08:00:00+0000",
                "lead_paragraph": "It fell.",
                "web_url": "https://harbourpost.example/a",
            },
            "Bridge closes",
            "It fell.",
        ),
        (
            {
                "title": "Bridge closes after a ship hits it",
                "seendate": "20230129T150000Z",
                "url": "https://harbourpost.example/a",
                "domain": "harbourpost.example",
            },
            "Bridge closes after a ship hits it",
            "",
        ),
        ({"id": 7, "text": "The bridge fell on Sunday. " * 12}, None, "The bridge fell on Sunday."),
    ],
)
def test_more_shapes_of_json(value: object, headline: str | None, text: str) -> None:
    (document,) = read("a.json", json.dumps(value).encode())
    assert stated(document, "headline") == ([headline] if headline else [])
    assert document.format == "json"
    assert text in document.text
