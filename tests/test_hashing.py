"""Hashes are those of `hashlib`, wherever they are taken from."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from natoasia import hashing

if TYPE_CHECKING:
    import pytest


@given(st.binary(max_size=300))
def test_it_is_what_hashlib_makes_of_the_same_bytes(raw: bytes) -> None:
    assert hashing.sha256(raw) == hashlib.sha256(raw).digest()
    assert hashing.blake2b(raw, 6) == hashlib.blake2b(raw, digest_size=6).digest()


def test_it_is_taken_from_hashlib_where_python_was_built_without(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    built = {"sha256": ("_no_such_module",), "blake2b": ()}
    monkeypatch.setattr(hashing, "BUILT_IN", built)
    hashing._made.cache_clear()
    try:
        assert hashing.sha256(b"Seoul") == hashlib.sha256(b"Seoul").digest()
        assert hashing.blake2b(b"Seoul", 6) == hashlib.blake2b(b"Seoul", digest_size=6).digest()
    finally:
        hashing._made.cache_clear()
