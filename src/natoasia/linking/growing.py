"""New reports on a desk that is linked already: only what is near them is looked at.

The edges among the reports already there are kept as they were scored. They drift from those of a
full linking as words grow commoner, by little: `bench/stories.py` reports the difference.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from natoasia.linking.bags import HASH_BITS
from natoasia.linking.edges import COMMON, LEAST_COSINE, Pairs, led, ordinals, time_factor
from natoasia.linking.frequencies import Frequencies
from natoasia.linking.sparse import Rows
from natoasia.linking.stories import as_edges, scored
from natoasia.linking.weights import PHRASE, Counts, count, frequencies, weigh, word_keys
from natoasia.linking.words import Words, distinct
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from numpy import float64, int64, uint32
    from numpy.typing import NDArray

    from natoasia.linking.bags import Bag
    from natoasia.linking.graph import Edges
    from natoasia.linking.vocabulary import Vocabulary

LEAST_KINSHIP: Final = 0.05
"""What rare words must make two reports alike for the pair to be looked at closely."""

SORTED: Final = 1_000_000
"""Words up to which sorting them is quicker than a table of all hashes there are."""

AT_A_TIME: Final = 200
"""New reports whose neighbours are read at a time, which bounds memory."""


class Known(NamedTuple):
    """What a desk tells of a report."""

    day: str | None
    bag: Bag | bytes


Read = Callable[[Collection[str]], Mapping[str, Known]]
"""Gives what is known of reports; those that are gone are left out."""

Near = Mapping[str, Collection[str]]
"""By new report: those it is to be compared with."""

Pair = tuple[str, str]


def compare(near: Near, read: Read, vocabulary: Vocabulary) -> Edges:
    """Return the edges between new reports and those near them.

    The vocabulary is the desk's, the new reports counted in it. In which order the reports came
    makes no difference.
    """
    alike = {pair for some in _shares(near) for pair in _kin(some, read, vocabulary)}
    ids = sorted({*near, *(id_ for pair in alike for id_ in pair)})
    known = read(ids)
    ids = [id_ for id_ in ids if id_ in known]
    bags, when = [known[id_].bag for id_ in ids], ordinals([known[id_].day for id_ in ids])
    counts = count(bags)
    matrix = weigh(counts, window(counts, distinct(bags), vocabulary))
    pairs = led(matrix, _products(matrix.rows, _placed(alike, ids), LEAST_COSINE))
    return as_edges(pairs, scored(pairs, when, vocabulary.near, counts.weekdays), ids)


def heard(bags: Sequence[Bag | bytes], vocabulary: Vocabulary) -> Frequencies:
    """Return what a large desk tells `explain` of reports, given with those near them."""
    return window(count(bags), distinct(bags), vocabulary)


def window(counts: Counts, words: Words, vocabulary: Vocabulary) -> Frequencies:
    """Return how often words stand on the whole desk, and phrases in the counted articles.

    Phrases worth linking by are rare, and who has one has its words: the counted articles are
    nearly all that have it.
    """
    import numpy as np

    hashes, here = np.unique(words.hashes, return_counts=True)
    spread = np.maximum(vocabulary.spread(hashes), here).astype(np.float32)
    counted = frequencies(counts)
    phrases = counted.keys >= PHRASE
    keys = np.concatenate((word_keys(hashes[spread > 1]), counted.keys[phrases]))
    found = np.concatenate((spread[spread > 1], counted.frequencies[phrases]))
    order = np.argsort(keys)
    articles = max(vocabulary.articles, len(counts.sizes))
    return Frequencies(articles, keys[order], found[order], vocabulary.near)


def _shares(near: Near) -> Iterator[set[Pair]]:
    """Yield the pairs to look at, those of some new reports at a time."""
    ids = sorted(near)
    for start in range(0, len(ids), AT_A_TIME):
        some = {id_: near[id_] for id_ in ids[start : start + AT_A_TIME]}
        yield _pairs(some, near)


def _kin(pairs: Collection[Pair], read: Read, vocabulary: Vocabulary) -> Iterator[Pair]:
    """Yield the pairs that share rare words, a new report first; of two new ones the smaller id."""
    known = read(sorted({id_ for pair in pairs for id_ in pair}))
    ids = list(known)
    rows = _rare(distinct([known[id_].bag for id_ in ids]), vocabulary)
    when = ordinals([known[id_].day for id_ in ids])
    found = _products(rows, _placed(pairs, ids), LEAST_KINSHIP)
    factors = time_factor(when[found.a] - when[found.b], vocabulary.near)
    alike = found.cosines * factors >= LEAST_KINSHIP
    ends = zip(found.a[alike].tolist(), found.b[alike].tolist(), strict=True)
    return ((ids[a], ids[b]) for a, b in ends)


def _pairs(near: Near, every: Near) -> set[Pair]:
    """Return the pairs to look at; where both are new, once."""
    pairs = ((id_, other) for id_, others in near.items() for other in others if id_ != other)
    return {(b, a) if b in every and b < a else (a, b) for a, b in pairs}


def _placed(pairs: Iterable[Pair], ids: Sequence[str]) -> NDArray[int64]:
    """Return pairs of articles as places among the ids; those of others are left out."""
    import numpy as np

    place = {id_: at for at, id_ in enumerate(ids)}
    ends = sorted((place[a], place[b]) for a, b in pairs if a in place and b in place)
    return np.array(ends, np.int64).reshape(-1, 2).T


def _products(rows: Rows, ends: NDArray[int64], least: float) -> Pairs:
    """Return the pairs whose product is `least` or more."""
    a, b = ends
    products: NDArray[float64] = rows.dots(a, b)
    kept = products >= least
    return Pairs(a[kept], b[kept], products[kept])


def _rare(words: Words, vocabulary: Vocabulary) -> Rows:
    """Return the rare words of each bag, weighted, as part of a row of unit length."""
    import numpy as np

    columns, frequencies = _spread(words.hashes, vocabulary)
    spread = frequencies[columns]
    weights = np.log((vocabulary.articles + 1) / (spread + 0.5)).astype(np.float32)
    rows = np.repeat(np.arange(len(words.sizes)), words.sizes)
    lengths = np.sqrt(np.bincount(rows, weights**2, len(words.sizes))).clip(min=1e-6)
    rare = (spread > 1) & (spread <= COMMON)
    sizes = np.bincount(rows[rare], minlength=len(words.sizes))
    entries = (weights[rare] / lengths[rows[rare]]).astype(np.float32)
    return Rows.of(sizes, columns[rare].astype(np.int32), entries, len(frequencies))


def _spread(hashes: NDArray[uint32], vocabulary: Vocabulary) -> tuple[NDArray[Any], NDArray[Any]]:
    """Return a column for every word, and by column in how many reports it stands."""
    import numpy as np

    if len(hashes) < SORTED:
        found, columns, here = np.unique(hashes, return_inverse=True, return_counts=True)
        return columns, np.maximum(vocabulary.spread(found), here)
    table = np.bincount(hashes, minlength=1 << HASH_BITS)
    whole = vocabulary.whole()
    table[whole.hashes] = np.maximum(table[whole.hashes], whole.frequencies)
    return hashes, table
