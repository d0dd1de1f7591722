"""Days that two aligned sentences give for one thing, and that are not the same day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from natoasia.calendar_days import DayMention
from natoasia.comparing.finding import Finding, Findings
from natoasia.comparing.wording import FUNCTION_STEMS, REPORTING_STEMS, is_past, words
from natoasia.date_words import WEEKDAYS

if TYPE_CHECKING:
    from natoasia.comparing.finding import Pairing, Side
    from natoasia.comparing.statements import Placed
    from natoasia.comparing.wording import Word

SUBJECT: Final = 8
"""Words of the longest subject between an opening day and its verb."""

NEAR: Final = 4
"""Words before a day in which what happened on it is named; after it, where it opens a sentence."""

Link = tuple[DayMention, DayMention]


def check_days(pairing: Pairing, left: Side, right: Side) -> Findings:
    """Return the days of two sentences that differ, each resolved by its report's own date."""
    ours, theirs = list(_days(pairing.a, left)), list(_days(pairing.b, right))
    equal = _equal(ours, _unchanged_first(pairing, theirs), left, right)
    ours = [day for day in ours if day not in {a for a, _ in equal}]
    theirs = [day for day in theirs if day not in {b for _, b in equal}]
    links = list(_links(pairing, ours, theirs, left, right))
    found = tuple(_finding(a, b, left, right) for a, b in links)
    return Findings(found, comparable=bool(equal or found))


def of_other_days(a: Placed, b: Placed, left: Side, right: Side) -> bool:
    """Tell whether two sentences say of which days they tell, and have none in common."""
    ours, theirs = list(_days([a], left)), list(_days([b], right))
    return bool(ours and theirs) and all(
        _told_apart(one, two, left, right) and not _same(one, two, left, right)
        for one in ours
        for two in theirs
    )


def _told_apart(one: DayMention, two: DayMention, left: Side, right: Side) -> bool:
    """Tell whether it can be said that two days are not one: by date, or as two weekdays' names."""
    named = {_weekday(left, one), _weekday(right, two)}
    return bool(one.iso and two.iso) or len(named - {""}) > 1


def _weekday(side: Side, day: DayMention) -> str:
    return next((key for key in _keys(side, day) if key in WEEKDAYS), "")


def _days(sentences: Sequence[Placed], side: Side) -> Iterator[DayMention]:
    for one in sentences:
        yield from side.days(one.start, one.end)


def _equal(
    ours: Sequence[DayMention], theirs: Sequence[DayMention], left: Side, right: Side
) -> list[Link]:
    """Return the days both have, each once."""
    rest = list(theirs)
    found = []
    for one in ours:
        two = next((day for day in rest if _same(one, day, left, right)), None)
        if two:
            found.append((one, two))
            rest.remove(two)
    return found


def _unchanged_first(pairing: Pairing, days: Sequence[DayMention]) -> list[DayMention]:
    """Return days of the second report, those first that stand in no changed stretch of a copy."""
    changes = [change.b for change in pairing.wording.differences]
    return sorted(days, key=lambda day: any(x < day.end and day.start < y for x, y in changes))


def _same(a: DayMention, b: DayMention, left: Side, right: Side) -> bool:
    """Tell whether two mentions can be one day: equal, of it, or the same words repeated."""
    if a.iso and b.iso and (a.iso.startswith(b.iso) or b.iso.startswith(a.iso)):
        return True
    return _keys(left, a) == _keys(right, b)


def _keys(side: Side, day: DayMention) -> list[str]:
    """Return a day as its words say it, the same for `Aug. 7` and `7 August`."""
    return [word.key for word in words(side.text, day.start, day.end)]


def _said(side: Side, day: DayMention) -> str:
    return " ".join(side.text[day.start : day.end].split())


def _links(
    pairing: Pairing,
    ours: Sequence[DayMention],
    theirs: Sequence[DayMention],
    left: Side,
    right: Side,
) -> Iterator[Link]:
    """Yield the days that say when of one thing: in one place, or the only ones, near one verb."""
    for one in ours:
        alike = [two for two in theirs if _comparable(pairing, one, two, left, right)]
        if (
            len(alike) == 1
            and sum(_comparable(pairing, other, alike[0], left, right) for other in ours) == 1
        ):
            yield one, alike[0]


def _comparable(
    pairing: Pairing, one: DayMention, two: DayMention, left: Side, right: Side
) -> bool:
    if one.precision != two.precision:
        return False
    if not _told_apart(one, two, left, right):
        return False
    if _of_saying(_before(pairing.a, one)) != _of_saying(_before(pairing.b, two)):
        return False
    if pairing.wording.verbatim and _in_place(pairing, one, two):
        return True
    return bool(_happened(pairing.a, one) & _happened(pairing.b, two))


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
    said = _said(side, day)
    return f"{said} ({day.iso})" if day.iso and day.iso not in said else said
