"""Hashes from where `hashlib` has them: that loads OpenSSL too, which takes 3 ms.

Of a text of some kilobytes they take a hundredth of the time of parsing it, either way.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Any, Final

BUILT_IN: Final = ("_sha2", "_sha256", "hashlib")
"""Modules that may have it: of Python 3.12 and newer, of 3.11, and of one built without either."""


def sha256(raw: bytes) -> bytes:
    """Return the SHA-256 of some bytes, 32 bytes long.

    >>> sha256(b"Seoul").hex()[:12]
    '32b634b8898c'
    """
    digest: bytes = _made()(raw).digest()
    return digest


def blake2b(raw: bytes, size: int) -> bytes:
    """Return the BLAKE2b hash of some bytes, so many bytes long."""
    from _blake2 import blake2b as made

    return made(raw, digest_size=size).digest()


@cache
def _made() -> Any:  # noqa: ANN401 - a function of C
    for name in BUILT_IN[:-1]:
        try:
            return import_module(name).sha256
        except ImportError:
            continue
    return import_module(BUILT_IN[-1]).sha256
