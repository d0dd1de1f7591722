"""Linking at scale, through a desk's own record: the curve, new reports, and how far it drifts."""

from __future__ import annotations

import random
import resource
import tempfile
import time
from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from functools import cache
from itertools import islice
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

import numpy as np
from processes import PROGRAM, once, shown

from natoasia.desk import indexing, relinking
from natoasia.desk.batches import BATCH
from natoasia.desk.ingest import standard_parser
from natoasia.linking import Bag
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


@cache
def version() -> int:
    """Return the version of the parser that these reports pass for having been read by."""
    return standard_parser().version


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
    return read_as(made.id, article, bag_of(made))


def read_as(name: str, article: Article, bag: bytes) -> Reading:
    """Return an article as the store takes it, as the only one of a file of that name."""
    size, kept = len(article.text.encode()), entry(article, bag)
    return Reading(f"{name}.txt", name.encode(), size, 1, version(), "utf-8", None, (kept,))


LATE = """A ferry came late

The Garrow Post
2022-12-{day:02}

The ferry from Garrow came {day} hours late on Monday, the harbour master said. Nobody was hurt.
"""
"""A report that is added from a file, by a process started anew."""


def scale(number: int, score: Score) -> None:
    """Print what linking a desk of so many takes, and a thousand more, and one more."""
    made = list(generated(number + 1_001))
    with tempfile.TemporaryDirectory() as folder:
        desk = Path(folder) / ".natoasia"
        with Store.create(desk) as store:
            keep(store, map(reading, made[:number]))
            print(f"  {number:>7} articles: {timed(store)}, F1 {quality(store, made, score):.3f}")
            for more in (slice(number, number + 1_000), slice(number + 1_000, None)):
                keep(store, map(reading, made[more]))
                print(f"  {len(made[more]):>12} more: {timed(store)}", flush=True)
        print(f"  one more, from its file, a whole process: {added(desk)}", flush=True)


def added(desk: Path, times: int = 5) -> str:
    """Return what processes take that add one report each."""
    taken = []
    for day in range(1, times + 1):
        file = desk.parent / f"late-{day}.txt"
        file.write_text(LATE.format(day=day), encoding="utf-8")
        command = [*PROGRAM, "--store", str(desk), "ingest", str(file)]
        taken.append(once(command))
    return shown(taken)


def keep(store: Store, reports: Iterator[Reading]) -> None:
    """Put reports into the record and the index, unlinked."""
    while some := list(islice(reports, BATCH)):
        with store.batch():
            for one in some:
                store.put(one)
    indexing.drain(store)


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
    found = groups(store)
    return score(found, {path: story[path] for group in found for path in group})[2]


def made_desk() -> list[Reading]:
    """Return the reports of the desk whose drift is measured."""
    return [*map(reading, generated(DRIFT))]


def grown(reports: Sequence[Reading], score: Score) -> None:
    """Print how far a desk that grew lies from one linked at once: F1 of the one by the other."""
    ordered = random.Random(1).sample(reports, len(reports))
    with linked(ordered) as store:
        whole = {path: at for at, group in enumerate(groups(store)) for path in group}
    for size, times in BATCHES:
        if size * times > len(reports) / 5:
            continue
        with linked(ordered[size * times :]) as store:
            for start in range(0, size * times, size):
                keep(store, iter(ordered[start : start + size]))
                # However small the desk, it is to be linked as a large one.
                with patch.multiple(relinking, ALWAYS_WHOLE=0, MANY=1, GROWN=2):
                    relinking.refresh(store)
            found = score(groups(store), whole)[2]
        grew = f"{times} x {size} added to {len(reports) - size * times:,}"
        print(f"  {grew}, beside all linked at once: F1 {found:.4f}", flush=True)


@contextmanager
def linked(reports: Sequence[Reading]) -> Iterator[Store]:
    """Open a desk of these reports, linked whole."""
    with (
        tempfile.TemporaryDirectory() as folder,
        Store.create(Path(folder) / ".natoasia") as store,
    ):
        keep(store, iter(reports))
        relinking.refresh(store)
        yield store


def groups(store: Store) -> list[tuple[str, ...]]:
    """Return the desk's stories by paths, and each report that is in none by itself."""
    paths = {row.id: row.path for row in store.rows()}
    found = [tuple(paths.pop(id_) for id_ in ids) for ids in store.previous_groups().values()]
    return [*found, *((path,) for path in paths.values())]
