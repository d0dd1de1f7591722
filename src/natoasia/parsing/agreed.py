"""The headline of a report that is headed in several places: what most of them say.

A saved page gives its headline in the heading, to search engines, and for sharing, and they often
differ: in a word before it, in the name of the site after it, or altogether.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from natoasia.parsing.candidates import Candidate
from natoasia.parsing.tables import AT, Outlet, key, named, outlet
from natoasia.patterns import pattern
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
SHARED: Final = "meta og:title"
"""Decides where as many say one thing as another, and where it is worded otherwise than all others:
it is what its desk shows others of the report. Of 41 pages 14 state several headlines; so 11 have
that of the gold, by a vote alone or by this statement alone 9, by the heading or JSON-LD alone 6.
What is left is taste: pages that state the same in the same places have the gold now here, now
there."""
KEPT: Final = 0.5
"""Of its words; with as many from what most say it is that, shortened, and with less its own."""
CUT: Final = ("…", "...")

MOST: Final = 20
"""Headlines that are looked at; no page states more, and a made-up list must not keep us."""

# `Ferry crews return | The Harbour Post`, `… - News - The Harbour Post`
SUFFIX: Final = pattern(r"\s(?:[|–—·•-]|::)\s")
# `News`, `World News`: what may stand between a headline and the name of the site.
SECTION: Final = pattern(r"[A-ZÀ-Þ][\w&]+(?:\s[A-ZÀ-Þ][\w&]+)?\Z")
# `Island in winter: Ferry crews return`, `Island in winter - Ferry crews return`
KICKER: Final = pattern(r"[^:|]{2,80}?(?:\s[-–—|]\s|:\s+)(?=\S)")
SHORTEST: Final = 3
"""Words of a headline that can stand without its kicker."""
SHORTEST_SITE: Final = 4
"""Letters of a part of an address that may be a site's name: not `com`, `www` or `co`."""


def headline(stated: Sequence[Stated]) -> Iterator[Candidate]:
    """Yield every headline a container states, that which most say the surest."""
    facts = [fact for fact in stated if fact.field == "headline" and fact.value.strip()]
    facts = facts[:MOST]
    voters = [fact for fact in facts if fact.rule not in NO_VOICE] or facts
    sites = frozenset(name for fact in stated for name in _site_names(fact))
    heads = Counter(name_key(fact.value) for fact in voters)
    yield from _own(facts, publisher(stated), heads, sites)
    shorn = [_without_site(fact, heads, sites) for fact in voters]
    found = list(_without_kickers(shorn))
    yield from _elected(found, sites)
    for fact in facts:
        if fact.rule in NO_VOICE and fact not in voters:
            yield Candidate("headline", fact.value.strip(), fact.span, fact.rule, OUTVOTED)


def publisher(stated: Sequence[Stated]) -> Outlet | None:
    """Return the outlet whose page it is: by its address, else by its name."""
    facts = [fact for fact in stated if fact.field == "source"]
    facts.sort(key=lambda fact: not fact.rule.endswith(AT))
    return next(filter(None, (named(fact.value) for fact in facts)), None)


def _site_names(fact: Stated) -> Iterator[str]:
    """Yield how a site may call itself: by the name it states, by a part of its address."""
    if fact.field == "source":
        yield key(fact.value)
        if fact.rule.endswith(AT):
            yield from (part for part in fact.value.split(".") if len(part) >= SHORTEST_SITE)


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
    bare = key(name)
    return bare in sites or f"the{bare}" in sites or outlet(name) is not None


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


def _parted(value: str) -> tuple[str, str]:
    """Return a headline's kicker and the rest; no rest where it has none."""
    match = KICKER.match(value)
    return (match.group(), value[match.end() :]) if match else ("", "")


def _elected(found: Sequence[Candidate], sites: Collection[str]) -> Iterator[Candidate]:
    """Yield the headlines, that which is taken the surest, as most of those write it."""
    votes = Counter(name_key(item.value) for item in found)
    taken = _taken(found, votes, sites)
    form = _first_of_most(Counter(item.value for item in found if name_key(item.value) == taken))
    open_ = True
    for item in found:
        if item.value == form and open_:
            open_ = False
            count = f", {votes[taken]} of {len(found)} agree" if len(found) > 1 else ""
            yield item._replace(rule=item.rule + count, confidence=SURE)
        else:
            agrees = name_key(item.value) == taken
            yield item._replace(confidence=AGREEING if agrees else OUTVOTED)


def _taken(found: Sequence[Candidate], votes: Mapping[str, int], sites: Collection[str]) -> str:
    """Return the key of the headline most state, or of that it is shared under."""
    most = _first_of_most(votes)
    shared = next((item for item in found if _is_shared(item, sites)), None)
    if shared is None:
        return most
    mine = name_key(shared.value)
    others = (item.value for item in found if name_key(item.value) == most)
    words = _words(shared.value)
    kept = len(words & _words(next(others, "")))
    # With most of the same words it is what most say, cut to the width of a card.
    return mine if votes[mine] == votes[most] or kept < KEPT * len(words) else most


def _is_shared(item: Candidate, sites: Collection[str]) -> bool:
    """Tell whether a headline is what the page is shared under: whole, and not the site's name."""
    if not item.rule.startswith(SHARED) or item.value.endswith(CUT):
        return False
    return not _is_site(item.value, sites)


def _words(value: str) -> set[str]:
    return {fold(token.text) for token in tokens(value)}


def _first_of_most(counts: Mapping[str, int]) -> str:
    """Return what is counted most often; of equals the first."""
    return max(counts, key=lambda item: counts[item], default="")
