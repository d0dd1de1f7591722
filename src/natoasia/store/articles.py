"""The articles of the store: kept once a text, listed from narrow rows, rebuilt whole."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final, Literal

from natoasia.errors import NotFoundError, StoreDamagedError
from natoasia.rows import ArticleRow, IndexRow
from natoasia.store import unpacking
from natoasia.store.base import Base, chunks, marks
from natoasia.store.names import name_row, pack_mentions
from natoasia.store.records import Entry, Row, split

if TYPE_CHECKING:
    from natoasia.model import Article

Sort = Literal["date", "source", "headline", "path", "added"]

ORDERS: Final[dict[str, str]] = {
    # NULL is the least of all values, so that falling dates end with the undated.
    "date": "date DESC, number",
    "source": "source IS NULL, source COLLATE NOCASE, date DESC, number",
    "headline": "headline IS NULL, coalesce(headline, lead) COLLATE NOCASE, number",
    "path": "path, number",
    "added": "number DESC",
}

LIGHT: Final = (
    "id, date, source, agencies, headline, lead, words, language, path, story, story_size"
)
WHOLE: Final = (
    "id, path, span_start, span_end, date, source, agencies, headline, language, text_bytes, packed"
)
JOINED: Final = "FROM articles JOIN contents ON contents.article = articles.number"

HELD: Final = (
    "SELECT id, document, position FROM documents JOIN holdings ON document = documents.number"
    " JOIN articles ON articles.number = article"
)

# A desk of an older version does not know yet where its places are.
KEEP_NAME: Final = (
    "INSERT INTO names VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE"
    " SET geonames_id = excluded.geonames_id, latitude = excluded.latitude,"
    " longitude = excluded.longitude"
    " WHERE latitude IS NOT excluded.latitude AND excluded.latitude IS NOT NULL"
)

NUMBERED: Final = "numbered"
"""The fact that says the highest number of an article that was taken out: none is given twice."""

NEXT: Final = (
    "1 + max(coalesce((SELECT max(number) FROM articles), 0),"
    " coalesce((SELECT CAST(value AS INTEGER) FROM facts WHERE key = 'numbered'), 0))"
)

FOUND: Final = 20
"""Most matches of a prefix that are named: more help nobody to choose."""


class Articles(Base):
    """The articles of the store."""

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
                (json.dumps(list(ids)), -1 if limit is None else limit, offset),
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

    def ids_at(self, path: str) -> tuple[str, ...]:
        """Return the ids of the articles that the file of a kept path holds now."""
        rows = self._db.ask(
            f"{HELD} WHERE documents.path = ? AND state = 'current'"
            f" UNION {HELD} WHERE holdings.path = ? AND state = 'current'"
            " ORDER BY 2, 3",
            (path, path),
        )
        return tuple(dict.fromkeys(id_ for id_, *_ in rows))

    def article(self, id_: str) -> Article:
        """Return an article, as it was parsed; raises `NotFoundError`."""
        for article in self.articles((id_,)):
            return article
        raise NotFoundError(f"{id_}: no article of that id")

    def articles(self, ids: Iterable[str] | None = None) -> Iterator[Article]:
        """Yield articles whole: of the ids in their order, or every live one."""
        yield from map(unpacking.article_of, self._unpacked(WHOLE, ids))

    def index_rows(self, ids: Iterable[str] | None = None) -> Iterator[IndexRow]:
        """Yield what a search index wants of the articles."""
        columns = f"{WHOLE}, lead, words"
        yield from map(unpacking.index_row_of, self._unpacked(columns, ids))

    def bodies(self, ids: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Yield id and body of articles, in the order of the ids."""
        columns = "id, text_bytes, packed"
        yield from map(unpacking.body_of_row, self._unpacked(columns, ids))

    def bags(self, ids: Iterable[str] | None = None) -> Iterator[tuple[str, str | None, bytes]]:
        """Yield id, date and bag of the articles."""
        joined = "FROM articles JOIN bags ON article = number"
        yield from self._selected("id, date, bag", ids, joined)

    def put_entry(self, entry: Entry, parser: int) -> int:
        """Keep an article; return its number. A text that is there already is not kept again."""
        number, id_ = self._number_of(entry)
        if number is None:
            return self._insert(entry, id_, parser)
        if self._is_due(number, entry, parser):
            self._update(number, entry, parser)
        return number

    def _number_of(self, entry: Entry) -> tuple[int | None, str]:
        """Return the number of the article with that text, or the first free id for it."""
        from natoasia.model import ID_LENGTH

        for length in range(ID_LENGTH, len(entry.long_id) + 1):
            id_ = entry.long_id[:length]
            row = self._db.one(f"SELECT number, text_bytes, packed {JOINED} WHERE id = ?", (id_,))
            if row is None:
                return None, id_
            if self._is_text_of(entry, row[1], row[2]):
                return row[0], id_
        raise StoreDamagedError(f"{entry.path}: another text has the same SHA-256")

    def _is_text_of(self, entry: Entry, text_bytes: int, packed: bytes) -> bool:
        if text_bytes != entry.text_bytes:
            return False
        return self._compressor.unpack(packed)[:text_bytes] == entry.whole[:text_bytes]

    def _is_due(self, number: int, entry: Entry, parser: int) -> bool:
        """Tell whether a record is older, or of the very place that was now read again."""
        row = self._db.one("SELECT path, live, parser FROM articles WHERE number = ?", (number,))
        return row is None or not row[1] or row[2] != parser or row[0] == entry.path

    def _insert(self, entry: Entry, id_: str, parser: int) -> int:
        number = self._db.do(
            "INSERT INTO articles (number, id, live, path, date, source, agencies, headline, lead,"  # noqa: S608
            f" words, language, parser) VALUES ({NEXT}, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (id_, entry.path, *entry[3:10], parser),
        )
        self._fill(number, entry)
        return number

    def _update(self, number: int, entry: Entry, parser: int) -> None:
        self._db.do(
            "UPDATE articles SET date = ?, source = ?, agencies = ?, headline = ?, lead = ?,"
            " words = ?, language = ?, parser = ? WHERE number = ?",
            (*entry[3:10], parser, number),
        )
        self._fill(number, entry)

    def _fill(self, number: int, entry: Entry) -> None:
        """Write what an article's row does not hold."""
        contents = (number, entry.text_bytes, self._compressor.pack(entry.whole))
        self._db.do("INSERT OR REPLACE INTO contents VALUES (?, ?, ?)", contents)
        self._db.do("INSERT OR REPLACE INTO bags VALUES (?, ?)", (number, entry.bag))
        self._db.do_each(KEEP_NAME, map(name_row, entry.names))
        packed = pack_mentions(entry.names)
        self._db.do("INSERT OR REPLACE INTO mentions VALUES (?, ?, ?, ?)", (number, *packed))

    def refresh(self, numbers: Iterable[int]) -> None:
        """Settle where articles are now and whether they are live; index and links must learn."""
        for number in numbers:
            row = self._db.one(
                "SELECT coalesce(holdings.path, documents.path), span_start, span_end"
                " FROM holdings JOIN documents ON documents.number = document"
                " WHERE article = ? AND state = 'current' ORDER BY document, position",
                (number,),
            )
            if row is None:
                self._db.do("UPDATE articles SET live = 0 WHERE number = ?", (number,))
            else:
                self._db.do(
                    "UPDATE articles SET live = 1, path = ?, span_start = ?, span_end = ?"
                    " WHERE number = ?",
                    (*row, number),
                )
            self._db.do("INSERT OR IGNORE INTO pending VALUES (?)", (number,))
            self._db.do("INSERT OR IGNORE INTO unlinked VALUES (?)", (number,))

    def pending(self, limit: int) -> tuple[tuple[str, bool], ...]:
        """Return ids the index has not seen in their present state, and whether each is gone."""
        rows = self._db.ask(
            "SELECT id, live FROM pending JOIN articles ON number = article"
            " ORDER BY article LIMIT ?",
            (limit,),
        )
        return tuple((id_, not live) for id_, live in rows)

    def pending_count(self) -> int:
        """Return how many articles the index has not seen in their present state."""
        return self._db.number("SELECT count(*) FROM pending")

    def settled(self, ids: Iterable[str]) -> None:
        """Note that the index has seen these."""
        with self.batch():
            self._db.do_each(
                "DELETE FROM pending WHERE article = (SELECT number FROM articles WHERE id = ?)",
                ((id_,) for id_ in ids),
            )


def _light(row: Row) -> ArticleRow:
    id_, date, source, agencies, *rest = row
    return ArticleRow(id_, date, source, split(agencies), *rest)
