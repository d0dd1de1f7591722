"""How much a likeness must have over the threshold on a desk where most likenesses are chance.

Two reports that are .15 alike are most likely of one event in a dossier on it, where many are
surely alike, and most likely not among a year of one agency's politics, where every second pair is
a little alike and next to none surely: base rates. Both are counted, and the threshold grows with
the logarithm of their ratio, since likenesses by chance grow rarer exponentially.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import isnan, log
from typing import TYPE_CHECKING, Final

from natoasia.linking.clusters import SURE, THRESHOLD
from natoasia.linking.edges import ordinal

if TYPE_CHECKING:
    from natoasia.linking.graph import Edges

EVEN: Final = 5.0
"""Faint edges to a sure one up to which there is no doubt: as many has a set of pairs and triples
of dated reports, each pair or triple of one event, and nothing else in it."""

STEEP: Final = 0.075
"""What e times as many faint edges add to the threshold. This, `EVEN` and `DATED` were chosen on
random parts of two sets with gold answers, 40 to 1,500 reports large, dated and undated."""

DATED: Final = 0.6
"""The share of doubt about a report whose day is known: days have told many chances by then."""

FAINT_BEFORE: Final = 6
"""Faint edges, beside one sure, a desk is taken to have before it has any: so two reports alone in
a folder, of unknown days, must be .114 alike, which 98 in 100 pairs of one event are."""


def doubt(edges: Edges) -> float:
    """Return what the edges of a desk say an edge must have over the threshold."""
    faint = int((edges.scores < THRESHOLD).sum())
    sure = int((edges.scores >= SURE).sum())
    return _level(faint, sure)


def _level(faint: int, sure: int) -> float:
    return STEEP * max(0.0, log((faint + FAINT_BEFORE) / (sure + 1) / EVEN))


ALONE: Final = _level(0, 0)
"""The doubt on a desk of which nothing is known."""


def doubts_of(days: Mapping[str, str | None], level: float) -> dict[str, float]:
    """Return, by article, how much of a desk's doubt there is about it, given their days."""
    return {id_: level * _share(day) for id_, day in days.items()}


def threshold(ours: str | None, theirs: str | None, level: float) -> float:
    """Return the edge at which two reports of these days are linked."""
    return THRESHOLD + level * (_share(ours) + _share(theirs)) / 2


def _share(day: str | None) -> float:
    return 1.0 if isnan(ordinal(day)) else DATED
