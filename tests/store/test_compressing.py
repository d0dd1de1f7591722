from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from natoasia.errors import StoreDamagedError
from natoasia.store import Reading, Store, compressing, migrations
from natoasia.store.connection import Connection

if TYPE_CHECKING:
    from natoasia.model import Article

ENOUGH = 60
WORDS = "ferry harbour council bridge mayor vote tide budget lantern quay".split()
OFTEN = "The harbour master of Garrow, Ann Vale, told the council that the old iron bridge "


def text_of(number: int) -> str:
    """Return a text of its own, with a passage that all have."""
    dice = random.Random(number)
    rest = " ".join(dice.choice(WORDS) + str(dice.randrange(1000)) for _ in range(100))
    return f"{OFTEN}{rest}. {OFTEN}would close."


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compressing, "LEARNT_FROM", ENOUGH)
    monkeypatch.setattr(compressing, "DICTIONARY", 4_000)
    monkeypatch.setattr(compressing, "LEAST", 2)


@pytest.fixture
def full(store: Store, article: Callable[..., Article], reading: Callable[..., Reading]) -> Store:
    with store.batch():
        for number in range(ENOUGH):
            path = f"{number}.txt"
            store.put(reading(path, article(text_of(number), path)))
    return store


def kept(store: Store) -> list[bytes]:
    return [packed for (packed,) in store._db.ask("SELECT packed FROM contents ORDER BY article")]


def texts(store: Store) -> list[str]:
    return [article.text for article in store.articles()]


def test_a_small_desk_has_no_dictionary(
    store: Store, article: Callable[..., Article], reading: Callable[..., Reading]
) -> None:
    store.put(reading("a.txt", article(text_of(0), "a.txt")))
    store.learn()
    assert [packed[0] for packed in kept(store)] == [compressing.DEFLATED]


def test_what_was_kept_before_is_packed_anew_and_comes_back(full: Store) -> None:
    before, read = sum(map(len, kept(full))), texts(full)
    full.learn()
    assert {packed[0] for packed in kept(full)} == {1}
    assert sum(map(len, kept(full))) < before * 0.9
    assert texts(full) == read == [text_of(number) for number in range(ENOUGH)]


def test_what_comes_later_is_packed_the_same_way_and_known_again(
    full: Store, article: Callable[..., Article], reading: Callable[..., Reading]
) -> None:
    full.learn()
    full.learn()
    later = article(text_of(ENOUGH), "later.txt")
    full.put(reading("later.txt", later))
    full.put(reading("copy.txt", article(text_of(ENOUGH), "copy.txt")))
    assert len(kept(full)) == ENOUGH + 1
    assert {packed[0] for packed in kept(full)} == {1}
    with Store.open(full.folder) as another:
        assert another.article(later.id).text == later.text


def test_a_desk_of_many_has_a_larger_dictionary_for_what_comes_then(
    full: Store,
    article: Callable[..., Article],
    reading: Callable[..., Reading],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    full.learn()
    monkeypatch.setattr(compressing, "MANY", ENOUGH)
    monkeypatch.setattr(compressing, "LARGER", 16_000)
    full.learn()
    full.put(reading("later.txt", article(text_of(ENOUGH), "later.txt")))
    full.learn()
    assert [packed[0] for packed in kept(full)] == [1] * ENOUGH + [2]
    assert texts(full) == [text_of(number) for number in range(ENOUGH + 1)]


def test_of_little_text_nothing_is_learnt(full: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compressing, "LEAST", 1_000)
    full.learn()
    assert {packed[0] for packed in kept(full)} == {compressing.DEFLATED}


def test_what_was_deflated_stays_readable_beside_it(
    full: Store, article: Callable[..., Article], reading: Callable[..., Reading]
) -> None:
    full.learn()
    other = article("The tide came late.", "other.txt")
    full.put(reading("other.txt", other))
    with full.batch():
        deflated = compressing.deflate(full._compressor.unpack(kept(full)[-1]))
        full._db.do("UPDATE contents SET packed = ? WHERE length(packed) < 500", (deflated,))
    assert kept(full)[-1][0] == compressing.DEFLATED
    assert full.article(other.id) == other


def test_a_text_whose_bits_flipped_is_damage(full: Store) -> None:
    full.learn()
    packed = bytearray(kept(full)[0])
    packed[len(packed) // 2] ^= 1
    with pytest.raises(StoreDamagedError, match="cannot be read back"):
        full._compressor.unpack(bytes(packed))


def test_a_text_whose_dictionary_is_gone_is_damage(full: Store) -> None:
    with pytest.raises(StoreDamagedError, match="no dictionary 9"):
        full._compressor.unpack(b"\x09 anything")


def test_a_desk_of_schema_three_is_read_and_written(full: Store, tmp_path: Path) -> None:
    read = texts(full)
    for kind, name in made(full._db) - landed(tmp_path / "landed.db"):
        full._db.do(f"DROP {kind} IF EXISTS {name}")
    full._db.do("PRAGMA user_version = 3")
    full.close()
    with Store.open(full.folder) as reader:
        assert texts(reader) == read
    with Store.open(full.folder, write=True) as writer:
        writer.learn()
        assert texts(writer) == read


def landed(path: Path) -> set[tuple[str, str]]:
    """Return kind and name of what a database of schema 3 has."""
    base = Connection(str(path), write=True)
    for step in migrations.STEPS[:3]:
        base.script(migrations._script(step))
    found = made(base)
    base.close()
    return found


def made(base: Connection) -> set[tuple[str, str]]:
    """Return kind and name of what a schema made."""
    return {(kind, name) for kind, name in base.ask("SELECT type, name FROM sqlite_schema")}
