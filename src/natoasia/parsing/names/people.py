"""What tells a person's full name: the name lists, titles, and the words around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from natoasia.parsing.names import cues, gazetteer, sport
from natoasia.parsing.names.places import WELL_KNOWN, places_of
from natoasia.parsing.names.tokens import PAIR, TRIPLE
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.parsing.names.lexicon import Lexicon
    from natoasia.parsing.names.reader import Reader
    from natoasia.parsing.names.tokens import Shape

SHORT: Final = 4
"""Letters up to which a word of capitals is rather an acronym than a surname."""
PERSON: Final = 1.4
"""The score from which a run is a person: two capitalised words no list has, and no bad sign."""
ARTICLES: Final = frozenset("la le les el il los las das die het".split())
COUNTRIES: Final = frozenset("us uk".split())
"""Written with the points of initials: `U.S. Marines`."""
NUMERALS: Final = frozenset("ii iii iv vi vii viii xi xii xiv xvi xxiii jr sr".split())


class Verdict(NamedTuple):
    """How much speaks for a person, and the strongest reason in words."""

    score: float
    rule: str

    @property
    def confidence(self) -> float:
        """Return a confidence: .65 where little speaks for a person, .9 with a title."""
        return round(min(0.97, 0.55 + 0.07 * self.score), 2)


def person_verdict(reader: Reader, first: int, last: int, *, title: bool) -> Verdict:
    """Judge whether tokens `first` to `last` are a person's full name."""
    score, why = _name_score(reader, first, last)
    around, reason = _around(reader, first, last, title=title)
    return Verdict(score + around, reason or why)


def _name_score(reader: Reader, first: int, last: int) -> tuple[float, str]:
    words, shapes = reader.words, reader.tokens.shape[first:last]
    lows = [gazetteer.folded(text) for text in reader.tokens.text[first:last]]
    score, why = _opening(words, shapes, lows)
    score += _closing(words, lows[-1])
    marks = [_word_score(words, shape, low) for shape, low in zip(shapes, lows, strict=True)]
    if lows[-1] in words.word_surnames and lows[0] in words.given:
        # Tom Cruise; less surely Mark Field, since a mark is a word too
        marks[-1] = max(marks[-1], -0.5 if _is_plain_given(words, lows[0]) else -1.0)
    return score + sum(marks), why


def _opening(words: Lexicon, shapes: list[Shape], lows: list[str]) -> tuple[float, str]:
    low, first = lows[0], shapes[0]
    if low == "al" and len(lows) == PAIR and (first != shapes[1] or lows[1] not in words.surnames):
        return 1.2, "two capitalised words"  # Al Gore, but Al Huwayjah, Al ASAD
    initial = first == "initial" and low not in COUNTRIES
    if low in words.given or low.partition("-")[0] in words.given or initial:
        return 3.0, "given name"
    if low in words.direction or low in ARTICLES or low in COUNTRIES:
        return -0.5, "two capitalised words"
    if low in words.org_known and low not in words.surnames:
        return -2.0, "two capitalised words"  # Motorola Startac
    if low in words.family_first and len(lows) <= TRIPLE:
        return 2.2, "family name first"
    return (1.0 if low in words.common else 1.2), "two capitalised words"


def _closing(words: Lexicon, low: str) -> float:
    if len(low) == 1:
        return -2.0
    if low in words.surnames or low.rpartition("-")[2] in words.surnames:
        return 1.0
    if low not in words.given and _is_large_town(low):
        return -2.0  # Estudiantes Madrid
    return 0.0 if low in words.common else 0.4


def is_bearer_of_word(words: Lexicon, given: str, surname: str) -> bool:
    """Tell whether a word after a given name is a surname: `Tom Cruise`."""
    return surname in words.word_surnames and _is_plain_given(words, given)


def _is_plain_given(words: Lexicon, low: str) -> bool:
    return low in words.given and low not in words.common


def _word_score(words: Lexicon, shape: Shape, low: str) -> float:
    """Return what one word says against a person."""
    if shape == "low":
        return 0.5  # A particle inside: Daniel arap Moi.
    if low in NUMERALS or low in words.particle:
        return 0.0
    if shape == "caps" and len(low) <= SHORT:
        return -1.0
    if low in words.org_any:
        return -4.0
    known_name = low in words.given or low in words.surnames
    if low in words.common:
        return -0.5 if known_name else -2.5
    return _place_score(low, given=low in words.given, known_name=known_name)


def _is_large_town(low: str) -> bool:
    places = gazetteer.candidates(low)
    return bool(places) and places[0].kind == "city" and places[0].people >= WELL_KNOWN


def _place_score(low: str, *, given: bool, known_name: bool) -> float:
    known = gazetteer.tables()
    if low in known.demonyms and not known_name:
        return -1.5
    return -1.5 if not given and (low in known.countries or low in known.states) else 0.0


def _around(reader: Reader, first: int, last: int, *, title: bool) -> tuple[float, str]:
    """Return what the words around say, and the strongest reason."""
    score = _against(reader, first, last, title=title)
    words, after = reader.words, reader.low[last]
    why = "title" if title else ""
    if title:
        score += 3.0
    if reader.low[first - 1] in words.saystrong or after in words.saystrong:
        score, why = score + 1.5, why or "reporting verb"
    if sport.scores(reader, first, last):
        score, why = score + 2.0, why or "score card"
    if sport.from_country(reader, last):
        score, why = score + 3.0, why or "country in brackets"
    if after in {"who", "whose"} or (after == "," and _in_apposition(reader.low[last + 1])):
        score, why = score + 1.0, why or "apposition"
    return score, why


def _in_apposition(low: str) -> bool:
    return low.isdigit() or low in {"who", "whose", "a", "the"}


def _against(reader: Reader, first: int, last: int, *, title: bool) -> float:
    before = reader.low[first - 1]
    score = -2.0 if before == "the" and not title else 0.0
    if before in cues.AT or before == "at" or cues.in_party(reader, first):
        score -= 1.5
    elif before in {"to", "from"}:
        score -= 0.4
    if cues.called_place(reader, first, last):
        score -= 2.5
    if cues.quoted(reader, first, last):
        score -= 1.5
    if last - first == reader.count and reader.capitals(first):
        score -= 2.0  # a paper's name, or a heading
    return score - 1.0 if reader.titled else score


def after_affiliation(reader: Reader, first: int, last: int) -> int:
    """Skip `NPR` in `NPR Hamza bin Laden`, `Scotland` in `Scotland Nicola Sturgeon`."""
    if last - first < TRIPLE or reader.low[first] in reader.words.given:
        return first
    for start in range(first + 1, last - 1):
        if _is_plain_given(reader.words, reader.low[start]):
            return start if _is_affiliation(reader, first, start) else first
    return first


def _is_affiliation(reader: Reader, first: int, last: int) -> bool:
    words, low = reader.words, reader.low[first]
    if reader.capitals(first) and not reader.capitals(last):
        return True
    if low in words.org_known or low in words.common:
        return True
    if reader.written(first, last).lower() in words.org_known:
        return True
    if reader.low[last - 1] in words.people_of and reader.low[last - 1] not in words.given:
        return True  # West Virginia Democrat Anna Holm
    return bool(places_of(reader, first, last) or places_of(reader, first, first + 1))


def before_affiliation(reader: Reader, first: int, last: int) -> int:
    """Leave out `Reuters` in `Christine Kim Reuters`: a byline run together with its agency."""
    words = reader.words
    if last - first < TRIPLE or reader.low[first] not in words.given:
        return last
    for end in (last - 2, last - 1):
        if end - first >= PAIR and _is_agency(reader, first, end, last):
            return end
    return last


def _is_agency(reader: Reader, first: int, end: int, last: int) -> bool:
    """Tell whether tokens `end` to `last` are an agency, a country or an acronym after a name."""
    words, name = reader.words, reader.written(end, last)
    low = name.lower()
    if low in words.surnames or low in words.given or low in NUMERALS:
        return False
    acronym = reader.capitals(end) and last - end == 1 and len(name) in {3, 4}
    if acronym and not reader.capitals(first):
        return True
    known = gazetteer.tables()
    return low in words.org_known or low in known.countries or low in known.states
