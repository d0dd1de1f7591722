"""The files that were given: their versions, what they hold, and what became of them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from natoasia.errors import NotFoundError, StoreDamagedError
from natoasia.store.articles import Articles
from natoasia.store.base import absolute, path_of
from natoasia.store.compressing import inflate
from natoasia.store.records import DocumentRow, Entry, Known, Reading, Row
from natoasia.store.unpacking import text_and_record

if TYPE_CHECKING:
    from pathlib import Path

END: Final = "\U0010ffff"
"""After every path."""

OUTDATED: Final = "SELECT number FROM documents WHERE state = 'current' AND parser"

BETWEEN: Final = (
    "SELECT path FROM documents WHERE (state = 'current' OR ?) AND path >= ? AND path < ?"
    " AND state <> 'superseded' ORDER BY path"
)

KNOWN: Final = "number, sha256, size, mtime_ns, parser, state"


class Documents(Articles):
    """The documents of the store; writing one writes its articles too."""

    def known(self, path: str) -> Known | None:
        """Return what is known of a path, as kept: its current or vanished version."""
        row = self._db.one(
            f"SELECT {KNOWN} FROM documents WHERE path = ? AND state <> 'superseded'",  # noqa: S608
            (path,),
        )
        return Known(*row) if row else None

    def copies(self, sha256: bytes) -> tuple[str, ...]:
        """Return the paths of the current documents with that content."""
        rows = self._db.ask(
            "SELECT path FROM documents WHERE substr(sha256, 1, 6) = ? AND sha256 = ?"
            " AND state = 'current' ORDER BY number",
            (sha256[:6], sha256),
        )
        return tuple(path for (path,) in rows)

    def put(self, reading: Reading) -> None:
        """Keep a file that was read, as the current version of its path."""
        with self.batch():
            number, touched = self._supersede(reading)
            number = self._db.do(
                "INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, 'current', ?, ?)",
                (number, *reading[:5], reading.encoding, reading.raw),
            )
            for position, entry in enumerate(reading.entries):
                article = self.put_entry(entry, reading.parser)
                self._hold(number, position, article, reading.path, entry)
                touched.add(article)
            self.refresh(touched)

    def learn(self) -> None:
        """Learn what the reports repeat, once there are enough: it is kept once from then on."""
        self._compressor.learn()

    def _hold(self, number: int, position: int, article: int, path: str, entry: Entry) -> None:
        inner = None if entry.path == path else entry.path
        span = entry.span or (None, None)
        self._db.do(
            "INSERT INTO holdings VALUES (?, ?, ?, ?, ?, ?)",
            (number, position, article, inner, *span),
        )

    def _supersede(self, reading: Reading) -> tuple[int | None, set[int]]:
        """Set the version before aside; return the number to use again, and the articles it held.

        The same bytes read again are the same version.
        """
        known = self.known(reading.path)
        if known is None:
            return None, set()
        touched = self._held_by(known.number)
        if known.sha256 != reading.sha256:
            self._set_state(known.number, "superseded")
            return None, touched
        self._db.do("DELETE FROM documents WHERE number = ?", (known.number,))
        return known.number, touched

    def _held_by(self, number: int) -> set[int]:
        rows = self._db.ask("SELECT article FROM holdings WHERE document = ?", (number,))
        return {article for (article,) in rows}

    def _set_state(self, number: int, state: str) -> None:
        self._db.do("UPDATE documents SET state = ? WHERE number = ?", (state, number))

    def vanish(self, path: str) -> None:
        """Mark the file of a path as gone: its articles leave list and search, the record stays."""
        known = self.known(path)
        if known and known.state == "current":
            with self.batch():
                self._set_state(known.number, "vanished")
                self.refresh(self._held_by(known.number))

    def touch(self, path: str, size: int, mtime_ns: int) -> None:
        """Note that a file is there with the content that is kept."""
        known = self.known(path)
        if known is None:
            return
        with self.batch():
            self._db.do(
                "UPDATE documents SET size = ?, mtime_ns = ?, state = 'current' WHERE number = ?",
                (size, mtime_ns, known.number),
            )
            if known.state != "current":
                self.refresh(self._held_by(known.number))

    def below(self, folder: Path, *, gone: bool = False) -> Iterator[str]:
        """Yield the kept paths of the current documents below a folder; if told, of those gone."""
        return self._below(folder, BETWEEN, gone)

    def _below(self, folder: Path, between: str, *values: object) -> Iterator[str]:
        """Yield the kept paths below a folder, of those a question gives between two."""
        place, home = self.place(folder).rstrip("/"), path_of(self.home)
        for (path,) in self._db.ask(between, (*values, f"{place}/", f"{place}0")):
            yield path
        if absolute(folder) in (home, *home.parents):
            for (path,) in self._db.ask(between, (*values, "", END)):
                if not is_absolute(path):
                    yield path

    def outdated(self, parser: int) -> Iterator[tuple[str, Known]]:
        """Yield the current documents that another version of the parser read."""
        last = -1
        while rows := tuple(self._outdated_after(last, parser)):
            for path, *known in rows:
                yield path, Known(*known)
            last = rows[-1][1]

    def _outdated_after(self, number: int, parser: int) -> Iterator[Row]:
        """Yield some of them: written back while they are read, they cannot be one question.

        Below and above the version are asked for apart, each of the index: mostly there are none.
        """
        return self._db.ask(
            f"SELECT path, {KNOWN} FROM documents WHERE number IN ({OUTDATED} <? UNION ALL"  # noqa: S608
            f" {OUTDATED} >?) AND number > ? ORDER BY number LIMIT 100",
            (parser, parser, number),
        )

    def raw(self, number: int) -> bytes:
        """Return the bytes of a document as they came."""
        row = self._db.one("SELECT encoding, raw FROM documents WHERE number = ?", (number,))
        if row is None:
            raise NotFoundError(f"document {number}: there is none")
        encoding, raw = row
        return self._encoded(number, encoding) if raw is None else inflate(raw)

    def _encoded(self, number: int, encoding: str) -> bytes:
        row = self._db.one(
            "SELECT text_bytes, packed FROM holdings JOIN contents USING (article)"
            " WHERE document = ?",
            (number,),
        )
        if row is None:
            raise StoreDamagedError(f"document {number}: neither bytes nor text are kept")
        size, packed = row
        return text_and_record(size, self._compressor.unpack(packed), 0)[0].encode(encoding)

    def holders(self, id_: str) -> Iterator[tuple[int, str]]:
        """Yield number and path of every document that holds an article, those current first."""
        rows = self._db.ask(
            "SELECT documents.number, documents.path FROM articles"
            " JOIN holdings ON article = articles.number JOIN documents"
            " ON documents.number = document WHERE id = ? ORDER BY state <> 'current', document",
            (id_,),
        )
        return ((number, path) for number, path in rows)

    def rewrite(self, id_: str, entry: Entry) -> None:
        """Keep what is now known of an article in place of what was."""
        row = self._db.one("SELECT number, parser FROM articles WHERE id = ?", (id_,))
        if row is None:
            raise NotFoundError(f"{id_}: no article of that id")
        with self.batch():
            self._update(row[0], entry, row[1])
            self.refresh((row[0],))

    def repeated(self) -> dict[str, tuple[str, ...]]:
        """Return the articles whose text is at more than one path now, each with its paths."""
        rows = self._db.ask(
            "SELECT id, coalesce(holdings.path, documents.path) FROM holdings"
            " JOIN documents ON documents.number = document"
            " JOIN articles ON articles.number = article WHERE article IN (SELECT article"
            " FROM holdings JOIN documents ON number = document WHERE state = 'current'"
            " GROUP BY article HAVING count(*) > 1)"
            " AND state = 'current' ORDER BY article, document, position"
        )
        found = {id_: tuple(path for _, path in of) for id_, of in groupby(rows, itemgetter(0))}
        return {id_: paths for id_, paths in found.items() if len(paths) > 1}

    def documents(self, path: str | None = None) -> Iterator[DocumentRow]:
        """Yield every version of every file, or of one path, oldest first."""
        rows = self._db.ask(
            "SELECT number, path, size, mtime_ns, state FROM documents"
            " WHERE ? IS NULL OR path = ? ORDER BY number",
            (path, path),
        )
        for number, path_, size, mtime_ns, state in rows:
            yield DocumentRow(number, path_, size, mtime_ns, state, self._ids_in(number))

    def _ids_in(self, number: int) -> tuple[str, ...]:
        rows = self._db.ask(
            "SELECT id FROM holdings JOIN articles ON articles.number = article"
            " WHERE document = ? ORDER BY position",
            (number,),
        )
        return tuple(id_ for (id_,) in rows)

    def states(self) -> dict[str, int]:
        """Return how many documents are current, superseded and vanished."""
        past: dict[str, int] = dict(
            self._db.ask(
                "SELECT state, count(*) FROM documents WHERE state <> 'current' GROUP BY state"
            )
        )
        current = self._tally("documents") - sum(past.values())
        return {"current": current, **past} if current else past


def is_absolute(place: str) -> bool:
    """Tell whether a kept path is absolute, on whatever system it was kept."""
    from pathlib import PurePosixPath, PureWindowsPath

    return PurePosixPath(place).is_absolute() or PureWindowsPath(place).is_absolute()
