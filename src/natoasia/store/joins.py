"""Full names of people that are one person's, across the articles of a desk."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from natoasia.store.base import Base, chunks, marks
from natoasia.store.names import parted, unpack_mentions
from natoasia.store.records import Joined, Row
from natoasia.tuples import NamedTuple


class Seen(NamedTuple):
    """Where a name is given: numbers of articles, and ids of their stories."""

    articles: set[int]
    stories: set[str]


class Joins(Base):
    """Which names of the store are one person's."""

    def unblocked(self) -> list[tuple[int, str]]:
        """Return the people nobody has looked at yet: number, and one spelling of the name."""
        rows = self._db.ask(
            "SELECT number, min(name) FROM joins JOIN names USING (number)"
            " WHERE block IS NULL GROUP BY number"
        )
        return [(number, name) for number, name in rows]

    def unblock(self, numbers: Collection[int] | None = None) -> None:
        """Note that nobody has looked at these people, or at any."""
        if numbers is None:
            self._db.do("UPDATE joins SET block = NULL")
            return
        with self.batch():
            self._db.do_each(
                "UPDATE joins SET block = NULL WHERE number = ?", ((one,) for one in numbers)
            )

    def put_blocks(self, blocks: Iterable[tuple[int, int]]) -> None:
        """Note the block of people by their numbers: those of one block may be one person."""
        with self.batch():
            self._db.do_each(
                "UPDATE joins SET block = ? WHERE number = ?",
                ((block, number) for number, block in blocks),
            )

    def people_in(self, ids: Iterable[str]) -> set[int]:
        """Return the numbers of the people these articles name."""
        found: set[int] = set()
        for group in chunks(ids):
            rows = self._db.ask(
                "SELECT people FROM articles JOIN mentions ON article = number"  # noqa: S608
                f" WHERE id IN ({marks(group)})",
                group,
            )
            for (packed,) in rows:
                found.update(parted(value)[0] for value in unpack_mentions(packed).values)
        return found

    def blocks(self, numbers: Collection[int] | None = None) -> Iterator[tuple[int, int, str]]:
        """Yield block, number and a spelling of people who share theirs with another.

        Of the blocks these people are in, or of all.
        """
        shared = (
            "SELECT block, number, min(name) FROM joins JOIN names USING (number)"
            " WHERE block IN (SELECT block FROM joins {} GROUP BY block HAVING count(*) > 1)"
            " GROUP BY number"
        )
        if numbers is None:
            yield from self._db.ask(shared.format(""))
            return
        known: set[int] = set()
        for group in chunks(sorted(numbers)):
            rows = self._db.ask(f"SELECT block FROM joins WHERE number IN ({marks(group)})", group)  # noqa: S608
            known.update(block for (block,) in rows if block is not None)
        for group in chunks(sorted(known)):
            yield from self._db.ask(shared.format(f"WHERE block IN ({marks(group)})"), group)

    def meeting(self, numbers: Iterable[int]) -> set[int]:
        """Return those of the people of whom another shares their block."""
        homes: dict[int, set[int]] = {}
        for group in chunks(numbers):
            sql = f"SELECT block, number FROM joins WHERE number IN ({marks(group)})"  # noqa: S608
            for block, number in self._db.ask(sql, group):
                homes.setdefault(block, set()).add(number)
        return {number for members in homes.values() if len(members) > 1 for number in members}

    def spelt(self, numbers: Iterable[int]) -> set[str]:
        """Return all spellings of names."""
        sql = "SELECT name FROM names WHERE number IN ({})"
        groups = (self._db.ask(sql.format(marks(group)), group) for group in chunks(numbers))
        return {name for rows in groups for (name,) in rows}

    def seen(self, numbers: Collection[int], ids: Collection[str] | None = None) -> dict[int, Seen]:
        """Return where these people are named: in these articles, or in one pass over all."""
        found: dict[int, Seen] = {}
        if not numbers:
            return found
        wanted = {*numbers}
        for article, story, packed in self._naming(ids):
            given = {parted(value)[0] for value in unpack_mentions(packed).values}
            for number in given & wanted:
                one = found.setdefault(number, Seen(set(), set()))
                one.articles.add(article)
                if story:
                    one.stories.add(story)
        return found

    def _naming(self, ids: Collection[str] | None) -> Iterator[Row]:
        sql = (
            "SELECT number, story, people FROM articles JOIN mentions ON article = number"
            " WHERE live AND length(people)"
        )
        if ids is None:
            yield from self._db.ask(sql)
            return
        for group in chunks(ids):
            yield from self._db.ask(f"{sql} AND id IN ({marks(group)})", group)

    def put_joins(self, found: Iterable[Joined]) -> None:
        """Note whom people count as."""
        with self.batch():
            values = ((person, rule, number) for number, person, rule in found)
            self._db.do_each("UPDATE joins SET person = ?, rule = ? WHERE number = ?", values)

    def joined(self, numbers: Iterable[int] | None = None) -> dict[int, Joined]:
        """Return the people who count as another, by their numbers: of all, or of these."""
        sql = "SELECT number, person, rule FROM joins WHERE rule IS NOT NULL"
        if numbers is None:
            return {row[0]: Joined(*row) for row in self._db.ask(sql)}
        groups = ((f"{sql} AND number IN ({marks(group)})", group) for group in chunks(numbers))
        return {row[0]: Joined(*row) for asked in groups for row in self._db.ask(*asked)}

    def forms_of(self, number: int) -> tuple[str, ...]:
        """Return a spelling of each name that is one person's with this one, but of itself."""
        rows = self._db.ask(
            "SELECT number FROM joins WHERE number <> ?"
            " AND person = (SELECT person FROM joins WHERE number = ?) ORDER BY number",
            (number, number),
        )
        return tuple(filter(None, map(self.called, (number for (number,) in rows))))

    def called(self, number: int) -> str | None:
        """Return a spelling of a name, the same one whenever it is asked; no capitals if it may."""
        row = self._db.one(
            "SELECT name FROM names WHERE number = ? ORDER BY name = upper(name), form", (number,)
        )
        return row[0] if row else None
