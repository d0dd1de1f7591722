"""What other programs read: complete, stable, one row a line."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

from natoasia.views.articles import FIELDS, HIT_SHEET, SHEET
from natoasia.views.formats import lines
from natoasia.views.ink import PLAIN

if TYPE_CHECKING:
    from natoasia.rows import ArticleRow, Hit


def written(rows: list[ArticleRow], form: str) -> list[str]:
    return list(lines(SHEET, form, rows, 80, PLAIN))


def test_tsv_has_no_header_and_loses_nothing(rows: list[ArticleRow]) -> None:
    assert written(rows, "tsv")[1] == (
        "m7rfghij\t2031-05\t\t\t\tFerries left the quay at six.\t1204\ten\t7qkabcde\t2\t"
        "reports/quay.txt"
    )


def test_tabs_and_line_ends_in_values_break_no_line(rows: list[ArticleRow]) -> None:
    evil = rows[0]._replace(headline="a\tb\r\nc\u2028d", path="x\ny.txt")
    (line,) = written([evil], "tsv")
    assert line.count("\t") == len(FIELDS) - 1
    assert line.splitlines() == [line]


def test_csv_reads_back(rows: list[ArticleRow]) -> None:
    evil = rows[0]._replace(headline='He said "no", twice', lead="two\nlines")
    (read,) = csv.DictReader(io.StringIO("\n".join(written([evil], "csv"))))
    assert read["headline"] == evil.headline
    assert read["lead"] == evil.lead
    assert list(read) == [field.name for field in FIELDS]


@pytest.mark.parametrize("evil", ['=HYPERLINK("http://x")', "+1", "@SUM(1)", "-2+3"])
def test_no_spreadsheet_computes_what_a_report_says(rows: list[ArticleRow], evil: str) -> None:
    (read,) = csv.DictReader(io.StringIO("\n".join(written([rows[0]._replace(lead=evil)], "csv"))))
    assert read["lead"] == "'" + evil


def test_markdown_is_a_table_in_which_no_text_is_markup(rows: list[ArticleRow]) -> None:
    evil = rows[0]._replace(headline="a | b <i>\n*c*")
    heads, rule, line = written([evil], "markdown")
    assert heads.startswith("| id | date |")
    assert rule == "|" + "---|" * len(FIELDS)
    assert r"| a \| b \<i\> \*c\* |" in line


def test_json_is_an_array_and_jsonl_its_objects(rows: list[ArticleRow]) -> None:
    array = json.loads("\n".join(written(rows, "json")))
    assert array == [json.loads(line) for line in written(rows, "jsonl")]
    assert array[0] == {**rows[0]._asdict(), "agencies": ["Meridian Wire"]}
    assert array[2]["date"] is None


def test_no_rows_are_an_empty_array() -> None:
    assert json.loads("\n".join(written([], "json"))) == []


def test_ids_and_paths(rows: list[ArticleRow]) -> None:
    assert written(rows, "ids") == ["k3qabcde", "m7rfghij", "p2sklmno"]
    assert written(rows, "paths")[0] == "reports/harbour.txt"


def test_a_hit_has_the_fields_of_its_article_and_its_snippet(hits: list[Hit]) -> None:
    (line,) = lines(HIT_SHEET, "jsonl", hits[:1], 80, PLAIN)
    read = json.loads(line)
    assert list(read) == [*(field.name for field in FIELDS), "score", "snippet"]
    assert read["snippet"][1] == {"text": "ferries", "hit": True}
    (plain,) = lines(HIT_SHEET, "tsv", hits[:1], 80, PLAIN)
    assert "*ferries*, all of them" in plain
