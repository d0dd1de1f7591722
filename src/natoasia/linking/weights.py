"""Bags as weighted, sparse rows of unit length, shorter notes shorter: tf-idf, words and phrases.

Weight (1 + ln tf) · ln((N + 1) / (df + .5)); df and N count the window and the background
together, so that two reports alone in a folder already know which words are rare.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

from natoasia.linking.background import background
from natoasia.linking.bags import HASH_BITS
from natoasia.linking.frequencies import Frequencies, places
from natoasia.linking.sparse import Rows
from natoasia.linking.spoken_days import lead_weekdays
from natoasia.linking.words import LEAD_WORDS, Words, each_once, in_order
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from numpy import bool_, float32, int32, int64, uint8, uint64
    from numpy.typing import NDArray

    from natoasia.linking.bags import Bag

PHRASE_WEIGHT: Final = 0.8
"""Of a phrase beside a word as rare; its two words count as well."""

MOST_FEATURES: Final = 250
"""Features kept an article, the heaviest; 200 to 250 measured alike."""

KEY_BITS: Final = 40
"""Bits of a feature's key: with an article's number before it, it sorts as one integer."""

CHUNK: Final = 4_000
"""Articles counted and weighed at a time, which bounds memory."""

PHRASE: Final = 1 << (KEY_BITS - 1)
"""Set in the key of a phrase."""

_MIX: Final = 0x9E3779B97F4A7C15
"""2^64 over the golden ratio, odd: multiplying by it spreads neighbouring keys (Knuth 6.4)."""

_MOST_OFTEN: Final = 255
"""A feature counted oftener in one article counts as this often: one byte each is kept."""


class Counts(NamedTuple):
    """How often each feature stands in each article: article by article, keys ascending."""

    sizes: NDArray[int64]
    """By article: its distinct features."""
    keys: NDArray[uint64]
    counts: NDArray[uint8]
    lead: NDArray[bool_]
    """Whether the feature stands in the article's lead, and so counts again."""
    weekdays: NDArray[uint8]
    """By article: the weekdays its lead names, a bit each."""


class Matrix(NamedTuple):
    """Articles as rows of unit length, or less, over the features of a window."""

    rows: Rows
    body: Rows
    """The same without what stands in the article's lead."""


def word_keys(words: NDArray[Any]) -> NDArray[uint64]:
    """Return the feature keys of words given by their hashes."""
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


def count(bags: Sequence[Bag | bytes]) -> Counts:
    """Return every bag's features and how often each stands there; bags may be as written."""
    import numpy as np

    starts = range(0, max(len(bags), 1), CHUNK)
    columns = list(zip(*(_count(bags[start : start + CHUNK]) for start in starts), strict=True))
    # Each column is let go as it is joined: together they are the largest thing here.
    return Counts(*(np.concatenate(columns.pop(0)) for _ in range(len(columns))))


def _count(bags: Sequence[Bag | bytes]) -> Counts:
    """Sort article and feature as one integer each, and count runs."""
    import numpy as np

    words = in_order(bags)
    keys, rows, in_lead = _features(words)
    flat = ((rows << np.uint64(KEY_BITS)) | keys) << np.uint64(1)
    # What stands in the lead counts again: marked, so it sorts right behind its first counting.
    packed, counts = np.unique(np.concatenate((flat, flat[in_lead] + 1)), return_counts=True)
    again = np.append((packed & np.uint64(1)).astype(np.bool_), np.False_)
    counts += again[1:] * np.append(counts[1:], 0)
    packed, counts, lead = (column[~again[:-1]] for column in (packed, counts, again[1:]))
    rows = (packed >> np.uint64(KEY_BITS + 1)).astype(np.int64)
    sizes = np.bincount(rows, minlength=len(words.sizes))
    distinct = (packed >> np.uint64(1)) & np.uint64((1 << KEY_BITS) - 1)
    often = counts.clip(max=_MOST_OFTEN).astype(np.uint8)
    return Counts(sizes, distinct, often, lead, lead_weekdays(words))


def _features(words: Words) -> tuple[NDArray[uint64], NDArray[uint64], NDArray[bool_]]:
    """Return key and article of every word and phrase, and whether it stands in the lead."""
    import numpy as np

    lengths, flat = words
    rows = np.repeat(np.arange(len(lengths), dtype=np.uint64), lengths)
    places = np.arange(len(flat)) - np.repeat(lengths.cumsum() - lengths, lengths)
    follows = places[1:] > 0
    keys = np.concatenate((word_keys(flat), phrase_keys(flat[:-1], flat[1:])[follows]))
    of = np.concatenate((rows, rows[1:][follows]))
    lead = np.concatenate((places, places[1:][follows])) < LEAD_WORDS
    return keys, of, lead


def frequencies(counts: Counts) -> Frequencies:
    """Return in how many of the counted articles each feature stands; only those in two or more."""
    import numpy as np

    keys = np.sort(counts.keys)
    same = np.concatenate(([False], keys[1:] == keys[:-1], [False]))
    edges = np.flatnonzero(same[1:] != same[:-1])
    firsts, lasts = edges[::2], edges[1::2]
    found = (lasts - firsts + 1).astype(np.float32)
    return Frequencies(len(counts.sizes), keys[firsts], found)


def spread(keys: NDArray[uint64], bags: Sequence[Bag | bytes]) -> Frequencies:
    """Return in how many of the bags each of a few features stands; `keys` ascend."""
    import numpy as np

    found = np.zeros(len(keys), np.int64)
    for start in range(0, len(bags), CHUNK):
        features, rows, _ = _features(in_order(bags[start : start + CHUNK]))
        places = np.searchsorted(keys, features).clip(max=len(keys) - 1)
        hits = keys[places] == features
        once = each_once(rows[hits] * np.uint64(len(keys)) + places[hits].astype(np.uint64))
        found += np.bincount((once % np.uint64(len(keys))).astype(np.int64), minlength=len(keys))
    return Frequencies(len(bags), keys, found.astype(np.float32))


class Weighed(NamedTuple):
    """Entries of some articles: how many each has, which features of the window, what weights."""

    sizes: NDArray[int64]
    columns: NDArray[int32]
    weights: NDArray[float32]
    lead: NDArray[bool_]


def weigh(counts: Counts, window: Frequencies) -> Matrix:
    """Return the articles as rows over the features of the window, none longer than one.

    What only one article has counts in its length alone: it cannot link.
    """
    import numpy as np

    parts = _weighed(counts, window)
    sizes, columns, weights, lead = (np.concatenate(column) for column in zip(*parts, strict=True))
    rows = Rows.of(sizes, columns, weights, len(window.keys))
    return Matrix(rows, rows._replace(weights=np.where(lead, np.float32(0), weights)))


def _weighed(counts: Counts, window: Frequencies) -> Iterator[Weighed]:
    ends = counts.sizes.cumsum()
    rarities = rarity(window.frequencies + background().of(window.keys), window)
    for start in range(0, max(len(counts.sizes), 1), CHUNK):
        sizes = counts.sizes[start : start + CHUNK]
        last = int(ends[start + len(sizes) - 1]) if len(sizes) else 0
        part = slice(last - int(sizes.sum()), last)
        chunk = counts._replace(
            sizes=sizes, keys=counts.keys[part], counts=counts.counts[part], lead=counts.lead[part]
        )
        yield _weigh(chunk, window, rarities)


def _weigh(counts: Counts, window: Frequencies, rarities: NDArray[float32]) -> Weighed:
    import numpy as np

    rows = np.repeat(np.arange(len(counts.sizes)), counts.sizes)
    columns, known = places(window.keys, counts.keys)
    weights = np.zeros(len(rows), np.float32)
    weights[known] = rarities[columns[known]]
    # A phrase no other article has links nothing and would only lengthen the row.
    alone = ~known & (counts.keys < PHRASE)
    weights[alone] = rarity(1 + background().of(counts.keys[alone]), window)
    weights[counts.keys >= PHRASE] *= np.float32(PHRASE_WEIGHT)
    weights *= 1 + np.log(counts.counts, dtype=np.float32)
    weights[~heaviest(counts.sizes, weights, MOST_FEATURES)] = 0
    lengths = np.sqrt(np.bincount(rows, weights**2, len(counts.sizes))).astype(np.float32)
    weights /= np.maximum(lengths, SHORTEST)[rows]
    kept = known & (weights > 0)
    sizes = np.bincount(rows[kept], minlength=len(counts.sizes))
    return Weighed(sizes, columns[kept].astype(np.int32), weights[kept], counts.lead[kept])


def rarity(found: NDArray[Any], window: Frequencies) -> NDArray[float32]:
    """Return the weight of features that stand in so many articles of window and background."""
    import numpy as np

    articles = window.articles + background().articles
    return np.log((articles + 1) / (found + 0.5)).astype(np.float32)


SHORTEST: Final = 45.0
"""The least length a row is divided by: that of a note of some fifty words. A note of three words
would be a third of any other that shares one of them; so nothing shorter links by a word alone."""


def heaviest(sizes: NDArray[int64], weights: NDArray[float32], most: int) -> NDArray[bool_]:
    """Mark the `most` heaviest entries of each row, and those as heavy as the last of them."""
    import numpy as np

    widest = int(sizes.max(initial=0))
    if widest <= most:
        return np.ones(len(weights), dtype=np.bool_)
    table = np.zeros((len(sizes), widest), np.float32)
    table[np.arange(widest) < sizes[:, None]] = weights
    least = np.partition(table, widest - most, axis=1)[:, widest - most]
    return weights >= np.repeat(least, sizes)
