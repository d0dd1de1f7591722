"""How well reports are compared: gold pairs, planted changes, unrelated reports, speed.

Run `python bench/diff.py` (add `-v` to see every wrong, missed and overlooked case).
"""

from __future__ import annotations

import random
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any, NamedTuple

from data import DATA, ROOT, files, floor, load
from processes import PROGRAM

from natoasia.comparing import compare
from natoasia.model import Article, Comparison, Document
from natoasia.parsing import parse

PAIRS = Path(__file__).with_name("pairs")
VERBOSE = "-v" in sys.argv
Edges = set[tuple[int, int]]


class Pair(NamedTuple):
    """Two reports and the links a person drew between their sentences."""

    name: str
    kind: str
    a: Article
    b: Article
    required: Edges
    optional: Edges
    hard: bool
    """Whether it was written to be hard, after the usual ones were mastered."""


def article(path: Path) -> Article:
    """Parse a file."""
    return read(path.read_text(encoding="utf-8"), str(path))


def read(text: str, path: str = "made.txt") -> Article:
    """Parse a text."""
    return parse(Document(path=path, text=text))


def pairs() -> Iterator[Pair]:
    """Yield the gold pairs."""
    for folder in sorted(PAIRS.iterdir()):
        gold = tomllib.loads((folder / "gold.toml").read_text(encoding="utf-8"))
        a = article(ROOT / gold["a"] if "a" in gold else folder / "a.txt")
        b = article(ROOT / gold["b"] if "b" in gold else folder / "b.txt")
        compared = compare(a, b)
        links = gold.get("link", [])
        required = edges(compared, (link for link in links if not link.get("optional")))
        optional = edges(compared, (link for link in links if link.get("optional")))
        hard = gold.get("hard", False)
        yield Pair(folder.name, gold["kind"], a, b, required, optional - required, hard)


def edges(compared: Comparison, links: Iterable[dict[str, Any]]) -> Edges:
    """Return the gold links as pairs of sentence numbers."""
    return {
        (find(compared.a_sentences, x), find(compared.b_sentences, y))
        for link in links
        for x in link["a"]
        for y in link["b"]
    }


def find(sentences: Sequence[Any], opening: str) -> int:
    """Return the number of the one body sentence that opens so."""
    found = [one.number for one in sentences if one.zone == "body" and one.text.startswith(opening)]
    if len(found) != 1:
        raise SystemExit(f"gold is not one sentence: {opening!r} ({len(found)})")
    return int(found[0])


def ours(pair: Pair) -> Edges:
    """Return the links natoasia draws."""
    compared = compare(pair.a, pair.b)
    return {
        (a, b) for one in compared.alignments if one.zone == "body" for a in one.a for b in one.b
    }


def best_partners(pair: Pair, ratio: Callable[[str, str], float], least: float) -> Edges:
    """Return each sentence's best partner under a peer's ratio, from both directions."""
    compared = compare(pair.a, pair.b)
    left = [one for one in compared.a_sentences if one.zone == "body"]
    right = [one for one in compared.b_sentences if one.zone == "body"]
    scores = {(x.number, y.number): ratio(x.text, y.text) for x in left for y in right}
    found: Edges = set()
    for side, sentences in ((0, left), (1, right)):
        for one in sentences:
            mine = [edge for edge in scores if edge[side] == one.number]
            best = max(mine, key=scores.__getitem__)
            if scores[best] >= least:
                found.add(best)
    return found


def score(every: Sequence[Pair], drawn: Callable[[Pair], Edges]) -> tuple[float, float]:
    """Return precision and recall; optional links count as right but are not asked for."""
    right = said = found = asked = 0
    for pair in every:
        links = drawn(pair)
        right += len(links & (pair.required | pair.optional))
        said += len(links)
        found += len(links & pair.required)
        asked += len(pair.required)
    return (right / said if said else 0.0), (found / asked if asked else 0.0)


def peer(every: Sequence[Pair], ratio: Callable[[str, str], float]) -> tuple[float, float, float]:
    """Return a peer's precision, recall and threshold at its own best F1 on this very gold."""
    tried = []
    for least in (step / 20 for step in range(4, 20)):
        precision, recall = score(every, lambda pair, at=least: best_partners(pair, ratio, at))
        tried.append(
            (2 * precision * recall / ((precision + recall) or 1), precision, recall, least)
        )
    _, precision, recall, least = max(tried)
    return precision, recall, least


def token_set(a: str, b: str) -> float:
    """Return rapidfuzz's token_set_ratio, 0 to 1, of lower-cased sentences."""
    from rapidfuzz.fuzz import token_set_ratio

    return float(token_set_ratio(a.lower(), b.lower())) / 100


def sequence(a: str, b: str) -> float:
    """Return difflib's ratio over words."""
    return SequenceMatcher(None, a.lower().split(), b.lower().split(), autojunk=False).ratio()


class Planted(NamedTuple):
    """A report, the same with one stretch altered, and where."""

    kind: str
    a: str
    b: str
    span: tuple[int, int]


WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"

# What a person would alter, found by other means than the program's own.
# The number of an item of a list, at the start of a line, counts nothing.
NUMBER = re.compile(r"(?m)(?!^\d+\. )(?<![\w.,:-])\d[\d,]*(?:\.\d+)?(?![\w:-])")
DAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})\b|\b\d{{1,2}} (?:{MONTHS})\b|\bNov\. \d\d\b")
SPOKEN = re.compile(r"(?<=[\s(])[\"“]([^\"“”]{30,}?)[\"”]")
NAME = re.compile(r"(?<![.\n\"“] )(?<!^)\b[A-Z][a-z]{2,} ([A-Z][a-z]{3,})\b", re.MULTILINE)
NEW_NAMES = "Falkner Osei Brandt Moretti Quill Varga Ishida Tremblay".split()
NEW_WORDS = "quarrel lantern bargain harvest tunnel whistle".split()


def spans(kind: str, text: str) -> list[tuple[int, int]]:
    """Return what can be altered in the paragraphs of a report."""
    body = [(one.start, one.end) for one in read(text).segments if one.kind == "paragraph"]
    pattern = {"number": NUMBER, "date": DAY, "quote": SPOKEN, "name": NAME}[kind]
    group = 1 if kind in {"quote", "name"} else 0
    found = [m.span(group) for start, end in body for m in pattern.finditer(text, start, end)]
    if kind == "number":
        dates = [m.span() for m in DAY.finditer(text)]
        found = [(s, e) for s, e in found if not any(x < e and s < y for x, y in dates)]
    return found


def altered(kind: str, old: str, rng: random.Random) -> str:
    """Return something else of the same kind."""
    if kind == "number":
        return other_number(old, rng)
    if kind == "date":
        if old in WEEKDAYS:
            return rng.choice([day for day in WEEKDAYS if day != old])
        day = re.search(r"\d+", old)
        return (
            old.replace(
                day.group(), str(rng.choice([n for n in range(1, 29) if n != int(day.group())]))
            )
            if day
            else old
        )
    if kind == "name":
        return rng.choice([misspelt(old, rng), rng.choice([n for n in NEW_NAMES if n != old])])
    words = old.split()
    long = [at for at, word in enumerate(words) if len(word) > 3 and word.isalpha()]
    words[rng.choice(long)] = rng.choice(NEW_WORDS)
    return " ".join(words)


def other_number(old: str, rng: random.Random) -> str:
    """Return the number with one digit changed, or a digit more."""
    digits = [at for at, sign in enumerate(old) if sign.isdigit()]
    at = rng.choice(digits)
    new = rng.choice([d for d in "123456789" if d != old[at]])
    return old[:at] + new + old[at + 1 :]


def misspelt(name: str, rng: random.Random) -> str:
    """Return a name with two inner letters swapped, doubled or one left out."""
    at = rng.randrange(1, len(name) - 1)
    swapped = name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    choices = [swapped, name[:at] + name[at] + name[at:], name[:at] + name[at + 1 :]]
    return rng.choice([one for one in choices if one != name])


def plant(kind: str, count: int, rng: random.Random) -> Iterator[Planted]:
    """Yield reports with one alteration each, drawn from the pairs' texts."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(PAIRS.glob("*/?.txt"))]
    places = [(text, span) for text in texts for span in spans(kind, text)]
    rng.shuffle(places)
    for text, (start, end) in (places * (count // max(len(places), 1) + 1))[:count]:
        new = altered(kind, text[start:end], rng)
        yield Planted(kind, text, text[:start] + new + text[end:], (start, start + len(new)))


def noticed(one: Planted) -> tuple[bool, int]:
    """Return whether the alteration is among the checks or quotes, and how many others are."""
    compared = compare(read(one.a), read(one.b))
    cited = [check.b for check in compared.checks]
    cited += [quote.b for quote in compared.quotes if quote.kind == "altered" and quote.b]
    hits = [span for span in cited if span[0] <= one.span[1] and one.span[0] <= span[1]]
    return bool(hits), len(cited) - len(hits)


def planted(count: int = 100) -> dict[str, tuple[float, float]]:
    """Return, for each kind, the share found and the false findings per report."""
    rng = random.Random(7)
    result = {}
    for kind in ("number", "date", "quote", "name"):
        found = false = 0
        for one in plant(kind, count, rng):
            seen, others = noticed(one)
            found += seen
            false += others
            if VERBOSE and (not seen or others):
                around = one.b[max(0, one.span[0] - 60) : one.span[1] + 40].replace("\n", " ")
                old = one.a[one.span[0] - 10 : one.span[0] + 30].replace("\n", " ")
                print(f"  {'MISSED' if not seen else 'FALSE'} {kind}: …{around}… was …{old}…")
        result[kind] = (found / count, false / count)
    return result


def unrelated(count: int = 500) -> float:
    """Return the share of random pairs of which it is said that they may not be one event."""
    rng = random.Random(11)
    every = list(files("bbc"))
    parsed = {path: article_of(path) for path in rng.sample(every, min(300, len(every)))}
    picks = [rng.sample(sorted(parsed), 2) for _ in range(count)]
    return sum(compare(parsed[a], parsed[b]).may_differ for a, b in picks) / count


def article_of(path: Path) -> Article:
    """Parse a file of the published set, some of which are cp1252."""
    raw = path.read_bytes()
    try:
        return read(raw.decode("utf-8"), str(path))
    except UnicodeDecodeError:
        return read(raw.decode("cp1252", "replace"), str(path))


def long_article(rng: random.Random, vocabulary: Sequence[str], sentences: int) -> str:
    """Return a report of so many made sentences, words drawn as Zipf says."""
    weights = [1 / (rank + 1) for rank in range(len(vocabulary))]
    made = []
    for _ in range(sentences):
        words = rng.choices(vocabulary, weights, k=rng.randint(12, 28))
        made.append(" ".join(words).capitalize() + ".")
    return "Made report\n\n" + "\n\n".join(
        " ".join(made[at : at + 3]) for at in range(0, sentences, 3)
    )


def seconds_for_long() -> float:
    """Return the CPU time to compare two articles of 1,000 sentences that share a third."""
    rng = random.Random(3)
    text = " ".join(path.read_text(encoding="utf-8") for path in sorted(PAIRS.glob("*/?.txt")))
    vocabulary = list(dict.fromkeys(re.findall(r"[a-z]+", text.lower())))
    a = long_article(rng, vocabulary, 1000)
    paragraphs = a.split("\n\n")
    rng.shuffle(paragraphs)
    b = (
        "\n\n".join(paragraphs[: len(paragraphs) // 3])
        + "\n\n"
        + long_article(rng, vocabulary, 670)
    )
    left, right = read(a), read(b)
    began = time.process_time()
    compare(left, right)
    return time.process_time() - began


def cold(runs: int = 7) -> tuple[float, float]:
    """Return the median CPU time of a whole `natoasia diff` of two 5 KB files, and of bare Python.

    CPU time, since what else runs on the machine lengthens every other clock.
    """
    with tempfile.TemporaryDirectory() as folder:
        names = []
        for side in "ab":
            texts = [p.read_text(encoding="utf-8") for p in sorted(PAIRS.glob(f"*/{side}.txt"))]
            path = Path(folder, f"{side}.txt")
            path.write_text("\n\n".join(texts)[:5000], encoding="utf-8")
            names.append(str(path))
        diff = [*PROGRAM, "diff", *names]
        return timed(diff, runs), timed([sys.executable, "-c", "pass"], runs)


def timed(command: Sequence[str], runs: int) -> float:
    """Return the median CPU time of a process, user and system, in seconds."""
    took = []
    for _ in range(runs):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, check=True, capture_output=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        took.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return statistics.median(took)


def report_pairs(every: Sequence[Pair]) -> None:
    """Print precision and recall of natoasia and its peers."""
    precision, recall = score(every, ours)
    print(f"{len(every)} pairs, {sum(len(pair.required) for pair in every)} required links")
    print(f"  natoasia            precision {precision:.3f}  recall {recall:.3f}")
    for name, ratio in (("token_set_ratio", token_set), ("difflib, words", sequence)):
        p, r, least = peer(every, ratio)
        print(f"  {name:<19} precision {p:.3f}  recall {r:.3f}  (its best threshold, {least:.2f})")
    if VERBOSE:
        for pair in every:
            drawn = ours(pair)
            wrong, missed = drawn - pair.required - pair.optional, pair.required - drawn
            print(f"  {pair.name} ({pair.kind}): wrong {sorted(wrong)} missed {sorted(missed)}")


def apart(every: Sequence[Pair]) -> dict[str, float]:
    """Return precision and recall, of the pairs written to be hard by themselves."""
    usual = [pair for pair in every if not pair.hard]
    hard = [pair for pair in every if pair.hard]
    precision, recall = score(usual, ours)
    precision_hard, recall_hard = score(hard, ours)
    print(f"  {len(usual)} usual pairs     precision {precision:.3f}  recall {recall:.3f}")
    print(
        f"  {len(hard)} hard pairs       precision {precision_hard:.3f}  recall {recall_hard:.3f}"
    )
    return {
        "precision": precision,
        "recall": recall,
        "precision_hard": precision_hard,
        "recall_hard": recall_hard,
    }


def main() -> None:
    """Measure everything; fail where a figure falls below its floor."""
    print(load())
    every = list(pairs())
    report_pairs(every)
    figures = apart(every)
    for kind, (found, false) in planted().items():
        figures[f"planted_{kind}"] = found
        print(f"  planted {kind:<8} found {found:.2f}  other findings per report {false:.2f}")
    figures["speed_long"] = 2 / max(seconds_for_long(), 1e-6)
    print(f"  two articles of 1,000 sentences {2 / figures['speed_long']:.2f} s")
    whole, bare = cold()
    print(f"  natoasia diff, whole process {whole * 1000:.0f} ms CPU, bare {bare * 1000:.0f} ms")
    if (DATA / "press" / "bbc").is_dir():
        figures["unrelated"] = unrelated()
        print(f"  unrelated bbc pairs told apart {figures['unrelated']:.3f}")
    fallen = [name for name, value in figures.items() if value < floor("diff", name)]
    if fallen:
        sys.exit(f"below its floor: {', '.join(fallen)}")


if __name__ == "__main__":
    main()
