"""Long stretches are read for names piece by piece, so that memory does not grow with them."""

from __future__ import annotations

import tracemalloc

from hypothesis import given
from hypothesis import strategies as st

from natoasia.parsing.names import Zone, find
from natoasia.parsing.names.finding import WINDOW, windows

SENTENCE = "Mayor Ann Vale of Busan met Ben Hill in Tokyo, and the crews of Harwick went home. "


def test_a_usual_zone_is_one_window() -> None:
    zone = Zone("paragraph", 3, WINDOW)
    assert list(windows("x" * WINDOW, zone)) == [zone]


@given(st.lists(st.sampled_from(["a. ", "b\n", "word ", "x" * 40_000]), max_size=40))
def test_windows_tile_a_zone(pieces: list[str]) -> None:
    text = "".join(pieces)
    found = list(windows(text, Zone("caption", 0, len(text))))
    assert "".join(text[zone.start : zone.end] for zone in found) == text
    assert all(zone.end - zone.start <= WINDOW for zone in found)


def test_a_line_without_end_names_whom_its_sentences_name() -> None:
    one = find(SENTENCE, [Zone("paragraph", 0, len(SENTENCE))])
    text = SENTENCE * 3_000
    many = find(text, [Zone("paragraph", 0, len(text))])
    for few, all_ in zip(one[:3], many[:3], strict=True):
        assert [name.name for name in few] == [name.name for name in all_]
        assert [len(name.spans) for name in all_] == [3_000 * len(name.spans) for name in few]


def test_memory_is_that_of_the_names_and_not_of_the_words() -> None:
    text = "The crews of the ferries went home on foot, since no bus would come for them. " * 8_000
    find(text[:1_000], [Zone("paragraph", 0, 1_000)])  # The tables are loaded once.
    tracemalloc.start()
    find(text, [Zone("paragraph", 0, len(text))])
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 20 * len(text)
