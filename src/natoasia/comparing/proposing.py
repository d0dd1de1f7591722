"""Which sentences of a report are worth holding against one of another: by their rarer words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from natoasia.comparing.weighing import Weighed, Weights, likeness, weighed

if TYPE_CHECKING:
    from natoasia.comparing.statements import Statement

FAVOURITES: Final = 12
"""Candidates for each sentence: the right one was never lower than fifth."""

MOST_USUAL: Final = 100
"""Sentences that may have a word for it to propose candidates, however many there are: a tenth of
1,000, and of longer reports so few that the time grows with their length."""

LEAST_USUAL: Final = 20
"""… and however few there are."""


def most_usual(sentences: int) -> int:
    """Return how many of so many sentences may have a word for it to propose candidates."""
    return min(max(LEAST_USUAL, sentences // 10), MOST_USUAL)


class Proposing:
    """The sentences of a report, to be found by the words that few of them have."""

    def __init__(self, sentences: Sequence[Statement], weights: Weights) -> None:
        self.weighed = [weighed(one, weights) for one in sentences]
        self._weights = weights
        self._usual = self._commonest()
        self._rows: dict[str, list[int]] = defaultdict(list)
        for index, one in enumerate(self.weighed):
            for stem in one.bag:
                if stem not in self._usual:
                    self._rows[stem].append(index)
        self._unseen = [self._worth_unseen(one) for one in self.weighed]

    def candidates(self, one: Weighed) -> Iterator[tuple[int, float]]:
        """Yield the likeliest sentences, by index, and how alike each may be at most."""
        common: dict[int, float] = defaultdict(float)
        for stem in one.bag:
            if stem in self._rows:
                weight = self._weights[stem]
                for index in self._rows[stem]:
                    common[index] += weight
        unseen = self._worth_unseen(one)
        for index, worth in sorted(common.items(), key=itemgetter(1), reverse=True)[:FAVOURITES]:
            most = worth + min(unseen, self._unseen[index])
            yield index, likeness(most, one, self.weighed[index])

    def is_unsought(self, one: Weighed, least: float) -> bool:
        """Tell whether words that propose nothing would alone make one so much like another."""
        usual = self._usual & one.bag.keys()
        worth = sum(one.bag[stem] * self._weights[stem] for stem in usual)
        return likeness(worth, one, Weighed({}, worth)) >= least

    def _commonest(self) -> set[str]:
        """Return the words that propose nothing: too many sentences have them."""
        frequency: Counter[str] = Counter()
        for one in self.weighed:
            frequency.update(one.bag.keys())
        most = most_usual(len(self.weighed))
        return {stem for stem, count in frequency.items() if count > most}

    def _worth_unseen(self, one: Weighed) -> float:
        """Return what may be common beside the words that propose: common ones, and repetitions."""
        return sum(
            (count - (stem not in self._usual)) * self._weights[stem]
            for stem, count in one.bag.items()
            if count > 1 or stem in self._usual
        )
