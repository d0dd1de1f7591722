"""Two reports held against each other: what of them links, and what of that is to be checked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from natoasia.comparing.aligning import align
from natoasia.comparing.checking import Checked, check
from natoasia.comparing.finding import Pairing, Side, side_of
from natoasia.comparing.quotes import Quoted, pair_quotes, quoted
from natoasia.comparing.statements import ZONES, Statement, statements
from natoasia.comparing.weighing import Weights, weigh
from natoasia.model import Check
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.comparing.finding import Finding
    from natoasia.comparing.quotes import Pairing as QuotePairing
    from natoasia.model import Article
    from natoasia.text import Span


class Laid(NamedTuple):
    """A report laid out to be compared: once, however many others it is held against."""

    side: Side
    statements: tuple[Statement, ...]
    quotes: tuple[Quoted, ...]


class Held(NamedTuple):
    """What was found between two reports, before it is told."""

    a: Laid
    b: Laid
    weights: Weights
    pairings: tuple[Pairing, ...]
    quotes: tuple[QuotePairing, ...]
    checked: Checked


def laid_out(article: Article) -> Laid:
    """Return a report's sentences and quotations, ready to be matched."""
    found = statements(article)
    return Laid(side_of(article), found, quoted(article, article.text, found))


def held(a: Laid, b: Laid) -> Held:
    """Return which sentences and quotations of two reports link, and what is to be checked."""
    weights = weigh((*a.statements, *b.statements))
    pairings = tuple(_pairings(a.statements, b.statements, weights))
    quotes = pair_quotes(a.quotes, b.quotes, pairings)
    return Held(a, b, weights, pairings, quotes, check(pairings, quotes, a.side, b.side))


def checks(found: Held) -> tuple[Check, ...]:
    """Return what an editor should check, each finding with the sentence it begins in."""
    return tuple(_check(one, found.a, found.b) for one in found.checked.found)


def _pairings(
    left: Sequence[Statement], right: Sequence[Statement], weights: Weights
) -> Iterator[Pairing]:
    for zone in ZONES.values():
        a = [one for one in left if one.zone == zone]
        b = [one for one in right if one.zone == zone]
        for group in align(a, b, weights):
            yield Pairing(zone, group, a, b)


def _check(one: Finding, a: Laid, b: Laid) -> Check:
    return Check(
        kind=one.kind,
        rule=one.rule,
        message=one.message,
        a=one.a,
        b=one.b,
        a_text=_around(one.a, a),
        b_text=_around(one.b, b),
        reason=one.reason,
        minor=one.minor,
    )


def _around(span: Span, laid: Laid) -> str:
    """Return the sentence a span begins in."""
    for one in laid.statements:
        if one.start <= span[0] < one.end:
            return one.text
    return laid.side.text[slice(*span)]
