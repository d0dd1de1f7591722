"""The articles of the store: kept once a text, rebuilt whole; `shelf` lists them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from natoasia.errors import NotFoundError, StoreDamagedError
from natoasia.store import unpacking
from natoasia.store.names import name_row, pack_mentions
from natoasia.store.shelf import JOINED, Shelf

if TYPE_CHECKING:
    from natoasia.model import Article
    from natoasia.rows import IndexRow
    from natoasia.store.records import Entry, Named

WHOLE: Final = (
    "id, path, span_start, span_end, date, source, agencies, headline, language, text_bytes, packed"
)
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


class Articles(Shelf):
    """The articles of the store."""

    def ids_at(self, path: str) -> tuple[str, ...]:
        """Return the ids of the articles that the file of a kept path holds now."""
        rows = self._db.ask(
            # Twice, for the index of paths is asked only by those who say its very condition.
            f"{HELD} WHERE documents.path = ? AND state = 'current' AND state <> 'superseded'"
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
        self._keep_names(entry.names)
        packed = pack_mentions(entry.names)
        self._db.do("INSERT OR REPLACE INTO mentions VALUES (?, ?, ?, ?)", (number, *packed))

    def _keep_names(self, names: Sequence[Named]) -> None:
        """Write names, each once in a transaction: most reports name the same few."""
        keyed = {(one.number, one.name, one.latitude): one for one in names}
        new = [one for key, one in keyed.items() if key not in self._told]
        self._told.update(keyed)
        self._db.do_each(KEEP_NAME, map(name_row, new))

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

    def settled(self, ids: Iterable[str]) -> None:
        """Note that the index has seen these."""
        with self.batch():
            self._db.do_each(
                "DELETE FROM pending WHERE article = (SELECT number FROM articles WHERE id = ?)",
                ((id_,) for id_ in ids),
            )
