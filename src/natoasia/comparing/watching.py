"""How far a comparison of long reports has come, for whoever waits for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final, TypeVar

Watch = Callable[[str, float], None]
"""Is told what is being done, in words, and which share of it is."""

EVERY: Final = 256
"""Items between two words: some hundredths of a second."""

Item = TypeVar("Item")


def unwatched(doing: str, share: float) -> None:
    """Tell nobody."""


def watched(items: Sequence[Item], doing: str, watch: Watch) -> Iterator[Item]:
    """Yield the items, and tell now and then how many of them are done."""
    for at, item in enumerate(items):
        if not at % EVERY:
            watch(doing, at / len(items))
        yield item
