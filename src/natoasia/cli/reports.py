"""From what was typed for a report to the report, with or without a desk."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from natoasia.cli import stdin
from natoasia.errors import AmbiguousError, NatoasiaError, NoDeskError
from natoasia.views.articles import story_mark
from natoasia.views.fit import cut
from natoasia.views.marks import known, title

if TYPE_CHECKING:
    import click
    from click.shell_completion import CompletionItem

    from natoasia.cli.settings import Settings
    from natoasia.desk import Desk
    from natoasia.model import Article

DESCRIBED: Final = 60
"""Columns of the headline that helps to choose between ids."""


class Reports:
    """Reports by id or path; paths need no desk."""

    def __init__(self, desk: Desk | None) -> None:
        self._desk = desk

    def article(self, ref: str) -> Article:
        """Return the report an id or a path names."""
        from natoasia.desk import article_of

        if ref == stdin.STDIN:
            return stdin.article()
        if self._desk is None:
            return article_of(ref)
        with self.told_apart():
            return self._desk.article(ref)

    @contextmanager
    def told_apart(self) -> Iterator[None]:
        """Where an id fits several reports, say of each what it is."""
        try:
            yield
        except AmbiguousError as error:
            raise AmbiguousError(str(error), tuple(self._described(error.matches))) from error

    def story(self, report: Article) -> str | None:
        """Return the id and size of a report's story, or `None` where it stands alone."""
        rows = self._desk.rows([report.id]) if self._desk else ()
        return story_mark(rows[0]) or None if rows else None

    def _described(self, matches: tuple[str, ...]) -> Iterator[str]:
        """Yield each id with the day and the headline it stands for, for a reader to choose by."""
        rows = {row.id: row for row in self._desk.rows(matches)} if self._desk else {}
        for match in matches:
            row = rows.get(match)
            heading = cut(title(row.headline, row.lead), DESCRIBED) if row else ""
            yield f"{match}  {known(row.date):<10}  {heading}" if row else match


def or_path(context: click.Context, parameter: click.Parameter, begun: str) -> list[CompletionItem]:
    """Let the shell complete an ARTICLE as a file, and as an id where one begins so."""
    from click.shell_completion import CompletionItem

    del parameter
    return [CompletionItem(begun, type="file"), *_ids(context, begun)]


def _ids(context: click.Context, begun: str) -> list[CompletionItem]:
    from click.shell_completion import CompletionItem

    from natoasia.cli.settings import Settings

    try:
        with context.ensure_object(Settings).desk() as desk:
            rows = desk.begun(begun) if begun else ()
    except NatoasiaError:
        return []
    return [
        CompletionItem(row.id, help=cut(title(row.headline, row.lead), DESCRIBED)) for row in rows
    ]


@contextmanager
def reports(settings: Settings) -> Iterator[Reports]:
    """Open the desk for what it knows of the reports, rulings above all, if there is one."""
    try:
        desk = settings.desk()
    except NoDeskError:
        yield Reports(None)
        return
    with desk:
        yield Reports(desk)
