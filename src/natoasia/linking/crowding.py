"""How near the crowd of a report is: what must be known of all when only some are grouped again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from natoasia.linking.clusters import CROWD

if TYPE_CHECKING:
    from numpy import float64, int64
    from numpy.typing import NDArray

    from natoasia.linking.graph import Edges


def crowds(edges: Edges, groups: Iterable[Sequence[str]]) -> dict[str, float]:
    """Return, by article, its average edge to the `CROWD` groups most like it, its own aside.

    Articles in none of the groups are one each; those of which nothing is near are left out.
    """
    import numpy as np

    homes, sizes = _homes(edges.ids, groups)
    ones = np.concatenate((edges.a, edges.b))
    others = homes[np.concatenate((edges.b, edges.a))]
    outside = homes[ones] != others
    scores = np.concatenate((edges.scores, edges.scores))[outside]
    pairs, at = np.unique(ones[outside] << 32 | others[outside], return_inverse=True)
    ones, others = pairs >> 32, pairs & 0xFFFFFFFF
    alike = np.bincount(at, scores, len(pairs)) / sizes[others]
    near = _largest(ones, alike, len(edges.ids)) / CROWD
    return {edges.ids[at]: float(near[at]) for at in np.flatnonzero(near).tolist()}


def _homes(
    ids: Sequence[str], groups: Iterable[Sequence[str]]
) -> tuple[NDArray[int64], NDArray[int64]]:
    """Return, by article, which group it is in; and by group how many there are of it."""
    import numpy as np

    place = {id_: at for at, id_ in enumerate(ids)}
    homes, sizes = np.arange(len(ids)), np.ones(len(ids), np.int64)
    for group in groups:
        here = [place[id_] for id_ in group if id_ in place]
        if here:
            homes[here] = here[0]
            sizes[here[0]] = len(group)
    return homes, sizes


def _largest(ones: NDArray[int64], alike: NDArray[float64], size: int) -> NDArray[float64]:
    """Return, by article, the sum of the largest of these, `CROWD` at most."""
    import numpy as np

    order = np.lexsort((-alike, ones))
    ones, alike = ones[order], alike[order]
    rank = np.arange(len(ones)) - np.searchsorted(ones, ones)
    kept = rank < CROWD
    return np.bincount(ones[kept], alike[kept], size).astype(np.float64)
