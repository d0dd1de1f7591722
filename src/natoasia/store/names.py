"""The numbers of names, which are the same in every article, and how mentions are packed."""

from __future__ import annotations

import hashlib
import struct
import unicodedata
import zlib
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from natoasia.rows import NameKind
    from natoasia.store.records import Named

NUMBER_BYTES: Final = 6
"""Of a name's hash: among a million names two share one with a chance of one in five hundred."""

MENTION: Final = struct.Struct("<IHHB")
"""The two parts of a name's number, its form, and how often an article names it."""

HALF: Final = 32
"""Bits in the first part of a packed number."""

FORM: Final = 0xFFFF
"""A form's hash; it tells the few spellings of one name apart."""

MOST_TIMES: Final = 255
"""Mentions of one name in one article that are counted."""

KINDS: Final[tuple[NameKind, ...]] = ("person", "place", "organisation")
"""By the number they are kept as."""

COLUMNS: Final[dict[NameKind, str]] = dict(
    zip(KINDS, ("people", "places", "organisations"), strict=True)
)


def name_key(name: str) -> str:
    """Return a name as it is matched across articles: no case, hyphens, spaces or diacritics.

    >>> name_key("Yoon Suk-yeol") == name_key("YOON SUK YEOL")
    True
    """
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(filter(str.isalnum, plain)) or name


def name_number(kind: str, name: str) -> int:
    """Return the number of a name: equal for all spellings of one key."""
    return _hashed(f"{kind} {name_key(name)}")


def number_of(kind: str, name: str, geonames_id: int | None) -> int:
    """Return the number of a name of an article; a place on the map has one for all its names."""
    return name_number(kind, name) if geonames_id is None else _hashed(f"geonames {geonames_id}")


def _hashed(key: str) -> int:
    raw = key.encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.blake2b(raw, digest_size=NUMBER_BYTES).digest(), "little")


def form_of(name: str) -> int:
    """Return what tells a spelling from the others of its name."""
    return zlib.crc32(name.encode("utf-8", "surrogatepass")) & FORM


def name_row(name: Named) -> tuple[int, int, int, str, str | None]:
    """Return the row of a name."""
    return name.number, form_of(name.name), KINDS.index(_kind(name)), name.name, name.country


def _kind(name: Named) -> NameKind:
    return next(kind for kind in KINDS if kind == name.kind)


def pack_mentions(names: Iterable[Named]) -> tuple[bytes, ...]:
    """Return an article's names of each kind, packed; spellings of one name are one."""
    found: dict[NameKind, dict[int, list[int]]] = {kind: {} for kind in KINDS}
    for name in names:
        entry = found[_kind(name)].setdefault(name.number, [form_of(name.name), 0])
        entry[1] += name.times
    return tuple(b"".join(_packed(*one) for one in found[kind].items()) for kind in KINDS)


def _packed(number: int, entry: list[int]) -> bytes:
    form, times = entry
    return MENTION.pack(number % 2**HALF, number >> HALF, form, min(times, MOST_TIMES))


def unpack_mentions(packed: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield number, form and times of the names that were packed."""
    return ((low | high << HALF, *rest) for low, high, *rest in MENTION.iter_unpack(packed))
