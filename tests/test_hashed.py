"""Tables that need no loading: what is packed is found, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from natoasia.data import FOLDER, hashed

TABLES_AT_MOST = 5_000_000
"""Bytes of all tables of names: they ship with every installation."""

LINES = st.text(st.characters(codec="utf-8", exclude_characters="\t\n"))
ANY = st.text()


@given(st.sets(LINES), st.lists(ANY))
def test_a_table_of_keys_is_the_set_it_was_packed_from(words: set[str], asked: list[str]) -> None:
    table = hashed.Keys(hashed.packed(words))
    assert sorted(table) == sorted(words)
    assert all(word in table for word in words)
    assert [word in table for word in asked if "\n" not in word] == [
        word in words for word in asked if "\n" not in word
    ]


@given(st.dictionaries(LINES, LINES), st.lists(ANY))
def test_a_table_of_rows_is_the_mapping_it_was_packed_from(
    rows: dict[str, str], asked: list[str]
) -> None:
    table = hashed.Rows(hashed.packed_rows(rows))
    assert sorted(table) == sorted(rows)
    assert {key: table.get(key) for key in rows} == rows
    whole = [key for key in asked if "\n" not in key and "\t" not in key]
    assert [table.get(key) for key in whole] == [rows.get(key) for key in whole]
    assert [key in table for key in whole] == [key in rows for key in whole]


def test_a_text_that_is_not_unicode_is_no_key() -> None:
    assert "\ud800" not in hashed.Keys(hashed.packed(["a"]))


@pytest.mark.parametrize(
    "table",
    [
        hashed.rows("cities.hashed"),
        hashed.rows("admin.hashed"),
        hashed.keys("given.hashed"),
        hashed.keys("surnames.hashed"),
        hashed.keys("words.hashed"),
    ],
)
def test_every_line_that_ships_is_found(table: hashed.Keys | hashed.Rows) -> None:
    found = list(table)
    assert len(found) == len(set(found)) > 10_000
    assert all(key in table for key in found)


def test_the_tables_stay_small() -> None:
    tables = [path for path in FOLDER.iterdir() if path.suffix in {".hashed", ".txt"}]
    assert 0 < sum(path.stat().st_size for path in tables) <= TABLES_AT_MOST
