"""All checks over all aligned sentences, each finding once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Final

from natoasia.comparing.check_days import check_days
from natoasia.comparing.check_names import check_names
from natoasia.comparing.check_numbers import check_numbers
from natoasia.comparing.check_offices import check_offices
from natoasia.comparing.check_people import check_people
from natoasia.comparing.check_planned import check_planned
from natoasia.comparing.check_sources import check_sources
from natoasia.comparing.finding import Finding, Findings
from natoasia.comparing.quotes import LEAST_WORDS
from natoasia.comparing.wording import DESIGNATION_STEMS, key_of, stem_of
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.comparing.finding import Pairing, Side
    from natoasia.comparing.quote_pairs import Pairing as QuotePairing
    from natoasia.comparing.quotes import Quoted
    from natoasia.model import CheckKind

Check = Callable[["Pairing", "Side", "Side"], Findings]

CHECKS: Final[tuple[tuple[CheckKind, Check], ...]] = (
    ("number", check_numbers),
    ("date", check_days),
    ("planned", check_planned),
    ("name", check_names),
    ("name", check_offices),
    ("source", check_sources),
)


KINDS: Final[tuple[CheckKind, ...]] = ("number", "date", "planned", "name", "source", "speaker")


class Checked(NamedTuple):
    """What all checks found, and which of them had something to compare."""

    found: tuple[Finding, ...]
    comparable: tuple[CheckKind, ...]


def check(
    pairings: Iterable[Pairing], quotes: Sequence[QuotePairing], left: Side, right: Side
) -> Checked:
    """Return the findings of every check, the grave ones first, each in the order of `a`."""
    every: list[Finding] = []
    comparable: set[CheckKind] = set()

    def note(kind: CheckKind, result: Findings) -> None:
        every.extend(result.found)
        comparable.update((kind,) if result.comparable else ())

    for pairing in pairings:
        for kind, run in CHECKS:
            note(kind, run(pairing, left, right))
    cited = [(one.a, one.b) for one in every if one.kind == "name"]
    note("name", check_people(left, right, cited))
    note("speaker", check_speakers(quotes))
    found = {_sameness(one): one for one in reversed(every)}
    return Checked(
        tuple(sorted(found.values(), key=lambda one: (KINDS.index(one.kind), one.minor, one.a))),
        tuple(kind for kind in KINDS if kind in comparable),
    )


def _sameness(one: Finding) -> tuple[object, ...]:
    """Return what makes two findings one: the place, or, for a name, what it says."""
    return (one.kind, one.message) if one.kind == "name" else (one.kind, one.a, one.b)


def check_speakers(quotes: Sequence[QuotePairing]) -> Findings:
    """Return the quotations whose own cues name two people who cannot be one."""
    found = []
    comparable = False
    for one in quotes:
        ours, theirs = one.a and one.a.speaker, one.b and one.b.speaker
        if one.a and one.b and ours and theirs and not ours.inferred and not theirs.inferred:
            comparable = True
            if _are_two(one.a, one.b):
                found.append(
                    Finding(
                        kind="speaker",
                        rule="two speakers of one quotation, each by its own cue",
                        message=f"{ours.name} in A, {theirs.name} in B",
                        a=(one.a.start, one.a.end),
                        b=(one.b.start, one.b.end),
                        reason="Harmless if one names the person and the other the office or body.",
                    )
                )
    return Findings(tuple(found), comparable)


def _are_two(a: Quoted, b: Quoted) -> bool:
    """Tell whether two speakers cannot be one, nor both stand in either cue as joint speakers."""
    if not (a.speaker and b.speaker and a.speaker.person and b.speaker.person):
        return False
    if min(len(a.keys), len(b.keys)) < LEAST_WORDS:
        return False
    if _is_office(a.speaker.name) or _is_office(b.speaker.name):
        return False
    ours, theirs = _words(a.speaker.name), _words(b.speaker.name)
    return not (ours & theirs or ours & _words(b.cue) or theirs & _words(a.cue))


def _is_office(name: str) -> bool:
    """Tell whether a name ends in what somebody is: `the New York Democrat`."""
    return stem_of(key_of(name.rsplit(maxsplit=1)[-1])) in DESIGNATION_STEMS


def _words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", name.casefold()))
