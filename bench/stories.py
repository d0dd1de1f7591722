"""Stories against gold answers, beside peers; tiny folders; new reports; and the curve of scale.

Usage: python bench/stories.py [ARTICLES ...]   sizes of the generated desks, 10000 30000 by default
"""

from __future__ import annotations

import importlib.util
import random
import resource
import sys
import time
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date, timedelta
from pathlib import Path

import numpy as np
from data import files, floor, gold, load

from natoasia.linking import Bag, bag, link, link_more
from natoasia.linking.bags import hashed
from natoasia.model import Article, Document
from natoasia.parsing import parse
from natoasia.reading import read

Groups = Iterable[Sequence[str]]
Days = Mapping[str, str | None]

SIZES = (10_000, 30_000)
"""Articles of the generated desks; 100000 takes its minutes, most of them generating."""

FOLDERS = 1_000
"""Random folders of two files."""


def b_cubed(groups: Groups, answers: Mapping[str, object]) -> tuple[float, float, float]:
    """Return precision, recall and F1 averaged over articles (Bagga and Baldwin 1998)."""
    sizes = Counter(answers.values())
    precision = recall = 0.0
    for group in groups:
        for story, shared in Counter(answers[id_] for id_ in group).items():
            precision += shared**2 / len(group)
            recall += shared**2 / sizes[story]
    precision, recall = precision / len(answers), recall / len(answers)
    return precision, recall, 2 * precision * recall / (precision + recall)


def told(groups: Groups, answers: Mapping[str, object]) -> str:
    """Return precision, recall and F1 as a line shows them."""
    return "P {:.3f}  R {:.3f}  F1 {:.3f}".format(*b_cubed(groups, answers))


def article(path: Path) -> Article:
    """Return what natoasia makes of a file."""
    (document, *_) = read(str(path), path.read_bytes())
    return parse(Document.model_validate(document))


def articles(paths: Sequence[Path]) -> dict[str, Article]:
    """Return the articles of files, by file name; parsed on all cores."""
    with ProcessPoolExecutor() as pool:
        found = pool.map(article, paths, chunksize=20)
        return {path.name: each for path, each in zip(paths, found, strict=True)}


def quality(name: str) -> dict[str, float]:
    """Print how a set's stories are found, dated and undated and by peers; return the figures."""
    found = articles(list(files(name)))
    answers = {file: row["story"] for file, row in gold(name).items()}
    bags = {file: bag(each) for file, each in found.items()}
    days = {file: each.date for file, each in found.items()}
    dated = sum(day is not None for day in days.values())
    groups = link(bags, days).groups
    print(
        f"\n{name}: {len(bags)} articles, {dated} with a date, {len(set(answers.values()))} stories"
    )
    print(f"  natoasia                            {told(groups, answers)}")
    if dated > len(bags) / 2:
        print(f"  natoasia, dates withheld            {told(link(bags, {}).groups, answers)}")
    for peer, theirs in peers({file: each.text for file, each in found.items()}, answers):
        print(f"  {peer:<35} {told(theirs, answers)}")
    grown(bags, days)
    precision, _, f1 = b_cubed(groups, answers)
    return {f"{name}_f1": f1, f"{name}_precision": precision}


def peers(texts: Mapping[str, str], answers: Mapping[str, object]) -> Iterator[tuple[str, Groups]]:
    """Yield what peers make of the texts, each at the best of several thresholds for this set."""
    for peer, module, found in (
        ("TF-IDF, connected components", "sklearn", by_tfidf),
        ("MinHash LSH (datasketch)", "datasketch", by_minhash),
    ):
        if importlib.util.find_spec(module):
            yield peer, max(found(texts), key=lambda groups: b_cubed(groups, answers)[2])
        else:
            print(f"  {peer}: {module} is not installed")


def by_tfidf(texts: Mapping[str, str]) -> Iterator[Groups]:
    """Yield the connected components of TF-IDF cosines at rising thresholds."""
    from scipy.sparse.csgraph import connected_components
    from sklearn.feature_extraction.text import TfidfVectorizer

    rows = TfidfVectorizer(stop_words="english", sublinear_tf=True).fit_transform(texts.values())
    cosines = (rows @ rows.T).toarray()
    for least in np.arange(0.15, 0.75, 0.05):
        yield grouped(texts, connected_components(cosines >= least, directed=False)[1])


def by_minhash(texts: Mapping[str, str]) -> Iterator[Groups]:
    """Yield the connected components of MinHash LSH over words, at rising Jaccard thresholds."""
    from datasketch import MinHash, MinHashLSH
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    sketches = []
    for text in texts.values():
        sketches.append(MinHash(num_perm=128))
        sketches[-1].update_batch([word.encode() for word in set(text.lower().split())])
    for least in (0.2, 0.3, 0.4, 0.5):
        index = MinHashLSH(threshold=least, num_perm=128)
        for place, sketch in enumerate(sketches):
            index.insert(place, sketch)
        pairs = [(a, b) for a, sketch in enumerate(sketches) for b in index.query(sketch)]
        ends = np.array(pairs).T
        graph = coo_matrix((np.ones(len(pairs)), ends), shape=(len(texts), len(texts)))
        yield grouped(texts, connected_components(graph, directed=False)[1])


def grouped(ids: Iterable[str], labels: Iterable[int]) -> list[list[str]]:
    """Return ids by label."""
    groups = defaultdict(list)
    for id_, label in zip(ids, labels, strict=True):
        groups[int(label)].append(id_)
    return list(groups.values())


def joined(groups: Groups, changed: Groups) -> list[tuple[str, ...]]:
    """Return the groups after `link_more` told which have changed."""
    moved = {id_ for group in changed for id_ in group}
    stay = (tuple(id_ for id_ in group if id_ not in moved) for group in groups)
    return [*filter(None, stay), *map(tuple, changed)]


def grown(bags: Mapping[str, Bag], days: Days) -> None:
    """Print how far a desk that grew lies from one linked at once: F1 of the one by the other."""
    ids = sorted(bags)
    random.Random(1).shuffle(ids)
    new, old = ({id_: bags[id_] for id_ in part} for part in (ids[:100], ids[100:]))
    before = link(old, days)
    after = joined(before.groups, link_more(new, old, days, before.edges).groups)
    whole = {id_: number for number, g in enumerate(link(bags, days).groups) for id_ in g}
    print(f"  100 reports added, beside all linked at once: F1 {b_cubed(after, whole)[2]:.4f}")


def tiny() -> dict[str, float]:
    """Print how often two files alone in a folder are linked, and return it."""
    dice = random.Random(1)
    pool = [*files("bbc"), *files("volume")]
    strangers = [dice.sample(pool, 2) for _ in range(FOLDERS)]
    stories = defaultdict(list)
    paths = {path.name: path for path in files("roundup")}
    for file, row in gold("roundup").items():
        stories[row["story"]].append(paths[file])
    related = [dice.sample(stories[name], 2) for name in sorted(stories)]
    found = {}
    for kind, folders in (("unrelated", strangers), ("related", related)):
        parsed = articles(sorted({path for folder in folders for path in folder}))
        shares = [len(alone([parsed[path.name] for path in folder])) == 1 for folder in folders]
        found[kind] = sum(shares) / len(shares)
        print(f"  {kind} pairs alone in a folder: {found[kind]:.1%} of {len(shares)} linked")
    return {"tiny_unrelated_apart": 1 - found["unrelated"], "tiny_related": found["related"]}


def alone(pair: Sequence[Article]) -> Groups:
    """Return the stories of a folder with just these."""
    return link({a.id: bag(a) for a in pair}, {a.id: a.date for a in pair}).groups


WORDS, VOCABULARY, TOPICAL = 200, 60_000, 12


def generated(number: int) -> tuple[dict[str, Bag], dict[str, str], dict[str, int]]:
    """Return a desk over a year: bags of 200 words of Zipf's frequencies, in stories of 1 to 15.

    Half of an article's words are the language's, half its story's; twelve of those are its own.
    """
    dice = np.random.default_rng(1)
    hashes = np.array([hashed(f"word{index}") for index in range(VOCABULARY)], dtype=np.uint32)
    chances = 1 / (np.arange(VOCABULARY) + 30) ** 1.05
    words = dice.choice(VOCABULARY, (number, WORDS), p=chances / chances.sum())
    bags, days, answers = {}, {}, {}
    while len(bags) < number:
        story = dice.choice(words[len(bags)], 40)
        own = dice.integers(2_000, VOCABULARY, TOPICAL)
        first = date(2022, 1, 1) + timedelta(int(dice.integers(365)))
        for _ in range(min(int(dice.geometric(0.35)), number - len(bags))):
            place = len(bags)
            text = words[place]
            text[dice.integers(0, WORDS, WORDS // 2)] = dice.choice(
                np.concatenate((story, *[own] * 4)), WORDS // 2
            )
            id_ = f"{place * 2654435761 % 2**40:010x}"
            bags[id_] = Bag(array("I", hashes[text].tobytes()))
            days[id_] = (first + timedelta(int(dice.integers(3)))).isoformat()
            answers[id_] = int(own[0]) * VOCABULARY + int(own[1])
    return bags, days, answers


def scale(number: int) -> None:
    """Print what linking so many generated articles takes, and adding a thousand."""
    bags, days, answers = generated(number)
    raw = {id_: each.dumps() for id_, each in bags.items()}
    del bags
    wall, cpu = time.perf_counter(), time.process_time()
    found = link(raw, days)
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    score = b_cubed(found.groups, answers)[2]
    print(
        f"  {number:>7} articles: {wall:6.1f} s, {cpu:6.1f} s of CPU, {peak:.2f} GB,"
        f" {len(found.edges)} edges, F1 {score:.3f}",
        flush=True,
    )
    new = dict(list(raw.items())[-1_000:])
    old = {id_: each for id_, each in raw.items() if id_ not in new}
    edges = [edge for edge in found.edges if edge.a in old and edge.b in old]
    wall, cpu = time.perf_counter(), time.process_time()
    link_more(new, old, days, edges)
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    print(f"           1000 more: {wall:6.1f} s, {cpu:6.1f} s of CPU", flush=True)


def main() -> int:
    """Print all figures; return 1 where one is below its floor."""
    print(load())
    figures = {**quality("ecb"), **quality("roundup")}
    print("\nfolders of two files")
    figures.update(tiny())
    print("\ngenerated articles over a year")
    for number in map(int, sys.argv[1:] or SIZES):
        scale(number)
    low = [key for key, value in figures.items() if value < floor("stories", key)]
    for key in low:
        print(f"BELOW ITS FLOOR: {key} {figures[key]:.3f} < {floor('stories', key)}")
    return bool(low)


if __name__ == "__main__":
    sys.exit(main())
