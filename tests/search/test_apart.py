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
        ('"miles obrien"', "brien"),
        ('"miles obrien"~2', "brien"),
        ('"obrien sails quickly"', ""),
    ],
)
def test_a_word_is_found_written_apart(written: Index, query: str, found: str) -> None:
    assert set(written.ids(parse_query(query))) == set(found.split())


@pytest.fixture(scope="module")
def hyphened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    with Index.create(tmp_path_factory.mktemp("hyphened") / "index") as made:
        made.add(row(one, body) for one, body in HYPHENED.items())
        yield made


HYPHENED = {
    "one": "The ceasefire talks went on.",
    "hyphen": "The cease-fire talks went on.",
    "two": "They were told to cease. The fire, and so did the talks, went on.",
    "ten": "It grew by 15 a day; they are 911.",
    "decimal": "It grew by 1.5 a day since 9/11.",
    "school": "Every day the white school was open.",
    "page": "An everyday thing.",
    **{f"more{n}": f"Every day {n} of them came." for n in range(20)},
}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("ceasefire", "one hyphen"),
        ("cease-fire", "one hyphen"),
        ("cease fire", "one hyphen two"),
        ("cease fire talks", "one hyphen two"),
        ('"cease-fire talks"', "one hyphen"),
        ('"cease fire"', "hyphen"),
        ('"cease-fire went"~2', "one hyphen"),
        ("fire -cease", ""),
        ("1.5", "decimal"),
        ("9/11", "decimal"),
        ("every day thing", ""),
    ],
)
def test_two_words_and_a_hyphened_one_are_found_as_one(
    hyphened: Index, query: str, found: str
) -> None:
    assert set(hyphened.ids(parse_query(query))) == set(found.split())


@pytest.mark.parametrize(
    ("query", "one", "hit"),
    [
        ("ceasefire", "hyphen", "cease-fire"),
        ("cease-fire", "one", "ceasefire"),
        ("cease fire", "one", "ceasefire"),
        ('"cease-fire talks"', "one", "ceasefire talks"),
    ],
)
def test_another_writing_is_marked(hyphened: Index, query: str, one: str, hit: str) -> None:
    marked = hyphened.passages(parse_query(query), {one: HYPHENED[one]})
    assert (hit, True) in marked[one]


def test_two_words_found_as_one_are_explained(hyphened: Index) -> None:
    asked = parse_query("cease fire")
    parts = hyphened.explain(asked, "one")
    assert {part.asked for part in parts} == {"ceasefire"}
    score = next(hit.score for hit in hyphened.search(asked).hits if hit.id == "one")
    assert sum(part.points for part in parts) == pytest.approx(score)


def test_what_is_written_apart_is_marked_and_explained(written: Index) -> None:
    for query in ("obrien", "person:obrien"):
        marked = written.passages(parse_query(query), {"brien": "Miles O’Brien sails."})
        assert ("O’Brien", True) in marked["brien"]
    asked = parse_query("obrien")
    parts = written.explain(asked, "brien")
    assert [part.by for part in parts] == ["written apart"]
    assert parts[0].points == pytest.approx(written.search(asked).hits[0].score)
