"""What an ingest says: how far it is, what it left out, and what it did."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from natoasia.views.clean import one_line
from natoasia.views.fit import cut
from natoasia.views.marks import count, seconds

if TYPE_CHECKING:
    from natoasia.accounts import IngestSummary, Problem, Progress

BAR: Final = 24
"""Columns of the progress bar."""

_EIGHTHS: Final = " ▏▎▍▌▋▊▉"


def summary(done: IngestSummary, desk: str = "") -> str:
    """Return what was done, and what the desk now holds; which one, where that needs saying.

    `3 new, 0 changed, 0 unchanged in 0.4 s; 2 articles in 3 files, 1 story`
    """
    return (
        f"{', '.join(_files(done))} in {seconds(done.seconds)}; {_held(done)}, "
        f"{count(done.stories, 'story', 'stories')}{desk and f' in {one_line(desk)}'}"
    )


def _held(done: IngestSummary) -> str:
    """Return how many articles there are, and in how many files where it is not one in each."""
    articles, files = count(done.articles, "article"), count(done.files, "file")
    return articles if done.files in {0, done.articles} else f"{articles} in {files}"


def is_nothing(done: IngestSummary) -> bool:
    """Tell whether there was no file at all."""
    counts = (done.new, done.changed, done.moved, done.unchanged, done.vanished)
    return not (any(counts) or done.problems or done.left_out)


def _files(done: IngestSummary) -> Iterator[str]:
    """Yield the counts of files; the rarer ones only where there are any."""
    yield f"{done.new:,} new"
    yield f"{done.changed:,} changed"
    if done.moved:
        yield f"{done.moved:,} moved"
    yield f"{done.unchanged:,} unchanged"
    if done.vanished:
        yield f"{done.vanished:,} vanished"
    if done.problems:
        yield f"{len(done.problems):,} skipped"
    if done.left_out:
        yield f"{len(done.left_out):,} left out"


def skipped(problem: Problem) -> str:
    """Return the line for a file that was not taken."""
    return f"skipped {one_line(problem.path)}: {one_line(problem.reason)}"


MOST: Final = 12
"""Files left out that a terminal shows one by one; of more it shows what they are, and some."""
SOME: Final = 3


def left_out(files: Sequence[Problem], *, every: bool) -> Iterator[str]:
    """Yield a line for each file that is no press report, and one that says how to have it taken.

    Of many files those that are alike are told in one line, unless `every` is to be shown.
    """
    if every or len(files) <= MOST:
        yield from (f"left out {one_line(file.path)}: {one_line(file.reason)}" for file in files)
    else:
        for reason, count in Counter(file.reason for file in files).most_common():
            alike = [one_line(file.path) for file in files if file.reason == reason]
            more = ", …" if count > SOME else ""
            yield f"left out {count:,}, {one_line(reason)}: {', '.join(alike[:SOME])}{more}"
    if files:
        yield "no press reports: to have one taken name it itself, to have all taken add --all"


def progress(at: Progress, elapsed: float, room: int) -> str:
    """Return how far an ingest is, in one line: `reading  ███▌   1,204 of 9,000  310/s`."""
    counted = f"{at.done:,} of {at.total:,}" if at.total else f"{at.done:,}"
    rate = f"{at.done / elapsed:,.0f}/s" if elapsed > 0 else ""
    return cut(f"{at.phase:<8}  {bar(at.done, at.total)}  {counted}  {rate}", room - 1)


def bar(done: int, total: int, columns: int = BAR) -> str:
    """Return a bar filled to the eighth of a column; an unknown total leaves it empty."""
    eighths = min(done * columns * 8 // total, columns * 8) if total else 0
    full, part = divmod(eighths, 8)
    return ("█" * full + _EIGHTHS[part]).ljust(columns)[:columns]
