"""The weekdays that the leads of two reports name, which tell this hearing from last week's.

Reports of one event say when it was: `on Tuesday`. Of pairs as alike as reports of one event are,
those that name other weekdays are seldom of one event, whether their days are known or not; what
else their leads name (people, places, numbers) adds nothing to what shared words say already.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from natoasia.data import lines
from natoasia.linking.words import LEAD_WORDS

if TYPE_CHECKING:
    from numpy import bool_, float64, uint8, uint32
    from numpy.typing import NDArray

    from natoasia.linking.words import Words

OTHER: Final = 0.65
"""What weekdays none of which is in both leads leave of an edge. This and the next were chosen on
halves of real sets and judged on the other halves; a twentieth more or less measured alike."""

SAME: Final = 1.25
"""What a weekday in both leads makes of an edge."""

WEEK: Final = 7
"""Days from which on two reports that name one weekday do not mean one day."""

FILE: Final = "weekday_stems.txt"
"""Written by `tools/build_weekdays.py`."""


@cache
def _weekdays() -> tuple[NDArray[uint32], NDArray[uint8]]:
    """Return the hashes of the weekdays' stems in the languages we know, and the bit of each."""
    import numpy as np

    # Kept, for to ask thirty stemmers takes longer than to link a report.
    rows = (line.split() for line in lines(FILE))
    bits = {int(stem): 1 << number for number, row in enumerate(rows) for stem in row}
    hashes = sorted(bits)
    return np.array(hashes, np.uint32), np.array([bits[one] for one in hashes], np.uint8)


def lead_weekdays(words: Words) -> NDArray[uint8]:
    """Return, by bag, the weekdays its lead names: a bit each."""
    import numpy as np

    hashes, bits = _weekdays()
    rows = np.repeat(np.arange(len(words.sizes)), words.sizes)
    within = np.arange(len(rows)) - np.repeat(words.sizes.cumsum() - words.sizes, words.sizes)
    lead = within < LEAD_WORDS
    rows, said = rows[lead], words.hashes[lead]
    at = np.searchsorted(hashes, said).clip(max=len(hashes) - 1)
    named = hashes[at] == said
    found = np.zeros(len(words.sizes), np.uint8)
    np.bitwise_or.at(found, rows[named], bits[at[named]])
    return found


def agree(
    ours: NDArray[uint8], theirs: NDArray[uint8], apart: NDArray[float64]
) -> tuple[NDArray[bool_], NDArray[bool_]]:
    """Return of pairs whether they name a weekday in common, and whether they name others.

    Neither, where one names none or where they are known to lie a week or more apart.
    """
    import numpy as np

    near = ~(np.abs(apart) >= WEEK)
    both = near & (ours > 0) & (theirs > 0)
    same = (ours & theirs) > 0
    return both & same, both & ~same


def weekday_factor(
    ours: NDArray[uint8], theirs: NDArray[uint8], apart: NDArray[float64]
) -> NDArray[float64]:
    """Return what the weekdays of two leads make of an edge, by pair."""
    import numpy as np

    same, other = agree(ours, theirs, apart)
    return np.where(same, SAME, np.where(other, OTHER, 1.0))
