"""One run of capitalised words, read: which parts of it name a person, place or organisation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from natoasia.parsing.names import cues, gazetteer, sport
from natoasia.parsing.names.opening import stripped
from natoasia.parsing.names.organisations import (
    by_head,
    by_opening,
    is_acronym,
    joined_organisation,
    known_organisation,
    organisation,
    organisation_of,
)
from natoasia.parsing.names.people import (
    PERSON,
    after_affiliation,
    before_affiliation,
    person_verdict,
)
from natoasia.parsing.names.places import (
    LARGE_TOWN,
    LONGEST_PLACE,
    SMALL,
    by_first,
    is_large,
    known_place,
    long_place,
    place_mention,
    place_of,
    places_of,
    unknown_place,
)
from natoasia.parsing.names.reader import Reader, mention, single
from natoasia.parsing.names.titles import (
    after_demonym,
    after_portfolio,
    before_title,
    title_at,
    title_of_before,
)

if TYPE_CHECKING:
    from natoasia.parsing.names.candidates import Run
    from natoasia.parsing.names.records import Mention

CURRENCY: Final = frozenset("dollar dollars".split())


def read(reader: Reader, run: Run) -> tuple[list[Mention], int]:
    """Return what a run names, and the token to go on from."""
    first, last = stripped(reader, run)
    if first >= last:
        return [], run.last
    for judge in LONG_JUDGES if _may_go_on(reader, last) else ():
        if (found := judge(reader, first, last)) is not None:
            return [*_split(reader, first, found.first), *found.mentions], found.last
    if title_of_before(reader, first):
        return _after_title_of(reader, first, last), run.last
    return _split(reader, first, last), run.last


LONG_JUDGES: Final = (long_place, place_of, joined_organisation, organisation_of)
"""What a run and what follows it may be: names that run over small words."""


JOINS: Final = SMALL | {"for"}


def _may_go_on(reader: Reader, last: int) -> bool:
    """Tell whether what follows a run may belong to its name: `of`, `&`, `'s`, `and`, `Co.`."""
    low = reader.low[last]
    if low in JOINS or low in reader.words.org_suffix:
        return True
    return low == "," and reader.low[last - 1] == "washington"


def _after_title_of(reader: Reader, first: int, last: int) -> list[Mention]:
    """Read what follows `Minister of`: a portfolio or a country, then perhaps a person."""
    start = after_portfolio(reader, first, last)
    if not first < start < last:
        return _split(reader, first, last)
    country = [
        place_mention(reader, at, start)
        for at in range(first, start)
        if gazetteer.country_named(reader.written(at, start))
    ]
    return [*country[:1], *_part(reader, start, last, title=True)]


def _split(reader: Reader, first: int, last: int) -> list[Mention]:
    """Read a run that may hold a title: what is before it, and the person after it."""
    if first >= last:
        return []
    at = title_at(reader, first, last) if last - first > 1 else None
    if at is None:
        return _part(reader, first, last, title=cues.titled(reader, first))
    before = _split(reader, first, before_title(reader, first, at))
    return [*before, *_part(reader, at + 1, last, title=True)]


JUDGES: Final = (sport.side, known_organisation, known_place, by_opening, by_head, by_first)
"""What a run may be as a whole, the surest first."""
JUDGES_OF_ONE: Final = (sport.side, known_organisation)
"""Those of them that read a single word."""


def _part(reader: Reader, first: int, last: int, *, title: bool = False) -> list[Mention]:
    """Read a run without titles."""
    if reader.low[last - 1] not in reader.words.org_head:
        first = after_demonym(reader, first, last)  # but the Socialist Party is one name
    if first >= last:
        return []
    if (end := before_affiliation(reader, first, last)) < last:
        return [*_part(reader, first, end, title=title), *_part(reader, end, last)]
    for judge in JUDGES if last - first > 1 else JUDGES_OF_ONE:
        if (found := judge(reader, first, last, title=title)) is not None:
            return [*found.mentions, *_split(reader, found.last, last)]
    if last - first == 1:
        return _pair_of_places(reader, first) or [_single(reader, first, title=title)]
    return _name(reader, first, last, title=title)


def _name(reader: Reader, first: int, last: int, *, title: bool) -> list[Mention]:
    """Read several words that no list and no head word settles."""
    start = first if title else after_affiliation(reader, first, last)
    if start > first:
        outer = [one for one in _part(reader, first, start) if one.kind != "person"]
        return [*outer, *_part(reader, start, last, title=title)]
    if reader.low[first - 1] == "in" and reader.low[first - 2] in reader.words.stake:
        return [organisation(reader, first, last, "stake in it")]
    verdict = person_verdict(reader, first, last, title=title)
    if verdict.score >= PERSON:
        return [mention(reader, "person", first, last, verdict.confidence, verdict.rule)]
    return _pieces(reader, first, last) or unknown_place(reader, first, last)


def _pieces(reader: Reader, first: int, last: int) -> list[Mention]:
    """Read the place at an end of a run that is nothing as a whole."""
    for length in range(min(LONGEST_PLACE, last - first - 1), 0, -1):
        for start in (first, last - length):
            end = start + length
            if is_large(places_of(reader, start, end), LARGE_TOWN):
                if end < last and reader.shape[end] == "low":
                    return [place_mention(reader, start, last, confidence=0.6)]  # Surigao del Sur
                rest = [*_part(reader, first, start), *_part(reader, end, last)]
                return [*rest, place_mention(reader, start, end, confidence=0.6)]
    return []


def _pair_of_places(reader: Reader, at: int) -> list[Mention]:
    """Read `Syria-Iraq` as two places."""
    one, hyphen, other = reader.mark[at].partition("-")
    if not hyphen or places_of(reader, at, at + 1):
        return []
    if not (gazetteer.country_named(one) and _is_partner(one, other)):
        return []
    whole = mention(reader, "place", at, at + 1, 0.8, "gazetteer")
    middle = whole.start + len(one)
    return [
        whole._replace(text=one, end=middle),
        whole._replace(text=other, start=middle + 1),
    ]


def _is_partner(one: str, other: str) -> bool:
    """Tell US-Korea and Syria-Iraq from Georgia-Pacific."""
    places = gazetteer.candidates(other)
    return bool(places) and (places[0].kind == "country" or (one.isupper() and is_large(places)))


def _single(reader: Reader, at: int, *, title: bool) -> Mention:
    """Read one word: what it is mostly depends on the rest of the article."""
    words, low, text = reader.words, reader.low[at], reader.mark[at]
    state = text in gazetteer.tables().abbreviations
    bracketed = reader.mark[at - 1] == "(" and reader.mark[at + 1] == ")" and text[-1] == "."
    if state and (reader.mark[at - 1] == "," or bracketed or cues.in_party(reader, at)):
        return place_mention(reader, at, at + 1, rule="abbreviated state")
    title = title and (low not in words.common or low in words.surnames)
    # but "NATO member Poland"
    if title and not (cues.titled(reader, at) and gazetteer.country_named(text)):
        return single(reader, at, 0.9, "title", cues.bearing(reader, at))
    if reader.low[at + 1] in CURRENCY or cues.is_adjective(reader, at):
        return single(reader, at, 0.3, "adjective", "")
    if is_acronym(reader, at) and not cues.is_dateline(reader, at, at + 1):
        return organisation(reader, at, at + 1, "acronym")
    return _loose(reader, at)


def _loose(reader: Reader, at: int) -> Mention:
    cue = cues.place_cue(reader, at, at + 1)
    if cue == "at" and cues.works(reader, at - 2):
        cue = ""
    if not cue and cues.person_cue(reader, at):
        cue = "person"
    if not cue and sport.scores(reader, at, at + 1):
        return single(reader, at, 0.7, "score card", "person")
    if not cue and cues.is_relative(reader, at):
        cue = "relative"
    if not cue and cues.set_apart(reader, at):
        cue = "article"
    return single(reader, at, 0.5, "single word", cue, cues.larger(reader, at + 1))
