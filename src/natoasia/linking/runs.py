"""Runs of words two reports share: the trace of copy both were written from.

Five-word shingles find the places, runs are grown from them and chained over small edits. Document
similarity does not see such copy: a pair with 24 words in common may share 3 % of its shingles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from natoasia.linking.bags import WORD
from natoasia.patterns import pattern
from natoasia.text import fold
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.model import Article, Passage

SHINGLE: Final = 5
"""Words looked up at once; shorter runs are the common stock of the language."""

WIDEST_GAP: Final = 8
"""Words an editor may have put in, cut or changed between two runs of one passage."""

LEAST_WORDS: Final = 12
"""Shared words of a passage worth showing."""

AGENCY_WORDS: Final = 16
"""Shared words, outside quotation marks, from which a passage is taken for copy of one origin: of
such pairs 99 % and more are of one event."""

SPOKEN: Final = frozenset("i me my we our you your pic https".split())
"""Words no agency writes in its own name, and what posts carry; `us` is also a country."""

MOST_PLACES: Final = 4
"""A shingle that stands more often in a report is a refrain, not a place to start from."""


# “We need to act,” and "We need to act," up to the end of the paragraph where it is not closed.
QUOTE: Final = pattern(r"""“ [^”]* (?:”|$) | " [^"]* (?:"|$)""", re.VERBOSE)


class Said(NamedTuple):
    """The words of a body as they are matched."""

    folded: tuple[str, ...]
    quoted: tuple[bool, ...]
    """Whether a word is someone's, between quotation marks."""


class Words(NamedTuple):
    """The same, and where they stand in the text."""

    folded: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    quoted: tuple[bool, ...]


class Run(NamedTuple):
    """So many words in a row that are the same from `a` and from `b` on, counted in words."""

    a: int
    b: int
    size: int


def words_of(article: Article) -> Words:
    """Return the words of an article's paragraphs; hyphens part words, style does not count."""
    text = article.text
    found: list[tuple[str, int, int, bool]] = []
    for segment in article.of_kind("paragraph"):
        said = [quote.span() for quote in QUOTE.finditer(text, segment.start, segment.end)]
        for match in WORD.finditer(text, segment.start, segment.end):
            start, end = match.span()
            found.append((fold(match.group()), start, end, any(a < start < b for a, b in said)))
    return Words(*zip(*found, strict=True)) if found else Words((), (), (), ())


def said(body: str) -> Said:
    """Return the words of a body, paragraphs parted by blank lines, without their places."""
    folded: list[str] = []
    quoted: list[bool] = []
    for paragraph in body.split("\n\n"):
        for piece, is_quote in _pieces(paragraph):
            words = WORD.findall(fold(piece))
            folded += words
            quoted += [is_quote] * len(words)
    return Said(tuple(folded), tuple(quoted))


def _pieces(paragraph: str) -> Iterator[tuple[str, bool]]:
    """Yield what an outlet writes and what it quotes, in turns."""
    at = 0
    for quote in QUOTE.finditer(paragraph):
        yield paragraph[at : quote.start()], False
        yield quote.group(), True
        at = quote.end()
    yield paragraph[at:], False


def passages(a: Article, b: Article) -> tuple[Passage, ...]:
    """Return the passages two reports share, in the order of `a`; `LEAST_WORDS` words at least."""
    return shared(a, words_of(a), words_of(b))


def shared(a: Article, ours: Words, theirs: Words) -> tuple[Passage, ...]:
    """Return the passages two reports share, given the words of both."""
    from natoasia.model import Passage

    found = []
    for chain in chains(ours, theirs):
        count = sum(run.size for run in chain)
        first, last = chain[0], chain[-1]
        here = ours.starts[first.a], ours.ends[last.a + last.size - 1]
        there = theirs.starts[first.b], theirs.ends[last.b + last.size - 1]
        found.append(
            Passage(
                words=count,
                a=here,
                b=there,
                text=a.text[slice(*here)],
                agency_copy=is_agency_copy(chain, ours, theirs),
            )
        )
    return tuple(found)


def is_agency_copy(chain: Sequence[Run], ours: Said | Words, theirs: Said | Words) -> bool:
    """Tell whether a passage is copy of one origin; a speaker's words all may have heard.

    They are a speaker's where either report quotes them, and where they say `I` or `you`: posts and
    statements stand in many reports without marks.
    """
    written = [
        ours.folded[run.a + step]
        for run in chain
        for step in range(run.size)
        if not (ours.quoted[run.a + step] or theirs.quoted[run.b + step])
    ]
    return len(written) >= AGENCY_WORDS and SPOKEN.isdisjoint(written)


def chains(ours: Said | Words, theirs: Said | Words) -> list[list[Run]]:
    """Return the runs both share, chained over small edits, from `LEAST_WORDS` words on."""
    found: list[list[Run]] = []
    for run in runs(ours.folded, theirs.folded):
        if found and _continues(found[-1][-1], run, ours.folded, theirs.folded):
            found[-1].append(run)
        else:
            found.append([run])
    return [chain for chain in found if sum(run.size for run in chain) >= LEAST_WORDS]


def _continues(before: Run, run: Run, ours: Sequence[str], theirs: Sequence[str]) -> bool:
    gap_a = ours[before.a + before.size : run.a]
    start_b = before.b + before.size
    near = run.b >= start_b and max(len(gap_a), run.b - start_b) <= WIDEST_GAP
    return near and _numbers(gap_a) == _numbers(theirs[start_b : run.b])


def _numbers(words: Sequence[str]) -> list[str]:
    return [word for word in words if word[0].isdigit()]


def runs(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[Run]:
    """Yield the longest runs of `SHINGLE` words and more, in the order of `ours`, no overlaps."""
    places: dict[tuple[str, ...], list[int]] = {}
    for at, shingle in enumerate(shingles(theirs)):
        places.setdefault(shingle, []).append(at)
    after = 0
    for at, shingle in enumerate(shingles(ours)):
        if at >= after and shingle in places:
            starts = places[shingle][:MOST_PLACES]
            size, there = max((_same(ours, theirs, at, start), -start) for start in starts)
            yield Run(at, -there, size)
            after = at + size


def shingles(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Return every `SHINGLE` words in a row, in order."""
    return zip(*(words[at:] for at in range(SHINGLE)), strict=False)


def _same(ours: Sequence[str], theirs: Sequence[str], a: int, b: int) -> int:
    size = SHINGLE
    while a + size < len(ours) and b + size < len(theirs) and ours[a + size] == theirs[b + size]:
        size += 1
    return size
