"""Days that two aligned sentences give for one thing, and that are not the same day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from natoasia.comparing.finding import Finding, Findings, few
from natoasia.comparing.wording import FUNCTION_STEMS, REPORTING_STEMS, is_past, words
from natoasia.date_words import WEEKDAYS
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.calendar_days import DayMention
    from natoasia.comparing.finding import Pairing, Side
    from natoasia.comparing.statements import Placed
    from natoasia.comparing.wording import Word

SUBJECT: Final = 8
"""Words of the longest subject between an opening day and its verb."""

NEAR: Final = 4
"""Words before a day in which what happened on it is named; after it, where it opens a sentence."""


class Said(NamedTuple):
    """A day as a sentence names it; read once, for each is held against every one of the other."""

    day: DayMention
    keys: tuple[str, ...]
    """Of its words, the same for `Aug. 7` and `7 August`."""

    @property
    def weekday(self) -> str:
        """The name of a weekday among its words, or nothing."""
        return next((key for key in self.keys if key in WEEKDAYS), "")


class Told(NamedTuple):
    """A day with what its sentence gives it for."""

    said: Said
    of_saying: bool
    happened: set[str]


Link = tuple[Told, Told]


def check_days(pairing: Pairing, left: Side, right: Side) -> Findings:
    """Return the days of two sentences that differ, each resolved by its report's own date."""
    ours, theirs = _said(pairing.a, left), _said(pairing.b, right)
    equal = _equal(ours, _unchanged_first(pairing, theirs))
    known = {a for a, _ in equal}, {b for _, b in equal}
    links = _links(
        pairing,
        [_told(pairing.a, one) for one in ours if one not in known[0]],
        [_told(pairing.b, one) for one in theirs if one not in known[1]],
    )
    found = tuple(_finding(a.said.day, b.said.day, left, right) for a, b in links)
    return Findings(found, comparable=bool(equal or found))


def of_other_days(a: Placed, b: Placed, left: Side, right: Side) -> bool:
    """Tell whether two sentences say of which days they tell, and have none in common."""
    ours, theirs = _said([a], left), _said([b], right)
    return bool(ours and theirs) and all(
        _told_apart(one, two) and not _same(one, two) for one in ours for two in theirs
    )


def _told_apart(one: Said, two: Said) -> bool:
    """Tell whether it can be said that two days are not one: by date, or as two weekdays' names."""
    named = {one.weekday, two.weekday}
    return bool(one.day.iso and two.day.iso) or len(named - {""}) > 1


def _said(sentences: Sequence[Placed], side: Side) -> list[Said]:
    days = few(day for one in sentences for day in side.days(one.start, one.end))
    return [Said(day, _keys(side, day)) for day in days]


def _told(sentences: Sequence[Placed], one: Said) -> Told:
    before = _before(sentences, one.day)
    return Told(one, _of_saying(before), _happened(sentences, one.day))


def _equal(ours: Sequence[Said], theirs: Sequence[Said]) -> list[tuple[Said, Said]]:
    """Return the days both have, each once."""
    rest = list(theirs)
    found = []
    for one in ours:
        two = next((day for day in rest if _same(one, day)), None)
        if two:
            found.append((one, two))
            rest.remove(two)
    return found


def _unchanged_first(pairing: Pairing, days: Sequence[Said]) -> list[Said]:
    """Return days of the second report, those first that stand in no changed stretch of a copy."""
    changes = [change.b for change in pairing.wording.differences]
    return sorted(
        days, key=lambda one: any(x < one.day.end and one.day.start < y for x, y in changes)
    )


def _same(one: Said, two: Said) -> bool:
    """Tell whether two mentions can be one day: equal, of it, or the same words repeated."""
    a, b = one.day.iso, two.day.iso
    return bool(a and b and (a.startswith(b) or b.startswith(a))) or one.keys == two.keys


def _keys(side: Side, day: DayMention) -> tuple[str, ...]:
    return tuple([word.key for word in words(side.text, day.start, day.end)])


def _links(pairing: Pairing, ours: Sequence[Told], theirs: Sequence[Told]) -> list[Link]:
    """Return the days that say when of one thing: in one place, or the only ones, near one verb."""
    alike = [(a, b) for a in ours for b in theirs if _comparable(pairing, a, b)]
    ours_alike, theirs_alike = Counter(a.said for a, _ in alike), Counter(b.said for _, b in alike)
    return [(a, b) for a, b in alike if ours_alike[a.said] == theirs_alike[b.said] == 1]


def _comparable(pairing: Pairing, one: Told, two: Told) -> bool:
    if one.said.day.precision != two.said.day.precision:
        return False
    if one.of_saying != two.of_saying or not _told_apart(one.said, two.said):
        return False
    if pairing.wording.verbatim and _in_place(pairing, one.said.day, two.said.day):
        return True
    return bool(one.happened & two.happened)


def _in_place(pairing: Pairing, one: DayMention, two: DayMention) -> bool:
    return any(
        one.start < change.a[1]
        and change.a[0] < one.end
        and two.start < change.b[1]
        and change.b[0] < two.end
        for change in pairing.wording.differences
    )


def _happened(sentences: Sequence[Placed], day: DayMention) -> set[str]:
    """Return the stems of what a day is given for: the words before it, or after an opening one."""
    for one in sentences:
        if one.start <= day.start < one.end:
            before = _before(sentences, day)
            after = [word for word in one.words if word.start >= day.end]
            if _of_saying(before):
                return set()
            near = before[-NEAR:] if len(before) > 1 else after[:NEAR]
            verb = () if any(_past(one, word) for word in near) else _verb(one, after)
            return {word.stem for word in (*near, *verb) if _tells(one, word)}
    return set()


def _before(sentences: Sequence[Placed], day: DayMention) -> list[Word]:
    """Return the words before a day in its sentence."""
    inside = (one for one in sentences if one.start <= day.start < one.end)
    return [word for one in inside for word in one.words if word.end <= day.start]


def _of_saying(before: Sequence[Word]) -> bool:
    """Tell whether a day is only when something was said: `officials said Tuesday`."""
    tail = [word.stem for word in before[-2:] if word.key != "on"]
    return bool(tail) and tail[-1] in REPORTING_STEMS


def _verb(sentence: Placed, after: Sequence[Word]) -> Sequence[Word]:
    """Return the verb a day stands before: `The council on Monday voted`, `On Monday, he said`."""
    first = next((word for word in after[:SUBJECT] if _past(sentence, word)), None)
    return (first,) if first else ()


def _past(sentence: Placed, word: Word) -> bool:
    return is_past(sentence.report[word.start : word.end])


def _tells(sentence: Placed, word: Word) -> bool:
    """Tell whether a word may name an event: no name, no number, no word any sentence has."""
    first = sentence.report[word.start]
    return first.islower() and word.stem not in FUNCTION_STEMS and word.stem not in REPORTING_STEMS


def _finding(one: DayMention, two: DayMention, left: Side, right: Side) -> Finding:
    return Finding(
        kind="date",
        rule="days resolved through each report's own date",
        message=f"{_resolved(left, one)} in A, {_resolved(right, two)} in B",
        a=(one.start, one.end),
        b=(two.start, two.end),
        reason="Harmless if the two days are of different things, or of different time zones.",
    )


def _resolved(side: Side, day: DayMention) -> str:
    said = " ".join(side.text[day.start : day.end].split())
    return f"{said} ({day.iso})" if day.iso and day.iso not in said else said
