"""What several reports tell: stories, the days they speak of, the copies among them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from natoasia.desk.finding import NO_FILTERS

if TYPE_CHECKING:
    from natoasia.desk.chronicle import Placing
    from natoasia.desk.reviewing import Review
    from natoasia.desk.telling import Telling
    from natoasia.model import Link, Span, Story
    from natoasia.rows import ArticleRow, CopyRow, DatedStatement, Filters, Located, Page, StoryRow
    from natoasia.store import Store


def lines_of(article: Located) -> Callable[[Span], tuple[int, int]]:
    """Return what finds the line and column of a span in a report's text, counted from 1."""
    text = article.text
    return lambda span: (text.count("\n", 0, span[0]) + 1, span[0] - text.rfind("\n", 0, span[0]))


class Events:
    """The part of a desk that knows which reports tell of one event."""

    _store: Store

    def stories(
        self,
        query: str = "",
        filters: Filters = NO_FILTERS,
        *,
        least: int = 2,
        limit: int | None = None,
        offset: int = 0,
    ) -> Page[StoryRow]:
        """Return the stories of at least so many reports, latest first."""
        from natoasia.desk.listing import stories

        return stories(self._store, query, filters, least=least, limit=limit, offset=offset)

    def story(self, ref: str) -> tuple[Story, tuple[ArticleRow, ...]]:
        """Return a story, named by its id or by a report of it, and its reports in order."""
        from natoasia.desk import stories

        story = stories.whole(stories.named(ref, self._store), self._store)
        return story, tuple(self._store.rows(story.articles))

    def tell(self, ref: str) -> Telling:
        """Return a story with its whole reports, its origins, and what each report adds."""
        from natoasia.desk import stories
        from natoasia.desk.telling import tell

        return tell(stories.whole(stories.named(ref, self._store), self._store), self._store)

    def why(self, a: str, b: str) -> Link:
        """Return what links two reports, or why they are not linked."""
        from natoasia.desk import references, stories

        first, second = (references.article(ref, self._store) for ref in (a, b))
        return stories.why(first, second, self._store)

    def review(
        self, query: str = "", filters: Filters = NO_FILTERS, *, limit: int | None = 10
    ) -> Review:
        """Return what the reports that match tell, story by story, and where they differ.

        At most `limit` stories, each read when it is asked for: take them while the desk is open.
        """
        from natoasia.desk.reviewing import review

        return review(self._store, query, filters, limit=limit)

    def timeline(
        self,
        query: str = "",
        filters: Filters = NO_FILTERS,
        *,
        place: Placing = lines_of,
        limit: int | None = None,
        offset: int = 0,
    ) -> Page[DatedStatement]:
        """Return the sentences that name a day, by that day: of all reports, a query's, a story's.

        `place` finds their lines; the lines of the report's own text unless another is given.
        """
        from natoasia.desk.chronicle import dated

        return dated(self._store, query, filters, place=place, limit=limit, offset=offset)

    def duplicates(
        self,
        query: str = "",
        filters: Filters = NO_FILTERS,
        *,
        limit: int | None = None,
        offset: int = 0,
    ) -> Page[CopyRow]:
        """Return the reports that are copies of one, group by group, the earliest first."""
        from natoasia.desk.copying import copies

        return copies(self._store, query, filters, limit=limit, offset=offset)
