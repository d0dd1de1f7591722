"""New reports on a desk that is linked already: only what they touch is clustered again.

The edges among the reports already there are kept as they were scored. They drift from those of a
full linking as words grow commoner, by little: `bench/stories.py` reports the difference.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final

from natoasia.linking.bags import HASH_BITS
from natoasia.linking.edges import (
    COMMON,
    LEAST_COSINE,
    led,
    nearness,
    ordinals,
    products,
    time_factor,
)
from natoasia.linking.frequencies import Frequencies
from natoasia.linking.graph import Edge, Edges
from natoasia.linking.stories import NO_RULINGS, Constraints, Stories, as_edges, group, scored
from natoasia.linking.weights import PHRASE, Counts, count, frequencies, weigh, word_keys
from natoasia.linking.words import Words, distinct

if TYPE_CHECKING:
    from numpy import bool_, float32, float64, int64
    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

    from natoasia.linking.bags import Bag

LEAST_KINSHIP: Final = 0.05
"""What rare words of their own must make two reports alike for the pair to be looked at closely."""

Days = Mapping[str, str | None]


def link_more(
    fresh: Mapping[str, Bag | bytes],
    known: Mapping[str, Bag | bytes],
    days: Days,
    edges: Iterable[Edge],
    *,
    constraints: Constraints = NO_RULINGS,
) -> Stories:
    """Link new reports with those already linked.

    `days` are those of all, `edges` what the last linking found among the known. Returns the new
    edges alone, and the groups that may have changed, whole: those of every part of the graph a new
    report is in. What is not in one of them stands as it did.
    """
    import numpy as np

    desk = [*sorted(fresh), *sorted(known)]
    dates = ordinals([days.get(id_) for id_ in desk])
    words = distinct([fresh[id_] if id_ in fresh else known[id_] for id_ in desk])
    spread = np.bincount(words.hashes, minlength=1 << HASH_BITS)
    near = nearness(dates)
    kept = kin(words, spread, len(fresh), dates, near)
    ids, when = [desk[index] for index in kept.tolist()], dates[kept]
    counts = count([fresh[id_] if id_ in fresh else known[id_] for id_ in ids])
    window = _window(counts, spread, len(desk))._replace(near=near)
    matrix = weigh(counts, window)
    rows = matrix.rows.csr()
    pairs = led(matrix, products(rows[: len(fresh)], rows, LEAST_COSINE))
    found = as_edges(pairs, scored(pairs, when, near, counts.weekdays), ids)
    everything = Edges.of(edges).onto(sorted(known)).onto(sorted(desk)) + found
    groups = group(desk, everything, constraints, touched=fresh)
    return Stories(found, groups, window)


def _window(counts: Counts, spread: NDArray[int64], articles: int) -> Frequencies:
    """Return how often words stand on the whole desk, and phrases in the counted articles.

    Phrases worth linking by are rare, and who has one has its words: the counted articles are
    nearly all that have it.
    """
    import numpy as np

    words = np.flatnonzero(spread > 1)
    counted = frequencies(counts)
    phrases = counted.keys >= PHRASE
    keys = np.concatenate((word_keys(words), counted.keys[phrases]))
    found = np.concatenate((spread[words], counted.frequencies[phrases])).astype(np.float32)
    order = np.argsort(keys)
    return Frequencies(articles, keys[order], found[order])


def kin(
    words: Words, spread: NDArray[int64], new: int, when: NDArray[float64], near: float
) -> NDArray[int64]:
    """Return the rows of the first `new` reports and of those that share rare words with them."""
    import numpy as np

    wanted = np.zeros(1 << HASH_BITS, dtype=np.bool_)
    wanted[words.hashes[: int(words.sizes[:new].sum())]] = True
    wanted &= (spread > 1) & (spread <= COMMON)
    rows = _rare(words, spread, wanted)
    pairs = products(rows[:new], rows, LEAST_KINSHIP)
    alike = pairs.cosines * time_factor(when[pairs.a] - when[pairs.b], near) >= LEAST_KINSHIP
    old = np.unique(pairs.b[alike])
    return np.concatenate((np.arange(new), old[old >= new]))


def _rare(words: Words, spread: NDArray[int64], wanted: NDArray[bool_]) -> csr_matrix[float32]:
    """Return the wanted words of each bag, weighted, as part of a row of unit length."""
    import numpy as np
    from scipy.sparse import csr_matrix

    rows = np.repeat(np.arange(len(words.sizes)), words.sizes)
    weights = np.log((len(words.sizes) + 1) / (spread[words.hashes] + 0.5)).astype(np.float32)
    lengths = np.sqrt(np.bincount(rows, weights**2, len(words.sizes))).clip(min=1e-6)
    kept = wanted[words.hashes]
    columns = (np.cumsum(wanted, dtype=np.int32) - 1)[words.hashes[kept]]
    entries = (weights[kept] / lengths[rows[kept]]).astype(np.float32)
    shape = (len(words.sizes), int(wanted.sum()))
    return csr_matrix((entries, (rows[kept], columns)), shape=shape)
