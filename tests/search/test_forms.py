"""The words of one stem, as an index has them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.search.conftest import row

from natoasia.search import Index, parse_query
from natoasia.search.forms import together
from natoasia.search.matching import rarity
from natoasia.search.words import FUNCTION_WORDS, tokens

TEXTS = {
    "one": "They were going to the harbour, dying to add a report.",
    "two": "She had to go and die there; adding reports of what is happening.",
    "three": "Being reported happy, he lies in the sun; ads on a wall.",
    "four": "It may be so, and it was. A reporter lied; a berth was lying empty.",
    "five": "They try to fly by using dry ice under awfully grey skies.",
    "six": "He tries, flies and uses what dries, an icing under an awful sky.",
}


@pytest.fixture
def index(tmp_path: Path) -> Index:
    return Index.rebuild(tmp_path / "index", [row(id_, text) for id_, text in TEXTS.items()])


def found(index: Index, text: str) -> set[str]:
    return set(index.ids(parse_query(text)))


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("report", {"one", "two", "three", "four"}),
        ("reporting", {"one", "two", "three", "four"}),
        ("go", {"one", "two"}),  # A stem too short to list the vocabulary by.
        ("going", {"one", "two"}),
        ("die", {"one", "two"}),  # Of `dying` it shares but the first letter.
        ("dying", {"one", "two"}),
        ("lie", {"three", "four"}),
        ("happiness", {"three"}),  # The last letter of the stem is not that of `happy`.
        ("being", {"three"}),  # `be` joins words, and is no form of another.
        ("be", {"four"}),
        ("try", {"five", "six"}),  # Nor is that of `tries`, a stem listed by all its letters.
        ("flying", {"five", "six"}),
        ("use", {"five", "six"}),
        ("sky", {"five", "six"}),
        ("icing", {"five", "six"}),
        ("awful", {"five", "six"}),
        ("quay", set()),
    ],
)
def test_a_word_is_found_in_any_form(index: Index, typed: str, ids: set[str]) -> None:
    assert found(index, typed) == ids


def test_the_forms_of_a_word_are_all_that_have_its_stem(index: Index) -> None:
    forms = index._words.forms
    words = {word for text in TEXTS.values() for word in tokens(text)} - FUNCTION_WORDS
    for word in words:
        assert set(forms.of(word)) == {one for one in words if forms.stem(one) == forms.stem(word)}


def test_what_is_gone_is_no_more_than_all(tmp_path: Path) -> None:
    index = Index.rebuild(tmp_path / "index", [row(str(n), "A report.") for n in "abcdefgh"])
    index.delete("abcdefg")
    assert index._words.forms.reports("reports") == 1
    assert found(index, "reports") == {"h"}


def test_an_empty_index_has_no_forms(tmp_path: Path) -> None:
    index = Index.create(tmp_path / "index")
    assert index._words.forms.of("reports") == ("reports",)
    assert index._words.forms.reports("reports") == 0
    assert found(index, "reports") == set()


def test_a_rare_form_counts_no_more_than_a_common_one(tmp_path: Path) -> None:
    said = ["They run the port daily."] * 30 + ["They runs the port daily."]
    index = Index.rebuild(
        tmp_path / "index",
        [row(f"{'ab'[n // 16]}{'abcdefghijklmnop'[n % 16]}", text) for n, text in enumerate(said)],
    )
    scores = {hit.score for hit in index.search(parse_query("running"), limit=40).hits}
    assert max(scores) == pytest.approx(min(scores), rel=0.05)


@given(st.lists(st.integers(0, 1000)), st.integers(1000, 2000))
def test_together_there_are_no_fewer_than_of_the_commonest(counts: list[int], total: int) -> None:
    union = together(counts, total)
    assert max(counts, default=0) <= union + 1e-6 <= min(sum(counts), total) + 2e-6
    assert rarity(union, total) > 0
