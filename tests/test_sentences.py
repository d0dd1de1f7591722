from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from natoasia.text import sentences


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "He met the U.S. President in Seoul.",
        "He met U.S. Secretary of State Ida Vance and U.N. envoys.",
        "It began at 5 p.m. Monday in the old hall.",
        "Shares of Acme Corp. Chief Executive Lena Strand rose.",
        "Mr. Vance, Gen. Holm and Dr. Lund met on Jan. 29 near St. Ives.",
        "George W. Bush and J. K. Holm were there.",
        "Gov. A. Falk spoke.",
        "It was the No. 4 in the list.",
        "Prices rose 1.5 percent to $2.9 billion.",
        '"Why now?" Ida Vance asked.',
        '"Stop!" he shouted.',
        "“We go … and we stay,” she said.",
        "It was Harwick vs. Penley on Friday.",
        "Acme Inc. said it would go.",
    ],
)
def test_these_are_one_sentence(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("He said no.", "Then he left."),
        ("He sat.", "She stood."),
        ("It happened in the U.S.", "The president left."),
        ("It began at 5 p.m.", "He came later."),
        ("She works for Acme Corp.", "In May she left."),
        ("They went to plan B.", "It failed."),
        ("“We go,” he said.", "“We stay.”"),
        ('"We go."', "The crowd cheered."),
        ("Why?", "Because it rained."),
        ("It rose to 5.", "Vance left."),
        ("Then came I.", "You know."),
        ("He was born in 1966.", "“I was poor,” he said."),
        ("It was over…", "Nobody stayed."),
    ],
)
def test_these_are_two_sentences(first: str, second: str) -> None:
    assert split(f"{first} {second}") == [first, second]


def test_a_blank_line_ends_a_sentence_without_a_stop() -> None:
    assert split("A heading\n\nA text\nthat goes on.") == ["A heading", "A text\nthat goes on."]


@given(st.text(max_size=200))
def test_nothing_but_white_space_is_lost(text: str) -> None:
    assert "".join("".join(split(text)).split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("橋が開いた。市長は喜んだ。", ["橋が開いた。", "市長は喜んだ。"]),
        ("市长说：“完成了。”新桥开放。", ["市长说：“完成了。”", "新桥开放。"]),
        ("「すぐ開く。」と市長は述べた。", ["「すぐ開く。」と市長は述べた。"]),
        ("هل يفتح الجسر؟ نعم.", ["هل يفتح الجسر؟", "نعم."]),
    ],
)
def test_sentences_of_other_scripts_end_where_they_do(text: str, found: list[str]) -> None:
    assert split(text) == found
