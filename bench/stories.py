"""Stories against gold answers, beside peers; look-alikes; tiny folders; and new reports.

`judged.tsv` has pairs of an undated set of one outlet, and what a reader said of them.

Usage: python bench/stories.py [ARTICLES ...]   sizes of the generated desks, 10000 20000 by default
"""

from __future__ import annotations

import importlib.util
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import combinations
from pathlib import Path

import numpy as np
from data import below, files, gold, load
from stories_scale import SIZES, grown, made_desk, read_as, scale

from natoasia.linking import bag, explain, link
from natoasia.linking.edges import ordinal
from natoasia.model import Article, Document
from natoasia.parsing import parse
from natoasia.reading import read

Groups = Iterable[Sequence[str]]
Days = Mapping[str, str | None]

LOOK_ALIKES = 150
"""Pairs of most alike reports of a set that are of different stories."""

MONTH = 30
"""Days from which on two most alike reports are of look-alikes, whatever the gold answers miss."""

PARTS = (("roundup", 40, 24), ("roundup", 200, 12), ("roundup", 600, 6), ("ecb", 60, 12))
"""Folders that are random parts of a set: of which, how many files, how many folders. In a whole
set each report has others of its story; in a part, as in most folders, few have."""

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


def of_pairs(groups: Groups, answers: Mapping[str, object]) -> tuple[float, float]:
    """Return the precision and the recall of the pairs that stories put together."""
    right = made = 0
    for group in groups:
        made += len(group) * (len(group) - 1) // 2
        right += sum(n * (n - 1) // 2 for n in Counter(answers[id_] for id_ in group).values())
    real = sum(n * (n - 1) // 2 for n in Counter(answers.values()).values())
    return right / max(made, 1), right / max(real, 1)


def told(groups: Groups, answers: Mapping[str, object]) -> str:
    """Return precision, recall and F1 as a line shows them, then those of pairs."""
    figures = (*b_cubed(groups, answers), *of_pairs(groups, answers))
    return "P {:.3f}  R {:.3f}  F1 {:.3f}   pairs P {:.3f}  R {:.3f}".format(*figures)


def faults(groups: Groups, answers: Mapping[str, object], days: Days) -> str:
    """Return how many wrong pairs and missed ones there are, by the days between them."""
    home = {id_: at for at, group in enumerate(groups) for id_ in group}
    kinds: Counter[str] = Counter()
    for a, b in combinations(sorted(home), 2):
        together, one = home[a] == home[b], answers[a] == answers[b]
        if together != one:
            kinds[f"{'wrong' if together else 'missed'}, {apart(days.get(a), days.get(b))}"] += 1
    return "; ".join(f"{kind}: {number}" for kind, number in sorted(kinds.items()))


def apart(a: str | None, b: str | None) -> str:
    """Return how far two days lie apart, in words."""
    gap = abs(ordinal(a) - ordinal(b))
    for most, words in ((1, "within a day"), (7, "within a week"), (float("inf"), "later")):
        if gap <= most:
            return words
    return "a day unknown"


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
    figures = {}
    if are_dated(days):
        undated = link(bags, {}).groups
        print(f"  natoasia, dates withheld            {told(undated, answers)}")
        figures[f"{name}_undated_precision"] = b_cubed(undated, answers)[0]
    for peer, theirs in peers({file: each.text for file, each in found.items()}, answers):
        print(f"  {peer:<35} {told(theirs, answers)}")
    print(f"  pairs {faults(groups, answers, days)}")
    kept = [read_as(file, each, bags[file].dumps()) for file, each in found.items()]
    grown(kept, b_cubed)
    precision, _, f1 = b_cubed(groups, answers)
    return {**figures, f"{name}_f1": f1, f"{name}_precision": precision}


def are_dated(days: Days) -> bool:
    """Tell whether most reports have a date."""
    return sum(day is not None for day in days.values()) > len(days) / 2


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


def parts() -> dict[str, float]:
    """Print how stories are found in random parts of sets; return the precisions."""
    figures = {}
    for name, size, number in PARTS:
        found = articles(list(files(name)))
        bags = {file: bag(each).dumps() for file, each in found.items()}
        answers = {file: row["story"] for file, row in gold(name).items()}
        days = {file: each.date for file, each in found.items()}
        for kind, known in (("dated", days), ("undated", {})):
            if kind == "undated" or are_dated(days):
                dice = random.Random(1)
                drawn = [dice.sample(sorted(bags), size) for _ in range(number)]
                scores = [part(some, bags, known, answers) for some in drawn]
                precision, recall, f1 = np.mean(scores, axis=0)
                said = f"{number} folders of {size} from {name}, {kind}"
                print(f"  {said:<40} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}")
                figures[f"{name}_{size}_{kind}_precision"] = float(precision)
    return figures


def part(
    some: Sequence[str], bags: Mapping[str, bytes], days: Days, answers: Mapping[str, object]
) -> tuple[float, float, float]:
    """Return precision, recall and F1 of a folder with just some files."""
    groups = link({file: bags[file] for file in some}, {file: days.get(file) for file in some})
    return b_cubed(groups.groups, {file: answers[file] for file in some})


def look_alikes(name: str) -> dict[str, float]:
    """Print how often two reports of look-alikes are linked when alone; return the share not."""
    found = articles(list(files(name)))
    answers = {file: row["story"] for file, row in gold(name).items()}
    edges = link({file: bag(each) for file, each in found.items()}, {}).edges
    used: set[str] = set()
    pairs = []
    for a, b, _ in sorted(edges, key=lambda edge: -edge.score):
        gap = abs(ordinal(found[a].date) - ordinal(found[b].date))
        if answers[a] != answers[b] and not gap < MONTH and used.isdisjoint((a, b)):
            used.update((a, b))
            pairs.append((found[a], found[b]))
    shares = [explain(a, b).linked for a, b in pairs[:LOOK_ALIKES]]
    linked = sum(shares) / len(shares)
    print(f"  {name}: {linked:.1%} of {len(shares)} pairs of look-alikes linked when alone")
    return {f"{name}_look_alikes_apart": 1 - linked}


def judged() -> dict[str, float]:
    """Print which pairs of an undated set of one outlet, judged by a reader, stand together."""
    found = articles(list(files("bbc")))
    groups = link({id_: bag(a) for id_, a in found.items()}, {}).groups
    home = {id_: at for at, group in enumerate(groups) for id_ in group}
    lines = (Path(__file__).parent / "judged.tsv").read_text("utf-8").splitlines()
    right = made = real = 0.0
    for a, b, weight, one in (line.split("\t") for line in lines if not line.startswith("#")):
        together = home[a] == home[b]
        made += together * float(weight)
        real += (one == "1") * float(weight)
        right += (together and one == "1") * float(weight)
    several = [group for group in groups if len(group) > 1]
    told_of = sum(map(len, several))
    print(f"\nbbc, undated: {told_of} of {len(found)} reports in {len(several)} stories")
    print(f"  pairs judged by a reader            P {right / made:.3f}  R {right / real:.3f}")
    return {"bbc_judged_precision": right / made, "bbc_judged_recall": right / real}


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


def main() -> int:
    """Print all figures; return 1 where one is below its floor."""
    print(load())
    figures = {**quality("ecb"), **quality("roundup"), **judged()}
    print("\nfolders of two files")
    figures.update(tiny())
    print("\nparts of sets")
    figures.update(parts())
    print("\nlook-alikes")
    figures.update({**look_alikes("ecb"), **look_alikes("roundup")})
    print("\na desk that grew, beside one linked at once")
    grown(made_desk(), b_cubed)
    print("\ngenerated articles over a year")
    for number in map(int, sys.argv[1:] or SIZES):
        scale(number, b_cubed)
    return sum(below("stories", key, value) for key, value in figures.items()) > 0


if __name__ == "__main__":
    sys.exit(main())
