"""The numbers of names, which are the same in every article, and how mentions are packed."""

from __future__ import annotations

import sys
import zlib
from array import array
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from natoasia.hashing import blake2b
from natoasia.text import name_key
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from natoasia.rows import NameKind
    from natoasia.store.records import Named

NUMBER_BYTES: Final = 6
"""Of a name's hash: among a million names two share one with a chance of one in five hundred."""

VALUE_BYTES: Final = 8
"""Of a name's number with its form above it, as a packed integer, lowest byte first."""

NUMBER_BITS: Final = 8 * NUMBER_BYTES
NUMBER: Final = (1 << NUMBER_BITS) - 1
"""What of a value is the number; the rest is the form."""

FORM: Final = 0xFFFF
"""A form's hash; it tells the few spellings of one name apart."""

MOST_TIMES: Final = 255
"""Mentions of one name in one article that are counted."""

KINDS: Final[tuple[NameKind, ...]] = ("person", "place", "organisation")
"""By the number they are kept as."""

COLUMNS: Final[dict[NameKind, str]] = dict(
    zip(KINDS, ("people", "places", "organisations"), strict=True)
)


def name_number(kind: str, name: str) -> int:
    """Return the number of a name: equal for all spellings of one key."""
    return _hashed(f"{kind} {name_key(name)}")


def number_of(kind: str, name: str, geonames_id: int | None) -> int:
    """Return the number of a name of an article; a place on the map has one for all its names."""
    return name_number(kind, name) if geonames_id is None else _hashed(f"geonames {geonames_id}")


def _hashed(key: str) -> int:
    raw = key.encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(raw, NUMBER_BYTES), "little")


def form_of(name: str) -> int:
    """Return what tells a spelling from the others of its name."""
    return zlib.crc32(name.encode("utf-8", "surrogatepass")) & FORM


def name_row(name: Named) -> tuple[object, ...]:
    """Return the row of a name."""
    return name.number, form_of(name.name), KINDS.index(name.kind), name.name, *name[4:]


def pack_mentions(names: Iterable[Named]) -> tuple[bytes, ...]:
    """Return an article's names of each kind, packed; spellings of one name are one."""
    found: dict[NameKind, dict[int, list[int]]] = {kind: {} for kind in KINDS}
    for name in names:
        entry = found[name.kind].setdefault(name.number, [form_of(name.name), 0])
        entry[1] += name.times
    return tuple(_packed(found[kind]) for kind in KINDS)


def _packed(names: dict[int, list[int]]) -> bytes:
    values = [(form << NUMBER_BITS | number) for number, (form, _) in names.items()]
    times = bytes(min(times, MOST_TIMES) for _, times in names.values())
    return b"".join(value.to_bytes(VALUE_BYTES, "little") for value in values) + times


class Mentions(NamedTuple):
    """An article's names of one kind: values (number and form), and how often each is named."""

    values: array[int]
    times: bytes


def unpack_mentions(packed: bytes) -> Mentions:
    """Return the names that were packed."""
    end = len(packed) // (VALUE_BYTES + 1) * VALUE_BYTES
    values = array("Q", packed[:end])
    if sys.byteorder == "big":
        values.byteswap()
    return Mentions(values, packed[end:])


def parted(value: int) -> tuple[int, int]:
    """Return the number and the form of a value."""
    return value & NUMBER, value >> NUMBER_BITS
