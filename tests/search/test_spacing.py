"""What stands near what, held against a reader who goes through every text word by word."""

from __future__ import annotations

from itertools import product
from math import comb
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from natoasia.search import Index, parse_query
from natoasia.search.spacing import MOST, beside, places

from .conftest import row

if TYPE_CHECKING:
    from collections.abc import Iterator

WORDS = ("fog", "harbour", "ferry")

TEXTS = {f"t{number}": text for number, text in enumerate(product((*WORDS, "and"), repeat=5))}

QUOTED = st.lists(st.sampled_from(WORDS), min_size=1, max_size=2)


@pytest.fixture(scope="module")
def all_texts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    """Return an index of every text of five out of four words."""
    with Index.create(tmp_path_factory.mktemp("spacing") / "index") as made:
        made.add(row(one, " ".join(text)) for one, text in TEXTS.items())
        yield made


def ends(text: tuple[str, ...], words: list[str], gap: int) -> set[tuple[int, int]]:
    """Return where words stand in order in a text, so many more between them: begin and end."""
    found = {(at, at + 1) for at, word in enumerate(text) if word == words[0]}
    for number, word in enumerate(words[1:], 2):
        found = {
            (first, at + 1)
            for first, last in found
            for at in range(last, len(text))
            if text[at] == word and at + 1 - first <= number + gap
        }
    return found


@given(words=st.lists(st.sampled_from(WORDS), min_size=2, max_size=3), gap=st.integers(1, 3))
def test_a_phrase_with_a_gap_keeps_its_order(all_texts: Index, words: list[str], gap: int) -> None:
    expected = {one for one, text in TEXTS.items() if ends(text, words, gap)}
    assert set(all_texts.ids(parse_query(f'"{" ".join(words)}"~{gap}'))) == expected


@given(left=QUOTED, right=QUOTED, distance=st.integers(1, 4))
def test_near_takes_no_word_for_both_its_sides(
    all_texts: Index, left: list[str], right: list[str], distance: int
) -> None:
    def is_near(text: tuple[str, ...]) -> bool:
        pairs = product(ends(text, left, 0), ends(text, right, 0))
        apart = (max(b[0] - a[1], a[0] - b[1]) for a, b in pairs)
        return any(0 <= between < distance for between in apart)

    asked = f'"{" ".join(left)}" NEAR/{distance} "{" ".join(right)}"'
    expected = {one for one, text in TEXTS.items() if is_near(text)}
    assert set(all_texts.ids(parse_query(asked))) == expected


@pytest.mark.parametrize("query", ["fog* NEAR/3 fog", "fog~ NEAR/3 fogs", "fo* NEAR/3 fo*"])
def test_a_word_is_not_near_itself(all_texts: Index, query: str) -> None:
    expected = {
        one
        for one, text in TEXTS.items()
        if any(text[at] == "fog" and "fog" in text[at + 1 : at + 4] for at in range(5))
    }
    assert set(all_texts.ids(parse_query(query))) == expected


@given(st.integers(2, 5), st.integers(1, 6))
def test_ways_are_in_order_and_all_of_them_or_none(words: int, gap: int) -> None:
    ways = places(words, gap)
    assert len(ways) in (0, comb(words + gap - 1, words - 1))
    assert len(ways) <= MOST
    assert all(way == tuple(sorted(set(way))) and way[-1] < words + gap for way in ways)
    assert all(way[words] - way[words - 1] <= gap for way in beside(words, words, gap))


def test_near_is_asked_of_a_headline_too(empty: Index) -> None:
    empty.add([row("one", "Fog.", headline="Fog closes harbour"), row("two", "Fog harbour")])
    for query in ("headline:(fog NEAR/2 harbours)", "headline:fog NEAR/2 headline:harbour"):
        assert empty.ids(parse_query(query)) == ("one",)
    assert not empty.ids(parse_query("headline:fog NEAR/1 headline:harbour"))
