"""What the words around a name say about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from natoasia.parsing.names import gazetteer
from natoasia.parsing.names.tokens import COMPOUND
from natoasia.patterns import pattern

if TYPE_CHECKING:
    from natoasia.parsing.names.reader import Reader
    from natoasia.parsing.names.records import Cue

AT: Final = frozenset("in near outside".split())
"""The prepositions that seldom stand before anything but a place."""
AFTER_TOWN: Final = frozenset("( - – — _ :".split())
"""What follows the town a dateline opens with."""
DATED: Final = pattern(r"\d{4}-\d\d-\d\d")
QUOTES: Final = frozenset("\"'“”‘’`«»")
BESIDE: Final = 100
"""Thousands of people from which a town tells that its neighbours in a list are towns."""
CIVIC: Final = frozenset("mayor police residents suburb airport".split())
"""What towns have: `Velmouth Mayor Anna Holm`."""
COMPOUNDS: Final = frozenset(COMPOUND.split("|"))
LARGER: Final = frozenset(("country", "state", "region"))
LONGEST_OFFICE: Final = 5
"""Words of an office before `at`: `head of equity research at`."""
ACRONYM: Final = 4
"""Letters of the longest word of capitals that is rather a body than a surname."""
WOMEN: Final = frozenset("mrs ms miss lady dame madame mme queen princess senora".split())
MEN: Final = frozenset("mr sir lord king prince monsieur herr senor".split())
LONGEST_LIST: Final = 8
ARTICLES: Final = frozenset("the a an".split())


def place_cue(reader: Reader, first: int, last: int) -> Cue:
    """Tell how the words around point to a place: `town of Safina` strongly, `in Seoul` weakly."""
    if _strong(reader, first, last):
        return "strong place"
    before = reader.low[first - 1]
    if before in AT or _is_home(reader, first, last):
        return "" if before == "in" and reader.low[first - 2] in reader.words.figurative else "in"
    if before == "at":
        return "at"
    at = first - 2 if before == "the" else first - 1
    if reader.low[at] in reader.words.preposition:
        return "in" if _goes(reader, at - 1) else "place"
    if before == "of" and _is_surname(reader, first - 2):
        return "place"  # Anna Holm of Velmouth
    return _in_list(reader, first, last) if before in {",", "and"} else ""


def _is_surname(reader: Reader, at: int) -> bool:
    words, low = reader.words, reader.low[at]
    if not reader.named(at) or low in words.common:
        return False
    return low in words.surnames or (reader.named(at - 1) and reader.low[at - 1] in words.surnames)


def works(reader: Reader, at: int) -> bool:
    """Tell whether someone works `at` what follows: `head of research at Velm Brothers`."""
    before = [at, *(at - back for back in range(1, LONGEST_OFFICE) if not reader.named(at - back))]
    lows = [reader.low[back] for back in before]
    return any(low in reader.words.role or low in reader.words.employed for low in lows)


def _goes(reader: Reader, at: int) -> bool:
    """Tell whether somebody goes or comes: `flew` to, `streamed in` from."""
    motion = reader.words.motion
    return reader.low[at] in motion or (
        reader.low[at] in {"in", "out", "up", "down", "over"} and reader.low[at - 1] in motion
    )


def _is_home(reader: Reader, first: int, last: int) -> bool:
    """Tell where someone or something is from: `Anna Holm, 34, of Velmouth`, `Velmouth-based`."""
    if reader.low[first - 1] == "of" and reader.mark[first - 2] in {",", "both", "all"}:
        return True
    if reader.low[last] in CIVIC:
        return True
    return reader.mark[last] == "-" and reader.low[last + 1] == "based"


def is_adjective(reader: Reader, at: int) -> bool:
    """Tell whether a name is half of an adjective: `U.S.-led`; not `Velmouth-based`."""
    hyphen = reader.mark[at + 1] == "-" and reader.tokens.end(at) == reader.tokens.start[at + 1]
    return hyphen and reader.low[at + 2] in COMPOUNDS and reader.low[at + 2] != "based"


def _in_list(reader: Reader, first: int, last: int) -> Cue:
    if (cue := _listed(reader, first)) or last - first > 1:
        return cue
    return "place" if _beside_place(reader, first) else ""


def _beside_place(reader: Reader, at: int) -> bool:
    """Tell whether a word no name list has stands beside a known place: `Oslo, Velm and Narvik`."""
    words, low = reader.words, reader.low[at]
    if low in words.given or low in words.surnames or low in words.common:
        return False
    return any(
        reader.mark[at + step] in {",", "and"}
        and reader.named(at + 2 * step)
        and not reader.named(at + 3 * step)
        and _is_known(reader, at + 2 * step)
        for step in (-1, 1)
    )


def _is_known(reader: Reader, at: int) -> bool:
    """Tell whether a word is the name of a country, a region or a large town, and of no person."""
    words, places = reader.words, gazetteer.candidates(reader.written(at, at + 1))
    if not places or reader.low[at] in words.surnames or reader.low[at] in words.given:
        return False
    return places[0].kind != "city" or places[0].people >= BESIDE


def _listed(reader: Reader, first: int) -> Cue:
    """Tell what stands before the list a word is part of: `in Qamenas, Sarmin and Talamenes`."""
    at, seen = first - 1, 0
    while reader.mark[at] in {",", "and"} and seen < LONGEST_LIST:
        at -= 2 if reader.mark[at - 1] == "," else 1
        if not reader.named(at):
            return ""
        while reader.named(at):
            at -= 1
        seen += 1
    # "In Seoul, Dahl and Holm met": a comma after an opening phrase makes no list.
    if not reader.mark[at].islower() or (seen == 1 and reader.mark[first - 1] == ","):
        return ""
    if reader.low[at] == "of" and reader.low[at - 1] in reader.words.place_noun:
        return "strong place"
    return "in" if reader.low[at] in AT or reader.low[at] == "at" else ""


def _strong(reader: Reader, first: int, last: int) -> bool:
    if called_place(reader, first, last) or in_party(reader, first):
        return True
    if reader.mark[first - 1] == "," and reader.named(first - 2) and _is_state(reader, first, last):
        return not _is_state(reader, first - 2, first - 1)  # but Essex, Kent and Surrey
    return is_dateline(reader, first, last) or bool(larger(reader, last))


def called_place(reader: Reader, first: int, last: int) -> bool:
    """Tell whether the text says what kind of place it is: `village of X`, `X province`."""
    nouns = reader.words.place_noun
    if reader.low[first - 1] == "of" and (
        reader.low[first - 2] in nouns or reader.low[first - 2] in reader.words.place_part
    ):
        return True
    return reader.low[last] in nouns and not reader.named(last)


def is_dateline(reader: Reader, first: int, last: int) -> bool:
    """Tell whether a line opens `OSLO (AP) -`, `OSLO: `, `OSLO, May 3`, `OSLO 2020-05-03`."""
    if not (reader.capitals(first) and _opens_line(reader, first)):
        return False
    if reader.low[first] in reader.words.sport:
        return False
    after = reader.mark[last]
    if after == ",":
        return reader.low[last + 1] in reader.words.weekday or bool(larger(reader, last))
    return after in AFTER_TOWN or (DATED.fullmatch(after) is not None and _one_line(reader, last))


def _opens_line(reader: Reader, first: int) -> bool:
    tokens = reader.tokens
    return first == 0 or "\n" in reader.text[tokens.end(first - 1) : tokens.start[first]]


def _one_line(reader: Reader, last: int) -> bool:
    """Tell a dated town from an outlet with the date on the next line."""
    return "\n" not in reader.text[reader.tokens.end(last - 1) : reader.tokens.start[last]]


def in_party(reader: Reader, first: int) -> bool:
    """Tell whether a party stands right before, as in `R-Utica` or `BN-Kuala Pilah`."""
    before = reader.mark[first - 1]
    return before.endswith("-") and before != "-"


def person_cue(reader: Reader, at: int) -> bool:
    """Tell whether the words around a single word point to a person."""
    words, following = reader.words, reader.low[at + 1]
    if reader.low[at - 1] in words.saystrong or following in words.saystrong:
        return True
    return following in words.surname_cue and not reader.named(at + 1)


def is_relative(reader: Reader, at: int) -> bool:
    """Tell whether a word names someone just described: `his wife, Laura`."""
    described = reader.mark[at - 1] == "," and not reader.named(at - 2)
    return described and reader.low[at - 2] in reader.words.role


def larger(reader: Reader, last: int) -> str:
    """Return the country or state named right after a comma, as in `Houston, Texas`."""
    if reader.mark[last] != "," or not reader.named(last + 1):
        return ""
    for end in (last + 4, last + 3, last + 2):
        if reader.named(end - 1) and _is_larger(name := reader.written(last + 1, end)):
            return name
    return ""


def _is_state(reader: Reader, first: int, last: int) -> bool:
    """Tell whether a name is one that places stand in: the Ohio of `Columbus, Ohio`."""
    places = gazetteer.candidates(reader.written(first, last))
    return bool(places) and places[0].kind in {"state", "region"}


def _is_larger(name: str) -> bool:
    if name in gazetteer.tables().abbreviations:
        return True
    first = gazetteer.candidates(name)[:1]
    return any(one.kind in LARGER and one.country is not None for one in first)


def quoted(reader: Reader, first: int, last: int) -> bool:
    """Tell whether quotation marks enclose the tokens, alone or with a comma."""
    if reader.mark[first - 1] not in QUOTES:
        return False
    at = last + 1 if reader.mark[last] in {",", "."} else last
    return reader.mark[at] in QUOTES


def happens_at(reader: Reader, first: int) -> bool:
    """Tell whether something is said to be or happen at, in or near what begins at `first`."""
    at = first - 2 if reader.low[first - 1] in ARTICLES else first - 1
    # "on Wall Street", but "on the White House"
    return reader.low[at] in reader.words.preposition or reader.low[first - 1] == "on"


def titled(reader: Reader, first: int) -> bool:
    """Tell whether an office stands right before in small letters: `spokesman Lee`."""
    role = reader.low[first - 1]
    if role not in reader.words.role or reader.named(first - 1):
        return False
    if role not in reader.words.firm_role:
        return not (reader.capitals(first) and len(reader.mark[first]) <= ACRONYM)
    words, low = reader.words, reader.low[first]
    return low in words.given or low in words.surnames


def bearing(reader: Reader, at: int) -> Cue:
    """Tell what the title right before a name says of its bearer: a man, a woman, an office."""
    title = reader.low[at - 1]
    if title in WOMEN:
        return "woman"
    return "man" if title in MEN else "office"


def set_apart(reader: Reader, at: int) -> bool:
    """Tell whether a word is used as a thing's name: after an article, quoted, or before `'s X`."""
    if reader.low[at - 1] in ARTICLES or reader.low[at - 1] == "its" or quoted(reader, at, at + 1):
        return True
    return reader.owns(at + 1) and reader.named(at + 2)
