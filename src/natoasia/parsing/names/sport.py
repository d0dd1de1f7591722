"""Sport: score cards and tables of results, and towns that stand for their clubs."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from natoasia.parsing.names import gazetteer
from natoasia.parsing.names.reader import Reader, Reading, mention
from natoasia.patterns import pattern

if TYPE_CHECKING:
    from natoasia.parsing.names.lexicon import Lexicon
    from natoasia.parsing.names.records import Mention
    from natoasia.parsing.names.tokens import Tokens

# Wyborn 18th minute
MINUTE: Final = pattern(r"\d{1,3}(?:st|nd|rd|th)")
# overs, maidens, runs, wickets: Vaal 9-1-42-1
FIGURES: Final = pattern(r"\d+(?:\.\d)?-\d+-\d+-\d+")
# runs, goals, seconds, strokes
SCORE: Final = pattern(r"\d{1,3}")
DISMISSED: Final = frozenset("c b st lbw".split())
"""What stands before the catcher and the bowler on a score card."""
LABEL: Final = 3
"""Words in which agencies say what a report is about: `ALPINE SKIING - Velm wins`."""
LEAST_WORDS: Final = 3
"""Different words of sport from which an article may be about it."""
SPORT_SHARE: Final = 0.012
"""Of an article's words: reports of matches have .03 and more, others under .006."""
NATIONS: Final = frozenset("england;scotland;wales;northern ireland;hong kong".split(";"))
"""Regions that have teams as countries do: they are places in the press's results."""
PLACED: Final = frozenset(("in", "at", "strong place"))
"""The cues by which a town is meant even in sport: clubs travel `to` and `from` each other."""


class Tally:
    """The words of sport in an article, counted stretch by stretch."""

    __slots__ = ("_found", "_labelled", "_total", "_words")

    def __init__(self, words: Lexicon) -> None:
        self._words = words
        self._found: Counter[str] = Counter()
        self._total = 0
        self._labelled = False

    def add(self, tokens: Tokens) -> None:
        """Count the words of a stretch."""
        if not self._total:
            self._labelled = not self._words.sport_sure.isdisjoint(tokens.low[:LABEL])
        if not self._words.sport.isdisjoint(tokens.low):
            self._found.update(filter(self._words.sport.__contains__, tokens.low))
        self._total += len(tokens.low)

    def is_sport(self) -> bool:
        """Tell whether the article is about sport."""
        sure = not self._words.sport_sure.isdisjoint(self._found)
        many = self._found.total() >= SPORT_SHARE * self._total
        return self._labelled or (sure and many and len(self._found) >= LEAST_WORDS)


def scores(reader: Reader, first: int, last: int) -> bool:
    """Tell whether a name stands on a score card: `Wyborn 18th`, `c Wyborn b Vaal 13`."""
    after = reader.mark[last]
    if reader.shape[last] == "number":
        if MINUTE.fullmatch(after):
            return reader.mark[last + 1] in {",", ")", ";", "minute", "minutes", "penalty", "pen"}
        if FIGURES.fullmatch(after):
            return True
    if reader.mark[first - 1] not in DISMISSED:
        return False
    return reader.mark[last] == "b" or bool(SCORE.fullmatch(after))


def from_country(reader: Reader, last: int) -> bool:
    """Tell whether a country stands in brackets right after: `Wyborn ( Australia )`."""
    if reader.mark[last] != "(":
        return False
    close = next((at for at in range(last + 2, last + 5) if reader.mark[at] == ")"), 0)
    if not close:
        return False
    name = reader.written(last + 1, close)
    return gazetteer.country_named(name) is not None or name.lower() in NATIONS


def side(reader: Reader, first: int, last: int, *, title: bool) -> Reading | None:
    """Read a side of a result, or a row of standings, that is no country and no person.

    `Velmouth 1 Ombrevale 0`; `Velmouth 3 2 0 1 7 4 6`.
    """
    if title or not _is_side(reader, first, last):
        return None
    name = reader.written(first, last)
    given = last - first > 1 and reader.low[first] in reader.words.given
    if given or gazetteer.country_named(name) or name.lower() in NATIONS:
        return None
    club = mention(reader, "organisation", first, last, 0.8, "side of a result")
    return Reading(first, last, [club])


def _is_side(reader: Reader, first: int, last: int) -> bool:
    if reader.shape[last] != "number" or not SCORE.fullmatch(reader.mark[last]):
        return False
    if first > 0 and not _ends_side(reader, first):
        return False
    at = last + 1
    if SCORE.fullmatch(reader.mark[at]):
        return bool(SCORE.fullmatch(reader.mark[at + 1]))
    return first > 0 or _meets(reader, at)


def _ends_side(reader: Reader, first: int) -> bool:
    before = reader.mark[first - 1]
    if SCORE.fullmatch(before):
        return reader.named(first - 2)
    return before == ")" and any(reader.mark[at] == "(" for at in range(max(0, first - 24), first))


def _meets(reader: Reader, at: int) -> bool:
    """Tell whether another name with a number follows at once, or after a bracket of scorers."""
    if reader.mark[at] == "(":
        return True
    end = at
    while reader.named(end):
        end += 1
    return end > at and bool(SCORE.fullmatch(reader.mark[end]))


def stands_for_club(one: Mention, words: Lexicon) -> bool:
    """Tell whether a place named in a report of sport stands for the club of that town."""
    if one.cue in PLACED or one.near or one.text in gazetteer.tables().abbreviations:
        return False
    places, name = gazetteer.candidates(one.text), gazetteer.folded(one.text)
    if not places or name in NATIONS:
        return False
    return places[0].kind in {"city", "state", "division"} or name in words.county_side
