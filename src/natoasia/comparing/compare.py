"""Two articles to one Comparison: the parts of this package joined."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from natoasia.comparing.aligning import FEW, Group, align
from natoasia.comparing.naming import shared_names
from natoasia.comparing.statements import ZONES, Statement, Zone, statements
from natoasia.comparing.weighing import Weights, weigh
from natoasia.comparing.wordwise import Wording, hold_against, house_style
from natoasia.model import Alignment, Change, Comparison, Match, Sentence

if TYPE_CHECKING:
    from natoasia.comparing.wording import Word
    from natoasia.model import Article
    from natoasia.text import Span

SHOWN_WORDS: Final = 8
"""Rare shared words kept for a reworded pair; more would mark the whole sentence."""


class Pairing:
    """One group of aligned sentences with everything later steps ask of it."""

    def __init__(
        self, zone: Zone, group: Group, a: Sequence[Statement], b: Sequence[Statement]
    ) -> None:
        self.zone = zone
        self.score = group.score
        self.a = tuple(a[index] for index in group.a)
        self.b = tuple(b[index] for index in group.b)
        self.wording: Wording = hold_against(words_of(self.a), words_of(self.b))


def words_of(sentences: Sequence[Statement]) -> tuple[Word, ...]:
    """Return the words of several sentences, in order."""
    return tuple(word for sentence in sentences for word in sentence.words)


def compare(a: Article, b: Article) -> Comparison:
    """Return what two reports share, how the wording moved, and what an editor should check."""
    left, right = statements(a), statements(b)
    weights = weigh((*left, *right))
    pairings = tuple(_pairings(left, right, weights))
    moved = _moved(pairings)
    return Comparison(
        a=a.id,
        b=b.id,
        a_sentences=tuple(map(_sentence, left)),
        b_sentences=tuple(map(_sentence, right)),
        alignments=tuple(
            _alignment(pairing, a.text, b.text, weights, moved=index in moved)
            for index, pairing in enumerate(pairings)
        ),
        quotes=(),
        checks=(),
        comparable=(),
        names=shared_names(a, b),
        house_style=sum(_house_style(pairing, a.text, b.text) for pairing in pairings),
        may_differ=sum(pairing.zone == "body" for pairing in pairings) < FEW,
    )


def _pairings(
    left: Sequence[Statement], right: Sequence[Statement], weights: Weights
) -> Iterator[Pairing]:
    for zone in ZONES.values():
        a = [one for one in left if one.zone == zone]
        b = [one for one in right if one.zone == zone]
        for group in align(a, b, weights):
            yield Pairing(zone, group, a, b)


def _sentence(one: Statement) -> Sentence:
    return Sentence(
        number=one.number, zone=one.zone, span=(one.start, one.end), line=one.line, text=one.text
    )


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
        yield Change(a=one.a, b=one.b, a_text=a[slice(*one.a)], b_text=b[slice(*one.b)])


def _rare(pairing: Pairing, text: str, weights: Weights) -> list[Match]:
    """Return the words both sides have, rarest first, each once."""
    theirs = {word.stem: word for word in reversed(words_of(pairing.b))}
    ours = {word.stem: word for word in reversed(words_of(pairing.a))}
    common = sorted((stem for stem in ours if stem in theirs), key=lambda stem: -weights[stem])
    spans = ((ours[stem], theirs[stem]) for stem in common[:SHOWN_WORDS])
    return [_match((x.start, x.end), (y.start, y.end), text) for x, y in spans]


def _house_style(pairing: Pairing, a: str, b: str) -> int:
    spans = [[(one.start, one.end) for one in side] for side in (pairing.a, pairing.b)]
    return house_style(a, b, pairing.wording, *spans)


def _moved(pairings: Sequence[Pairing]) -> set[int]:
    """Return which body pairings leave the longest run that keeps the order of both reports."""
    body = [index for index, pairing in enumerate(pairings) if pairing.zone == "body"]
    body.sort(key=lambda index: (pairings[index].a[0].number, pairings[index].b[0].number))
    return set(body) - set(_rising(body, [pairings[index].b[0].number for index in body]))


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
