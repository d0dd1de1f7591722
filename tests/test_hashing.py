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
    monkeypatch.setattr(hashing, "BUILT_IN", ("_no_such_module", "hashlib"))
    hashing._made.cache_clear()
    try:
        assert hashing.sha256(b"Seoul") == hashlib.sha256(b"Seoul").digest()
    finally:
        hashing._made.cache_clear()
