"""Two articles to one Comparison: the parts of this package joined."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, Final, Literal

from natoasia.comparing.aligning import (
    ALONE,
    BESIDE,
    FEW,
    LEADS,
    LEFT,
    OTHER_PEOPLE,
    PARALLEL,
    SHORT,
    asked,
)
from natoasia.comparing.finding import Pairing, words_of
from natoasia.comparing.holding import checked, held, laid_out, told
from natoasia.comparing.naming import shared_names
from natoasia.comparing.proposing import most_usual
from natoasia.comparing.quote_pairs import EXCERPT, SAME
from natoasia.comparing.quotes import LEAST_WORDS
from natoasia.comparing.timeline import timeline
from natoasia.comparing.watching import unwatched, watched
from natoasia.comparing.weighing import PADDING
from natoasia.comparing.wording import FUNCTION_STEMS, REPORTING_STEMS
from natoasia.comparing.wordwise import LEAST_RUN, VERBATIM_SHARE, house_style
from natoasia.model import (
    Alignment,
    Apart,
    Change,
    Comparison,
    Match,
    Quote,
    Thresholds,
)

if TYPE_CHECKING:
    from natoasia.comparing.finding import Link, Side
    from natoasia.comparing.holding import Held
    from natoasia.comparing.quote_pairs import Pairing as QuotePairing
    from natoasia.comparing.speakers import Speaker
    from natoasia.comparing.statements import Statement
    from natoasia.comparing.watching import Watch
    from natoasia.comparing.weighing import Weights
    from natoasia.model import Article
    from natoasia.text import Span

FEW_SHARE: Final = 0.25
"""Of the shorter report's sentences: a report of five sentences cannot have many links. On ECB+
it spares one in six reports of the same event a false warning, and costs one in forty true ones."""

SIGNS: Final = frozenset("%$€£¥")
"""A sign alone says nothing without its figure."""

LITTLE: Final = (
    FUNCTION_STEMS | REPORTING_STEMS | SIGNS | frozenset("north south east west new".split())
)
"""Never shown as what two sentences share."""

SET_APART: Final[tuple[Literal["headline", "caption"], ...]] = ("headline", "caption")

SHOWN_WORDS: Final = 8
"""Rare shared words kept for a reworded pair; more would mark the whole sentence."""


def compare(a: Article, b: Article, watch: Watch = unwatched) -> Comparison:
    """Return what two reports share, how the wording moved, and what an editor should check."""
    watch("reading sentences", 0)
    first = laid_out(a)
    watch("reading sentences", 0.5)
    found = held(first, laid_out(b), watch)
    left, right = found.a.statements, found.b.statements
    sides = (found.a.side, found.b.side)
    telling = Telling(found)
    every = checked(found, telling.pairings(watch))
    return Comparison(
        a=a.id,
        b=b.id,
        a_sentences=tuple(one.sentence for one in left),
        b_sentences=tuple(one.sentence for one in right),
        alignments=tuple(telling.alignments),
        a_alone=_alone(left, {one.number for link in found.links for one in link.a}),
        b_alone=_alone(right, {one.number for link in found.links for one in link.b}),
        apart=tuple(_apart(left, right)),
        quotes=tuple(_quote(one, sides) for one in found.quotes),
        checks=told(every, found),
        comparable=every.comparable,
        names=shared_names(a, b),
        days=timeline(left, right, sides),
        house_style=telling.house_style,
        unsought=found.unsought,
        may_differ=_may_differ(found.links, left, right),
        thresholds=_thresholds(left, right),
    )


class Telling:
    """Tells of links, one after the other, what is kept of them when their words are let go."""

    def __init__(self, found: Held) -> None:
        self._found = found
        self._moved = _moved(found.links)
        self.alignments: list[Alignment] = []
        self.house_style = 0
        """Differences that are only a house's."""

    def pairings(self, watch: Watch) -> Iterator[Pairing]:
        """Yield the links with their words, each told before the next."""
        a, b = self._found.a.side.text, self._found.b.side.text
        for index, link in enumerate(watched(self._found.links, "checking", watch)):
            pairing = Pairing(link)
            moved = index in self._moved
            self.alignments.append(_alignment(pairing, a, b, self._found.weights, moved=moved))
            self.house_style += _house_style(pairing, a, b)
            yield pairing


def _alone(side: Sequence[Statement], linked: AbstractSet[int]) -> tuple[int, ...]:
    """Return which sentences of a report's body have no close wording in the other."""
    return tuple(one.number for one in side if one.zone == "body" and one.number not in linked)


def _apart(left: Sequence[Statement], right: Sequence[Statement]) -> Iterator[Apart]:
    """Yield the headlines and the captions, if any."""
    for zone in SET_APART:
        a, b = (tuple(one.number for one in side if one.zone == zone) for side in (left, right))
        if a or b:
            yield Apart(zone=zone, a=a, b=b)


def _may_differ(
    links: Sequence[Link], left: Sequence[Statement], right: Sequence[Statement]
) -> bool:
    """Tell whether few sentences are linked, and few of the shorter report's too."""
    body = [link for link in links if link.zone == "body"]
    sizes = [sum(one.zone == "body" for one in side) for side in (left, right)]
    linked = [sum(len(one.a) for one in body), sum(len(one.b) for one in body)]
    shorter = sizes.index(min(sizes))
    return len(body) < FEW and linked[shorter] < FEW_SHARE * max(sizes[shorter], 1)


def _alignment(pairing: Pairing, a: str, b: str, weights: Weights, *, moved: bool) -> Alignment:
    verbatim = pairing.wording.verbatim
    return Alignment(
        kind="verbatim" if verbatim else "reworded",
        zone=pairing.zone,
        a=tuple(one.number for one in pairing.a),
        b=tuple(one.number for one in pairing.b),
        score=round(pairing.score, 4),
        moved=moved,
        runs=tuple(_match(run.a, run.b, a) for run in pairing.wording.runs),
        shared=() if verbatim else tuple(_rare(pairing, a, weights)),
        changes=tuple(_changes(pairing, a, b)) if verbatim else (),
    )


def _match(a: Span, b: Span, text: str) -> Match:
    return Match(a=a, b=b, text=text[slice(*a)])


def _changes(pairing: Pairing, a: str, b: str) -> Iterator[Change]:
    for one in pairing.wording.differences:
        yield _change(one.a, one.b, a, b)


def _change(a: Span, b: Span, a_text: str, b_text: str) -> Change:
    return Change(a=a, b=b, a_text=a_text[slice(*a)], b_text=b_text[slice(*b)])


def _rare(pairing: Pairing, text: str, weights: Weights) -> list[Match]:
    """Return the words both sides have, rarest first, each once."""
    theirs = {word.stem: word for word in reversed(words_of(pairing.b))}
    ours = {word.stem: word for word in reversed(words_of(pairing.a))}
    common = [stem for stem in ours if stem in theirs and stem not in LITTLE]
    common.sort(key=lambda stem: -weights[stem])
    spans = ((ours[stem], theirs[stem]) for stem in common[:SHOWN_WORDS])
    return [_match((x.start, x.end), (y.start, y.end), text) for x, y in spans]


def _house_style(pairing: Pairing, a: str, b: str) -> int:
    spans = [[(one.start, one.end) for one in side] for side in (pairing.a, pairing.b)]
    return house_style(a, b, pairing.wording, *spans)


def _moved(links: Sequence[Link]) -> set[int]:
    """Return which body links leave the longest run that keeps the order of both reports."""
    body = [index for index, link in enumerate(links) if link.zone == "body"]
    body.sort(key=lambda index: (links[index].a[0].number, links[index].b[0].number))
    return set(body) - set(_rising(body, [links[index].b[0].number for index in body]))


def _rising(items: Sequence[int], keys: Sequence[int]) -> list[int]:
    """Return the items of the longest non-falling subsequence of the keys."""
    tails: list[int] = []
    ends: list[int] = []
    back: list[int] = []
    for at, key in enumerate(keys):
        place = bisect_left(tails, key)
        tails[place : place + 1] = [key]
        ends[place : place + 1] = [at]
        back.append(ends[place - 1] if place else -1)
    chain = []
    at = ends[-1] if ends else -1
    while at >= 0:
        chain.append(items[at])
        at = back[at]
    return chain


def _quote(one: QuotePairing, sides: tuple[Side, Side]) -> Quote:
    a, b = sides
    credited = _speaker(one)
    return Quote(
        kind=one.kind,
        a=(one.a.start, one.a.end) if one.a else None,
        b=(one.b.start, one.b.end) if one.b else None,
        a_text=a.text[one.a.start : one.a.end] if one.a else None,
        b_text=b.text[one.b.start : one.b.end] if one.b else None,
        speaker=credited.name if credited else None,
        inferred=bool(credited and credited.inferred),
        changes=tuple(_change(each.a, each.b, a.text, b.text) for each in one.differences),
    )


def _speaker(one: QuotePairing) -> Speaker | None:
    """Return the speaker either report names, one read from a cue before one inferred."""
    credited = [held.speaker for held in (one.a, one.b) if held and held.speaker]
    return min(credited, key=lambda speaker: speaker.inferred, default=None)


def _thresholds(left: Sequence[Statement], right: Sequence[Statement]) -> Thresholds:
    least = asked(*(sum(one.zone == "body" for one in side) for side in (left, right)))
    return Thresholds(
        least_score=round(least, 4),
        padding=PADDING,
        other_people=OTHER_PEOPLE,
        beside=BESIDE,
        leads=LEADS,
        least_left=round(least - LEFT, 4),
        parallel=PARALLEL,
        short=SHORT,
        usual=most_usual(sum(one.zone == "body" for one in right)),
        least_alone=round(least + ALONE, 4),
        few=FEW,
        few_share=FEW_SHARE,
        run_words=LEAST_RUN,
        verbatim_share=VERBATIM_SHARE,
        quote_words=LEAST_WORDS,
        quote_same=SAME,
        quote_excerpt=EXCERPT,
    )
