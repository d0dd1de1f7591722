"""The desk: the library's front door, where reading, parsing, store, search and linking meet."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Final, Literal, Self, cast

from natoasia.closing import Closing
from natoasia.desk import finding, place
from natoasia.desk.deciding import Decisions
from natoasia.desk.events import Events
from natoasia.desk.finding import NO_FILTERS
from natoasia.desk.watching import Watching
from natoasia.rows import Showing

if TYPE_CHECKING:
    import os
    from pathlib import Path

    from natoasia.accounts import CheckReport, IngestSummary, Progress
    from natoasia.model import Article, Comparison
    from natoasia.rows import ArticleRow, Count, Filters, Hit, NameKind, NameRow, Page, Similar
    from natoasia.store import Store

__all__ = ["Desk", "article_of", "compare"]

PLAINLY: Final = Showing()


def article_of(path: str) -> Article:
    """Return the article in a file, without a desk; raises `InputError` or `NotFoundError`."""
    from natoasia.desk import references

    return references.article(path, None)


def compare(a: Article, b: Article) -> Comparison:
    """Return two articles side by side."""
    from natoasia.comparing import compare as compared

    return compared(a, b)


class Desk(Decisions, Events, Watching, Closing):
    """A desk of press reports, kept in one folder.

    >>> with Desk.open() as desk:
    ...     page = desk.search("ammunition")
    """

    @classmethod
    def open(cls, folder: str | os.PathLike[str] | None = None, *, write: bool = False) -> Self:
        """Open the desk in a folder, or the nearest one; raises `NoDeskError` or `StoreError`."""
        found = place.existing(folder)
        # Only here: two files are compared without a desk, and then without SQLite too.
        from natoasia.store.opened import Opened

        return cls(cast("Store", Opened.open(found, write=write)))

    @classmethod
    def create(cls, folder: str | os.PathLike[str] | None = None) -> Self:
        """Open a desk for writing, and make it where there is none."""
        from natoasia.store import Store

        return cls(Store.create(place.chosen(folder)))

    def close(self) -> None:
        """Close the desk; a writer lets the next one in."""
        self._store.close()

    @property
    def folder(self) -> Path:
        """Return where the desk is kept."""
        return self._store.folder

    @property
    def home(self) -> str:
        """Return the folder that holds it, from which the paths of its files begin."""
        return self._store.home

    def ingest(
        self,
        paths: Sequence[Path],
        *,
        jobs: int | None = None,
        progress: Callable[[Progress], None] | None = None,
        limit: int | None = None,
        everything: bool = False,
    ) -> IngestSummary:
        """Take in files and folders, index them, and link their reports into stories.

        A file that cannot be read, or is of more than `limit` bytes (20 MB unless told), is a
        problem of the summary, never an error. What is no press report (a program, a log, a table
        of data) is left out and told in the summary, unless a path names the very file, or
        `everything` is to be taken. Killed at any moment it leaves a sound desk, and
        the next call finishes the work.
        """
        from natoasia.desk.intake import take_in

        return take_in(
            self._store,
            paths,
            jobs=jobs,
            progress=progress,
            limit=limit,
            everything=everything,
        )

    def list(
        self,
        query: str = "",
        filters: Filters = NO_FILTERS,
        *,
        sort: str = "date",
        limit: int | None = None,
        offset: int = 0,
        streamed: bool = False,
    ) -> Page[ArticleRow]:
        """Return the desk's reports, or those that match; `sort` as `natoasia list` has it.

        `streamed` they are read as they are come to, while the desk is open; else all at once.
        """
        from natoasia.desk.listing import listing

        page = listing(self._store, query, filters, sort=sort, limit=limit, offset=offset)
        return page if streamed else page._replace(items=tuple(page.items))

    def search(
        self,
        query: str,
        filters: Filters = NO_FILTERS,
        *,
        sort: str = "relevance",
        limit: int | None = 20,
        offset: int = 0,
        showing: Showing = PLAINLY,
    ) -> Page[Hit]:
        """Return the reports that match, best first, each with its best passage.

        `sort` is relevance, recent (the same, with a few points for what is new), date, oldest or
        source.
        """
        from natoasia.desk import hits

        asked = finding.Question(self._store, query, filters)
        return hits.page(asked, hits.Part(sort, limit, offset), showing)

    def matching(
        self,
        query: str,
        filters: Filters = NO_FILTERS,
        *,
        what: Literal["path", "id"],
        sort: str = "relevance",
        limit: int | None = None,
        offset: int = 0,
    ) -> Page[str]:
        """Return only where the reports are that `search` finds, or their ids, in its order.

        They are read as they are come to, while the desk is open: there may be a million.
        """
        from natoasia.desk import hits

        asked = finding.Question(self._store, query, filters)
        return hits.names(asked, hits.Part(sort, limit, offset), what)

    def count(self, query: str = "", filters: Filters = NO_FILTERS) -> Page[Count]:
        """Return in `total` how many reports `search` finds, and its notes; there are no items."""
        from natoasia.desk import counting

        return counting.total(finding.Question(self._store, query, filters))

    def counts(
        self,
        query: str = "",
        filters: Filters = NO_FILTERS,
        *,
        by: Literal["source", "date", "person", "place", "story"],
        limit: int | None = None,
    ) -> Page[Count]:
        """Return how many of the reports found have which value; days and months in order."""
        from natoasia.desk import counting

        return counting.counts(finding.Question(self._store, query, filters), by, limit)

    def similar(self, article: Article, *, limit: int = 10) -> Page[Similar]:
        """Return the reports nearest to one, which need not be of the desk."""
        from natoasia.desk import resembling

        return resembling.page(self._store, article, limit)

    def names(
        self,
        kind: NameKind,
        query: str = "",
        filters: Filters = NO_FILTERS,
        *,
        name: str | None = None,
        limit: int | None = None,
        offset: int = 0,
    ) -> Page[NameRow]:
        """Return whom or what the desk's reports name, or those that match, most often first.

        `name` looks one up by any of its spellings, or by a word of it.
        """
        from natoasia.desk.naming import names

        page = slice(offset, None if limit is None else offset + limit)
        return names(self._store, kind, query, filters, name=name, page=page)

    def article(self, ref: str) -> Article:
        """Return the article an id prefix or a path names; a new file is parsed on the fly."""
        from natoasia.desk import references

        return references.article(ref, self._store)

    def rows(self, ids: Sequence[str]) -> tuple[ArticleRow, ...]:
        """Return the rows of articles, in the order of their ids."""
        return tuple(self._store.rows(ids))

    def begun(self, prefix: str) -> tuple[ArticleRow, ...]:
        """Return the rows of some articles whose ids begin so."""
        return self.rows(self._store.resolve(prefix.lower()))

    def compare(self, a: str, b: str) -> tuple[Article, Article, Comparison]:
        """Return two articles and how they compare."""
        first, second = self.article(a), self.article(b)
        return first, second, compare(first, second)

    def changed(self, ref: str, since: str) -> tuple[Article, Article]:
        """Return a report as it was and as it is; `since` is `first`, `last`, a day or an id."""
        from natoasia.desk.versions import changed

        return changed(ref, since, self._store)

    def export(self, query: str = "", filters: Filters = NO_FILTERS) -> Iterator[dict[str, object]]:
        """Yield the desk's articles, or those that match, as plain values ready for JSON."""
        from natoasia.desk.exporting import lines

        wanted = finding.asks(query, filters)
        ids = finding.Question(self._store, query, filters).ids() if wanted else None
        return lines(self._store, ids)

    def check(self, *, repair: bool = False) -> CheckReport:
        """Return the state of the desk; with `repair`, make anew what can be derived."""
        from natoasia.desk.checking import report

        return report(self._store, repair=repair)
