"""Two reports held against each other: what of them links, and what of that is to be checked."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from natoasia.comparing.aligning import align
from natoasia.comparing.checking import Checked, check
from natoasia.comparing.finding import Link, Pairing, Side
from natoasia.comparing.quote_pairs import pair_quotes
from natoasia.comparing.quotes import Quoted, quoted
from natoasia.comparing.statements import ZONES, Statement, statements
from natoasia.comparing.unmarked import in_plain_words
from natoasia.comparing.watching import unwatched
from natoasia.comparing.weighing import Weights, weigh
from natoasia.model import Check
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.comparing.finding import Finding
    from natoasia.comparing.grouping import Group
    from natoasia.comparing.quote_pairs import Pairing as QuotePairing
    from natoasia.comparing.statements import Zone
    from natoasia.comparing.watching import Watch
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
    links: tuple[Link, ...]
    quotes: tuple[QuotePairing, ...]
    unsought: int
    """Sentences of `a` without a link whose usual words alone might have made one."""


def laid_out(article: Article) -> Laid:
    """Return a report's sentences and quotations, ready to be matched."""
    side = Side(article)
    found = statements(article, side.text)
    return Laid(side, found, quoted(article, side.text, found))


def held(a: Laid, b: Laid, watch: Watch = unwatched) -> Held:
    """Return which sentences and quotations of two reports link."""
    weights = weigh((*a.statements, *b.statements))
    links: list[Link] = []
    unsought = 0
    for zone in ZONES.values():
        ours, theirs = (_of_zone(laid, zone) for laid in (a, b))
        aligned = align(ours, theirs, weights, watch)
        links += (_link(zone, group, ours, theirs) for group in aligned.groups)
        unsought += len(aligned.unsought)
    watch("matching quotations", 0)
    quotes = in_plain_words(pair_quotes(a.quotes, b.quotes, links), a.side.text, b.side.text)
    return Held(a, b, weights, tuple(links), quotes, unsought)


def checks(found: Held) -> tuple[Check, ...]:
    """Return what an editor should check, each finding with the sentence it begins in."""
    return told(checked(found, map(Pairing, found.links)), found)


def checked(found: Held, pairings: Iterable[Pairing]) -> Checked:
    """Return what is to be checked in the pairs of sentences; they are taken one by one."""
    return check(pairings, found.quotes, found.a.side, found.b.side)


def told(every: Checked, found: Held) -> tuple[Check, ...]:
    """Return findings as they are told."""
    return tuple(_check(one, found.a, found.b) for one in every.found)


def _of_zone(laid: Laid, zone: Zone) -> list[Statement]:
    return [one for one in laid.statements if one.zone == zone]


def _link(zone: Zone, group: Group, a: Sequence[Statement], b: Sequence[Statement]) -> Link:
    return Link(zone, group.score, tuple(a[at] for at in group.a), tuple(b[at] for at in group.b))


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
    at = bisect_right(laid.statements, span[0], key=_start) - 1
    if at >= 0 and span[0] < laid.statements[at].end:
        return laid.statements[at].text
    return laid.side.text[slice(*span)]


_start: Final = attrgetter("start")
