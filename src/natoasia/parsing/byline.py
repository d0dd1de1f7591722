"""The byline: `By Ann Example, Bo Example and Cy Example`, who wrote a report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from natoasia.parsing import writers
from natoasia.parsing.candidates import Candidate
from natoasia.parsing.date_lines import date_line
from natoasia.parsing.names.gazetteer import is_place
from natoasia.parsing.names.lexicon import lexicon
from natoasia.parsing.shapes import PUBLISHER
from natoasia.parsing.tables import agency, outlet
from natoasia.patterns import pattern
from natoasia.text import fold

LONGEST: Final = 300
"""Characters of a byline; some sites list every contributor."""

# `By ` · `BY ` · `Written by ` · `Von ` · `Par ` · `Door ` · `di ` · `Author: `
OPENING: Final = pattern(
    r"""
    (?: (?: (?: Text | Written | Story | Words | Report(?:ed)? | Analysis | Review(?:ed)? ) \s )?
        (?: By | BY | by ) \s* :? | Von | VON | Par | PAR | Por | POR | Door | Di | di | Av | Af
      | (?: Authors? | AUTHORS? | Byline | BYLINE ) \s* : )
    \s+ (?= [A-ZÀ-Þ"“'‘] )
    """,
    re.VERBOSE,
)
DIVIDER: Final = pattern(
    r"\s*(?:[<(]?[^\s@<>()]+@[^\s@<>()]+[)>]?|[,;|•·/]|\s\((?:avec|with|mit|con|com|med|met)\s|\s[-–—]\s|\s(?:and|AND|And|&|und|et|y|with|in|for|WITH|IN|FOR)\s)\s*"
)
WORD: Final = pattern(r"\w+")
# `Ann.Vale Harbour.Com`, what is left of an address.
DOTTED: Final = pattern(r"\w{3}\.\w{2}")
# `Ann Example` · `J. R. van den Example` · `Ann O’Example-Bo III`
NAME: Final = pattern(
    r"""
    (?: (?: [A-ZÀ-ÞŠŽČŁ][\w’'.-]* | de | da | dos | del | della | di | du | van | von | der | den
        | ter
        | bin | bint | ibn | al | el | la | le | y | e ) (?: \s+ | \Z ) ){2,5} \Z
    """,
    re.VERBOSE,
)
# `Ann Vale, Political Correspondent` · `Ann Vale in Harwick` · `Ann Vale and Bo Hill in Berlin`
WITH_ROLE: Final = pattern(
    r"""
    (?P<name> [A-ZÀ-Þ][\w’'.-]+ (?: \s [A-ZÀ-Þ][\w’'.-]* ){1,3}? )
    (?: (?: , | \s and ) \s [A-ZÀ-Þ][\w’'.-]+ (?: \s [A-ZÀ-Þ][\w’'.-]* ){1,3}? ){0,3}
    (?: ,? \s in \s [A-ZÀ-Þ][\w’'.-]+ (?: ,? \s [A-ZÀ-Þ][\w’'.-]+ ){0,3}
      | \s? [,|–-] \s [\w ,&-]{0,40} \b (?: [Cc]orrespondent | [Ee]ditor | [Rr]eporter | [Ww]riter
          | [Cc]olumnist | [Bb]ureau \s [Cc]hief ) (?: \s in \s [A-Z]\w+ )? )
    \Z""",
    re.VERBOSE,
)
# Between a writer and the paper: `Ann Vale, Harwick Courier`.
BREAK: Final = pattern(r"[,|•·/]")
# What is written where a name might stand: a desk, a role, a page's buttons.
NOT_NAMES: Final = frozenset(
    """the staff writer reporter correspondent editor editors desk team bureau chief redaktion
    redazione rédaction redacción redação columnist contributor analyst director professor fellow
    assistant associate author producer photographer newsroom news press service agency agencies
    wire wires media magazine special senior politics political opinion guest view all more read
    minister president university institute center centre times post sources online digital
    january february march april june july august september october november december monday
    tuesday wednesday thursday friday saturday sunday
    board columnists follow based email committee strategist facebook twitter instagram council of
    foundation project association federation""".split()
)
DESKS: Final = frozenset("board columnists desk editors newsroom staff team writers".split())
LONGEST_DESK: Final = 4
"""Words of a desk's name; of more it is a sentence's subject."""
SHORTEST_DESK: Final = 3
"""Letters that stand for a desk; of fewer they are a person's initials."""
# `di Redazione` · `By Staff Correspondent`: written by no one who is named.
DESK: Final = pattern(
    r"""(?: by | von | par | por | di | de | av | af ) \s
    (?: (?: our | the | la | der | a ) \s )?
    (?: redazione | redaktion | rédaction | redacción | redação | redacção | newsroom | news \s desk
      | editorial \s (?: team | staff )
      | (?: staff | special ) \s (?: writer | reporter | correspondent )s?
      | correspondent ) \.? \Z""",
    re.VERBOSE | re.IGNORECASE,
)
# `By Analysis Ann Example`: the kind of piece, run into the name.
PIECE: Final = pattern(r"(?:Analysis|Commentary|Opinion|Exclusive|Column|Review)\s(?:by\s)?")


LONGEST_OPENER: Final = 16
# What either opens with.
OPENERS: Final = frozenset(
    """text written story words report reported analysis review reviewed by von par por door di av
    af de author authors byline""".split()
)


def is_byline(text: str) -> bool:
    """Tell whether a line names the writers and nothing else."""
    return _says_by(text) or writers.is_signed(text)


def _says_by(text: str) -> bool:
    first_word = text[:LONGEST_OPENER].split(None, 1)[:1]
    if not first_word or first_word[0].rstrip(":").lower() not in OPENERS:
        return False
    opening = OPENING.match(text)
    if DESK.match(text):
        return True
    if opening is None or len(text) > LONGEST or text.endswith((".”", "?", "!", '."')):
        return False
    if text[0].islower():  # `by "Example's Book," his uncle's …` is the second line of a sentence.
        pieces = list(_pieces(text, opening.end()))
        return bool(pieces) and all(_is_writer(text[start:end]) for start, end in pieces)
    first = next(_pieces(text, opening.end()), None)
    return first is not None and _may_sign(text[slice(*first)])


def _may_sign(name: str) -> bool:
    """Tell whether the first of a byline may be who wrote it: a person, a desk, a house."""
    if _is_writer(name) or _is_desk(name):
        return True
    return agency(name) is not None or outlet(name) is not None


def _is_desk(name: str) -> bool:
    """Tell whether several write who are not named: `Editorial Board`, `Courier Columnists`."""
    words = name.split()
    if len(words) > LONGEST_DESK or any(word[0].islower() for word in words):
        return False
    return not DESKS.isdisjoint(name.lower().split())


def _is_desk_in(name: str) -> bool:
    """Tell whether letters that stand for a desk, and its town, sign: `by PIB Mumbai`."""
    desk, _, town = name.partition(" ")
    letters = len(desk) >= SHORTEST_DESK and desk.isalpha() and desk.isupper()
    return letters and not town.isupper() and is_place(town)


# `By Ann Example. BOSTON (Reuters) - `: a byline run into the lead, a dateline after it.
INLINE: Final = pattern(
    r"""By \s [A-Z][\w’'.-]* (?: \s [A-Z][\w’'.-]* ){1,3}?
    (?: (?: , | \s and ) \s [A-Z][\w’'.-]* (?: \s [A-Z][\w’'.-]* ){1,3}? ){0,3}
    [.,;|]? \s+ (?= [A-Z]{3} | \( )""",
    re.VERBOSE,
)


def inline(text: str, start: int, end: int) -> int | None:
    """Return where a byline ends that a paragraph opens with, if capitals follow it."""
    match = INLINE.match(text, start, end) if text.startswith("By", start) else None
    return match.end() if match else None


def beside_date(row: str) -> tuple[int, int] | None:
    """Return where the byline stands in `By Ann Example | January 29, 2023`."""
    opening = OPENING.search(row)
    found = date_line(row) if opening else None
    if opening is None or found is None:
        return None
    end = found.date.start if found.date.start > opening.end() else len(row)
    return opening.start(), end


def is_known_name(text: str) -> bool:
    """Tell whether a line is a name that begins with a known given name."""
    return _is_given(text) and is_name(text)


def _is_given(text: str) -> bool:
    """Tell whether a line opens with a known given name."""
    return text[:1].isupper() and fold(text.partition(" ")[0]) in lexicon().given


def with_role(text: str) -> bool:
    """Tell whether a line is a writer's name with a role or a place: `Ann Vale in Harwick`."""
    if not _is_given(text):
        return False
    match = WITH_ROLE.match(text)
    return match is not None and is_name(match["name"])


def is_name(text: str) -> bool:
    """Tell whether a line is nothing but a person's name, by its shape."""
    return bool(NAME.match(text)) and not _has_other_words(text) and not text.isupper()


def _has_other_words(name: str) -> bool:
    """Tell whether what has a name's shape has words that no name has: a desk's, a role's."""
    return not NOT_NAMES.isdisjoint(WORD.findall(name.lower()))


def names(text: str, start: int, end: int, rule: str, confidence: float) -> Iterator[Candidate]:
    """Yield the writers of the byline `text[start:end]`, up to the first thing that is no name."""
    if found := writers.byline(text, start, end):
        for span in writers.names(found):
            yield Candidate("byline", text[slice(*span)], span, rule, confidence)
        return
    row = text[start:end]
    opening, yielded = OPENING.match(row), False
    for first, last in _pieces(row, opening.end() if opening else 0):
        name = (
            row[first:last].rstrip(".")
            if not row[first:last].endswith(("Jr.", "Sr."))
            else row[first:last]
        )
        if agency(name) or outlet(name) or DOTTED.search(name):
            continue
        if yielded and is_place(name):
            return  # `Por Ana Souza, g1 — São Paulo`
        if not yielded and (_is_desk(name) or _is_desk_in(name)):
            continue
        if not _is_writer(name) or (PUBLISHER.search(name) and BREAK.search(row[:first])):
            return  # `By Ann Vale, Harwick Courier`
        yield Candidate(
            "byline", name, (start + first, start + first + len(name)), rule, confidence
        )
        yielded = True


def written(value: str) -> tuple[str, ...]:
    """Return the writers a container states in one value; the value itself if it is no list."""
    found = tuple(candidate.value for candidate in names(value, 0, len(value), "", 1.0))
    opening = OPENING.match(value)
    return found or (value[opening.end() if opening else 0 :],)


def others(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Yield the pieces of a byline that are agencies, outlets or publishers, with their spans."""
    row = text[start:end]
    opening = OPENING.match(row)
    at = opening.end() if opening else 0
    for first, last in _pieces(row, at):
        piece = row[first:last]
        if agency(piece) or outlet(piece) or (first > at and PUBLISHER.search(piece)):
            yield piece, start + first, start + last


def _is_writer(name: str) -> bool:
    bare = name.rstrip(".")
    return bool(NAME.match(bare)) and not _has_other_words(name) and not DOTTED.search(bare)


def _pieces(row: str, at: int) -> Iterator[tuple[int, int]]:
    """Yield the spans between the commas and `and`s of a byline."""
    while at < len(row):
        divider = DIVIDER.search(row, at)
        end = divider.start() if divider else len(row)
        piece = row[at:end]
        shift = match.end() if (match := PIECE.match(piece)) else 0
        quoted = len(piece[shift:]) - len(piece[shift:].lstrip("\"“”'‘*_ "))
        first, last = at + shift + quoted, at + len(piece.rstrip("\"“”'’*_) "))
        if first < last:
            yield first, last
        at = divider.end() if divider else len(row)
