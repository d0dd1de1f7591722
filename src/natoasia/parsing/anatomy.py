"""The anatomy of a text: which line is what, before any field is read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Final

from natoasia.parsing import promos, writers
from natoasia.parsing.around import is_menu
from natoasia.parsing.byline import inline
from natoasia.parsing.captions import photo_credit
from natoasia.parsing.date_lines import date_line, leading_date
from natoasia.parsing.dateline import Dateline, dateline
from natoasia.parsing.entries import entries
from natoasia.parsing.head import read_head
from natoasia.parsing.headline import is_title_case
from natoasia.parsing.lines import Line, Part, joined, lines, tiled
from natoasia.parsing.shapes import kind_of
from natoasia.parsing.tail import agencies_of, credit_line, rights, trailing_credit
from natoasia.patterns import pattern
from natoasia.text import trimmed
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.model import SegmentKind, Stated
    from natoasia.written_dates import WrittenDate

REPEATS: Final = 3
"""A short line without a full stop that stands this often is no part of the running text."""
LONGEST_REPEAT: Final = 120
BAR: Final = " | "
"""Between an invitation and the headline it invites to."""
DATELINE_WITHIN: Final = 3
"""Paragraphs looked at for a dateline; a standfirst or two may stand above the lead."""
MOST_CAPITALS: Final = 0.25
"""Of the paragraphs; with more of them in capitals a report is written so."""
CREDIT_WITHIN: Final = 4
"""Paragraphs from the end whose last words may be a credit; promotions come after it."""
DATE_WITHIN: Final = 4
"""Lines from the end that may be a date line."""
# `Ann Example`: who speaks, in a transcript. Two of them repeat, and are part of the text.
SPEAKER: Final = pattern(r"[^\W\d_]+(?:[ .-]+[^\W\d_]+){1,3}:?\Z")


# `Notes to editors` · `# dpa-Notizblock`, alone on its line: what is under it is for newsrooms.
FOR_EDITORS: Final = pattern(
    r"""[*\#\s]* (?: notes? \s (?: to | for ) \s (?: the \s )? editors? | dpa-Notizblock
    | Redaktionelle \s Hinweise? ) \s? [:*]* \Z""",
    re.VERBOSE | re.IGNORECASE,
)
NOTED_AFTER: Final = 2
"""Paragraphs of a release that its notes stand under; over it they are only announced."""


class Anatomy(NamedTuple):
    """A text sorted into parts that touch and cover it."""

    parts: tuple[Part, ...]
    trimmed: tuple[Part, ...]
    """The same parts without the white space around them."""
    beside: tuple[Part, ...]
    """Those of them that are not running text: the fields are read there."""
    dateline: Dateline | None
    leading: tuple[WrittenDate, str] | None
    """The date a first paragraph opens with, and the rule."""
    photo_credits: frozenset[int]
    """Where the credit parts start that belong to pictures."""
    head: int
    """Where the running text starts."""
    entries: frozenset[int]
    """Where the date lines start that head the entries of a chronology."""
    lead: Part | None
    """The first paragraph; kept, since looking for it again for every line takes a square."""


def dissect(text: str, stated: Collection[Stated] = ()) -> Anatomy:
    """Sort the text into parts; `stated` is what its container has already read."""
    rows = lines(text)
    parts, used = read_head(rows, stated)
    body = joined(text, rows[used:])
    builder = _Builder(text, body)
    builder.read()
    everything = sorted([*parts, *builder.parts], key=lambda part: part.start)
    return Anatomy(
        tuple(tiled(text, everything)),
        tuple(everything),
        tuple(part for part in everything if part.kind != "paragraph"),
        builder.dateline,
        builder.leading,
        frozenset(builder.photo_credits),
        body[0].start if body else len(text),
        entries(rows),
        next((part for part in everything if part.kind == "paragraph"), None),
    )


def _repeated(rows: Sequence[Line]) -> frozenset[str]:
    """Return the short lines that stand so often that they are no part of the running text."""
    counts = Counter(row.text for row in rows if len(row.text) <= LONGEST_REPEAT)
    often = {line for line, count in counts.items() if count >= REPEATS}
    loose = {line for line in often if line[-1] not in ".?!”\"'"}
    speakers = {line for line in loose if SPEAKER.match(line)}
    return frozenset(loose - speakers if len(speakers) > 1 else loose) | _alike(rows)


def _alike(rows: Sequence[Line]) -> frozenset[str]:
    """Return the lines that open alike, in capitals before a bar: `READ MORE HERE | Six held`."""
    barred = [row.text for row in rows if BAR in row.text[:LONGEST_REPEAT]]
    openings = Counter(line.partition(BAR)[0] for line in barred)
    often = {opening for opening, count in openings.items() if count >= REPEATS}
    return frozenset(
        line
        for line in barred
        if line.partition(BAR)[0] in often and line[: line.find(BAR)].isupper()
    )


def _ends_in_agencies(text: str) -> bool:
    """Tell a report's own credit, `… was hurt. AFP/Reuters`, from a photographer's."""
    at = photo_credit(text)
    return at is not None and bool(agencies_of(text[at:]))


def _under_text(text: str) -> SegmentKind | None:
    """Return what one of the last lines is, if it says when or by whom the report was written."""
    found = date_line(text)
    if found and not found.rest:
        return "date_line"
    return "byline" if writers.is_signed(text) else None


class _Builder:
    """Sorts the paragraphs under the head."""

    def __init__(self, text: str, rows: Sequence[Line]) -> None:
        self.text, self.rows = text, rows
        self.parts: list[Part] = []
        self.dateline: Dateline | None = None
        self.leading: tuple[WrittenDate, str] | None = None
        self.photo_credits: set[int] = set()
        self.repeated = _repeated(rows)
        self.in_capitals = sum(row.text.isupper() for row in rows) > MOST_CAPITALS * len(rows)
        self.noted = False
        """Whether what follows is for editors, not for readers."""
        self.listed = 0
        """How many more lines may be headlines of other reports, in a list of such."""

    def read(self) -> None:
        """Sort every paragraph, the first and the last with more care."""
        seen = 0
        near_end = len(self.rows) - CREDIT_WITHIN
        for number, row in enumerate(self.rows):
            kind = self._kind(row, len(self.rows) - number) or self._in_list(row)
            self.noted = self.noted or (
                seen >= NOTED_AFTER and FOR_EDITORS.match(row.text) is not None
            )
            kind = kind or ("furniture" if self.noted else None)
            self._count_list(row, kind)
            if kind == "caption":
                self._caption(row)
            elif kind:
                self.parts.append(Part(kind, row.start, row.end))
            else:
                self._paragraph(row, first=seen < DATELINE_WITHIN, last=number >= near_end)
                seen += 1

    def _kind(self, row: Line, from_end: int) -> SegmentKind | None:
        if credit_line(row.text):
            return "credit"
        if from_end <= DATE_WITHIN and (last := _under_text(row.text)):
            return last
        kind = kind_of(row.text)
        if kind == "caption" and _ends_in_agencies(row.text):
            return None
        if kind is None and is_menu(row.text) and not row.text.isalpha():
            return "header"  # A section's name alone may be a crosshead.
        if kind is None and promos.is_shouted(row.text) and not self.in_capitals:
            return "promo"
        return kind or ("furniture" if row.text in self.repeated else None)

    def _in_list(self, row: Line) -> SegmentKind | None:
        if not self.listed or not promos.is_title(row.text):
            return None
        # A question alone may as well be the report's; a list does not open with one.
        asks = row.text.endswith("?") and self.listed == promos.LONGEST_LIST
        return None if asks and not is_title_case(row.text) else "promo"

    def _count_list(self, row: Line, kind: SegmentKind | None) -> None:
        """Open a list of other reports under its heading; end it with the first other line."""
        if kind == "promo" and promos.heads_list(row.text):
            self.listed = promos.LONGEST_LIST
        elif self.listed:
            self.listed = self.listed - 1 if kind in {"promo", "furniture"} else 0

    def _caption(self, row: Line) -> None:
        """Add a caption, and apart from it the credit it ends with."""
        at = photo_credit(row.text)
        cut = trimmed(self.text, row.start + at, row.end) if at is not None else None
        start = cut[0] if cut and cut[0] > row.start else row.end
        self.parts.append(Part("caption", row.start, start))
        if start < row.end:
            self.photo_credits.add(start)
            self.parts.append(Part("credit", start, row.end))

    def _paragraph(self, row: Line, *, first: bool, last: bool) -> None:
        start, end = row.start, row.end
        if first and self.leading is None and self.dateline is None:
            start = self._opening(start, end)
        if last and (after := rights(self.text, start, end)):
            self.parts.append(Part("furniture", after, end))
            start, end = trimmed(self.text, start, after) or (after, after)
        cut = trailing_credit(self.text, start, end) if last else None
        signed = writers.at_end(self.text, start, end) if last and cut is None else None
        past = cut or signed or end
        if start < past:
            self.parts.append(Part("paragraph", start, past))
        if past < end:
            self.parts.append(Part("credit" if cut else "byline", past, end))

    def _opening(self, start: int, end: int) -> int:
        """Set a leading date and a dateline apart; return where the paragraph goes on."""
        start = self._signed(self._dated(start, end), end)
        after_byline = inline(self.text, start, end) or start
        if line := dateline(self.text, after_byline, end):
            if after_byline > start:
                self.parts.append(Part("byline", start, after_byline))
                start = after_byline
            self.dateline = line
            self.parts.append(Part("dateline", start, line.end))
            start = self._signed(line.end, end)
            if line.date is None and self.leading is None:
                start = self._dated(start, end)  # `London, UK – 14 March 2031 – The firm …`
        return start

    def _dated(self, start: int, end: int) -> int:
        """Set a leading date apart; return where the paragraph goes on."""
        found = leading_date(self.text, start, end)
        if found is None:
            return start
        date, after, rule = found
        self.leading = date, rule
        self.parts.append(Part("date_line", start, after))
        return after

    def _signed(self, start: int, end: int) -> int:
        """Set a byline in brackets apart; return where the paragraph goes on."""
        found = writers.byline(self.text, start, end)
        if found is None:
            return start
        self.parts.append(Part("byline", start, found.end()))
        return found.end()
