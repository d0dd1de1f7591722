"""The headline of a report that is headed in several places: what most of them agree on.

A saved page gives its headline in the heading, to search engines, and for sharing, and they often
differ: in a word before it, in the name of the site after it, or altogether.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from natoasia.parsing.candidates import Candidate
from natoasia.parsing.tables import AT, Outlet, key, named, outlet
from natoasia.text import fold, name_key, tokens

if TYPE_CHECKING:
    from natoasia.model import Stated

SURE: Final = 0.97
AGREEING: Final = 0.96
"""Of the others that say the same, so that the evidence shows them below the chosen."""
OUTVOTED: Final = 0.6
OWN: Final = 0.98
"""Of the statement in which its outlet is known to have the headline, whatever the others say."""

NO_VOICE: Final = frozenset(("page title", "meta title", "meta headline", "meta taz:title"))
"""Written for search engines and cut to their width, or by one outlet: heard only where nothing
else is stated, or where the outlet is known to have its headlines there."""
CASTING: Final = "meta og:title"
"""Decides where as many say one thing as another: it is what others are shown of the report."""

MOST: Final = 20
"""Headlines that are looked at; no page states more, and a made-up list must not keep us."""

# `Ferry crews return | The Harbour Post`, `… - News - The Harbour Post`
SUFFIX: Final = re.compile(r"\s(?:[|–—·•-]|::)\s")
# `News`, `World News`: what may stand between a headline and the name of the site.
SECTION: Final = re.compile(r"[A-ZÀ-Þ][\w&]+(?:\s[A-ZÀ-Þ][\w&]+)?\Z")
# `Island in winter: Ferry crews return`, `Island in winter - Ferry crews return`
KICKER: Final = re.compile(r"[^:|]{2,80}?(?:\s[-–—|]\s|:\s+)(?=\S)")
SHORTEST: Final = 3
"""Words of a headline that can stand without its kicker."""


def headline(stated: Sequence[Stated]) -> Iterator[Candidate]:
    """Yield every headline a container states, that which most say the surest."""
    facts = [fact for fact in stated if fact.field == "headline" and fact.value.strip()]
    facts = facts[:MOST]
    voters = [fact for fact in facts if fact.rule not in NO_VOICE] or facts
    sites = {key(fact.value) for fact in stated if fact.field == "source"}
    heads = Counter(name_key(fact.value) for fact in voters)
    yield from _own(facts, publisher(stated), heads, sites)
    shorn = [_without_site(fact, heads, sites) for fact in voters]
    found = list(_without_kickers(shorn))
    yield from _elected(found)
    for fact in facts:
        if fact.rule in NO_VOICE and fact not in voters:
            yield Candidate("headline", fact.value.strip(), fact.span, fact.rule, OUTVOTED)


def publisher(stated: Sequence[Stated]) -> Outlet | None:
    """Return the outlet whose page it is: by its address, else by its name."""
    facts = [fact for fact in stated if fact.field == "source"]
    facts.sort(key=lambda fact: not fact.rule.endswith(AT))
    return next(filter(None, (named(fact.value) for fact in facts)), None)


def _own(
    facts: Sequence[Stated],
    known: Outlet | None,
    heads: Mapping[str, int],
    sites: Collection[str],
) -> Iterator[Candidate]:
    """Yield the statement in which the outlet is known to have its headlines, if it is there."""
    for fact in facts:
        if known and fact.rule == known.headed:
            own = _without_site(fact, heads, sites)
            rule = f"{own.rule}, where {known.name} has its headlines"
            yield own._replace(rule=rule, confidence=OWN)
            return


def _without_site(fact: Stated, heads: Mapping[str, int], sites: Collection[str]) -> Candidate:
    """Return a headline without what follows it: where another has no more, or a site is named."""
    value = fact.value.strip()
    made = Candidate("headline", value, fact.span, fact.rule, OUTVOTED)
    gaps = list(SUFFIX.finditer(value))
    end = next((gap.start() for gap in gaps if name_key(value[: gap.start()]) in heads), None)
    if end is None and gaps and _is_site(value[gaps[-1].end() :], sites):
        end = gaps[-1].start()
        if len(gaps) > 1 and SECTION.match(value[gaps[-2].end() : end]):
            end = gaps[-2].start()
    if not end:
        return made
    return made._replace(value=value[:end].strip(), rule=f"{fact.rule}, without the site's name")


def _is_site(name: str, sites: Collection[str]) -> bool:
    return key(name) in sites or outlet(name) is not None


def _without_kickers(found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield the headlines without the words before them that another has not, or has otherwise."""
    whole = {name_key(item.value) for item in found}
    parted = [_parted(item.value) for item in found]
    for item, (kicker, rest) in zip(found, parted, strict=True):
        same = name_key(rest)
        alone = same in whole or any(
            name_key(other) == same and _words(kicker).isdisjoint(_words(before))
            for before, other in parted
        )
        if alone and len(rest.split()) >= SHORTEST:
            yield item._replace(value=rest, rule=f"{item.rule}, without its kicker")
        else:
            yield item


def _words(kicker: str) -> set[str]:
    return {fold(token.text) for token in tokens(kicker)}


def _parted(value: str) -> tuple[str, str]:
    """Return a headline's kicker and the rest; no rest where it has none."""
    match = KICKER.match(value)
    return (match.group(), value[match.end() :]) if match else ("", "")


def _elected(found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield the headlines, that on which most agree the surest, as most of those write it."""
    votes = Counter(name_key(item.value) for item in found)
    casting = {name_key(item.value) for item in found if item.rule.startswith(CASTING)}
    most = _first_of_most(votes, casting)
    written = Counter(item.value for item in found if name_key(item.value) == most)
    form = _first_of_most(written, ())
    open_ = True
    for item in found:
        if item.value == form and open_:
            open_ = False
            count = f", {votes[most]} of {len(found)} agree" if len(found) > 1 else ""
            yield item._replace(rule=item.rule + count, confidence=SURE)
        else:
            agrees = name_key(item.value) == most
            yield item._replace(confidence=AGREEING if agrees else OUTVOTED)


def _first_of_most(counts: Mapping[str, int], casting: Collection[str]) -> str:
    """Return what is counted most often; of equals that with the casting vote, then the first."""
    most: Iterable[str] = sorted(counts, key=lambda item: (-counts[item], item not in casting))
    return next(iter(most), "")
