"""A snippet is the best passage, in whole words, with exactly the hits marked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from natoasia.search import Index, parse_query
from natoasia.search.passages import Found, window
from natoasia.search.snippets import Marks, PhraseMark, Snipper, folded

from .conftest import TEXTS


def hits(index: Index, query: str, one: str) -> list[str]:
    found = index.search(parse_query(query), limit=None, texts=lambda _: TEXTS)
    snippet = next(hit.snippet for hit in found.hits if hit.id == one)
    return [text for text, is_hit in snippet if is_hit]


@pytest.mark.parametrize(
    ("query", "one", "marked"),
    [
        ("ammunition", "ammo", ["ammunition"]),
        ("stoltenbergs", "ammo", ["Stoltenberg"]),
        ("nato", "ammo", ["NATO"]),
        ("cafe", "cafe", ["café"]),
        ("us", "us", ["U.S."]),
        ("person:stoltenberg", "ammo", ["Stoltenberg"]),
        ('person:"Yoon Suk Yeol"', "visit", ["Yoon Suk-yeol"]),
        ("place:(seoul or lyon) -person:jens", "month", ["Seoul"]),
        ("source:harbour", "ammo", []),
        ("1500", "us", ["1,500"]),
        ("vot*", "us", ["voted"]),
        ("stoltenburg~", "ammo", ["Stoltenberg"]),
        ('"urgent need"', "ammo", ["urgent need"]),
        ("suk-yeol", "visit", ["Suk-yeol"]),
        ("suk-ye*", "visit", ["Suk-yeol"]),
        ('"military sup*"', "ammo", ["military support"]),
        ('"military sup"*', "ammo", ["military support"]),
        ('"sup*"', "ammo", ["support"]),
        ('"urgent more"~2', "ammo", ["urgent need for more"]),
        ("weapons -tokyo", "ammo", ["weapons"]),
        ("arrived NEAR/4 seoul", "visit", ["arrived", "Seoul"]),
        ("nato or place:seoul", "ammo", ["NATO", "Seoul"]),
        ("headline:seoul", "visit", ["Seoul"]),
        ('headline:"arrives in seoul"', "visit", []),
    ],
)
def test_hits_are_marked_as_they_stand(
    index: Index, query: str, one: str, marked: list[str]
) -> None:
    assert hits(index, query, one) == marked


@pytest.mark.parametrize(
    ("query", "text", "marked"),
    [
        ("cooperation", "Their co\xadop\xadera\xadtion ended", ["co\xadop\xadera\xadtion"]),
        ("sailing", "They sa\u200biled on", ["sa\u200biled"]),
        ("lighth*", "The light\xadhouse at", ["light\xadhouse"]),
        ('"night ferry"', "A ni\u2060ght \u200bfer\xadry", ["ni\u2060ght \u200bfer\xadry"]),
        ("cafe", "Le cafe\u0301, un fer\xadry", ["cafe\u0301"]),
        ("港口", "在港\u200b口", ["港\u200b口"]),
        ("ferry", "\xadferry\u200b, ferries", ["ferry\u200b", "ferries"]),
    ],
)
def test_signs_that_nobody_sees_are_no_part_of_what_is_asked_for(
    index: Index, query: str, text: str, marked: list[str]
) -> None:
    found = index.passages(parse_query(query), {"visit": text})["visit"]
    assert "".join(piece for piece, _ in found) == text
    assert [piece for piece, is_hit in found if is_hit] == marked


def told(index: Index, query: str, *beside: tuple[str, str]) -> str:
    found = index.passages(parse_query(query), {"visit": "Fog came."}, told={"visit": beside})
    return "".join(f"*{text}*" if is_hit else text for text, is_hit in found["visit"])


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("byline:kim", "by Ana *Kim* · Fog came."),
        ("lund", "by Per *Lund* · Fog came."),
        ('byline:"ana kim" fog', "by *Ana Kim* · *Fog* came."),
        ("reuters fog", "via *Reuters* · *Fog* came."),
        ("agency:reuters fog", "*Fog* came."),
        ("kim reuters", "by Ana *Kim* · via *Reuters* · Fog came."),
        ("kim lund", "by Ana *Kim* · by Per *Lund* · Fog came."),
        ("kim or fog", "by Ana *Kim* · *Fog* came."),
        ("fog", "*Fog* came."),
        ("seoul", "Fog came."),
    ],
)
def test_where_else_a_report_was_found_is_told_first(index: Index, query: str, shown: str) -> None:
    assert told(index, query, ("by", "Ana Kim"), ("by", "Per Lund"), ("via", "Reuters")) == shown


def test_what_the_text_says_itself_is_not_told_again(index: Index) -> None:
    assert told(index, "fog", ("by", "Al Fog")) == "*Fog* came."


def plain(word: str) -> Snipper:
    return Snipper(Marks(frozenset({word}), frozenset(), (), ()), lambda stem: stem)


def test_the_passage_with_the_most_different_words_wins() -> None:
    text = "alpha alpha alpha " + "filler " * 100 + "alpha beta " + "filler " * 100
    both = Snipper(Marks(frozenset({"alpha", "beta"}), frozenset(), (), ()), lambda stem: stem)
    marked = [piece for piece, is_hit in both.snippet(text, 80) if is_hit]
    assert marked == ["alpha", "beta"]


def test_a_long_text_is_cut_between_words() -> None:
    text = "wording " * 50 + "needle " + "wording " * 50
    snippet = "".join(piece for piece, _ in plain("needle").snippet(text, 60))
    assert snippet.startswith("…")
    assert snippet.endswith("…")
    assert set(snippet.strip("… ").split()) == {"wording", "needle"}


def test_without_a_hit_the_beginning_is_shown() -> None:
    assert plain("needle").snippet("first words " * 50, 40)[0][0].startswith("first words")
    assert plain("needle").snippet("") == ()


@given(st.text())
def test_folding_for_snippets_keeps_every_offset(text: str) -> None:
    assert len(folded(text)) == len(text)


@given(st.text(), st.text(alphabet="abé-' ,.1", min_size=1), st.integers(20, 60))
def test_a_snippet_is_a_part_of_the_text(before: str, after: str, width: int) -> None:
    text = f"{before} needle {after}"
    snippet = plain("needle").snippet(text, width)
    shown = "".join(piece for piece, _ in snippet).strip("…")
    assert "".join(shown.split()) in "".join(text.split())
    assert all(folded(piece) == "needle" for piece, is_hit in snippet if is_hit)
    assert any(is_hit for _, is_hit in snippet)


def test_a_window_holds_whole_hits() -> None:
    text = "x" * 300
    assert window(text, [Found(100, 110, "a")], 50) == (80, 130)


@pytest.mark.parametrize(
    ("around", "passage"),
    [
        (0, "…He met the mayor of Tallinn, who was ill.…"),
        (1, "…It rained. He met the mayor of Tallinn, who was ill. The mayor left."),
        (
            2,
            "The mayor spoke. It rained. He met the mayor of Tallinn, who was ill. The mayor left.",
        ),
        (
            99,
            "The mayor spoke. It rained. He met the mayor of Tallinn, who was ill. The mayor left.",
        ),
    ],
)
def test_a_passage_is_the_sentence_that_answers_most(
    index: Index, around: int, passage: str
) -> None:
    text = "The mayor spoke. It rained. He met the mayor of Tallinn, who was ill. The mayor left."
    found = index.passages(parse_query("mayor tallinn"), {"x": text}, around)
    assert "".join(text for text, _ in found["x"]) == passage
    assert ("Tallinn", True) in found["x"]


@given(st.text(alphabet="ab. \n", max_size=60), st.integers(0, 3))
def test_a_passage_is_a_part_of_any_text(text: str, around: int) -> None:
    marks = Marks(frozenset("a"), frozenset(), (), ())
    shown = Snipper(marks, lambda word: word).passage(text, around)
    plain = "".join(piece for piece, _ in shown).strip("…")
    assert " ".join(plain.split()) in " ".join(text.split())


def test_a_passage_begins_with_a_sentence_and_early(empty: Index) -> None:
    filler = "Nothing of note was said about it at the time by anybody there. " * 6
    twice = "The ferry came late, the last ferry. "
    text = f"{filler}{twice}{filler}A ferry, a ferry like any ferry. {filler}"
    found = empty.passages(parse_query("ferry"), {"one": text})["one"]
    plain = "".join(piece for piece, _ in found)
    assert "The ferry came late, the last ferry." in plain
    assert plain.removeprefix("…").startswith(("Nothing", "The"))


def test_words_about_a_hit_say_more_than_the_hit_again() -> None:
    text = (
        "Long before. " * 20
        + "The needle was found, "
        + "wording " * 10
        + "and a needle. "
        + "end " * 99
    )
    shown = "".join(piece for piece, _ in plain("needle").snippet(text, 110))
    assert shown.startswith("…The needle was found")


def test_words_side_by_side_are_what_was_meant() -> None:
    both = Snipper(Marks(frozenset({"oil", "prices"}), frozenset(), (), ()), lambda stem: stem)
    text = (
        "Oil fell as prices of oil did. " + "wording " * 30 + "The oil prices rose. " + "end " * 99
    )
    shown = "".join(piece for piece, _ in both.snippet(text, 80))
    assert "The oil prices rose." in shown


def test_no_text_takes_long_to_mark() -> None:
    gap = Marks(frozenset(), frozenset(), (), (PhraseMark(("needle", "hay"), 20),))
    text = ("needle " + "a's " * 40) * 200
    assert Snipper(gap, lambda stem: stem).hits(text) == []
