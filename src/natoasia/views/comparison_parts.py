"""The parts of a comparison, as lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from natoasia.views.clean import one_line
from natoasia.views.comparison_runs import (
    Line,
    Mark,
    Piece,
    Role,
    beside,
    pieces,
    wrap,
    written,
)
from natoasia.views.comparison_words import (
    CHECKS,
    INFERRED,
    NAMES,
    QUOTES,
    apart,
    detail,
    label,
    lines,
    speaker,
    unchanged,
    unremarkable,
)
from natoasia.views.marks import UNKNOWN
from natoasia.views.sentences import around, last_begun

if TYPE_CHECKING:
    from natoasia.model import Alignment, Article, Check, Comparison, Quote, Sentence, Shared, Side
    from natoasia.views.ink import Ink

SIDES: Final[tuple[Side, ...]] = ("a", "b")

_a, _b = attrgetter("a"), attrgetter("b")

GUTTER: Final = 6
"""Columns of the line number before a sentence, and of the letter where reports are stacked."""


BESIDE: Final = 100
"""Columns from which two texts stand next to each other; under it a column is too narrow."""

WIDEST: Final = 190
"""Columns used at most: longer lines are hard to read."""


class Sheet:
    """What is shown, and the paper it is shown on."""

    def __init__(
        self,
        a: Article,
        b: Article,
        compared: Comparison,
        width: int,
        ink: Ink,
        *,
        changed_only: bool = False,
    ) -> None:
        self.a, self.b, self.compared, self.ink = a, b, compared, ink
        self.beside = width >= BESIDE
        self.width = min(width, WIDEST)
        self.changed_only = changed_only
        """Whether sentences that stand unchanged in both are left out: for versions of a report."""
        self._sides = {"a": (a.text, compared.a_sentences), "b": (b.text, compared.b_sentences)}

    @property
    def column(self) -> int:
        """Return the width of one report's column."""
        return (self.width - 3) // 2 if self.beside else self.width

    def text(self, side: Side) -> str:
        """Return the text of a report."""
        return self._sides[side][0]

    def sentence(self, side: Side, number: int) -> Sentence:
        """Return a sentence by its number."""
        return self._sides[side][1][number - 1]

    def around(self, side: Side, at: int) -> Sentence | None:
        """Return the sentence a place of the text is in; `None` where it is in none."""
        return around(self._sides[side][1], at)

    def line(self, side: Side, at: int) -> int:
        """Return the line of the text a place is in, counted from 1."""
        text, sentences = self._sides[side]
        last = last_begun(sentences, at)
        line, start = (last.line, last.span[0]) if last else (1, 0)
        return line + text.count("\n", start, at)


def agreed(sheet: Sheet) -> Iterator[str]:
    """Yield the aligned sentences, each pair under what it is."""
    body = [one for one in sheet.compared.alignments if one.zone == "body"]
    left_out = 0
    for one in body:
        if sheet.changed_only and unchanged(one):
            left_out += 1
        else:
            yield from _pair(sheet, one)
    if left_out:
        yield from _noted(sheet, f"{left_out} sentence{'s' * (left_out > 1)} unchanged")
    if not body:
        yield "  No sentence of one has close wording in the other."


def _pair(sheet: Sheet, one: Alignment) -> Iterator[str]:
    said = " · ".join(filter(None, (label(one), detail(one, sheet.text("b")))))
    yield from _noted(sheet, said)
    left = _block(sheet, "a", one.a, _marks(one, "a"))
    right = _block(sheet, "b", one.b, _marks(one, "b"))
    yield from _both(sheet, left, right)


def _noted(sheet: Sheet, said: str) -> Iterator[str]:
    """Yield a remark, faint, its later lines further in."""
    for at, line in enumerate(wrap([Piece(said, "faint")], sheet.width - 4)):
        yield ("    " if at else "  ") + written(line, sheet.ink)


def headed(sheet: Sheet) -> Iterator[str]:
    """Yield headlines against headlines and captions against captions."""
    for one in sheet.compared.apart:
        pairs = [link for link in sheet.compared.alignments if link.zone == one.zone]
        if not pairs:
            yield from _noted(sheet, apart(sheet.compared, one))
        for link in pairs:
            if not (sheet.changed_only and unchanged(link)):
                yield from _pair(sheet, link)
        linked_a, linked_b = ({at for link in pairs for at in side(link)} for side in (_a, _b))
        left = [number for number in one.a if number not in linked_a]
        right = [number for number in one.b if number not in linked_b]
        yield from _both(sheet, _block(sheet, "a", left, ()), _block(sheet, "b", right, ()))


def unmatched(sheet: Sheet) -> Iterator[str]:
    """Yield the sentences of each report that have no close wording in the other."""
    left = _block(sheet, "a", sheet.compared.a_alone, ())
    right = _block(sheet, "b", sheet.compared.b_alone, ())
    yield from _both(sheet, left, right)


def _both(sheet: Sheet, left: list[Line], right: list[Line]) -> Iterator[str]:
    if sheet.beside:
        yield from beside(left, right, sheet.column, sheet.ink)
    else:
        for line in (*left, *right):
            yield written(line, sheet.ink)


def _marks(one: Alignment, side: Side) -> list[Mark]:
    role: Role = "same" if one.kind == "verbatim" else "shared"
    same = one.runs if one.kind == "verbatim" else one.shared
    marks = [Mark(getattr(match, side), role) for match in same]
    return marks + [Mark(getattr(change, side), "changed") for change in one.changes]


def _block(sheet: Sheet, side: Side, numbers: Iterable[int], marks: Iterable[Mark]) -> list[Line]:
    """Return sentences with the line of the file each begins on."""
    held = list(marks)
    lines: list[Line] = []
    for number in numbers:
        one = sheet.sentence(side, number)
        marked = pieces(sheet.text(side), one.span, held)
        lines += _hung(sheet, side, one.line, marked)
    return lines


def _hung(sheet: Sheet, side: Side, line: int, marked: Iterable[Piece]) -> list[Line]:
    letter = "" if sheet.beside else side.upper()
    first = Piece(f"{letter}{line:>{GUTTER - 1 - len(letter)}} ", "number")
    rest = Piece(" " * GUTTER, "plain")
    wrapped = wrap(marked, sheet.column - GUTTER)
    return [[rest if at else first, *one] for at, one in enumerate(wrapped)]


def quoted(sheet: Sheet) -> Iterator[str]:
    """Yield the quotations, by what became of them."""
    for kind, heading in QUOTES.items():
        for one in sheet.compared.quotes:
            if one.kind == kind:
                yield sheet.ink.faint(f"  {heading} · {speaker(one)}")
                yield from _both(sheet, _quote(sheet, "a", one), _quote(sheet, "b", one))
    if not sheet.compared.quotes:
        yield "  No quotation long enough to compare."
    if any(one.inferred for one in sheet.compared.quotes):
        yield from _noted(sheet, INFERRED)


def _quote(sheet: Sheet, side: Side, one: Quote) -> list[Line]:
    span = one.a if side == "a" else one.b
    if span is None:
        return []
    marks = [Mark(change.a if side == "a" else change.b, "changed") for change in one.changes]
    said = [Piece("“", "plain"), *pieces(sheet.text(side), span, marks), Piece("”", "plain")]
    return _hung(sheet, side, sheet.line(side, span[0]), said)


def checked(sheet: Sheet) -> Iterator[str]:
    """Yield what an editor should look at, and which checks had nothing to compare."""
    for one in sheet.compared.checks:
        yield from _check(sheet, CHECKS[one.kind], one)
    for line in wrap([Piece(unremarkable(sheet.compared), "faint")], sheet.width - 2):
        yield "  " + written(line, sheet.ink)


def _check(sheet: Sheet, heading: str, one: Check) -> Iterator[str]:
    for line in wrap([Piece(f"{heading}: {one.message}", "warn")], sheet.width - 2):
        yield "  " + written(line, sheet.ink)
    yield from _both(sheet, _cited(sheet, "a", one.a), _cited(sheet, "b", one.b))
    for line in wrap([Piece(one.reason, "faint")], sheet.width - GUTTER):
        yield " " * GUTTER + written(line, sheet.ink)


def _cited(sheet: Sheet, side: Side, span: tuple[int, int]) -> list[Line]:
    """Return the sentence a span stands in, the span marked."""
    around = sheet.around(side, span[0])
    whole = around.span if around else span
    marked = pieces(sheet.text(side), whole, [Mark(span, "changed")])
    return _hung(sheet, side, sheet.line(side, whole[0]), marked)


def dated(sheet: Sheet) -> Iterator[str]:
    """Yield the days the reports speak of, each with the lines of the files that name it."""
    for one in sheet.compared.days:
        said = [
            f"{side.upper()} {lines(sheet.compared, side, getattr(one, side))}"
            for side in SIDES
            if getattr(one, side)
        ]
        marked = [Piece(f"{one.day}  ", "plain"), Piece(" · ".join(said), "faint")]
        for line in wrap(marked, sheet.width - 2):
            yield "  " + written(line, sheet.ink)


def named(sheet: Sheet) -> Iterator[str]:
    """Yield the names both reports have, and those only one has."""
    for one in sheet.compared.names:
        for heading, names in _columns(one):
            if names:
                said = ", ".join(map(one_line, names))
                marked = [Piece(f"{heading}: ", "faint"), Piece(said, "plain")]
                for at, line in enumerate(wrap(marked, sheet.width - 4)):
                    yield ("    " if at else "  ") + written(line, sheet.ink)


def _columns(one: Shared) -> tuple[tuple[str, tuple[str, ...]], ...]:
    what = NAMES[one.kind]
    return (
        (f"{what} in both", one.both or (UNKNOWN,) * bool(one.only_a or one.only_b)),
        (f"{what} only in A", one.only_a),
        (f"{what} only in B", one.only_b),
    )
