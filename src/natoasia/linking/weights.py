"""Bags as weighted, sparse, unit-length rows: tf-idf over words and phrases.

Weight (1 + ln tf) · ln((N + 1) / (df + .5)); df and N count the window and the background
together, so that two reports alone in a folder already know which words are rare.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from natoasia.linking.bags import HASH_BITS, Bag
from natoasia.linking.frequencies import Frequencies, background

if TYPE_CHECKING:
    from numpy import bool_, float32, int64, uint64
    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

LEAD_WORDS: Final = 60
"""Content words counted again: about the first 100 words of a report, which say what happened."""

PHRASE_WEIGHT: Final = 0.8
"""Of a phrase beside a word as rare; its two words count as well."""

MOST_FEATURES: Final = 250
"""Features kept an article, the heaviest; 200 to 250 measured alike."""

LEAST_PHRASE_ARTICLES: Final = 2
"""A phrase of one article alone links nothing and would only lengthen its row."""

KEY_BITS: Final = 40
"""Bits of a feature's key: with an article's number before it, it sorts as one integer."""

CHUNK: Final = 5_000
"""Articles counted at a time, which bounds memory."""

PHRASE: Final = 1 << (KEY_BITS - 1)
"""Set in the key of a phrase."""

_MIX: Final = 0x9E3779B97F4A7C15
"""2^64 over the golden ratio, odd: multiplying by it spreads neighbouring keys (Knuth 6.4)."""


class Counts(NamedTuple):
    """The features of articles: one entry for each distinct feature of each article, sorted."""

    rows: NDArray[int64]
    keys: NDArray[uint64]
    counts: NDArray[float32]
    articles: int


def word_keys(words: NDArray[Any]) -> NDArray[uint64]:
    """Return the feature keys of words given by their bare hashes."""
    import numpy as np

    return _spread(words.astype(np.uint64))


def phrase_keys(first: NDArray[Any], second: NDArray[Any]) -> NDArray[uint64]:
    """Return the feature keys of two words in a row."""
    import numpy as np

    pair = first.astype(np.uint64) << np.uint64(HASH_BITS) | second.astype(np.uint64)
    return _spread(pair) | np.uint64(PHRASE)


def _spread(numbers: NDArray[uint64]) -> NDArray[uint64]:
    import numpy as np

    return (numbers * np.uint64(_MIX)) >> np.uint64(65 - KEY_BITS)


def count(bags: Sequence[Bag]) -> Counts:
    """Return every bag's features and how often each stands there."""
    import numpy as np

    parts = list(_chunks(bags)) or [_count(bags, 0)]
    rows, keys, counts = (np.concatenate(column) for column in zip(*parts, strict=True))
    return Counts(rows, keys, counts, len(bags))


def _chunks(bags: Sequence[Bag]) -> Iterator[tuple[Any, Any, Any]]:
    for start in range(0, len(bags), CHUNK):
        yield _count(bags[start : start + CHUNK], start)


def _count(bags: Sequence[Bag], start: int) -> tuple[Any, Any, Any]:
    """Sort article and feature as one integer each, and count runs."""
    import numpy as np

    features, rows = _features(bags)
    packed = (rows << np.uint64(KEY_BITS)) | features
    distinct, counts = np.unique(packed, return_counts=True)
    keys = distinct & np.uint64((1 << KEY_BITS) - 1)
    articles = (distinct >> np.uint64(KEY_BITS)).astype(np.int64) + start
    return articles, keys, counts.astype(np.float32)


def _features(bags: Sequence[Bag]) -> tuple[NDArray[uint64], NDArray[uint64]]:
    """Return key and article of every word and phrase, those of the lead twice."""
    import numpy as np

    lengths = np.array([len(bag.words) for bag in bags], dtype=np.int64)
    flat = np.concatenate([np.empty(0, np.uint32), *(np.asarray(bag.words) for bag in bags)])
    rows = np.repeat(np.arange(len(bags), dtype=np.uint64), lengths)
    places = np.arange(len(flat)) - np.repeat(lengths.cumsum() - lengths, lengths)
    follows = places[1:] > 0
    keys = np.concatenate((word_keys(flat), phrase_keys(flat[:-1], flat[1:])[follows]))
    of = np.concatenate((rows, rows[1:][follows]))
    lead = np.concatenate((places, places[1:][follows])) < LEAD_WORDS
    return np.concatenate((keys, keys[lead])), np.concatenate((of, of[lead]))


def frequencies(counts: Counts) -> Frequencies:
    """Return in how many of the counted articles each feature stands; only those in two or more."""
    import numpy as np

    keys, found = np.unique(counts.keys, return_counts=True)
    shared = found > 1
    return Frequencies(counts.articles, keys[shared], found[shared].astype(np.float32))


def weights(counts: Counts, window: Frequencies) -> NDArray[float32]:
    """Return the weight of every entry: unit length for each article, 0 for what is left out."""
    import numpy as np

    known = background()
    keys, columns, here = np.unique(counts.keys, return_inverse=True, return_counts=True)
    found = np.maximum(window.of(keys), here)
    rarity = idf(found + known.of(keys), max(window.articles, counts.articles) + known.articles)
    weight = (1 + np.log(counts.counts)) * rarity[columns]
    phrases = counts.keys >= PHRASE
    weight[phrases] *= np.float32(PHRASE_WEIGHT)
    weight[phrases & (found[columns] < LEAST_PHRASE_ARTICLES)] = 0
    weight[~heaviest(counts.rows, weight, MOST_FEATURES)] = 0
    length = np.sqrt(np.bincount(counts.rows, weight**2, counts.articles))
    unit: NDArray[float32] = (weight / np.maximum(length, _TINY)[counts.rows]).astype(np.float32)
    return unit


def weigh(counts: Counts, window: Frequencies) -> csr_matrix[float32]:
    """Return the articles as unit rows; what only one article has counts in its length alone."""
    import numpy as np
    from scipy.sparse import csr_matrix

    weight = weights(counts, window)
    keys, columns, here = np.unique(counts.keys, return_inverse=True, return_counts=True)
    kept = (here[columns] > 1) & (weight > 0)
    places = counts.rows[kept], columns[kept]
    return csr_matrix((weight[kept], places), shape=(counts.articles, len(keys)))


def idf(frequencies: NDArray[Any], articles: int) -> NDArray[Any]:
    """Return the weight of features that stand in so many of the articles."""
    import numpy as np

    return np.log((articles + 1) / (frequencies + 0.5)).astype(np.float32)


_TINY: Final = 1e-12


def heaviest(rows: NDArray[int64], weights: NDArray[Any], most: int) -> NDArray[bool_]:
    """Mark the `most` heaviest entries of each row; `rows` ascends."""
    import numpy as np

    order = np.lexsort((-weights, rows))
    sizes = np.bincount(rows)
    ranks = np.arange(len(rows)) - np.repeat(sizes.cumsum() - sizes, sizes)
    marked = np.zeros(len(rows), dtype=np.bool_)
    marked[order[ranks < most]] = True
    return marked
