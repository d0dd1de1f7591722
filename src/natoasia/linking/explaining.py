"""Why two reports are, or are not, of one event: the exact parts of what clustering saw."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from natoasia.linking.bags import Bag, Word, bag, content, content_words, hashed
from natoasia.linking.doubts import ALONE, threshold
from natoasia.linking.edges import LEAST_LEAD_SHARE, nearness, ordinals, time_factor
from natoasia.linking.frequencies import Frequencies
from natoasia.linking.runs import passages
from natoasia.linking.spoken_days import agree, weekday_factor
from natoasia.linking.weights import Counts, count, phrase_keys, spread, weigh, word_keys
from natoasia.linking.words import each_once
from natoasia.model import Article, Feature, Link
from natoasia.tuples import NamedTuple

if TYPE_CHECKING:
    from numpy import float64, uint8
    from numpy.typing import NDArray

    from natoasia.linking.sparse import Rows


Shares = dict[int, float]
"""By the key of a feature, what it adds to the likeness of two reports."""

Texts = dict[int, tuple[str, tuple[str, ...]]]
"""By the same key, a word or phrase as a report writes it, and its stems."""


class _Part(NamedTuple):
    kind: Literal["word", "phrase", "person", "place", "organisation"]
    text: str


def explain(
    a: Article, b: Article, window: Frequencies | None = None, doubt: float = ALONE
) -> Link:
    """Return what links two reports, and how far it reaches.

    `window` is what the desk knows of how often words stand in its reports, `doubt` what an edge
    must have over the threshold there; without them the two are judged alone.
    """
    import numpy as np

    counts = count([bag(a), bag(b)])
    window = _both(counts, window)
    matrix = weigh(counts, window)
    shares = _shares(matrix.rows, window)
    cosine = likeness(shares)
    below = sum(_shares(matrix.body, window).values())
    lead_share = max(0.0, 1 - below / cosine) if cosine else 0.0
    apart = float(np.subtract(*ordinals([a.date, b.date])))
    said = counts.weekdays[:1], counts.weekdays[1:], np.array([apart])
    score = cosine * float(time_factor(said[2], window.near)[0] * weekday_factor(*said)[0])
    needed = threshold(a.date, b.date, doubt)
    score = min(score, 1.0) if lead_share >= LEAST_LEAD_SHARE else 0.0
    return Link(
        a=a.id,
        b=b.id,
        score=score,
        cosine=cosine,
        lead_share=lead_share,
        days_apart=None if np.isnan(apart) else abs(int(apart)),
        weekdays=_weekdays(*said),
        threshold=needed,
        linked=score >= needed,
        features=tuple(_features(a, b, shares, _texts(a))),
        passages=passages(a, b),
    )


class Likened:
    """A report that is held against many, alone with each: read once, and no more than is asked."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._bag = bag(article)

    def shares(self, other: Bag | bytes) -> Shares:
        """Return what each feature adds to the likeness to a report, given its bag."""
        counts = count([self._bag, other])
        window = _both(counts, None)
        return _shares(weigh(counts, window).rows, window)

    def features(self, other: Article, shares: Shares) -> tuple[Feature, ...]:
        """Return what those are in words, the largest first."""
        return tuple(_features(self._article, other, shares, self._written))

    @cached_property
    def _written(self) -> Texts:
        return _texts(self._article)


def likeness(shares: Shares) -> float:
    """Return how alike two reports are, from 0 to 1: the cosine of their bags."""
    return min(float(sum(shares.values())), 1.0)


def _weekdays(
    ours: NDArray[uint8], theirs: NDArray[uint8], apart: NDArray[float64]
) -> Literal["same", "other"] | None:
    same, other = agree(ours, theirs, apart)
    return "same" if same[0] else "other" if other[0] else None


def seen(
    a: Article, b: Article, bags: Mapping[str, Bag | bytes], days: Mapping[str, str | None]
) -> Frequencies:
    """Return what a desk tells `explain`: how often the words of two reports stand there."""
    import numpy as np

    keys = each_once(count([bag(a), bag(b)]).keys)
    if not len(keys):
        return Frequencies(len(bags), keys, keys.astype(np.float32))
    near = nearness(ordinals([days.get(id_) for id_ in bags]))
    return spread(keys, list(bags.values()))._replace(near=near)


def _both(counts: Counts, window: Frequencies | None) -> Frequencies:
    """Return how often what the two reports have stands in the window, which may not hold them."""
    import numpy as np

    keys, here = np.unique(counts.keys, return_counts=True)
    found = np.maximum(window.of(keys) if window else 0, here).astype(np.float32)
    articles = max(window.articles if window else 0, len(counts.sizes))
    shared = found > 1
    return Frequencies(articles, keys[shared], found[shared], window.near if window else 1.0)


def _shares(rows: Rows, window: Frequencies) -> Shares:
    """Return what each feature both have adds to the cosine."""
    columns, products = rows.product(0, 1)
    return dict(zip(window.keys[columns].tolist(), products.tolist(), strict=True))


def _features(a: Article, b: Article, shares: Shares, texts: Texts) -> Iterator[Feature]:
    """Yield the shares, those of one name together, the largest first."""
    names = _named(b) | _named(a)
    totals: dict[_Part, float] = defaultdict(float)
    for key, share in shares.items():
        text, stems = texts[key]
        part = names.get(stems) or _Part("phrase" if len(stems) > 1 else "word", text)
        totals[part] += share
    for part, share in sorted(totals.items(), key=lambda item: (-item[1], item[0])):
        yield Feature(kind=part.kind, text=part.text, share=share)


def _texts(article: Article) -> Texts:
    """Return, by key, the words and phrases as a report writes them first, and their stems."""
    body = content(article)
    words = content_words(body, article.language)
    found: Texts = {}
    for word in words:
        found.setdefault(_key(word), (body[word.start : word.end], (word.stem,)))
    for first, second in pairwise(words):
        text = " ".join(body[first.start : second.end].split())
        found.setdefault(_key(first, second), (text, (first.stem, second.stem)))
    return found


def _key(first: Word, second: Word | None = None) -> int:
    import numpy as np

    one = np.array([hashed(first.stem)])
    if second is None:
        return int(word_keys(one)[0])
    return int(phrase_keys(one, np.array([hashed(second.stem)]))[0])


def _named(article: Article) -> dict[tuple[str, ...], _Part]:
    """Return the names that words, and two words in a row, belong to."""
    found: dict[tuple[str, ...], _Part] = {}
    for names in (article.organisations, article.places, article.people):
        for name in names:
            for form in (name.name, *name.as_written):
                stems = [word.stem for word in content_words(form, article.language)]
                found.update({(stem,): _Part(name.kind, name.name) for stem in stems})
                found.update({pair: _Part(name.kind, name.name) for pair in pairwise(stems)})
    return found
