"""From paths and bytes to documents: walking folders, decoding, and one reader a format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from natoasia.reading.walking import READER_VERSION, SIZE_LIMIT, Found, walk

if TYPE_CHECKING:
    from natoasia.reading.decoding import Decoded, decode
    from natoasia.reading.formats import Whole, read, read_whole

__all__ = [
    "READER_VERSION",
    "SIZE_LIMIT",
    "Decoded",
    "Found",
    "Whole",
    "decode",
    "read",
    "read_whole",
    "walk",
]

_LATER = {
    "Decoded": "natoasia.reading.decoding",
    "decode": "natoasia.reading.decoding",
    "Whole": "natoasia.reading.formats",
    "read": "natoasia.reading.formats",
    "read_whole": "natoasia.reading.formats",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - what PEP 562 asks for
    """Load what makes documents only when asked: walking needs no pydantic."""
    if name not in _LATER:
        raise AttributeError(name)
    from importlib import import_module

    return getattr(import_module(_LATER[name]), name)
