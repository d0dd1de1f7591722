from __future__ import annotations

import pytest

from natoasia.model import Sentence
from natoasia.views.sentences import around, last_begun

SENTENCES = tuple(
    Sentence(number=at, zone="body", span=span, line=at, text="x" * (span[1] - span[0]))
    for at, span in enumerate([(3, 8), (9, 14), (20, 25)], start=1)
)


@pytest.mark.parametrize(
    ("place", "inside", "begun"),
    [
        (0, None, None),
        (2, None, None),
        (3, 1, 1),
        (7, 1, 1),
        (8, None, 1),
        (9, 2, 2),
        (17, None, 2),
        (24, 3, 3),
        (99, None, 3),
    ],
)
def test_a_place_is_in_a_sentence_or_after_one(
    place: int, inside: int | None, begun: int | None
) -> None:
    found = (around(SENTENCES, place), last_begun(SENTENCES, place))
    assert tuple(one and one.number for one in found) == (inside, begun)


def test_no_sentence_is_around_anything_in_a_report_without_any() -> None:
    assert around((), 0) is None
    assert last_begun((), 0) is None
