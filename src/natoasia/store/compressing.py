"""How what a desk keeps is compressed: small desks by zlib, larger ones against what they repeat.

Within a report little is repeated, across the reports of a desk very much is: names, titles, turns
of phrase. From some thousand reports on, a desk has a dictionary of such passages of its own, and
what it keeps is compressed against that by Zstandard: a fifth smaller, and read faster. A desk of
many has a second, larger one for what comes then.
"""

from __future__ import annotations

import os
import sys
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from natoasia.errors import StoreDamagedError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from natoasia.store.connection import Connection
    from natoasia.store.records import Row

LEVEL: Final = 6
"""Of zlib: 9 gains under 1 % on texts of a few kilobytes and takes a third longer."""

PHRASES: Final = "deflate_1.txt"
"""What texts are deflated against; `tools/build_deflate.py` says where it is from. Never changed:
what was deflated against it could not be read any more."""

DEFLATED: Final = 0x78
"""First byte of what zlib made; anything else is the number of a dictionary."""

STRENGTH: Final = 9
"""Level of Zstandard: as fast as zlib at its 6; 12 gains a further 2 % and takes twice as long."""

DICTIONARY: Final = 200_000
"""Bytes of a desk's first dictionary: of a desk of some thousand reports, more would take up more
room than they save."""

LEARNT_FROM: Final = 2_000
"""Articles a dictionary is made from; a desk of fewer has none."""

LARGER: Final = 400_000
"""Bytes of the dictionary of a larger desk: what comes from then on is a twentieth smaller, and
packed as fast. Twice as many gain nearly as much again, but take every search two milliseconds."""

MANY: Final = 10_000
"""Articles from which a desk has the larger one: then it is a fiftieth of what it is for."""

LEARNT_OF_EACH: Final = 20_000
"""Bytes looked at of each: some texts are whole books."""

LEAST: Final = 10
"""Bytes of text to learn from to one of a dictionary: of less, little could be left out."""

ENOUGH: Final = 40
"""Bytes to learn from to one of a dictionary: twice as many take twice as long, for nothing."""

LAST: Final = (
    "SELECT {} FROM (SELECT article, text_bytes, packed FROM contents ORDER BY article DESC"
    " LIMIT ?) ORDER BY article"
)

MAGIC: Final = b"\x28\xb5\x2f\xfd"
"""What every frame of Zstandard begins with; not kept, for a report's frame is a kilobyte."""


@cache
def _phrases() -> bytes:
    # Not by `importlib.resources`: loading that takes longer than a search.
    with open(os.path.join(os.path.dirname(__file__), PHRASES), "rb") as file:
        return file.read()


ZSTD: Final = "compression.zstd" if sys.version_info >= (3, 14) else "backports.zstd"


@cache
def _zstd() -> Any:  # noqa: ANN401 - a module
    return import_module(ZSTD)


def deflate(raw: bytes) -> bytes:
    """Return the bytes compressed by what comes with the program alone."""
    import zlib

    packer = zlib.compressobj(LEVEL, zdict=_phrases())
    return packer.compress(raw) + packer.flush()


def inflate(packed: bytes) -> bytes:
    """Return the bytes that were deflated; raises `StoreDamagedError`."""
    import zlib

    try:
        unpacker = zlib.decompressobj(zdict=_phrases())
        return unpacker.decompress(packed) + unpacker.flush()
    except zlib.error as error:
        raise _unreadable(error) from error


def _unreadable(error: Exception) -> StoreDamagedError:
    return StoreDamagedError(f"the desk holds a text that cannot be read back ({error})")


def learnt(samples: Sequence[bytes], size: int) -> bytes | None:
    """Return a dictionary of what samples repeat, of so many bytes; none where that is nothing."""
    seen = [sample[:LEARNT_OF_EACH] for sample in samples]
    step = max(sum(map(len, seen)) // (ENOUGH * size), 1)
    try:
        return bytes(_zstd().train_dict(seen[::step], size).dict_content)
    except _zstd().ZstdError:
        return None


class Compressor:
    """Compresses for one desk; Zstandard is loaded by desks that have a dictionary."""

    def __init__(self, connection: Connection) -> None:
        self._db = connection
        self._dictionaries: dict[int, Any] = {}
        self._packer: Any = None
        self._newest: int | None = None

    def pack(self, raw: bytes) -> bytes:
        """Return the bytes compressed, against the newest dictionary where there is one."""
        number = self.newest
        if not number:
            return deflate(raw)
        packed: bytes = self._packer.compress(raw, self._packer.FLUSH_FRAME)
        return bytes((number,)) + packed[len(MAGIC) :]

    def unpack(self, packed: bytes) -> bytes:
        """Return the bytes that were compressed; raises `StoreDamagedError`."""
        if packed[:1] == bytes((DEFLATED,)):
            return inflate(packed)
        zstd, known = _zstd(), self._dictionary(packed[0] if packed else 0)
        try:
            raw: bytes = zstd.decompress(MAGIC + packed[1:], zstd_dict=known)
        except zstd.ZstdError as error:
            raise _unreadable(error) from error
        return raw

    def learn(self) -> None:
        """Make the desk's dictionary once there is enough to learn from, and a larger one later."""
        if not (size := self._due()):
            return
        rows = self._db.ask(LAST.format("*"), (_learnt_from(size),))
        read = [(*rest, self.unpack(packed)) for *rest, packed in rows]
        if dictionary := learnt([raw for *_, raw in read], size):
            # What has been packed against the first is not worth the time of doing it again.
            self._keep(dictionary, () if self.newest else read)

    def _due(self) -> int:
        """Return of how many bytes a dictionary is to be made; 0 where none is wanted."""
        articles = self._db.number("SELECT max(article) FROM contents")
        size = DICTIONARY if articles < MANY else LARGER
        largest = self._db.number("SELECT max(length(content)) FROM dictionaries")
        if articles < LEARNT_FROM or largest > size // 2:
            return 0
        texts = self._db.number(LAST.format("sum(text_bytes)"), (_learnt_from(size),))
        return size if texts >= LEAST * size else 0

    def _keep(self, dictionary: bytes, read: Sequence[Row]) -> None:
        """Keep a dictionary, and pack what was read against it, in place of what there is."""
        try:
            with self._db.transaction():
                self._db.do("INSERT INTO dictionaries (content) VALUES (?)", (dictionary,))
                self.look()
                # Written over they would leave half of their pages empty.
                self._db.do_each(
                    "DELETE FROM contents WHERE article = ?", ((at,) for at, *_ in read)
                )
                self._db.do_each(
                    "INSERT INTO contents VALUES (?, ?, ?)",
                    ((*rest, self.pack(raw)) for *rest, raw in read),
                )
        except BaseException:
            self._newest = None
            raise

    @property
    def newest(self) -> int:
        """The number of the newest dictionary; 0 where there is none."""
        if self._newest is None:
            self.look()
        return self._newest or 0

    def look(self) -> None:
        """Look which dictionary is the newest: there may be one more."""
        self._newest = self._db.number("SELECT max(number) FROM dictionaries")
        if self._newest:
            self._packer = _packer(self._dictionary(self._newest))

    def _dictionary(self, number: int) -> Any:  # noqa: ANN401 - backports.zstd's ZstdDict
        if number not in self._dictionaries:
            row = self._db.one("SELECT content FROM dictionaries WHERE number = ?", (number,))
            if row is None:
                raise _unreadable(LookupError(f"there is no dictionary {number}"))
            self._dictionaries[number] = _zstd().ZstdDict(row[0])
        return self._dictionaries[number]


def _learnt_from(size: int) -> int:
    """Return from how many articles a dictionary is made."""
    return LEARNT_FROM if size == DICTIONARY else 2 * LEARNT_FROM


def _packer(dictionary: Any) -> Any:  # noqa: ANN401
    zstd = _zstd()
    parameter = zstd.CompressionParameter
    options = {
        parameter.compression_level: STRENGTH,
        # Kept once for all: the number before the frame, and the size of the text beside it.
        parameter.dict_id_flag: 0,
        parameter.content_size_flag: 0,
        # SQLite does not see a bit that flipped; this does.
        parameter.checksum_flag: 1,
    }
    return zstd.ZstdCompressor(options=options, zstd_dict=dictionary)
