from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from natoasia.linking import passages
from natoasia.linking.runs import AGENCY_WORDS, LEAST_WORDS, runs
from natoasia.model import Article, Document
from natoasia.parsing import parse

SEEDS = Path(__file__).parents[2] / "seeds"

COPY = "the ferry line said on Monday that all crossings to the outer islands were cancelled"
REST = "until the swell had dropped below three metres at the harbour mouth"


def test_the_seeds_share_the_passage_on_the_mission() -> None:
    a, b = (
        parse(Document(path="seed", text=path.read_text(encoding="utf-8")))
        for path in sorted(SEEDS.glob("*.txt"))
    )
    (passage,) = passages(a, b)

    assert passage.agency_copy
    assert passage.words == 24
    assert a.text[slice(*passage.a)] == passage.text
    assert b.text[slice(*passage.b)].startswith("opened its first diplomatic mission to Nato")


def test_a_passage_runs_over_a_small_edit(make: Callable[..., Article]) -> None:
    a = make(f"Then {COPY} {REST}.")
    b = make(f"{COPY}, it added in a statement, {REST}!")

    (passage,) = passages(a, b)

    assert passage.words == len(f"{COPY} {REST}".split())
    assert passage.text == f"{COPY} {REST}"


def test_a_number_that_differs_parts_a_passage(make: Callable[..., Article]) -> None:
    a = make(f"{COPY} for 12 hours {REST}")
    b = make(f"{COPY} for 15 hours {REST}")

    assert [passage.words for passage in passages(a, b)] == [16, 13]


def test_short_runs_are_the_common_stock_of_the_language(make: Callable[..., Article]) -> None:
    words = COPY.split()[: LEAST_WORDS - 1]

    assert passages(make(" ".join(words)), make("So " + " ".join(words))) == ()


def test_reports_of_different_events_share_none(quake: Article, election: Article) -> None:
    assert passages(quake, election) == ()


@given(
    st.lists(st.sampled_from("abc"), max_size=40),
    st.lists(st.sampled_from("abc"), max_size=40),
)
def test_runs_are_the_same_on_both_sides_and_do_not_overlap(
    ours: list[str], theirs: list[str]
) -> None:
    end = 0
    for run in runs(ours, theirs):
        assert run.a >= end
        assert ours[run.a : run.a + run.size] == theirs[run.b : run.b + run.size]
        end = run.a + run.size


def test_agency_copy_takes_more_than_a_passage_worth_showing() -> None:
    assert AGENCY_WORDS > LEAST_WORDS
