"""Score the fields of articles against the real texts' gold, and time parsing without names.

Run as `python bench/fields.py [--misses]`; `--misses` lists what went wrong.
"""

from __future__ import annotations

import datetime as dt
import re
import sys
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from data import DATA, below, files, gold, load
from field_exports import exports
from field_pages import pages

from natoasia.parsing import parse
from natoasia.reading import read

if TYPE_CHECKING:
    from natoasia.model import Article, Document

SETS = ("wikinews", "ieer", "roundup", "bbc", "ecb", "geowebnews", "re3d")
"""Those with gold dates, headlines or sources first; the others must only be kept whole."""
WHOLE = ("pages", "volume")
"""Those of which only that is asked here."""
HEAD = 1500
"""Characters of a text in which a date counts as stated."""


def main() -> int:
    """Print the figures and return 1 where one is under its floor."""
    show = "--misses" in sys.argv
    failed = 0
    for name in SETS:
        failed += score(name, show=show)
    failed += whole()
    failed += pages(show=show)
    failed += exports(show=show)
    failed += speed("volume")
    return int(failed > 0)


def document(path: Path) -> Document:
    """Return the one document of a file."""
    return read(str(path), path.read_bytes())[0]


def score(name: str, *, show: bool) -> int:
    """Print a set's figures and return how many are under their floor."""
    answers = gold(name)
    tally: Counter[str] = Counter()
    for path in files(name):
        item = document(path)
        article = parse(item, names=False)
        tally["tiling right" if covers(article, item.text) else "tiling wrong"] += 1
        tally["tiling all"] += 1
        for field, verdict, note in judge(article, answers.get(path.name, {})):
            tally[f"{field} {verdict}"] += 1
            tally[f"{field} all"] += 1
            if show and verdict in {"wrong", "missed", "invented"}:
                print(f"  {name} {field} {verdict} {path.name}: {note}")
    return report(name, tally)


def whole() -> int:
    """Print whether the segments give back every text of the other sets, and of the exports."""
    tally: Counter[str] = Counter()
    paths = [path for name in WHOLE for path in files(name)]
    paths += sorted((DATA / "exports").iterdir()) if (DATA / "exports").is_dir() else []
    for path in paths:
        for item in read(str(path), path.read_bytes()):
            tally["all"] += 1
            tally["right"] += covers(parse(item, names=False), item.text)
    print(f"whole     tiling    right {tally['right'] / tally['all']:.4f}   ({dict(tally)})")
    return below("fields", "whole_tiling_right", tally["right"] / tally["all"])


def judge(article: Article, answer: dict[str, str]) -> list[tuple[str, str, str]]:
    """Return the verdict on every field: right, wrong, missed, unstated or invented."""
    if "headline" not in answer:
        return []
    found, wanted = article.date, answer.get("date")
    verdicts = [
        ("date", date_verdict(article.text, found, wanted), f"{found} for {wanted}"),
        text_verdict("headline", article.headline, answer["headline"]),
    ]
    if "source" in answer:
        verdicts.append(text_verdict("source", article.source, answer["source"]))
    return verdicts


def covers(article: Article, text: str) -> bool:
    """Tell whether the segments touch and give the text back."""
    at = 0
    for segment in article.segments:
        if segment.start != at or len(segment.text) != segment.end - segment.start:
            return False
        at = segment.end
    return article.text == text


def date_verdict(text: str, found: str | None, wanted: str | None) -> str:
    """Judge a date; where the text states none, every date but the right one is wrong."""
    if found is not None:
        return "right" if found == wanted else ("wrong" if wanted else "invented")
    return "missed" if wanted and states(text, wanted) else "unstated"


def states(text: str, wanted: str) -> bool:
    """Tell whether the first lines of a text give the day, by the ways the sets write it."""
    day = dt.date.fromisoformat(wanted)
    lines = text[:HEAD].splitlines()
    return any(
        len(line) < 60 and (wanted in line or f"{day:%B} {day.day}, {day.year}" in line)
        for line in lines
    )


def text_verdict(field: str, found: str | None, wanted: str) -> tuple[str, str, str]:
    """Judge a headline or source; case, blanks, `The` and a remark in brackets are no matter."""
    if found is None:
        return field, "missed" if wanted.strip() else "right", f"nothing for {wanted!r}"
    right = plain(found) == plain(wanted)
    return field, "right" if right else "wrong", f"{found!r} for {wanted!r}"


def plain(text: str) -> str:
    """Return a text as it is compared."""
    return re.sub(r"^the|\W", "", re.sub(r"\s*\([^()]*\)$", "", text.strip().lower()))


def report(name: str, tally: Counter[str]) -> int:
    """Print a set's shares beside their floors; return how many fall short."""
    failed = 0
    for field in ("tiling", "date", "headline", "source"):
        total = tally[f"{field} all"]
        if not total:
            continue
        wrong = (tally[f"{field} wrong"] + tally[f"{field} invented"]) / total
        due = tally[f"{field} right"] + tally[f"{field} missed"] + tally[f"{field} wrong"]
        right = tally[f"{field} right"] / due if due else 1.0
        counts = ", ".join(
            f"{key.split()[1]} {n}" for key, n in sorted(tally.items()) if key.startswith(field)
        )
        failed += below("fields", f"{name}_{field}_right", right)
        failed += below("fields", f"{name}_{field}_not_wrong", 1 - wrong)
        print(f"{name:9} {field:9} right {right:.4f} wrong {wrong:.4f}   ({counts})")
    return failed


def speed(name: str) -> int:
    """Print how fast a set parses on one core, without names and reading."""
    documents = [document(path) for path in list(files(name))[:2000]]
    start = time.process_time()
    size = 0
    for item in documents:
        parse(item, names=False)
        size += len(item.text)
    rate = size / 1e6 / (time.process_time() - start)
    print(f"{name:9} speed     {rate:.2f} MB/s of text without names ({load()})")
    return below("fields", "mb_per_second", rate)


if __name__ == "__main__":
    sys.exit(main())
