"""One run of capitalised words, read: which parts of it name a person, place or organisation."""

from __future__ import annotations

from typing import Final, NamedTuple

from natoasia.model import SegmentKind
from natoasia.parsing.names import gazetteer
from natoasia.parsing.names.candidates import NAMED, Run
from natoasia.parsing.names.lexicon import Lexicon
from natoasia.parsing.names.people import Context, person_score
from natoasia.parsing.names.records import Mention
from natoasia.parsing.names.tokens import Token

LONGEST_PLACE: Final = 5
"""Words of the longest gazetteer names worth trying: `Saint Vincent and the Grenadines`."""
LARGE_TOWN: Final = 100
"""Thousands of people from which a town's name alone is taken for the town."""
WELL_KNOWN: Final = 300
"""Thousands of people from which a town is likelier meant than a person of its name."""
ACRONYM: Final = 6
"""Letters of the longest acronym."""
SMALL: Final = frozenset("of and the in de upon on &".split())
"""Small words inside the names of places and organisations."""
OPENING: Final = frozenset(
    "san santa santo saint st los las el la port fort new mount lake villa rio des".split()
)
"""Given names somewhere, but in two words nearly always the beginning of a place."""
PRONOUNS: Final = frozenset("i you he she it we they that there who what here let don".split())
"""What a contraction begins with: I'm, You've, Let's."""
QUOTES: Final = frozenset("\"'“”‘’`«»")
AT: Final = frozenset("in near outside".split())
PERSON: Final = 1.4
"""The score from which a run is a person: one strong sign, or two weak ones."""


class Reader(NamedTuple):
    """A zone's tokens and the word lists they are read with."""

    text: str
    tokens: list[Token]
    words: Lexicon
    zone: SegmentKind
    titled: bool
    """Whether the zone writes most words with a capital, so that a capital says nothing."""

    def written(self, first: int, last: int) -> str:
        """Return tokens as written, white space made single."""
        if last - first == 1:
            return self.tokens[first].text
        return " ".join(self.text[self.tokens[first].start : self.tokens[last - 1].end].split())

    def key(self, first: int, last: int) -> str:
        """Return tokens as the gazetteer keys them."""
        return gazetteer.folded(self.written(first, last))

    def low(self, at: int) -> str:
        """Return a token in small letters without its full stop; empty beyond the zone."""
        if not 0 <= at < len(self.tokens):
            return ""
        low = self.tokens[at].low
        return low.rstrip(".") if low[-1] == "." else low

    def mark(self, at: int) -> str:
        """Return a token as written; empty beyond the zone."""
        return self.tokens[at].text if 0 <= at < len(self.tokens) else ""

    def named(self, at: int) -> bool:
        """Tell whether a token has a capital."""
        return 0 <= at < len(self.tokens) and self.tokens[at].shape in NAMED


def read(reader: Reader, run: Run) -> tuple[list[Mention], int]:
    """Return what a run names, and the token to go on from."""
    first, last = _stripped(reader, run)
    if first >= last:
        return [], run.last
    if (long := _long_place(reader, first, last)) is not None:
        return long
    if (firm := _joined_organisation(reader, first, last)) is not None:
        return firm
    if (body := _organisation_of(reader, first, last)) is not None:
        return body
    return _split(reader, first, last, titled=_title_of_before(reader, first)), run.last


def _stripped(reader: Reader, run: Run) -> tuple[int, int]:
    """Drop the words at the ends of a run whose capital means nothing."""
    first, last, words = run.first, run.last, reader.words
    opens = run.opens
    while first < last and _means_nothing(reader, first, last, opens=opens):
        first += 1
        opens = False
    while last > first and reader.low(last - 1) in words.never and last - first > 1:
        last -= 1
    return first, last


def _means_nothing(reader: Reader, first: int, last: int, *, opens: bool) -> bool:
    words, low = reader.words, reader.low(first)
    if reader.tokens[first].shape == "caps" and low in {"us", "it", "who"}:
        return False
    if low in words.never or ("'" in low and low.partition("'")[0] in PRONOUNS):
        return not _starts_place(reader, first, last)
    if not opens or low not in words.common:
        return False
    if low in words.title or _starts_place(reader, first, last):
        return False
    following = reader.low(first + 1) if last - first > 1 else ""
    if low in words.modifier and (following in words.title or following in words.modifier):
        return False
    return last - first == 1 or not (low in words.given or _headed(reader, last))


def _headed(reader: Reader, last: int) -> bool:
    """Tell whether a run ends in `Street` or `Bank`, so that its first word belongs to it."""
    low = reader.low(last - 1)
    return low in reader.words.place_head or low in reader.words.org_head


def _starts_place(reader: Reader, first: int, last: int) -> bool:
    places = _places(reader, first, first + 2) if last - first > 1 else ()
    if places and reader.low(first) == "the":
        return places[0].kind in {"country", "region"} or places[0].people >= LARGE_TOWN
    return bool(places)


def _long_place(reader: Reader, first: int, last: int) -> tuple[list[Mention], int] | None:
    """Read a gazetteer name that runs over small words: `Gulf of Mexico`, `Bosnia and …`."""
    tokens = reader.tokens
    if last >= len(tokens):
        return None
    if tokens[last].text == "," and reader.low(last - 1) == "washington":
        end = last + 2
        if reader.low(last + 1) in {"d.c", "dc"}:
            return [place_mention(reader, last - 1, end, _places(reader, last - 1, end))], end
    if tokens[last].low not in SMALL:
        return None
    for end in range(min(last + LONGEST_PLACE, len(tokens)), last + 1, -1):
        if reader.named(end - 1):
            for start in range(first, last):
                if (long := _known(reader, start, end)) is not None:
                    before = _split(reader, first, start, titled=False) if start > first else []
                    return [*before, long], end
    return None


def _places(reader: Reader, first: int, last: int) -> tuple[gazetteer.Place, ...]:
    """Return the gazetteer's places of the name in these tokens."""
    return gazetteer.candidates(reader.written(first, last))


def _known(reader: Reader, first: int, last: int) -> Mention | None:
    """Return a listed organisation or place that is written exactly so."""
    name = reader.written(first, last)
    if name.lower() in reader.words.org_known:
        return _organisation(reader, first, last, "known organisation")
    if places := gazetteer.candidates(name):
        return place_mention(reader, first, last, places)
    return None


def _organisation_of(reader: Reader, first: int, last: int) -> tuple[list[Mention], int] | None:
    """Read `Bank of Japan`, `Institute for Advanced Studies`, `Ministry of Trade and Industry`."""
    words = reader.words
    head = reader.low(last - 1)
    small = reader.low(last)
    if small not in {"of", "for"} or not (
        head in words.org_head and head in words.org_of or (head in words.org_any)
    ):
        return None
    end = _of_end(reader, last, wide=True)
    if end == last:
        return None
    start = _after_titles(reader, first, last)
    before = _split(reader, first, start, titled=False) if start > first else []
    return [*before, _organisation(reader, start, end, "organisation by its head word")], end


def _joined_organisation(reader: Reader, first: int, last: int) -> tuple[list[Mention], int] | None:
    """Read `Barnes & Noble`, `Moody's Investors Service`, `Belfast Magistrate's Court`."""
    words, joint = reader.words, reader.mark(last)
    if not reader.named(last + 1) and joint.lower() != "'s":
        return None
    if joint == "&":
        return _whole(reader, first, last + 1)
    if joint.lower() not in {"'s", "’s"}:
        return None
    if reader.written(first, last).lower() + "'s" in words.org_known:
        return _whole(reader, first, last)
    end = _caps_end(reader, last + 1)
    head = reader.low(end - 1)
    owner = reader.low(last - 1)
    saint = reader.low(first) == "st" and not _places(reader, first, last)
    if end > last + 1 and (saint or (owner in words.common and owner not in words.surnames)):
        if head in words.org_head and not saint:
            return [_organisation(reader, first, end, "organisation by its head word")], end
        if head in words.place_head or head in words.org_head:
            return [place_mention(reader, first, end, (), rule="place by its head word")], end
    return None


def _whole(reader: Reader, first: int, joint: int) -> tuple[list[Mention], int]:
    end = _caps_end(reader, joint + 1 if reader.mark(joint).lower() in {"'s", "’s"} else joint)
    return [_organisation(reader, first, max(end, joint), "known organisation")], max(end, joint)


def _caps_end(reader: Reader, at: int) -> int:
    """Return the end of the capitalised words from `at`."""
    while reader.named(at) and reader.low(at) not in reader.words.weekday:
        at += 1
    return at


def _of_end(reader: Reader, last: int, *, wide: bool) -> int:
    """Return the end of the capitalised words after `of`, `for the`, … at `last`."""
    at = last + 1
    while reader.low(at) in {"the", "all"} and not reader.named(at):
        at += 1
    if not reader.named(at) or reader.low(at) in reader.words.weekday:
        return last
    while reader.named(at) and reader.low(at) not in reader.words.weekday:
        at += 1
        joins = reader.low(at) in {"and", "&", "of"} and wide
        if joins and reader.named(at + 1) and not gazetteer.candidates(reader.written(at - 1, at)):
            at += 1
    return at


def _after_titles(reader: Reader, first: int, last: int) -> int:
    """Return where an organisation begins in a run that may open with a title."""
    start = first
    while start < last - 1 and reader.low(start) in reader.words.title:
        start += 1
    return start


def _title_of_before(reader: Reader, first: int) -> bool:
    """Tell whether `Minister of` or `President of the` stands right before."""
    at = first - 1
    if reader.low(at) == "the":
        at -= 1
    return reader.low(at) in {"of", "for"} and reader.low(at - 1) in reader.words.title


def _split(reader: Reader, first: int, last: int, *, titled: bool) -> list[Mention]:
    """Read a run that may hold a title: what is before it, and the person after it."""
    if first >= last:
        return []
    if titled:
        start = _after_portfolio(reader, first, last)
        if start > first and start < last:
            return [*_places_in(reader, first, start), *_person(reader, start, last, title=True)]
    at = _title_at(reader, first, last)
    if at is None:
        return _part(reader, first, last, title=_lower_title(reader, first))
    before = _before_title(reader, first, at)
    return [
        *_split(reader, first, before, titled=False),
        *_person(reader, at + 1, last, title=True),
    ]


def _after_portfolio(reader: Reader, first: int, last: int) -> int:
    """Skip `National Defence` or `South Korea` after `Minister of`."""
    start = first
    while start < last and reader.low(start) in reader.words.portfolio:
        start += 1
    for end in range(min(last, start + 4), start, -1):
        if gazetteer.country_named(reader.written(start, end)):
            return end
    return start


def _places_in(reader: Reader, first: int, last: int) -> list[Mention]:
    for start in range(first, last):
        if places := gazetteer.candidates(reader.written(start, last)):
            return [place_mention(reader, start, last, places)]
    return []


def _title_at(reader: Reader, first: int, last: int) -> int | None:
    """Return the last title in a run that a name follows."""
    for at in range(last - 2, first - 1, -1):
        low = reader.low(at)
        known = low in reader.words.title or low.rpartition("-")[2] in reader.words.title
        if known and _is_title(reader, first, at, last):
            return at
    return None


def _is_title(reader: Reader, first: int, at: int, last: int) -> bool:
    words = reader.words
    following, closing = reader.low(at + 1), reader.low(last - 1)
    if closing in words.event:
        return False
    heads = closing in words.org_head or closing in words.place_head
    if heads and not (closing in words.surnames and last - at == 2):
        return False
    if reader.low(at) in words.given_like:
        return at == first and following in words.given and last - at - 1 <= 3
    return not any(reader.low(later) in words.org_head for later in range(at + 1, last))


def _before_title(reader: Reader, first: int, at: int) -> int:
    """Return where the words that belong to the title at `at` begin."""
    start = at
    while start > first and (
        reader.low(start - 1) in reader.words.modifier
        or reader.low(start - 1) in reader.words.title
    ):
        start -= 1
    return start


def _lower_title(reader: Reader, first: int) -> bool:
    """Tell whether a title or office stands right before, in small letters."""
    before = reader.low(first - 1)
    return before in reader.words.role and not reader.named(first - 1)


def _person(reader: Reader, first: int, last: int, *, title: bool) -> list[Mention]:
    if first >= last:
        return []
    return _part(reader, first, last, title=title)


def _part(reader: Reader, first: int, last: int, *, title: bool) -> list[Mention]:
    """Read a run without titles."""
    first = _after_demonym(reader, first, last)
    if first >= last:
        return []
    for judge in (_known_organisation, _known_place, _by_head, _by_first):
        if (found := judge(reader, first, last, title=title)) is not None:
            return found
    if last - first == 1:
        return [_single(reader, first, title=title)]
    if (end := _before_affiliation(reader, first, last)) < last:
        after = _part(reader, end, last, title=False)
        return [*_part(reader, first, end, title=title), *after]
    if not title and (start := _after_affiliation(reader, first, last)) > first:
        before = [one for one in _part_or_none(reader, first, start) if one.kind != "person"]
        return [*before, *_part(reader, start, last, title=title)]
    score, rule = person_score(
        reader.words, _forms(reader, first, last), _context(reader, first, last, title=title)
    )
    if score >= PERSON:
        return [_mention(reader, "person", first, last, _sure(score), rule)]
    return _pieces(reader, first, last) or _unknown_place(reader, first, last)


def _after_affiliation(reader: Reader, first: int, last: int) -> int:
    """Skip `NPR` in `NPR Hamza bin Laden`, `Scotland` in `Scotland Nicola Sturgeon`."""
    words = reader.words
    if last - first < 3 or reader.low(first) in words.given:
        return first
    for start in range(first + 1, last - 1):
        if reader.low(start) in words.given and reader.low(start) not in words.common:
            return start if _is_affiliation(reader, first, start) else first
    return first


def _before_affiliation(reader: Reader, first: int, last: int) -> int:
    """Leave out `Reuters` in `Christine Kim Reuters`: a byline run together with its agency."""
    token = reader.tokens[last - 1]
    if last - first < 3 or reader.low(first) not in reader.words.given:
        return last
    acronym = token.shape == "caps" and len(token.text) in {3, 4} and "I" not in token.text
    known = token.low in reader.words.org_known and token.low not in reader.words.surnames
    return last - 1 if acronym or known else last


def _is_affiliation(reader: Reader, first: int, last: int) -> bool:
    words, low = reader.words, reader.low(first)
    if reader.tokens[first].shape == "caps" and not reader.tokens[last].shape == "caps":
        return True
    known = low in words.org_known or low in words.common
    return known or bool(_places(reader, first, last) or _places(reader, first, first + 1))


def _unknown_place(reader: Reader, first: int, last: int) -> list[Mention]:
    """Read a name nobody knows as a place where the words around it say so."""
    words = reader.words
    strange = all(reader.low(at) not in words.common for at in range(first, last))
    strong = _place_cue(reader, first, last) == "strong place"
    if not strange or last - first > 3 or not (strong or reader.low(first - 1) in AT):
        return []
    return [_mention(reader, "place", first, last, 0.5, "words around it")]


def _after_demonym(reader: Reader, first: int, last: int) -> int:
    """Skip `South Korean`, `British`: an adjective is no place; but not that of `Saudi Arabia`."""
    demonyms = gazetteer.tables().demonyms
    while first < last:
        if last - first > 1 and gazetteer.candidates(reader.written(first, min(last, first + 2))):
            return first
        two = reader.written(first, first + 2).lower() if first + 2 <= last else ""
        low = reader.low(first)
        if two in demonyms:
            first += 2
        elif _is_given(reader, first, last):
            break
        elif low in demonyms or low in reader.words.people_of:
            first += 1
        else:
            break
    return first


def _is_given(reader: Reader, first: int, last: int) -> bool:
    """Tell Christian Lacroix and Roman Polanski from adjectives."""
    words, low, second = reader.words, reader.low(first), reader.low(first + 1)
    if last - first != 2 or low not in words.given or second in words.common:
        return False
    adjective = second in words.people_of or second in gazetteer.tables().demonyms
    return not adjective and (second in words.surnames or low in {"christian", "roman", "israel"})


def _known_organisation(
    reader: Reader, first: int, last: int, *, title: bool
) -> list[Mention] | None:
    if (
        title
        and last - first > 1
        or reader.written(first, last).lower() not in reader.words.org_known
    ):
        return None
    return [_organisation(reader, first, last, "known organisation")]


def _by_head(reader: Reader, first: int, last: int, *, title: bool) -> list[Mention] | None:
    """Read `Yonhap News`, `Incheon International Airport`: the head word tells."""
    words = reader.words
    if last - first < 2 or title:
        return None
    if reader.low(first) in words.vessel:
        return [_organisation(reader, first, last, "ship")]
    for at in range(last - 1, first, -1):
        low = reader.low(at)
        if low in words.event and at == last - 1 and not _is_surname(reader, first, at, last):
            return []
        firm = low in words.org_head or low in words.org_suffix
        if not firm and (at < last - 1 or low not in words.place_head):
            continue
        if _is_surname(reader, first, at, last):
            continue
        if low in words.surname_cue and last - first == 2 and _bears_office(reader, first):
            return [_mention(reader, None, first, first + 1, 0.6, "single word", cue="person")]
        if low in words.facility and _happens_at(reader, first):
            return [place_mention(reader, first, last, (), rule="place by its head word")]
        if firm:
            rest = _split(reader, at + 1, last, titled=False)
            return [_organisation(reader, first, at + 1, "organisation by its head word"), *rest]
        return [place_mention(reader, first, last, (), rule="place by its head word")]
    return None


def _bears_office(reader: Reader, at: int) -> bool:
    """Tell the Clinton in `Clinton Administration` from the name of an authority."""
    low = reader.low(at)
    return low in reader.words.people_known or low in reader.words.surnames


def _happens_at(reader: Reader, first: int) -> bool:
    """Tell whether something is said to be or happen at, in or near what begins at `first`."""
    at = first - 1
    if reader.low(at) in {"the", "a"}:
        at -= 1
    return reader.low(at) in reader.words.preposition


def _by_first(reader: Reader, first: int, last: int, *, title: bool) -> list[Mention] | None:
    """Read `Camp Murray`, `Lake Manassas`, `Mount Hermon`: the first word tells."""
    if title or last - first not in {2, 3} or reader.low(first) not in reader.words.place_first:
        return None
    return [place_mention(reader, first, last, (), rule="place by its first word")]


def _is_surname(reader: Reader, first: int, at: int, last: int) -> bool:
    """Tell the singer Charlotte Church from a church."""
    words = reader.words
    if at != last - 1 or last - first > 3 or reader.low(first - 1) == "the":
        return False
    if reader.low(at) not in words.ambiguous_head or reader.low(first) not in words.given:
        return False
    places = gazetteer.candidates(reader.written(first, first + 1))
    return not places or places[0].people < WELL_KNOWN


def _known_place(reader: Reader, first: int, last: int, *, title: bool) -> list[Mention] | None:
    if last - first < 2:
        return None
    places = gazetteer.candidates(reader.written(first, last)) or _directed(reader, first, last)
    large = places and places[0].kind not in {"city", "division"}
    if not places or (title and not large) or _rather_person(reader, first, last, places):
        return None
    seat = reader.written(first, last).lower() in reader.words.seat
    if seat and not _happens_at(reader, first):
        return [_organisation(reader, first, last, "seat of an organisation")]
    return [place_mention(reader, first, last, places)]


def _directed(reader: Reader, first: int, last: int) -> tuple[gazetteer.Place, ...]:
    """Return the places that `East Mosul` or `Western Slavonia` is a part of."""
    words, closing = reader.words, reader.low(last - 1)
    if reader.low(first) not in words.direction or closing in words.org_head:
        return ()
    return _places(reader, first + 1, last)


def _rather_person(
    reader: Reader, first: int, last: int, places: tuple[gazetteer.Place, ...]
) -> bool:
    words = reader.words
    small = places[0].kind in {"city", "division"} and places[0].people < LARGE_TOWN
    return (
        small
        and reader.low(first) in words.given
        and reader.low(first) not in OPENING
        and reader.low(last - 1) in words.surnames
        and reader.low(first - 1) not in words.preposition
    )


def _single(reader: Reader, at: int, *, title: bool) -> Mention:
    """Read one word: what it is mostly depends on the rest of the article."""
    words, token = reader.words, reader.tokens[at]
    low = reader.low(at)
    after = reader.mark(at - 1)
    if token.text in gazetteer.tables().abbreviations and (after == "," or after.endswith("-")):
        return place_mention(reader, at, at + 1, (), rule="abbreviated state")
    title = title and not (low in words.common and low not in words.surnames)
    if title and not (reader.low(at - 1) in words.role and _is_country(token.text)):
        return _mention(reader, None, at, at + 1, 0.9, "title", cue="person")
    cue = _place_cue(reader, at, at + 1)
    if not cue and _person_cue(reader, at):
        cue = "person"
    owner = reader.mark(at + 1).lower() in {"'s", "’s"} and reader.named(at + 2)
    quoted = _quoted(reader, at, at + 1)
    if not cue and (owner or quoted or reader.low(at - 1) in {"the", "a", "an"}):
        cue = "article"
    if token.shape == "initial" and len(low) > 1 and not gazetteer.candidates(token.text):
        return _organisation(reader, at, at + 1, "acronym")
    if (
        token.shape == "caps"
        and not reader.titled
        and (low not in words.common or low in words.org_known)
        and low not in words.never
        and 1 < len(low) <= ACRONYM
        and not (gazetteer.candidates(token.text))
    ):
        return _organisation(reader, at, at + 1, "acronym")
    return _mention(reader, None, at, at + 1, 0.5, "single word", cue=cue)


def _is_country(name: str) -> bool:
    """Tell `member Poland` from `spokesman Poland`: a country after a common noun is a country."""
    return gazetteer.country_named(name) is not None


def _person_cue(reader: Reader, at: int) -> bool:
    """Tell whether the words around a single word point to a person."""
    words = reader.words
    if reader.low(at - 1) in words.saystrong or reader.low(at + 1) in words.saystrong:
        return True
    if reader.low(at + 1) in words.surname_cue and not reader.named(at + 1):
        return True
    return (
        reader.mark(at - 1) == "," and reader.low(at - 2) in words.role and not reader.named(at - 2)
    )


def _place_cue(reader: Reader, first: int, last: int) -> str:
    """Tell how the words around point to a place: `town of Safina` strongly, `in Seoul` weakly."""
    words = reader.words
    before = reader.low(first - 1)
    if before in AT:
        weak = "in"
    else:
        at = first - 2 if before == "the" else first - 1
        weak = "place" if reader.low(at) in words.preposition else ""
    if before == "of" and reader.low(first - 2) in words.place_noun:
        return "strong place"
    if before.endswith("-") and before != "-":
        return "strong place"  # R-Utica
    if reader.low(last) in words.place_noun and not reader.named(last):
        return "strong place"
    if _larger(reader, last):
        return "strong place"
    return weak


def _larger(reader: Reader, last: int) -> str:
    """Return the country or state named right after a comma."""
    if reader.mark(last) != "," or not reader.named(last + 1):
        return ""
    for end in (last + 4, last + 3, last + 2):
        if end > len(reader.tokens) or not reader.named(end - 1):
            continue
        name = reader.written(last + 1, end)
        if name in gazetteer.tables().abbreviations:
            return name
        for place in gazetteer.candidates(name)[:1]:
            if place.kind in {"country", "state"}:
                return name
    return ""


def _pieces(reader: Reader, first: int, last: int) -> list[Mention]:
    """Read the places at the ends of a run that is nothing as a whole."""
    for length in range(min(LONGEST_PLACE, last - first - 1), 0, -1):
        for start in (first, last - length):
            places = gazetteer.candidates(reader.written(start, start + length))
            if places and (
                places[0].kind not in {"city", "division"} or places[0].people >= LARGE_TOWN
            ):
                return [
                    *_part_or_none(reader, first, start),
                    place_mention(reader, start, start + length, places, confidence=0.6),
                    *_part_or_none(reader, start + length, last),
                ]
    return []


def _part_or_none(reader: Reader, first: int, last: int) -> list[Mention]:
    return _part(reader, first, last, title=False) if first < last else []


def _forms(reader: Reader, first: int, last: int) -> list[Token]:
    return reader.tokens[first:last]


def _context(reader: Reader, first: int, last: int, *, title: bool) -> Context:
    return Context(
        title=title,
        before="in" if reader.mark(first - 1).endswith("-") else reader.low(first - 1),
        after=reader.low(last),
        second=reader.low(last + 1),
        quoted=_quoted(reader, first, last),
        titled=reader.titled,
    )


def _quoted(reader: Reader, first: int, last: int) -> bool:
    """Tell whether quotation marks enclose the tokens, alone or with a comma."""
    if reader.mark(first - 1) not in QUOTES:
        return False
    return reader.mark(last) in QUOTES or (
        reader.mark(last) in {",", "."} and reader.mark(last + 1) in QUOTES
    )


def _sure(score: float) -> float:
    """Return a confidence from a person score."""
    return round(min(0.99, 0.55 + 0.07 * score), 2)


def place_mention(
    reader: Reader,
    first: int,
    last: int,
    places: tuple[gazetteer.Place, ...],
    *,
    rule: str = "gazetteer",
    confidence: float = 0.85,
) -> Mention:
    """Return a place as mentioned in tokens `first` to `last`."""
    sure = confidence if places else min(confidence, 0.75)
    if _place_cue(reader, first, last):
        sure = min(0.98, sure + 0.1)
    return _mention(reader, "place", first, last, sure, rule)


def _organisation(reader: Reader, first: int, last: int, rule: str) -> Mention:
    return _mention(reader, "organisation", first, last, 0.8, rule)


def _mention(
    reader: Reader,
    kind: str | None,
    first: int,
    last: int,
    confidence: float,
    rule: str,
    cue: str = "",
) -> Mention:
    tokens = reader.tokens
    return Mention(
        kind,  # type: ignore[arg-type]
        reader.written(first, last),
        tokens[first].start,
        tokens[last - 1].end,
        confidence,
        rule,
        cue,  # type: ignore[arg-type]
        reader.zone,
        _larger(reader, last),
    )
