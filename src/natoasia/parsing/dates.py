"""The date: the day of publication, apart from the days a report speaks of."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from natoasia.date_words import WEEKDAYS
from natoasia.parsing import dateline_year
from natoasia.parsing.candidates import Candidate
from natoasia.parsing.date_lines import date_line
from natoasia.parsing.stamps import agreed_day
from natoasia.patterns import pattern
from natoasia.written_dates import WrittenDate, written_dates

if TYPE_CHECKING:
    from natoasia.model import Precision, Stated
    from natoasia.parsing.anatomy import Anatomy
    from natoasia.parsing.lines import Part

LEAST: Final = 0.6
"""Under this a candidate is shown and not taken."""
OPEN_ORDER: Final = 0.4
"""Confidence of each reading of 03/04/2023: they cannot both be right."""
LEAD: Final = 900
"""Characters of running text in which a weekday tells when the report was written."""
LEAD_DATE: Final = 0.2
"""A date in the lead is of an event; taken for the day of publication it is wrong too often."""
ENTRY: Final = 0.3
"""A date that heads an entry of a chronology is of what it tells."""
MONTH_FIRST: Final = frozenset({"US", "PH"})
"""Countries whose outlets write 03/04/2023 for March 4; Canada writes both."""
EITHER_ORDER: Final = frozenset({"", "CA"})

WEEKDAY: Final = pattern(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
# `31/12/2022`: tells the order of every date of the file that is written with numbers.
NUMERIC: Final = pattern(r"(?<![\d/.-])(\d\d?)([/.-])(\d\d?)\2(\d{4})(?![\d/.-])")
MONTHS_A_YEAR: Final = 12
ISO: Final = pattern(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:[T ].*)?\Z", re.DOTALL)


def candidates(
    text: str, anatomy: Anatomy, stated: tuple[Stated, ...], country: str
) -> Iterator[Candidate]:
    """Yield every day the report may have been published on; `country` is the outlet's."""
    order = _Order(text, country)
    for fact in stated:
        if fact.field == "date":
            yield from _stated(fact, order)
    yield from _written(text, anatomy, order)
    if lead := anatomy.lead:
        for date in written_dates(text, lead.start, min(lead.end, lead.start + LEAD)):
            yield from order.read(date, 0, "date in the lead", LEAD_DATE)


def _written(text: str, anatomy: Anatomy, order: _Order) -> Iterator[Candidate]:
    """Yield what the lines around the running text say."""
    if anatomy.leading:
        date, rule = anatomy.leading
        yield from order.read(date, 0, rule, ENTRY if date.start in anatomy.entries else 0.95)
    for part in anatomy.beside:
        if part.kind == "date_line" and not _is_leading(part, anatomy):
            yield from _line(text, part, anatomy, order)
        elif part.kind == "caption":
            yield from _caption(text, part, anatomy, order)
    yield from _dateline(text, anatomy, order)


class _Order:
    """Settles whether 03/04/2023 is of March or April, where there is evidence."""

    def __init__(self, text: str, country: str) -> None:
        self.text, self.country = text, country

    def read(self, date: WrittenDate, shift: int, rule: str, sure: float) -> Iterator[Candidate]:
        """Yield the date as one candidate, or as two where its order stays open."""
        span = date.start + shift, date.end + shift
        if date.contradicted:
            rule, sure = f"{rule}, its weekday contradicts it", round(sure * 0.7, 2)
        if date.other is None:
            yield Candidate("date", date.iso, span, rule, sure)
            return
        first, why = self._day_first(span)
        if first is None:
            rule = f"{rule}, order of day and month open"
            for iso in (date.iso, date.other):
                yield Candidate("date", iso, span, rule, min(sure, OPEN_ORDER))
            return
        right, wrong = (date.iso, date.other) if first else (date.other, date.iso)
        yield Candidate("date", right, span, f"{rule}, {why}", round(sure * 0.95, 2))
        yield Candidate("date", wrong, span, f"{rule}, the other order", min(sure, 0.1))

    def _day_first(self, span: tuple[int, int]) -> tuple[bool | None, str]:
        if "." in self.text[slice(*span)]:
            return True, "dots divide day from month"
        votes = {
            int(match[1]) > MONTHS_A_YEAR
            for match in NUMERIC.finditer(self.text)
            if (int(match[1]) > MONTHS_A_YEAR) != (int(match[3]) > MONTHS_A_YEAR)
        }
        if len(votes) == 1:
            return votes.pop(), "order as in another date of the text"
        if self.country in EITHER_ORDER:
            return None, ""
        return self.country not in MONTH_FIRST, "order of the outlet's country"


def _stated(fact: Stated, order: _Order) -> Iterator[Candidate]:
    if iso := _iso(fact.value):
        yield Candidate("date", iso, fact.span, fact.rule, 0.98)
        return
    for date in written_dates(fact.value):
        for candidate in order.read(date, 0, fact.rule, 0.97):
            yield candidate._replace(span=fact.span)
        return
    if iso := agreed_day(fact.value):
        yield Candidate("date", iso, fact.span, fact.rule, 0.95)


def _iso(value: str) -> str | None:
    """Return an ISO date or time stamp as the day it names; a bare month or year stays one."""
    match = ISO.match(value.strip())
    if match is None:
        return None
    year, month, day = int(match[1]), int(match[2] or 1), int(match[3] or 1)
    try:
        dt.date(year, month, day)
    except ValueError:
        return None
    return "-".join(part for part in match.groups() if part)


def _line(text: str, part: Part, anatomy: Anatomy, order: _Order) -> Iterator[Candidate]:
    found = date_line(text[part.start : part.end])
    if found is None:
        return
    at_end = part.start >= anatomy.head
    rule, sure = ("date line at the end", 0.85) if at_end else ("date line", 0.95)
    if found.labelled:
        rule, sure = f"{rule}, labelled as published", sure + 0.03
    if found.updated:
        rule, sure = f"{rule}, labelled as updated", 0.7
    if found.date.precision == "month":
        sure -= 0.1
    if part.start in anatomy.entries:
        rule, sure = f"{rule}, one of several over entries", ENTRY
    yield from order.read(found.date, part.start, rule, round(sure, 2))


def _caption(text: str, part: Part, anatomy: Anatomy, order: _Order) -> Iterator[Candidate]:
    """Yield a caption's date, surer where its weekday is among those the lead says."""
    for date in written_dates(text, part.start, part.end):
        if date.precision != "day":
            continue
        said = _lead_weekdays(text, anatomy)
        agrees = date.other is None and dt.date.fromisoformat(date.iso).weekday() in said
        archive = "file" in text[part.start : part.start + 12].lower()
        if agrees and not archive:
            yield from order.read(date, 0, "caption date, its weekday is the lead's", 0.7)
        else:
            yield from order.read(date, 0, "caption date", 0.3)


def _lead_weekdays(text: str, anatomy: Anatomy) -> frozenset[int]:
    """Return the weekdays the first paragraph names."""
    lead = anatomy.lead
    if lead is None:
        return frozenset()
    found = WEEKDAY.findall(text, lead.start, min(lead.end, lead.start + LEAD))
    return frozenset(WEEKDAYS[day.lower()] for day in found)


def _is_leading(part: Part, anatomy: Anatomy) -> bool:
    leading = anatomy.leading
    return leading is not None and part.start <= leading[0].start < part.end


def _dateline(text: str, anatomy: Anatomy, order: _Order) -> Iterator[Candidate]:
    if (line := anatomy.dateline) and line.date:
        dated = False
        for date in written_dates(text, *line.date):
            dated = True
            yield from order.read(date, 0, "dateline date", 0.9)
        if not dated:
            yield from dateline_year.candidates(text, anatomy, _lead_weekdays(text, anatomy))


def precision(iso: str) -> Precision:
    """Return how precise an ISO date is."""
    return {4: "year", 7: "month"}.get(len(iso), "day")  # type: ignore[return-value]
