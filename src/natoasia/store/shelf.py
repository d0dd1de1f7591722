"""What lists and searches read of a desk: the rows of articles, their bodies, their stories."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, Literal

from natoasia.rows import ArticleRow, BodyRow, ReportText
from natoasia.store.base import Base, chunks, marks
from natoasia.store.records import Row, split

Sort = Literal["date", "oldest", "source", "headline", "path", "added"]

ORDERS: Final[dict[str, str]] = {
    # NULL is the least of all values, so that falling dates end with the undated.
    "date": "date DESC, number",
    "oldest": "date IS NULL, date, number",
    "source": "source IS NULL, source COLLATE NOCASE, date DESC, number",
    "headline": "headline IS NULL, coalesce(headline, lead) COLLATE NOCASE, number",
    "path": "path, number",
    "added": "number DESC",
}

LIGHT: Final = (
    "id, date, source, agencies, headline, lead, words, language, path, story, story_size"
)
JOINED: Final = "FROM articles JOIN contents ON contents.article = articles.number"

FOUND: Final = 20
"""Most matches of a prefix that are named: more help nobody to choose."""


class Shelf(Base):
    """The articles of the store as they are found and shown."""

    def rows(
        self,
        ids: Sequence[str] | None = None,
        *,
        sort: Sort = "date",
        limit: int | None = None,
        offset: int = 0,
    ) -> Iterator[ArticleRow]:
        """Yield the rows of a list: of the ids given, in their order, or of all, in the sort's."""
        if ids is not None:
            chosen = ids[offset:] if limit is None else ids[offset : offset + limit]
            yield from map(_light, self._in_order(LIGHT, "FROM articles", chosen))
            return
        yield from map(
            _light,
            self._db.ask(
                f"SELECT {LIGHT} FROM articles WHERE live"  # noqa: S608
                f" ORDER BY {ORDERS[sort]} LIMIT ? OFFSET ?",
                (-1 if limit is None else limit, offset),
            ),
        )

    def paths(self, ids: Sequence[str]) -> Iterator[str]:
        """Yield where articles are, in the order of their ids; ids unknown are passed over.

        Rows are read in the order in which they lie: of very many that takes a third of the time.
        """
        rows = self._db.ask(
            "SELECT id, path FROM articles WHERE number IN"
            " (SELECT number FROM articles WHERE id IN (SELECT value FROM json_each(?)))",
            (_written(ids),),
        )
        found: dict[str, str] = dict(rows)
        yield from (found[id_] for id_ in ids if id_ in found)

    def rows_among(
        self, ids: Iterable[str], *, sort: Sort, limit: int | None = None, offset: int = 0
    ) -> Iterator[ArticleRow]:
        """Yield the rows of those of the ids that are live, in the sort's order."""
        yield from map(
            _light,
            self._db.ask(
                f"SELECT {LIGHT} FROM articles"  # noqa: S608
                " WHERE live AND id IN (SELECT value FROM json_each(?))"
                f" ORDER BY {ORDERS[sort]} LIMIT ? OFFSET ?",
                (_written(ids), -1 if limit is None else limit, offset),
            ),
        )

    def _in_order(self, columns: str, tables: str, ids: Iterable[str]) -> Iterator[Row]:
        """Yield the rows of ids in their order; ids unknown are passed over."""
        for group in chunks(ids):
            rows = self._db.ask(
                f"SELECT {columns} {tables} WHERE id IN ({marks(group)})",
                group,
            )
            found = {row[0]: row for row in rows}
            yield from (found[id_] for id_ in group if id_ in found)

    def _selected(
        self, columns: str, ids: Iterable[str] | None, tables: str = JOINED
    ) -> Iterator[Row]:
        """Yield rows with contents: of ids in their order, or of every live article."""
        if ids is not None:
            yield from self._in_order(columns, tables, ids)
        else:
            yield from self._db.ask(f"SELECT {columns} {tables} WHERE live ORDER BY number")

    def _unpacked(self, columns: str, ids: Iterable[str] | None) -> Iterator[Row]:
        """Yield the same, with what is packed in them unpacked."""
        at = columns.split(", ").index("packed")
        for row in self._selected(columns, ids):
            yield (*row[:at], self._compressor.unpack(row[at]), *row[at + 1 :])

    def ids(self) -> Iterator[str]:
        """Yield the id of every live article, in the order they came."""
        rows = self._db.ask("SELECT id FROM articles WHERE live ORDER BY number")
        return (id_ for (id_,) in rows)

    def count(self) -> int:
        """Return how many articles are live."""
        gone = self._db.number("SELECT count(*) FROM articles WHERE NOT live")
        return self._tally("articles") - gone

    def resolve(self, prefix: str) -> tuple[str, ...]:
        """Return the ids a prefix fits, at most 20; a whole id fits only itself.

        Articles whose file vanished or changed are found where no live one fits.
        """
        prefix = prefix.lower()
        if self._db.one("SELECT 1 FROM articles WHERE id = ?", (prefix,)):
            return (prefix,)
        return self._starting(prefix, live=True) or self._starting(prefix, live=False)

    def _starting(self, prefix: str, *, live: bool) -> tuple[str, ...]:
        rows = self._db.ask(
            "SELECT id FROM articles WHERE id >= ? AND id < ? AND live = ? ORDER BY id LIMIT ?",
            (prefix, f"{prefix}\x7f", live, FOUND),
        )
        return tuple(id_ for (id_,) in rows)

    def bodies(self, ids: Iterable[str]) -> Iterator[BodyRow]:
        """Yield the bodies of articles, in the order of the ids."""
        from natoasia.store import unpacking

        columns = "id, text_bytes, packed"
        yield from map(unpacking.body_row_of, self._unpacked(columns, ids))

    def texts(self, ids: Iterable[str] | None = None) -> Iterator[ReportText]:
        """Yield what reports tell: of the ids in their order, or every live one."""
        from natoasia.store import unpacking

        columns = "id, path, span_start, span_end, date, source, story, text_bytes, packed"
        yield from map(unpacking.report_text_of, self._unpacked(columns, ids))

    def pending_count(self) -> int:
        """Return how many articles the index has not seen in their present state."""
        return self._db.number("SELECT count(*) FROM pending")

    def story(self, id_: str) -> tuple[str, ...]:
        """Return the ids of a story's articles, earliest first, undated last."""
        rows = self._db.ask(
            "SELECT id FROM articles WHERE story = ? ORDER BY date IS NULL, date, number", (id_,)
        )
        return tuple(member for (member,) in rows)

    def resolve_story(self, prefix: str) -> tuple[str, ...]:
        """Return the story ids a prefix fits, at most 20; a whole id fits only itself."""
        prefix = prefix.lower()
        if self._db.one("SELECT 1 FROM stories WHERE id = ?", (prefix,)):
            return (prefix,)
        rows = self._db.ask(
            "SELECT id FROM stories WHERE id >= ? AND id < ? ORDER BY id LIMIT ?",
            (prefix, f"{prefix}\x7f", FOUND),
        )
        return tuple(id_ for (id_,) in rows)


def _written(ids: Iterable[str]) -> str:
    # JSON takes longer to load than a page of rows takes to read.
    import json

    return json.dumps(list(ids))


def _light(row: Row) -> ArticleRow:
    id_, date, source, agencies, *rest = row
    return ArticleRow(id_, date, source, split(agencies), *rest)
