"""Who said a quotation: by the cue beside it, or, marked as inferred, by a neighbouring one.

Only the subject of the cue is credited. A name that is possessed (`called Vance's visit`) or that
follows a preposition (`a spokesman for Vance said`) is not: no speaker is better than a wrong one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from natoasia.comparing.speaking import (
    AFTER_MARK,
    AND,
    CLAUSE,
    CREDITING,
    CUE,
    DESCRIBED,
    FROM_VERB,
    GOVERNED,
    JOINED,
    POSSESSIVE,
    PRONOUN,
    TITLE,
    UP_TO_VERB,
)
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.model import Article
    from natoasia.text import Span

REACH: Final = 160
"""Characters from a quotation within which its cue stands: a name, an office and a verb."""

NEAR: Final = 80
"""Characters before a name in which its office and a preposition before that stand."""

LOOK_BACK: Final = 3
"""Sentences in which the person a pronoun stands for is looked for."""


class Speaker(NamedTuple):
    """Who is credited, and whether that is read from the quotation's own cue."""

    name: str
    inferred: bool
    person: bool = True
    """Not a body or a country."""


class Named(NamedTuple):
    """A mention of a name, and whether it is a person's."""

    start: int
    end: int
    name: str
    person: bool


def speaker(
    names: Sequence[Named], text: str, quote: Span, sentence: Span, earlier: Sequence[Span]
) -> Speaker | None:
    """Return who a quotation is credited to; `None` where no cue says so, or not clearly.

    `names` are those near it, `earlier` the sentences before its own, the nearest last.
    """
    after = _after(text, quote, sentence)
    if after:
        cue = CUE.search(text, *after)
        if cue:
            return _credited(names, text, (after[0], cue.start()), cue, after[1], earlier)
    before = max(sentence[0], quote[0] - REACH), max(quote[0] - 1, 0)
    cue = _last_cue(text, before)
    if cue:
        return _credited(names, text, (before[0], cue.start()), cue, before[1], earlier)
    return _neighbour(names, text, quote, earlier)


def credited_after(text: str, at: int) -> bool:
    """Tell whether the sentence after a quoted question or exclamation says who spoke."""
    match = CREDITING.match(text, at)
    return match is not None and CUE.match(text, match.end()) is not None


def _after(text: str, quote: Span, sentence: Span) -> Span | None:
    """Return where a clause stands that may credit the quotation it follows."""
    mark = AFTER_MARK.match(text, quote[1])
    at = mark.end() if mark else quote[1]
    end = min(sentence[1], at + REACH)
    if at >= end or not (CLAUSE.match(text, at) or DESCRIBED.match(text, at)):
        return None
    stopped = (mark and mark["stop"]) or text[quote[1] - 1] in ",.!?…—–-"
    follows = CUE.match(text, at) or PRONOUN.match(text, at) or text[at].isupper()
    return (at, end) if stopped or follows else None


def _last_cue(text: str, window: Span, *, named: bool = False) -> re.Match[str] | None:
    """Return the last cue; if `named`, of those that stand beside who spoke: not `according to`."""
    cues = (cue for cue in CUE.finditer(text, *window) if not (named and cue["source"]))
    return max(cues, key=lambda cue: cue.start(), default=None)


def named(article: Article) -> list[Named]:
    """Return every mention of a person, a body or a place, in order."""
    kinds = ((article.people, True), (article.organisations, False), (article.places, False))
    return sorted(
        Named(start, end, one.name, person)
        for names, person in kinds
        for one in names
        for start, end in one.spans
    )


def _credited(
    names: Sequence[Named],
    text: str,
    subject: Span,
    cue: re.Match[str],
    end: int,
    earlier: Sequence[Span],
) -> Speaker | None:
    """Return the subject of a cue; the person a pronoun stands for is inferred."""
    if cue["participle"]:
        return _of_clause(names, text, subject, earlier)
    found = None if cue["source"] else _before_verb(names, text, subject, cue.start())
    if found:
        return found
    if not cue["source"] and _pronoun(text, subject):
        return _meant(names, text, [*earlier, subject])
    if cue["source"] or not text[slice(*subject)].strip(" ,"):
        return _after_verb(names, text, cue.end(), end)
    return None


def _pronoun(text: str, subject: Span) -> bool:
    """Tell whether the subject right before the verb is `he` or `she`."""
    found = list(PRONOUN.finditer(text, *subject))
    return bool(found) and UP_TO_VERB.fullmatch(text, found[-1].end(), subject[1]) is not None


def _before_verb(names: Sequence[Named], text: str, subject: Span, verb: int) -> Speaker | None:
    """Return who stands as the subject before a verb, the nearest first."""
    nearer = 0
    for one in reversed(list(_inside(names, subject))):
        if UP_TO_VERB.fullmatch(text, one.end, verb) and _free(text, one, subject[0]):
            unsure = bool(nearer) or JOINED.search(
                text, max(subject[0], one.start - NEAR), one.start
            )
            return Speaker(one.name, bool(unsure), one.person)
        nearer += one.person
    return None


def _after_verb(names: Sequence[Named], text: str, verb: int, end: int) -> Speaker | None:
    """Return who stands as the subject after `said` or `according to`."""
    inside = list(_inside(names, (verb, end)))
    for one in inside:
        if any(_titled(text, one, two) for two in inside):
            continue
        joined = FROM_VERB.fullmatch(text, verb, one.start)
        governed = GOVERNED.search(text, verb, one.start)
        if joined and not governed and not POSSESSIVE.match(text, one.end):
            return Speaker(one.name, inferred=False, person=one.person)
        if one.person:
            return None
    return None


def _titled(text: str, place: Named, person: Named) -> bool:
    """Tell whether a place only says of where a person is: `said California Sen. Ida Vance`."""
    later = person.person and person.start > place.end
    return later and TITLE.fullmatch(text, place.end, person.start) is not None


def _of_clause(
    names: Sequence[Named], text: str, subject: Span, earlier: Sequence[Span]
) -> Speaker | None:
    """Return, inferred, the subject of a clause that goes on with `saying`."""
    if PRONOUN.search(text, *subject):
        return _meant(names, text, earlier)
    return _subject(names, text, subject)


def _meant(names: Sequence[Named], text: str, earlier: Sequence[Span]) -> Speaker | None:
    """Return the person a pronoun stands for: the subject of the last sentence that names one."""
    for span in list(reversed(earlier))[: LOOK_BACK + 1]:
        shouted = text[slice(*span)].isupper()  # A headline among the paragraphs.
        if not shouted and any(one.person for one in _inside(names, span)):
            return _subject(names, text, span)
    return None


def _subject(names: Sequence[Named], text: str, span: Span) -> Speaker | None:
    """Return, inferred, the first person of a clause who can be its subject, if alone in that."""
    people = [one for one in _inside(names, span) if one.person]
    free = [one for one in people if _free(text, one, span[0])]
    if not free or _with_another(text, free):
        return None
    return Speaker(free[0].name, inferred=True)


def _with_another(text: str, found: Sequence[Named]) -> bool:
    """Tell whether the first of several people is one of two subjects."""
    return len(found) > 1 and bool(AND.fullmatch(text, found[0].end, found[1].start))


def _inside(names: Sequence[Named], window: Span) -> Iterator[Named]:
    return (one for one in names if window[0] <= one.start and one.end <= window[1])


def _free(text: str, one: Named, start: int) -> bool:
    """Tell whether a name can be a subject: neither possessed nor after a preposition.

    `start` is where its sentence begins.
    """
    if POSSESSIVE.match(text, one.end):
        return False
    return not GOVERNED.search(text, max(start, one.start - NEAR), one.start)


def _neighbour(
    names: Sequence[Named], text: str, quote: Span, earlier: Sequence[Span]
) -> Speaker | None:
    """Return whom the cue of the sentence before credits, where that leads to the quotation."""
    if not earlier:
        return None
    start, end = earlier[-1]
    between = text[end : quote[0]]
    cue = _last_cue(text, (start, end), named=True) or _last_cue(text, (start, end))
    if cue is None or ("\n" in between and not text[start:end].rstrip().endswith(":")):
        return None
    clause = max(start, cue.start() - REACH), cue.start()
    found = _credited(names, text, clause, cue, min(end, cue.end() + REACH), earlier[:-1])
    return found._replace(inferred=True) if found and found.person else None
