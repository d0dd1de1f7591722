"""What holds for every text."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from natoasia.parsing.names import Zone, find
from natoasia.parsing.names.gazetteer import tables
from natoasia.parsing.names.lexicon import lexicon
from natoasia.parsing.names.merging import same
from natoasia.parsing.names.tokens import NAMED, tokenise
from natoasia.text import UNSEEN_SIGN

WORDS = (
    "Seoul said Mr Jens Dahl in the of he told don't ’s 's , . \n U.S. al-Abadi — “ ” Bank and Kim "
    "CAPS d’ - ("
)
PIECES = st.sampled_from(WORDS.split(" "))
TEXTS = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=30).map(" ".join))


@given(TEXTS)
@example("A\xad¼")
def test_every_span_is_in_its_zone_and_reads_as_written(text: str) -> None:
    result = find(text, [Zone("paragraph", 0, len(text))])
    for name in (*result.people, *result.places, *result.organisations):
        for start, end in name.spans:
            seen = UNSEEN_SIGN.sub("", text[start:end])
            assert " ".join(seen.split()) in name.as_written
        assert name.name in name.as_written


@given(TEXTS)
def test_tokens_leave_out_only_white_space(text: str) -> None:
    tokens = tokenise(text, 0, len(text))
    assert "".join("".join(tokens.text).split()) == "".join(text.split())


@given(TEXTS, st.integers(0, 9))
def test_tokens_stand_where_they_say(text: str, start: int) -> None:
    tokens = tokenise(text, min(start, len(text)), len(text))
    spans = [(tokens.start[at], tokens.end(at)) for at in range(len(tokens.text))]
    assert [text[first:last] for first, last in spans] == tokens.text
    assert spans == sorted(spans)
    assert len(tokens.low) == len(tokens.shape) == len(spans)
    assert [at for at, shape in enumerate(tokens.shape) if shape in NAMED] == tokens.named


@given(st.lists(st.sampled_from(["kim", "jong", "un", "anna", "holm"]), min_size=1, max_size=4))
def test_a_name_is_the_same_as_itself(words: list[str]) -> None:
    assert same(tuple(words), tuple(words))


def test_the_tables_have_no_empty_names() -> None:
    known = tables()
    for table in (known.countries, known.regions, known.states, known.acronyms):
        assert table
        assert "" not in table
    assert all(name in lexicon().given for name in ("jens", "fumio"))


def test_a_zone_that_is_no_prose_is_not_read() -> None:
    assert find("Join Anna Holm's channel", [Zone("promo", 0, 24)]).people == ()


@pytest.mark.parametrize(
    "unit",
    [
        "A ",
        "BANK ",
        "Bank of ",
        "Anna Holm, ",
        "St. ",
        "Minister of ",
        "d'",
        "A & ",
        "X's Y ",
        "U.",
    ],
)
def test_time_grows_with_the_length_of_a_text(unit: str) -> None:
    def seconds(copies: int) -> float:
        text = unit * copies
        start = time.process_time()
        find(text, [Zone("paragraph", 0, len(text))])
        return time.process_time() - start

    find("Warm", [Zone("paragraph", 0, 4)])
    short, long = seconds(1_000), seconds(8_000)
    assert long < 8 * 4 * max(short, 0.01)
