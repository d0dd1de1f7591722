"""Who and what is named, across the articles of a desk."""

from __future__ import annotations

import hashlib
import struct
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from natoasia.store.base import Base, chunks, marks
from natoasia.store.records import NameRow, Row

NUMBER_BYTES: Final = 6
"""Of a name's hash: among a million names two share one with a chance of one in five hundred."""

NUMBER: Final = struct.Struct("<IH")

KINDS: Final = ("person", "place", "organisation")
"""By the number they are kept as."""

HALF: Final = 32
"""Bits in the first part of a packed number."""


def name_key(name: str) -> str:
    """Return a name as it is matched across articles: no case, hyphens, spaces or diacritics.

    >>> name_key("Yoon Suk-yeol") == name_key("YOON SUK YEOL")
    True
    """
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(filter(str.isalnum, plain)) or name


def name_number(kind: str, name: str) -> int:
    """Return the number of a name: equal for all spellings of one key."""
    key = f"{kind} {name_key(name)}".encode("utf-8", "surrogatepass")
    digest = hashlib.blake2b(key, digest_size=NUMBER_BYTES).digest()
    return int.from_bytes(digest, "little")


def pack_numbers(numbers: Iterable[int]) -> bytes:
    """Return the numbers of an article's names, each once."""
    return b"".join(NUMBER.pack(number % 2**HALF, number >> HALF) for number in {*numbers})


class Names(Base):
    """The names of the store."""

    def names(
        self,
        kind: str | None = None,
        ids: Iterable[str] | None = None,
        *,
        limit: int | None = None,
        offset: int = 0,
    ) -> Iterator[NameRow]:
        """Yield who and what the articles name, most often named first: those of the ids, or all.

        `kind` is person, place or organisation.
        """
        counted: Counter[tuple[int, int]] = Counter()
        for (packed,) in self._packed(ids):
            counted.update(NUMBER.iter_unpack(packed))
        found = (self._named(low | high << HALF, times) for (low, high), times in _most(counted))
        wanted = (row for row in found if row and (kind is None or row.kind == kind))
        for at, row in enumerate(wanted):
            if limit is not None and at >= offset + limit:
                return
            if at >= offset:
                yield row

    def _packed(self, ids: Iterable[str] | None) -> Iterator[Row]:
        sql = "SELECT packed FROM mentions JOIN articles ON number = article"
        if ids is None:
            yield from self._db.ask(f"{sql} WHERE live")
            return
        for group in chunks(ids):
            yield from self._db.ask(f"{sql} WHERE id IN ({marks(group)})", group)

    def _named(self, number: int, times: int) -> NameRow | None:
        row = self._db.one("SELECT kind, name FROM names WHERE number = ?", (number,))
        return NameRow(KINDS[row[0]], row[1], times) if row else None


def _most(counted: Counter[tuple[int, int]]) -> list[tuple[tuple[int, int], int]]:
    return sorted(counted.items(), key=lambda item: (-item[1], item[0]))
