from __future__ import annotations

import struct
import sys
from array import array
from collections.abc import Callable
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from natoasia.linking.bags import (
    HASH_BITS,
    MOST_WORDS,
    Bag,
    bag,
    content_words,
    hashed,
    hashes,
    listed,
)
from natoasia.linking.words import distinct, in_order

if TYPE_CHECKING:
    from natoasia.model import Article

HASHES = st.integers(0, (1 << HASH_BITS) - 1)


@given(st.lists(HASHES, max_size=700))
def test_a_written_bag_reads_back_as_it_was(words: list[int]) -> None:
    kept = Bag(array("I", words))

    assert Bag.loads(kept.dumps()) == kept


@given(st.lists(HASHES, min_size=250, max_size=260, unique=True))
def test_bags_around_the_size_where_a_place_no_longer_fits_a_byte(words: list[int]) -> None:
    kept = Bag(array("I", words + words))

    assert Bag.loads(kept.dumps()) == kept


def first_version(words: list[int]) -> bytes:
    """Return a bag as the first version of natoasia wrote it."""
    known = sorted(set(words))
    order = array("B" if len(known) <= 256 else "H", map(known.index, words))
    low = array("H", (word & 0xFFFF for word in known))
    if sys.byteorder == "big":
        low.byteswap()
        order.byteswap()
    high = bytes(word >> 16 for word in known)
    return struct.pack("<BH", 1, len(known)) + low.tobytes() + high + order.tobytes()


@given(st.lists(st.lists(HASHES | st.sampled_from([*listed()][:50]), max_size=300), max_size=5))
def test_bags_of_both_versions_are_read_at_once(bags: list[list[int]]) -> None:
    raw = [
        first_version(words) if at % 2 else Bag(array("I", words)).dumps()
        for at, words in enumerate(bags)
    ]

    ordered, known = in_order(raw), distinct(raw)

    assert ordered.sizes.tolist() == [len(words) for words in bags]
    assert ordered.hashes.tolist() == [word for words in bags for word in words]
    assert known.sizes.tolist() == [len(set(words)) for words in bags]
    assert known.hashes.tolist() == [word for words in bags for word in dict.fromkeys(words)]


def test_a_listed_word_takes_two_bytes_and_a_bit() -> None:
    few, more = ([*listed()][:size] for size in (8, 16))

    sizes = [len(Bag(array("I", words)).dumps()) for words in (few, more)]

    assert sizes[1] - sizes[0] == 8 * 2 + 1


@given(st.text(max_size=300))
def test_words_with_spans_have_the_hashes_of_the_bag(text: str) -> None:
    words = content_words(text)

    assert [hashed(word.stem) for word in words] == hashes(text)
    assert all(0 <= word.start < word.end <= len(text) for word in words)


def test_style_does_not_count() -> None:
    assert hashes("Seoul’s Suk-yeol VISITED") == hashes("seoul Suk Yeol visit")


def test_numbers_stay_whole() -> None:
    stems = [word.stem for word in content_words("6.4 and 1,500 in the U.S.")]

    assert stems == ["6.4", "1,500", "u.s."]


def test_a_headline_counts_and_a_byline_does_not(
    make: Callable[..., Article],
) -> None:
    plain = make("Sirens sounded.")
    headed = plain.model_copy(update={"headline": "Storm nears", "byline": ("A. Writer",)})

    assert bag(headed).words[:2].tolist() == [hashed("storm"), hashed("near")]
    assert len(bag(headed).words) == len(bag(plain).words) + 2


def test_another_language_is_stemmed_as_such(make: Callable[..., Article]) -> None:
    german = make("Verhandlungen begannen.", language="de")

    assert bag(german).words.tolist() == [hashed("verhandl"), hashed("begann")]


def test_a_bag_is_bounded_and_small(make: Callable[..., Article], quake: Article) -> None:
    long = make(" ".join(f"word{number}" for number in range(3 * MOST_WORDS)))

    assert len(bag(long).words) == MOST_WORDS
    assert len(bag(quake).dumps()) < len(quake.text)
