"""Linking at scale, through a desk's own record: the curve, new reports, and how far it drifts."""

from __future__ import annotations

import random
import resource
import tempfile
import time
from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

import numpy as np

from natoasia.desk import relinking
from natoasia.linking import Bag, link, link_more
from natoasia.linking.bags import hashed
from natoasia.model import Article, Segment, text_id
from natoasia.store import Reading, Store
from natoasia.store.packing import entry

SIZES = (10_000, 20_000)
"""Articles of the generated desks; 50000, 100000 and 200000 take their minutes."""

WORDS, VOCABULARY, TOPICAL = 200, 60_000, 12

COPIED = 30
"""Words of the passage that two in five reports of a story share."""

DRIFT = 10_000
"""Articles of the desk whose drift is measured, and below, its batches: how large, how many."""
BATCHES = ((1, 30), (100, 10), (1_000, 1))

OUTLETS = [f"The {town} {paper}" for town in ("Aldmoor", "Brackwater", "Corvale", "Dunmarsh")
    for paper in ("Courier", "Herald", "Times", "Post", "Observer")]  # fmt: skip

Score = Callable[[Sequence[Sequence[str]], Mapping[str, object]], tuple[float, float, float]]


class Made(NamedTuple):
    """A generated report."""

    id: str
    words: array[int]
    """An array, for the bench is not to take more memory than what it measures."""
    day: str
    story: int
    outlet: str


def generated(number: int) -> Iterator[Made]:
    """Yield reports over a year: 200 words of Zipf's frequencies, in stories of 1 to 15.

    Half of a report's words are the language's, half its story's; twelve of those are its own.
    """
    dice = np.random.default_rng(1)
    chances = 1 / (np.arange(VOCABULARY) + 30) ** 1.05
    words = dice.choice(VOCABULARY, (number, WORDS), p=chances / chances.sum())
    place = story = 0
    while place < number:
        story += 1
        common = dice.choice(words[place], 40)
        own = dice.integers(2_000, VOCABULARY, TOPICAL)
        copy = dice.choice(np.concatenate((common, own, own)), COPIED)
        first = date(2022, 1, 1) + timedelta(int(dice.integers(365)))
        for _ in range(min(int(dice.geometric(0.35)), number - place)):
            text = words[place]
            mixed = np.concatenate((common, *[own] * 4))
            text[dice.integers(0, WORDS, WORDS // 2)] = dice.choice(mixed, WORDS // 2)
            if dice.random() < 0.4:
                text[100 : 100 + COPIED] = copy
            day = (first + timedelta(int(dice.integers(3)))).isoformat()
            outlet = OUTLETS[int(dice.integers(len(OUTLETS)))]
            name = f"{place * 2654435761 % 2**40:010x}"
            yield Made(name, array("H", text.tolist()), day, story, outlet)
            place += 1


HASHES = np.array([hashed(f"word{index}") for index in range(VOCABULARY)], np.uint32)


def bag_of(made: Made) -> bytes:
    """Return the bag of a report, as written."""
    return Bag(array("I", HASHES[made.words].tobytes())).dumps()


def reading(made: Made) -> Reading:
    """Return a report as the store takes it, as if it had been read and parsed."""
    text = f"{' '.join(f'word{word}' for word in made.words)}."
    article = Article(
        id=text_id(text),
        path=f"{made.id}.txt",
        date=made.day,
        date_precision="day",
        headline=" ".join(f"word{word}" for word in made.words[:6]),
        source=made.outlet,
        body=text,
        segments=(Segment(kind="paragraph", start=0, end=len(text), text=text),),
    )
    kept = entry(article, bag_of(made))
    return Reading(article.path, made.id.encode(), len(text), 1, 1, "utf-8", None, (kept,))


def scale(number: int, score: Score) -> None:
    """Print what linking a desk of so many takes, and a thousand more, and one more."""
    made = list(generated(number + 1_001))
    with tempfile.TemporaryDirectory() as folder, Store.create(Path(folder) / ".natoasia") as store:
        keep(store, made[:number])
        print(f"  {number:>7} articles: {timed(store)}, F1 {quality(store, made, score):.3f}")
        for more in (slice(number, number + 1_000), slice(number + 1_000, None)):
            keep(store, made[more])
            print(f"  {len(made[more]):>12} more: {timed(store)}", flush=True)


def keep(store: Store, reports: Sequence[Made]) -> None:
    """Put reports into the record, unlinked."""
    for start in range(0, len(reports), 1_000):
        with store.batch():
            for made in reports[start : start + 1_000]:
                store.put(reading(made))


def timed(store: Store) -> str:
    """Link what is not linked; return seconds, those of processors, and the peak of memory."""
    wall, cpu = time.perf_counter(), time.process_time()
    relinking.refresh(store)
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    return f"{wall:6.1f} s, {cpu:6.1f} s of CPU, {peak:.2f} GB"


def quality(store: Store, made: Sequence[Made], score: Score) -> float:
    """Return B-cubed F1 of the desk's stories."""
    story = {f"{one.id}.txt": one.story for one in made}
    answers = {row.id: story[row.path] for row in store.rows()}
    groups = [*store.previous_groups().values()]
    told = {id_ for group in groups for id_ in group}
    return score([*groups, *((id_,) for id_ in answers if id_ not in told)], answers)[2]


def made_desk() -> tuple[dict[str, bytes], dict[str, str | None]]:
    """Return the bags and the days of the desk whose drift is measured."""
    made = list(generated(DRIFT))
    return {one.id: bag_of(one) for one in made}, {one.id: one.day for one in made}


def grown(bags: Mapping[str, bytes], days: Mapping[str, str | None], score: Score) -> None:
    """Print how far a desk that grew lies from one linked at once: F1 of the one by the other."""
    ids = sorted(bags)
    random.Random(1).shuffle(ids)
    whole = {id_: at for at, group in enumerate(link(bags, days).groups) for id_ in group}
    for size, times in BATCHES:
        if size * times > len(ids) / 5:
            continue
        late = ids[: size * times]
        old = {id_: bags[id_] for id_ in ids[size * times :]}
        groups, edges = link(old, days)[1::-1]
        for start in range(0, len(late), size):
            new = {id_: bags[id_] for id_ in late[start : start + size]}
            more = link_more(new, old, days, edges)
            old |= new
            edges = edges.onto(sorted(old)) + more.edges
            groups = tuple(joined(groups, more.groups))
        found = score(groups, whole)[2]
        grew = f"{times} x {size} added to {len(bags) - size * times:,}"
        print(f"  {grew}, beside all linked at once: F1 {found:.4f}", flush=True)


def joined(
    groups: Sequence[Sequence[str]], changed: Sequence[Sequence[str]]
) -> list[tuple[str, ...]]:
    """Return the groups after `link_more` told which have changed."""
    moved = {id_ for group in changed for id_ in group}
    stay = (tuple(id_ for id_ in group if id_ not in moved) for group in groups)
    return [*filter(None, stay), *map(tuple, changed)]
