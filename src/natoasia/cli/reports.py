"""From what was typed for a report to the report, with or without a desk."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from typing import TYPE_CHECKING

from natoasia.errors import AmbiguousError, NoDeskError
from natoasia.views.fit import cut
from natoasia.views.marks import known, title

if TYPE_CHECKING:
    from natoasia.cli.settings import Settings
    from natoasia.desk import Desk
    from natoasia.model import Article


def articles(settings: Settings, refs: Sequence[str]) -> tuple[Article, ...]:
    """Return the reports the ids and paths name; paths need no desk."""
    with _desk(settings) or nullcontext() as desk:
        return tuple(_article(ref, desk) for ref in refs)


def _desk(settings: Settings) -> Desk | None:
    """Open the desk for what it knows of the reports, rulings above all, if there is one."""
    try:
        return settings.desk()
    except NoDeskError:
        if settings.folder:
            raise
        return None


def _article(ref: str, desk: Desk | None) -> Article:
    from natoasia.desk import article_of

    if desk is None:
        return article_of(ref)
    try:
        return desk.article(ref)
    except AmbiguousError as error:
        raise AmbiguousError(str(error), tuple(_described(error.matches, desk))) from error


def _described(matches: tuple[str, ...], desk: Desk) -> Iterator[str]:
    """Yield each id with the day and the headline it stands for, for a reader to choose by."""
    rows = {row.id: row for row in desk.rows(matches)}
    for match in matches:
        row = rows.get(match)
        told = f"  {known(row.date):<10}  {cut(title(row.headline, row.lead), 60)}" if row else ""
        yield match + told
