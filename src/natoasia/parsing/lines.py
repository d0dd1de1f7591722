"""A text's lines and the parts they are sorted into, as offsets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from natoasia.patterns import pattern
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.model import SegmentKind

WRAP_LIMIT: Final = 100
"""Hard-wrapped text keeps under this many characters a line; e-mail and wires wrap at 60-80."""
WRAP_LEAST: Final = 35
"""A line shorter than this is rarely a wrapped one, save the last of its paragraph."""
WRAP_SAMPLE: Final = 400
"""Lines looked at to tell whether a text is hard-wrapped."""
WRAP_SHARE: Final = 0.6
"""Of the lines followed by another, so many must stop in mid-sentence."""

LONG_SHARE: Final = 2
"""Of two lines that touch, one longer than any wrapped line shows that nothing is wrapped."""
WRAP_HYPHENS: Final = 2
"""Words divided at the ends of lines that show a narrow column of print."""

EXACT_LINES: Final = 100_000
"""Of a text, so many lines are each a line, whatever they hold: a book has fewer. After them lines
that together are short are taken for one, since for every line some 900 bytes are kept."""
TOGETHER: Final = 80
"""Characters of lines taken for one: what consists of signs is still told to be furniture."""
AT_ONCE: Final = 1 << 20
"""Characters split into lines at a time."""

# `this af-`
DIVIDED: Final = pattern(r"[^\W\d_]{2}-\Z")
# `said.` `said.”` `said?)` at the end of a line.
STOPS: Final = (".", "!", "?", "…", ":", ";", *"。！？：；।॥۔؟؛")
CLOSING: Final = "\"'”’»)]*）」』】"


class Line(NamedTuple):
    """A line with something on it, white space trimmed."""

    start: int
    end: int
    gap: bool
    """Whether a blank line, or nothing, stands before it."""
    text: str


class Part(NamedTuple):
    """A run of the text of one kind, white space trimmed."""

    kind: SegmentKind
    start: int
    end: int


def lines(text: str) -> list[Line]:
    """Return the lines that are not blank; every line break Unicode knows counts."""
    found: list[Line] = []
    at, gap = 0, True
    for raw in _split(text):
        if stripped := raw.strip():
            start = at if stripped[0] == raw[0] else at + len(raw) - len(raw.lstrip())
            found.append(Line(start, start + len(stripped), gap, stripped))
            gap = False
            if len(found) > EXACT_LINES + 1:
                _take_together(text, found)
        else:
            gap = True
        at += len(raw)
    return found


def _split(text: str) -> Iterator[str]:
    """Yield the lines of a text with their ends."""
    at = 0
    while at < len(text):
        end = text.find("\n", at + AT_ONCE) + 1 or len(text)
        yield from text[at:end].splitlines(keepends=True)
        at = end


def _take_together(text: str, found: list[Line]) -> None:
    """Make one of the last two lines where they are short."""
    (start, _, gap, _), last = found[-2:]
    if last.end - start <= TOGETHER:
        found[-2:] = [Line(start, last.end, gap, text[start : last.end])]


def joined(text: str, rows: Sequence[Line]) -> list[Line]:
    """Return the paragraphs the lines make: a wrapped one becomes one line of several."""
    wrapped = is_wrapped(rows)
    found: list[Line] = []
    first: Line | None = None
    last: Line | None = None
    for row in rows:
        if first is None or last is None or row.gap or not (wrapped or _continues(last, row)):
            _close(text, found, first, last)
            first = row
        last = row
    _close(text, found, first, last)
    return found


def _close(text: str, found: list[Line], first: Line | None, last: Line | None) -> None:
    if first is None or last is None:
        return
    if first is last:
        found.append(first)
    else:
        found.append(Line(first.start, last.end, first.gap, text[first.start : last.end]))


def _continues(last: Line, row: Line) -> bool:
    """Tell whether a line goes on with the sentence of the one before."""
    return row.text[0].islower() and not is_closed(last.text)


def is_closed(text: str) -> bool:
    """Tell whether a line ends as a sentence or a clause does: `said.` `said.”` `said?)`."""
    return text.rstrip(CLOSING).endswith(STOPS)


def is_wrapped(rows: Sequence[Line]) -> bool:
    """Tell whether the text breaks its lines at a fixed width."""
    sample = rows[:WRAP_SAMPLE]
    inner = [row for row, after in pairwise(sample) if not after.gap]
    if not inner or max(len(row.text) for row in inner) > WRAP_LIMIT:
        return False
    if sum(len(row.text) > WRAP_LIMIT for row in sample) * LONG_SHARE >= len(inner):
        return False  # Its paragraphs are lines; those that touch are its head.
    if _hyphenated(sample) >= WRAP_HYPHENS:
        return True
    running = sum(1 for row in inner if len(row.text) >= WRAP_LEAST and not is_closed(row.text))
    return running >= WRAP_SHARE * len(inner)


def _hyphenated(rows: Sequence[Line]) -> int:
    """Count the words that are divided over two lines: `this af-`, `ternoon`."""
    return sum(
        DIVIDED.search(row.text) is not None and not after.gap and after.text[0].islower()
        for row, after in pairwise(rows)
        if row.text[-1] == "-"
    )


def tiled(text: str, ordered: Sequence[Part]) -> list[Part]:
    """Return the parts grown to touch and to cover the text; of nothing but blanks, one unknown."""
    if not ordered:
        return [Part("unknown", 0, len(text))] if text else []
    starts = [0, *(part.start for part in ordered[1:]), len(text)]
    return [
        Part(part.kind, start, end)
        for part, start, end in zip(ordered, starts, starts[1:], strict=False)
    ]
