"""Which of a report's sentences a place of its text is in, or comes after."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from natoasia.model import Sentence


def around(sentences: Sequence[Sentence], place: int) -> Sentence | None:
    """Return the sentence a place of the text is in; `None` where it is in none."""
    last = last_begun(sentences, place)
    return last if last and place < last.span[1] else None


def last_begun(sentences: Sequence[Sentence], place: int) -> Sentence | None:
    """Return the last sentence that begins at a place of the text or before it, if any does."""
    at = bisect_right(sentences, place, key=_start)
    return sentences[at - 1] if at else None


def _start(one: Sentence) -> int:
    return one.span[0]
