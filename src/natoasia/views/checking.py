"""The state of a desk: what it holds, what is wrong with it, what was put right."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from natoasia.views.clean import one_line

if TYPE_CHECKING:
    from natoasia.rows import CheckReport
    from natoasia.views.ink import Ink


def check_report(report: CheckReport, ink: Ink) -> Iterator[str]:
    """Yield the counts, then a line for each problem and each repair, then the verdict."""
    wide = max((len(f"{number:,}") for number in report.counts.values()), default=0)
    for name, number in report.counts.items():
        yield f"{number:>{wide},}  {name.replace('_', ' ')}"
    yield from (f"{ink.bad('problem')}   {_told(*problem)}" for problem in report.problems)
    yield from (f"{ink.good('repaired')}  {one_line(done)}" for done in report.repaired)
    yield _verdict(report, ink)


def _told(path: str, reason: str) -> str:
    return f"{one_line(path)}: {one_line(reason)}" if path else one_line(reason)


def _verdict(report: CheckReport, ink: Ink) -> str:
    if not report.problems:
        return ink.good("The desk is sound.")
    if report.repaired:
        return ink.good("The desk was repaired.")
    return ink.bad("The desk needs repair: natoasia check --repair")
