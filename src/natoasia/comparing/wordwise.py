"""What two aligned sentences share word for word, and where they differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import Match, SequenceMatcher
from typing import TYPE_CHECKING, Final

from natoasia.comparing.wording import Word, addresses
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.text import Span

LEAST_RUN: Final = 4
"""Words: shorter shared runs are the common stock of the language, unless they are all there is."""

LONG: Final = 300
"""Words: hardly a sentence has as many; a table or a list without a full stop may."""

VERBATIM_SHARE: Final = 0.6
"""Of the shorter sentence's words, in shared runs, to call a pair verbatim."""


class Run(NamedTuple):
    """A stretch both have, word for word."""

    a: Span
    b: Span
    words: int


class Difference(NamedTuple):
    """A stretch only one has, or that the other has otherwise; an empty span is a place."""

    a: Span
    b: Span


class Wording(NamedTuple):
    """Two wordings held against each other."""

    runs: tuple[Run, ...]
    differences: tuple[Difference, ...]
    coverage: float
    """The share of the shorter one's words that stands in shared runs."""
    equal: tuple[tuple[Word, Word], ...]
    """Every pair of words that match, in shared runs or not."""
    blocks: tuple[Match, ...]
    """Where they stand, by their places among the words of either."""

    @property
    def verbatim(self) -> bool:
        """Tell whether one wording is a copy of the other, edited or not."""
        return self.coverage >= VERBATIM_SHARE


def hold_against(a: Sequence[Word], b: Sequence[Word]) -> Wording:
    """Return the shared runs and the differences of two wordings."""
    ours, theirs = [word.key for word in a], [word.key for word in b]
    if ours == theirs:  # Found at once, even of one word four hundred times.
        return _whole(a, b)
    blocks = _blocks(ours, theirs)
    runs = tuple(
        Run((a[i].start, a[i + n - 1].end), (b[j].start, b[j + n - 1].end), n)
        for i, j, n in blocks
        if n >= LEAST_RUN or n == len(a) == len(b)
    )
    shorter = min(len(a), len(b))
    coverage = sum(run.words for run in runs) / shorter if shorter else 0.0
    equal = tuple((a[i + k], b[j + k]) for i, j, n in blocks for k in range(n))
    return Wording(runs, tuple(_differences(blocks, a, b)), coverage, equal, blocks)


def _whole(a: Sequence[Word], b: Sequence[Word]) -> Wording:
    """Return the wording of two that are the same, word for word."""
    if not a:
        return Wording((), (), 0.0, (), ())
    run = Run((a[0].start, a[-1].end), (b[0].start, b[-1].end), len(a))
    return Wording((run,), (), 1.0, tuple(zip(a, b, strict=True)), (Match(0, 0, len(a)),))


def matched(a: Sequence[str], b: Sequence[str]) -> SequenceMatcher[str]:
    """Return what two lists of words share; in very long ones the commonest words are passed over.

    Without that, two texts of one word a hundred thousand times would take hours.
    """
    return SequenceMatcher(None, a, b, autojunk=max(len(a), len(b)) > LONG)


def _blocks(a: list[str], b: list[str]) -> tuple[Match, ...]:
    """Return the stretches that two lists of words share, the same whichever comes first.

    Of equally long stretches a matcher takes the first of its first list.
    """
    if b < a:
        return tuple(Match(at, other, size) for other, at, size in _blocks(b, a))
    return tuple(block for block in matched(a, b).get_matching_blocks() if block.size)


def _differences(
    blocks: Sequence[Match], a: Sequence[Word], b: Sequence[Word]
) -> Iterator[Difference]:
    """Yield what stands before, between and after the stretches both have."""
    i = j = 0
    for k, m, size in (*blocks, Match(len(a), len(b), 0)):
        if (i < k or j < m) and _letters(a[i:k]) != _letters(b[j:m]):
            yield Difference(_span(a, i, k), _span(b, j, m))
        i, j = k + size, m + size


def _letters(words: Sequence[Word]) -> str:
    """Return the words without the blanks and hyphens that houses set differently."""
    return "".join(word.key for word in words).replace("-", "")


def _span(words: Sequence[Word], first: int, last: int) -> Span:
    """Return from the first word to before `last`; an empty span where nothing stands between."""
    if first < last:
        return words[first].start, words[last - 1].end
    if first < len(words):
        return words[first].start, words[first].start
    at = words[-1].end if words else 0
    return at, at


def house_style(
    a_text: str, b_text: str, wording: Wording, a: Sequence[Span], b: Sequence[Span]
) -> int:
    """Return how many differences of spelling, case and address were passed over.

    `a` and `b` are the spans of the sentences; their first words may differ by a capital.
    """
    openings = {start for start, _ in (*a, *b)}
    spelt = sum(
        _differs(a_text[x.start : x.end], b_text[y.start : y.end], x.start in openings)
        for x, y in wording.equal
    )
    return spelt + abs(_addresses(a_text, a) - _addresses(b_text, b))


def _addresses(text: str, spans: Sequence[Span]) -> int:
    return sum(addresses(text, *span) for span in spans)


def _differs(a: str, b: str, opening: bool) -> bool:  # noqa: FBT001
    return a.lower() != b.lower() if opening else a != b
