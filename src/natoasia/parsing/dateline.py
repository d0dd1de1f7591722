"""The dateline: `SEOUL, Jan 29 (Yonhap) --`, where a report is filed from and by whom."""

from __future__ import annotations

import re
from typing import Final

from natoasia.parsing import dateline_forms
from natoasia.parsing.names.gazetteer import country_named, is_place
from natoasia.parsing.names.lexicon import lexicon
from natoasia.parsing.tables import agency, outlet
from natoasia.patterns import pattern
from natoasia.text import fold
from natoasia.tuples import NamedTuple
from natoasia.written_dates import has_year, is_month, written_dates

LONGEST: Final = 140
"""Characters from the start of a paragraph in which a dateline must end."""
LONGEST_PLACE: Final = 5
"""Words of a place in capitals; a line of more is a headline in capitals."""

# `SEOUL - ` · `SEOUL (Reuters) -` · `NAIROBI, Kenya (AP) _` · `SEOUL, Jan. 29, 2023 (Yonhap) --` ·
# `(Reuters) -` · `Washington (CNN) ` · `MOSCOW. Jan 29 (Interfax) - ` · `BRUSSELS/PARIS — ` ·
# `MOSCOW, January 29. /TASS/. ` · `PARIS, 29 jan (AFP) - ` · `Mumbai [India], January 29 (ANI): `
DATELINE: Final = pattern(
    r"""
    (?P<place>
        (?P<town> [^\W\d_a-zß-ÿ][\w.'’`´-]* (?: [ /] [^\W\d_a-zß-ÿ][\w.'’`´/-]* ){0,4} )
        (?: , \s (?! (?: Mon|Tues?|Wed|Thu(?:rs)?|Fri|Sat|Sun ) (?: \. | [a-z]*day ) )
            (?! (?: Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec ) [a-z]{0,6} \.? \s \d )
            [^\W\d_a-zß-ÿ][\w.'’-]* (?: \s [^\W\d_a-zß-ÿ][\w.'’-]* ){0,3} ){0,2}
    )?
    (?: \s \[ [^()\[\]]{2,30} \] (?= , ) )?
    (?: [,.]? \s* (?P<date>
        (?: Mon|Tues?|Wed|Thu(?:rs)?|Fri|Sat|Sun ) (?: \. | [a-z]*day )
      | (?: (?: Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec ) [a-z]{0,6} \.? \s \d\d?
          | \d\d?\.\d\d?\.\d{4}
          | \d\d? (?: \. | st | nd | rd | th )? \s (?P<month> [^\W\d_]{3,12} ) \b \.? )
        (?: ,? \s \d{4} )? ) \s* [,.]? )?
    (?: ,? \s* (?: [(\[] (?P<credit> [^()\[\]]{2,40} ) [)\]] \.?
        | / (?P<slashed> [^\W\d_a-zß-ÿ][\w-]{1,15} ) / \.? ) )?
    (?: \s* (?P<dash> -{1,3} | [–—―_:\ufffd] ) (?= \s | ["“'‘(]? [A-Z0-9] ) \s*
      | (?<= [)\]] ) \s+ | (?<= /\. ) \s+ )
    (?= ["“”'‘«(\[`]* (?: [^\W_a-zß-ÿ] | [$€£] ) )
    """,
    re.VERBOSE,
)
# What parts a dateline from its text, or frames its agency; most paragraphs open with none.
SIGNS: Final = ("(", " -", "–", "—", "--", "/", "[", " _", "―", "\n-", "\xa0-")
SHORTEST: Final = 3
"""Letters of a town in capitals that stands alone before a date: `UN` and `TV` are none."""
ABBREVIATED: Final = 4
"""Letters of a place that may be cut short, with a full stop: `Wash.`, `Conn.`"""
NONE: Final = ("", 0.0)
AGENCY: Final = ("agency before the text", 0.97)
LAST_LATIN_1: Final = "ÿ"
BROKEN: Final = "\ufffd"
"""What is left of a dash decoded wrongly; taken for one only after a credit."""
CAPITALS: Final = pattern(r"[^a-zß-ÿ]*(?:(?:Mc|Mac|O[’'])[^a-zß-ÿ]+)?\Z")


# `İSTANBUL (AA) - MEHMET YILMAZ - `
WRITER: Final = pattern(r"(?P<name>[^\W\d_a-z]{2,}(?:\s[^\W\d_a-z]{2,}){1,3})\s[-–]\s+")


class Dateline(NamedTuple):
    """A dateline and its pieces, as spans of the text."""

    start: int
    end: int
    place: tuple[int, int] | None
    date: tuple[int, int] | None
    credit: tuple[int, int] | None
    rule: str
    confidence: float
    more: tuple[tuple[int, int], ...] = ()
    """Further agencies: `【ソウルAFP時事】`."""
    writers: tuple[tuple[int, int], ...] = ()
    """Who wrote it, where that stands within: `МОСКВА, 29 янв - РИА Новости, Иван Петров.`"""


def dateline(text: str, start: int, end: int) -> Dateline | None:
    """Return the dateline a paragraph opens with."""
    return _of_others(text, start, end) or _of_letters(text, start, end)


def _of_others(text: str, start: int, end: int) -> Dateline | None:
    found = dateline_forms.dateline(text, start, end)
    if found is None:
        return None
    first = found.agencies[0] if found.agencies else None
    rule, sure = ("place and agency before the text", 0.95) if found.place else AGENCY
    if first is None:
        rule, sure = "place before the text", 0.85
    place, date, more = found.place, found.date, found.agencies[1:]
    return Dateline(start, found.end, place, date, first, rule, sure, more, found.writers)


def _of_letters(text: str, start: int, end: int) -> Dateline | None:
    opening = text[start : min(end, start + LONGEST)]
    if not any(sign in opening for sign in SIGNS):
        return None
    match = DATELINE.match(text, start, min(end, start + LONGEST))
    if match is None or (match["month"] and not is_month(match["month"])):
        return None
    rule, confidence = _judge(match)
    if not rule:
        return None
    credit = _span(match, "credit") or _span(match, "slashed")
    place, date = _place(match), _span(match, "date")
    if credit and date is None and _is_day(text[slice(*credit)]):  # `GENEVA (14 March 2031) – `
        credit, date = None, credit
    writer = _in_turkish(text, match.end(), end) if credit else None
    past = writer.end() if writer else match.end()
    writers = (writer.span("name"),) if writer else ()
    return Dateline(start, past, place, date, credit, rule, confidence, (), writers)


def _is_day(words: str) -> bool:
    """Tell whether what stands in brackets before a text is its day and nothing else."""
    if not has_year(words):
        return False
    found = next(written_dates(words), None)
    return found is not None and (found.start, found.end) == (0, len(words))


def _in_turkish(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the writer in capitals whom Turkish agencies name after their own name."""
    match = WRITER.match(text, start, min(end, start + LONGEST))
    if match is None or not match["name"].isupper():
        return None
    return match if fold(match["name"].partition(" ")[0]) in lexicon().given else None


# `ROME 1996-08-22` · `AL-AIN , United Arab Emirates 1996-12-06`: above the report, not before it.
ABOVE: Final = pattern(
    r"""(?P<place> [A-ZÀ-Þ][\w.'’/-]* (?: \s [A-ZÀ-Þ][\w.'’/-]* ){0,3}
        (?: \s?, \s [A-ZÀ-Þ][\w.'’-]* (?: \s [A-ZÀ-Þ][\w.'’-]* ){0,3} ){0,2} ) [,.]? \s+ \Z""",
    re.VERBOSE,
)


def place_above(opening: str) -> str | None:
    """Return the place before a date that stands alone on its line, if the town is in capitals.

    >>> place_above("ROME "), place_above("The Rome Post ")
    ('ROME', None)
    """
    match = ABOVE.match(opening) if opening else None
    place = match["place"] if match else ""
    town = place.partition(",")[0].strip()
    if len(town) < SHORTEST or not CAPITALS.match(town) or outlet(place):
        return None
    return place if _known(re.sub(r"\s?,\s", ", ", place), capitals=True) else None


def _judge(match: re.Match[str]) -> tuple[str, float]:
    """Return the rule a match stands by and its confidence; no rule where it is no dateline."""
    town, credit = match["town"], match["credit"] or match["slashed"]
    if town and (len(town.split()) > LONGEST_PLACE or _has_small_words(town)):
        return NONE
    if credit and (agency(credit) or outlet(credit)):
        return ("place and agency before the text", 0.97) if town else AGENCY
    if not town or not match["dash"] or match["dash"] in {":", BROKEN}:
        return NONE
    return _judge_place(match, town, credit)


def _judge_place(match: re.Match[str], town: str, credit: str | None) -> tuple[str, float]:
    """Judge a dateline that has no agency to prove it."""
    capitals = _in_capitals(town) and len(town) > 1
    if match["date"] and (capitals or credit):
        return "place and day before the text", 0.9
    if credit:
        return ("place in capitals and credit before the text", 0.85) if capitals else NONE
    if _stands_apart(match) and _known(match["place"], capitals=capitals):
        rule = "place in capitals before a dash" if capitals else "known town before a dash"
        return rule, 0.9 if capitals else 0.7
    return NONE


def _has_small_words(town: str) -> bool:
    return any(word[:1].islower() for word in town.replace("/", " ").split())


def _in_capitals(town: str) -> bool:
    """Tell whether a town is in capitals, of whatever alphabet; scripts without any have none."""
    return bool(CAPITALS.match(town)) and (max(town) <= LAST_LATIN_1 or town.isupper())


def _stands_apart(match: re.Match[str]) -> bool:
    """Tell whether the dash is no hyphen: it is long, doubled, or between blanks."""
    dash, at = match["dash"], match.start("dash")
    return dash not in {"-", "_"} or match.string[at - 1].isspace()


def _known(place: str, *, capitals: bool) -> bool:
    """Tell whether the gazetteer has the place, the town it begins with, or its region.

    In small letters a country before a dash is as likely the subject of a sentence.
    """
    town, *regions = place.split(", ")
    if fold(town) in lexicon().org_known:
        return False
    if not capitals and (country_named(town) or (not regions and " " in town)):
        return False
    found = any(is_place(name) or is_place(name.title()) for name in (place, *town.split("/")))
    return found or (capitals and any(map(is_place, regions)))


def _place(match: re.Match[str]) -> tuple[int, int] | None:
    """Return where the place stands, without the full stop after it: of `MOSCOW.`, not `N.Y.`."""
    if not match["place"]:
        return None
    start, end = match.span("place")
    place = match["place"].rstrip("-")  # `GARROW, Norland--(BUSINESS WIRE)--`
    end -= len(match["place"]) - len(place)
    bare = place.removesuffix(".")
    return start, end - (bare != place and bare.isalpha() and len(bare) > ABBREVIATED)


def _span(match: re.Match[str], group: str) -> tuple[int, int] | None:
    return match.span(group) if match[group] else None
