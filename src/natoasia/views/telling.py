"""A story told: its days, its origins as trees, what is shared word for word, what each adds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from natoasia.patterns import pattern
from natoasia.text import fold
from natoasia.views.chronicle import day_name
from natoasia.views.clean import one_line
from natoasia.views.fit import cut, pad, wrap
from natoasia.views.marks import count, known
from natoasia.views.why import standing

if TYPE_CHECKING:
    from natoasia.desk.telling import Addition, Carrier, Origin, Shared, Telling
    from natoasia.model import Article, Passage, Span
    from natoasia.views.ink import Ink
    from natoasia.views.why import Find

PASSAGES: Final = 3
"""Shared passages shown, the longest; the rest is counted."""

ADDED: Final = 2
"""Added sentences shown of each report; the rest is counted."""

MEASURE: Final = 88
"""The widest running text is set."""

LOOKED_AT: Final = 300
"""Passages, the longest, among which those that are pieces of others are looked for."""

WORD: Final = pattern(r"[^\W_]+")  # New, York, 14

MARK: Final = "■"
"""A report in the line of days."""

MOST_MARKS: Final = 30
"""Marks of one day; more are a number."""

Reports = Mapping[str, "Article"]


def telling(told: Telling, room: int, ink: Ink, find: Find | None = None) -> Iterator[str]:
    """Yield the parts of a story under its list of reports, each under a heading.

    `find` finds the places of passages in the files; without it they are those in the text.
    """
    reports = {report.id: report for report in told.reports}
    yield from _part("Days", day_line(told.reports, ink), ink)
    trees = (line for origin in told.origins for line in _origin(origin, reports, room, ink))
    yield from _part(f"Origins, at most {len(told.origins)}", trees, ink)
    shared = _passages(told.shared, reports, min(room, MEASURE), ink, find)
    yield from _part("Shared word for word", shared, ink)
    added = (line for one in told.additions for line in _added(one, reports, room, ink))
    yield from _part("What each adds, in no close wording before", added, ink)
    if rest := len(told.reports) - len(told.additions):
        yield ink.faint(f"  {count(rest, 'later report')} not compared")


def _part(heading: str, lines: Iterator[str], ink: Ink) -> Iterator[str]:
    first = next(lines, None)
    if first is not None:
        yield ""
        yield ink.strong(heading)
        yield first
        yield from lines


def day_line(reports: Sequence[Article], ink: Ink) -> Iterator[str]:
    """Yield a line for each day with a mark for each report published on it."""
    days = Counter(report.date for report in reports)
    for day in sorted(days, key=lambda day: day or "9999"):
        number = days[day]
        marks = MARK * number if number <= MOST_MARKS else f"{MARK * MOST_MARKS} {number:,}"
        yield f"  {pad(day_name(day) if day else known(None), 15)}  {ink.good(marks)}"


def _origin(origin: Origin, reports: Reports, room: int, ink: Ink) -> Iterator[str]:
    if not origin.agencies and len(origin.carriers) == 1:
        yield "  " + _carrier(origin.carriers[0], reports[origin.carriers[0].id], room, "", ink)
        return
    yield "  " + (one_line(", ".join(origin.agencies)) or ink.faint("no agency named"))
    ends = _ends(origin.carriers)
    open_: list[bool] = []
    for carrier, end in zip(origin.carriers, ends, strict=True):
        del open_[carrier.depth :]
        stem = "".join("│ " if more else "  " for more in open_) + ("└ " if end else "├ ")
        open_.append(not end)
        yield "  " + ink.faint(stem) + _carrier(carrier, reports[carrier.id], room, stem, ink)


def _ends(carriers: Sequence[Carrier]) -> list[bool]:
    """Tell of each whether no other follows on its branch."""
    found = []
    for at, carrier in enumerate(carriers):
        later = (one.depth for one in carriers[at + 1 :])
        found.append(next((deep < carrier.depth for deep in later if deep <= carrier.depth), True))
    return found


def _carrier(carrier: Carrier, report: Article, room: int, stem: str, ink: Ink) -> str:
    said = f"{known(report.date)}  {known(report.source)}"
    if carrier.of:
        said += f"  {count(carrier.words, 'word')} of {carrier.of}"
    return f"{ink.key(carrier.id)}  {cut(said, room - len(stem) - len(carrier.id) - 4)}"


def _passages(
    shared: Sequence[Shared], reports: Reports, room: int, ink: Ink, find: Find | None
) -> Iterator[str]:
    told = _told_once(shared[:LOOKED_AT])
    for passage, places in told[:PASSAGES]:
        kind = ", agency copy" if passage.agency_copy else ""
        yield f"  {count(passage.words, 'word')}{kind}"
        for line in wrap(f"“{one_line(passage.text)}”", room - 2):
            yield f"  {line}"
        for id_, span in places.items():
            yield f"    {ink.key(id_)}  {ink.faint(standing(reports[id_], span, find))}"
    if rest := len(told[PASSAGES:]) + len(shared[LOOKED_AT:]):
        yield ink.faint(f"  {count(rest, 'more passage')}")


def _told_once(shared: Sequence[Shared]) -> list[tuple[Passage, dict[str, Span]]]:
    """Return each passage once, longest first, with all reports that have it or a piece of it."""
    found: list[tuple[str, Passage, dict[str, Span]]] = []
    for a, b, passage in shared:
        said = " ".join(WORD.findall(fold(passage.text)))
        places = next((places for longer, _, places in found if said in longer), None)
        if places is None:
            places = {}
            found.append((said, passage, places))
        places.setdefault(a, passage.a)
        places.setdefault(b, passage.b)
    return [(passage, places) for _, passage, places in found]


def _added(one: Addition, reports: Reports, room: int, ink: Ink) -> Iterator[str]:
    new = f"{len(one.added):,} of {count(one.statements, 'statement')}"
    head = f"{known(reports[one.id].source)}  {new}"
    yield f"  {ink.key(one.id)}  {cut(head, room - len(one.id) - 4)}"
    for text in one.added[:ADDED]:
        yield f"    {cut(one_line(text), min(room, MEASURE) - 4)}"
