"""Stories, and which articles linking has not seen."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain, groupby
from operator import itemgetter
from typing import Final

from natoasia.rows import StoryRow
from natoasia.store.base import chunks, marks
from natoasia.store.edges import KeptEdges
from natoasia.store.records import SEPARATOR, Row, StoryRecord, split

LOOKED_UP: Final = 5_000
"""Articles that are looked up one by one; of more, the stories of all are read."""

FEWEST: Final = 2
"""Reports from which on a story is counted as it comes and goes."""

LIGHT: Final = "id, first_day, last_day, reports, outlets, origins, headline"

AMONG: Final = "id IN (SELECT value FROM json_each(?))"
COUNTED: Final = (
    "SELECT story, count(*) AS held FROM articles WHERE story IS NOT NULL AND {} GROUP BY story"
)
# Here, and not in Python, so that the many that are not shown take up no room.
COUNTS: Final = (
    "SELECT count(*) OVER (), sum(held) OVER (), story, held, headline"
    " FROM ({}) JOIN stories ON id = story ORDER BY held DESC, last_day DESC, id LIMIT ?"
)


class Stories(KeptEdges):
    """The stories of the store."""

    def change_stories(self, groups: Mapping[str, StoryRecord], gone: Iterable[str] = ()) -> None:
        """Keep these stories in place of what they were, drop those gone, leave all others."""
        with self.batch():
            for id_ in (*gone, *groups):
                self._db.do(
                    "UPDATE articles SET story = NULL, story_size = 1 WHERE story = ?", (id_,)
                )
                self._db.do("DELETE FROM stories WHERE id = ?", (id_,))
            for id_, record in groups.items():
                self._put_story(id_, record)

    def _put_story(self, id_: str, record: StoryRecord) -> None:
        size = len(record.members)
        self._db.do(
            "INSERT INTO stories VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                *(id_, record.first_day, record.last_day, size),
                *(SEPARATOR.join(record.outlets), record.origins, record.headline),
            ),
        )
        self._db.do_each(
            "UPDATE articles SET story = ?, story_size = ? WHERE id = ?",
            ((id_, size, member) for member in record.members),
        )

    def story_rows(
        self,
        ids: Sequence[str] | None = None,
        *,
        least: int = 1,
        limit: int | None = None,
        offset: int = 0,
    ) -> Iterator[StoryRow]:
        """Yield stories of at least so many reports: of the ids in order; or all, the latest first.

        Those of one day, and the undated, by their number of reports.
        """
        rows = self._all(least) if ids is None else self._chosen(ids, least)
        for at, row in enumerate(rows):
            if limit is not None and at >= offset + limit:
                return
            if at >= offset:
                yield _light(row)

    def _all(self, least: int) -> Iterator[Row]:
        return self._db.ask(
            f"SELECT {LIGHT} FROM stories WHERE reports >= ?"  # noqa: S608
            " ORDER BY last_day DESC, reports DESC, id",
            (least,),
        )

    def _chosen(self, ids: Iterable[str], least: int) -> Iterator[Row]:
        for group in chunks(ids):
            sql = f"SELECT {LIGHT} FROM stories WHERE id IN ({marks(group)})"  # noqa: S608
            found = {row[0]: row for row in self._db.ask(sql, group)}
            rows = (found[id_] for id_ in group if id_ in found)
            yield from (row for row in rows if row[3] >= least)

    def story_count(self, least: int = 1) -> int:
        """Return how many stories have at least so many reports."""
        if least == FEWEST:
            return self._tally("stories")
        return self._db.number("SELECT count(*) FROM stories WHERE reports >= ?", (least,))

    def story_counts(
        self, ids: Collection[str], limit: int | None = None
    ) -> tuple[int, int, tuple[tuple[str, int, str | None], ...]]:
        """Return in how many stories these articles are, how many of them are in one, and a page.

        Of each story of it the id, how many of them are in it, and the headline; most first.
        """
        values: tuple[object, ...] = (-1 if limit is None else limit,)
        if len(ids) <= LOOKED_UP:
            counted, values = COUNTED.format(AMONG), (json.dumps([*ids]), *values)
        else:
            # All are read in the order of their stories, a tenth of the time of as many look-ups.
            self._db.teach("is_found", ids.__contains__)
            counted = COUNTED.format("is_found(+id)")
        rows = tuple(self._db.ask(COUNTS.format(counted), values))
        stories, reports = rows[0][:2] if rows else (0, 0)
        return stories, reports, tuple(row[2:] for row in rows)

    def previous_groups(self, ids: Collection[str] | None = None) -> Mapping[str, tuple[str, ...]]:
        """Return the members of every story, or of those that these articles are in."""
        sql = (
            "SELECT story, id FROM articles WHERE story {}"
            " ORDER BY story, date IS NULL, date, number"
        )
        if ids is None:
            rows = self._db.ask(sql.format("IS NOT NULL"))
        else:
            groups = chunks(sorted(self.stories_of(ids)))
            found = (self._db.ask(sql.format(f"IN ({marks(some)})"), some) for some in groups)
            rows = chain.from_iterable(found)
        return {
            story: tuple(map(itemgetter(1), members))
            for story, members in groupby(rows, itemgetter(0))
        }

    def is_story(self, id_: str) -> bool:
        """Tell whether there is a story of that id."""
        return self._db.one("SELECT 1 FROM stories WHERE id = ?", (id_,)) is not None

    def stories_of(self, ids: Collection[str]) -> set[str]:
        """Return the ids of the stories these articles are in."""
        found: set[str] = set()
        for group in chunks(ids):
            sql = f"SELECT DISTINCT story FROM articles WHERE id IN ({marks(group)})"  # noqa: S608
            found.update(story for (story,) in self._db.ask(sql, group) if story)
        return found

    def unlinked(self) -> dict[str, bool]:
        """Return the articles linking has not seen as they are, and whether each is live."""
        rows = self._db.ask("SELECT id, live FROM unlinked JOIN articles ON number = article")
        return {id_: bool(live) for id_, live in rows}

    def unlink(self, ids: Iterable[str]) -> None:
        """Note that linking has not seen these as they are; ids unknown are passed over."""
        with self.batch():
            self._db.do_each(
                "INSERT OR IGNORE INTO unlinked SELECT number FROM articles WHERE id = ?",
                ((id_,) for id_ in ids),
            )

    def unlinked_count(self) -> int:
        """Return how many articles linking has not seen in their present state."""
        return self._db.number("SELECT count(*) FROM unlinked")

    def linked(self) -> None:
        """Note that linking has seen every article as it is."""
        self._db.do("DELETE FROM unlinked")


def _light(row: Row) -> StoryRow:
    id_, first, last, reports, outlets, origins, headline = row
    return StoryRow(id_, first, last, reports, split(outlets), origins, headline)
