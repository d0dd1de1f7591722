"""What one report has as done and the other as still to come."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from natoasia.comparing.finding import Finding, Findings, few
from natoasia.comparing.wording import FUNCTION_STEMS, REPORTING_STEMS, is_past
from natoasia.patterns import pattern
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.comparing.finding import Pairing, Side
    from natoasia.comparing.statements import Placed
    from natoasia.comparing.wording import Word
    from natoasia.text import Span

# `would` is left out: polls predicted she would win, and he said he would resign.
# `is due to meet`, `will also likely meet`, `plan to protest`: the verb is the last word.
AHEAD: Final = pattern(
    r"""\b(?:
        (?: will | shall | 'll )
        (?: \s (?: also | likely | then | ever | \w+ly ) ){0,2}
      | (?: (?:is|are|was|were|be) \s )? (?: also \s )?
        (?: due | scheduled | expected | set | slated | likely | planning | preparing | about
        | going
          | poised | hoping ) \s to
      | (?: plans? | hopes? | intends? | wants? | aims? | prepares? ) \s to
      | (?: is | are ) \s to
    )
    \s (?P<passive> be \s )? (?P<verb> [a-z-]+ )""",
    re.VERBOSE,
)

# `"I will grant it"`: what a speaker announces is done by saying it.
ANNOUNCED: Final = pattern(r"\b (?: I | we ) \s? $", re.VERBOSE | re.IGNORECASE)

# `has not signed`, `to be built`, `hope to have her confirmed`: a past form of what is not done.
UNDONE: Final = pattern(
    r"""
    \b (?: (?: be | being | to | not | never | yet | without | refused | declined | failed | if
      | \w+n['’]t ) (?: \s \w+ )?
      | to \s have (?: \s \w+ ){1,3} ) \s $
    """,
    re.VERBOSE,
)

# `was signed`, `have been `, `were also `: at the end of what stands before a participle.
PASSIVE: Final = pattern(
    r"\b (?: is | are | was | were | been | being | be ) (?: \s \w+ly | \s also )? \s $", re.VERBOSE
)

COMPANY: Final = 2
"""Words after two verbs that must be the same where no subject is."""

UNDONE_REACH: Final = 36
"""Characters before a verb in which such a word stands."""

TOO_COMMON: Final = frozenset(
    """be have do make take give go come get keep remain becom happen continu need want
    requir""".split()
)
"""Verbs, by stem, that say too little to be the same event."""

_LITTLE: Final = FUNCTION_STEMS | REPORTING_STEMS | TOO_COMMON

REACH: Final = 6
"""Words around a verb in which its subject or object stands; one must be the same."""


class Event(NamedTuple):
    """A verb, the words it stands in, and the stems around it."""

    stem: str
    start: int
    end: int
    passive: bool
    """`be signed`, `was signed`: what stands before it is not who did it."""
    before: frozenset[str]
    after: frozenset[str]


def check_planned(pairing: Pairing, left: Side, right: Side) -> Findings:
    """Return the events a pair of sentences has as done on one side and ahead on the other."""
    ours = few(_ahead(pairing.a, left)), few(_done(pairing.a, left))
    theirs = few(_ahead(pairing.b, right)), few(_done(pairing.b, right))
    # `has always lived, and will live`: one sentence that has a verb both ways decides nothing.
    same = {a.stem for at in (0, 1) for a, _ in _both(ours[at], theirs[at])}
    done_in_a = [pair for pair in _both(ours[1], theirs[0]) if pair[0].stem not in same]
    done_in_b = [pair for pair in _both(ours[0], theirs[1]) if pair[0].stem not in same]
    found = [
        *(_finding(a, b, left, right, done="A") for a, b in done_in_a),
        *(_finding(a, b, left, right, done="B") for a, b in done_in_b),
    ]
    return Findings(tuple(found), comparable=bool(found or same))


def _both(a: Sequence[Event], b: Sequence[Event]) -> list[tuple[Event, Event]]:
    return [(x, y) for x in a for y in b if x.stem == y.stem and _is_one(x, y)]


def _is_one(a: Event, b: Event) -> bool:
    """Tell whether two verbs may be one event: of one voice, and one subject or one company."""
    if a.passive != b.passive:
        return False
    return bool(a.before & b.before) or len(a.after & b.after) >= COMPANY


def _ahead(sentences: Sequence[Placed], side: Side) -> Iterator[Event]:
    for one in sentences:
        for match in AHEAD.finditer(side.text, one.start, one.end):
            word = _word_at(one, match.start("verb"))
            announced = ANNOUNCED.search(side.text, one.start, match.start())
            if word and _tells(word) and not announced:
                passive = bool(match["passive"])
                yield Event(word.stem, *match.span(), passive, *_around(one, word))


def _done(sentences: Sequence[Placed], side: Side) -> Iterator[Event]:
    """Yield the verbs in a past form that nothing before them puts ahead or into a noun."""
    for one in sentences:
        ahead = [match.span() for match in AHEAD.finditer(side.text, one.start, one.end)]
        for word in one.words:
            if _is_done(side.text, word) and _tells(word) and not _inside(word, ahead):
                passive = bool(PASSIVE.search(side.text, one.start, word.start))
                yield Event(word.stem, word.start, word.end, passive, *_around(one, word))


def _is_done(text: str, word: Word) -> bool:
    before = text[max(0, word.start - UNDONE_REACH) : word.start]
    return is_past(text[word.start : word.end]) and not UNDONE.search(before)


def _tells(word: Word) -> bool:
    return word.stem not in _LITTLE


def _around(sentence: Placed, verb: Word) -> tuple[frozenset[str], frozenset[str]]:
    """Return the stems before and after a verb."""
    at = sentence.words.index(verb)
    before = sentence.words[max(0, at - REACH) : at]
    return _stems(before, verb), _stems(sentence.words[at + 1 : at + REACH + 1], verb)


def _stems(near: Sequence[Word], verb: Word) -> frozenset[str]:
    return frozenset(word.stem for word in near if word.stem != verb.stem and _tells(word))


def _inside(word: Word, spans: Sequence[Span]) -> bool:
    return any(first <= word.start < last for first, last in spans)


def _word_at(sentence: Placed, at: int) -> Word | None:
    return next((word for word in sentence.words if word.start <= at < word.end), None)


def _finding(a: Event, b: Event, left: Side, right: Side, *, done: str) -> Finding:
    ahead = "B" if done == "A" else "A"
    words = {"A": left.text[a.start : a.end], "B": right.text[b.start : b.end]}
    return Finding(
        kind="planned",
        rule="one verb, past on one side and ahead on the other",
        message=f"done in {done} (“{words[done]}”), planned in {ahead} (“{words[ahead]}”)",
        a=(a.start, a.end),
        b=(b.start, b.end),
        reason=_why_harmless(left, right, done),
    )


def _why_harmless(left: Side, right: Side, done: str) -> str:
    if left.published and right.published and left.published != right.published:
        later = "A" if left.published > right.published else "B"
        if later == done:
            return f"Harmless if it took place before {done} was published, the later of the two."
        return f"Look closely: {done}, which has it as done, was published first."
    return f"Harmless if {done} was written after it took place."
