"""A story told: trees of copy, passages, and what each report adds to those before it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from natoasia import Desk

COPY = """The first ferry to Ostrava Bay in a week left the quay at six on Sunday morning, harbour
master Ana Lund said, ending the longest closure of the crossing since the winter of 2012."""

MORE = """About 1,400 passengers had been stranded on the islands by the storm, among them a school
orchestra from Tallinn that gave three concerts in the ferry terminal while it waited for a boat."""

OWN = """Passengers stranded at Ostrava Bay by a week of storms came home with the first ferry. Some
of them, a correspondent saw on the quay, kissed the ground. The harbour cafe gave away its soup."""


def report(source: str, day: int, *paragraphs: str) -> str:
    head = f"source: {source}\ndate: 2031-05-{day:02d}\n\nFerry sails to Ostrava Bay again"
    return "\n\n".join((head, *paragraphs)) + "\n"


PRESS = {
    "wire.txt": report("The Harbour Courier", 4, COPY, "(Reuters)"),
    "echo.txt": report("Quayside News", 5, COPY, MORE),
    "third.txt": report("Island Post", 6, MORE, "The mayor of Nordhavn sent flowers to the crew."),
    "own.txt": report("The Mainland Times", 5, OWN),
}


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.chdir(tmp_path)
    for name, text in PRESS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    with Desk.create(tmp_path / ".natoasia") as made:
        made.ingest([tmp_path], jobs=1)
        # Whether all four are one story is linking's affair; here they are to be.
        for one in ("echo.txt", "third.txt", "own.txt"):
            if made.article(one).id not in made.story("wire.txt")[0].articles:
                made.link("wire.txt", one)
        yield made


def test_each_report_stands_behind_the_one_whose_copy_it_carries(desk: Desk) -> None:
    told = desk.tell("wire.txt")
    paths = {article.id: article.path for article in told.reports}
    trees = [
        (origin.agencies, [(paths[one.id], one.depth, one.of) for one in origin.carriers])
        for origin in told.origins
    ]
    wire, echo = desk.article("wire.txt").id, desk.article("echo.txt").id
    assert trees == [
        (("Reuters",), [("wire.txt", 0, None), ("echo.txt", 1, wire), ("third.txt", 2, echo)]),
        ((), [("own.txt", 0, None)]),
    ]
    assert len(told.origins) == told.story.origins


def test_shared_passages_are_those_of_the_texts_the_longest_first(desk: Desk) -> None:
    told = desk.tell("wire.txt")
    texts = {article.id: article.text for article in told.reports}
    assert [one.passage.words for one in told.shared] == sorted(
        (one.passage.words for one in told.shared), reverse=True
    )
    assert {" ".join(one.passage.text.split()) for one in told.shared} == {
        " ".join(text.removesuffix(".").split()) for text in (COPY, MORE)
    }
    for one in told.shared:
        assert texts[one.a][slice(*one.passage.a)] == one.passage.text
        assert texts[one.b][slice(*one.passage.b)].split() == one.passage.text.split()


def test_a_report_adds_what_none_before_it_has(desk: Desk) -> None:
    told = desk.tell("wire.txt")
    paths = {article.id: article.path for article in told.reports}
    added = {paths[one.id]: one for one in told.additions}
    assert len(added["wire.txt"].added) == added["wire.txt"].statements == 1
    assert [text.split()[0] for text in added["echo.txt"].added] == ["About"]
    assert added["third.txt"].added == ("The mayor of Nordhavn sent flowers to the crew.",)
    assert len(added["own.txt"].added) >= 2
