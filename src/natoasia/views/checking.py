"""The state of a desk: what it holds, what is wrong with it, what was put right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from natoasia.views.clean import one_line
from natoasia.views.formats import dumps

if TYPE_CHECKING:
    from natoasia.accounts import CheckReport
    from natoasia.views.ink import Ink


def check_report(report: CheckReport, ink: Ink, *, repair: bool) -> Iterator[str]:
    """Yield the counts, then a line for each problem and each repair, then the verdict.

    `repair` tells whether repairs were asked for.
    """
    wide = max((len(f"{number:,}") for number in report.counts.values()), default=0)
    for name, number in report.counts.items():
        yield f"{number:>{wide},}  {name.replace('_', ' ')}"
    yield from (f"{ink.bad('problem')}   {_told(*problem)}" for problem in report.problems)
    yield from (f"{ink.good('repaired')}  {one_line(done)}" for done in report.repaired)
    if report.gone:
        yield f"note      {_missing(report.gone)}"
    yield _verdict(report, ink, asked=repair)


def check_json(report: CheckReport) -> str:
    """Return the same as JSON."""
    told = {
        "sound": not report.left,
        "counts": report.counts,
        "problems": [problem._asdict() for problem in report.problems],
        "repaired": report.repaired,
        "left": [problem._asdict() for problem in report.left],
        "gone": report.gone,
    }
    return dumps(told, indent=2)


def _missing(gone: Sequence[str]) -> str:
    """Return how many files are gone and the first of them, and how to have that noted."""
    are = "file is" if len(gone) == 1 else "files are"
    first = one_line(gone[0]) + (", …" if len(gone) > 1 else "")
    return f"{len(gone):,} {are} gone ({first}); the text is kept, ingest the folder to note it"


def _told(path: str, reason: str) -> str:
    return f"{one_line(path)}: {one_line(reason)}" if path else one_line(reason)


def _verdict(report: CheckReport, ink: Ink, *, asked: bool) -> str:
    if not report.problems:
        return ink.good("The desk is sound.")
    if not report.left:
        return ink.good("The desk was repaired.")
    if asked:
        return ink.bad("The desk could not be repaired.")
    return ink.bad("The desk needs repair: natoasia check --repair")
