"""What is kept of the words of all articles, and what of it is not counted yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from natoasia.store.base import Base, chunks, marks


class Vocabularies(Base):
    """The words of the store's articles, as linking counted them."""

    def vocabulary(self) -> tuple[int, bytes] | None:
        """Return the number of the last article that was counted, and the count as it was given."""
        row = self._db.one("SELECT article, packed FROM vocabulary")
        return (int(row[0]), row[1]) if row else None

    def put_vocabulary(self, until: int, packed: bytes) -> None:
        """Keep a count in place of the one before."""
        with self.batch():
            self._db.do("DELETE FROM vocabulary")
            self._db.do("INSERT INTO vocabulary VALUES (?, ?)", (until, packed))

    def last_number(self) -> int:
        """Return the number of the article that came last; numbers only ever grow."""
        return self._db.number("SELECT max(number) FROM articles")

    def are_after(self, number: int, ids: Iterable[str]) -> bool:
        """Tell whether all of these articles came after that one."""
        sql = "SELECT 1 FROM articles WHERE id IN ({}) AND number <= ?"
        groups = chunks(ids)
        return not any(self._db.one(sql.format(marks(some)), (*some, number)) for some in groups)

    def has_more_than(self, number: int) -> bool:
        """Tell whether more than so many articles are live."""
        sql = "SELECT 1 FROM articles WHERE live LIMIT 1 OFFSET ?"
        return self._db.one(sql, (number,)) is not None

    def alive(self, ids: Iterable[str]) -> list[str]:
        """Return those of the articles that are live, ascending."""
        sql = "SELECT id FROM articles WHERE live AND id IN ({})"
        rows = (self._db.ask(sql.format(marks(some)), some) for some in chunks(ids))
        return sorted(id_ for some in rows for (id_,) in some)

    def bags_after(self, number: int) -> Iterator[bytes]:
        """Yield the bags of the articles that came after one number."""
        rows = self._db.ask("SELECT bag FROM bags WHERE article > ? ORDER BY article", (number,))
        return (raw for (raw,) in rows)

    def days_of(self, ids: Iterable[str]) -> dict[str, str | None]:
        """Return the dates of articles, by id."""
        sql = "SELECT id, date FROM articles WHERE id IN ({})"
        rows = (self._db.ask(sql.format(marks(some)), some) for some in chunks(ids))
        return {id_: day for some in rows for id_, day in some}

    def bags_of(self, ids: Iterable[str]) -> Iterator[tuple[str, str | None, bytes]]:
        """Yield id, date and bag of those of the articles that are live."""
        for group in chunks(ids):
            yield from self._db.ask(
                "SELECT id, date, bag FROM articles JOIN bags ON article = number"  # noqa: S608
                f" WHERE live AND id IN ({marks(group)})",
                group,
            )
