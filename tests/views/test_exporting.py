"""The export is a public contract: its fields, its order, its schema."""

from __future__ import annotations

import csv
import io
import json

from natoasia.model import Article, Name, Segment
from natoasia.views.exporting import FIELDS, NESTED, export, schema

ARTICLE = Article(
    id="k3qabcde",
    path="reports/ferry.txt",
    headline="Ferries sail again",
    body="One.\n\nTwo.",
    people=(Name(kind="person", name="Ana Lund", as_written=("Lund",), spans=((0, 4),)),),
    agencies=("Meridian Wire", "Quay Press"),
    segments=(Segment(kind="paragraph", start=0, end=4, text="Lund"),),
)


def line() -> dict[str, object]:
    return {**ARTICLE.model_dump(mode="json"), "story": "7qkabcde"}


def test_a_line_holds_every_field_of_an_article_and_its_story() -> None:
    assert (*Article.model_fields, "story") == FIELDS
    (written,) = export([line()], "jsonl")
    assert json.loads(written) == line()


def test_a_line_reads_back_as_the_article() -> None:
    (written,) = export([line()], "jsonl")
    read = json.loads(written)
    assert read.pop("story") == "7qkabcde"
    assert Article.model_validate_json(json.dumps(read)) == ARTICLE


def test_the_schema_describes_every_field_and_nothing_else() -> None:
    described = json.loads(schema())
    assert tuple(described["properties"]) == FIELDS
    assert tuple(described["required"]) == FIELDS
    assert described["additionalProperties"] is False
    assert {"Name", "Segment", "Evidence"} <= set(described["$defs"])


def test_csv_is_flat_and_keeps_paragraphs() -> None:
    (read,) = csv.DictReader(io.StringIO("\n".join(export([line()], "csv"))))
    assert not NESTED & set(read)
    assert read["people"] == "Ana Lund"
    assert read["agencies"] == "Meridian Wire; Quay Press"
    assert read["body"] == "One.\n\nTwo."
    assert read["date"] == ""


def test_references_hold_what_is_known_and_nothing_else() -> None:
    reference = "\n".join(export([line() | {"date": "2031-05", "source": "The Courier"}], "ris"))
    assert reference == (
        "TY  - NEWS\nTI  - Ferries sail again\nT2  - The Courier\nPY  - 2031\nDA  - 2031/05//\n"
        "KW  - Ana Lund\nN1  - via Meridian Wire, Quay Press\nID  - k3qabcde\n"
        "L1  - reports/ferry.txt\nER  - \n"
    )


def test_a_reference_for_latex_takes_no_sign_for_a_command() -> None:
    evil = line() | {"headline": "50% off & {more} \\today", "people": ()}
    assert list(export([evil], "bibtex")) == [
        "@article{k3qabcde,",
        r"  title = {50\% off \& \{more\} \textbackslash{}today},",
        "  note = {via Meridian Wire, Quay Press},",
        "  file = {reports/ferry.txt},",
        "}",
        "",
    ]
