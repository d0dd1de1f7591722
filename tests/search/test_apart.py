"""A word finds itself written as two, where the two are as good as one word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from natoasia.search import Index, parse_query

from .conftest import row

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    with Index.create(tmp_path_factory.mktemp("apart") / "index") as made:
        made.add(
            [
                row("brien", "Miles O’Brien sails.", people=("Miles O’Brien",), headline="O'Brien"),
                row("brian", "Obrian sails.", people=("Al Obrian",), byline=("Una O'Shea",)),
                row(
                    "wave", "Al Wave news agency said so.", source="Al Wave", agencies=("Al Wave",)
                ),
                row("site", "A page of alwave.example said so."),
                row("york", "He went to Old Yorrick, to Old Yorrick town, and slept."),
                row("unit", "The MI 6 and the F-16 were there."),
                row("dress", "She had a dress. A dress of hers must be live somewhere."),
                row("other", "They live there: some live wires, and the dress is old."),
            ]
        )
        yield made


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("obrien", "brien"),
        ("person:obrien", "brien"),
        ("headline:obrien", "brien"),
        ("byline:oshea", "brian"),
        ("oshea", "brian"),
        ("alwave", "wave site"),
        ("source:alwave", "wave"),
        ("agency:alwave", "wave"),
        ("oldyorrick", "york"),
        ("mi6", "unit"),
        ("f16", "unit"),
        ("sails -obrien", "brian"),
        ("adress", ""),
        ("belive", ""),
        ("thedress", ""),
        ('"miles obrien"', ""),
    ],
)
def test_a_word_is_found_written_apart(written: Index, query: str, found: str) -> None:
    assert set(written.ids(parse_query(query))) == set(found.split())


def test_what_is_written_apart_is_marked_and_explained(written: Index) -> None:
    for query in ("obrien", "person:obrien"):
        marked = written.passages(parse_query(query), {"brien": "Miles O’Brien sails."})
        assert ("O’Brien", True) in marked["brien"]
    asked = parse_query("obrien")
    parts = written.explain(asked, "brien")
    assert [part.by for part in parts] == ["written apart"]
    assert parts[0].points == pytest.approx(written.search(asked).hits[0].score)
