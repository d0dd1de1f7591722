"""What became of each quotation in the other report: same, trimmed, altered, or none."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, Final, Literal

from natoasia.comparing.quoting import quotations
from natoasia.comparing.speakers import Named, Speaker, credited_after, named, speaker
from natoasia.comparing.wording import Word, words
from natoasia.comparing.wordwise import Difference, hold_against, matched
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.comparing.finding import Pairing as Linked
    from natoasia.comparing.statements import Statement
    from natoasia.model import Article
    from natoasia.text import Span

LEAST_WORDS: Final = 6
"""Shorter ones are titles, nicknames and words held at a distance."""

EXCERPT_WORDS: Final = 3
"""A shorter quotation still counts as an excerpt of a long one that holds all its words."""

SAME: Final = 0.80
"""Of all words, in order, to call two quotations one (word ratio 2M/T)."""

EXCERPT: Final = 0.93
"""Of the shorter one's words, inside the longer, to call it an excerpt."""

COMMON: Final = 200
"""Quotations of a report that may have a word for it to bring two together: no report has as many;
in books of them, two that share only commoner words are not looked at, or time were a square."""

EARLIER: Final = 8
"""Sentences before a quotation's own that are given to find its speaker."""

Kind = Literal["same", "trimmed", "altered", "only"]


class Quoted(NamedTuple):
    """A quotation with its words and its speaker."""

    start: int
    end: int
    words: tuple[Word, ...]
    speaker: Speaker | None
    cue: str
    """The sentence it ends in."""


class Pairing(NamedTuple):
    """A quotation of one report, or the same one of both."""

    kind: Kind
    a: Quoted | None
    b: Quoted | None
    differences: tuple[Difference, ...] = ()


def quoted(article: Article, text: str, statements: Sequence[Statement]) -> tuple[Quoted, ...]:
    """Return the quotations of an article's paragraphs that are long enough to be an excerpt."""
    spans = [(one.start, one.end) for one in article.segments if one.kind == "paragraph"]
    names = named(article)
    body = [(one.start, one.end) for one in statements if one.zone == "body"]
    return tuple(
        _quoted(names, text, (one.start, one.end), inside, body)
        for one in quotations(text, spans)
        if len(inside := words(text, one.start, one.end)) >= EXCERPT_WORDS
    )


def _quoted(
    names: Sequence[Named],
    text: str,
    span: Span,
    inside: tuple[Word, ...],
    body: Sequence[Span],
) -> Quoted:
    sentence, earlier = _sentence(body, span[1], text)
    # A quotation of several sentences begins in one that may name who speaks.
    opening = span[0] - 1
    earlier = [(start, min(end, opening)) for start, end in earlier if start < opening]
    first = earlier[0][0] if earlier else sentence[0]
    near = names[
        bisect_left(names, first, key=_start) : bisect_left(names, sentence[1], key=_start)
    ]
    credited = speaker(near, text, span, sentence, earlier)
    return Quoted(*span, inside, credited, text[slice(*sentence)])


_start: Final = attrgetter("start")


def _sentence(body: Sequence[Span], at: int, text: str) -> tuple[Span, list[Span]]:
    """Return the sentence a quotation ends in, where its cue stands, and some before it.

    After a quoted question or exclamation the cue may stand as a sentence of its own.
    """
    index = bisect_left(body, at, key=itemgetter(1))
    if index == len(body) or body[index][0] > at:
        return (at, at), []
    start, end = body[index]
    after = body[index + 1 : index + 2] if credited_after(text, at) else []
    return (start, after[0][1] if after else end), list(body[max(0, index - EARLIER) : index])


def pair_quotes(
    a: Sequence[Quoted], b: Sequence[Quoted], linked: Sequence[Linked]
) -> tuple[Pairing, ...]:
    """Return every quotation of both reports once, best matches first taken, in reading order.

    `linked` are the groups of sentences that say the same.
    """
    found = (one for one in _candidates(a, b) if _credible(a[one[1]], b[one[2]], linked))
    scored = sorted(found, key=lambda item: -item[0])
    left: set[int] = set()
    right: set[int] = set()
    pairs = []
    for _, i, j, pairing in scored:
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            pairs.append(pairing)
    pairs += [Pairing("only", q, None) for i, q in enumerate(a) if i not in left and _long(q)]
    pairs += [Pairing("only", None, q) for j, q in enumerate(b) if j not in right and _long(q)]
    return tuple(sorted(pairs, key=_place))


def _credible(one: Quoted, two: Quoted, linked: Sequence[Linked]) -> bool:
    """Tell whether two quotations may be one: of one speaker, in linked sentences, or long enough.

    Many reports have `abuse of power` between marks, and many speakers.
    """
    if _long(one) and _long(two):
        return True
    if one.speaker and two.speaker and one.speaker.name == two.speaker.name:
        return True
    return any(_holds(group.a, one) and _holds(group.b, two) for group in linked)


def _holds(sentences: Sequence[Statement], one: Quoted) -> bool:
    return any(each.start <= one.end and one.start <= each.end for each in sentences)


def _long(one: Quoted) -> bool:
    return len(one.words) >= LEAST_WORDS


def _place(pairing: Pairing) -> tuple[bool, int]:
    held = pairing.a or pairing.b
    return pairing.a is None, held.start if held else 0


def _candidates(
    a: Sequence[Quoted], b: Sequence[Quoted]
) -> Iterator[tuple[float, int, int, Pairing]]:
    rows: dict[str, list[int]] = defaultdict(list)
    for j, two in enumerate(b):
        for key in {word.key for word in two.words}:
            rows[key].append(j)
    for i, one in enumerate(a):
        keys = {word.key for word in one.words}
        few = (rows[key] for key in keys if len(rows.get(key, ())) <= COMMON)
        for j in sorted({j for row in few for j in row}):
            two = b[j]
            shared = sum(word.key in keys for word in two.words)
            # Two quotations that share fewer words cannot reach either threshold.
            if shared >= max(EXCERPT_WORDS, _needed(len(one.words), len(two.words))):
                scored = _held(one, two)
                if scored:
                    yield scored[0], i, j, scored[1]


def _needed(a: int, b: int) -> float:
    """Return how many words quotations of so many must share to be one, or an excerpt."""
    if max(a, b) < LEAST_WORDS:
        return math.inf
    return min(SAME * (a + b) / 2, EXCERPT * min(a, b)) - ROUNDING


ROUNDING: Final = 1e-9
"""Of shares of words that are just what is asked."""


def _held(one: Quoted, two: Quoted) -> tuple[float, Pairing] | None:
    """Return how alike two quotations are and what the one is to the other, or `None`."""
    a, b = [word.key for word in one.words], [word.key for word in two.words]
    if a == b:
        return 2.0, Pairing("same", one, two)
    matcher = matched(a, b)
    equal = sum(block.size for block in matcher.get_matching_blocks())
    ratio, partial = 2 * equal / (len(a) + len(b)), equal / min(len(a), len(b))
    inner = _inner(one.words, two.words)
    if not inner and partial == 1:
        return 1 + ratio, Pairing("trimmed", one, two, _outer(one.words, two.words))
    if ratio >= SAME or (partial >= EXCERPT and _dense(matcher)):
        return ratio, Pairing("altered", one, two, inner)
    return None


def _dense(matcher: SequenceMatcher[str]) -> bool:
    """Tell whether an excerpt's words stand together in the longer quotation."""
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    first, last = blocks[0], blocks[-1]
    spread = max(last.a + last.size - first.a, last.b + last.size - first.b)
    return sum(block.size for block in blocks) >= EXCERPT * spread


def _inner(a: Sequence[Word], b: Sequence[Word]) -> tuple[Difference, ...]:
    """Return the differences between the first and the last word both have."""
    return tuple(one for one in hold_against(a, b).differences if not _at_edge(one, a, b))


def _outer(a: Sequence[Word], b: Sequence[Word]) -> tuple[Difference, ...]:
    return tuple(one for one in hold_against(a, b).differences if _at_edge(one, a, b))


def _at_edge(one: Difference, a: Sequence[Word], b: Sequence[Word]) -> bool:
    """Tell whether a difference only cuts off the beginning or the end of one of the two."""
    if one.a[0] != one.a[1] and one.b[0] != one.b[1]:
        return False
    opening = one.a[0] == a[0].start and one.b[0] == b[0].start
    closing = one.a[1] >= a[-1].end and one.b[1] >= b[-1].end
    return opening or closing
