"""Why two reports are, or are not, of one event: the exact parts of what clustering saw."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from natoasia.linking.bags import Word, bag, content_words, hashed
from natoasia.linking.edges import name_factor, ordinals, time_factor
from natoasia.linking.runs import passages
from natoasia.linking.stories import THRESHOLD
from natoasia.linking.weights import Counts, count, frequencies, phrase_keys, weights, word_keys
from natoasia.model import Article, Feature, Link

if TYPE_CHECKING:
    from natoasia.linking.frequencies import Frequencies


class _Part(NamedTuple):
    kind: Literal["word", "phrase", "person", "place", "organisation"]
    text: str


def explain(a: Article, b: Article, window: Frequencies | None = None) -> Link:
    """Return what links two reports, and how far it reaches.

    `window` is what the desk knows of how often words stand in its reports; without it the two
    are judged alone.
    """
    import numpy as np

    counts = count([bag(a), bag(b)])
    shares, names = _shares(counts, weights(counts, window or frequencies(counts)))
    cosine = min(float(sum(shares.values())), 1.0)
    apart = float(np.subtract(*ordinals([a.date, b.date])))
    named = names / cosine if cosine else 0.0
    score = cosine * float(time_factor(np.array([apart]))[0])
    score *= float(name_factor(np.array([named]))[0])
    return Link(
        a=a.id,
        b=b.id,
        score=score,
        cosine=cosine,
        days_apart=None if np.isnan(apart) else abs(int(apart)),
        threshold=THRESHOLD,
        linked=score >= THRESHOLD,
        features=tuple(_features(a, b, shares)),
        passages=passages(a, b),
    )


def _shares(counts: Counts, weight: Any) -> tuple[dict[int, float], float]:  # noqa: ANN401
    """Return what each feature both have adds to the cosine, and what names add."""
    ours = {
        key: (w, named)
        for row, key, w, named in zip(
            counts.rows.tolist(), counts.keys.tolist(), weight.tolist(), counts.named, strict=True
        )
        if row == 0
    }
    shares: dict[int, float] = {}
    names = 0.0
    for row, key, w, named in zip(
        counts.rows.tolist(), counts.keys.tolist(), weight.tolist(), counts.named, strict=True
    ):
        if row and key in ours and (share := w * ours[key][0]) > 0:
            shares[key] = share
            names += share * bool(named and ours[key][1])
    return shares, names


def _features(a: Article, b: Article, shares: dict[int, float]) -> Iterator[Feature]:
    """Yield the shares, those of one name together, the largest first."""
    texts = _texts(a)
    names = _named(b) | _named(a)
    totals: dict[_Part, float] = defaultdict(float)
    for key, share in shares.items():
        text, stems = texts[key]
        part = names.get(stems) or _Part("phrase" if len(stems) > 1 else "word", text)
        totals[part] += share
    for part, share in sorted(totals.items(), key=lambda item: (-item[1], item[0])):
        yield Feature(kind=part.kind, text=part.text, share=share)


def _texts(article: Article) -> dict[int, tuple[str, tuple[str, ...]]]:
    """Return, by key, the words and phrases of a body as it writes them first, and their stems."""
    body = article.body
    words = content_words(body, article.language)
    found: dict[int, tuple[str, tuple[str, ...]]] = {}
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
