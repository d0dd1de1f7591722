"""From what was typed for a report to the report, with or without a desk."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from typing import TYPE_CHECKING

from natoasia.errors import AmbiguousError, NatoasiaError, NoDeskError
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
    from natoasia.desk.references import article

    try:
        return desk.article(ref) if desk else article(ref, None)
    except AmbiguousError as error:
        matches = tuple(_described(match, desk) for match in error.matches)
        raise AmbiguousError(str(error), matches) from error


def _described(match: str, desk: Desk | None) -> str:
    """Return an id with the day and the headline it stands for, for a reader to choose by."""
    try:
        found = desk.article(match) if desk else None
    except NatoasiaError:
        return match
    if found is None:
        return match
    return f"{match}  {known(found.date)}  {title(found.headline, found.body[:80])}"
